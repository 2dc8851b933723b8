/**
 * npm `natural`: its tokenizers and its n-grams.
 *
 * By deep paths: the whole package would read .env and print about it. `unicodeWords` is its RegexpTokenizer with a
 * pattern for letters, digits and marks of all scripts, which cuts nearly the words that dejalu does and therefore
 * stands in front of the n-grams; its WordTokenizer and AggressiveTokenizer break words at every diacritic. Its n-grams
 * are arrays of words; joined by blanks they are elements of a set.
 */
import { NGrams } from 'natural/lib/natural/ngrams/index.js';
import { AggressiveTokenizer, RegexpTokenizer, WordTokenizer } from 'natural/lib/natural/tokenizers/index.js';
import { SHINGLE } from './rival.ts';
import { stringShingler, wordTokenizer } from './strings.ts';

const unicode = new RegexpTokenizer({ pattern: /[^\p{L}\p{N}\p{M}]+/u });
const plain = new WordTokenizer();
const aggressive = new AggressiveTokenizer();

/** It makes two words of Anna's and of 9.5. */
export const TOLERANCE = 0.1;

export const unicodeWords = wordTokenizer((text) => unicode.tokenize(text), TOLERANCE);
export const wordWords = wordTokenizer((text) => plain.tokenize(text), 2 * TOLERANCE);
export const aggressiveWords = wordTokenizer((text) => aggressive.tokenize(text), 2 * TOLERANCE);

export function shingleStrings(text: string): Set<string> {
  const ngrams = NGrams.ngrams(unicode.tokenize(text.toLowerCase()), SHINGLE);
  return new Set(ngrams.map((ngram) => ngram.join(' ')));
}

export const shingler = stringShingler(shingleStrings, TOLERANCE);
