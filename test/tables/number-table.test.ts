/** The flat table against a Map, and on keys that defeat tables which use the low bits. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NumberTable } from '../../src/tables/number-table.ts';
import { growthExponent } from '../growth-exponent.ts';
import { FIXED_SEED } from '../text/arbitrary.ts';

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
    let most = 0;
    for (let i = 1; i <= 100_000; i++) {
      table.set(Math.imul(i, 0x2c1b3c6d) >>> 0, i);
      if (i > 1000) most = Math.max(most, table.byteLength / i);
    }
    expect(most).toBeLessThan(26);
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
    expect(growthExponent([4000, 16_000, 64_000], (size) => size, fill, 1.4)).toBeLessThan(1.5);
  });
});

describe('a table that keeps the first value', () => {
  /** xorshift32 (Marsaglia 2003) */
  function random(seed: number): () => number {
    let x = seed;
    return () => {
      x ^= x << 13;
      x ^= x >>> 17;
      x ^= x << 5;
      return x >>> 0;
    };
  }

  const next = random(2026);
  const few = random(7);
  const N = 100_000;
  it.each([
    ['random keys', () => next()],
    ['few keys, over and over', () => few() % 5000],
    ['consecutive keys', (i: number) => i],
    ['consecutive keys over 2^31', (i: number) => (0x8000_0000 + i) >>> 0],
    ['multiples of 65,536', (i: number) => (i * 65_536) >>> 0],
    ['multiples of 4,096', (i: number) => (i * 4096) >>> 0],
    ['even keys', (i: number) => 2 * i],
    ['squares', (i: number) => Math.imul(i, i) >>> 0],
  ])('keeps the first value of each of 100,000 %s, as a Map does', (_what, keyOf) => {
    const table = new NumberTable();
    const map = new Map<number, number>();
    let differing = 0;
    for (let i = 0; i < N; i++) {
      const key = keyOf(i);
      if (!map.has(key)) map.set(key, i + 1);
      if (table.keepFirst(key, i + 1) !== map.get(key)) differing++;
    }
    expect(differing).toBe(0);
    expect(table.count).toBe(map.size);
    for (const [key, value] of map) if (table.get(key) !== value) differing++;
    expect(differing).toBe(0);
  });

  it('has 0 for a key that was never added, before and after growing', () => {
    const table = new NumberTable();
    expect(table.get(0)).toBe(0);
    for (let key = 0; key < 10_000; key += 2) table.keepFirst(key, key + 1);
    const found = Array.from({ length: 5000 }, (_, i) => table.get(2 * i + 1));
    expect(new Set(found)).toEqual(new Set([0]));
  });

  it('reads the cells of the keys it is to warm, and changes none', () => {
    const table = new NumberTable();
    table.set(7, 1);
    const keys = Uint32Array.of(6, 7, 8);
    table.warm(keys, 0, 1);
    const cold = table.warmed;
    table.warm(keys, 1, 2);
    expect([table.warmed, table.warmed === cold]).toEqual([7, false]);
    table.warm(keys, 0, 3);
    expect([table.count, ...[6, 7, 8].map((key) => table.get(key))]).toEqual([1, 0, 1, 0]);
  });

  it('holds the extreme keys and values', () => {
    const table = new NumberTable();
    table.keepFirst(0, 1);
    table.keepFirst(0xffff_ffff, 0xffff_ffff);
    expect([table.get(0), table.get(0xffff_ffff)]).toEqual([1, 0xffff_ffff]);
  });
});
