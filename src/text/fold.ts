/**
 * What a code point is to the tokenizer, and what it becomes: letter or digit or mark, folded so that spellings which
 * readers take for one (Çavuşoğlu = Cavusoglu, İ = I = ı = i, ﬁ = fi, NFD = NFC, Ａ = a, ς = σ) hash alike.
 *
 * One 32-bit entry per code point: class in bits 24-27, EXPANDS in bit 31, and in bits 0-20 the folded code point or,
 * where it EXPANDS, an index into `expansions`. Pages of 256 entries (1 kB) are made when first met, from the
 * engine's own Unicode tables, so that a Latin text costs four pages and no start-up time.
 * The fold is not language-aware: diacritics that a language counts as letters of their own (å, й) fold as well.
 * Vowel signs of Indic and South-East Asian scripts are kept: they are not decoration.
 */

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
const EXPANDS = 0x8000_0000;
const VALUE_MASK = 0x1f_ffff;
const CLASS_MASK = 0xf;

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

const pages: (Uint32Array | undefined)[] = [];
/** What an EXPANDS entry stands for: the UTF-16 units of its fold. */
const expansions: Uint16Array[] = [];

/** The entry of a code point: read it with `classOf`, `expandsTo` and `foldedTo`. O(1); the first of a page costs its 256. */
export function foldEntry(codePoint: number): number {
  const page = pages[codePoint >> 8] ?? makePage(codePoint >> 8);
  return page[codePoint & 0xff] as number;
}

export function classOf(entry: number): number {
  return (entry >>> CLASS_SHIFT) & CLASS_MASK;
}

/** The UTF-16 units that the code point folds to, where they are more than one (or one above U+FFFF); else undefined. */
export function expansionOf(entry: number): Uint16Array | undefined {
  return entry & EXPANDS ? expansions[entry & VALUE_MASK] : undefined;
}

/** The UTF-16 unit that the code point folds to, where `expansionOf` has none. */
export function foldedUnit(entry: number): number {
  return entry & VALUE_MASK;
}

function makePage(number: number): Uint32Array {
  const page = new Uint32Array(256);
  for (let i = 0; i < 256; i++) page[i] = makeEntry((number << 8) | i);
  pages[number] = page;
  return page;
}

function makeEntry(codePoint: number): number {
  if (codePoint >= 0xd800 && codePoint <= 0xdfff) return SEPARATOR;
  if (APOSTROPHES.has(codePoint)) return APOSTROPHE << CLASS_SHIFT;
  if (codePoint === 0x2e) return DOT << CLASS_SHIFT;
  if (codePoint === 0x2c) return COMMA << CLASS_SHIFT;
  const character = String.fromCodePoint(codePoint);
  if (FORMAT.test(character)) return IGNORE << CLASS_SHIFT;
  const kind = kindOf(character);
  if (kind === SEPARATOR) return SEPARATOR;
  const folded = fold(character);
  if (folded === '') return IGNORE << CLASS_SHIFT;
  if (folded.length === 1) return (kind << CLASS_SHIFT) | folded.charCodeAt(0);
  const units = Uint16Array.from({ length: folded.length }, (_, i) => folded.charCodeAt(i));
  return ((kind << CLASS_SHIFT) | EXPANDS | (expansions.push(units) - 1)) >>> 0;
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
