/**
 * A flat map from 32-bit keys to 32-bit values above 0, for tables that grow by the million: 8 bytes a cell in one
 * typed array, 13 to 26 bytes a key with the room to grow (a Map takes about 50). 0 is read where nothing was set.
 *
 * Open addressing, linear probing. A cell is found by the top bits of the multiplied key: with the low bits, keys that
 * differ in their high bits only would fill one run of cells and stall the table. Keys can't be deleted. Up to 671
 * million keys: the place of a cell has 31 bits.
 */
import { tooMany } from './column.ts';

const SPREAD = 0x9e3779b1 | 0;
/** Cells are full to 5/8 at most: beyond it runs of full cells grow quickly. */
const FULLEST = 0.625;
/** With more cells a place would come out negative. */
const MOST_BITS = 30;

export class NumberTable {
  /** Keys that have a value. */
  count = 0;
  /** Key and value of a cell side by side, so that a look-up touches one cache line; value 0 is an empty cell. */
  #cells: Uint32Array;
  #shift: number;
  #limit: number;
  /** What `warm` read. It stands here so that no engine leaves the reading out. */
  warmed = 0;

  constructor(expected = 0) {
    let bits = 4;
    while ((1 << bits) * FULLEST < expected && bits < MOST_BITS) bits++;
    this.#cells = new Uint32Array(2 * (1 << bits));
    this.#shift = 32 - bits;
    this.#limit = (1 << bits) * FULLEST;
  }

  get byteLength(): number {
    return this.#cells.byteLength;
  }

  get(key: number): number {
    const cells = this.#cells;
    const mask = cells.length - 2;
    let at = (Math.imul(key, SPREAD) >>> this.#shift) << 1;
    for (;;) {
      const value = cells[at + 1];
      if (value === 0 || cells[at] === key) return value;
      at = (at + 2) & mask;
    }
  }

  /** `key` is an unsigned 32-bit number, `value` one above 0. */
  set(key: number, value: number): void {
    const at = this.#cellFor(key);
    this.#cells[at] = key;
    this.#cells[at + 1] = value;
  }

  /** Sets the value of a key that has none. @returns the value that the key has now */
  keepFirst(key: number, value: number): number {
    const at = this.#cellFor(key);
    const has = this.#cells[at + 1];
    if (has !== 0) return has;
    this.#cells[at] = key;
    this.#cells[at + 1] = value;
    return value;
  }

  /**
   * Has the cells of keys[from, to) in the cache for look-ups that follow: here their misses overlap, there each would
   * be waited for. For some dozens of keys at a time.
   */
  warm(keys: Uint32Array, from: number, to: number): void {
    const cells = this.#cells;
    const shift = this.#shift;
    let read = 0;
    for (let i = from; i < to; i++) read ^= cells[(Math.imul(keys[i], SPREAD) >>> shift) << 1];
    this.warmed = read;
  }

  /** The cell that has the key, or an empty one counted as taken. */
  #cellFor(key: number): number {
    if (this.count >= this.#limit) this.#grow();
    const cells = this.#cells;
    const mask = cells.length - 2;
    let at = (Math.imul(key, SPREAD) >>> this.#shift) << 1;
    while (cells[at + 1] !== 0) {
      if (cells[at] === key) return at;
      at = (at + 2) & mask;
    }
    this.count++;
    return at;
  }

  #grow(): void {
    const old = this.#cells;
    if (old.length === 2 * (1 << MOST_BITS)) throw tooMany(`${this.count} keys`);
    const cells = new Uint32Array(old.length * 2);
    const mask = cells.length - 2;
    this.#shift--;
    this.#limit *= 2;
    for (let from = 0; from < old.length; from += 2) {
      if (old[from + 1] === 0) continue;
      let at = (Math.imul(old[from], SPREAD) >>> this.#shift) << 1;
      while (cells[at + 1] !== 0) at = (at + 2) & mask;
      cells[at] = old[from];
      cells[at + 1] = old[from + 1];
    }
    this.#cells = cells;
  }
}
