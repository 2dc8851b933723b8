/** Copies collapse, and nothing but copies. */
import { describe, expect, it } from 'vitest';
import { DistinctSets } from '../../src/dedupe/distinct.ts';
import { random32 } from '../sketch/random.ts';

describe('distinct sets', () => {
  it('are numbered as they are met, copies alike', () => {
    const sets = new DistinctSets();
    const add = (...elements: number[]) => sets.add(Uint32Array.from(elements), elements.length);
    expect([add(1, 2), add(1), add(1, 2), add(2), add(1), add(1, 2, 3)]).toEqual([0, 1, 0, 2, 1, 3]);
  });

  it('stay distinct where half of their digest is the same', () => {
    // Among 400,000 sets some 19 pairs share 32 bits.
    const next = random32(1);
    const distinct = new DistinctSets();
    const pairs = new Set<number>();
    for (let i = 0; i < 400_000; i++) {
      const [a, b] = [next() >>> 8, next() >>> 8];
      pairs.add(Math.min(a, b) * 2 ** 24 + Math.max(a, b));
      distinct.add(Uint32Array.of(Math.min(a, b), Math.max(a, b)), 2);
    }
    expect(distinct.count).toBe(pairs.size);
  });

  it('are ranked by size, then by content, whatever the order they came in', () => {
    const next = random32(2);
    const list = Array.from({ length: 500 }, () => Uint32Array.from({ length: 1 + (next() % 5) }, next).sort());
    const rankedOf = (input: readonly Uint32Array[]) => {
      const distinct = new DistinctSets();
      const numbers = input.map((set) => distinct.add(set, set.length));
      const { sets, ranks } = distinct.ranked();
      input.forEach((set, i) => {
        const rank = ranks[numbers[i]];
        expect(sets.pool.subarray(sets.starts[rank], sets.starts[rank] + sets.sizes[rank])).toEqual(set);
      });
      const { starts, sizes, pool } = sets;
      return Array.from(starts, (start, rank) => [...pool.subarray(start, start + sizes[rank])]);
    };
    const ranked = rankedOf(list);
    expect(ranked.map(({ length }) => length)).toEqual(list.map(({ length }) => length).sort());
    expect(rankedOf([...list].reverse())).toEqual(ranked);
  });
});
