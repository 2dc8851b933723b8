/**
 * What the command needs from the process around it, so that tests can stand in for it: streams, clock, memory.
 * Nothing else in cli/ touches `process`, but for main.ts and worker.ts, which make one of these of it.
 */
import { Writable } from 'node:stream';

/** A stream to write on, which may be a terminal. */
export type Output = NodeJS.WritableStream & { readonly isTTY?: boolean; readonly columns?: number };

export interface Io {
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly stdout: Output;
  readonly stderr: Output;
  /** Whether standard output takes colours. */
  readonly colors: boolean;
  /** Files and folders that are not done yet, named before they are made: who ends the process early removes them. */
  readonly unfinished: { add(path: string): void; delete(path: string): void };
  /** Seconds since the process began. */
  seconds(): number;
  /** The most memory that the process has held so far, in bytes. */
  peakMemory(): number;
}

/** The same without a place for progress, notices and summaries. Errors are thrown, not written, so they still come out. */
export function quietly(io: Io): Io {
  return { ...io, stderr: new Writable({ write: (_chunk, _encoding, done) => done() }) };
}
