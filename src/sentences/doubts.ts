/**
 * Of which texts can nothing be compared, or not what a reader sees? Such a text is fresh from end to end whatever it says, and
 * the report names it (verdict/warnings.ts). Told by counts of what the analysis has; no dictionary, no model of a language.
 * So of a scan with a tenth of its letters wrong nothing is said. One pass over the tokens, and three searches of the text.
 *
 * A sound text must not be named. In 25,644 texts of 25 languages and sites and 2,476 stories of English news none is.
 */
import type { Tokens } from '../kernel/tokens.ts';
import { garbledIn } from '../text/mojibake.ts';
import { countWords, QUARTERS, SPREAD_SHIFT } from './count.ts';

/** What is wrong with a text, in the order in which it is asked; SOUND for nothing. Kept as a byte a document. */
export const SOUND = 0;
/** No letter of any script. */
export const WORDLESS = 1;
/** Bytes of something else, or text that was encoded to letters and digits. */
export const ENCODED = 2;
/** Read in the wrong encoding. */
export const GARBLED = 3;
/** Tags of HTML or XML. */
export const MARKUP = 4;
/** A blank after every letter. */
export const SPACED = 5;
/** No blanks between words. */
export const UNBROKEN = 6;
/** Sound, but with fewer words than a passage. */
export const SHORT = 7;

/** A text of fewer words is too short to be told by shares. */
const FEWEST_WORDS = 12;
/** One word in so many has a letter that was read in the wrong encoding. */
const GARBLED_WORDS = 20;
/** A tag to so many words: of paragraphs in `<p>` and nothing else there are two to 40. */
const WORDS_PER_TAG = 40;
const FEWEST_TAGS = 4;
const TAG = /<(?:\/?[a-zA-Z][\w:-]*(?:\s[^<>]*)?\/?|!(?:--|DOCTYPE)[^<>]*)>/g;
/** Words of one letter, in shares of all words: in sound texts of scripts with blanks .22 at most. */
const MOST_LETTERS = 0.5;
/** Letters of words longer than so many code units, in shares of all letters: in sound texts .07 at most, of addresses. */
const LONGEST_WORD = 40;
const MOST_GLUED = 0.5;
/** So many code units of them, so that a line with an address is none. */
const LEAST_GLUED = 120;
/** Characters that control a device, in shares of the text. Page ends, tabs and escapes of terminals are none. */
const CONTROLS = 0.01;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\0-\x08\x0e-\x1a\x1c-\x1f]/;

/** @param marks of the tokens, in the bits of analyse.ts @param number its bit that says that a token is one */
export function doubtOf(text: string, { count, starts, ends }: Tokens, marks: Uint8Array, number: number): number {
  let words = 0;
  let numbers = 0;
  let single = 0;
  let letters = 0;
  let glued = 0;
  for (let i = 0; i < count; i++) {
    const mark = marks[i];
    if (mark & number) numbers++;
    else if (mark >>> SPREAD_SHIFT === 0) {
      const length = ends[i] - starts[i];
      words++;
      letters += length;
      if (length === 1) single++;
      if (length > LONGEST_WORD) glued += length;
    }
  }
  if (numbers === count) return WORDLESS;
  if (CONTROL.test(text) && controlsIn(text) > CONTROLS * text.length) return ENCODED;
  if (count >= FEWEST_WORDS) {
    if (GARBLED_WORDS * garbledIn(text) > count) return GARBLED;
    const tags = tagsIn(text);
    if (tags >= FEWEST_TAGS && WORDS_PER_TAG * tags > count) return MARKUP;
    if (2 * words > count && single > MOST_LETTERS * words) return SPACED;
  }
  // A run without blanks is one word, however long it is.
  if (glued >= LEAST_GLUED && glued > MOST_GLUED * letters && glued > MOST_GLUED * text.length) {
    return isEncoded(text, starts, ends, count) ? ENCODED : UNBROKEN;
  }
  return SOUND;
}

/** The same, where a passage has so many words at least. */
export function doubtOrShort(doubt: number, marks: Uint8Array, minTokens: number): number {
  const isShort = marks.length < QUARTERS * minTokens && countWords(marks, 0, marks.length) < minTokens;
  return doubt === SOUND && isShort ? SHORT : doubt;
}

function controlsIn(text: string): number {
  let controls = 0;
  for (let at = 0; at < text.length; at++) if (CONTROL.test(text[at])) controls++;
  return controls;
}

function tagsIn(text: string): number {
  if (!text.includes('<')) return 0;
  let tags = 0;
  for (const _ of text.matchAll(TAG)) tags++;
  return tags;
}

/** Are so many characters of the long words digits: of Base64 one in six, of hexadecimal more than half? */
function isEncoded(text: string, starts: Uint32Array, ends: Uint32Array, count: number): boolean {
  let all = 0;
  let digits = 0;
  for (let i = 0; i < count; i++) {
    if (ends[i] - starts[i] <= LONGEST_WORD) continue;
    const word = text.slice(starts[i], ends[i]);
    all += word.length;
    digits += word.replaceAll(/\D/g, '').length;
  }
  return digits > ENCODED_DIGITS * all;
}

const ENCODED_DIGITS = 1 / 15;
