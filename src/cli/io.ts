/**
 * What the command needs from the process around it, so that tests can stand in for it: streams, clock, memory.
 * Nothing else in cli/ touches `process`.
 */

/** A stream to write on, which may be a terminal. */
export type Output = NodeJS.WritableStream & { readonly isTTY?: boolean; readonly columns?: number };

export interface Io {
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly stdout: Output;
  readonly stderr: Output;
  /** Whether standard output takes colours. */
  readonly colors: boolean;
  /** Seconds since the process began. */
  seconds(): number;
  /** The most memory that the process has held so far, in bytes. */
  peakMemory(): number;
}
