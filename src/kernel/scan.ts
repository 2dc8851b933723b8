/**
 * Text to tokens, the plain build: folded hash, start, end and flags of every word in one pass over UTF-8.
 *
 * A token is a run of letters, digits and marks; those that vanish from the fold belong to the letter before them, too.
 * Inside it apostrophes vanish (Azerbaijan’s = Azerbaijan's), dots join
 * single letters (U.N. = UN) and digits (9.5), commas join digits (1,592); hyphens split. Han, kana, Thai, Lao, Khmer,
 * Myanmar and Tibetan give a token per character. Its hash is murmur3 of its fold in UTF-8.
 *
 * Words of ASCII letters and digits, nine in ten of English, are found by one table and hashed where they stand, four
 * bytes a step; all others go character by character. assembly/scan.ts is the same in SIMD and reads like this.
 */
import { LARGEST_SHINGLE } from './build.ts';
import { APOSTROPHE, COMMA, classOf, DIGIT, DOT, EXTEND, foldEntry, IDEOGRAPH, IGNORE, LETTER, UPPER } from './fold.ts';
import { FoldedWord } from './folded-word.ts';
import { murmur3, TO_LOWER } from './hash.ts';
import { CAPITAL_TOKEN, MASKED, NUMBER_TOKEN } from './tokens.ts';

/** Zero bytes behind the text, so that no look ahead needs to ask where it ends. */
export const PADDING = 64;

/** What an ASCII byte, or any byte of another character, can be to the fast path. */
const SMALL_BIT = 1;
const CAPITAL_BIT = 2;
const DIGIT_BIT = 4;
const WORD_BITS = SMALL_BIT | CAPITAL_BIT | DIGIT_BIT;
/** An apostrophe, dot or comma: may join what stands on both sides. */
const JOINER_BIT = 8;
/** Part of a character beyond ASCII. */
const HIGH_BIT = 16;

const KINDS = Uint8Array.from({ length: 256 }, (_, byte) => {
  if (byte >= 0x80) return HIGH_BIT;
  const kind = classOf(foldEntry(byte));
  if (kind === LETTER) return SMALL_BIT;
  if (kind === UPPER) return CAPITAL_BIT;
  if (kind === DIGIT) return DIGIT_BIT;
  return kind === APOSTROPHE || kind === DOT || kind === COMMA ? JOINER_BIT : 0;
});

/** Bits by which `decode` shifts the code point; its width stands below. */
const WIDTH_BITS = 3;
const WIDTH_MASK = 7;
const MALFORMED = 1;

/** Bytes of text for which there is room from the start. */
const FIRST_ROOM = 1 << 14;

export class Scanner {
  /** The text as UTF-8, and PADDING zero bytes behind it. */
  bytes!: Uint8Array;
  /** LARGEST_SHINGLE entries for the caller, then `hashes`. */
  tokens = new Uint32Array(0);
  hashes!: Uint32Array;
  /** In UTF-16 code units, as JavaScript counts. */
  starts!: Uint32Array;
  ends!: Uint32Array;
  flags!: Uint8Array;
  #view!: DataView;
  #at = 0;
  /** By how much a byte's position exceeds its position in UTF-16 code units. */
  #delta = 0;
  #count = 0;
  #mask = false;
  readonly #word = new FoldedWord();

  constructor() {
    this.reserve(FIRST_ROOM);
  }

  /** Makes room for a text of so many bytes. */
  reserve(room: number): boolean {
    if (this.bytes && this.bytes.length >= room + PADDING) return true;
    this.bytes = new Uint8Array(room + PADDING);
    this.#view = new DataView(this.bytes.buffer);
    // A token takes a byte and one that separates it, or three of an ideograph.
    const count = (room >> 1) + 1;
    const tokens = new Uint32Array(LARGEST_SHINGLE + count);
    tokens.set(this.tokens.subarray(0, LARGEST_SHINGLE));
    this.tokens = tokens;
    this.hashes = tokens.subarray(LARGEST_SHINGLE);
    this.starts = new Uint32Array(count);
    this.ends = new Uint32Array(count);
    this.flags = new Uint8Array(count);
    return true;
  }

  /** Writes the tokens of bytes[0, length). @returns how many */
  scan(length: number, mask: boolean): number {
    this.bytes.fill(0, length, length + PADDING);
    this.#at = 0;
    this.#delta = 0;
    this.#count = 0;
    this.#mask = mask;
    const { bytes, hashes, starts, ends, flags } = this;
    const view = this.#view;
    let delta = 0;
    let count = 0;
    let at = 0;
    while (at < length) {
      const first = KINDS[bytes[at]];
      if ((first & (WORD_BITS | HIGH_BIT)) === 0) {
        at++;
        continue;
      }
      const start = at;
      let kinds = 0;
      let next = first;
      while ((next & WORD_BITS) !== 0) {
        kinds |= next;
        next = KINDS[bytes[++at]];
      }
      const joined = next === JOINER_BIT && KINDS[bytes[at + 1]] >= SMALL_BIT && KINDS[bytes[at + 1]] !== JOINER_BIT;
      if (next === HIGH_BIT || joined) {
        this.#at = start;
        this.#delta = delta;
        this.#count = count;
        this.#scanUntil(at + 1);
        at = this.#at;
        delta = this.#delta;
        count = this.#count;
      } else {
        const number = kinds === DIGIT_BIT;
        hashes[count] = number && mask ? MASKED : murmur3(view, start, at - start, TO_LOWER);
        starts[count] = start - delta;
        ends[count] = at - delta;
        flags[count++] = (number ? NUMBER_TOKEN : 0) | (first === CAPITAL_BIT ? CAPITAL_TOKEN : 0);
      }
    }
    return count;
  }

  /** Takes bytes[0, length) for one word, whatever is in it: its hash, and what it has of letters and digits. */
  fold(length: number): { hash: number; letters: boolean; digits: boolean } {
    this.bytes.fill(0, length, length + PADDING);
    let letters = false;
    let digits = false;
    let last = 0;
    for (let at = 0; at < length; ) {
      const character = this.#decode(at);
      const codePoint = character >> WIDTH_BITS;
      const entry = foldEntry(codePoint);
      const kind = classOf(entry);
      at += character & WIDTH_MASK;
      if (kind === LETTER || kind === UPPER || kind === IDEOGRAPH || kind === EXTEND || kind === DIGIT) {
        this.#word.add(codePoint, entry);
        if (kind === DIGIT) digits = true;
        else letters = true;
        last = kind;
      } else if ((kind === DOT || kind === COMMA) && last === DIGIT && this.#kindFrom(at) === DIGIT) {
        if (kind === DOT || !this.#isGroup(at)) this.#word.addMark(codePoint);
      }
    }
    return { hash: this.#word.take(), letters, digits };
  }

  /** Reads characters one by one, whole words and what is between them, until it stands at `until` or behind it. */
  #scanUntil(until: number): void {
    while (this.#at < until) {
      const character = this.#decode(this.#at);
      const kind = classOf(foldEntry(character >> WIDTH_BITS));
      if (kind === LETTER || kind === UPPER || kind === DIGIT) this.#scanWord(kind);
      else if (kind === IDEOGRAPH) this.#scanIdeograph();
      else this.#pass(character);
    }
  }

  /** Writes the word that starts here with a character of class `first`. */
  #scanWord(first: number): void {
    const word = this.#word;
    const start = this.#at - this.#delta;
    let end = start;
    let letters = false; // whether any of it is no digit
    let run = 0; // letters and digits since the start or the last joining dot
    let last = 0; // class of the last letter or digit
    for (;;) {
      const character = this.#decode(this.#at);
      const codePoint = character >> WIDTH_BITS;
      const entry = foldEntry(codePoint);
      const kind = classOf(entry);
      if (kind === LETTER || kind === UPPER || kind === DIGIT) {
        word.add(codePoint, entry);
        letters ||= kind !== DIGIT;
        run++;
        last = kind;
        this.#pass(character);
        end = this.#at - this.#delta;
      } else if (kind === EXTEND || kind === IGNORE) {
        if (kind === EXTEND) word.add(codePoint, entry);
        this.#pass(character);
        end = this.#at - this.#delta;
      } else {
        const next = this.#at + (character & WIDTH_MASK);
        if (kind === APOSTROPHE && this.#isWord(next)) {
          this.#pass(character);
        } else if ((kind === DOT || kind === COMMA) && last === DIGIT && this.#kindFrom(next) === DIGIT) {
          // 1,592 is 1592, but 9.5 and 9,5 are not 95.
          if (kind === DOT || !this.#isGroup(next)) word.addMark(codePoint);
          run = 0;
          this.#pass(character);
        } else if (kind === DOT && last !== DIGIT && run === 1 && this.#isInitial(next)) {
          run = 0;
          this.#pass(character);
        } else {
          break;
        }
      }
    }
    this.#push(start, end, (letters ? 0 : NUMBER_TOKEN) | (first === UPPER ? CAPITAL_TOKEN : 0));
  }

  /** Writes the one-character word that stands here, with the marks that follow it. */
  #scanIdeograph(): void {
    const start = this.#at - this.#delta;
    let end = start;
    let kind = IDEOGRAPH;
    do {
      const character = this.#decode(this.#at);
      if (kind !== IGNORE) this.#word.add(character >> WIDTH_BITS, foldEntry(character >> WIDTH_BITS));
      this.#pass(character);
      end = this.#at - this.#delta;
      kind = classOf(foldEntry(this.#decode(this.#at) >> WIDTH_BITS));
    } while (kind === EXTEND || kind === IGNORE);
    this.#push(start, end, 0);
  }

  /** Writes the token whose fold has been collected. */
  #push(start: number, end: number, flags: number): void {
    const hash = this.#word.take();
    const i = this.#count++;
    this.hashes[i] = flags & NUMBER_TOKEN && this.#mask ? MASKED : hash;
    this.starts[i] = start;
    this.ends[i] = end;
    this.flags[i] = flags;
  }

  /** Goes behind the character that stands here. */
  #pass(character: number): void {
    const width = character & WIDTH_MASK;
    this.#at += width;
    this.#delta += width - (width === 4 ? 2 : 1);
  }

  /**
   * The character at byte `at`: its code point, and in the lowest WIDTH_BITS its bytes. What is no well-formed UTF-8 is
   * NUL and one byte wide; a decoder makes U+FFFD of it, which separates words as well.
   */
  #decode(at: number): number {
    const { bytes } = this;
    const lead = bytes[at];
    if (lead < 0x80) return (lead << WIDTH_BITS) | 1;
    const second = bytes[at + 1] ^ 0x80;
    if (lead < 0xc2 || second > 0x3f) return MALFORMED;
    if (lead < 0xe0) return ((((lead & 0x1f) << 6) | second) << WIDTH_BITS) | 2;
    const third = bytes[at + 2] ^ 0x80;
    if (third > 0x3f) return MALFORMED;
    if (lead < 0xf0) {
      const codePoint = ((lead & 0x0f) << 12) | (second << 6) | third;
      return codePoint < 0x800 ? MALFORMED : (codePoint << WIDTH_BITS) | 3;
    }
    const fourth = bytes[at + 3] ^ 0x80;
    const codePoint = ((lead & 0x07) << 18) | (second << 12) | (third << 6) | fourth;
    if (lead > 0xf4 || fourth > 0x3f || codePoint < 0x10000 || codePoint > 0x10ffff) return MALFORMED;
    return (codePoint << WIDTH_BITS) | 4;
  }

  /** Where the first character from byte `at` on stands that is more than a mark or nothing. */
  #skipMarks(at: number): number {
    let next = at;
    for (;;) {
      const character = this.#decode(next);
      const kind = classOf(foldEntry(character >> WIDTH_BITS));
      if (kind !== IGNORE && kind !== EXTEND) return next;
      next += character & WIDTH_MASK;
    }
  }

  #kindFrom(at: number): number {
    return classOf(foldEntry(this.#decode(this.#skipMarks(at)) >> WIDTH_BITS));
  }

  #isWord(at: number): boolean {
    const kind = this.#kindFrom(at);
    return kind === LETTER || kind === UPPER || kind === DIGIT;
  }

  /** A letter with no letter after it, as the N of «U.N.». */
  #isInitial(at: number): boolean {
    const letter = this.#skipMarks(at);
    const character = this.#decode(letter);
    const kind = classOf(foldEntry(character >> WIDTH_BITS));
    if (kind !== LETTER && kind !== UPPER) return false;
    const after = this.#kindFrom(letter + (character & WIDTH_MASK));
    return after !== LETTER && after !== UPPER;
  }

  /** Three digits and no fourth. */
  #isGroup(at: number): boolean {
    let digits = 0;
    for (let next = this.#skipMarks(at); digits < 4; digits++) {
      const character = this.#decode(next);
      if (classOf(foldEntry(character >> WIDTH_BITS)) !== DIGIT) break;
      next = this.#skipMarks(next + (character & WIDTH_MASK));
    }
    return digits === 3;
  }
}
