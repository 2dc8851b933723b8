/** Memory for small arrays, and for one that is larger than 32-bit arithmetic reaches. */
import { describe, expect, it } from 'vitest';
import { Slab } from '../../src/kernel/slab.ts';

describe('a slab', () => {
  it('gives places that are multiples of 4 and do not overlap', () => {
    const slab = new Slab();
    const taken: { buffer: ArrayBuffer; from: number; to: number }[] = [];
    for (let bytes = 0; bytes < 2000; bytes += 7) {
      const from = slab.take(bytes);
      const { buffer } = slab;
      expect(from % 4).toBe(0);
      expect(from + bytes).toBeLessThanOrEqual(buffer.byteLength);
      const overlapping = taken.filter(
        (other) => other.buffer === buffer && other.from < from + bytes && from < other.to,
      );
      expect(overlapping).toEqual([]);
      taken.push({ buffer, from, to: from + bytes });
    }
  });

  it('has room for the tokens of the longest string', () => {
    const slab = new Slab();
    const bytes = 2 ** 31 + 13;
    // Memory that nobody writes to is not there.
    expect(slab.take(bytes)).toBe(0);
    expect(slab.buffer.byteLength).toBeGreaterThanOrEqual(bytes);
  });
});
