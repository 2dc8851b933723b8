/** Sizes, unions and containments from signatures: bias and standard error by simulation, at 5 sigma, fixed seeds. */
import { describe, expect, it } from 'vitest';
import { type Estimate, estimateCardinality, estimateContainment, estimateUnion } from '../../src/sketch/estimates.ts';
import { MinHasher } from '../../src/sketch/minhash.ts';
import { Signature } from '../../src/sketch/signature.ts';
import { codeOf } from '../error-code.ts';
import { random32 } from './random.ts';

const TRIALS = 400;
const SCHEMES = ['affine32', 'fss'] as const;

/** Mean error, its standard deviation, and the standard error that the estimates gave on average (root mean square). */
function simulate(truth: number, estimate: (trial: number) => Estimate) {
  let [sum, squares, said] = [0, 0, 0];
  for (let trial = 0; trial < TRIALS; trial++) {
    const { value, standardError } = estimate(trial);
    sum += value - truth;
    squares += (value - truth) ** 2;
    said += standardError ** 2;
  }
  return { bias: sum / TRIALS, deviation: Math.sqrt(squares / TRIALS), said: Math.sqrt(said / TRIALS) };
}

function expectHonest({ bias, deviation, said }: ReturnType<typeof simulate>): void {
  expect(Math.abs(bias)).toBeLessThan((5 * deviation) / Math.sqrt(TRIALS));
  expect(Math.abs(said / deviation - 1)).toBeLessThan(5 / Math.sqrt(2 * TRIALS));
}

describe.each(SCHEMES)('the cardinality by %s', (scheme) => {
  const cells = [16, 128].flatMap((slots) => [1, 3, 20, 64, 128, 500, 3000].map((n) => [n, slots] as const));
  it.each(cells)('of %i elements in %i slots is unbiased, with the error that it says', (n, slots) => {
    const next = random32(n * slots);
    const result = simulate(n, () => {
      const hasher = new MinHasher({ scheme, slots, seed: next() });
      return estimateCardinality(hasher.signShingles(Uint32Array.from({ length: n }, next)));
    });
    expectHonest(result);
  });

  it('of a set that is far larger than the sketch does not saturate', () => {
    const n = 1_000_000;
    const hasher = new MinHasher({ scheme, slots: 512 });
    const { value, standardError } = estimateCardinality(
      hasher.signShingles(Uint32Array.from({ length: n }, (_, i) => i)),
    );
    expect(Math.abs(value - n)).toBeLessThan(5 * standardError);
    expect(standardError / n).toBeLessThan(0.05);
  });
});

describe('the cardinality by Fast Similarity Sketching', () => {
  it('has .7 of the error of MinHash where the set is small', () => {
    const [mh, fss] = SCHEMES.map((scheme) => {
      const hasher = new MinHasher({ scheme });
      const { value, standardError } = estimateCardinality(
        hasher.signShingles(Uint32Array.from({ length: 20 }, (_, i) => i)),
      );
      return standardError / value;
    });
    expect(fss / mh).toBeGreaterThan(0.68);
    expect(fss / mh).toBeLessThan(0.75);
  });
});

describe.each(SCHEMES)('pairs by %s', (scheme) => {
  const cells = [
    [50, 50, 25],
    [50, 50, 45],
    [1000, 1000, 300],
    [200, 20, 10],
    [20, 100, 10],
    [100, 1000, 50],
    [1000, 100, 50],
    [3000, 3000, 1500],
  ] as const;

  it.each(cells)(
    'of %i and %i elements, %i of them shared, are unbiased, with the error that they say',
    (nA, nB, both) => {
      const next = random32(nA * 31 + nB * 7 + both);
      const union = nA + nB - both;
      const pairs: (readonly [Signature, Signature])[] = Array.from({ length: TRIALS }, () => {
        const hasher = new MinHasher({ scheme, seed: next() });
        const all = Uint32Array.from({ length: union }, next);
        return [hasher.signShingles(all.subarray(0, nA)), hasher.signShingles(all.subarray(nA - both))];
      });
      const known = { sizes: [nA, nB] as const };
      expectHonest(simulate(union, (i) => estimateUnion(...pairs[i])));
      expectHonest(simulate(both / nA, (i) => estimateContainment(...pairs[i])));
      expectHonest(simulate(union, (i) => estimateUnion(...pairs[i], known)));
      expectHonest(simulate(both / nA, (i) => estimateContainment(...pairs[i], known)));
      // Knowing the sizes never harms, and helps a union most.
      const error = (given?: typeof known) => simulate(union, (i) => estimateUnion(...pairs[i], given)).deviation;
      expect(error(known) / error()).toBeLessThan(0.5);
    },
  );

  // A share of 3 slots in 128: few to tell by, and the error is a quarter more than is said.
  it('of very unlike sizes are unbiased still', () => {
    const next = random32(99);
    const pairs: (readonly [Signature, Signature])[] = Array.from({ length: TRIALS }, () => {
      const hasher = new MinHasher({ scheme, seed: next() });
      const all = Uint32Array.from({ length: 2025 }, next);
      return [hasher.signShingles(all.subarray(0, 50)), hasher.signShingles(all.subarray(25))];
    });
    for (const given of [undefined, { sizes: [50, 2000] as const }]) {
      for (const [truth, estimate] of [
        [0.5, estimateContainment],
        [2025, estimateUnion],
      ] as const) {
        const { bias, deviation, said } = simulate(truth, (i) => estimate(...pairs[i], given));
        expect(Math.abs(bias)).toBeLessThan((5 * deviation) / Math.sqrt(TRIALS));
        expect(said / deviation).toBeGreaterThan(0.6);
        expect(said / deviation).toBeLessThan(1.2);
      }
    }
  });

  it('that share all or nothing come out at the limits', () => {
    const hasher = new MinHasher({ scheme });
    const set = (from: number, n: number) => hasher.signShingles(Uint32Array.from({ length: n }, (_, i) => from + i));
    expect(estimateContainment(set(0, 60), set(0, 60)).value).toBeCloseTo(1, 3);
    expect(estimateContainment(set(0, 60), set(0, 600)).value).toBeGreaterThan(0.98);
    expect(estimateContainment(set(0, 60), set(0, 60), { sizes: [60, 60] }).value).toBeCloseTo(1, 12);
    const none = estimateContainment(set(0, 60), set(1000, 60));
    expect(none.value).toBeLessThan(0.01);
    expect(none.standardError).toBeGreaterThan(0.003);
    expect(estimateUnion(set(0, 60), set(1000, 60), { sizes: [60, 60] }).value).toBeGreaterThan(119);
  });
});

describe('empty sets', () => {
  const hasher = new MinHasher();
  const [empty, other] = ['', 'one two three four'].map((text) => hasher.sign(text));

  it('have no element, share none and add none', () => {
    expect(estimateCardinality(empty)).toEqual({ value: 0, standardError: 0 });
    expect(estimateContainment(empty, other).value).toBe(0);
    expect(estimateContainment(other, empty).value).toBe(0);
    expect(estimateContainment(empty, empty).value).toBe(0);
    expect(estimateUnion(empty, empty)).toEqual({ value: 0, standardError: 0 });
    expect(estimateUnion(empty, other)).toEqual(estimateCardinality(other));
    expect(estimateUnion(other, empty, { sizes: [2, 1] })).toEqual({ value: 2, standardError: 0 });
  });
});

describe('what is refused', () => {
  const [a, b] = ['one two three', 'one two four'].map((text) => new MinHasher().sign(text));

  it.each([
    [{ sizes: [1, 0] }, 'option "sizes" must be two numbers above 0, the sizes of both sets, not an array of 2'],
    [{ sizes: 5 }, 'option "sizes" must be two numbers above 0, the sizes of both sets, not 5 (number)'],
    [{ sizes: [1, Number.NaN] }, 'option "sizes" must be two numbers above 0'],
    [{ size: [1, 1] }, 'unknown option "size"; did you mean "sizes"?'],
  ])('%o', (options, message) => {
    expect(() => estimateUnion(a, b, options as object)).toThrow(`dejalu: ${message}`);
    expect(() => estimateContainment(a, b, options as object)).toThrow(`dejalu: ${message}`);
  });

  it('unlike recipes, and what is no whole signature', () => {
    const other = new MinHasher({ seed: 2 }).sign('one two three');
    expect(codeOf(() => estimateUnion(a, other))).toBe('recipe-mismatch');
    expect(codeOf(() => estimateContainment(a, other))).toBe('recipe-mismatch');
    expect(() => estimateCardinality(a.pack(8) as unknown as Signature)).toThrow(
      'a Signature is needed, not a PackedSignature',
    );
  });

  it('slots of npm minhash, whose least values are no fair sample', () => {
    const { recipe } = a;
    const foreign = new Signature(a.slots, { ...recipe, scheme: 'minhash' });
    expect(codeOf(() => estimateCardinality(foreign))).toBe('unsupported');
    expect(codeOf(() => estimateContainment(foreign, foreign))).toBe('unsupported');
    expect(codeOf(() => estimateUnion(foreign, foreign))).toBe('unsupported');
  });

  it('no error where there are too few slots for one', () => {
    const { value, standardError } = estimateCardinality(new MinHasher({ slots: 2 }).sign('one two three four'));
    expect(value).toBeGreaterThan(0);
    expect(standardError).toBe(Infinity);
  });
});
