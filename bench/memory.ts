/**
 * How much memory does findBackground take beyond the texts? Asked in a process of its own, memory-process.ts, which
 * has nothing but the stories in it: where the corpus was generated, what is left of that would be taken for free room.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import type { Document } from 'dejalu';

/** In bytes. */
export interface Memory {
  /**
   * What is there because of the call, with the report held, after a forced garbage collection: `heapUsed` and
   * `external` (which has the array buffers and WebAssembly memory in it) of `process.memoryUsage()`, less before.
   */
  readonly kept: number;
  /**
   * The most that the operating system had in memory for the process (maximum resident set size) during the call, less
   * the resident set before it; garbage that was not collected yet is in it.
   */
  readonly peak: number;
  /** Could the maximum be set back before the call? Otherwise reading the stories may have a part in it. */
  readonly peakOfCallAlone: boolean;
}

export async function memoryOf(stories: readonly Document[]): Promise<Memory> {
  const child = fork(fileURLToPath(new URL('memory-process.ts', import.meta.url)), {
    stdio: ['pipe', 'inherit', 'inherit', 'ipc'],
  });
  const answered = once(child, 'message');
  const ended = once(child, 'exit').then(([code, signal]) => {
    throw new Error(`the process that measures memory ended without an answer, with ${signal ?? code}`);
  });
  // Where the pipe breaks, the process has ended, and how is the better reason.
  const sent = pipeline(Readable.from(linesOf(stories)), child.stdin as NodeJS.WritableStream).catch(() => ended);
  const [memory] = await Promise.race([Promise.all([answered, sent]).then(([message]) => message), ended]);
  await ended.catch(() => {});
  return memory as Memory;
}

function* linesOf(stories: readonly Document[]): Generator<string> {
  for (const story of stories) yield `${JSON.stringify(story)}\n`;
}
