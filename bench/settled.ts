/**
 * What a process holds in memory, without garbage. The collector is called through `node:v8` and `node:vm`, so that no
 * process has to be started with --expose-gc.
 */
import { writeFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** In bytes. */
export interface Settled {
  /** `heapUsed` and `external`, which has the array buffers and WebAssembly memory in it. */
  readonly held: number;
  /** The resident set, as the operating system sees it. */
  readonly resident: number;
}

/**
 * A round frees what finalisers let go of after the one before. For the arrays of a large index two were not enough in
 * 3 of 8 runs, three were.
 */
const ROUNDS = 5;

export async function settled(): Promise<Settled> {
  for (let round = 0; round < ROUNDS; round++) {
    collect();
    await new Promise((resolve) => setImmediate(resolve));
  }
  const { heapUsed, external, rss } = process.memoryUsage();
  return { held: heapUsed + external, resident: rss };
}

/** Linux can forget the maximum that it has seen; elsewhere the one of reading stays. */
export function setPeakBack(): boolean {
  try {
    writeFileSync('/proc/self/clear_refs', '5');
    return true;
  } catch {
    return false;
  }
}
