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
    const ends = new Map<number, Ends>();
    for (let i = 0; i < this.count; i++) {
      if (this.grade.data[i] === PART) continue;
      endsOf(ends, sentences, this.sentence.data[i]).add(this.from.data[i], this.to.data[i]);
      endsOf(ends, sentences, this.other.data[i]).add(this.otherFrom.data[i], this.otherTo.data[i]);
    }
    for (const each of ends.values()) each.finish();
    const found: number[] = [];
    for (let i = 0; i < this.count; i++) {
      if (this.grade.data[i] !== PART) continue;
      const sentence = this.sentence.data[i];
      const other = this.other.data[i];
      const isMostOf = (of: number, from: number, to: number, partner: number): boolean => {
        const rest = ends.get(of)?.around(from, to);
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

function endsOf(all: Map<number, Ends>, sentences: Sentences, sentence: number): Ends {
  const known = all.get(sentence);
  if (known) return known;
  const made = new Ends(sentences.lengths[sentence]);
  all.set(sentence, made);
  return made;
}

function weightOf({ marks, starts }: Sentences, sentence: number, from: number, to: number): number {
  let total = 0;
  for (let i = starts[sentence] + from; i < starts[sentence] + to; i++) total += marks[i] & WEIGHT;
  return total;
}

/** Where the matches of one sentence begin and end. */
class Ends {
  readonly #length: number;
  /** For every position the last end of a match at or before it, and the first begin at or behind it. */
  readonly #end: Uint8Array;
  readonly #begin: Uint8Array;

  constructor(length: number) {
    this.#length = length;
    this.#end = new Uint8Array(length + 1);
    this.#begin = new Uint8Array(length + 1).fill(length);
  }

  add(from: number, to: number): void {
    this.#begin[from] = from;
    this.#end[to] = to;
  }

  finish(): void {
    for (let i = 1; i <= this.#length; i++) this.#end[i] ||= this.#end[i - 1];
    for (let i = this.#length - 1; i >= 0; i--)
      if (this.#begin[i] > this.#begin[i + 1]) this.#begin[i] = this.#begin[i + 1];
  }

  /** What matches leave around tokens [from, to), SLACK of which they may claim on either side; undefined for all of it. */
  around(from: number, to: number): { from: number; to: number } | undefined {
    const rest = {
      from: this.#end[Math.min(this.#length, from + SLACK)],
      to: this.#begin[Math.max(0, to - SLACK)],
    };
    return rest.from === 0 && rest.to === this.#length ? undefined : rest;
  }
}
