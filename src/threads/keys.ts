/**
 * The keys of dedupe's sets, in workers: half of what is left to do when the units have been read. All workers look at
 * one copy of the sets in shared memory; where the engine lends none (a page that is not isolated from others), the
 * caller's thread does it all.
 */
import type { Sets } from '../dedupe/distinct.ts';
import { bandsOf, cellBits, type ElementCounts, type KeySettings, type Keys, keysOf } from '../dedupe/keys.ts';
import type { Call, Piece } from './call.ts';
import type { SelectedKeys } from './tasks/keys.ts';

/** Elements that a worker selects keys of at a time. With fewer than twice as many in all, nothing is gained. */
const RANGE = 1 << 15;
/** Each part of the cells costs a look at every element. */
const MOST_PARTS = 8;

/** What `keysOf(sets, settings)` gives, and the sets, which may have moved. */
export async function keysOfSets(call: Call, sets: Sets, settings: KeySettings): Promise<{ sets: Sets; keys: Keys }> {
  if (typeof SharedArrayBuffer !== 'function' || sets.pool.length < 2 * RANGE) {
    return { sets, keys: keysOf(sets, settings) };
  }
  const { pool, starts, sizes, count } = sets;
  const shared = { count, pool: sharedCopy(pool), starts: sharedCopy(starts), sizes: sharedCopy(sizes) };
  const counts = bandsOf(settings) ? undefined : await countInParts(call, shared.pool);
  const parts: SelectedKeys[] = [];
  for await (const { answer } of call.answers('selectKeys', selections(shared, settings, counts))) parts.push(answer);
  return { sets: shared, keys: new ReadyKeys(parts) };
}

async function countInParts(call: Call, pool: Uint32Array): Promise<ElementCounts> {
  const bits = cellBits(pool.length);
  const cells = new Uint16Array(new SharedArrayBuffer(2 << bits));
  const part = Math.ceil(cells.length / Math.min(call.threads, MOST_PARTS));
  const pieces: Piece<'countPart'>[] = [];
  for (let from = 0; from < cells.length; from += part) {
    pieces.push({ input: { pool, cells, from, to: from + part }, name });
  }
  for await (const _ of call.answers('countPart', pieces));
  return { cells, shift: 32 - bits };
}

function* selections(
  sets: Sets,
  { measure, threshold, method, slots, recall, seed, kernel }: KeySettings,
  counts: ElementCounts | undefined,
): Generator<Piece<'selectKeys'>> {
  const settings = { measure, threshold, method, slots, recall, seed, kernel };
  for (let from = 0, to = 0; from < sets.count; from = to) {
    let elements = 0;
    while (to < sets.count && elements < RANGE) elements += sets.sizes[to++];
    yield { input: { sets, settings, counts, from, to }, name };
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
