/**
 * Could the alignment of two sentences be evidence of anything? An upper bound: every word of the one is matched whose
 * stem stands anywhere in the other. Of 313,000 candidates in news, most of which share one run of small words by chance,
 * it leaves 64,000. O(words of both).
 */
import { ORDINARY, WEIGHT } from '../sentences/analyse.ts';
import { QUARTERS, quartersOf } from '../sentences/count.ts';
import type { Sentences } from '../sentences/distinct.ts';
import { mayCount } from './evidence.ts';

/** Stems are told apart by their upper bits: two in one slot cost an alignment. */
const SLOT_BITS = 12;
const SLOT_SHIFT = 32 - SLOT_BITS;

export class Bound {
  readonly #words: Uint32Array;
  readonly #marks: Uint8Array;
  readonly #starts: Uint32Array;
  readonly #lengths: Uint8Array;
  readonly #minTokens: number;
  /** Of every slot the weight at most that the sentence which is asked about has in it. */
  readonly #most = new Uint8Array(2 ** SLOT_BITS);
  #sentence = -1;
  #weight = 0;

  constructor(
    { words, marks, starts, lengths }: Pick<Sentences, 'words' | 'marks' | 'starts' | 'lengths'>,
    minTokens: number,
  ) {
    this.#words = words;
    this.#marks = marks;
    this.#starts = starts;
    this.#lengths = lengths;
    this.#minTokens = minTokens;
  }

  /** May `sentence` and `other` have something in common? Quick for many others one after the other. */
  allows(sentence: number, other: number): boolean {
    if (sentence !== this.#sentence) this.#ask(sentence);
    const words = this.#words;
    const marks = this.#marks;
    const mostIn = this.#most;
    let matched = 0;
    let ordinary = 0;
    let weight = 0;
    let otherWeight = 0;
    for (let i = this.#starts[other], end = i + this.#lengths[other]; i < end; i++) {
      const own = marks[i] & WEIGHT;
      otherWeight += own;
      const most = mostIn[words[i] >>> SLOT_SHIFT];
      if (most === 0) continue;
      const least = most < own ? most : own;
      const part = quartersOf(marks[i]);
      matched += part;
      weight += least;
      if (least === ORDINARY) ordinary += part;
    }
    return mayCount(
      ordinary / QUARTERS,
      matched / QUARTERS,
      weight,
      Math.min(this.#weight, otherWeight),
      this.#minTokens,
    );
  }

  #ask(sentence: number): void {
    const words = this.#words;
    const mostIn = this.#most;
    if (this.#sentence >= 0) {
      const start = this.#starts[this.#sentence];
      for (let i = start; i < start + this.#lengths[this.#sentence]; i++) mostIn[words[i] >>> SLOT_SHIFT] = 0;
    }
    this.#sentence = sentence;
    let total = 0;
    for (let i = this.#starts[sentence], end = i + this.#lengths[sentence]; i < end; i++) {
      const own = this.#marks[i] & WEIGHT;
      const slot = words[i] >>> SLOT_SHIFT;
      total += own;
      if (mostIn[slot] < own) mostIn[slot] = own;
    }
    this.#weight = total;
  }
}
