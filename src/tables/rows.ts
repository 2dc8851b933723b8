/**
 * Rows of the same width that grow in number: 32-bit numbers in pages, which are never copied once they are full.
 * A Column may be twice as long as needed; rows are so while they fill their first page, and then waste less than one.
 */
const PAGE_BITS = 10;
/** Rows of a page. */
const PAGE = 1 << PAGE_BITS;
const FIRST = 16;

export class Rows {
  readonly width: number;
  length = 0;
  readonly #pages: Uint32Array[] = [];

  constructor(width: number) {
    this.width = width;
  }

  get byteLength(): number {
    return this.#pages.reduce((bytes, page) => bytes + page.byteLength, 0);
  }

  /** The page that has the row, from `at(row)` on. */
  page(row: number): Uint32Array {
    return this.#pages[row >>> PAGE_BITS];
  }

  /** Where the row begins in its page. */
  at(row: number): number {
    return (row & (PAGE - 1)) * this.width;
  }

  /** Adds a row of zeros. @returns its number */
  push(): number {
    const row = this.length++;
    if (row >= PAGE) {
      if ((row & (PAGE - 1)) === 0) this.#pages.push(new Uint32Array(PAGE * this.width));
    } else if (row >= FIRST ? (row & (row - 1)) === 0 : row === 0) {
      const page = new Uint32Array(Math.max(FIRST, 2 * row) * this.width);
      if (row > 0) page.set(this.#pages[0]);
      this.#pages[0] = page;
    }
    return row;
  }
}
