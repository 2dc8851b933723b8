/**
 * The distinct sentences of a set of documents, in the order of their keys: number 0 has the least. Equal sentences are
 * one, with copies, so a corpus that repeats itself costs what is distinct in it. Which document came first, or how
 * often, decides nothing.
 *
 * Their words stand in the same order. Whoever looks for sentences that have something in common looks mostly at those
 * with low numbers (passages/seeds.ts): in news 40 % of the looks go to the first 5 %, which fit in a cache.
 *
 * Bytes: a word 4, its mark 1; a sentence 25 (key 12, start 4, length 1, copies 4, slot of the table 4 and more).
 */
import { Column } from '../tables/column.ts';
import { NumberTable } from '../tables/number-table.ts';
import { NUMBER } from './analyse.ts';
import { compareKeys, KEY_WORDS } from './key.ts';

/** Distinct sentences by number, which is their rank by key. */
export interface Sentences {
  readonly count: number;
  /** Words and marks of sentence s: [starts[s], starts[s] + lengths[s]). */
  readonly words: Uint32Array;
  readonly marks: Uint8Array;
  readonly starts: Uint32Array;
  readonly lengths: Uint8Array;
  /** KEY_WORDS numbers a sentence, ascending. */
  readonly keys: Uint32Array;
  /** How often it stands in the documents. */
  readonly copies: Uint32Array;
}

/** Rows of sentences: what analyse gives of a document, or of many one behind the other. */
export interface SentenceRows {
  readonly words: Uint32Array;
  readonly marks: Uint8Array;
  /** First token of every sentence, and behind the last one its end. */
  readonly sentences: Uint32Array;
  readonly keys: Uint32Array;
}

/** Takes sentences in any order. */
export class SentenceCollector {
  readonly #words = new Column(new Uint32Array(4096));
  readonly #marks = new Column(new Uint8Array(4096));
  readonly #starts = new Column(new Uint32Array(256));
  readonly #lengths = new Column(new Uint8Array(256));
  readonly #keys = new Column(new Uint32Array(256));
  readonly #copies = new Column(new Uint32Array(256));
  /** First number of a key, or one behind it that was free -> 1 + the sentence. */
  readonly #table = new NumberTable();

  /** Writes for each sentence the number that it has for now to out[at ...]; `finish` gives the ranks of these. */
  take({ words, marks, sentences, keys }: SentenceRows, out: Uint32Array, at: number): void {
    for (let s = 0; s + 1 < sentences.length; s++) {
      const sentence = this.#find(keys, KEY_WORDS * s);
      out[at + s] = sentence;
      if (sentence < this.#copies.length) {
        this.#copies.data[sentence]++;
        continue;
      }
      const from = sentences[s];
      const to = sentences[s + 1];
      const length = to - from;
      this.#starts.push(this.#words.length);
      this.#lengths.push(length);
      copy(words, from, this.#words.room(length), this.#words.length, length);
      copy(marks, from, this.#marks.room(length), this.#marks.length, length);
      this.#words.length += length;
      this.#marks.length += length;
      for (let i = KEY_WORDS * s; i < KEY_WORDS * (s + 1); i++) this.#keys.push(keys[i]);
      this.#copies.push(1);
    }
  }

  /** The sentence of a key, or the number that a new one gets. */
  #find(keys: Uint32Array, at: number): number {
    const fresh = this.#copies.length;
    for (let slot = keys[at]; ; slot = (slot + 0x9e3779b1) >>> 0) {
      const sentence = this.#table.keepFirst(slot, fresh + 1) - 1;
      if (sentence === fresh || compareKeys(keys, at, this.#keys.data, KEY_WORDS * sentence) === 0) return sentence;
    }
  }

  /** @returns the sentences by rank, and for each number that `take` gave its rank */
  finish(): { readonly sentences: Sentences; readonly ranks: Uint32Array } {
    const count = this.#copies.length;
    const order = sortedByKey(this.#keys.data, count);
    const sentences = {
      count,
      words: new Uint32Array(this.#words.length),
      marks: new Uint8Array(this.#marks.length),
      starts: new Uint32Array(count),
      lengths: new Uint8Array(count),
      keys: new Uint32Array(KEY_WORDS * count),
      copies: new Uint32Array(count),
    };
    const ranks = new Uint32Array(count);
    let start = 0;
    for (let rank = 0; rank < count; rank++) {
      const sentence = order[rank];
      const from = this.#starts.data[sentence];
      const length = this.#lengths.data[sentence];
      copy(this.#words.data, from, sentences.words, start, length);
      copy(this.#marks.data, from, sentences.marks, start, length);
      copy(this.#keys.data, KEY_WORDS * sentence, sentences.keys, KEY_WORDS * rank, KEY_WORDS);
      sentences.starts[rank] = start;
      sentences.lengths[rank] = length;
      sentences.copies[rank] = this.#copies.data[sentence];
      ranks[sentence] = rank;
      start += length;
    }
    return { sentences, ranks };
  }
}

/** A loop: `set` costs some 50 ns before it begins. */
function copy<T extends Uint32Array | Uint8Array>(
  source: T,
  from: number,
  target: T,
  at: number,
  length: number,
): void {
  for (let i = 0; i < length; i++) target[at + i] = source[from + i];
}

const DIGIT = 2 ** 16;

/** Numbers 0 to count - 1 in the order of their keys: by halves of the key's first number, then by the rest of it. */
function sortedByKey(keys: Uint32Array, count: number): Uint32Array {
  let order = new Uint32Array(count);
  let firsts = new Uint32Array(count);
  for (let i = 0; i < count; i++) {
    order[i] = i;
    firsts[i] = keys[KEY_WORDS * i];
  }
  for (const shift of [0, 16]) {
    const next = new Uint32Array(DIGIT + 1);
    for (let i = 0; i < count; i++) next[((firsts[i] >>> shift) & (DIGIT - 1)) + 1]++;
    for (let digit = 0; digit < DIGIT; digit++) next[digit + 1] += next[digit];
    const moved = new Uint32Array(count);
    const movedFirsts = new Uint32Array(count);
    for (let i = 0; i < count; i++) {
      const at = next[(firsts[i] >>> shift) & (DIGIT - 1)]++;
      moved[at] = order[i];
      movedFirsts[at] = firsts[i];
    }
    order = moved;
    firsts = movedFirsts;
  }
  for (let i = 1; i < count; i++) {
    if (firsts[i] !== firsts[i - 1]) continue;
    const sentence = order[i];
    let at = i;
    while (at > 0 && compareKeys(keys, KEY_WORDS * order[at - 1], keys, KEY_WORDS * sentence) > 0)
      order[at] = order[--at];
    order[at] = sentence;
  }
  return order;
}

/** How many of tokens [from, to) of a sentence are numbers. */
export function countNumbers(
  { marks, starts }: Pick<Sentences, 'marks' | 'starts'>,
  sentence: number,
  from: number,
  to: number,
): number {
  const start = starts[sentence];
  let numbers = 0;
  for (let i = start + from; i < start + to; i++) if (marks[i] & NUMBER) numbers++;
  return numbers;
}

/** The number of a list item, a date, a page: the same as any other number, so no repeat of anything. */
export function onlyNumbers(sentences: Sentences, sentence: number): boolean {
  const length = sentences.lengths[sentence];
  return countNumbers(sentences, sentence, 0, length) === length;
}
