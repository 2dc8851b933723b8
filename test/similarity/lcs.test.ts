/** The longest common subsequence against trying every subsequence there is. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { longestCommonSubsequence } from '../../src/similarity/lcs.ts';
import { LcsLength } from '../../src/similarity/lcs-length.ts';

const FIXED = { seed: 20_260_301, numRuns: 1000 };

const partnersOf = (a: readonly number[], b: readonly number[]) => [
  ...longestCommonSubsequence(Uint32Array.from(a), Uint32Array.from(b)),
];
const lengthOf = (a: readonly number[], b: readonly number[]) => partnersOf(a, b).filter((j) => j >= 0).length;

/** The longest of the 2^n subsequences of a that b has too. */
function longestByTrying(a: readonly number[], b: readonly number[]): number {
  let longest = 0;
  for (let chosen = 0; chosen < 1 << a.length; chosen++) {
    const subsequence = a.filter((_, i) => (chosen >> i) & 1);
    if (subsequence.length <= longest) continue;
    let found = 0;
    for (const token of b) if (token === subsequence[found]) found++;
    if (found === subsequence.length) longest = found;
  }
  return longest;
}

/** By the whole table. */
function longestByTable(a: readonly number[], b: readonly number[]): number {
  let row = new Array<number>(b.length + 1).fill(0);
  for (const token of a) {
    const next = [0];
    for (const [j, other] of b.entries()) {
      next.push(token === other ? (row[j] as number) + 1 : Math.max(row[j + 1] as number, next[j] as number));
    }
    row = next;
  }
  return row.at(-1) as number;
}

const run = fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 9 });

describe('the longest common subsequence', () => {
  it('is as long as the longest that trying all finds', () => {
    fc.assert(
      fc.property(run, run, (a, b) => {
        expect(lengthOf(a, b)).toBe(longestByTrying(a, b));
      }),
      FIXED,
    );
  });

  it('pairs equal tokens, in rising order, with a partner or -1 for every token of the first run', () => {
    fc.assert(
      fc.property(run, run, (a, b) => {
        const partners = partnersOf(a, b);
        expect(partners).toHaveLength(a.length);
        let last = -1;
        for (const [i, j] of partners.entries()) {
          if (j < 0) {
            expect(j).toBe(-1);
            continue;
          }
          expect(b[j]).toBe(a[i]);
          expect(j).toBeGreaterThan(last);
          last = j;
        }
      }),
      FIXED,
    );
  });

  it('is as long whichever run comes first', () => {
    const long = fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 60 });
    fc.assert(
      fc.property(long, long, (a, b) => {
        expect(lengthOf(a, b)).toBe(lengthOf(b, a));
      }),
      FIXED,
    );
  });

  it('is as long as the whole table says, for long runs that differ little, at the ends, or all over', () => {
    const edits = fc.array(fc.tuple(fc.nat(200), fc.nat(40), fc.array(fc.nat(60), { maxLength: 40 })), {
      maxLength: 6,
    });
    const long = fc.array(fc.nat(60), { minLength: 60, maxLength: 200 });
    fc.assert(
      fc.property(long, edits, (a, splices) => {
        const b = [...a];
        for (const [at, gone, put] of splices) b.splice(at, gone, ...put);
        const length = longestByTable(a, b);
        expect(lengthOf(a, b)).toBe(length);
        expect(lengthOf(b, a)).toBe(length);
        expect(new LcsLength(Uint32Array.from(a), 61).with(Uint32Array.from(b))).toBe(length);
      }),
      { ...FIXED, numRuns: 300 },
    );
  });

  it('has the same length where only that is asked, again and again', () => {
    fc.assert(
      fc.property(run, fc.array(run, { maxLength: 5 }), (a, others) => {
        const common = new LcsLength(Uint32Array.from(a), 5);
        for (const b of others) expect(common.with(Uint32Array.from(b))).toBe(longestByTrying(a, b));
      }),
      FIXED,
    );
  });

  it.each([
    ['all of two equal runs', [1, 2, 3], [1, 2, 3], [0, 1, 2]],
    ['nothing of two unlike runs', [1, 2], [3, 4], [-1, -1]],
    ['nothing of an empty run', [1, 2], [], [-1, -1]],
    ['the ends around a change', [1, 2, 8, 3, 4], [1, 2, 9, 3, 4], [0, 1, -1, 3, 4]],
    ['what stands around an insertion', [1, 2], [1, 9, 9, 2], [0, 3]],
    ['what stands around an omission', [1, 9, 9, 2], [1, 2], [0, -1, -1, 1]],
    ['all of a run that the other begins with', [1, 2], [1, 2, 1, 2], [0, 1]],
  ])('has %s', (_what, a, b, partners) => {
    expect(partnersOf(a, b)).toEqual(partners);
  });
});
