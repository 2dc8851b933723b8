/**
 * Marks that combine, and characters that nobody sees (soft hyphens, joiners, variation selectors, marks of direction),
 * belong to what stands before them. So a span never ends in front of one or begins with one, and the span of a
 * decomposed text means the same characters as that of the composed one. Inside a word the kernel sees to it; here it is
 * done for what stands beside words. A few code units a call, one for ASCII.
 */
import { classOf, EXTEND, foldEntry, IGNORE, MOST_BYTES, writeFold } from '../kernel/fold.ts';

/** The least code point that is one, the soft hyphen. */
const FIRST = 0xad;

/** Where the characters that are attached to what stands before `at` end; `at` itself if there are none. */
export function attachedEnd(text: string, at: number, limit: number): number {
  let end = at;
  while (end < limit && text.charCodeAt(end) >= FIRST) {
    const codePoint = text.codePointAt(end) as number;
    if (!isAttached(codePoint)) break;
    end += widthOf(codePoint);
  }
  return Math.min(end, limit);
}

/** Where the character ends to which those are attached that end at `at`; `at` itself if there are none. */
export function attachedStart(text: string, at: number, limit: number): number {
  let start = at;
  while (start > limit && text.charCodeAt(start - 1) >= FIRST) {
    const codePoint = codePointBefore(text, start);
    if (!isAttached(codePoint)) break;
    start -= widthOf(codePoint);
  }
  return Math.max(start, limit);
}

/** Is there any in the text? */
export function hasAttached(text: string): boolean {
  return MAYBE.test(text) && ANY.test(text);
}

/** Without Latin letters and English punctuation: asked first, it takes a tenth of the time on English news. */
// biome-ignore lint/suspicious/noMisleadingCharacterClass: code units, not characters
const MAYBE = /[\xad\u0300-\u1fff\u200b-\u200f\u202a-\u202e\u2060-\u206f\u20d0-\u20ff\u2c00-\uffff]/;
const ANY = /[\p{M}\p{Cf}]/u;

/** The text with its letters composed, as lists and columns have them. Normalizing takes ten times as long as to ask. */
export function composed(text: string): string {
  return COMBINES.test(text) ? text.normalize('NFC') : text;
}

/** Marks, and the vowels and last consonants of Hangul that is spelled letter by letter. */
const COMBINES = /[\p{M}\u1160-\u11ff]/u;

/**
 * Has a word at most so many code units, in any spelling of it? What vanishes from the fold is not counted, and a vowel
 * sign of two parts counts as two, since it may be written as two.
 */
export function isShort(text: string, start: number, end: number, most: number): boolean {
  let length = 0;
  for (let at = start; at < end && length <= most; ) {
    const codePoint = text.codePointAt(at) as number;
    const width = widthOf(codePoint);
    at += width;
    const entry = foldEntry(codePoint);
    const kind = classOf(entry);
    if (kind === EXTEND) length += partsOf(codePoint, entry);
    else if (kind !== IGNORE) length += width;
  }
  return length <= most;
}

const scratch = new Uint8Array(MOST_BYTES);

function partsOf(codePoint: number, entry: number): number {
  let parts = 0;
  // The first bytes of the characters in UTF-8.
  for (let i = writeFold(codePoint, entry, scratch, 0) - 1; i >= 0; i--) if ((scratch[i] & 0xc0) !== 0x80) parts++;
  return parts;
}

function isAttached(codePoint: number): boolean {
  const kind = classOf(foldEntry(codePoint));
  return kind === IGNORE || kind === EXTEND;
}

function codePointBefore(text: string, at: number): number {
  const unit = text.charCodeAt(at - 1);
  const isSecond = unit >= 0xdc00 && unit <= 0xdfff && at > 1;
  return isSecond ? (text.codePointAt(at - 2) as number) : unit;
}

function widthOf(codePoint: number): number {
  return codePoint > 0xffff ? 2 : 1;
}
