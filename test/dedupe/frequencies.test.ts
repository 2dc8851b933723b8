/** Classes of frequencies: never too low, rarely too high. */
import { describe, expect, it } from 'vitest';
import { CLASSES, frequencyClasses } from '../../src/dedupe/frequencies.ts';
import { fmix32 } from '../../src/kernel/hash.ts';
import { random32 } from '../sketch/random.ts';

function poolOf(count: number, repeats: number): Uint32Array {
  const next = random32(count);
  const pool = new Uint32Array(count);
  for (let i = 0; i < count; i++) pool[i] = i > 0 && next() % 100 < repeats ? pool[next() % i] : next();
  return pool;
}

/** The least frequency of each class, by its definition: 1 to 16, then two classes for each doubling. */
const LEAST = Array.from({ length: CLASSES }, (_, i) =>
  i < 16 ? i + 1 : 2 ** (4 + ((i - 15) >> 1)) * ((i - 15) % 2 === 0 ? 1 : 1.5),
);

function classOf(frequency: number): number {
  return LEAST.findLastIndex((least) => least <= frequency);
}

describe('classes of frequencies', { timeout: 30_000 }, () => {
  it.each([
    [0, 0],
    [1, 0],
    [1000, 50],
    [300_000, 30],
  ])('of %d elements are at least what they are', (count, repeats) => {
    const pool = poolOf(count, repeats);
    const exact = new Map<number, number>();
    for (const element of pool) exact.set(element, (exact.get(element) ?? 0) + 1);
    const classes = frequencyClasses(pool);
    expect(classes.byteLength).toBe(count);
    let low = 0;
    let high = 0;
    pool.forEach((element, i) => {
      const own = classOf(exact.get(element) as number);
      if (classes[i] < own) low++;
      if (classes[i] > own) high++;
    });
    expect(low).toBe(0);
    // 2 to 4 cells per element: an element has company in its cell with a probability of at most 1 - e^(-1/2).
    expect(high).toBeLessThanOrEqual(0.4 * count);
  });

  it.each([1, 2, 15, 16, 17, 23, 24, 31, 32, 47, 48, 1000, 5000, 70_000])(
    'of an element that is there %d times',
    (n) => {
      expect(frequencyClasses(new Uint32Array(n).fill(7)).every((own) => own === classOf(n))).toBe(true);
    },
  );

  it('of elements that are not spread are right, too', () => {
    const pool = Uint32Array.from({ length: 300_000 }, (_, i) => i >> 1);
    expect(frequencyClasses(pool).every((own) => own >= 1)).toBe(true);
  });

  it('of elements of many buckets are those of their places', () => {
    const pool = new Uint32Array(2 ** 22 + 5);
    for (let i = 0; i < pool.length; i++) pool[i] = fmix32(i - (i % 3));
    const classes = frequencyClasses(pool);
    // All but the last are there three times; cells that have company are counted together.
    let low = 0;
    let high = 0;
    for (let i = 0; i < pool.length - 2; i++) {
      if (classes[i] < 2) low++;
      if (classes[i] > 2) high++;
    }
    expect(low).toBe(0);
    expect(high).toBeLessThan(0.4 * pool.length);
  });
});
