/** Counts of elements: never too low, rarely too high. */
import { describe, expect, it } from 'vitest';
import { countElements } from '../../src/dedupe/frequencies.ts';
import { random32 } from '../sketch/random.ts';

function poolOf(count: number, repeats: number): Uint32Array {
  const next = random32(count);
  const pool = new Uint32Array(count);
  for (let i = 0; i < count; i++) pool[i] = i > 0 && next() % 100 < repeats ? pool[next() % i] : next();
  return pool;
}

describe('frequencies', { timeout: 30_000 }, () => {
  it.each([
    [0, 0],
    [1, 0],
    [1000, 50],
    [300_000, 30],
  ])('of %d elements are at least what they are', (count, repeats) => {
    const pool = poolOf(count, repeats);
    const exact = new Map<number, number>();
    for (const element of pool) exact.set(element, (exact.get(element) ?? 0) + 1);
    const counted = countElements(pool);
    expect(counted.byteLength).toBe(2 * count);
    let low = 0;
    let high = 0;
    pool.forEach((element, i) => {
      const times = exact.get(element) as number;
      if (Math.max(1, counted[i]) < times) low++;
      if (Math.max(1, counted[i]) > times) high++;
    });
    expect(low).toBe(0);
    // 2 to 4 cells per element: an element has company in its cell with a probability of at most 1 - e^(-1/2).
    expect(high).toBeLessThanOrEqual(0.4 * count);
  });

  it('stay at 65535', () => {
    expect(countElements(new Uint32Array(70_000).fill(7))[69_999]).toBe(65_535);
  });

  it('of elements that are not spread are right, too', () => {
    const pool = Uint32Array.from({ length: 300_000 }, (_, i) => i >> 1);
    expect(countElements(pool).every((count) => count >= 2)).toBe(true);
  });

  it('of more elements than are in buckets at a time are right, too', () => {
    const pool = new Uint32Array(2 ** 24 + 5);
    for (let i = 0; i < pool.length; i++) pool[i] = Math.imul(i - (i % 3), 0x9e3779b1);
    const counted = countElements(pool);
    // All but the last are there three times; cells that have company are counted together.
    let low = 0;
    let high = 0;
    for (let i = 0; i < pool.length - 2; i++) {
      if (counted[i] < 3) low++;
      if (counted[i] > 3) high++;
    }
    expect(low).toBe(0);
    expect(high).toBeLessThan(0.4 * pool.length);
  });
});
