/**
 * Scripts without blanks between words. What takes English 8 words takes 13 characters of Chinese, 14 to 18 of Japanese
 * and 25 to 30 of Thai, in translated news. No dictionary: that would be data per language, and it cuts otherwise where
 * names are new.
 */
import { classOf, foldEntry, IDEOGRAPH } from '../kernel/fold.ts';

/** Of them all the first. */
export const FIRST_UNSPACED = 0x0e00;
/** Below it Thai, Lao, Tibetan, Burmese and Khmer; more of Burmese stands apart. */
const FIRST_HAN = 0x2e80;
const MORE_BURMESE = { first: 0xa9e0, last: 0xaa7f };
const HIRAGANA = { first: 0x3041, last: 0x309f };

/** How far a word is spread over tokens: 0 where a token is a word, 1 in Han and kana, 2 in the other scripts. */
export function spreadOf(codePoint: number): number {
  if (codePoint < FIRST_UNSPACED || classOf(foldEntry(codePoint)) !== IDEOGRAPH) return 0;
  return codePoint < FIRST_HAN || (codePoint >= MORE_BURMESE.first && codePoint <= MORE_BURMESE.last) ? 2 : 1;
}

/** Hiragana writes particles and endings: the small words of Japanese. */
export function isHiragana(codePoint: number): boolean {
  return codePoint >= HIRAGANA.first && codePoint <= HIRAGANA.last;
}

/** Does a blank between these two characters end a clause? It does where words have none, but for Han and kana. */
export function isPause(before: number, after: number): boolean {
  return spreadOf(before) === 2 && spreadOf(after) === 2;
}
