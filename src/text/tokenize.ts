/**
 * Text to tokens: folded hash, start and end of every word, in one pass over UTF-16 code units.
 *
 * A token is a run of letters, digits and marks. Inside it apostrophes vanish (Azerbaijan’s = Azerbaijan's), dots join
 * single letters (U.N. = UN) and digits (9.5), commas join digits (1,592); hyphens split. Han, kana, Thai, Lao, Khmer,
 * Myanmar and Tibetan give a token per character. About 12 ns per character and 1 µs per text.
 * The hash is a rotate-xor-multiply over folded units, finished by fmix32: no more collisions than chance (test/text).
 * Not a linguistic tokenizer: no stemming, no compound splitting, no language detection.
 */
import {
  APOSTROPHE,
  COMMA,
  classOf,
  DIGIT,
  DOT,
  EXTEND,
  expansionOf,
  foldEntry,
  foldedUnit,
  IDEOGRAPH,
  IGNORE,
  LETTER,
  SEPARATOR,
  UPPER,
} from './fold.ts';
import { fmix32 } from './hash.ts';
import { CAPITAL_TOKEN, NUMBER_TOKEN, type Tokens, TokenWriter } from './tokens.ts';

/** A caller's own words, in text order, not overlapping; offsets in UTF-16 code units. `text` is what gets hashed. */
export type Tokenizer = (
  text: string,
) => Iterable<{ readonly text: string; readonly start: number; readonly end: number }>;

export interface TokenizeOptions {
  /**
   * `keep`: 1,592 and 1,593 are different tokens. `mask`: every number is the same token, so that a sentence still
   * matches when its figures are updated. @defaultValue 'keep'
   */
  readonly numbers?: 'keep' | 'mask';
  /** Words by another rule (a stemmer, `Intl.Segmenter`); their text is still folded and hashed here. */
  readonly tokenizer?: Tokenizer;
}

const SEED = 0xdeadbeef | 0;
const MULTIPLIER = 0x9e3779b1 | 0;
/** The entries of ASCII by themselves: with them in one array a word costs half of what it costs through pages. */
const ASCII = Uint32Array.from({ length: 0x80 }, (_, unit) => foldEntry(unit));

/**
 * Tokens of a text, with offsets into the string as it was given.
 * O(length); never throws for a string, whatever is in it (lone surrogates and NUL separate tokens).
 */
export function tokenize(text: string, options: TokenizeOptions = {}): Tokens {
  const writer = new TokenWriter(text.length, options.numbers === 'mask');
  if (options.tokenizer) writeOwn(text, options.tokenizer, writer);
  else scan(text, writer);
  return writer.finish();
}

function scan(text: string, out: TokenWriter): void {
  const length = text.length;
  let at = 0;
  while (at < length) {
    const kind = classOf(entryAt(text, at));
    if (kind === LETTER || kind === UPPER || kind === DIGIT) at = scanWord(text, at, kind, out);
    else if (kind === IDEOGRAPH) at = scanIdeograph(text, at, out);
    else at += width(text, at);
  }
}

/** Writes the one-character word at `start` with the marks that follow it; returns where it ends. */
function scanIdeograph(text: string, start: number, out: TokenWriter): number {
  let hash = mix(SEED, entryAt(text, start));
  let at = start + width(text, start);
  let end = at;
  while (at < text.length) {
    const entry = entryAt(text, at);
    const kind = classOf(entry);
    if (kind !== EXTEND && kind !== IGNORE) break;
    at += width(text, at);
    if (kind === EXTEND) {
      hash = mix(hash, entry);
      end = at;
    }
  }
  out.push(fmix32(hash), start, end, 0);
  return at;
}

/** Writes the word that starts at `start` with a character of class `first`; returns where it ends. */
function scanWord(text: string, start: number, first: number, out: TokenWriter): number {
  const length = text.length;
  let letters = 0; // whether any of it is no digit
  let hash = SEED;
  let at = start;
  let end = start;
  let run = 0; // letters and digits since the start or the last joining dot
  let last = 0; // class of the last letter or digit
  while (at < length) {
    const unit = text.charCodeAt(at);
    const entry = unit < 0x80 ? ASCII[unit] : entryAt(text, at);
    const kind = classOf(entry);
    if (kind === LETTER || kind === UPPER || kind === DIGIT) {
      hash = unit < 0x80 ? stir(hash, entry & 0x7f) : mix(hash, entry);
      if (kind !== DIGIT) letters = 1;
      run++;
      last = kind;
      at += unit < 0x80 ? 1 : width(text, at);
      end = at;
    } else if (kind === SEPARATOR) {
      break;
    } else if (kind === EXTEND) {
      hash = mix(hash, entry);
      at += width(text, at);
      end = at;
    } else if (kind === IGNORE) {
      at += width(text, at);
    } else if (kind === APOSTROPHE && isWord(text, at + 1)) {
      at++;
    } else if (last === DIGIT && (kind === DOT || kind === COMMA) && isDigit(text, at + 1)) {
      hash = stirMark(hash, kind, text, at);
      run = 0;
      at++;
    } else if (kind === DOT && last !== DIGIT && run === 1 && isInitial(text, at + 1)) {
      run = 0;
      at++;
    } else {
      break;
    }
  }
  out.push(fmix32(hash), start, end, (letters === 0 ? NUMBER_TOKEN : 0) | (first === UPPER ? CAPITAL_TOKEN : 0));
  return at;
}

/** Takes the fold of one code point into a token's hash. */
function mix(hash: number, entry: number): number {
  const units = expansionOf(entry);
  if (units === undefined) return stir(hash, foldedUnit(entry));
  let h = hash;
  for (const unit of units) h = stir(h, unit);
  return h;
}

/** Rotate, xor, multiply. Without the rotation two million words had 739 collisions, where 466 are chance. */
function stir(hash: number, unit: number): number {
  return Math.imul(((hash << 5) | (hash >>> 27)) ^ unit, MULTIPLIER);
}

/** The fold entry of the code point that starts at `at`. */
function entryAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit < 0x80) return ASCII[unit];
  return foldEntry(unit >= 0xd800 && unit < 0xdc00 ? (text.codePointAt(at) as number) : unit);
}

/** Code units of the code point at `at`: 2 for a whole surrogate pair, else 1. */
function width(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return unit >= 0xd800 && unit < 0xdc00 && (text.codePointAt(at) as number) > 0xffff ? 2 : 1;
}

/** Class of the first character from `at` on that is more than a mark or nothing. */
function kindAt(text: string, at: number): number {
  const next = skipMarks(text, at);
  return next < text.length ? classOf(entryAt(text, next)) : SEPARATOR;
}

function skipMarks(text: string, at: number): number {
  let next = at;
  while (next < text.length) {
    const kind = classOf(entryAt(text, next));
    if (kind !== IGNORE && kind !== EXTEND) break;
    next += width(text, next);
  }
  return next;
}

function isLetter(kind: number): boolean {
  return kind === LETTER || kind === UPPER;
}

function isDigit(text: string, at: number): boolean {
  return kindAt(text, at) === DIGIT;
}

function isWord(text: string, at: number): boolean {
  const kind = kindAt(text, at);
  return isLetter(kind) || kind === DIGIT;
}

/** A letter with no letter after it, as the N of «U.N.». */
function isInitial(text: string, at: number): boolean {
  if (!isLetter(kindAt(text, at))) return false;
  const letter = skipMarks(text, at);
  return !isLetter(kindAt(text, letter + width(text, letter)));
}

/** A mark between digits: 1,592 is 1592, but 9.5 and 9,5 are not 95. */
function stirMark(hash: number, kind: number, text: string, at: number): number {
  if (kind === DOT) return stir(hash, 0x2e);
  let digits = 0;
  for (let i = at + 1; digits < 4; digits++, i++) {
    i = skipMarks(text, i);
    if (i >= text.length || classOf(entryAt(text, i)) !== DIGIT) break;
  }
  return digits === 3 ? hash : stir(hash, 0x2c);
}

/** Words of the caller's tokenizer, folded and hashed as ours are; one that folds to nothing is left out. */
function writeOwn(text: string, tokenizer: Tokenizer, out: TokenWriter): void {
  for (const word of tokenizer(text)) {
    let hash = SEED;
    let flags = NUMBER_TOKEN;
    let last = SEPARATOR;
    for (let at = 0; at < word.text.length; at += width(word.text, at)) {
      const entry = entryAt(word.text, at);
      const kind = classOf(entry);
      if (isLetter(kind) || kind === DIGIT || kind === IDEOGRAPH || kind === EXTEND) {
        hash = mix(hash, entry);
        if (kind !== DIGIT) flags &= ~NUMBER_TOKEN;
        last = kind;
      } else if (last === DIGIT && (kind === DOT || kind === COMMA) && isDigit(word.text, at + 1)) {
        hash = stirMark(hash, kind, word.text, at);
      }
    }
    if (last === SEPARATOR) continue;
    if (classOf(entryAt(text, word.start)) === UPPER) flags |= CAPITAL_TOKEN;
    out.push(fmix32(hash), word.start, word.end, flags);
  }
}
