/**
 * One document, taken apart: tokens with masked numbers, the sentences they make (headlines and list items are sentences
 * as well), and of each sentence what it is compared by: words, marks and a key. Pure, O(length).
 */
import { CAPITAL_TOKEN, firstFrom, NUMBER_TOKEN, type Tokens } from '../kernel/tokens.ts';
import { asideEnd } from '../text/asides.ts';
import { hasAttached, isShort } from '../text/attached.ts';
import { hasCapitals } from '../text/capitals.ts';
import { onOneKeyboard } from '../text/keyboards.ts';
import { paragraphs, type Span } from '../text/layout.ts';
import { endsAsSentence, isBlank, isUnmarked } from '../text/marks.ts';
import { CLAUSE, gapsOf, SENTENCE, spanOf } from '../text/sentences.ts';
import { tokensOf, type Words } from '../text/tokenize.ts';
import { FIRST_UNSPACED, isHiragana, spreadOf } from '../text/unspaced.ts';
import { countWords, SPREAD_SHIFT } from './count.ts';
import { doubtOf } from './doubts.ts';
import { KEY_WORDS, writeKey } from './key.ts';
import { cutLongSentences } from './long.ts';
import { wordsOf } from './word.ts';

/*
 * The mark of a token:  bits 0-3 WEIGHT · bit 4 NUMBER · bit 5 BEGINS_CLAUSE: a comma or such stands before it
 *                       outside East Asian brackets · bits 6-7 how far a word is spread over tokens (count.ts)
 *
 * The weight is what it counts in an alignment. Sentences that tell different things share their small words by chance,
 * and their names and numbers because they are about the same people: neither is evidence of a repeat. Of 18,850 places of
 * background in news 94 are less than half like their passage; with small words that weigh as much as others 146, with
 * such names 132.
 */
export const WEIGHT = 0x0f;
export const NUMBER = 0x10;
export const BEGINS_CLAUSE = 0x20;

export const ORDINARY = 8;
const SMALL = 3;
/** A capitalised word inside a sentence, or a number. */
export const NAME = 4;
/** Words of at most this many letters are mostly articles, prepositions and pronouns, in most languages. */
const SMALL_LENGTH = 3;

export interface Analysis {
  readonly tokens: Tokens;
  readonly paragraphs: readonly Span[];
  /** Break before each token, as `breaksOf` gives it; SENTENCE also where a long sentence was cut. */
  readonly breaks: Uint8Array;
  /** First token of every sentence, and the token count at the end: sentences + 1 entries. */
  readonly sentences: Uint32Array;
  /** For every sentence LINE, SHORT or PROSE. */
  readonly prose: Uint8Array;
  /** Of every token what it is compared by, in the bits of word.ts, and its mark. */
  readonly words: Uint32Array;
  readonly marks: Uint8Array;
  /** KEY_WORDS numbers a sentence. */
  readonly keys: Uint32Array;
  /** What is wrong with the text, as doubts.ts numbers it. */
  readonly doubt: number;
}

export function analyse(text: string, words: Words, salt: number): Analysis {
  const ownWords = words.tokenizer !== undefined;
  const spelled = ownWords ? text : onOneKeyboard(text);
  const tokens = tokensOf(spelled, { ...words, numbers: 'mask' });
  const layout = paragraphs(text);
  const capitals = hasCapitals(text);
  const { breaks, held } = gapsOf(text, tokens, layout, capitals);
  cutLongSentences(text, tokens, breaks);
  const sentences = sentencesOf(breaks);
  const marks = marksOf(text, tokens, breaks, capitals, ownWords);
  leaveWhole(marks, tokens, held);
  const keys = new Uint32Array(KEY_WORDS * (sentences.length - 1));
  for (let s = 0; s + 1 < sentences.length; s++) {
    writeKey(tokens.hashes, marks, sentences[s], sentences[s + 1], salt, keys, KEY_WORDS * s);
  }
  return {
    tokens,
    paragraphs: layout,
    breaks,
    sentences,
    prose: proseOf(text, tokens, marks, breaks, sentences),
    words: wordsOf(spelled, tokens, marks, breaks, ownWords),
    marks,
    keys,
    doubt: doubtOf(text, tokens, marks, NUMBER),
  };
}

function sentencesOf(breaks: Uint8Array): Uint32Array {
  let count = 1;
  for (let i = 0; i < breaks.length; i++) if (breaks[i] >= SENTENCE) count++;
  const starts = new Uint32Array(count);
  let at = 0;
  for (let i = 0; i < breaks.length; i++) if (breaks[i] >= SENTENCE) starts[at++] = i;
  starts[at] = breaks.length;
  return starts;
}

/** A headline, label or list item; no sentence. */
export const LINE = 0;
/** A sentence that may as well be a caption or a label with a full stop. */
export const SHORT = 1;
/** A sentence of this many words or more. */
export const PROSE = 2;
const PROSE_WORDS = 6;
/** Words of prose in a text without end marks: of 2,476 headlines of news 0.6 % have as many. */
const UNMARKED_PROSE = 20;

function proseOf(
  text: string,
  tokens: Tokens,
  marks: Uint8Array,
  breaks: Uint8Array,
  sentences: Uint32Array,
): Uint8Array {
  const prose = new Uint8Array(sentences.length - 1);
  for (let s = 0; s < prose.length; s++) {
    const from = sentences[s];
    const to = sentences[s + 1];
    const span = spanOf(text, tokens, from, to);
    if (endsAsSentence(text, span)) prose[s] = countWords(marks, from, to) < PROSE_WORDS ? SHORT : PROSE;
    else if (hasSentence(text, tokens, from, to)) prose[s] = PROSE;
    else if (isUnmarkedScript(text, span) && countWords(marks, from, to) >= UNMARKED_PROSE) prose[s] = PROSE;
  }
  if (prose.every((kind) => kind === LINE)) markUnmarked(prose, marks, breaks, sentences);
  return prose;
}

/** Nothing in the text has an end mark: what is too long for a headline is prose. Rows of figures are none. */
function markUnmarked(prose: Uint8Array, marks: Uint8Array, breaks: Uint8Array, sentences: Uint32Array): void {
  for (let s = 0; s < prose.length; s++) {
    const from = sentences[s];
    const to = sentences[s + 1];
    // Without marks such a break is a cut in a long run.
    const isCut = breaks[from] === SENTENCE || (to < breaks.length && breaks[to] === SENTENCE);
    const words = countWords(marks, from, to);
    let numbers = 0;
    for (let i = from; i < to; i++) if (marks[i] & NUMBER) numbers++;
    if (words - numbers >= UNMARKED_PROSE || (isCut && 2 * numbers <= words)) prose[s] = PROSE;
  }
}

/** A sentence is one whatever credit, note, hashtag or link stands behind its full stop. */
function hasSentence(text: string, { starts, ends }: Tokens, from: number, to: number): boolean {
  for (let i = to - 1; i >= from + PROSE_WORDS; i--) {
    const end = ends[i - 1];
    if (end - starts[i - 1] < ABBREVIATED || text.charCodeAt(starts[i] - 1) === text.charCodeAt(end)) continue;
    for (let at = end; at < starts[i]; at++) {
      const ended = isBlank(text.charCodeAt(at)) || asideEnd(text, at) > starts[i];
      if (ended && endsAsSentence(text, { start: end - 1, end: at })) return true;
    }
  }
  return false;
}

/** Thai and Lao have no mark at the end of a sentence: a headline is shorter. */
function isUnmarkedScript(text: string, { start, end }: Span): boolean {
  return isUnmarked(text.charCodeAt(start)) && isUnmarked(text.charCodeAt(end - 1));
}

/** A dot behind fewer letters may belong to an abbreviation. */
const ABBREVIATED = 4;

function marksOf(
  text: string,
  { count, flags, starts, ends }: Tokens,
  breaks: Uint8Array,
  capitals: boolean,
  ownWords: boolean,
): Uint8Array {
  const marks = new Uint8Array(count);
  const attached = hasAttached(text);
  for (let i = 0; i < count; i++) {
    const start = starts[i];
    const first = text.charCodeAt(start);
    const inside = breaks[i] < SENTENCE;
    const clause = breaks[i] === CLAUSE ? BEGINS_CLAUSE : 0;
    if (flags[i] & NUMBER_TOKEN) marks[i] = NAME | NUMBER | clause;
    else if (capitals && flags[i] & CAPITAL_TOKEN && inside) marks[i] = NAME | clause;
    else if (first < FIRST_UNSPACED) {
      const small = attached ? isShort(text, start, ends[i], SMALL_LENGTH) : ends[i] - start <= SMALL_LENGTH;
      marks[i] = (small ? SMALL : ORDINARY) | clause;
    } else if (ownWords) marks[i] = ORDINARY | clause;
    else {
      const spread = spreadOf(text.codePointAt(start) as number);
      marks[i] = (isHiragana(first) ? SMALL : ORDINARY) | (spread << SPREAD_SHIFT) | clause;
    }
  }
  return marks;
}

/** In the brackets that hold sentences together no clause begins: a passage would be cut there. @param held by `gapsOf` */
function leaveWhole(marks: Uint8Array, { count, starts, ends }: Tokens, held: readonly number[]): void {
  for (let at = 0, i = 1; at < held.length && i < count; at += 2) {
    i = Math.max(1, firstFrom(starts, count, held[at], i));
    for (; i < count && starts[i] < held[at + 1]; i++) if (ends[i - 1] > held[at]) marks[i] &= ~BEGINS_CLAUSE;
  }
}
