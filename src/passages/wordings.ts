/**
 * The wordings of a passage: which occurrences say it in the same words, which wording is the most typical, how each of
 * the others differs from it, and which occurrences are none of this passage, but of another one. Plain data in and out,
 * so that it may run in a worker (wording-rows.ts). Linear in words: an alignment a wording, and what grouping takes
 * (alike.ts).
 */
import type { Tokens } from '../kernel/tokens.ts';
import { type Difference, differencesBetween, maskNumbers } from '../similarity/changes.ts';
import { longestCommonSubsequence } from '../similarity/lcs.ts';
import { Numbering } from '../tables/numbering.ts';
import { digestOf, equalRuns } from '../tables/runs.ts';
import { comparedTokens } from '../text/keyboards.ts';
import { endsAsSentence, isLowerCase } from '../text/marks.ts';
import type { TokenizeOptions } from '../text/tokenize.ts';
import { groupAlike } from './alike.ts';
import { haveOtherFigures, tellingFigures } from './refilled.ts';
import type { Choosable } from './typical.ts';

/**
 * Less like the typical wording than this is another passage, unless it is a part of the typical wording. In 2,476
 * stories of news it was 11 of 22,611 places, of 7 passages, and rightly so.
 */
const ALIKE = { like: 0.3, inOrder: 0.3, part: 0.7 };

/** Occurrences that are like one wording: the wordings they have, the most typical first, then the most frequent. */
export type Group = readonly GroupWording[];

export interface GroupWording {
  readonly wording: Wording;
  /** 2 * matched / (words of it + words of the typical one), numbers taken as equal. */
  readonly similarity: number;
  /** The same words as the typical one, figures apart. */
  readonly sameWords: boolean;
  /** How it differs from the typical one, by tokens. */
  readonly differences: readonly Difference[];
}

/** The words of some occurrences, in the typography of one of them. */
export interface Wording extends Choosable {
  /** The occurrence that shows it. */
  shown: number;
  tokens: Tokens;
  whole: boolean;
  count: number;
  /** The first occurrence that has it. */
  readonly first: number;
  /** Its group, and which of its wordings it is. */
  group: number;
  variant: number;
}

/**
 * Groups the occurrences of a passage: the typical wording with all that are like it or a part of it, then what is left
 * in the same way. Every occurrence is in one group, and nearly always there is one group only.
 * @param texts the text of every occurrence, in order: where nothing else decides, the earlier leads
 * @returns the groups, and the wording of every occurrence
 */
export function groupTexts(texts: readonly string[], options: TokenizeOptions): { groups: Group[]; own: Wording[] } {
  const { own, wordings, vocabulary } = countWordings(texts, options);
  const figures = wordings.map(({ shown, tokens }) => tellingFigures(texts[shown], tokens));
  const isRefilled = (typical: number, wording: number) =>
    haveOtherFigures(figures[typical], figures[wording]) &&
    !equalRuns(wordings[typical].words, wordings[wording].words);
  const groups = groupAlike(wordings, vocabulary, ALIKE, isRefilled).map((members, group) =>
    members.map((i, variant): GroupWording => {
      wordings[i].group = group;
      wordings[i].variant = variant;
      return likened(wordings[members[0]], wordings[i]);
    }),
  );
  return { groups, own };
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
      const tokens = comparedTokens(text, options);
      const digest = digestOf(tokens.hashes);
      const alike = byDigest.get(digest) ?? [];
      wording = alike.find((other) => equalRuns(other.tokens.hashes, tokens.hashes));
      if (!wording) {
        const words = maskNumbers(tokens).map((word) => numbers.of(word));
        const whole = isWhole(text, tokens);
        wording = { shown: first, tokens, words, whole, count: 0, first, group: 0, variant: 0 };
        wordings.push(wording);
        alike.push(wording);
        byDigest.set(digest, alike);
      } else if (!wording.whole && isWhole(text, tokens)) {
        // The same words in another typography: the one that is a sentence is shown.
        wording.shown = first;
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

function likened(typical: Wording, wording: Wording): GroupWording {
  const partner = longestCommonSubsequence(typical.words, wording.words);
  let matched = 0;
  for (const other of partner) if (other >= 0) matched++;
  const words = typical.words.length + wording.words.length;
  return {
    wording,
    similarity: words === 0 ? 1 : (2 * matched) / words,
    sameWords: equalRuns(wording.words, typical.words),
    differences: wording === typical ? [] : differencesBetween(typical.tokens, wording.tokens, partner),
  };
}
