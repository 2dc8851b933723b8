/**
 * Token alignment: where and how do two sentences say the same?
 *
 * Local alignment (Smith, Waterman 1981) without substitutions: a matched word earns its weight, the lesser of its two
 * sides; a word that only begins alike (sentences/word.ts) earns a part of it; a token skipped on either side costs GAP.
 * An isolated match is kept only where it earns more than the gap to it costs. The same both ways, but for ties.
 * O(n * m) time and 1 byte per cell of scratch that is kept; made for sentences (at most MAX_RUN tokens), not documents.
 */
import { WEIGHT } from '../sentences/analyse.ts';
import { FORM_BITS } from '../sentences/word.ts';
import { KIN } from './measured.ts';

/** Longest run that can be aligned: 64 kB of scratch. */
export const MAX_RUN = 256;
/** What a skipped token costs, in the unit of the weights: an eighth of an ordinary word. */
const GAP = 1;

/** Stems are told apart by their upper bits: two in one slot cost the filling of a row. */
const SLOT_SHIFT = 20;

const STOP = 0;
const MATCH = 1;
/** A match before which nothing is worth keeping. */
const FIRST = 4;
const SKIP_A = 2;
const SKIP_B = 3;

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

  private readonly row = new Int32Array(MAX_RUN + 1);
  /** 1 where a stem of b may be that of a word: a row without one is only one less than the row above. */
  private readonly slots = new Uint8Array(2 ** (32 - SLOT_SHIFT));
  private steps = new Uint8Array(1024);

  /**
   * Aligns a[startA, endA) with b[startB, endB), words with their marks.
   * Ties go to the match, then to skipping in a: the answer depends on the two runs alone.
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
    const width = m + 1;
    if (this.steps.length < (n + 1) * width) this.steps = new Uint8Array((n + 1) * width * 2);
    const row = this.row;
    const steps = this.steps;
    row.fill(0, 0, width);
    const slots = this.slots;
    for (let j = startB; j < endB; j++) slots[b[j] >>> SLOT_SHIFT] = 1;
    let best = 0;
    let bestCell = 0;
    // The last row that was filled in: below it every score is one less in each row.
    let filled = 0;
    for (let i = 1; i <= n; i++) {
      const word = a[startA + i - 1];
      if (slots[word >>> SLOT_SHIFT] === 0) continue;
      const weight = marksA[startA + i - 1] & WEIGHT;
      const below = GAP * (i - 1 - filled);
      if (below > 0) steps.fill(SKIP_A, (filled + 1) * width, i * width);
      filled = i;
      let diagonal = 0;
      let left = 0;
      let cell = i * width;
      for (let j = 1; j <= m; j++) {
        cell++;
        const up = row[j] - below;
        // Both sides cost the same: the better one is skipped on, of equals a.
        let score = up;
        let step = SKIP_A;
        if (left > up) {
          score = left;
          step = SKIP_B;
        }
        score -= GAP;
        if (score <= 0) {
          score = 0;
          step = STOP;
        }
        const unlike = word ^ b[startB + j - 1];
        if (unlike >>> FORM_BITS === 0) {
          const matched = (diagonal > 0 ? diagonal : 0) + earned(unlike, weight, marksB[startB + j - 1] & WEIGHT);
          if (matched >= score) {
            score = matched;
            step = diagonal > 0 ? MATCH : FIRST;
            if (score > best) {
              best = score;
              bestCell = cell;
            }
          }
        }
        steps[cell] = step;
        row[j] = score;
        diagonal = up;
        left = score;
      }
    }
    for (let j = startB; j < endB; j++) slots[b[j] >>> SLOT_SHIFT] = 0;
    this.trace(bestCell, width, n);
  }

  private trace(end: number, width: number, n: number): void {
    const { partner, steps } = this;
    partner.fill(-1, 0, n);
    let cell = end;
    this.toA = Math.floor(cell / width);
    this.toB = cell % width;
    this.fromA = this.toA;
    this.fromB = this.toB;
    for (let step = end === 0 ? STOP : steps[cell]; step !== STOP; step = cellStep(steps, cell, width)) {
      if (step === MATCH || step === FIRST) {
        const i = Math.floor(cell / width) - 1;
        const j = (cell % width) - 1;
        partner[i] = j;
        this.fromA = i;
        this.fromB = j;
        if (step === FIRST) break;
        cell -= width + 1;
      } else cell -= step === SKIP_A ? width : 1;
    }
  }
}

/** What two words that are the same, or kin, earn. @param unlike the one ^ the other */
export function earned(unlike: number, weightA: number, weightB: number): number {
  const weight = weightA < weightB ? weightA : weightB;
  return unlike === 0 ? weight : (weight * KIN) >> 2;
}

/** The step recorded at a cell; row 0 and column 0 are where every path stops. */
function cellStep(steps: Uint8Array, cell: number, width: number): number {
  return cell < width || cell % width === 0 ? STOP : steps[cell];
}
