/**
 * npm `talisman`: its words (lodash's, as its `tokenizers/words` is), n-grams, MinHash and Jaccard, one after the
 * other.
 *
 * By subpaths, since the package has no entry. It draws the parameters of MinHash from `rng`, which is seeded here. Its
 * estimates err more than theory says on short texts, 1.5 times at 60 words: it hashes by CRC32 as a signed number,
 * the remainder of a negative product is negative, and so the same half of every set always has the minimum.
 */
import minhash from 'talisman/hash/minhash.js';
import jaccard from 'talisman/metrics/jaccard.js';
import { similarity } from 'talisman/metrics/minhash.js';
import ngrams from 'talisman/tokenizers/ngrams/index.js';
import words from 'talisman/tokenizers/words/naive.js';
import { randomOf } from '../random.ts';
import { SHINGLE, type Signer, SLOTS } from './rival.ts';
import { stringShingler, wordTokenizer } from './strings.ts';

/** It makes two words of 9.5 and of Anna’s. */
const TOLERANCE = 0.1;

export const tokenizer = wordTokenizer((text) => words(text), TOLERANCE);

function shingleList(text: string): string[] {
  return ngrams(SHINGLE, words(text.toLowerCase())).map((ngram) => ngram.join(' '));
}

export const shingler = stringShingler((text) => new Set(shingleList(text)), TOLERANCE);

const sign = minhash({ hashes: SLOTS, rng: randomOf(1) });

export const signer: Signer<Float64Array> = {
  sign: (text) => sign(shingleList(text)),
  digest: (signature) => signature[0] ^ signature[SLOTS - 1],
  estimate: similarity,
  setOf: shingler.setOf,
  tolerance: TOLERANCE,
  error: 2.5,
};

/** Of two arrays, without their repeats: it makes objects with the elements for keys, anew for each pair. */
export const exactJaccard: (a: readonly (string | number)[], b: readonly (string | number)[]) => number = jaccard;
