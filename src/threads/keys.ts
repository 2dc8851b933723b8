/**
 * The keys of dedupe's sets, in workers: half of what is left to do when the units have been read. All workers look at
 * one copy of the sets in shared memory; where the engine lends none (a page that is not isolated from others), the
 * caller's thread does it all.
 */
import type { Sets } from '../dedupe/distinct.ts';
import { countRanges } from '../dedupe/frequencies.ts';
import { bandsOf, type KeySettings, type Keys, keysOf } from '../dedupe/keys.ts';
import type { Call, Piece } from './call.ts';
import type { SelectedKeys } from './tasks/keys.ts';

/** Elements that a worker selects keys of at a time. With fewer than twice as many in all, nothing is gained. */
const RANGE = 1 << 15;
/** What `keysOf(sets, settings)` gives, and the sets, which may have moved. */
export async function keysOfSets(call: Call, sets: Sets, settings: KeySettings): Promise<{ sets: Sets; keys: Keys }> {
  if (typeof SharedArrayBuffer !== 'function' || sets.pool.length < 2 * RANGE) {
    return { sets, keys: keysOf(sets, settings) };
  }
  const { pool, starts, sizes, count } = sets;
  const shared = { count, pool: sharedCopy(pool), starts: sharedCopy(starts), sizes: sharedCopy(sizes) };
  const frequencies = bandsOf(settings) ? undefined : await countInParts(call, shared.pool);
  const parts: SelectedKeys[] = [];
  for await (const { answer } of call.answers('selectKeys', selections(shared, settings, frequencies)))
    parts.push(answer);
  return { sets: shared, keys: new ReadyKeys(parts) };
}

async function countInParts(call: Call, pool: Uint32Array): Promise<Uint16Array> {
  const frequencies = new Uint16Array(new SharedArrayBuffer(2 * pool.length));
  const ranges = countRanges(pool.length);
  const part = Math.ceil(ranges / call.threads);
  const pieces: Piece<'countPart'>[] = [];
  for (let from = 0; from < ranges; from += part) {
    pieces.push({ input: { pool, frequencies, from, to: Math.min(ranges, from + part) }, name });
  }
  for await (const _ of call.answers('countPart', pieces));
  return frequencies;
}

function* selections(
  sets: Sets,
  { measure, threshold, method, slots, recall, seed, kernel }: KeySettings,
  frequencies: Uint16Array | undefined,
): Generator<Piece<'selectKeys'>> {
  const settings = { measure, threshold, method, slots, recall, seed, kernel };
  for (let from = 0, to = 0; from < sets.count; from = to) {
    let elements = 0;
    while (to < sets.count && elements < RANGE) elements += sets.sizes[to++];
    yield { input: { sets, settings, frequencies, from, to }, name };
  }
}

const name = () => 'while units were compared';

function sharedCopy(array: Uint32Array): Uint32Array {
  const copy = new Uint32Array(new SharedArrayBuffer(array.byteLength));
  copy.set(array);
  return copy;
}

/** Keys that were selected before. Sets are to be prepared in their order, each once. */
class ReadyKeys implements Keys {
  keys: Uint32Array = new Uint32Array(0);
  probes = 0;
  indexed = 0;
  readonly #parts: readonly SelectedKeys[];
  #part = 0;
  #first = 0;
  #at = 0;

  constructor(parts: readonly SelectedKeys[]) {
    this.#parts = parts;
  }

  prepare(set: number): void {
    if (set - this.#first === this.#parts[this.#part].probes.length) {
      this.#first = set;
      this.#part++;
      this.#at = 0;
    }
    const { keys, probes, indexed } = this.#parts[this.#part];
    this.probes = probes[set - this.#first];
    this.indexed = indexed[set - this.#first];
    this.keys = keys.subarray(this.#at, this.#at + this.probes);
    this.#at += this.probes;
  }
}
