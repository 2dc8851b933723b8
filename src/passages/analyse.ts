/**
 * One document, taken apart for the passage finder: tokens with masked numbers, their weights, the units (sentences,
 * headlines, list items) they make, a digest for every unit and a seed at every token. Pure, O(length).
 */

import { fmix32 } from '../kernel/hash.ts';
import { hashShingles } from '../kernel/polynomial.ts';
import { CAPITAL_TOKEN, NUMBER_TOKEN, type Tokens } from '../kernel/tokens.ts';
import { paragraphs, type Span } from '../text/layout.ts';
import { breaksOf, CLAUSE, NO_BREAK, SENTENCE } from '../text/sentences.ts';
import { tokensOf, type Words } from '../text/tokenize.ts';

/** Tokens in a seed. Planted background is found with F1 .996, .996, .995, .994 for 2, 3, 4, 5. */
const SEED_SIZE = 3;

/**
 * What a token counts in an alignment. Sentences that tell different things share their small words by chance, and
 * their names and numbers because they are about the same people: neither is evidence of a repeat. With the same weight
 * for small words 192 of 17,000 places in news are less than half like their passage, with these 121; names as ordinary
 * words: 158.
 */
export const ORDINARY = 8;
const SMALL = 3;
const NAME = 4;
/** Words of at most this many letters are mostly articles, prepositions and pronouns, in most languages. */
const SMALL_LENGTH = 3;
/** From here on a character can be a word. */
const FIRST_IDEOGRAPH = 0x0e00;

/** A unit without a sentence end is cut here at the next clause, at the latest at twice this many tokens. */
const LONG_UNIT = 120;

export interface Analysis {
  readonly tokens: Tokens;
  /** ORDINARY; NAME for a capitalised word inside a unit and for a number; SMALL for a small word. */
  readonly weights: Uint8Array;
  readonly paragraphs: readonly Span[];
  /** Break before each token, as `breaksOf` gives it; SENTENCE also where a long unit was cut. */
  readonly breaks: Uint8Array;
  /** First token of every unit, and the token count at the end: units + 1 entries. */
  readonly units: Uint32Array;
  /** Hash of the SEED_SIZE tokens from each token on, over unit ends; max(0, tokens - 2) entries. */
  readonly seeds: Uint32Array;
  /** 32-bit digest of every unit's tokens. Equal digests are compared before they count. */
  readonly digests: Uint32Array;
}

/** What tokens [from, to) weigh together. */
export function weightOf(weights: Uint8Array, from: number, to: number): number {
  let total = 0;
  for (let i = from; i < to; i++) total += weights[i];
  return total;
}

export function analyse(text: string, words: Words = {}): Analysis {
  const tokens = tokensOf(text, { ...words, numbers: 'mask' });
  const layout = paragraphs(text);
  const breaks = breaksOf(text, tokens, layout);
  cutLongUnits(breaks);
  const units = unitsOf(breaks);
  const seeds = new Uint32Array(Math.max(0, tokens.count - SEED_SIZE + 1));
  hashShingles(tokens.hashes, tokens.count, SEED_SIZE, seeds);
  return {
    tokens,
    weights: weigh(text, tokens, breaks),
    paragraphs: layout,
    breaks,
    units,
    seeds,
    digests: digest(tokens, units),
  };
}

function cutLongUnits(breaks: Uint8Array): void {
  let length = 0;
  for (let i = 0; i < breaks.length; i++) {
    if (breaks[i] >= SENTENCE) length = 0;
    const long = length >= LONG_UNIT;
    if ((long && breaks[i] === CLAUSE) || length >= 2 * LONG_UNIT) {
      breaks[i] = SENTENCE;
      length = 0;
    }
    length++;
  }
}

function unitsOf(breaks: Uint8Array): Uint32Array {
  const starts: number[] = [];
  for (let i = 0; i < breaks.length; i++) if (breaks[i] >= SENTENCE) starts.push(i);
  starts.push(breaks.length);
  return Uint32Array.from(starts);
}

function weigh(text: string, tokens: Tokens, breaks: Uint8Array): Uint8Array {
  const weights = new Uint8Array(tokens.count);
  for (let i = 0; i < tokens.count; i++) {
    const flags = tokens.flags[i];
    const start = tokens.starts[i];
    if (flags & NUMBER_TOKEN || (flags & CAPITAL_TOKEN && breaks[i] < SENTENCE)) weights[i] = NAME;
    else if (tokens.ends[i] - start <= SMALL_LENGTH && text.charCodeAt(start) < FIRST_IDEOGRAPH) weights[i] = SMALL;
    else weights[i] = ORDINARY;
  }
  return weights;
}

function digest(tokens: Tokens, units: Uint32Array): Uint32Array {
  const digests = new Uint32Array(units.length - 1);
  for (let u = 0; u + 1 < units.length; u++) {
    let hash = units[u + 1] - units[u];
    for (let i = units[u]; i < units[u + 1]; i++) hash = Math.imul(hash ^ tokens.hashes[i], 0x9e3779b1) ^ (hash >>> 15);
    digests[u] = fmix32(hash);
  }
  return digests;
}

/**
 * The clause break nearest to token `at` inside unit [from, to): `from`, `to` and every CLAUSE break count.
 * `side` -1 looks at or before `at`, +1 at or after.
 */
export function clauseBreak(breaks: Uint8Array, from: number, to: number, at: number, side: -1 | 1): number {
  let i = at;
  while (i > from && i < to && breaks[i] === NO_BREAK) i += side;
  return i;
}
