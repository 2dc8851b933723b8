/**
 * Token alignment: where and how do two sentences say the same?
 *
 * Local alignment (Smith, Waterman 1981) without substitutions: a matched word earns its weight, the lesser of its two
 * sides; a word that only begins alike (sentences/word.ts) earns a part of it; a token skipped on either side costs GAP.
 * An isolated match is kept only where it earns more than the gap to it costs. The same both ways, but for ties.
 *
 * The best alignment is a chain of matches, and two sentences have few: 23 words by 29, as in news, 15. So only the
 * matches are looked at, and not the cells between them, which takes less than half the time: sparse dynamic
 * programming (Eppstein, Galil, Giancarlo, Italiano 1992). A chain that goes on behind match (i, j), the i-th word of a
 * with the j-th of b, has paid for what it skipped on both sides; add GAP * (i + j) to its score, and chains can be
 * compared wherever they go on:
 *
 *     score of (i, j) = what it earns + max(0, greatest reach of a match above and left of it - GAP * (i + j - 2))
 *     reach of (i, j) = its score + GAP * (i + j)
 *
 * O(n + m + matches * m) time at most; made for sentences (at most MAX_RUN tokens), not documents.
 */
import { WEIGHT } from '../sentences/analyse.ts';
import { FORM_BITS } from '../sentences/word.ts';
import { KIN } from './measured.ts';

/** Longest run that can be aligned. */
export const MAX_RUN = 256;
/** What a skipped token costs, in the unit of the weights: an eighth of an ordinary word. */
const GAP = 1;

/** Stems are told apart by their upper bits: two in one slot cost a comparison. */
const SLOT_SHIFT = 20;

/** Aligns token runs one after the other into its own fields, so that a million alignments allocate nothing. */
export class Aligner {
  /** The aligned stretch of a, relative to the start of the run: first matched token, one past the last. */
  fromA = 0;
  toA = 0;
  /** The same for b. */
  fromB = 0;
  toB = 0;
  /** For every token of a: its partner's index in b, or -1. Valid up to the length of a, until the next call. */
  readonly partner = new Int16Array(MAX_RUN);

  /** The last word of b in a slot, counted from 1, and of every word the one before it in its slot. */
  private readonly last = new Uint16Array(2 ** (32 - SLOT_SHIFT));
  private readonly previous = new Uint16Array(MAX_RUN + 1);
  /** Matches by number from 1: words i and j, the match before it in its chain (0 for none), and its reach. */
  private rows = new Uint16Array(1024);
  private columns = new Uint16Array(1024);
  private before = new Uint32Array(1024);
  private reach = new Int32Array(1024);
  /** Of the rows above, for every column: the match that reaches furthest in it, and in it or left of it. */
  private readonly inColumn = new Uint32Array(MAX_RUN + 1);
  private readonly upTo = new Uint32Array(MAX_RUN + 1);

  /**
   * Aligns a[startA, endA) with b[startB, endB), words with their marks.
   * Of matches that reach as far a chain goes on from one of the column next to it, the lowest; else from the topmost
   * one, of its row the rightmost: the answer depends on the two runs alone.
   */
  align(
    a: Uint32Array,
    marksA: Uint8Array,
    startA: number,
    endA: number,
    b: Uint32Array,
    marksB: Uint8Array,
    startB: number,
    endB: number,
  ): void {
    const n = endA - startA;
    const m = endB - startB;
    const { last, previous, inColumn, upTo } = this;
    for (let j = 1; j <= m; j++) {
      const slot = b[startB + j - 1] >>> SLOT_SHIFT;
      previous[j] = last[slot];
      last[slot] = j;
      inColumn[j] = 0;
      upTo[j] = 0;
    }
    let { rows, columns, before, reach } = this;
    let count = 0;
    let best = 0;
    let bestScore = 0;
    for (let i = 1; i <= n; i++) {
      const word = a[startA + i - 1];
      let j = last[word >>> SLOT_SHIFT];
      if (j === 0) continue;
      if (count + m >= rows.length) {
        this.grow();
        ({ rows, columns, before, reach } = this);
      }
      const weight = marksA[startA + i - 1] & WEIGHT;
      // From right to left: what is found in this row is left of nothing that is still looked at.
      for (; j > 0; j = previous[j]) {
        const unlike = word ^ b[startB + j - 1];
        if (unlike >>> FORM_BITS !== 0) continue;
        let score = earned(unlike, weight, marksB[startB + j - 1] & WEIGHT);
        let from = upTo[j - 1];
        const carried = reach[from] - GAP * (i + j - 2);
        if (carried > 0) {
          score += carried;
          if (reach[inColumn[j - 1]] === reach[from]) from = inColumn[j - 1];
        } else from = 0;
        const match = ++count;
        const reaches = score + GAP * (i + j);
        rows[match] = i;
        columns[match] = j;
        before[match] = from;
        reach[match] = reaches;
        if (reaches >= reach[inColumn[j]]) inColumn[j] = match;
        for (let k = j; k <= m && reach[upTo[k]] < reaches; k++) upTo[k] = match;
        if (score > bestScore || (score === bestScore && rows[best] === i)) {
          best = match;
          bestScore = score;
        }
      }
    }
    for (let j = startB; j < endB; j++) last[b[j] >>> SLOT_SHIFT] = 0;
    this.trace(best, n);
  }

  private trace(best: number, n: number): void {
    const { partner, rows, columns, before } = this;
    partner.fill(-1, 0, n);
    this.toA = rows[best];
    this.toB = columns[best];
    this.fromA = this.toA;
    this.fromB = this.toB;
    for (let match = best; match > 0; match = before[match]) {
      this.fromA = rows[match] - 1;
      this.fromB = columns[match] - 1;
      partner[this.fromA] = this.fromB;
    }
  }

  private grow(): void {
    const larger = <T extends Uint16Array | Uint32Array | Int32Array>(old: T): T => {
      const grown = new (old.constructor as new (length: number) => T)(4 * old.length);
      grown.set(old);
      return grown;
    };
    this.rows = larger(this.rows);
    this.columns = larger(this.columns);
    this.before = larger(this.before);
    this.reach = larger(this.reach);
  }
}

/** What two words that are the same, or kin, earn. @param unlike the one ^ the other */
export function earned(unlike: number, weightA: number, weightB: number): number {
  const weight = weightA < weightB ? weightA : weightB;
  return unlike === 0 ? weight : (weight * KIN) >> 2;
}
