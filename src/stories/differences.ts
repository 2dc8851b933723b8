/**
 * How sentences of a version word otherwise what an earlier version says: a step over pairs of distinct sentences, whose
 * answers are rows, so that a batch crosses to another thread without a copy. O(words * differences) a pair.
 */
import { NUMBER } from '../sentences/analyse.ts';
import type { Sentences } from '../sentences/distinct.ts';
import { type Difference, differencesBetween, KINDS } from '../similarity/changes.ts';
import { longestCommonSubsequence } from '../similarity/lcs.ts';
import { Column } from '../tables/column.ts';

/** Pairs of sentences by number: what it was, what it became. */
export interface SentencePairs {
  readonly from: Uint32Array;
  readonly to: Uint32Array;
}

export interface DifferenceRows {
  /** Per pair: its differences. */
  readonly counts: Uint16Array;
  /** Per difference: its kind, and PLACES tokens of the two sentences. */
  readonly kinds: Uint8Array;
  readonly places: Uint8Array;
}

const PLACES = 4;

/** Numbers are masked in sentences: wherever both have one, a figure may differ, and is said to. */
export function compareSentences({ from, to }: SentencePairs, sentences: Sentences): DifferenceRows {
  const counts = new Uint16Array(from.length);
  const kinds = new Column(new Uint8Array(256));
  const places = new Column(new Uint8Array(1024));
  const { marks, starts } = sentences;
  for (let i = 0; i < from.length; i++) {
    const before = { hashes: hashesOf(sentences, from[i]) };
    const after = { hashes: hashesOf(sentences, to[i]) };
    const partner = longestCommonSubsequence(before.hashes, after.hashes);
    const isFigure = (at: number) => (marks[starts[from[i]] + at] & NUMBER) !== 0;
    const differences = differencesBetween(before, after, partner, isFigure);
    counts[i] = differences.length;
    for (const { kind, fromStart, fromEnd, toStart, toEnd } of differences) {
      kinds.push(KINDS.indexOf(kind));
      for (const place of [fromStart, fromEnd, toStart, toEnd]) places.push(place);
    }
  }
  return {
    counts,
    kinds: kinds.data.slice(0, kinds.length),
    places: places.data.slice(0, places.length),
  };
}

function hashesOf({ words, starts, lengths }: Sentences, sentence: number): Uint32Array {
  return words.subarray(starts[sentence], starts[sentence] + lengths[sentence]);
}

/** Reads rows: the differences of one pair after the other. */
export function* differencesIn({ counts, kinds, places }: DifferenceRows): Generator<Difference[]> {
  let at = 0;
  for (const count of counts) {
    yield Array.from({ length: count }, () => {
      const [fromStart, fromEnd, toStart, toEnd] = places.subarray(PLACES * at, PLACES * (at + 1));
      return { kind: KINDS[kinds[at++]], fromStart, fromEnd, toStart, toEnd };
    });
  }
}
