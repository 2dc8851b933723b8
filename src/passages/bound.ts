/**
 * Could the alignment of two sentences be evidence of anything? An upper bound: every word of the one is matched whose
 * stem stands anywhere in the other. Of 313,000 candidates in news, most of which share one run of small words by chance,
 * it leaves 64,000. O(words of both).
 */
import { ORDINARY, WEIGHT } from '../sentences/analyse.ts';
import type { Sentences } from '../sentences/distinct.ts';
import { isEvidence } from './evidence.ts';
import { PART_OF_FACT, STRETCH } from './measured.ts';

/** Stems are told apart by their upper bits: two in one slot cost an alignment. */
const SLOT_SHIFT = 20;

export class Bound {
  readonly #sentences: Sentences;
  readonly #minTokens: number;
  /** Of every stem of the sentence that is asked about, by slot, the weight at most. */
  readonly #most = new Uint8Array(2 ** (32 - SLOT_SHIFT));
  #sentence = -1;
  #weight = 0;

  constructor(sentences: Sentences, minTokens: number) {
    this.#sentences = sentences;
    this.#minTokens = minTokens;
  }

  /** May `sentence` and `other` have something in common? Quick for many others one after the other. */
  allows(sentence: number, other: number): boolean {
    if (sentence !== this.#sentence) this.#ask(sentence);
    const { words, marks, starts, lengths } = this.#sentences;
    let matched = 0;
    let ordinary = 0;
    let weight = 0;
    let otherWeight = 0;
    for (let i = starts[other], end = i + lengths[other]; i < end; i++) {
      const own = marks[i] & WEIGHT;
      otherWeight += own;
      const most = this.#most[words[i] >>> SLOT_SHIFT];
      if (most === 0) continue;
      matched++;
      weight += most < own ? most : own;
      if (most === ORDINARY && own === ORDINARY) ordinary++;
    }
    if (!isEvidence(ordinary, matched, 0, this.#minTokens)) return false;
    const isPart = weight >= PART_OF_FACT * Math.min(this.#weight, otherWeight);
    return isPart || (matched >= STRETCH * this.#minTokens && ordinary >= this.#minTokens);
  }

  #ask(sentence: number): void {
    const { words, marks, starts, lengths } = this.#sentences;
    const most = this.#most;
    if (this.#sentence >= 0) {
      const start = starts[this.#sentence];
      for (let i = start; i < start + lengths[this.#sentence]; i++) most[words[i] >>> SLOT_SHIFT] = 0;
    }
    this.#sentence = sentence;
    this.#weight = 0;
    for (let i = starts[sentence], end = i + lengths[sentence]; i < end; i++) {
      const weight = marks[i] & WEIGHT;
      const slot = words[i] >>> SLOT_SHIFT;
      this.#weight += weight;
      if (most[slot] < weight) most[slot] = weight;
    }
  }
}
