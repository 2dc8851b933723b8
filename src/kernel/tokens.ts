/**
 * What a text becomes: tokens as parallel arrays, 13 bytes per token.
 */
import { fmix32 } from './hash.ts';
import { Slab } from './slab.ts';

/** The token is digits only, with grouping and decimal marks. */
export const NUMBER_TOKEN = 1;
/** The token begins with a capital letter. */
export const CAPITAL_TOKEN = 2;

/** Where the tokens of one text stand, as parallel arrays of `count` entries. */
export interface Places {
  /** How many tokens there are. */
  readonly count: number;
  /** First code unit of the token in the caller's own string. */
  readonly starts: Uint32Array;
  /** One past the last code unit. */
  readonly ends: Uint32Array;
}

/** Tokens of one text, as parallel arrays of `count` entries. */
export interface Tokens extends Places {
  /** Folded 32-bit hash: equal for spellings that fold alike. */
  readonly hashes: Uint32Array;
  /** Bits NUMBER_TOKEN, CAPITAL_TOKEN. */
  readonly flags: Uint8Array;
}

/** The first token that starts at `position` or later. O(log count). @param from one that starts before it, or 0 */
export function firstFrom(starts: Uint32Array, count: number, position: number, from = 0): number {
  let low = from;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (starts[middle] < position) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Drops repeats among the first `count` of an array, which are ascending, in place. @returns how many are left */
export function dropRepeats(ascending: Uint32Array, count: number): number {
  let kept = 0;
  for (let i = 0; i < count; i++) {
    if (i === 0 || ascending[i] !== ascending[kept - 1]) ascending[kept++] = ascending[i];
  }
  return kept;
}

/** The hash of every number under `numbers: 'mask'`. */
export const MASKED = fmix32(0x23);
const BYTES_PER_TOKEN = 13;
const slab = new Slab();

/** So many tokens are copied one by one: it takes as long to make the views that are set at once. */
const FEW = 200;

/** Four parallel arrays that grow together in one buffer: a short text took twice the time with a buffer for each. */
export class TokenWriter {
  #count = 0;
  #capacity = 0;
  #hashes!: Uint32Array;
  #starts!: Uint32Array;
  #ends!: Uint32Array;
  #flags!: Uint8Array;

  /** @param expected tokens; more find room as well */
  constructor(expected: number) {
    this.#allocate(expected);
  }

  push(hash: number, start: number, end: number, flags: number): void {
    if (this.#count === this.#capacity) this.#grow(1);
    this.#hashes[this.#count] = hash;
    this.#starts[this.#count] = start;
    this.#ends[this.#count] = end;
    this.#flags[this.#count++] = flags;
  }

  /** Appends the first `count` of other tokens, whose text begins at `shift` in this one's. */
  append({ hashes, starts, ends, flags }: Omit<Tokens, 'count'>, count: number, shift: number): void {
    if (this.#count + count > this.#capacity) this.#grow(count);
    const at = this.#count;
    this.#count += count;
    if (count < FEW) {
      for (let i = 0; i < count; i++) {
        this.#hashes[at + i] = hashes[i];
        this.#starts[at + i] = starts[i] + shift;
        this.#ends[at + i] = ends[i] + shift;
        this.#flags[at + i] = flags[i];
      }
      return;
    }
    this.#hashes.set(hashes.subarray(0, count), at);
    this.#starts.set(starts.subarray(0, count), at);
    this.#ends.set(ends.subarray(0, count), at);
    this.#flags.set(flags.subarray(0, count), at);
    if (shift === 0) return;
    for (let i = at; i < this.#count; i++) {
      this.#starts[i] += shift;
      this.#ends[i] += shift;
    }
  }

  finish(): Tokens {
    const count = this.#count;
    if (count === this.#capacity) {
      return { count, hashes: this.#hashes, starts: this.#starts, ends: this.#ends, flags: this.#flags };
    }
    return {
      count,
      hashes: this.#hashes.subarray(0, count),
      starts: this.#starts.subarray(0, count),
      ends: this.#ends.subarray(0, count),
      flags: this.#flags.subarray(0, count),
    };
  }

  #allocate(capacity: number): void {
    const at = slab.take(capacity * BYTES_PER_TOKEN);
    const { buffer } = slab;
    this.#capacity = capacity;
    this.#hashes = new Uint32Array(buffer, at, capacity);
    this.#starts = new Uint32Array(buffer, at + 4 * capacity, capacity);
    this.#ends = new Uint32Array(buffer, at + 8 * capacity, capacity);
    this.#flags = new Uint8Array(buffer, at + 12 * capacity, capacity);
  }

  #grow(more: number): void {
    const hashes = this.#hashes;
    const starts = this.#starts;
    const ends = this.#ends;
    const flags = this.#flags;
    this.#allocate(Math.max(2 * this.#capacity, this.#count + more, 8));
    this.#hashes.set(hashes);
    this.#starts.set(starts);
    this.#ends.set(ends);
    this.#flags.set(flags);
  }
}
