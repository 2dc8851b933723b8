/**
 * The keys under which a set is looked up and listed, so that sets that pass the threshold share a key: its rarest
 * shingles (never a miss), or the bands of its signature (a miss with a known probability).
 */
import type { Sketch } from '../kernel/build.ts';
import { type Kernel, kernelOf } from '../kernel/kernel.ts';
import { bandKey } from '../lsh/bands.ts';
import { type LshParameters, lshParameters } from '../lsh/parameters.ts';
import { sketchOf } from '../sketch/minhash.ts';
import { type Bounds, boundsOf } from './bounds.ts';
import type { Sets } from './distinct.ts';
import { countElements } from './frequencies.ts';
import type { DedupeSettings } from './options.ts';

export interface Keys {
  /** The keys of the set that was prepared last. */
  readonly keys: Uint32Array;
  /** The first so many are to be looked up. */
  readonly probes: number;
  /** Under the first so many it is to be listed; never more than `probes`. */
  readonly indexed: number;
  prepare(set: number): void;
}

/** What of the settings decides about keys. */
export type KeySettings = Pick<
  DedupeSettings,
  'measure' | 'threshold' | 'method' | 'slots' | 'recall' | 'seed' | 'kernel'
>;

export function keysOf(sets: Sets, settings: KeySettings): Keys {
  const bands = bandsOf(settings);
  if (bands) return new BandKeys(sets, bands, settings.seed, kernelOf(settings.kernel));
  return new RareKeys(sets, boundsOf(sets, settings), countElements(sets.pool));
}

/** The bands of method 'lsh'. At threshold 1 there is nothing left to find once copies have collapsed: none would do. */
export function bandsOf({ method, threshold, slots, recall }: KeySettings): LshParameters | undefined {
  return method === 'lsh' && threshold < 1 ? lshParameters({ threshold, slots, recall }) : undefined;
}

const HASHES = 2 ** 32;
/** To push more keys than that to their places takes longer than to sort them all. */
const FEW = 48;

/**
 * Prefix filter: two sets that share enough must share one of their rarest elements. With the elements ordered by
 * the number of sets they are in, a boilerplate that is everywhere is hardly ever looked up. Any one order of all
 * elements does, so the counts may be too high.
 * Elements of a single set are counted in the prefix but neither looked up nor listed.
 */
export class RareKeys implements Keys {
  keys = new Uint32Array(0);
  probes = 0;
  indexed = 0;
  readonly #sets: Sets;
  readonly #bounds: Bounds;
  readonly #frequencies: Uint16Array;
  /** frequency * 2^32 + element: sorts as a double. */
  #order = new Float64Array(0);

  constructor(sets: Sets, bounds: Bounds, frequencies: Uint16Array) {
    this.#sets = sets;
    this.#bounds = bounds;
    this.#frequencies = frequencies;
  }

  prepare(set: number): void {
    const { pool, starts, sizes } = this.#sets;
    const size = sizes[set];
    const start = starts[set];
    const frequencies = this.#frequencies;
    let shared = 0;
    for (let i = start; i < start + size; i++) if (frequencies[i] > 1) shared++;
    const unshared = size - shared;
    this.probes = Math.max(0, this.#bounds.probes(size) - unshared);
    this.indexed = Math.max(0, this.#bounds.indexed(size) - unshared);
    if (this.probes === 0) return;
    if (this.keys.length < size) {
      this.keys = new Uint32Array(size * 2);
      this.#order = new Float64Array(size * 2);
    }
    const order = this.#order;
    let filled = 0;
    if (this.probes > FEW) {
      for (let i = start; filled < shared; i++) {
        if (frequencies[i] > 1) order[filled++] = frequencies[i] * HASHES + pool[i];
      }
      order.subarray(0, shared).sort();
    } else {
      // The least of them only, each pushed to its place: half of the time of sorting all, for a million paragraphs.
      for (let i = start, left = shared; left > 0; i++) {
        if (frequencies[i] === 0) continue;
        left--;
        const key = frequencies[i] * HASHES + pool[i];
        if (filled === this.probes && key > order[filled - 1]) continue;
        let at = filled < this.probes ? filled++ : filled - 1;
        for (; at > 0 && order[at - 1] > key; at--) order[at] = order[at - 1];
        order[at] = key;
      }
    }
    for (let i = 0; i < this.probes; i++) this.keys[i] = order[i] % HASHES;
  }
}

/** Bands of a MinHash signature. */
export class BandKeys implements Keys {
  readonly keys: Uint32Array;
  readonly probes: number;
  readonly indexed: number;
  readonly #sets: Sets;
  readonly #rows: number;
  readonly #kernel: Kernel;
  readonly #sketch: Sketch;

  constructor(sets: Sets, { bands, rows }: LshParameters, seed: number, kernel: Kernel) {
    this.keys = new Uint32Array(bands);
    this.probes = bands;
    this.indexed = bands;
    this.#sets = sets;
    this.#rows = rows;
    this.#kernel = kernel;
    this.#sketch = sketchOf('affine32', bands * rows, seed);
  }

  prepare(set: number): void {
    const { pool, starts, sizes } = this.#sets;
    const slots = this.#kernel.signElements(pool, starts[set], starts[set] + sizes[set], this.#sketch);
    for (let band = 0; band < this.keys.length; band++) {
      this.keys[band] = bandKey(slots, band * this.#rows, this.#rows, band);
    }
  }
}
