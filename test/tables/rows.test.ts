/** Pages of rows, against an array of arrays. */
import { describe, expect, it } from 'vitest';
import { Rows } from '../../src/tables/rows.ts';

describe('rows', () => {
  it.each([1, 3, 17])('of %i numbers keep what was written, and begin as zeros', (width) => {
    const rows = new Rows(width);
    let differing = 0;
    for (let i = 0; i < 5000; i++) {
      const row = rows.push();
      expect(row).toBe(i);
      const page = rows.page(row);
      for (let j = 0; j < width; j++) {
        if (page[rows.at(row) + j] !== 0) differing++;
        page[rows.at(row) + j] = i * 31 + j;
      }
    }
    for (let i = 0; i < 5000; i++) {
      for (let j = 0; j < width; j++) if (rows.page(i)[rows.at(i) + j] !== i * 31 + j) differing++;
    }
    expect(differing).toBe(0);
    expect(rows.length).toBe(5000);
  });

  it('take less than a page more than they need', () => {
    const rows = new Rows(8);
    for (let i = 1; i <= 10_000; i++) {
      rows.push();
      const needed = 32 * i;
      expect(rows.byteLength).toBeGreaterThanOrEqual(needed);
      expect(rows.byteLength).toBeLessThanOrEqual(Math.max(32 * 16, Math.min(2 * needed, needed + 32 * 1023)));
    }
  });
});
