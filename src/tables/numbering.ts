/** Numbers 32-bit keys from 0, as they come; for a few thousand at a time, again and again. */
import { NumberTable } from './number-table.ts';

export class Numbering {
  readonly #numbers: NumberTable;

  /** @param expected keys; more find room as well */
  constructor(expected = 0) {
    this.#numbers = new NumberTable(expected);
  }

  get size(): number {
    return this.#numbers.count;
  }

  /** The number of a key: the next free one if it is new. */
  of(key: number): number {
    return this.#numbers.keepFirst(key, this.#numbers.count + 1) - 1;
  }
}
