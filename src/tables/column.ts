/**
 * Columns that grow: typed arrays behind a length, for everything that grows with the corpus.
 * Doubling keeps appending O(1) amortised; a column never holds more than twice what it needs, or what it was said to.
 * No more than 2^32 entries, since their places are kept as 32-bit numbers: beyond that a place would be another one.
 */
import { DejaluError } from '../errors.ts';

type NumberArray = Uint8Array | Int16Array | Uint16Array | Uint32Array | Int32Array | Float64Array;

const MOST_ENTRIES = 2 ** 32;

/** So that a guess that is far off does little harm. */
const FURTHEST = 8;

/** So many are copied one by one: `set` costs some 50 ns before it begins. */
const FEW = 64;

export class Column<T extends NumberArray> {
  length = 0;
  /** The storage; valid up to `length`, replaced when it grows. */
  data: T;
  /**
   * How long it may become, where that can be guessed: it grows to that at once, up to FURTHEST times its size. Each
   * time that a large column grows it is copied, and the engine collects garbage.
   */
  expected = 0;

  constructor(data: T) {
    this.data = data;
  }

  push(value: number): void {
    if (this.length === this.data.length) this.room(1);
    this.data[this.length++] = value;
  }

  /** Appends a whole array. */
  append(values: ArrayLike<number>): void {
    const { length } = values;
    const data = this.room(length);
    if (length > FEW) data.set(values, this.length);
    else for (let i = 0, at = this.length; i < length; i++) data[at + i] = values[i];
    this.length += length;
  }

  /**
   * The storage, with room for so many values behind `length`: the caller writes them and says so in `length`.
   * @throws DejaluError `unsupported` beyond 2^32 of them
   */
  room(more: number): T {
    const needed = this.length + more;
    if (needed <= this.data.length) return this.data;
    if (needed > MOST_ENTRIES) throw tooMany(`${MOST_ENTRIES} entries`);
    const larger = Math.max(this.data.length * 2, Math.min(this.data.length * FURTHEST, this.expected));
    const size = Math.max(needed, Math.min(larger, MOST_ENTRIES));
    const grown = new (this.data.constructor as new (size: number) => T)(size);
    grown.set(this.data.subarray(0, this.length));
    this.data = grown;
    return grown;
  }
}

/** @param limit of one table */
export function tooMany(limit: string): DejaluError {
  return new DejaluError(
    'unsupported',
    `the texts are too many for one call or index: a table would have over ${limit}`,
  );
}
