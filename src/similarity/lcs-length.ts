/**
 * How long is a longest common subsequence of one token run and each of many others? 30 cells of the table at a time,
 * after Hyyrö, "Bit-parallel LCS-length computation revisited" (2004): O(n * m / 30) a run, and no table.
 * It says how much two runs have in common, not where: for that see lcs.ts.
 */

/** Bits of a block: with the carry they stay within the small integers of the engine. */
const BITS = 30;
const ALL = 2 ** BITS - 1;

/**
 * Compares runs of tokens that are numbered from 0. Every distinct token of the first run has a row of bits, bit i set
 * where token i of the run is this one. Of the run [7, 3, 7]:
 *
 *     token 7   101
 *     token 3   010     all others have row 0, in which nothing is set
 */
export class LcsLength {
  readonly #length: number;
  readonly #blocks: number;
  /** For every token number the start of its row in #bits. */
  readonly #rowOf: Int32Array;
  readonly #bits: Int32Array;
  /** The column of the table: bit i is 0 where the length grows at token i. */
  readonly #column: Int32Array;

  /** @param vocabulary every token of either run is less than this */
  constructor(run: Uint32Array, vocabulary: number) {
    this.#length = run.length;
    this.#blocks = Math.max(1, Math.ceil(run.length / BITS));
    this.#rowOf = new Int32Array(vocabulary);
    this.#column = new Int32Array(this.#blocks);
    let rows = 1;
    for (const token of run) if (this.#rowOf[token] === 0) this.#rowOf[token] = this.#blocks * rows++;
    this.#bits = new Int32Array(this.#blocks * rows);
    for (let i = 0; i < run.length; i++) {
      this.#bits[this.#rowOf[run[i]] + Math.floor(i / BITS)] |= 1 << (i % BITS);
    }
  }

  /** Tokens that the run and this one have in common, in the same order. O(n * m / 30). */
  with(other: Uint32Array): number {
    const bits = this.#bits;
    const rowOf = this.#rowOf;
    const column = this.#column.fill(ALL);
    for (let j = 0; j < other.length; j++) {
      const row = rowOf[other[j]];
      if (row === 0) continue;
      let carry = 0;
      for (let block = 0; block < column.length; block++) {
        const before = column[block];
        const same = before & bits[row + block];
        const sum = before + same + carry;
        carry = sum >>> BITS;
        column[block] = (sum & ALL) | (before - same);
      }
    }
    let length = 0;
    for (let i = 0; i < this.#length; i++) {
      if ((column[Math.floor(i / BITS)] & (1 << (i % BITS))) === 0) length++;
    }
    return length;
  }
}
