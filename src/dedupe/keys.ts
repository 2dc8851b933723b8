/**
 * The keys under which a set is looked up and listed, so that sets that pass the threshold share a key: its rarest
 * shingles (never a miss), or the bands of its signature (a miss with a known probability).
 */
import { bandKey } from '../lsh/bands.ts';
import { NumberTable } from '../lsh/number-table.ts';
import type { LshParameters } from '../lsh/parameters.ts';
import { Permutations } from '../sketch/minhash.ts';
import type { Bounds } from './bounds.ts';
import type { Sets } from './distinct.ts';

export interface Keys {
  /** The keys of the set that was prepared last. */
  readonly keys: Uint32Array;
  /** The first so many are to be looked up. */
  readonly probes: number;
  /** Under the first so many it is to be listed; never more than `probes`. */
  readonly indexed: number;
  prepare(set: number): void;
}

/** Beyond it frequent shingles are ordered by their hash alone; still one order for all sets, which is all it must be. */
const MOST_FREQUENT = 0xfffff;
const HASHES = 2 ** 32;

/**
 * Prefix filter: two sets that share enough must share one of their rarest elements. With the elements ordered by
 * the number of sets they are in, a boilerplate that is everywhere is hardly ever looked up.
 * Elements of a single set are counted in the prefix but neither looked up nor listed.
 */
export class RareKeys implements Keys {
  keys = new Uint32Array(0);
  probes = 0;
  indexed = 0;
  readonly #sets: Sets;
  readonly #bounds: Bounds;
  /** In how many sets an element is. */
  readonly #frequency = new NumberTable();
  /** frequency * 2^32 + element: sorts as a double. */
  #order = new Float64Array(0);

  constructor(sets: Sets, bounds: Bounds) {
    this.#sets = sets;
    this.#bounds = bounds;
    for (const element of sets.pool) this.#frequency.increment(element);
  }

  prepare(set: number): void {
    const { pool, starts, sizes } = this.#sets;
    const size = sizes[set];
    const start = starts[set];
    if (this.keys.length < size) {
      this.keys = new Uint32Array(size * 2);
      this.#order = new Float64Array(size * 2);
    }
    let shared = 0;
    for (let i = start; i < start + size; i++) {
      const frequency = this.#frequency.get(pool[i]);
      if (frequency > 1) this.#order[shared++] = Math.min(frequency, MOST_FREQUENT) * HASHES + pool[i];
    }
    const unshared = size - shared;
    this.probes = Math.max(0, this.#bounds.probes(size) - unshared);
    this.indexed = Math.max(0, this.#bounds.indexed(size) - unshared);
    if (this.probes === 0) return;
    this.#order.subarray(0, shared).sort();
    for (let i = 0; i < this.probes; i++) this.keys[i] = this.#order[i] % HASHES;
  }
}

/** Bands of a MinHash signature. */
export class BandKeys implements Keys {
  readonly keys: Uint32Array;
  readonly probes: number;
  readonly indexed: number;
  readonly #sets: Sets;
  readonly #rows: number;
  readonly #permutations: Permutations;

  constructor(sets: Sets, { bands, rows }: LshParameters, seed: number) {
    this.keys = new Uint32Array(bands);
    this.probes = bands;
    this.indexed = bands;
    this.#sets = sets;
    this.#rows = rows;
    this.#permutations = new Permutations(bands * rows, seed);
  }

  prepare(set: number): void {
    const { pool, starts, sizes } = this.#sets;
    const slots = this.#permutations.sign(pool, starts[set], starts[set] + sizes[set]);
    for (let band = 0; band < this.keys.length; band++) {
      this.keys[band] = bandKey(slots, band * this.#rows, this.#rows, band);
    }
  }
}
