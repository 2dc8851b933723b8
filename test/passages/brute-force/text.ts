/**
 * Texts to words, breaks, sentences and keys: ASCII words, numbers, commas, full stops and blank lines only, and Han and
 * Thai characters, which are words by themselves.
 */
import type { Document } from '../../../src/types.ts';

const NONE = 0;
const CLAUSE = 1;
const SENTENCE = 2;
export const PARAGRAPH = 3;

interface Word {
  readonly start: number;
  readonly end: number;
  /** Folded; every number is '#'. */
  readonly text: string;
  readonly stem: string;
  readonly number: boolean;
  readonly capital: boolean;
  /** Which part of a word it is: 1, 1/2, 1/4. */
  readonly part: number;
}

export interface Token extends Word {
  readonly breaks: number;
  readonly weight: number;
  readonly beginsClause: boolean;
}

export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface Text {
  readonly document: Document;
  readonly tokens: readonly Token[];
  readonly paragraphs: readonly Span[];
  /** Tokens [from, to), and the key. */
  readonly sentences: readonly { readonly from: number; readonly to: number; readonly key: string }[];
}

export function wordsIn(text: string): Word[] {
  return [...text.matchAll(/[A-Za-z0-9]+|[一-龥ก-ฮ]/g)].map((match) => {
    const number = /^\d+$/.test(match[0]);
    const folded = number ? '#' : match[0].toLowerCase();
    const stem = folded.slice(0, 4);
    const capital = /^[A-Z]/.test(match[0]);
    const part = HAN.test(folded) ? 1 / 2 : THAI.test(folded) ? 1 / 4 : 1;
    return { start: match.index, end: match.index + match[0].length, text: folded, stem, number, capital, part };
  });
}

const HAN = /[一-龥]/;
const THAI = /[ก-ฮ]/;

/** How many words tokens [from, to) are. */
export function lengthOf(tokens: readonly Token[], from = 0, to = tokens.length): number {
  let words = 0;
  for (let i = from; i < to; i++) words += tokens[i].part;
  return words;
}

function paragraphsOf(text: string): Span[] {
  const spans: Span[] = [];
  let at = 0;
  for (const part of text.split('\n\n')) {
    const start = at + (part.length - part.trimStart().length);
    if (part.trim() !== '') spans.push({ start, end: start + part.trim().length });
    at += part.length + 2;
  }
  return spans;
}

export const beginsSmall = (text: string, at: number) => /[a-z]/.test(text[at]);

/** A sentence begins in lower case after a word of four letters, or with a particle before a name. */
function mayBeginSmall(text: string, before: Word, word: Word): boolean {
  const last = text.slice(before.start, before.end);
  return /^[A-Za-z][a-z]+$/.test(last) && (last.length >= 4 || /^(?:d[aiou]|la) [A-Z]/.test(text.slice(word.start)));
}

/** A number that is all of a sentence so far belongs to what follows. */
function isListNumber(word: Word, breaks: number, next: Word): boolean {
  return word.number && !next.number && breaks === SENTENCE && word.end - word.start <= 4;
}

/** Is there a capitalised word for 250 small letters? Of a long text 16 stretches of 64 characters are asked. */
function hasCapitals(text: string): boolean {
  const step = Math.floor((text.length - 64) / 15);
  const samples =
    text.length <= 1024 ? [text] : Array.from({ length: 16 }, (_, i) => text.slice(i * step, i * step + 64));
  const count = (pattern: RegExp) => samples.reduce((sum, sample) => sum + [...sample.matchAll(pattern)].length, 0);
  const small = count(/[a-z]/g);
  return count(/[A-Z]/g) < small && count(/[A-Z][a-z]/g) * 250 > small;
}

/** A sentence goes on over a blank line after a long paragraph without a mark, in lower case. */
function breaksIn(text: string, words: readonly Word[], paragraphs: readonly Span[]): number[] {
  const capitals = hasCapitals(text);
  const breaks: number[] = [];
  const paragraphOf = (at: number) => paragraphs.findIndex(({ start, end }) => at >= start && at < end);
  for (const [i, word] of words.entries()) {
    if (i === 0) {
      breaks.push(PARAGRAPH);
      continue;
    }
    const before = words[i - 1];
    const gap = text.slice(before.end, word.start);
    const small = capitals && beginsSmall(text, word.start);
    const last = paragraphs[paragraphOf(before.start)];
    if (last !== paragraphs[paragraphOf(word.start)]) {
      breaks.push(last.end - last.start >= 40 && small && /^[\s,]*$/.test(gap) ? NONE : PARAGRAPH);
    } else if (breaks[i - 1] === PARAGRAPH && before.number && /^\.\s/.test(gap)) breaks.push(PARAGRAPH);
    else if (
      /\.\s/.test(gap) &&
      // In Thai a dot shortens a word.
      !THAI.test(before.text) &&
      (small ? mayBeginSmall(text, before, word) : !isListNumber(before, breaks[i - 1], word))
    ) {
      breaks.push(SENTENCE);
    } else {
      const pause = /^\.? $/.test(gap) && THAI.test(before.text) && THAI.test(word.text);
      breaks.push(gap.includes(',') || pause ? CLAUSE : NONE);
    }
  }
  cutLong(text, breaks, words);
  return breaks;
}

/**
 * A sentence of more than 60 words, or 120 before a full stop, is cut before those that are the best of 25, twelve on either side, and best of all at
 * a clause, next before a small word behind a longer one; and at the latest after 240. Where most words are parts of
 * words, so many more of them, and at clauses only.
 */
function cutLong(text: string, breaks: number[], words: readonly Word[]): void {
  const ends = [...breaks.keys()].filter((i) => breaks[i] >= SENTENCE);
  for (const [nth, from] of ends.entries()) {
    const to = ends[nth + 1] ?? breaks.length;
    const scale = [1, 2, 4]
      .map((scale) => ({ scale, words: words.slice(from, to).filter(({ part }) => part === 1 / scale).length }))
      .reduce((best, other) => (other.words > best.words ? other : best)).scale;
    const reach = 12 * scale;
    const ended = /^\./.test(text.slice(words[to - 1].end));
    if (to - from <= Math.min(240, (ended ? 120 : 60) * scale)) continue;
    const rank = (i: number) => {
      const length = (word: Word) => word.end - word.start;
      const kind = breaks[i] === CLAUSE ? 0 : length(words[i]) <= 3 && length(words[i - 1]) > 3 ? 1 : 2;
      const [before, own] = [hashOf(words[i - 1].text), hashOf(words[i].text)];
      return { i, kind, hash: finalMix(Math.imul(before, 0x9e3779b1) ^ own) };
    };
    const ranks = [...Array(to - from - 1).keys()].map((k) => rank(from + 1 + k));
    const cuts = ranks.filter(({ i }) => {
      if (i - from <= reach || to - i <= reach || (scale > 1 && breaks[i] !== CLAUSE)) return false;
      const near = ranks.filter((other) => Math.abs(other.i - i) <= reach);
      near.sort((a, b) => a.kind - b.kind || a.hash - b.hash || a.i - b.i);
      return near[0].i === i;
    });
    let last = from;
    for (const { i } of [...cuts, { i: to }]) {
      while (i - last > 240) {
        last += 240;
        breaks[last] = SENTENCE;
      }
      if (i < to) breaks[i] = SENTENCE;
      last = i;
    }
  }
}

export function read(document: Document): Text {
  const { text } = document;
  const words = wordsIn(text);
  const paragraphs = paragraphsOf(text);
  const breaks = breaksIn(text, words, paragraphs);
  const capitals = hasCapitals(text);
  const tokens = words.map((word, i) => {
    const name = word.number || (capitals && word.capital && breaks[i] < SENTENCE);
    const weight = name ? 4 : word.part === 1 && word.end - word.start <= 3 ? 3 : 8;
    // Han is compared with the character behind it, Thai with two, in their sentence.
    let { stem } = word;
    const behind = word.part === 1 ? 0 : word.part === 1 / 2 ? 1 : 2;
    for (let k = i + 1; k <= i + behind && k < words.length && breaks[k] < SENTENCE; k++) stem += ` ${words[k].text}`;
    return { ...word, stem, breaks: breaks[i], weight, beginsClause: breaks[i] === CLAUSE };
  });
  const starts = breaks.flatMap((kind, i) => (kind >= SENTENCE ? [i] : []));
  const sentences = starts.map((from, i) => {
    const to = starts[i + 1] ?? tokens.length;
    return { from, to, key: keyOf(tokens.slice(from, to)) };
  });
  return { document, tokens, paragraphs, sentences };
}

const rotate = (x: number, by: number) => (x << by) | (x >>> (32 - by));

function finalMix(x: number): number {
  let h = Math.imul(x ^ (x >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

function step(state: number, block: number, c1: number, c2: number): number {
  const scrambled = Math.imul(rotate(Math.imul(block, c1), 15), c2);
  return (Math.imul(rotate(state ^ scrambled, 13), 5) + 0xe6546b64) | 0;
}

/** MurmurHash3 x86_32, seed 0. */
export function murmur(word: string): number {
  const bytes = new TextEncoder().encode(word);
  let h = 0;
  const whole = bytes.length - (bytes.length % 4);
  for (let i = 0; i < whole; i += 4) {
    const block = bytes[i] | (bytes[i + 1] << 8) | (bytes[i + 2] << 16) | (bytes[i + 3] << 24);
    h = step(h, block, 0xcc9e2d51, 0x1b873593);
  }
  let rest = 0;
  for (let i = bytes.length - 1; i >= whole; i--) rest = (rest << 8) | bytes[i];
  h ^= Math.imul(rotate(Math.imul(rest, 0xcc9e2d51), 15), 0x1b873593);
  return finalMix(h ^ bytes.length);
}

const hashes = new Map<string, number>([['#', finalMix(0x23)]]);

function hashOf(word: string): number {
  const hash = hashes.get(word) ?? murmur(word);
  hashes.set(word, hash);
  return hash;
}

/** Two words of one stem are the same where 12 bits of their hashes are: of 4,000 corpora one had such a chance. */
export function formOf(word: string): number {
  return hashOf(word) & 0xfff;
}

const SALT = 0x64656a61 ^ 0x6c75;

function keyOf(tokens: readonly Token[]): string {
  const lanes = [
    { state: SALT, word: [0xcc9e2d51, 0x1b873593], marks: [0x85ebca6b, 0xc2b2ae35] },
    { state: SALT ^ 0x9e3779b9, word: [0x239b961b, 0xab0e9789], marks: [0x27d4eb2f, 0x165667b1] },
    { state: SALT ^ 0x3c6ef372, word: [0x38b34ae5, 0xa1e38b93], marks: [0x2c1b3c6d, 0x297a2d39] },
  ].map(({ state, word, marks }) => {
    let h = state;
    let packed = 0;
    for (const [i, token] of tokens.entries()) {
      const spread = token.part === 1 / 2 ? 0x40 : token.part === 1 / 4 ? 0x80 : 0;
      packed = (packed << 8) | token.weight | (token.number ? 0x10 : 0) | (token.beginsClause ? 0x20 : 0) | spread;
      h = step(h, hashOf(token.text), word[0], word[1]);
      if (i % 4 !== 3 && i + 1 !== tokens.length) continue;
      h = step(h, packed, marks[0], marks[1]);
      packed = 0;
    }
    return h;
  });
  return lanes
    .map((lane) =>
      finalMix(lane ^ tokens.length)
        .toString(16)
        .padStart(8, '0'),
    )
    .join('');
}
