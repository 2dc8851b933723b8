/** Sets with weights: against the weighted Jaccard similarity by brute force, with fixed seeds, at 5 sigma. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LshIndex } from '../../src/lsh/lsh-index.ts';
import { shingles } from '../../src/shingle/shingles.ts';
import { exponential } from '../../src/sketch/darts.ts';
import { estimateCardinality, estimateContainment, estimateUnion } from '../../src/sketch/estimates.ts';
import { MinHasher } from '../../src/sketch/minhash.ts';
import { estimateJaccard, Signature } from '../../src/sketch/signature.ts';
import { WeightedMinHasher, type WeightedMinHashOptions } from '../../src/sketch/weighted-minhash.ts';
import { codeOf } from '../error-code.ts';
import { FIXED_SEED } from '../text/arbitrary.ts';
import { random32 } from './random.ts';
import { listsOf, pairOfWeights, sums, WEIGHTS, type Weights } from './weights.ts';

const SLOTS = 128;
const TEXT = 'The ferry was late, the ferry was full, and the ferry was cold; the harbour was closed at noon.';

function total(weights: Weights): number {
  return [...weights.values()].reduce((sum, weight) => sum + weight, 0);
}

function signed(hasher: WeightedMinHasher, weights: Weights): Signature {
  return hasher.signWeights(...listsOf(weights));
}

/** Those of weights.ts, and what is hard on strips of weights and on numbers of 32 bits. */
const KINDS: Readonly<Record<string, (u: number) => number>> = {
  ...WEIGHTS,
  'just above and below powers of two': (u) => 2 ** Math.floor(8 * u) * (1 + ((u * 800) % 2 < 1 ? 1e-6 : -1e-6)),
  'about 1e-17': (u) => 1e-17 * (1 + u),
  'about 1e17': (u) => 1e17 * (1 + u),
};

/** Bias and RMSE over pairs and seeds, both in units of the standard error of one estimate. */
function errors(trials: number, n: number, weight: (u: number) => number) {
  const next = random32(n);
  let [sum, squares, count] = [0, 0, 0];
  for (let trial = 0; trial < trials; trial++) {
    const hasher = new WeightedMinHasher({ slots: SLOTS, seed: next() });
    const { a, b, jaccard: exact } = pairOfWeights(n, weight, next);
    if (exact === 1) continue;
    const sigma = Math.sqrt((exact * (1 - exact)) / SLOTS);
    const error = (estimateJaccard(signed(hasher, a), signed(hasher, b)) - exact) / sigma;
    sum += error;
    squares += error ** 2;
    count++;
  }
  return { count, bias: sum / count, ratio: Math.sqrt(squares / count) };
}

describe.each(Object.entries(KINDS))('estimates over weights %s', (_, weight) => {
  it.each([5, 20, 200, 1000])('%i elements', (n) => {
    const trials = n >= 1000 ? 50 : 300;
    const { count, bias, ratio } = errors(trials, n, weight);
    expect(count).toBeGreaterThan(0.6 * trials);
    expect(Math.abs(bias)).toBeLessThan(5 / Math.sqrt(count));
    // Twice the variance of an error that is normal, which it is not where J is near 0 or 1.
    expect(Math.abs(ratio - 1)).toBeLessThan(5 / Math.sqrt(count));
  });
});

describe('whole weights', () => {
  it('estimate what MinHash does of the same elements as often', () => {
    const next = random32(3);
    const copies = (weights: Weights) =>
      Uint32Array.from(
        [...weights].flatMap(([element, count]) => Array.from({ length: count }, (_, i) => element ^ (i * 0x9e3779b1))),
      );
    const trials = 400;
    let [sum, squares] = [0, 0];
    for (let trial = 0; trial < trials; trial++) {
      const [weighted, plain] = [new WeightedMinHasher({ seed: next() }), new MinHasher({ seed: next() })];
      const { a, b } = pairOfWeights(20, (u) => 1 + Math.floor(9 * u), next);
      const ofPlain = estimateJaccard(plain.signShingles(copies(a)), plain.signShingles(copies(b)));
      const difference = estimateJaccard(signed(weighted, a), signed(weighted, b)) - ofPlain;
      sum += difference;
      squares += difference ** 2;
    }
    const mean = sum / trials;
    expect(Math.abs(mean)).toBeLessThan(5 * Math.sqrt((squares / trials - mean ** 2) / trials));
  });

  it('of consecutive ids are no worse', () => {
    const next = random32(4);
    let [squares, sum] = [0, 0];
    for (let trial = 0; trial < 500; trial++) {
      const hasher = new WeightedMinHasher({ seed: trial });
      const from = next() >>> 1;
      const run = (begin: number, weight: number) =>
        new Map(Array.from({ length: 10 }, (_, i) => [from + begin + i, weight]));
      // 5 of 15 elements in both, with the lesser of the weights 2 and 3.
      const error = estimateJaccard(signed(hasher, run(0, 2)), signed(hasher, run(5, 3))) - 10 / 40;
      sum += error;
      squares += error ** 2;
    }
    const sigma = Math.sqrt((0.25 * 0.75) / SLOTS);
    expect(Math.abs(sum / 500)).toBeLessThan((5 * sigma) / Math.sqrt(500));
    expect(Math.abs(Math.sqrt(squares / 500) / sigma - 1)).toBeLessThan(5 / Math.sqrt(1000));
  });
});

describe('a weighted signature', () => {
  const hasher = new WeightedMinHasher({ slots: 32 });
  const weights = fc
    .array(
      fc.tuple(
        fc.integer({ min: 0, max: 30 }),
        fc.oneof(fc.integer({ min: 1, max: 9 }), fc.double({ min: 1e-18, max: 1e18, noNaN: true })),
      ),
      { maxLength: 20 },
    )
    .map((pairs) => new Map(pairs));

  it('says how it was made', () => {
    expect(new WeightedMinHasher({ seed: 9 }).sign(TEXT).recipe).toEqual({
      scheme: 'dart',
      slots: 128,
      weights: 'count',
      seed: 9,
      unit: 'word',
      size: 3,
      numbers: 'keep',
      tokenizer: 'built-in',
      text: 1,
    });
    expect(new WeightedMinHasher({ weights: () => 1 }).recipe.weights).toBe('own');
  });

  it('has known slots: a change of them is a change of the recipe', () => {
    const small = new WeightedMinHasher({ slots: 4 });
    expect([...small.signWeights(Uint32Array.of(1, 2, 3), Float64Array.of(1, 0.25, 1e6)).slots]).toEqual([
      910707634, 913333365, 918189939, 930874950,
    ]);
  });

  it('merged with another has the greater of both weights of every element, slot for slot', () => {
    fc.assert(
      fc.property(weights, weights, (a, b) => {
        const greater = new Map(a);
        for (const [element, weight] of b) greater.set(element, Math.max(weight, a.get(element) ?? 0));
        expect(signed(hasher, a).merge(signed(hasher, b)).slots).toEqual(signed(hasher, greater).slots);
      }),
      { seed: FIXED_SEED, numRuns: 300 },
    );
  });

  it('takes no notice of order and of weights of 0', () => {
    fc.assert(
      fc.property(weights, (all) => {
        const expected = signed(hasher, all);
        expect(signed(hasher, new Map([...all].reverse())).slots).toEqual(expected.slots);
        expect(signed(hasher, new Map([...all, [99, 0]])).slots).toEqual(expected.slots);
      }),
      { seed: FIXED_SEED },
    );
  });

  it('adds up the weights of an element that comes more than once', () => {
    const once = hasher.signWeights(Uint32Array.of(0, 7, 8), Float64Array.of(2, 3.5, 1));
    const twice = hasher.signWeights(Uint32Array.of(0, 7, 8, 7, 0), Float64Array.of(1, 3, 1, 0.5, 1));
    expect(twice.slots).toEqual(once.slots);
  });

  it('counts 24 bits of a weight', () => {
    const of = (weight: number) => hasher.signWeights(Uint32Array.of(1, 2), Float64Array.of(1, weight)).slots;
    expect(of(1 + 2 ** -25)).toEqual(of(1));
    expect(estimateJaccard(new Signature(of(1.5), hasher.recipe), new Signature(of(1), hasher.recipe))).toBeLessThan(1);
  });

  it('of the least and the greatest weight has a time in every slot', () => {
    for (const weight of [1e-18, 1e18]) {
      for (const slots of [1, 128, 4096]) {
        const { slots: times } = new WeightedMinHasher({ slots }).signWeights(
          Uint32Array.of(5),
          Float64Array.of(weight),
        );
        expect(times.every((time) => time > 0x00800000 && time < 0x7f800000)).toBe(true);
      }
    }
    const pair = hasher.signWeights(Uint32Array.of(5, 6), Float64Array.of(1e18, 1e-18));
    expect(pair.slots).toEqual(hasher.signWeights(Uint32Array.of(5), Float64Array.of(1e18)).slots);
  });

  it('of nothing is empty, and resembles nothing', () => {
    const none = [
      hasher.sign(' … '),
      hasher.signWeights(new Uint32Array(0), new Float64Array(0)),
      hasher.signWeights(Uint32Array.of(1, 2), Float64Array.of(0, -0)),
      new WeightedMinHasher({ slots: 32, weights: () => 0 }).sign(TEXT),
    ];
    for (const signature of none) {
      expect(signature.empty).toBe(true);
      expect(estimateJaccard(signature, signature)).toBe(0);
    }
    const some = hasher.sign(TEXT);
    expect(estimateJaccard(none[0], some)).toBe(0);
    expect(none[0].merge(some).slots).toEqual(some.slots);
    expect(estimateCardinality(none[0]).value).toBe(0);
  });

  it('comes back from its bytes', () => {
    for (const given of [hasher, new WeightedMinHasher({ slots: 3, weights: (_, count) => count / 3, seed: 2 })]) {
      const signature = given.sign(TEXT);
      const read = Signature.fromBytes(signature.toBytes());
      expect(read.slots).toEqual(signature.slots);
      expect(read.recipe).toEqual(signature.recipe);
    }
  });

  it('can be packed and indexed', () => {
    const wide = new WeightedMinHasher();
    const [a, b] = [wide.sign(TEXT), wide.sign(`${TEXT} It will open again.`)];
    const whole = estimateJaccard(a, b);
    expect(Math.abs(estimateJaccard(a.pack(8), b.pack(8)) - whole)).toBeLessThan(0.05);
    const index = new LshIndex({ threshold: 0.5 });
    index.add('ferry', a);
    expect(index.query(b)).toEqual([{ id: 'ferry', similarity: whole }]);
  });

  it('is compared with its like only', () => {
    const a = hasher.sign(TEXT);
    const unlike: readonly (readonly [Signature, string])[] = [
      [new MinHasher({ slots: 32 }).sign(TEXT), 'scheme dart and affine32, weights count and none'],
      [new WeightedMinHasher({ slots: 32, weights: () => 1 }).sign(TEXT), 'weights count and own'],
      [new WeightedMinHasher({ slots: 32, seed: 2 }).sign(TEXT), 'seed 1 and 2'],
    ];
    for (const [b, difference] of unlike) {
      expect(() => estimateJaccard(a, b)).toThrow(`unlike recipes (${difference})`);
      expect(codeOf(() => a.merge(b))).toBe('recipe-mismatch');
    }
  });
});

describe('sizes', () => {
  it('are of weights, right on average and as near as is said', () => {
    const next = random32(6);
    const trials = 400;
    const results: Readonly<Record<string, { exact: number; value: number; standardError: number }[]>> = {
      cardinality: [],
      union: [],
      containment: [],
      'containment, sizes known': [],
    };
    for (let trial = 0; trial < trials; trial++) {
      const hasher = new WeightedMinHasher({ seed: next() });
      const { a, b } = pairOfWeights(50, WEIGHTS['like logs of rarities'], next);
      const { lesser, greater } = sums(a, b);
      const [one, other] = [signed(hasher, a), signed(hasher, b)];
      const sizes = [total(a), total(b)] as const;
      const contained = lesser / sizes[0];
      results['cardinality'].push({ exact: sizes[0], ...estimateCardinality(one) });
      results['union'].push({ exact: greater, ...estimateUnion(one, other) });
      results['containment'].push({ exact: contained, ...estimateContainment(one, other) });
      results['containment, sizes known'].push({ exact: contained, ...estimateContainment(one, other, { sizes }) });
    }
    for (const [name, list] of Object.entries(results)) {
      const errors = list.map(({ exact, value }) => value / exact - 1);
      const variance = errors.reduce((sum, error) => sum + error ** 2, 0) / trials;
      const said = list.reduce((sum, { exact, standardError }) => sum + (standardError / exact) ** 2, 0) / trials;
      const mean = errors.reduce((sum, error) => sum + error, 0) / trials;
      expect(Math.abs(mean), name).toBeLessThan(5 * Math.sqrt(variance / trials));
      expect(Math.abs(Math.sqrt(variance / said) - 1), name).toBeLessThan(5 / Math.sqrt(2 * trials));
    }
  });

  it('of one set are right on average', () => {
    const weights = new Map(Array.from({ length: 40 }, (_, i) => [i, 0.1 * (i + 1)]));
    const trials = 300;
    let sum = 0;
    for (let seed = 0; seed < trials; seed++) {
      sum += estimateCardinality(signed(new WeightedMinHasher({ seed }), weights)).value / total(weights);
    }
    expect(Math.abs(sum / trials - 1)).toBeLessThan(5 / Math.sqrt(trials * (SLOTS - 2)));
  });
});

describe('of a text', () => {
  const options: readonly WeightedMinHashOptions[] = [
    {},
    { shingle: { size: 1 } },
    { shingle: { unit: 'char' }, slots: 65 },
    { weights: (shingle, count) => count * (1 + (shingle % 7)), shingle: { numbers: 'mask' } },
    {
      tokenizer: (text) =>
        [...text.matchAll(/\S+/g)].map((m) => ({ text: m[0], start: m.index, end: m.index + m[0].length })),
    },
  ];
  it.each(options)('both kernels sign the same: %o', (given) => {
    const [js, wasm] = (['js', 'wasm'] as const).map((kernel) => new WeightedMinHasher({ ...given, kernel }));
    for (const text of [TEXT, '', 'one', TEXT.repeat(50), '漢字 и 1,592 été'])
      expect(js.sign(text).slots).toEqual(wasm.sign(text).slots);
    expect(js.sign(new TextEncoder().encode(TEXT)).slots).toEqual(wasm.sign(TEXT).slots);
  });

  it('shingles weigh as often as they come', () => {
    const words = { shingle: { size: 1 } };
    const hasher = new WeightedMinHasher(words);
    const counts = new Map<number, number>();
    for (const word of TEXT.toLowerCase().match(/[a-z]+/g) ?? []) {
      const [shingle] = shingles(word, { size: 1 });
      counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
    }
    expect(Math.max(...counts.values())).toBe(4);
    expect(hasher.sign(TEXT).slots).toEqual(signed(hasher, counts).slots);
    const own = new WeightedMinHasher({ ...words, weights: (shingle, count) => (shingle % 3) * Math.sqrt(count) });
    const weights = new Map([...counts].map(([shingle, count]) => [shingle, (shingle % 3) * Math.sqrt(count)]));
    expect(own.sign(TEXT).slots).toEqual(signed(own, weights).slots);
  });
});

describe('what is no weight', () => {
  const hasher = new WeightedMinHasher({ slots: 4 });
  it.each([Number.NaN, -1, Number.POSITIVE_INFINITY, 1e-19, 2e18])('is refused by its position: %f', (weight) => {
    const sign = () => hasher.signWeights(Uint32Array.of(1, 2, 3), Float64Array.of(1, 0, weight));
    expect(sign).toThrow(`dejalu: weight 2 must be 0 or a number from 1e-18 to 1e18, not ${weight} (number)`);
    expect(codeOf(sign)).toBe('bad-document');
    const own = new WeightedMinHasher({ shingle: { size: 1 }, weights: () => weight });
    expect(() => own.sign('word word')).toThrow(
      `option "weights" must give 0 or a number from 1e-18 to 1e18, not ${weight} (number) for shingle `,
    );
    expect(codeOf(() => own.sign('word'))).toBe('bad-option');
  });

  it('is refused where it is none at all, or there are too few', () => {
    const elements = Uint32Array.of(1, 2);
    expect(() => hasher.signWeights(elements, Float64Array.of(1))).toThrow('2 elements need 2 weights, not 1');
    expect(() => hasher.signWeights(elements, [1, 2] as unknown as Float64Array)).toThrow(
      'weights must be a Float64Array, not an array of 2',
    );
    expect(() => hasher.signWeights([1] as unknown as Uint32Array, Float64Array.of(1))).toThrow(
      'must be a Uint32Array',
    );
    expect(() => hasher.sign(5 as unknown as string)).toThrow(
      'a text must be a string or a Uint8Array, not 5 (number)',
    );
    const own = new WeightedMinHasher({ weights: (() => '2') as unknown as () => number });
    expect(() => own.sign('word')).toThrow('not "2" for shingle');
  });

  it('makes no option', () => {
    expect(() => new WeightedMinHasher({ weights: 'idf' as 'count' })).toThrow(
      'option "weights" must be "count" or a function, not "idf"',
    );
    expect(() => new WeightedMinHasher({ scheme: 'fss' } as object)).toThrow('unknown option "scheme"');
    expect(() => new WeightedMinHasher({ numPerm: 9 } as object)).toThrow('did you mean "slots"?');
  });
});

describe('a wait', () => {
  it('is the logarithm of what is left, and never less than its word', () => {
    const next = random32(8);
    const words = [0, 1, 2, 0x7fffffff, 0x80000000, 0xfffffffe, 0xffffffff];
    for (let i = 0; i < 20_000; i++) words.push(next(), next() >>> (i % 32), ~(next() >>> (i % 32)) >>> 0);
    for (const word of words) {
      const wait = exponential(word);
      const exact = -Math.log1p(-(word + 0.5) / 2 ** 32);
      if (Math.abs(wait - exact) > 2e-12 * exact || wait < word / 2 ** 32)
        expect.fail(`${wait} of ${word}, not ${exact}`);
    }
  });
});
