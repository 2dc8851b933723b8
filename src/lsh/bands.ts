/**
 * The 32-bit key of one band of a signature. Signatures that agree in all rows of a band have the same key; others
 * have it with p = 2^-32, which costs a look at a false candidate and nothing else. The position of the band is part
 * of the key, so that all bands share one table.
 */
import { fmix32 } from '../kernel/hash.ts';

const MULTIPLIER = 0x9e3779b1 | 0;

/** The key of slots[from, from + rows) as band number `band`. */
export function bandKey(slots: Uint32Array, from: number, rows: number, band: number): number {
  let key = fmix32(band + 1);
  for (let row = 0; row < rows; row++) {
    key = Math.imul(key ^ slots[from + row], MULTIPLIER);
    key ^= key >>> 15; // without it the high bits of a slot never reach the low bits of the key
  }
  return fmix32(key);
}
