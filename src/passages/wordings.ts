/**
 * The wordings of a passage: which occurrences say it in the same words, which wording is the most typical, and how
 * each of the others differs from it. O(occurrences) to group; at most MAX_COMPARED² alignments to choose the typical.
 */

import { changesBetween, maskNumbers, type Worded } from '../similarity/changes.ts';
import { longestCommonSubsequence } from '../similarity/lcs.ts';
import { type TokenizeOptions, tokensOf } from '../text/tokenize.ts';
import type { Variant } from '../types.ts';

/** Wordings compared with each other to choose the typical one: the most frequent. */
const MAX_COMPARED = 24;

/** The wordings of a passage's occurrences, and for each occurrence its wording and likeness to the typical one. */
export interface Wordings {
  readonly variants: readonly Variant[];
  /** Per occurrence: index into `variants`. */
  readonly variantOf: readonly number[];
  /** Per variant: 2 * matched / (words of it + words of the typical one), numbers taken as equal. */
  readonly similarity: readonly number[];
  /** Per variant: the same words as the typical one, figures apart. */
  readonly sameWords: readonly boolean[];
}

interface Wording extends Worded {
  /** Token hashes, every number the same. */
  readonly masked: Uint32Array;
  readonly first: number;
  count: number;
}

/** @param texts the text of every occurrence, in order */
export function wordingsOf(texts: readonly string[], options: TokenizeOptions): Wordings {
  const byKey = new Map<string, Wording>();
  const own = texts.map((text, i) => {
    const tokens = tokensOf(text, options);
    const key = tokens.hashes.join();
    const wording = byKey.get(key) ?? { text, tokens, masked: maskNumbers(tokens), first: i, count: 0 };
    byKey.set(key, wording);
    wording.count++;
    return wording;
  });
  const wordings = [...byKey.values()].sort((a, b) => b.count - a.count || a.first - b.first);
  const typical = mostTypical(wordings);
  wordings.splice(wordings.indexOf(typical), 1);
  wordings.unshift(typical);
  const index = new Map(wordings.map((wording, i) => [wording, i]));
  const partners = wordings.map((wording) => longestCommonSubsequence(typical.masked, wording.masked));
  return {
    variants: wordings.map((wording, i) => ({
      text: wording.text,
      count: wording.count,
      changes: i === 0 ? [] : changesBetween(typical, wording, partners[i]),
    })),
    variantOf: own.map((wording) => index.get(wording) as number),
    similarity: wordings.map((wording, i) => likeness(typical, wording, partners[i])),
    sameWords: wordings.map((wording) => equal(wording.masked, typical.masked)),
  };
}

/** The wording most like all occurrences; ties go to the more frequent, then to the earlier. */
function mostTypical(wordings: readonly Wording[]): Wording {
  const compared = wordings.slice(0, MAX_COMPARED);
  let best = compared[0];
  let most = -1;
  for (const candidate of compared) {
    let total = 0;
    for (const other of compared) {
      const alike =
        other === candidate ? 1 : likeness(candidate, other, longestCommonSubsequence(candidate.masked, other.masked));
      total += other.count * alike;
    }
    if (total > most + 1e-9) {
      most = total;
      best = candidate;
    }
  }
  return best;
}

function likeness(a: Wording, b: Wording, partner: Int32Array): number {
  let matched = 0;
  for (const other of partner) if (other >= 0) matched++;
  return (2 * matched) / (a.masked.length + b.masked.length);
}

function equal(a: Uint32Array, b: Uint32Array): boolean {
  return a.length === b.length && a.every((value, i) => value === b[i]);
}
