/** How well signatures estimate: against the theory of independent permutations, with fixed seeds, at 5 sigma. */
import { describe, expect, it } from 'vitest';
import { MinHasher } from '../../src/sketch/minhash.ts';
import type { Scheme } from '../../src/sketch/recipe.ts';
import { estimateJaccard } from '../../src/sketch/signature.ts';
import { pairOfSets, random32 } from './random.ts';

const SLOTS = 128;

/** Bias and RMSE over sets and seeds, both in units of the standard error of one estimate, sqrt(J (1 - J) / slots). */
function errors(
  trials: number,
  size: number,
  jaccard: number,
  element: (next: () => number) => () => number,
  scheme: Scheme = 'affine32',
) {
  const next = random32(size * 1000 + Math.round(jaccard * 100));
  let hasher = new MinHasher({ scheme, slots: SLOTS });
  let sum = 0;
  let squares = 0;
  for (let trial = 0; trial < trials; trial++) {
    if (trial % 20 === 0) hasher = new MinHasher({ scheme, slots: SLOTS, seed: next() });
    const { a, b, jaccard: exact } = pairOfSets(size, jaccard, element(next));
    const error = estimateJaccard(hasher.signShingles(a), hasher.signShingles(b)) - exact;
    const sigma = Math.sqrt((exact * (1 - exact)) / SLOTS);
    sum += error / sigma;
    squares += (error / sigma) ** 2;
  }
  return { bias: sum / trials, ratio: Math.sqrt(squares / trials) };
}

const elements = {
  'random elements': (next: () => number) => next,
  // What affine permutations are bad at without a finaliser: RMSE 1.37 times theory at 5 elements.
  'consecutive integers': (next: () => number) => {
    let id = next() >>> 8;
    return () => id++;
  },
  'multiples of 65,536': (next: () => number) => {
    let id = next() >>> 20;
    return () => (id++ * 65_536) >>> 0;
  },
};

describe.each(Object.entries(elements))('estimates over %s', (_, element) => {
  // Of 5 elements .67 is the most that is not 1.
  const cells = [5, 20, 200, 2000].flatMap((size) =>
    [0.1, 0.5, size === 5 ? 0.67 : 0.9].map((j) => [size, j] as const),
  );
  it.each(cells)('%i elements, similarity about %f', (size, jaccard) => {
    const trials = size >= 2000 ? 200 : 1000;
    const { bias, ratio } = errors(trials, size, jaccard, element);
    expect(Math.abs(bias)).toBeLessThan(5 / Math.sqrt(trials));
    expect(Math.abs(ratio - 1)).toBeLessThan(5 / Math.sqrt(2 * trials));
  });

  // Of sets up to half as large as the sketch it has sqrt(1/2) of the error of MinHash, of large ones all of it.
  it.each(cells)('%i elements, similarity about %f, by Fast Similarity Sketching', (size, jaccard) => {
    const trials = size >= 2000 ? 200 : 1000;
    const { bias, ratio } = errors(trials, size, jaccard, element, 'fss');
    const most = size <= SLOTS / 2 ? 0.8 : size <= 1.6 * SLOTS ? 0.85 : 1;
    expect(Math.abs(bias)).toBeLessThan(5 / Math.sqrt(trials));
    expect(ratio).toBeLessThan(most + (size <= SLOTS / 2 ? 0 : 5 / Math.sqrt(2 * trials)));
  });
});

describe('Fast Similarity Sketching', () => {
  const hasher = new MinHasher({ scheme: 'fss', slots: SLOTS });
  const next = random32(9);
  const set = (size: number) => Uint32Array.from({ length: size }, next);

  it('of a union has the lesser of both values in every slot', () => {
    for (const [sizeA, sizeB] of [
      [1, 1],
      [3, 200],
      [64, 64],
      [1000, 5],
    ]) {
      const [a, b] = [set(sizeA), set(sizeB)];
      const [ofA, ofB] = [hasher.signShingles(a).slots, hasher.signShingles(b).slots];
      const union = hasher.signShingles(Uint32Array.from([...a, ...b])).slots;
      expect(union).toEqual(ofA.map((slot, i) => Math.min(slot, ofB[i])));
    }
  });

  it('takes no notice of order and repeats', () => {
    for (const size of [1, 5, 64, 500]) {
      const elements = set(size);
      const { slots } = hasher.signShingles(elements);
      expect(hasher.signShingles(elements.slice().reverse()).slots).toEqual(slots);
      expect(hasher.signShingles(Uint32Array.from([...elements, ...elements])).slots).toEqual(slots);
    }
  });

  it('fills every slot, and has hardly a value in common with another set', () => {
    let equal = 0;
    for (let i = 0; i < 200; i++) {
      const [a, b] = [set(1 + (i % 100)), set(1 + (i % 90))].map((elements) => hasher.signShingles(elements).slots);
      expect(a.includes(0xffffffff)).toBe(false);
      for (let s = 0; s < SLOTS; s++) if (a[s] === b[s]) equal++;
    }
    // 20 bits of each value are random: 25,600 slots, of which a small share has the same round.
    expect(equal).toBeLessThan(5);
  });

  it('has 1024 slots at most', () => {
    expect(() => new MinHasher({ scheme: 'fss', slots: 1025 })).toThrow(
      'option "slots" must be at most 1024 for scheme "fss"',
    );
  });

  it("can't be compared with MinHash", () => {
    const other = new MinHasher({ slots: SLOTS });
    expect(() => estimateJaccard(hasher.sign('a b c'), other.sign('a b c'))).toThrow('scheme fss and affine32');
  });
});

describe('seeds', () => {
  it('err independently of each other, neighbours too', () => {
    const next = random32(7);
    const pairs = 400;
    const signed = [0, 1, 2, 3, 0x80000000, 0xffffffff].map((seed) => new MinHasher({ slots: SLOTS, seed }));
    const errorsOf = signed.map(() => [] as number[]);
    for (let i = 0; i < pairs; i++) {
      const { a, b, jaccard } = pairOfSets(20, 0.5, next);
      signed.forEach((hasher, s) => {
        errorsOf[s].push(estimateJaccard(hasher.signShingles(a), hasher.signShingles(b)) - jaccard);
      });
    }
    for (let s = 0; s < signed.length; s++) {
      for (let t = 0; t < s; t++) {
        expect(Math.abs(correlation(errorsOf[s], errorsOf[t]))).toBeLessThan(5 / Math.sqrt(pairs));
      }
    }
  });

  it('share no slot, in any position', () => {
    const set = Uint32Array.of(1, 2, 3);
    const slots = [0, 1, 2, 3].flatMap((seed) => [...new MinHasher({ slots: SLOTS, seed }).signShingles(set).slots]);
    expect(new Set(slots).size).toBe(slots.length);
  });
});

function correlation(xs: readonly number[], ys: readonly number[]): number {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const covariance = (as: readonly number[], bs: readonly number[]) =>
    mean(as.map((a, i) => (a - mean(as)) * (bs[i] - mean(bs))));
  return covariance(xs, ys) / Math.sqrt(covariance(xs, xs) * covariance(ys, ys));
}
