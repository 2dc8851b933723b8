/**
 * Sentences to clauses: of the places that a sentence has, those that explain most of it, each widened or narrowed to
 * what an editor would mark.
 *
 * A sentence recurs whole where its places cover most of it, and is cut at a clause where two families meet in it or
 * where only a clause recurs. Every copy of a sentence is cut alike. Linear in places. Which families are one passage is
 * not asked here (assemble.ts).
 */
import { BEGINS_CLAUSE, WEIGHT } from '../sentences/analyse.ts';
import { countWords, SPREAD_SHIFT } from '../sentences/count.ts';
import type { Sentences } from '../sentences/distinct.ts';
import { Column } from '../tables/column.ts';
import type { Families } from './families.ts';
import { EXPLAINED_CLAUSE, GIST, LONG_END, NEAR, RECURS, SLACK } from './measured.ts';

/** The clauses of every distinct sentence, in text order: those of s are [starts[s], starts[s + 1]). */
export interface Clauses {
  readonly starts: Uint32Array;
  /** Tokens [from, to) of the sentence. */
  readonly from: Uint8Array;
  readonly to: Uint8Array;
  readonly family: Uint32Array;
  /** One past the greatest family. */
  readonly families: number;
}

/** @param live 1 for the families that count */
export function cutClauses(sentences: Sentences, families: Families, live: Uint8Array, minTokens: number): Clauses {
  const { count } = sentences;
  const starts = new Uint32Array(count + 1);
  const from = new Column(new Uint8Array(256));
  const to = new Column(new Uint8Array(256));
  const family = new Column(new Uint32Array(256));
  for (let s = 0; s < count; s++) {
    const parts = explaining(families, s, live);
    if (parts.length > 0) {
      const sentence = new Cutter(sentences, s);
      for (const part of sentence.cut(parts, families.reach(s), minTokens)) {
        from.push(part.from);
        to.push(part.to);
        family.push(part.family);
      }
    }
    starts[s + 1] = from.length;
  }
  return { starts, from: from.data, to: to.data, family: family.data, families: families.size };
}

interface Part {
  from: number;
  to: number;
  family: number;
}

/** The live places of a sentence, in text order, no two of one family and none mostly explained by longer ones. */
function explaining(families: Families, sentence: number, live: Uint8Array): Part[] {
  const parts: Part[] = [];
  families.visit(sentence, (family, from, to) => {
    if (!live[family]) return;
    const same = parts.find((part) => part.family === family);
    if (same) {
      same.from = Math.min(same.from, from);
      same.to = Math.max(same.to, to);
    } else parts.push({ from, to, family });
  });
  if (parts.length < 2) return parts;
  parts.sort((a, b) => b.to - b.from - (a.to - a.from) || a.family - b.family);
  const kept: Part[] = [];
  for (const part of parts) {
    let { from, to } = part;
    for (const other of kept) {
      if (other.from <= from && from < other.to) from = other.to;
      if (other.from < to && to <= other.to) to = other.from;
    }
    if ((to - from) * 2 > part.to - part.from) kept.push({ ...part, from, to });
  }
  return kept.sort((a, b) => a.from - b.from);
}

/** Cuts one sentence. All positions are tokens of it. */
class Cutter {
  readonly #marks: Uint8Array;
  readonly #length: number;
  readonly #stands: number;

  constructor({ marks, starts, lengths, copies }: Sentences, sentence: number) {
    this.#length = lengths[sentence];
    this.#marks = marks.subarray(starts[sentence], starts[sentence] + this.#length);
    this.#stands = copies[sentence];
  }

  /** @param reach what any other sentence has of this one */
  cut(parts: readonly Part[], reach: { readonly from: number; readonly to: number }, minTokens: number): Part[] {
    if (!this.#recursWhole(parts)) return this.#cutParts(parts, minTokens);
    const cut = this.#cutWhole(parts);
    // What stands word by word elsewhere recurs to its ends.
    if (this.#stands > 1) return cut;
    const first = cut[0];
    const last = cut[cut.length - 1];
    const from = this.#edge(Math.min(reach.from, parts[0].from), NEAR, -1);
    const to = this.#edge(Math.max(reach.to, parts[parts.length - 1].to), NEAR, 1);
    if (this.#words(0, from) >= LONG_END && from < first.to) first.from = from;
    if (this.#words(to, this.#length) >= LONG_END && to > last.from) last.to = to;
    return cut;
  }

  /** Do the parts explain most of the sentence, or enough of one that stands elsewhere word by word? */
  #recursWhole(parts: readonly Part[]): boolean {
    let explained = 0;
    for (const { from, to } of parts) explained += this.#weightOf(from, to);
    return explained >= (this.#stands > 1 ? GIST : RECURS) * this.#weightOf(0, this.#length);
  }

  /**
   * The sentence recurs: every token goes to the family before the clause at which the next one begins. Where there is
   * no such clause the sentence is one piece, of the family that explains more of it.
   */
  #cutWhole(parts: readonly Part[]): Part[] {
    const cut: Part[] = [{ ...parts[0], from: 0, to: this.#length }];
    let explainedBy = parts[0];
    for (const part of parts.slice(1)) {
      const last = cut[cut.length - 1];
      const at = this.#meet(explainedBy, part);
      const larger = part.to - part.from > explainedBy.to - explainedBy.from ? part : explainedBy;
      if (at > last.from) cut.splice(-1, 1, { ...last, to: at }, { family: part.family, from: at, to: this.#length });
      else cut.splice(-1, 1, { ...last, family: larger.family });
      explainedBy = at > last.from ? part : larger;
    }
    return cut;
  }

  /** Only stretches recur: widened to whole clauses, or narrowed to those that are mostly explained, or as they are. */
  #cutParts(parts: readonly Part[], minTokens: number): Part[] {
    return parts.flatMap((part) => {
      const most = Math.max(NEAR, (1 - EXPLAINED_CLAUSE) * this.#words(part.from, part.to));
      const from = this.#edge(part.from, most, 1);
      const to = this.#edge(part.to, most, -1);
      return from < to && this.#words(from, to) >= minTokens ? { family: part.family, from, to } : [];
    });
  }

  /**
   * The clause nearest to token `at`, unless that would add or cost more than so many words: then `at` itself, or, where
   * a word may reach over `at`, the clause on this side of it.
   */
  #edge(at: number, most: number, side: -1 | 1): number {
    const before = this.#clause(at, -1);
    const behind = this.#clause(at, 1);
    const nearest = at - before <= behind - at ? before : behind;
    if (this.#words(Math.min(nearest, at), Math.max(nearest, at)) <= most) return nearest;
    const divided = this.#marks[at - 1] >>> SPREAD_SHIFT && this.#marks[at] >>> SPREAD_SHIFT;
    return divided ? (side < 0 ? before : behind) : at;
  }

  /** The token at which `right` takes over: the clause where they meet, SLACK words inside either at most, or -1. */
  #meet(left: Part, right: Part): number {
    const before = this.#clause(right.from, -1);
    if (before > 0 && this.#words(before, left.to) <= SLACK) return before;
    const after = this.#clause(left.to, 1);
    return after < this.#length && this.#words(right.from, after) <= SLACK ? after : -1;
  }

  /** The clause nearest to token `at`: both ends of the sentence count. `side` -1 looks at or before it, +1 behind. */
  #clause(at: number, side: -1 | 1): number {
    let i = at;
    while (i > 0 && i < this.#length && (this.#marks[i] & BEGINS_CLAUSE) === 0) i += side;
    return i;
  }

  /** 0 where `to` does not stand behind `from`. */
  #words(from: number, to: number): number {
    return countWords(this.#marks, from, to);
  }

  #weightOf(from: number, to: number): number {
    let total = 0;
    for (let i = from; i < to; i++) total += this.#marks[i] & WEIGHT;
    return total;
  }
}
