/** Marks of the last search, against a set that is made anew for each. */
import { describe, expect, it } from 'vitest';
import { Marks } from '../../src/tables/marks.ts';
import { random32 } from '../sketch/random.ts';

describe('marks', () => {
  it('tell what this search has met, also of entries that came since', () => {
    const random = random32(20_260_302);
    const marks = new Marks(3);
    let count = 3;
    for (let search = 0; search < 200; search++) {
      if (search % 3 === 0) {
        marks.push();
        count++;
      }
      const number = marks.begin();
      const met = new Set<number>();
      for (let i = 0; i < 20; i++) {
        const entry = random() % count;
        expect(marks.data[entry] === number).toBe(met.has(entry));
        marks.data[entry] = number;
        met.add(entry);
      }
    }
  });

  it('may begin empty', () => {
    const marks = new Marks();
    for (let i = 0; i < 40; i++) marks.push();
    const number = marks.begin();
    expect([...marks.data.subarray(0, 40)]).toEqual(new Array(40).fill(0));
    expect(number).toBeGreaterThan(0);
    expect(marks.byteLength).toBeGreaterThanOrEqual(160);
  });
});
