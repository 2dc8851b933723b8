/**
 * What main.ts, which has the process, and worker.ts, which does the work, say to each other.
 */

/** What the worker is told at its start. */
export interface Surroundings {
  /** The arguments after the command's name. */
  readonly argv: readonly string[];
  readonly stdout: Terminal;
  readonly stderr: Terminal;
  readonly colors: boolean;
  /** When the process began, in milliseconds since 1970. */
  readonly began: number;
}

/** What a stream is connected to. */
export interface Terminal {
  readonly isTTY: boolean;
  readonly columns?: number;
}

export type FromWorker =
  /** To be written on standard output; answered by `written`. */
  | { readonly stdout: string }
  /** To be written on standard error; not answered, since a computation that shows how far it is can't wait. */
  | { readonly stderr: string }
  /** A piece of standard input, please; answered by `read`. */
  | { readonly wants: 'stdin' }
  /** A file or folder that will be made now, and is to be removed if the process ends before it is finished. */
  | { readonly unfinished: string }
  | { readonly finished: string }
  /** The last message, with the exit code. */
  | { readonly done: number };

export type ToWorker =
  | { readonly written: Failure | undefined }
  /** No bytes: that was the end. */
  | { readonly read: Uint8Array | undefined; readonly failure?: Failure };

/** An Error of the system without what gets lost on the way between threads: its code. */
export interface Failure {
  readonly code: string | undefined;
  readonly message: string;
}
