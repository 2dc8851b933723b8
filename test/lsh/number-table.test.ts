/** The flat table against a Map, and on keys that defeat tables which use the low bits. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NumberTable } from '../../src/lsh/number-table.ts';
import { FIXED_SEED } from '../text/arbitrary.ts';
import { growthExponent } from '../text/growth-exponent.ts';

describe('a table of numbers', () => {
  it('is what a Map would be', () => {
    const entries = fc.array(
      fc.tuple(
        fc.oneof(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 0xffffffff })),
        fc.integer({ min: 1, max: 0xffffffff }),
      ),
      { maxLength: 200 },
    );
    fc.assert(
      fc.property(entries, fc.integer({ min: 0, max: 300 }), (list, expected) => {
        const table = new NumberTable(expected);
        const map = new Map(list);
        for (const [key, value] of list) table.set(key, value);
        expect(table.count).toBe(map.size);
        for (const [key, value] of map) expect(table.get(key)).toBe(value);
        for (const key of [0, 1, 21, 0xfffffffe]) expect(table.get(key)).toBe(map.get(key) ?? 0);
      }),
      { seed: FIXED_SEED },
    );
  });

  it('takes 13 to 26 bytes a key', () => {
    const table = new NumberTable();
    for (let i = 1; i <= 100_000; i++) {
      table.set(Math.imul(i, 0x2c1b3c6d) >>> 0, i);
      if (i > 1000) expect(table.byteLength / i).toBeLessThan(26);
    }
    expect(table.byteLength / 100_000).toBeGreaterThan(12.8);
  });

  it.each([
    ['consecutive', (i: number) => i],
    ['that differ in their high bits only', (i: number) => (i << 16) >>> 0],
    ['that are multiples of 4,096', (i: number) => (i << 12) >>> 0],
  ])('fills in linear time with keys %s', (_, key) => {
    const fill = (size: number) => {
      const table = new NumberTable();
      for (let i = 0; i < size; i++) table.set(key(i), 1);
      for (let i = 0; i < size; i++) table.get(key(i));
    };
    expect(growthExponent([4000, 16_000, 64_000], (size) => size, fill)).toBeLessThan(1.5);
  });
});
