/**
 * The exact Jaccard similarity of two sets of word 3-shingles: how many pairs a second?
 *
 * Measured: comparing only, of sets that are there: dejalu's sorted Uint32Arrays, and the same numbers in the form that
 * a rival takes, so that nothing but the comparison differs; and Sets of strings, which is what one has without dejalu.
 * Not measured: making the sets, which is the question `shingle`.
 * Verified before: that the similarity is the one of the very sets, counted another way, and nearly the one that a
 * plain rule has for the texts (rivals/verify.ts): strings are not folded, so Anna's and Anna’s are two words in them.
 */
import { jaccard as dejaluJaccard, shingles } from 'dejalu';
import { type Comparer, type PairEntry, pairContest } from './pairs.ts';
import { shingleStrings } from './rivals/dejalu.ts';
import { SHINGLE } from './rivals/rival.ts';
import { exactJaccard, plainShingles, spliced } from './rivals/verify.ts';

/** Pairs to verify in a full run. */
const VERIFIED = 200;
/** By how much folding changes the similarity of two texts. */
const UNFOLDED = 0.02;

export const jaccard = pairContest({
  title: `Two sets of word ${SHINGLE}-shingles to their exact Jaccard similarity`,
  kinds: ['paragraphs', 'stories'],
  entries: {
    dejalu: comparing(async () => ({ formOf: (text) => shingles(text), compare: dejaluJaccard })),
    'mnemonist, Set of numbers': comparing(async () => ({
      formOf: (text) => new Set(shingles(text)),
      compare: (await import('./rivals/mnemonist.ts')).exactJaccard<number>,
    })),
    'mnemonist, Set of strings': comparing(async () => ({
      formOf: shingleStrings,
      compare: (await import('./rivals/mnemonist.ts')).exactJaccard<string>,
    })),
    'talisman, array of strings': comparing(async () => ({
      formOf: (text) => [...shingleStrings(text)],
      compare: (await import('./rivals/talisman.ts')).exactJaccard,
    })),
  },
  fullOnly: (texts, by) => texts === 'stories' || by.endsWith('strings'),
});

type Elements = Iterable<string | number>;

function comparing<Form extends Elements>(load: () => Promise<Pick<Comparer<Form>, 'formOf' | 'compare'>>): PairEntry {
  return async () => {
    const { formOf, compare } = await load();
    return {
      formOf,
      compare: compare as (a: unknown, b: unknown) => number,
      verify(texts, share, slack) {
        for (let i = 0; i < VERIFIED * share; i++) {
          const text = texts[i % texts.length];
          const other = spliced(text, texts[(i + 1) % texts.length], 0.1 * (i % 10));
          const [a, b] = [formOf(text), formOf(other)];
          const counted = compare(a, b);
          const right = exactJaccard(new Set(a), new Set(b));
          const plain = exactJaccard(plainShingles(text), plainShingles(other));
          if (Math.abs(counted - right) > 1e-9 || Math.abs(counted - plain) > UNFOLDED + slack) {
            throw new Error(`a Jaccard of ${right.toFixed(3)} is counted as ${counted.toFixed(3)}`);
          }
        }
        return undefined;
      },
    };
  };
}
