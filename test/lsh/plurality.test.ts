/** What most signatures have, slot by slot, against counting. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plurality } from '../../src/lsh/plurality.ts';

describe('plurality', () => {
  it('has in each slot the first of the values that the most signatures have', () => {
    const signatures = fc
      .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 9 }))
      .chain(([slots, count]) => {
        const signature = fc.array(fc.nat({ max: 3 }), { minLength: slots, maxLength: slots });
        return fc.array(signature, { minLength: count, maxLength: count });
      });
    fc.assert(
      fc.property(signatures, (all) => {
        const typical = plurality(all.map((slots) => Uint32Array.from(slots)));
        const expected = all[0].map((_, slot) => {
          const times = new Map<number, number>();
          for (const slots of all) times.set(slots[slot], (times.get(slots[slot]) ?? 0) + 1);
          // A Map keeps the order in which its keys came.
          return [...times].reduce((best, next) => (next[1] > best[1] ? next : best))[0];
        });
        expect([...typical]).toEqual(expected);
      }),
      { seed: 20_261_125, numRuns: 300 },
    );
  });
});
