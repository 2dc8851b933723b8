/**
 * Token hashes to shingle hashes, the plain build: a rolling polynomial over the tokens, finished by fmix32. About 2 ns
 * per shingle whatever the size. Karp, Rabin 1987. assembly/sign.ts is the same in SIMD.
 */
import { fmix32 } from './hash.ts';

const BASE = 0x9e3779b1 | 0;

/**
 * Hashes every run of `size` consecutive tokens, in text order, repeats included.
 * `count` tokens give max(0, count - size + 1) shingles. O(count), no allocation: `out` belongs to the caller, needs
 * that many words and must not be `hashes` itself.
 * @returns shingles written
 */
export function hashShingles(hashes: Uint32Array, count: number, size: number, out: Uint32Array): number {
  if (count < size) return 0;
  let leaving = 1; // BASE ** size mod 2^32: the weight of the token that leaves the window
  for (let i = 0; i < size; i++) leaving = Math.imul(leaving, BASE);
  let rolling = 0;
  for (let i = 0; i < size; i++) rolling = (Math.imul(rolling, BASE) + hashes[i]) | 0;
  out[0] = fmix32(rolling);
  for (let i = size; i < count; i++) {
    rolling = (Math.imul(rolling, BASE) + hashes[i] - Math.imul(hashes[i - size], leaving)) | 0;
    out[i - size + 1] = fmix32(rolling);
  }
  return count - size + 1;
}
