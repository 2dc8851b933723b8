/**
 * In which slots do two signatures agree, as bits, and is a whole band among them?
 *
 * A band's bits stand together: in one word with other bands where it has up to 32 rows, in words of its own where it
 * has more. So a whole band is found in a word without a loop over its rows, by shifts that halve what is left to see.
 *
 *   16 bands of 6 rows in 128 slots: words of 30, 30, 30, 30 and 8 slots, 5 bands each; the last 32 slots have no band
 */
import { popcount } from '../sketch/popcount.ts';

export class Agreement {
  /** 32-bit words that the bits of a signature take. */
  readonly words: number;
  /** Slot of the first bit of each word; one more, the number of slots. */
  readonly from: Uint32Array;
  readonly #bands: number;
  readonly #rows: number;
  /** Words of a band; 1 where words hold whole bands. */
  readonly #span: number;
  /** The first bits of the bands of each word, where words hold whole bands. */
  readonly #starts: Uint32Array;

  constructor(slots: number, bands: number, rows: number) {
    this.#bands = bands;
    this.#rows = rows;
    this.#span = Math.ceil(rows / 32);
    const perWord = rows <= 32 ? Math.floor(32 / rows) * rows : 32;
    const from: number[] = [];
    for (let slot = 0; slot < slots; ) {
      from.push(slot);
      // Of a band that takes several words the last is no fuller than it must be.
      const rest = this.#span > 1 && slot < bands * rows ? rows - (slot % rows) : 32;
      slot += Math.min(perWord, rest);
    }
    this.words = from.length;
    this.from = Uint32Array.from([...from, slots]);
    this.#starts = new Uint32Array(this.words);
    if (this.#span > 1) return;
    for (let band = 0; band < bands; band++) {
      const word = Math.floor((band * rows) / perWord);
      this.#starts[word] |= 1 << (band * rows - from[word]);
    }
  }

  /** Bit of every slot in which a[0..) and b[at..) agree. @returns how many there are */
  compare(a: Uint32Array, b: Uint32Array, at: number, bits: Int32Array): number {
    const { from, words } = this;
    let equal = 0;
    for (let word = 0; word < words; word++) {
      const first = from[word];
      const last = from[word + 1];
      let mask = 0;
      for (let slot = first; slot < last; slot++) {
        // 32 leading zeros where nothing differs.
        mask |= (Math.clz32(a[slot] ^ b[at + slot]) >>> 5) << (slot - first);
      }
      bits[word] = mask;
      equal += popcount(mask);
    }
    return equal;
  }

  /** Do the bits have all rows of some band? */
  hasBand(bits: Int32Array): boolean {
    if (this.#span > 1) return this.#hasLongBand(bits);
    const rows = this.#rows;
    for (let word = 0; word < this.words; word++) {
      let whole = bits[word];
      // Bit i of `whole` stands for rows i to i + seen - 1.
      for (let seen = 1; seen < rows; ) {
        const more = Math.min(seen, rows - seen);
        whole &= whole >>> more;
        seen += more;
      }
      if ((whole & this.#starts[word]) !== 0) return true;
    }
    return false;
  }

  #hasLongBand(bits: Int32Array): boolean {
    const { from } = this;
    for (let band = 0; band < this.#bands; band++) {
      let rows = 0;
      for (let word = band * this.#span; word < (band + 1) * this.#span; word++) {
        if (popcount(bits[word]) === from[word + 1] - from[word]) rows += from[word + 1] - from[word];
      }
      if (rows === this.#rows) return true;
    }
    return false;
  }
}
