/** Bands and rows: the table of the design, and that the S-curve is what signatures really do. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bandKey } from '../../src/lsh/bands.ts';
import { collisionProbability, lshParameters } from '../../src/lsh/parameters.ts';
import { MinHasher } from '../../src/sketch/minhash.ts';
import { pairOfSets, random32 } from '../sketch/random.ts';
import { FIXED_SEED } from '../text/arbitrary.ts';

describe('lshParameters', () => {
  // biome-ignore format: a table
  const table: readonly (readonly [threshold: number, slots: number, recall: number, bands: number, rows: number])[] = [
    [0.3, 128, 0.99, 49, 2], [0.4, 128, 0.99, 27, 2], [0.5, 128, 0.99, 35, 3], [0.6, 128, 0.99, 19, 3],
    [0.7, 128, 0.99, 17, 4], [0.8, 128, 0.99, 16, 6], [0.9, 128, 0.99, 11, 10],
    [0.3, 64, 0.99, 13, 1], [0.5, 64, 0.99, 17, 2], [0.7, 64, 0.99, 11, 3], [0.8, 64, 0.99, 12, 5], [0.9, 64, 0.99, 8, 7],
    [0.4, 256, 0.99, 70, 3], [0.6, 256, 0.99, 34, 4], [0.7, 256, 0.99, 37, 6], [0.8, 256, 0.99, 26, 8], [0.9, 256, 0.99, 18, 14],
    [0.5, 128, 0.95, 23, 3], [0.6, 128, 0.95, 22, 4], [0.7, 128, 0.95, 17, 5], [0.8, 128, 0.95, 13, 7], [0.9, 128, 0.95, 10, 12],
  ];

  it.each(table)('threshold %f, %i slots, recall %f: %i bands of %i rows', (threshold, slots, recall, bands, rows) => {
    expect(lshParameters({ threshold, slots, recall })).toMatchObject({ bands, rows });
  });

  it('has 16 bands of 6 rows by default, and says their recall', () => {
    const { bands, rows, recall } = lshParameters();
    expect([bands, rows]).toEqual([16, 6]);
    expect(recall).toBeCloseTo(0.9923, 4);
  });

  it('keeps its promise: the recall, the slots, and no more rows would do', () => {
    const settings = fc.record({
      threshold: fc.double({ min: 0.05, max: 0.99, noNaN: true }),
      slots: fc.integer({ min: 128, max: 1024 }),
      recall: fc.double({ min: 0.5, max: 0.999, noNaN: true }),
    });
    fc.assert(
      fc.property(settings, (given) => {
        const { bands, rows, recall } = lshParameters(given);
        expect(bands * rows).toBeLessThanOrEqual(given.slots);
        expect(recall).toBeGreaterThanOrEqual(given.recall - 1e-12);
        const most = Math.floor(given.slots / (rows + 1));
        if (most >= 1) expect(collisionProbability(given.threshold, most, rows + 1)).toBeLessThan(given.recall);
        if (bands > 1) expect(collisionProbability(given.threshold, bands - 1, rows)).toBeLessThan(given.recall);
      }),
      { seed: FIXED_SEED },
    );
  });

  it.each([
    [
      { threshold: 0.01 },
      '"recall" 0.99 at "threshold" 0.01 needs 459 slots or more, but "slots" is 128; set slots: 459, or recall: 0.7237, or a higher threshold',
    ],
    [{ threshold: 1.5 }, 'option "threshold" must be a number above 0 and at most 1, not 1.5 (number)'],
    [{ threshold: 0 }, 'option "threshold" must be a number above 0 and at most 1, not 0 (number)'],
    [{ recall: 1 }, 'option "recall" must be a number above 0 and below 1, not 1 (number)'],
    [{ num_perm: 3 }, 'unknown option "num_perm"; did you mean "slots"?'],
  ])('refuses %o', (options, message) => {
    expect(() => lshParameters(options as object)).toThrow(`dejalu: ${message}`);
  });

  it('has one band of all slots at threshold 1', () => {
    expect(lshParameters({ threshold: 1 })).toEqual({ bands: 1, rows: 128, recall: 1 });
  });

  // biome-ignore format: a table
  const optima: readonly (readonly [slots: number, bandsAndRows: readonly (readonly [number, number])[]])[] = [
    [64, [[21, 3], [16, 4], [14, 4], [10, 6], [8, 8], [5, 11], [3, 21]]],
    [128, [[37, 3], [32, 4], [25, 5], [18, 7], [14, 9], [9, 13], [5, 25]]],
    [256, [[64, 4], [51, 5], [42, 6], [32, 8], [25, 10], [17, 15], [9, 28]]],
  ];
  it.each(optima)("balanced, has datasketch's optima for %i slots at .3 to .9", (slots, expected) => {
    const thresholds = [0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];
    const found = thresholds.map((threshold) => lshParameters({ threshold, slots, banding: 'balanced' }));
    expect(found.map(({ bands, rows }) => [bands, rows])).toEqual(expected);
    for (const [i, { bands, rows, recall }] of found.entries()) {
      expect(recall).toBe(collisionProbability(thresholds[i], bands, rows));
    }
  });

  it('names settings that it then accepts', () => {
    expect(lshParameters({ threshold: 0.01, slots: 459 })).toMatchObject({ bands: 459, rows: 1 });
    expect(lshParameters({ threshold: 0.01, recall: 0.7237 })).toMatchObject({ bands: 128, rows: 1 });
  });

  it('names no settings that it would refuse', () => {
    expect(() => lshParameters({ threshold: 0.001 })).toThrow('set recall: 0.1202, or a higher threshold');
    expect(lshParameters({ threshold: 0.001, recall: 0.1202 })).toMatchObject({ bands: 128, rows: 1 });
    expect(() => lshParameters({ threshold: 1e-9 })).toThrow('but "slots" is 128; set a higher threshold');
  });
});

describe('the S-curve', () => {
  // biome-ignore format: a table
  const curves: readonly (readonly [bands: number, rows: number, ...probabilities: number[]])[] = [
    [49, 2, 0.3889, 0.8647, 0.9902, 0.9998, 1],
    [35, 3, 0.0344, 0.2451, 0.6163, 0.9012, 0.9907, 0.9998],
    [19, 3, 0.0188, 0.1415, 0.4055, 0.7154, 0.9209, 0.9902],
    [17, 4, 0.0017, 0.0269, 0.1291, 0.3565, 0.6662, 0.9055, 0.9906, 0.9999],
    [16, 6, 0, 0.001, 0.0116, 0.0636, 0.2227, 0.5344, 0.865, 0.9923],
    [11, 10, 0, 0, 0.0001, 0.0012, 0.0107, 0.0645, 0.2704, 0.7133, 0.9911],
  ];

  it.each(curves)('of %i bands of %i rows', (bands, rows, ...probabilities) => {
    probabilities.forEach((probability, i) => {
      expect(collisionProbability((i + 1) / 10, bands, rows)).toBeCloseTo(probability, 4);
    });
  });

  const TRIALS = 2000;
  // biome-ignore format: a table
  const cells: readonly (readonly [size: number, jaccard: number, bands: number, rows: number])[] = [
    [20, 0.48, 42, 3], [20, 0.48, 32, 4], [40, 0.51, 32, 4], [20, 0.67, 25, 5], [10, 0.67, 16, 6], [40, 0.7, 17, 4],
    [40, 0.6, 16, 6], [200, 0.7, 16, 6], [200, 0.4, 35, 3], [40, 0.8, 11, 10],
  ];
  it.each(cells)('is what signatures of %i elements do at %f, in %i bands of %i rows', (size, about, bands, rows) => {
    const next = random32(size * bands + rows);
    let collisions = 0;
    let exact = 0;
    let hasher = new MinHasher();
    for (let trial = 0; trial < TRIALS; trial++) {
      if (trial % 20 === 0) hasher = new MinHasher({ slots: bands * rows, seed: next() });
      const { a, b, jaccard } = pairOfSets(size, about, next);
      exact = jaccard;
      const [slotsA, slotsB] = [hasher.signShingles(a).slots, hasher.signShingles(b).slots];
      let share = false;
      for (let band = 0; band < bands; band++) {
        share ||= bandKey(slotsA, band * rows, rows, band) === bandKey(slotsB, band * rows, rows, band);
      }
      if (share) collisions++;
    }
    const expected = collisionProbability(exact, bands, rows);
    const sigma = Math.sqrt((expected * (1 - expected)) / TRIALS);
    expect(Math.abs(collisions / TRIALS - expected)).toBeLessThan(5 * sigma);
  });
});

describe('band keys', () => {
  it('differ by position, by every row and by every bit of a row', () => {
    const slots = Uint32Array.of(5, 5, 5, 5);
    const keys = [bandKey(slots, 0, 2, 0), bandKey(slots, 2, 2, 1), bandKey(slots, 0, 3, 0)];
    for (let row = 0; row < 4; row++) {
      for (let bit = 0; bit < 32; bit++) {
        const other = slots.slice();
        other[row] ^= 1 << bit;
        keys.push(bandKey(other, 0, 4, 0));
      }
    }
    expect(new Set(keys).size).toBe(keys.length);
    expect(bandKey(slots, 0, 2, 0)).toBe(bandKey(slots, 2, 2, 0));
  });
});
