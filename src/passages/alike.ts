/**
 * Which wordings tell the same, and which only came along? The most typical one with all that are like it or a part of
 * it, then what is left in the same way. Linear in words: a wording is compared with MAX_GROUPS typical ones at most.
 */
import { LcsLength } from '../similarity/lcs-length.ts';
import { type Choosable, mostTypical } from './typical.ts';

/** When a wording belongs to a typical one. */
export interface Alike {
  /** It is at least so much like it: 2 * common / (words of both), in any order ... */
  readonly like: number;
  /** ... and so much in the same order; */
  readonly inOrder: number;
  /** or this share of its words stands there in the same order. */
  readonly part: number;
}

/**
 * Groups made by likeness; what is left then is a group each, or 500 wordings that have nothing in common would cost 500
 * times 500 alignments. No passage of news had more than two.
 */
const MAX_GROUPS = 8;

/**
 * @param wordings in order of precedence @param vocabulary their words are numbered below this
 * @param isOther does what looks like the typical one tell something else?
 * @returns groups of indices, in each the typical one first
 */
export function groupAlike(
  wordings: readonly Choosable[],
  vocabulary: number,
  { like, inOrder, part }: Alike,
  isOther: (typical: number, wording: number) => boolean = () => false,
): number[][] {
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
    const bag = new Bag(words, vocabulary);
    const group = [typical];
    const others: number[] = [];
    for (const i of left) {
      if (i === typical) continue;
      const { length } = wordings[i].words;
      const matched = common.with(wordings[i].words);
      const both = words.length + length;
      const isLike = 2 * matched >= inOrder * both && 2 * bag.with(wordings[i].words) >= like * both;
      const belongs = (matched >= part * length || isLike) && !isOther(typical, i);
      (belongs ? group : others).push(i);
    }
    groups.push(group);
    left = others;
  }
  return groups;
}

/** The words of a run, in no order. */
class Bag {
  /** For every word how often the run has it. */
  readonly #counts: Int32Array;

  constructor(run: Uint32Array, vocabulary: number) {
    this.#counts = new Int32Array(vocabulary);
    for (const word of run) this.#counts[word]++;
  }

  /** Words that the run and this one have in common. O(words). */
  with(other: Uint32Array): number {
    let common = 0;
    for (const word of other) if (this.#counts[word]-- > 0) common++;
    for (const word of other) this.#counts[word]++;
    return common;
  }
}
