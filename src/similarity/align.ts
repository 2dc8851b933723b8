/**
 * Token alignment: where and how do two short token runs say the same?
 *
 * Local alignment (Smith, Waterman 1981) without substitutions: a matched token earns its weight, a token skipped on
 * either side costs GAP. An isolated match is kept only where it earns more than the gap to it costs.
 * O(n * m) time and 1 byte per cell of scratch that is kept; made for sentences (at most MAX_RUN tokens), not documents.
 */

/** Longest run that can be aligned: 256 kB of scratch. */
export const MAX_RUN = 512;
/** What a skipped token costs, in the unit of the weights: an eighth of an ordinary word. */
const GAP = 1;

const STOP = 0;
const MATCH = 1;
const SKIP_A = 2;
const SKIP_B = 3;

/** Aligns token runs one after the other into its own fields, so that a million alignments allocate nothing. */
export class Aligner {
  /** Tokens matched. */
  matched = 0;
  /** Their weights, added up. */
  weight = 0;
  /** The aligned stretch of a, relative to the start of the run: first matched token, one past the last. */
  fromA = 0;
  toA = 0;
  /** The same for b. */
  fromB = 0;
  toB = 0;
  /** For every token of a: its partner's index in b, or -1. Valid up to the length of a, until the next call. */
  readonly partner = new Int16Array(MAX_RUN);

  private readonly row = new Int32Array(MAX_RUN + 1);
  private steps = new Uint8Array(1024);

  /**
   * Aligns a[startA, endA) with b[startB, endB); `weights` are those of a's tokens (same indices as a).
   * Ties go to the match, then to skipping in a: the answer depends on the two runs alone.
   */
  align(
    a: Uint32Array,
    startA: number,
    endA: number,
    b: Uint32Array,
    startB: number,
    endB: number,
    weights: Uint8Array,
  ): void {
    const n = endA - startA;
    const m = endB - startB;
    const width = m + 1;
    if (this.steps.length < (n + 1) * width) this.steps = new Uint8Array((n + 1) * width * 2);
    const row = this.row;
    const steps = this.steps;
    row.fill(0, 0, width);
    let best = 0;
    let bestCell = 0;
    for (let i = 1; i <= n; i++) {
      const token = a[startA + i - 1];
      const earned = weights[startA + i - 1];
      let diagonal = 0;
      let left = 0;
      let cell = i * width;
      for (let j = 1; j <= m; j++) {
        cell++;
        const up = row[j];
        let score = 0;
        let step = STOP;
        if (token === b[startB + j - 1]) {
          score = diagonal + earned;
          step = MATCH;
        }
        if (up - GAP > score) {
          score = up - GAP;
          step = SKIP_A;
        }
        if (left - GAP > score) {
          score = left - GAP;
          step = SKIP_B;
        }
        steps[cell] = step;
        row[j] = score;
        diagonal = up;
        left = score;
        if (score > best) {
          best = score;
          bestCell = cell;
        }
      }
    }
    this.trace(bestCell, width, n, weights, startA);
  }

  private trace(end: number, width: number, n: number, weights: Uint8Array, startA: number): void {
    const { partner, steps } = this;
    partner.fill(-1, 0, n);
    this.matched = 0;
    this.weight = 0;
    let cell = end;
    this.toA = Math.floor(cell / width);
    this.toB = cell % width;
    this.fromA = this.toA;
    this.fromB = this.toB;
    for (let step = end === 0 ? STOP : steps[cell]; step !== STOP; step = cellStep(steps, cell, width)) {
      if (step === MATCH) {
        const i = Math.floor(cell / width) - 1;
        const j = (cell % width) - 1;
        partner[i] = j;
        this.fromA = i;
        this.fromB = j;
        this.matched++;
        this.weight += weights[startA + i];
        cell -= width + 1;
      } else cell -= step === SKIP_A ? width : 1;
    }
  }
}

/** The step recorded at a cell; row 0 and column 0 are where every path stops. */
function cellStep(steps: Uint8Array, cell: number, width: number): number {
  return cell < width || cell % width === 0 ? STOP : steps[cell];
}
