/**
 * Which wordings tell the same, and which only came along? The most typical one with all that are like it or a part of
 * it, then what is left in the same way. Linear in words: a wording is compared with MAX_GROUPS typical ones at most.
 */
import { LcsLength } from '../similarity/lcs-length.ts';
import { type Choosable, mostTypical } from './typical.ts';

/** When a wording belongs to a typical one. */
export interface Alike {
  /** It is at least so much like it: 2 * matched / (words of both) ... */
  readonly like: number;
  /** ... or this share of its words stands there in the same order. */
  readonly part: number;
}

/**
 * Groups made by likeness; what is left then is a group each, or 500 wordings that have nothing in common would cost 500
 * times 500 alignments. No passage of news had more than two.
 */
const MAX_GROUPS = 8;

/**
 * @param wordings in order of precedence @param vocabulary their words are numbered below this
 * @returns groups of indices, in each the typical one first
 */
export function groupAlike(wordings: readonly Choosable[], vocabulary: number, { like, part }: Alike): number[][] {
  const groups: number[][] = [];
  for (let left = [...wordings.keys()]; left.length > 0; ) {
    if (groups.length >= MAX_GROUPS) return [...groups, ...left.map((i) => [i])];
    const typical =
      left[
        mostTypical(
          left.map((i) => wordings[i]),
          vocabulary,
        )
      ];
    const { words } = wordings[typical];
    const common = new LcsLength(words, vocabulary);
    const group = [typical];
    const others: number[] = [];
    for (const i of left) {
      if (i === typical) continue;
      const { length } = wordings[i].words;
      const matched = common.with(wordings[i].words);
      const belongs = 2 * matched >= like * (words.length + length) || matched >= part * length;
      (belongs ? group : others).push(i);
    }
    groups.push(group);
    left = others;
  }
  return groups;
}
