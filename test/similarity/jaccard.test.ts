/** Exact similarity of sets, against Set. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { containment, jaccard, overlap } from '../../src/similarity/jaccard.ts';
import { FIXED_SEED } from '../text/arbitrary.ts';

const of = (...elements: number[]) => Uint32Array.from(elements);
const set = fc
  .uniqueArray(fc.oneof(fc.nat({ max: 30 }), fc.integer({ min: 0xfffffff0, max: 0xffffffff })), { maxLength: 25 })
  .map((elements) => Uint32Array.from(elements).sort());

describe('two sets', () => {
  it('have a Jaccard similarity', () => {
    expect(jaccard(of(1, 2, 3), of(2, 3, 4))).toBe(0.5);
    expect(jaccard(of(1, 2), of(1, 2))).toBe(1);
    expect(jaccard(of(1, 2), of(3))).toBe(0);
  });

  it('have a containment, which has a direction', () => {
    expect(containment(of(1, 2), of(1, 2, 3, 4))).toBe(1);
    expect(containment(of(1, 2, 3, 4), of(1, 2))).toBe(0.5);
  });

  it('have nothing in common where one is empty, or both', () => {
    for (const [a, b] of [
      [of(), of()],
      [of(), of(1)],
      [of(1), of()],
    ] as const) {
      expect(jaccard(a, b)).toBe(0);
      expect(containment(a, b)).toBe(0);
    }
  });

  it('are compared as Set would', () => {
    fc.assert(
      fc.property(set, set, (a, b) => {
        const inB = new Set(b);
        const shared = a.filter((element) => inB.has(element)).length;
        const union = new Set([...a, ...b]).size;
        expect(jaccard(a, b)).toBe(union === 0 ? 0 : shared / union);
        expect(jaccard(b, a)).toBe(jaccard(a, b));
        expect(containment(a, b)).toBe(a.length === 0 ? 0 : shared / a.length);
      }),
      { seed: FIXED_SEED },
    );
  });

  it('share as many elements as are asked for, or not', () => {
    fc.assert(
      fc.property(set, set, fc.nat({ max: 27 }), (a, b, required) => {
        const inB = new Set(b);
        const shared = a.filter((element) => inB.has(element)).length;
        const pool = Uint32Array.from([...a, ...b]);
        const counted = overlap(pool, 0, a.length, pool, a.length, pool.length, required);
        expect(counted).toBe(shared >= required ? shared : -1);
      }),
      { seed: FIXED_SEED },
    );
  });

  it('share as many where one is much larger', () => {
    const large = fc
      .uniqueArray(fc.oneof(fc.nat({ max: 2000 }), fc.integer({ min: 0xfffffc00, max: 0xffffffff })), {
        minLength: 300,
        maxLength: 1500,
        size: 'max',
      })
      .map((elements) => Uint32Array.from(elements).sort());
    const few = set.map((elements) => elements.subarray(0, 9));
    fc.assert(
      fc.property(few, large, fc.nat({ max: 10 }), (a, b, required) => {
        const inB = new Set(b);
        const shared = a.filter((element) => inB.has(element)).length;
        const expected = shared >= required ? shared : -1;
        const pool = Uint32Array.from([...a, ...b, ...a]);
        const end = a.length + b.length;
        expect(overlap(pool, 0, a.length, pool, a.length, end, required)).toBe(expected);
        expect(overlap(pool, a.length, end, pool, end, pool.length, required)).toBe(expected);
      }),
      { seed: FIXED_SEED },
    );
  });

  it('must be Uint32Arrays', () => {
    expect(() => jaccard([1] as unknown as Uint32Array, of(1))).toThrow(
      'dejalu: a set of shingles must be a Uint32Array, not an array of 1',
    );
    expect(() => containment(of(1), 'a' as unknown as Uint32Array)).toThrow('not "a"');
    expect(() => jaccard(of(1), null as unknown as Uint32Array)).toThrow('not null');
  });
});
