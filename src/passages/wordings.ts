/**
 * The wordings of a passage: which occurrences say it in the same words, which wording is the most typical, how each of
 * the others differs from it, and which occurrences are none of this passage, but of another one. Plain data in and out,
 * so that it may run in a worker. Linear in words: an alignment a wording, and what grouping takes (alike.ts).
 */
import type { Tokens } from '../kernel/tokens.ts';
import { changesBetween, maskNumbers, type Worded } from '../similarity/changes.ts';
import { longestCommonSubsequence } from '../similarity/lcs.ts';
import { Numbering } from '../tables/numbering.ts';
import { endsAsSentence, isLowerCase } from '../text/marks.ts';
import { type TokenizeOptions, tokensOf } from '../text/tokenize.ts';
import type { Variant } from '../types.ts';
import { groupAlike } from './alike.ts';
import type { Choosable } from './typical.ts';

/**
 * Less like the typical wording than this is another passage, unless it is a part of the typical wording. In 2,476
 * stories of news it was 11 of 22,611 places, of 7 passages, and rightly so.
 */
const ALIKE = { like: 0.3, part: 0.7 };

/** Occurrences that are like one wording: the wordings they have, the most typical first, then the most frequent. */
export interface Wordings {
  /** Indices of the occurrences, rising. */
  readonly members: readonly number[];
  readonly variants: readonly Variant[];
  /** Per member: index into `variants`. */
  readonly variantOf: readonly number[];
  /** Per variant: 2 * matched / (words of it + words of the typical one), numbers taken as equal. */
  readonly similarity: readonly number[];
  /** Per variant: the same words as the typical one, figures apart. */
  readonly sameWords: readonly boolean[];
}

/** While it is being counted. */
interface Wording extends Worded, Choosable {
  text: string;
  tokens: Tokens;
  whole: boolean;
  count: number;
  /** The first occurrence that has it. */
  readonly first: number;
  /** Its group, and which variant it is there. */
  group: number;
  variant: number;
}

/** A wording of a group, and what it has in common with the typical one. */
interface Likened {
  readonly wording: Wording;
  /** For every word of the typical one its partner in this one, or -1. */
  readonly partner: Int32Array;
  readonly matched: number;
}

/**
 * Groups the occurrences of a passage: the typical wording with all that are like it or a part of it, then what is left
 * in the same way. Every occurrence is in one group, and nearly always there is one group only.
 * @param texts the text of every occurrence, in order: where nothing else decides, the earlier leads
 */
export function groupWordings(texts: readonly string[], options: TokenizeOptions): Wordings[] {
  if (texts.length === 0) return [];
  // 64 % of the passages of news are repeated to the byte.
  if (texts.every((text) => text === texts[0])) return [verbatim(texts)];
  const { own, wordings, vocabulary } = countWordings(texts, options);
  const groups = groupAlike(wordings, vocabulary, ALIKE).map(([first, ...others]) => {
    const typical = wordings[first];
    return [likened(typical, typical), ...others.map((i) => likened(typical, wordings[i]))];
  });
  return describeGroups(groups, own);
}

/** The answer for occurrences that are all the same. */
function verbatim(texts: readonly string[]): Wordings {
  return {
    members: [...texts.keys()],
    variants: [{ text: texts[0], count: texts.length, changes: [] }],
    variantOf: new Array<number>(texts.length).fill(0),
    similarity: [1],
    sameWords: [true],
  };
}

/** The wording of every text, and the wordings by number of occurrences, then in order of the first. */
function countWordings(
  texts: readonly string[],
  options: TokenizeOptions,
): { own: Wording[]; wordings: Wording[]; vocabulary: number } {
  const numbers = new Numbering();
  const byText = new Map<string, Wording>();
  const byDigest = new Map<number, Wording[]>();
  const wordings: Wording[] = [];
  const own = texts.map((text, first) => {
    let wording = byText.get(text);
    if (!wording) {
      const tokens = tokensOf(text, options);
      const digest = digestOf(tokens.hashes);
      const alike = byDigest.get(digest) ?? [];
      wording = alike.find((other) => equal(other.tokens.hashes, tokens.hashes));
      if (!wording) {
        const words = maskNumbers(tokens).map((word) => numbers.of(word));
        const whole = isWhole(text, tokens);
        wording = { text, tokens, words, whole, count: 0, first, group: 0, variant: 0 };
        wordings.push(wording);
        alike.push(wording);
        byDigest.set(digest, alike);
      } else if (!wording.whole && isWhole(text, tokens)) {
        // The same words in another typography: the one that is a sentence is shown.
        wording.text = text;
        wording.tokens = tokens;
        wording.whole = true;
      }
      byText.set(text, wording);
    }
    wording.count++;
    return wording;
  });
  wordings.sort((a, b) => b.count - a.count || a.first - b.first);
  return { own, wordings, vocabulary: numbers.size };
}

/** A sentence: it has its mark at the end, and does not begin in lower case, as what is cut from one does. */
function isWhole(text: string, { count, starts }: Tokens): boolean {
  if (count === 0 || !endsAsSentence(text, { start: 0, end: text.length })) return false;
  return !isLowerCase(String.fromCodePoint(text.codePointAt(starts[0]) as number));
}

function likened(typical: Wording, wording: Wording): Likened {
  const partner = longestCommonSubsequence(typical.words, wording.words);
  let matched = 0;
  for (const other of partner) if (other >= 0) matched++;
  return { wording, partner, matched };
}

function likeness(a: Wording, b: Wording, matched: number): number {
  const words = a.words.length + b.words.length;
  return words === 0 ? 1 : (2 * matched) / words;
}

function describeGroups(groups: readonly (readonly Likened[])[], own: readonly Wording[]): Wordings[] {
  const described = groups.map((group, g) => {
    const typical = group[0].wording;
    for (const [i, { wording }] of group.entries()) {
      wording.group = g;
      wording.variant = i;
    }
    const members: number[] = [];
    const variantOf: number[] = [];
    return {
      members,
      variants: group.map(({ wording, partner }, i) => ({
        text: wording.text,
        count: wording.count,
        changes: i === 0 ? [] : changesBetween(typical, wording, partner),
      })),
      variantOf,
      similarity: group.map(({ wording, matched }) => likeness(typical, wording, matched)),
      sameWords: group.map(({ wording }) => equal(wording.words, typical.words)),
    };
  });
  for (const [i, { group, variant }] of own.entries()) {
    described[group].members.push(i);
    described[group].variantOf.push(variant);
  }
  return described;
}

function equal(a: Uint32Array, b: Uint32Array): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

/** One number of many; equal ones are compared before they count. */
function digestOf(hashes: Uint32Array): number {
  let digest = hashes.length;
  for (let i = 0; i < hashes.length; i++) digest = Math.imul(digest ^ hashes[i], 0x01000193) ^ (digest >>> 15);
  return digest;
}
