/** Local alignment against an independent dynamic programme, and its answer against itself. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Aligner, earned, MAX_RUN } from '../../src/passages/align.ts';
import { FORM_BITS } from '../../src/sentences/word.ts';

const FIXED = { seed: 20_260_301, numRuns: 1500 };
/** What a skipped token costs, in the unit of the weights. */
const GAP = 1;
const ORDINARY = 8;

/** Every number is a stem of its own. */
const wordsOf = (numbers: readonly number[]) => Uint32Array.from(numbers, (number) => (number << FORM_BITS) >>> 0);

/** The answer of an aligner, copied out of its fields, with the sums over its pairs. */
function answerOf({ fromA, toA, fromB, toB, partner }: Aligner, weights: readonly number[]) {
  const pairs = [...partner.subarray(0, weights.length)];
  const matched = pairs.filter((j) => j >= 0).length;
  const weight = pairs.reduce((sum, j, i) => sum + (j >= 0 ? weights[i] : 0), 0);
  return { matched, weight, fromA, toA, fromB, toB, partner: pairs };
}

function align(a: readonly number[], b: readonly number[], weights: readonly number[] = a.map(() => ORDINARY)) {
  const aligner = new Aligner();
  const marks = Uint8Array.from(weights);
  const others = new Uint8Array(b.length).fill(ORDINARY);
  aligner.align(wordsOf(a), marks, 0, a.length, wordsOf(b), others, 0, b.length);
  return answerOf(aligner, weights);
}

/** What the alignment earns: the weights matched, less what is skipped between the first and the last match. */
function scoreOf({ matched, weight, fromA, toA, fromB, toB }: ReturnType<typeof align>): number {
  return weight - GAP * (toA - fromA - matched + (toB - fromB - matched));
}

/** The best score by another recurrence: over chains of matches, each extended from every one before it. */
function bestScore(a: readonly number[], b: readonly number[], weights: readonly number[]): number {
  let best = 0;
  const ending = a.map(() => b.map(() => 0));
  for (let i = 0; i < a.length; i++) {
    for (let j = 0; j < b.length; j++) {
      if (a[i] !== b[j]) continue;
      let before = 0;
      for (let p = 0; p < i; p++) {
        for (let q = 0; q < j; q++) {
          if (a[p] === b[q]) before = Math.max(before, ending[p][q] - GAP * (i - p - 1 + (j - q - 1)));
        }
      }
      ending[i][j] = weights[i] + before;
      best = Math.max(best, ending[i][j]);
    }
  }
  return best;
}

/** Two runs over few words, so that much of them matches in more than one way, with a weight for every token of a. */
const runs = fc.integer({ min: 2, max: 6 }).chain((words) => {
  const token = fc.integer({ min: 0, max: words });
  const a = fc.array(fc.tuple(token, fc.integer({ min: 1, max: ORDINARY })), { maxLength: 10 });
  return fc.tuple(a, fc.array(token, { maxLength: 10 }));
});

describe('an alignment', () => {
  it('earns as much as the best one possible', () => {
    fc.assert(
      fc.property(runs, ([weighted, b]) => {
        const a = weighted.map(([token]) => token);
        const weights = weighted.map(([, weight]) => weight);
        expect(scoreOf(align(a, b, weights))).toBe(bestScore(a, b, weights));
      }),
      FIXED,
    );
  });

  it('pairs equal tokens in rising order, and its sums and ends are those of the pairs', () => {
    fc.assert(
      fc.property(runs, ([weighted, b]) => {
        const a = weighted.map(([token]) => token);
        const weights = weighted.map(([, weight]) => weight);
        const answer = align(a, b, weights);
        const pairs = answer.partner.map((j, i) => ({ i, j })).filter(({ j }) => j >= 0);
        for (const [at, { i, j }] of pairs.entries()) {
          expect(b[j]).toBe(a[i]);
          expect(j).toBeGreaterThan(at === 0 ? -1 : pairs[at - 1].j);
        }
        const first = pairs[0];
        const last = pairs.at(-1);
        expect(answer.matched).toBe(pairs.length);
        expect(answer.weight).toBe(pairs.reduce((sum, { i }) => sum + weights[i], 0));
        if (first && last) {
          expect([answer.fromA, answer.fromB]).toEqual([first.i, first.j]);
          expect([answer.toA, answer.toB]).toEqual([last.i + 1, last.j + 1]);
        }
      }),
      FIXED,
    );
  });

  it('earns the same whichever run comes first', () => {
    fc.assert(
      fc.property(runs, ([weighted, b]) => {
        const a = weighted.map(([token]) => token);
        expect(scoreOf(align(a, b))).toBe(scoreOf(align(b, a)));
      }),
      FIXED,
    );
  });

  it('depends on the two runs alone, not on where they stand or on what was aligned before', () => {
    const used = new Aligner();
    fc.assert(
      fc.property(runs, fc.nat({ max: 5 }), fc.nat({ max: 5 }), ([weighted, b], padA, padB) => {
        const a = weighted.map(([token]) => token);
        const weights = weighted.map(([, weight]) => weight);
        const left = wordsOf([...Array(padA).fill(1), ...a, 1, 2]);
        const right = wordsOf([...Array(padB).fill(2), ...b, 2, 1]);
        const padded = Uint8Array.from([...Array(padA).fill(3), ...weights, 3, 3]);
        const others = new Uint8Array(right.length).fill(ORDINARY);
        used.align(left, padded, padA, padA + a.length, right, others, padB, padB + b.length);
        expect(answerOf(used, weights)).toEqual(align(a, b, weights));
      }),
      FIXED,
    );
  });
});

describe('what is aligned', () => {
  it('is everything where the runs are the same', () => {
    expect(align([5, 6, 7], [5, 6, 7])).toEqual({
      matched: 3,
      weight: 24,
      fromA: 0,
      toA: 3,
      fromB: 0,
      toB: 3,
      partner: [0, 1, 2],
    });
  });

  it('is nothing where the runs share no word, or one has none', () => {
    const nothing = { matched: 0, weight: 0, fromA: 0, toA: 0, fromB: 0, toB: 0 };
    expect(align([1, 2], [3, 4])).toEqual({ ...nothing, partner: [-1, -1] });
    expect(align([], [3, 4])).toEqual({ ...nothing, partner: [] });
    expect(align([1, 2], [])).toEqual({ ...nothing, partner: [-1, -1] });
  });

  it('reaches over words inserted in one run, dropped from it or changed', () => {
    expect(align([1, 2, 3, 4], [1, 2, 9, 9, 3, 4]).partner).toEqual([0, 1, 4, 5]);
    expect(align([1, 2, 9, 3, 4], [1, 2, 3, 4]).partner).toEqual([0, 1, -1, 2, 3]);
    expect(align([1, 2, 8, 3, 4], [1, 2, 9, 3, 4]).partner).toEqual([0, 1, -1, 3, 4]);
  });

  it('leaves out what stands before and after the common stretch', () => {
    const answer = align([7, 7, 1, 2, 3, 7], [8, 1, 2, 3, 8, 8]);
    expect([answer.fromA, answer.toA, answer.fromB, answer.toB]).toEqual([2, 5, 1, 4]);
  });

  it('includes a match apart only where it earns more than the gap to it costs', () => {
    const apart = (gap: number) => align([1, 2], [1, ...Array(gap).fill(9), 2]).matched;
    expect([apart(ORDINARY - 1), apart(ORDINARY), apart(ORDINARY + 1)]).toEqual([2, 1, 1]);
  });

  it('prefers one heavy word to two light ones', () => {
    // Crossing matches: only one side can be had.
    expect(align([1, 2, 3], [3, 9, 9, 1, 2], [2, 2, 8]).partner).toEqual([-1, -1, 0]);
    expect(align([1, 2, 3], [3, 9, 9, 1, 2], [5, 5, 8]).partner).toEqual([3, 4, -1]);
  });

  it('has no gap where it earns as much without', () => {
    // Either 5 may be paired: the first weighs one more, which is what the gap behind it costs.
    expect(align([5, 5, 6], [5, 6], [8, 7, 8]).partner).toEqual([-1, 0, 1]);
  });

  it('pairs each of a repeated word once', () => {
    expect(align([1, 1, 1], [1, 1]).matched).toBe(2);
  });

  it('may be as long as MAX_RUN on both sides', () => {
    const long = Array.from({ length: MAX_RUN }, (_, i) => i);
    const answer = align(long, long);
    expect(answer).toMatchObject({
      matched: MAX_RUN,
      weight: MAX_RUN * ORDINARY,
      fromA: 0,
      toA: MAX_RUN,
      toB: MAX_RUN,
    });
    expect(answer.partner).toEqual(long);
  });

  it('earns the lesser weight of the two sides, and three quarters of it where words only begin alike', () => {
    expect(earned(0, 8, 4)).toBe(4);
    expect(earned(0, 3, 8)).toBe(3);
    expect(earned(1, 8, 8)).toBe(6);
    expect(earned(1, 8, 3)).toBe(2);
  });

  it('pairs words of one stem, but rather the same word', () => {
    const aligner = new Aligner();
    const marks = new Uint8Array(4).fill(ORDINARY);
    // 7 in three forms.
    const a = Uint32Array.of(7 << FORM_BITS);
    const b = Uint32Array.of((7 << FORM_BITS) | 1, 7 << FORM_BITS, (7 << FORM_BITS) | 2);
    aligner.align(a, marks, 0, 1, b, marks, 0, 3);
    expect(aligner.partner[0]).toBe(1);
    aligner.align(a, marks, 0, 1, b, marks, 2, 3);
    expect(aligner.partner[0]).toBe(0);
  });
});
