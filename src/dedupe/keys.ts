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
import { frequencyClasses } from './frequencies.ts';
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
  return new RareKeys(sets, boundsOf(sets, settings), frequencyClasses(sets.pool));
}

/** The bands of method 'lsh'. At threshold 1 there is nothing left to find once copies have collapsed: none would do. */
export function bandsOf({ method, threshold, slots, recall }: KeySettings): LshParameters | undefined {
  return method === 'lsh' && threshold < 1 ? lshParameters({ threshold, slots, recall }) : undefined;
}

/** A key is the class of an element's frequency, and below it so many bits of the element. */
const ELEMENT_BITS = 27;
const ELEMENT = 2 ** ELEMENT_BITS - 1;
/** To push more keys to their places takes longer than to sort them all: from 20 of 46 on, from 50 of 300. */
const FEW = 24;

/**
 * Prefix filter: two sets that share enough must share one of their rarest elements. With the elements ordered by
 * the number of sets they are in, a boilerplate that is everywhere is hardly ever looked up. Any one order of all
 * elements does, so the counts may be too high and unlike elements may have the same key, which costs a comparison.
 * Elements of a single set are counted in the prefix but neither looked up nor listed.
 */
export class RareKeys implements Keys {
  keys = new Uint32Array(0);
  probes = 0;
  indexed = 0;
  readonly #sets: Sets;
  readonly #bounds: Bounds;
  readonly #classes: Uint8Array;

  constructor(sets: Sets, bounds: Bounds, classes: Uint8Array) {
    this.#sets = sets;
    this.#bounds = bounds;
    this.#classes = classes;
  }

  prepare(set: number): void {
    const { pool, starts, sizes } = this.#sets;
    const size = sizes[set];
    const start = starts[set];
    const end = start + size;
    const classes = this.#classes;
    let shared = 0;
    for (let i = start; i < end; i++) if (classes[i] !== 0) shared++;
    const unshared = size - shared;
    this.probes = Math.max(0, this.#bounds.probes(size) - unshared);
    this.indexed = Math.max(0, this.#bounds.indexed(size) - unshared);
    if (this.probes === 0) return;
    if (this.keys.length < size) this.keys = new Uint32Array(size * 2);
    const { keys, probes } = this;
    let filled = 0;
    if (probes > FEW) {
      for (let i = start; i < end; i++) {
        if (classes[i] !== 0) keys[filled++] = (classes[i] << ELEMENT_BITS) | (pool[i] & ELEMENT);
      }
      keys.subarray(0, shared).sort();
      return;
    }
    // The least of them only, each pushed to its place: .5 to .8 of the time of sorting all, for paragraphs.
    for (let i = start; i < end; i++) {
      if (classes[i] === 0) continue;
      const key = ((classes[i] << ELEMENT_BITS) | (pool[i] & ELEMENT)) >>> 0;
      if (filled === probes && key >= keys[filled - 1]) continue;
      let at = filled < probes ? filled++ : filled - 1;
      for (; at > 0 && keys[at - 1] > key; at--) keys[at] = keys[at - 1];
      keys[at] = key;
    }
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
