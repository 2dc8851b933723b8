/**
 * Where is a run of words cut that has no sentence end: a transcript, a list, a text in a script without such marks? At
 * words that the text itself tells, so that what recurs in two of them is cut alike in both, wherever it stands in them.
 * Content-defined chunking (Muthitacharoen, Chen, Mazières 2001, "A low-bandwidth network file system"; here by local
 * minima, Schleimer, Wilkerson, Aiken 2003). O(words of such runs).
 */
import { fmix32 } from '../kernel/hash.ts';
import type { Tokens } from '../kernel/tokens.ts';
import { endsAsSentence } from '../text/marks.ts';
import { CLAUSE, SENTENCE, spanOf } from '../text/sentences.ts';
import { FIRST_UNSPACED, spreadOf } from '../text/unspaced.ts';

/**
 * A run of more words is cut, and one that an end mark ends of twice as many: speeches have sentences of 60 to 120 words,
 * which were 71 more passages of news that begin or end in mid-sentence.
 */
const LONG_SENTENCE = 60;
/** A cut stands before the best word among so many on either side: pieces have more than that, twice it on average. */
const REACH = 12;
/** Tokens of a sentence at most: places in it are kept as bytes. */
export const LONGEST_SENTENCE = 240;

/** Makes SENTENCE breaks in runs that are too long. */
export function cutLongSentences(text: string, tokens: Tokens, breaks: Uint8Array): void {
  for (let from = 0; from < breaks.length; ) {
    let to = from + 1;
    while (to < breaks.length && breaks[to] < SENTENCE) to++;
    if (to - from > LONG_SENTENCE) {
      const spread = spreadIn(text, tokens, from, to);
      const isSentence = endsAsSentence(text, spanOf(text, tokens, from, to));
      const most = (isSentence ? 2 * LONG_SENTENCE : LONG_SENTENCE) << spread;
      if (to - from > Math.min(most, LONGEST_SENTENCE)) cutRun(breaks, tokens, from, to, spread);
    }
    from = to;
  }
}

/** How far words are spread over most tokens of a run. */
function spreadIn(text: string, { starts }: Tokens, from: number, to: number): number {
  const counts = [0, 0, 0];
  for (let i = from; i < to; i++) {
    const unspaced = text.charCodeAt(starts[i]) >= FIRST_UNSPACED;
    counts[unspaced ? spreadOf(text.codePointAt(starts[i]) as number) : 0]++;
  }
  return counts.indexOf(Math.max(...counts));
}

function cutRun(breaks: Uint8Array, tokens: Tokens, from: number, to: number, spread: number): void {
  const reach = REACH << spread;
  const ranks = new Float64Array(to - from);
  for (let i = from + 1; i < to; i++) ranks[i - from] = rankOf(breaks, tokens, i);
  let last = from;
  for (let i = from + reach + 1; i < to - reach; i++) {
    // Where a token is no word, any but a clause may divide one.
    const mayCut = spread === 0 || breaks[i] === CLAUSE;
    if ((mayCut && isLeast(ranks, i - from, reach)) || i - last >= LONGEST_SENTENCE) {
      breaks[i] = SENTENCE;
      last = i;
    }
  }
  for (let i = last + LONGEST_SENTENCE; i < to; i += LONGEST_SENTENCE) breaks[i] = SENTENCE;
}

/** The less, the better a cut before token `i`: at a clause, else before a small word behind a longer one; of equals by what stands there. */
function rankOf(breaks: Uint8Array, { hashes, starts, ends }: Tokens, i: number): number {
  const phrase = ends[i] - starts[i] <= 3 && ends[i - 1] - starts[i - 1] > 3;
  const kind = breaks[i] === CLAUSE ? 0 : phrase ? 1 : 2;
  return kind * 2 ** 32 + fmix32(Math.imul(hashes[i - 1], 0x9e3779b1) ^ hashes[i]);
}

/** Is it less than all ranks near it, or the first of equals? */
function isLeast(ranks: Float64Array, at: number, reach: number): boolean {
  const rank = ranks[at];
  for (let i = Math.max(1, at - reach); i < at; i++) if (ranks[i] <= rank) return false;
  for (let i = at + 1; i <= at + reach && i < ranks.length; i++) if (ranks[i] < rank) return false;
  return true;
}
