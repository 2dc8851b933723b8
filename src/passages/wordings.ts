/**
 * The wordings of a passage: which occurrences say it in the same words, which wording is the most typical, and how
 * each of the others differs from it. O(occurrences) to group; at most MAX_COMPARED² alignments to choose the typical.
 */

import { NUMBER_TOKEN, type Tokens } from '../kernel/tokens.ts';
import { longestCommonSubsequence } from '../similarity/lcs.ts';
import { type TokenizeOptions, tokenize } from '../text/tokenize.ts';
import type { Change, Variant } from '../types.ts';

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

interface Wording {
  readonly text: string;
  readonly tokens: Tokens;
  /** Token hashes, every number the same. */
  readonly masked: Uint32Array;
  readonly first: number;
  count: number;
}

/** @param texts the text of every occurrence, in order */
export function wordingsOf(texts: readonly string[], options: TokenizeOptions): Wordings {
  const byKey = new Map<string, Wording>();
  const own = texts.map((text, i) => {
    const tokens = tokenize(text, options);
    const key = tokens.hashes.join();
    const wording = byKey.get(key) ?? { text, tokens, masked: mask(tokens), first: i, count: 0 };
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

function mask(tokens: Tokens): Uint32Array {
  return tokens.hashes.map((hash, i) => (tokens.flags[i] & NUMBER_TOKEN ? 0 : hash));
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

/** What happened to the words of `from` on the way to `to`, in text order. */
function changesBetween(from: Wording, to: Wording, partner: Int32Array): Change[] {
  const changes: Change[] = [];
  const note = (fromStart: number, fromEnd: number, toStart: number, toEnd: number): void => {
    if (fromStart === fromEnd && toStart === toEnd) return;
    const kind = fromStart === fromEnd ? 'inserted' : toStart === toEnd ? 'dropped' : 'changed';
    changes.push({ kind, from: wordsOf(from, fromStart, fromEnd), to: wordsOf(to, toStart, toEnd) });
  };
  let i = 0;
  let j = 0;
  for (let at = 0; at < partner.length; at++) {
    const other = partner[at];
    if (other < 0) continue;
    note(i, at, j, other);
    if (from.tokens.hashes[at] !== to.tokens.hashes[other]) {
      changes.push({ kind: 'figure', from: wordsOf(from, at, at + 1), to: wordsOf(to, other, other + 1) });
    }
    i = at + 1;
    j = other + 1;
  }
  note(i, from.masked.length, j, to.masked.length);
  return changes;
}

function wordsOf(wording: Wording, from: number, to: number): string {
  return from === to ? '' : wording.text.slice(wording.tokens.starts[from], wording.tokens.ends[to - 1]);
}
