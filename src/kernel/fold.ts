/**
 * What a code point is to the tokenizer, and what it becomes: letter or digit or mark, folded so that spellings which
 * readers take for one (Çavuşoğlu = Cavusoglu, İ = I = ı = i, ﬁ = fi, NFD = NFC, Ａ = a, ς = σ) hash alike.
 *
 * One 32-bit entry per code point, little-endian:
 *   bits  0-23  the fold in UTF-8, its first byte lowest; for an EXPANDS entry where in its page the fold stands
 *   bits 24-27  class
 *   bits 28-29  bytes of the fold, 0 to 3
 *   bit  31     EXPANDS: the fold has more than 3 bytes
 * A page is 256 entries (1 kB) and behind them the folds of those that expand, each a byte that says how long it is and
 * then its bytes. Both builds of the kernel read the same pages. They are made when first met, from the engine's own
 * Unicode tables cut down to one version (unicode.ts), so that a Latin text costs four pages and no start-up time.
 * The fold is not language-aware: diacritics that a language counts as letters of their own (å, й) fold as well.
 * Vowel signs of Indic and South-East Asian scripts are kept: they are not decoration.
 */

import { inRuns } from './unicode.ts';

export const SEPARATOR = 0;
/** A letter without case, or in lower case. */
export const LETTER = 1;
/** A letter in upper or title case. */
export const UPPER = 2;
export const DIGIT = 3;
/** A mark that counts (an Indic vowel sign, a kana voicing mark): part of the token it follows, starts none. */
export const EXTEND = 4;
/** Vanishes: diacritics of Latin, Greek, Cyrillic, Hebrew and Arabic, soft hyphens, zero-width characters. */
export const IGNORE = 5;
/** A letter of a script written without spaces: a token by itself. */
export const IDEOGRAPH = 6;
export const APOSTROPHE = 7;
export const DOT = 8;
export const COMMA = 9;

const CLASS_SHIFT = 24;
const LENGTH_SHIFT = 28;
const EXPANDS = 0x8000_0000;
const VALUE_MASK = 0xff_ffff;
const ENTRIES = 256;

const NUMBER = /^\p{N}$/u;
const MARK = /^\p{M}$/u;
const LETTER_ANY = /^\p{L}$/u;
/** Letters that only follow another: vowels and finals of decomposed Hangul, voicing marks of half-width kana. */
const FOLLOWING_LETTER = /^[\u1160-\u11ff\ud7b0-\ud7ff\uff9e\uff9f]$/;
const CAPITAL = /^[\p{Lu}\p{Lt}]$/u;
const FORMAT = /^\p{Cf}$/u;
const UNSPACED =
  /^[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}\p{sc=Tibetan}]$/u;
/**
 * First and last code point of the marks that a reader may leave out: combining diacritics (also for symbols, and half
 * marks), Cyrillic, Hebrew and Arabic points, the Arabic stretch, variation selectors.
 */
// biome-ignore format: a table
const DIACRITICS = [
  [0x0300, 0x036f], [0x0483, 0x0489], [0x0591, 0x05bd], [0x05bf, 0x05bf], [0x05c1, 0x05c2], [0x05c4, 0x05c5],
  [0x05c7, 0x05c7], [0x0610, 0x061a], [0x0640, 0x0640], [0x064b, 0x065f], [0x0670, 0x0670], [0x06d6, 0x06dc],
  [0x06df, 0x06e4], [0x06e7, 0x06e8], [0x06ea, 0x06ed], [0x1ab0, 0x1aff], [0x1dc0, 0x1dff], [0x20d0, 0x20ff],
  [0xfe00, 0xfe0f], [0xfe20, 0xfe2f],
] as const;
/** Apostrophes inside a word, as keyboards, typesetters and transliterations write them. */
const APOSTROPHES = new Set([0x27, 0x2018, 0x2019, 0x201b, 0x02b9, 0x02bc, 0x02bb, 0xff07]);
/** Letters that Unicode does not decompose but readers exchange. */
const LETTER_FOLDS: Readonly<Record<string, string>> = {
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ŧ: 't',
  ĸ: 'k',
  ŋ: 'n',
  ς: 'σ',
};

const pages: (Uint8Array | undefined)[] = [];
const entries: (Uint32Array | undefined)[] = [];

/** The entry of a code point. O(1); the first of a page costs its 256. */
export function foldEntry(codePoint: number): number {
  const page = entries[codePoint >> 8] ?? makePage(codePoint >> 8);
  return page[codePoint & 0xff];
}

export function classOf(entry: number): number {
  return (entry >>> CLASS_SHIFT) & 0xf;
}

/** Writes the fold of a code point, given with its entry; `out` needs room for MOST_BYTES. @returns where it ends */
export function writeFold(codePoint: number, entry: number, out: Uint8Array, at: number): number {
  if ((entry & EXPANDS) === 0) {
    out[at] = entry;
    out[at + 1] = entry >> 8;
    out[at + 2] = entry >> 16;
    return at + ((entry >> LENGTH_SHIFT) & 3);
  }
  const page = pages[codePoint >> 8] as Uint8Array;
  const from = entry & VALUE_MASK;
  const length = page[from];
  for (let i = 0; i < length; i++) out[at + i] = page[from + 1 + i];
  return at + length;
}

/** The fold of a code point that is no separator, as code points. */
export function foldOf(codePoint: number): number[] {
  const entry = foldEntry(codePoint);
  if ((entry & EXPANDS) === 0 && ((entry >> LENGTH_SHIFT) & 3) === 1) return [entry & VALUE_MASK];
  const length = writeFold(codePoint, entry, scratch, 0);
  return Array.from(fromUtf8(scratch.subarray(0, length)), (character) => character.codePointAt(0) as number);
}

/** The ASCII character that is to the tokenizer what this character is, or 0 if there is none. */
export function narrowed(codePoint: number): number {
  const entry = foldEntry(codePoint);
  const kind = classOf(entry);
  if (kind === SEPARATOR) return 0x20;
  if (kind === APOSTROPHE) return 0x27;
  const ascii = entry & VALUE_MASK;
  const one = (entry & EXPANDS) === 0 && ((entry >> LENGTH_SHIFT) & 3) === 1 && ascii < 0x80;
  if (!one || (kind !== LETTER && kind !== UPPER && kind !== DIGIT)) return 0;
  return kind === UPPER ? ascii - 0x20 : ascii;
}

/** No code point folds to more bytes than this; U+FDFA, a whole sentence in Arabic, comes to 33. */
export const MOST_BYTES = 64;
const scratch = new Uint8Array(MOST_BYTES);

/** Page `number`, the code points from 256 * number on, in the layout above. */
export function foldPage(number: number): Uint8Array {
  makePage(number);
  return pages[number] as Uint8Array;
}

function makePage(number: number): Uint32Array {
  const made = entries[number];
  if (made) return made;
  const expansions: number[] = [];
  // What is in no run is a separator, surrogates too.
  const list = Uint32Array.from(inRuns(number), (inRun, i) =>
    inRun ? makeEntry((number << 8) | i, expansions) : SEPARATOR,
  );
  const page = new Uint8Array(4 * ENTRIES + expansions.length);
  const view = new DataView(page.buffer);
  for (let i = 0; i < ENTRIES; i++) view.setUint32(4 * i, list[i], true);
  page.set(expansions, 4 * ENTRIES);
  pages[number] = page;
  entries[number] = list;
  return list;
}

function makeEntry(codePoint: number, expansions: number[]): number {
  if (APOSTROPHES.has(codePoint)) return APOSTROPHE << CLASS_SHIFT;
  if (codePoint === 0x2e) return DOT << CLASS_SHIFT;
  if (codePoint === 0x2c) return COMMA << CLASS_SHIFT;
  const character = String.fromCodePoint(codePoint);
  if (FORMAT.test(character)) return IGNORE << CLASS_SHIFT;
  const kind = kindOf(character);
  if (kind === SEPARATOR) return SEPARATOR;
  const folded = utf8(fold(character));
  if (folded.length === 0) return IGNORE << CLASS_SHIFT;
  if (folded.length <= 3) {
    const bytes = folded.reduce((word, byte, i) => word | (byte << (8 * i)), 0);
    return bytes | (kind << CLASS_SHIFT) | (folded.length << LENGTH_SHIFT);
  }
  const at = 4 * ENTRIES + expansions.length;
  expansions.push(folded.length, ...folded);
  return (at | (kind << CLASS_SHIFT) | EXPANDS) >>> 0;
}

function utf8(text: string): number[] {
  return Array.from(new TextEncoder().encode(text));
}

function fromUtf8(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

function kindOf(character: string): number {
  if (MARK.test(character) || FOLLOWING_LETTER.test(character)) return EXTEND;
  if (NUMBER.test(character)) return DIGIT;
  if (!LETTER_ANY.test(character)) return SEPARATOR;
  if (UNSPACED.test(character)) return IDEOGRAPH;
  return CAPITAL.test(character) ? UPPER : LETTER;
}

/** NFKD, lower case, diacritics off, then the letters that do not decompose. One code point in, its fold out. */
function fold(character: string): string {
  const letters = Array.from(character.normalize('NFKD').toLowerCase().normalize('NFKD'));
  return letters.map((letter) => (isDiacritic(letter.charCodeAt(0)) ? '' : (LETTER_FOLDS[letter] ?? letter))).join('');
}

function isDiacritic(unit: number): boolean {
  return DIACRITICS.some(([first, last]) => unit >= first && unit <= last);
}
