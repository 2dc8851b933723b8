/**
 * MinHash, the plain build: for every slot the least value of `a * x + b mod 2^32` over the elements of a set.
 *
 * O(count * slots), about .6 ns per element and slot, no allocation. The elements must be well mixed (`mix` does it):
 * over raw consecutive integers this family is biased, RMSE 1.37 times theory at 5 elements.
 * Broder, Charikar, Frieze, Mitzenmacher 1998, "Min-wise independent permutations"; the family is Dietzfelbinger's.
 * assembly/sign.ts is the same in SIMD.
 */
import { fmix32 } from './hash.ts';

/** Random permutations of the 32-bit numbers, one a slot: x -> a * fmix32(x ^ key) + b mod 2^32. */
export interface Affine32 {
  readonly scheme: 'affine32';
  readonly slots: number;
  readonly key: number;
  /** Odd; as many as there are slots, rounded up to whole blocks of SLOT_BLOCK. */
  readonly multipliers: Uint32Array;
  readonly offsets: Uint32Array;
}

/** Slots come in blocks of so many; those beyond the last are worked out and left out. */
export const SLOT_BLOCK = 16;
/** Slots are done this many at a time, so that an element is read once for all of them: 1.8 times as fast as singly. */
const AT_ONCE = 4;

/** Adding 2^31 mod 2^32 turns the order of unsigned numbers into that of signed ones, which are quicker to compare. */
const SIGN = 0x80000000 | 0;

/** Makes elements[0, count) ready for affine32, in place. */
export function mix(elements: Uint32Array, count: number, key: number): void {
  for (let i = 0; i < count; i++) elements[i] = fmix32(elements[i] ^ key);
}

/** Lowers minima[s] to the least of multipliers[s] * x + offsets[s] mod 2^32 over elements[0, count), for every s. */
export function affine32(
  elements: Uint32Array,
  count: number,
  { slots, multipliers, offsets }: Affine32,
  minima: Uint32Array,
): void {
  for (let s = 0; s < slots; s += AT_ONCE) {
    const a0 = multipliers[s];
    const a1 = multipliers[s + 1];
    const a2 = multipliers[s + 2];
    const a3 = multipliers[s + 3];
    const b0 = offsets[s] ^ SIGN;
    const b1 = offsets[s + 1] ^ SIGN;
    const b2 = offsets[s + 2] ^ SIGN;
    const b3 = offsets[s + 3] ^ SIGN;
    let min0 = minima[s] ^ SIGN;
    let min1 = minima[s + 1] ^ SIGN;
    let min2 = minima[s + 2] ^ SIGN;
    let min3 = minima[s + 3] ^ SIGN;
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
    minima[s] = min0 ^ SIGN;
    minima[s + 1] = min1 ^ SIGN;
    minima[s + 2] = min2 ^ SIGN;
    minima[s + 3] = min3 ^ SIGN;
  }
}
