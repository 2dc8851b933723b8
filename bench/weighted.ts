/**
 * Sets with weights to signatures: how long does it take, and how far are the estimates from the weighted Jaccard
 * similarity, the sum of the lesser weights over the sum of the greater ones?
 *
 * Measured: `signWeights` of random elements, 20 sets a sample, in one thread; in plain JavaScript, since that is how it
 * is there. Beside it MinHash of the same elements without their weights, in plain JavaScript as well. The error is that
 * of pairs that have two of three elements in common, half of those with other weights: RMSE over theory's,
 * sqrt(J (1 - J) / slots).
 * Verified before: the similarity by brute force, no bias beyond chance, an RMSE that is theory's by 5 standard errors.
 */
import { estimateJaccard, MinHasher, WeightedMinHasher } from 'dejalu';
import { random32 } from '../test/sketch/random.ts';
import { listsOf, pairOfWeights, WEIGHTS } from '../test/sketch/weights.ts';
import { measure } from './measure.ts';
import type { Measured, Question } from './question.ts';
import { SLOTS } from './rivals/rival.ts';
import { rounded, spreadOf } from './table.ts';

const SIZES = [5, 20, 100, 500, 2000];
const UNWEIGHTED = 'none, MinHash';
const SETS = 20;

const FULL = { pairs: 1000, effort: { time: 600, warmupTime: 300, iterations: 16, warmupIterations: 4 } };
const QUICK = { pairs: 200, effort: { time: 200, warmupTime: 150, iterations: 5, warmupIterations: 2 } };
/** Standard errors by which bias and RMSE may differ from theory's. */
const CHANCE = 5;

interface Figures extends Measured {
  readonly weights: string;
  readonly n: number;
  readonly microseconds: number;
  /** RMSE over theory's; undefined without weights, which is the question `accuracy`. */
  readonly ratio: number | undefined;
}

export const weighted: Question<Figures> = {
  title: `Sets with weights to ${SLOTS}-slot signatures, and the error of the weighted Jaccard similarity`,
  parts: [...Object.keys(WEIGHTS), UNWEIGHTED].flatMap((weights) => SIZES.map((n) => `${weights}: ${n}`)),
  quickParts: ['counts by Zipf: 20', 'counts by Zipf: 500', `${UNWEIGHTED}: 500`],

  async measure(part, { quick }) {
    const [weights, size] = part.split(': ');
    const n = Number(size);
    const { pairs, effort } = quick ? QUICK : FULL;
    const weight = (WEIGHTS as Readonly<Record<string, ((u: number) => number) | undefined>>)[weights];
    const ratio = weight && errorOf(n, weight, pairs);
    const next = random32(n);
    const sets = Array.from({ length: SETS }, () => [
      Uint32Array.from({ length: n }, next),
      Float64Array.from({ length: n }, () => weight?.((next() + 0.5) / 2 ** 32) ?? 1),
    ]) as [Uint32Array, Float64Array][];
    const [weighted, plain] = [new WeightedMinHasher({ slots: SLOTS }), new MinHasher({ slots: SLOTS, kernel: 'js' })];
    const timing = measure(() => {
      let digest = 0;
      for (const [elements, weights] of sets) {
        digest ^= (weight ? weighted.signWeights(elements, weights) : plain.signShingles(elements)).slots[0];
      }
      return digest;
    }, effort);
    return { weights, n, microseconds: (timing.median * 1000) / SETS, ratio, timing };
  },

  answer(figures) {
    return {
      head: ['weights', 'elements', 'µs per set', 'ns per element', 'spread', "RMSE, theory's = 1"],
      rows: figures.map(({ weights, n, microseconds, ratio, timing }, i) => [
        weights === figures[i - 1]?.weights ? '' : weights,
        n.toLocaleString('en-US'),
        rounded(microseconds),
        rounded((microseconds * 1000) / n),
        timing ? spreadOf(timing) : '',
        ratio?.toFixed(2) ?? '',
      ]),
      notes: [],
    };
  },
};

/** @returns RMSE over theory's. Throws if it or the bias is beyond chance. */
function errorOf(n: number, weight: (u: number) => number, pairs: number): number {
  const next = random32(n);
  let [sum, squares, count] = [0, 0, 0];
  while (count < pairs) {
    const hasher = new WeightedMinHasher({ slots: SLOTS, seed: next() });
    const { a, b, jaccard } = pairOfWeights(n, weight, next);
    if (jaccard === 1) continue;
    const estimate = estimateJaccard(hasher.signWeights(...listsOf(a)), hasher.signWeights(...listsOf(b)));
    const error = (estimate - jaccard) / Math.sqrt((jaccard * (1 - jaccard)) / SLOTS);
    sum += error;
    squares += error ** 2;
    count++;
  }
  const [bias, ratio] = [sum / count, Math.sqrt(squares / count)];
  if (Math.abs(bias) > CHANCE / Math.sqrt(count)) {
    throw new Error(`the estimates are biased by ${bias.toFixed(3)} of theory's RMSE`);
  }
  // Twice the variance of a normal error, which it is not where the similarity is near 0 or 1.
  if (Math.abs(ratio - 1) > CHANCE / Math.sqrt(count)) throw new Error(`the RMSE is ${ratio.toFixed(3)} of theory's`);
  return ratio;
}
