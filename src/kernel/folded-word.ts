/** The fold of one word, collected character by character, and its hash. Reused from word to word; words may be endless. */
import { MOST_BYTES, writeFold } from './fold.ts';
import { absorb, finish } from './hash.ts';

/** Folded bytes that are kept before they are taken into the hash; most words stay below. */
const ROOM = 256;

export class FoldedWord {
  readonly #bytes = new Uint8Array(ROOM + MOST_BYTES);
  readonly #view = new DataView(this.#bytes.buffer);
  #count = 0;
  /** The state of the hash, and how many bytes it has taken in. */
  #hash = 0;
  #absorbed = 0;

  /** Appends the fold of a code point, given with its entry. */
  add(codePoint: number, entry: number): void {
    this.#count = writeFold(codePoint, entry, this.#bytes, this.#count);
    if (this.#count > ROOM) this.#absorb();
  }

  /** Appends a mark that counts, such as the dot of 9.5. */
  addMark(ascii: number): void {
    this.#bytes[this.#count++] = ascii;
    if (this.#count > ROOM) this.#absorb();
  }

  /** The hash of what was added, and an empty word again. */
  take(): number {
    const length = this.#absorbed + this.#count;
    this.#absorb();
    const hash = finish(this.#hash, this.#view, 0, length, 0);
    this.#count = 0;
    this.#hash = 0;
    this.#absorbed = 0;
    return hash;
  }

  #absorb(): void {
    const whole = this.#count & ~3;
    this.#hash = absorb(this.#hash, this.#view, 0, whole, 0);
    this.#bytes.copyWithin(0, whole, this.#count);
    this.#count -= whole;
    this.#absorbed += whole;
  }
}
