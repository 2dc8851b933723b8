/**
 * npm `minhash`, which takes a set of strings, behind two shinglers: natural's tokenizer and n-grams, as one would
 * combine the two packages, and dejalu's tokens, so that nothing but the signature differs.
 *
 * natural by deep paths: the whole package would read .env and print about it. Its RegexpTokenizer with a pattern for
 * letters, digits and marks of all scripts, since its WordTokenizer breaks words at every diacritic; either takes a
 * thirtieth of the time. A Minhash object makes its 256 parameters anew for every text; its API knows no other way.
 */
import { tokenize } from 'dejalu';
import { Minhash } from 'minhash';
import { NGrams } from 'natural/lib/natural/ngrams/index.js';
import { RegexpTokenizer } from 'natural/lib/natural/tokenizers/index.js';
import { SHINGLE, type Signer, SLOTS } from './signer.ts';

const words = new RegexpTokenizer({ pattern: /[^\p{L}\p{N}\p{M}]+/u });

function shinglesOfNatural(text: string): Set<string> {
  const ngrams = NGrams.ngrams(words.tokenize(text.toLowerCase()), SHINGLE);
  return new Set(ngrams.map((ngram) => ngram.join(' ')));
}

function shinglesOfTokens(text: string): Set<string> {
  const lower = text.toLowerCase();
  const { count, starts, ends } = tokenize(lower);
  const set = new Set<string>();
  let first = '';
  let second = '';
  for (let i = 0; i < count; i++) {
    const third = lower.slice(starts[i], ends[i]);
    if (i >= SHINGLE - 1) set.add(`${first} ${second} ${third}`);
    first = second;
    second = third;
  }
  return set;
}

function signerOf(name: string, setOf: (text: string) => Set<string>, tolerance: number): Signer<Minhash> {
  return {
    name,
    sign(text) {
      const signature = new Minhash({ numPerm: SLOTS });
      for (const shingle of setOf(text)) signature.update(shingle);
      return signature;
    },
    digest: ({ hashvalues }) => hashvalues[0] ^ hashvalues[SLOTS - 1],
    estimate: (a, b) => a.jaccard(b),
    setOf,
    tolerance,
  };
}

// natural makes two words of Anna's and of 9.5.
export const minhashOfNatural = signerOf('minhash + natural', shinglesOfNatural, 0.1);
export const minhashOfTokens = signerOf('minhash + dejalu tokens', shinglesOfTokens, 0);
