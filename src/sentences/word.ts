/**
 * A word as the passage finder compares it, in 32 bits:
 *
 *   bit 31                    12 11         0
 *       [ stem: 20 bits         ][ form: 12  ]
 *
 * The stem is a hash of the first STEM_LETTERS letters of the fold, the form 12 bits of the word's own hash. So
 * `a === b` asks for the same word, and `((a ^ b) >>> FORM_BITS) === 0` for one that begins alike: attack and attacked,
 * planował and planowali. No language is asked: inflection is mostly at the end of words, and where it is not (Arabic,
 * prefixes) such words are simply different. Words that begin alike by chance (contract, continent) are kin as well,
 * which is why kin count less (passages/align.ts). Two of a million words share a stem once in 2^20, a form within a
 * stem once in 2^12: what has to be exact, the key of a sentence, is made from whole hashes.
 */
import { APOSTROPHE, classOf, foldEntry, IGNORE, MOST_BYTES, SEPARATOR, writeFold } from '../kernel/fold.ts';
import { fmix32 } from '../kernel/hash.ts';
import { MASKED, type Tokens } from '../kernel/tokens.ts';
import { SENTENCE } from '../text/sentences.ts';
import { SPREAD_SHIFT } from './count.ts';

export const FORM_BITS = 12;
const FORM = 2 ** FORM_BITS - 1;

/** Letters of a stem, after folding; a Hangul syllable has two or three. */
export const STEM_LETTERS = 4;

/**
 * The word of every token. A caller's own words have no stems: he may have cut them to stems himself.
 * @param marks, breaks of the tokens
 */
export function wordsOf(
  text: string,
  { count, hashes, starts, ends }: Tokens,
  marks: Uint8Array,
  breaks: Uint8Array,
  ownWords: boolean,
): Uint32Array {
  if (ownWords) return hashes.slice(0, count);
  const words = new Uint32Array(count);
  for (let i = 0; i < count; i++) {
    const hash = hashes[i];
    const more = marks[i] >>> SPREAD_SHIFT;
    if (more > 0) words[i] = joined(hashes, breaks, i, more);
    else words[i] = hash === MASKED ? hash : (stemOf(text, starts[i], ends[i]) & ~FORM) | (hash & FORM);
  }
  return words;
}

/** A character with the ones behind it, up to the end of its sentence. */
function joined(hashes: Uint32Array, breaks: Uint8Array, at: number, more: number): number {
  let hash = hashes[at];
  for (let i = at + 1, inside = true; i <= at + more; i++) {
    inside &&= i < breaks.length && breaks[i] < SENTENCE;
    hash = (Math.imul(hash, 0x9e3779b1) + (inside ? hashes[i] : 0)) | 0;
  }
  return fmix32(hash);
}

const scratch = new Uint8Array(MOST_BYTES);

/** A hash of the first letters of text[start, end), folded. */
function stemOf(text: string, start: number, end: number): number {
  let hash = 0;
  let letters = 0;
  for (let at = start; at < end && letters < STEM_LETTERS; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80) {
      // Capital letters become small; digits have the bit already, marks inside a word are no letters.
      const letter = unit | 0x20;
      if ((letter < 0x61 || letter > 0x7a) && (unit < 0x30 || unit > 0x39)) continue;
      hash = Math.imul(hash ^ letter, 0x01000193);
      letters++;
      continue;
    }
    const codePoint = text.codePointAt(at) as number;
    if (codePoint > 0xffff) at++;
    const entry = foldEntry(codePoint);
    const kind = classOf(entry);
    if (kind === IGNORE || kind === APOSTROPHE || kind === SEPARATOR) continue;
    const length = writeFold(codePoint, entry, scratch, 0);
    for (let i = 0; i < length; i++) {
      // The first byte of a character in UTF-8.
      if ((scratch[i] & 0xc0) !== 0x80 && letters++ === STEM_LETTERS) break;
      hash = Math.imul(hash ^ scratch[i], 0x01000193);
    }
  }
  return fmix32(hash);
}
