/**
 * All links between sentences, in flat columns, and which of them count. 21 bytes a link and one for every word between its
 * ends.
 *
 * A match that is too small a part of both its sentences counts in two cases. Whether it is one of them is asked of both
 * sentences, when all links are known: a function of their set.
 *
 *   rest       A sentence that holds one known fact may hold another: the match says most of what other links leave of it.
 *   together   A retelling may share other words with each wording of a fact. The match is of words that others tell as
 *              well, and what any link has of its stretch is most of the sentence.
 */
import { rowsBy } from '../cluster/rows.ts';
import { WEIGHT } from '../sentences/analyse.ts';
import { countWords, QUARTERS, quartersOf } from '../sentences/count.ts';
import type { Sentences } from '../sentences/distinct.ts';
import { Column } from '../tables/column.ts';
import { earned } from './align.ts';
import { isEvidence } from './evidence.ts';
import { type LinkRows, NO_PARTNER, PART, RECURRENT } from './match.ts';
import { KNOWN, PART_OF_FACT, RECURS, SLACK, STRETCH, VERBATIM } from './measured.ts';

export class Links {
  /** By number: a sentence, and one that has the same stretch. */
  readonly sentence = new Column(new Uint32Array(256));
  readonly other = new Column(new Uint32Array(256));
  readonly from = new Column(new Uint8Array(256));
  readonly to = new Column(new Uint8Array(256));
  readonly otherFrom = new Column(new Uint8Array(256));
  readonly otherTo = new Column(new Uint8Array(256));
  readonly grade = new Column(new Uint8Array(256));
  readonly matched = new Column(new Uint8Array(256));
  readonly ordinary = new Column(new Uint8Array(256));
  readonly weight = new Column(new Uint16Array(256));
  /** Where the partners of tokens [from, to) begin. */
  readonly partner = new Column(new Uint32Array(256));
  readonly partners = new Column(new Uint8Array(4096));

  get count(): number {
    return this.sentence.length;
  }

  /** Appends what was found of some sentences. */
  take(rows: LinkRows): void {
    let partner = this.partners.length;
    for (let i = 0; i < rows.sentence.length; i++) {
      this.partner.push(partner);
      partner += rows.to[i] - rows.from[i];
    }
    for (const column of [
      'sentence',
      'other',
      'from',
      'to',
      'otherFrom',
      'otherTo',
      'grade',
      'matched',
      'ordinary',
      'weight',
      'partners',
    ] as const) {
      this[column].append(rows[column]);
    }
  }

  /**
   * Numbers of the links by sentence, those of one sentence by weight, then by the key of the other. Linear: a sentence
   * has few. @param sentences how many there are
   */
  inOrder(sentences: number): Uint32Array {
    const sentence = this.sentence.data;
    const other = this.other.data;
    const weight = this.weight.data;
    const from = this.from.data;
    const { starts, items } = rowsBy(sentences, this.count, (link) => sentence[link]);
    const compare = (a: number, b: number) => weight[b] - weight[a] || other[a] - other[b] || from[a] - from[b];
    for (let s = 0; s < sentences; s++) {
      for (let i = starts[s] + 1; i < starts[s + 1]; i++) {
        const link = items[i];
        let at = i;
        for (; at > starts[s] && compare(items[at - 1], link) > 0; at--) items[at] = items[at - 1];
        items[at] = link;
      }
    }
    return items;
  }

  /**
   * Gives the grade RECURRENT to every part that says most of a rest, or of a sentence together with other links.
   * O(links + words of their sentences).
   */
  findParts(sentences: Sentences, minTokens: number): void {
    const ends = new Ends(sentences);
    const told = new ToldWords(sentences);
    const linked = new Set<number>();
    const pairOf = (link: number) => this.sentence.data[link] * sentences.count + this.other.data[link];
    for (let i = 0; i < this.count; i++) {
      const counts = this.grade.data[i] !== PART;
      if (counts) {
        linked.add(pairOf(i));
        ends.add(this.sentence.data[i], this.from.data[i], this.to.data[i]);
        ends.add(this.other.data[i], this.otherFrom.data[i], this.otherTo.data[i]);
      }
      told.add(this, i, counts);
    }
    ends.finish();
    const found: number[] = [];
    for (let i = 0; i < this.count; i++) {
      if (this.grade.data[i] !== PART) continue;
      // Dense stretches of the same two sentences count already.
      const counts =
        this.#isRest(i, sentences, ends, minTokens) ||
        (!linked.has(pairOf(i)) && this.#isTogether(i, sentences, told, minTokens));
      if (counts) found.push(i);
    }
    for (const i of found) this.grade.data[i] = RECURRENT;
  }

  #isRest(link: number, sentences: Sentences, ends: Ends, minTokens: number): boolean {
    const isMostOf = (of: number, from: number, to: number, partner: number): boolean => {
      const rest = ends.around(of, from, to);
      if (!rest) return false;
      const weight = this.weight.data[link];
      if (weight < RECURS * weightOf(sentences, of, rest.from, rest.to)) return false;
      if (weight < PART_OF_FACT * wholeWeightOf(sentences, partner)) return false;
      // Short glosses on a name are told again as well: those are no fact.
      return isEvidence(
        this.ordinary.data[link],
        this.matched.data[link],
        Math.max(wordsIn(sentences, of, rest.from, rest.to), (STRETCH * minTokens) / VERBATIM),
        minTokens,
      );
    };
    const sentence = this.sentence.data[link];
    const other = this.other.data[link];
    return (
      isMostOf(sentence, this.from.data[link], this.to.data[link], other) ||
      isMostOf(other, this.otherFrom.data[link], this.otherTo.data[link], sentence)
    );
  }

  /** Is what it matches in one sentence told by other links, and do all links together tell most of the other? */
  #isTogether(link: number, sentences: Sentences, told: ToldWords, minTokens: number): boolean {
    const sentence = this.sentence.data[link];
    const other = this.other.data[link];
    const weight = Math.max(wholeWeightOf(sentences, sentence), wholeWeightOf(sentences, other));
    if (this.weight.data[link] < PART_OF_FACT * weight) return false;
    const matched = this.matched.data[link];
    const { own, others } = told.knownIn(this, link);
    const isMostOf = (of: number, from: number, to: number): boolean =>
      told.earnedIn(of, from, to) >= RECURS * wholeWeightOf(sentences, of) &&
      isEvidence(this.ordinary.data[link], matched, wordsIn(sentences, of, 0, sentences.lengths[of]), minTokens);
    return (
      (others >= KNOWN * matched && isMostOf(sentence, this.from.data[link], this.to.data[link])) ||
      (own >= KNOWN * matched && isMostOf(other, this.otherFrom.data[link], this.otherTo.data[link]))
    );
  }
}

/** What links match of the words of all sentences. 1 byte a word. */
class ToldWords {
  readonly #sentences: Sentences;
  /** Of every word: bits 0-3 the most that it earns in any link; bit 4 a link that counts matches it. */
  readonly #told: Uint8Array;

  constructor(sentences: Sentences) {
    this.#sentences = sentences;
    this.#told = new Uint8Array(sentences.words.length);
  }

  add({ sentence, other, from, to, partner, partners }: Links, link: number, counts: boolean): void {
    const { words, marks, starts } = this.#sentences;
    const told = this.#told;
    const start = starts[sentence.data[link]];
    const otherStart = starts[other.data[link]];
    const base = partner.data[link] - from.data[link];
    for (let i = from.data[link]; i < to.data[link]; i++) {
      const matched = partners.data[base + i];
      if (matched === NO_PARTNER) continue;
      const a = start + i;
      const b = otherStart + matched;
      const earns = earned(words[a] ^ words[b], marks[a] & WEIGHT, marks[b] & WEIGHT);
      const known = counts ? KNOWN_WORD : 0;
      told[a] = (told[a] & KNOWN_WORD) | known | Math.max(told[a] & WEIGHT, earns);
      told[b] = (told[b] & KNOWN_WORD) | known | Math.max(told[b] & WEIGHT, earns);
    }
  }

  /** How many of the words that a link matches in either sentence links that count match. */
  knownIn({ sentence, other, from, to, partner, partners }: Links, link: number): { own: number; others: number } {
    const { marks, starts } = this.#sentences;
    const base = partner.data[link] - from.data[link];
    let own = 0;
    let others = 0;
    for (let i = from.data[link]; i < to.data[link]; i++) {
      const matched = partners.data[base + i];
      if (matched === NO_PARTNER) continue;
      const a = starts[sentence.data[link]] + i;
      const b = starts[other.data[link]] + matched;
      if (this.#told[a] & KNOWN_WORD) own += quartersOf(marks[a]);
      if (this.#told[b] & KNOWN_WORD) others += quartersOf(marks[b]);
    }
    return { own: own / QUARTERS, others: others / QUARTERS };
  }

  /** What tokens [from, to) of a sentence earn in their best links. */
  earnedIn(sentence: number, from: number, to: number): number {
    const start = this.#sentences.starts[sentence];
    let total = 0;
    for (let i = start + from; i < start + to; i++) total += this.#told[i] & WEIGHT;
    return total;
  }
}

const KNOWN_WORD = 0x10;

function wordsIn({ marks, starts }: Sentences, sentence: number, from: number, to: number): number {
  return countWords(marks, starts[sentence] + from, starts[sentence] + to);
}

function wholeWeightOf(sentences: Sentences, sentence: number): number {
  return weightOf(sentences, sentence, 0, sentences.lengths[sentence]);
}

function weightOf({ marks, starts }: Sentences, sentence: number, from: number, to: number): number {
  let total = 0;
  for (let i = starts[sentence] + from; i < starts[sentence] + to; i++) total += marks[i] & WEIGHT;
  return total;
}

/** Where in their sentences matches begin and end. 2 bytes a word. */
class Ends {
  readonly #starts: Uint32Array;
  readonly #lengths: Uint8Array;
  /** 1 for the sentences that have matches. */
  readonly #matched: Uint8Array;
  /**
   * For every position of sentence s, and the one behind its last word, from starts[s] + s on: the last end of a match
   * at or before it, and how far the first begin at or behind it is from the end of the sentence. 0 where there is none.
   */
  readonly #end: Uint8Array;
  readonly #begin: Uint8Array;

  constructor({ count, words, starts, lengths }: Sentences) {
    this.#starts = starts;
    this.#lengths = lengths;
    this.#matched = new Uint8Array(count);
    this.#end = new Uint8Array(words.length + count);
    this.#begin = new Uint8Array(words.length + count);
  }

  add(sentence: number, from: number, to: number): void {
    const first = this.#starts[sentence] + sentence;
    this.#matched[sentence] = 1;
    this.#begin[first + from] = this.#lengths[sentence] - from;
    this.#end[first + to] = to;
  }

  finish(): void {
    const end = this.#end;
    const begin = this.#begin;
    for (let s = 0; s < this.#matched.length; s++) {
      if (this.#matched[s] === 0) continue;
      const first = this.#starts[s] + s;
      const last = first + this.#lengths[s];
      for (let i = first + 1; i <= last; i++) if (end[i] === 0) end[i] = end[i - 1];
      for (let i = last - 1; i >= first; i--) if (begin[i] === 0) begin[i] = begin[i + 1];
    }
  }

  /** What matches leave around tokens [from, to), SLACK of which they may claim on either side; undefined for all of it. */
  around(sentence: number, from: number, to: number): { from: number; to: number } | undefined {
    const first = this.#starts[sentence] + sentence;
    const length = this.#lengths[sentence];
    const rest = {
      from: this.#end[first + Math.min(length, from + SLACK)],
      to: length - this.#begin[first + Math.max(0, to - SLACK)],
    };
    return rest.from === 0 && rest.to === length ? undefined : rest;
  }
}
