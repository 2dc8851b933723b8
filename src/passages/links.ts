/**
 * All links between sentences, in flat columns, and which of them count. 21 bytes a link and one for every word between its
 * ends.
 *
 * A sentence that holds one known fact may hold another: what is left of it beside a match is measured by itself. So a
 * match that is too small a part of both its sentences counts when it says most of such a rest of one of them. Whether
 * it does is asked of both, when all links are known: a function of their set.
 */
import { WEIGHT } from '../sentences/analyse.ts';
import type { Sentences } from '../sentences/distinct.ts';
import { Column } from '../tables/column.ts';
import { isEvidence } from './evidence.ts';
import { type LinkRows, PART, RECURRENT } from './match.ts';
import { PART_OF_FACT, RECURS, SLACK, STRETCH, VERBATIM } from './measured.ts';
import type { Candidates } from './seeds.ts';

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
  take(rows: LinkRows, sentences: Uint32Array, candidates: Candidates): void {
    let partner = this.partners.length;
    for (let i = 0; i < rows.sentence.length; i++) {
      const sentence = sentences[rows.sentence[i]];
      this.sentence.push(sentence);
      this.other.push(candidates.of[candidates.starts[sentence] + rows.candidate[i]]);
      this.partner.push(partner);
      partner += rows.to[i] - rows.from[i];
    }
    for (const column of [
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

  /** Numbers of the links by sentence, those of one sentence by weight, then by the key of the other. */
  inOrder(): Uint32Array {
    const { sentence, other, weight, from } = this;
    return Uint32Array.from({ length: this.count }, (_, i) => i).sort(
      (a, b) =>
        sentence.data[a] - sentence.data[b] ||
        weight.data[b] - weight.data[a] ||
        other.data[a] - other.data[b] ||
        from.data[a] - from.data[b],
    );
  }

  /** Gives the grade RECURRENT to every part that says most of a rest. O(links + words of their sentences). */
  findRests(sentences: Sentences, minTokens: number): void {
    const ends = new Ends(sentences);
    for (let i = 0; i < this.count; i++) {
      if (this.grade.data[i] === PART) continue;
      ends.add(this.sentence.data[i], this.from.data[i], this.to.data[i]);
      ends.add(this.other.data[i], this.otherFrom.data[i], this.otherTo.data[i]);
    }
    ends.finish();
    const found: number[] = [];
    for (let i = 0; i < this.count; i++) {
      if (this.grade.data[i] !== PART) continue;
      const sentence = this.sentence.data[i];
      const other = this.other.data[i];
      const isMostOf = (of: number, from: number, to: number, partner: number): boolean => {
        const rest = ends.around(of, from, to);
        if (!rest) return false;
        const weight = this.weight.data[i];
        if (weight < RECURS * weightOf(sentences, of, rest.from, rest.to)) return false;
        if (weight < PART_OF_FACT * weightOf(sentences, partner, 0, sentences.lengths[partner])) return false;
        // Short glosses on a name are told again as well: those are no fact.
        return isEvidence(
          this.ordinary.data[i],
          this.matched.data[i],
          Math.max(rest.to - rest.from, (STRETCH * minTokens) / VERBATIM),
          minTokens,
        );
      };
      const counts =
        isMostOf(sentence, this.from.data[i], this.to.data[i], other) ||
        isMostOf(other, this.otherFrom.data[i], this.otherTo.data[i], sentence);
      if (counts) found.push(i);
    }
    for (const i of found) this.grade.data[i] = RECURRENT;
  }
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
