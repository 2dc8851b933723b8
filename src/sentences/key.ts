/**
 * The key of a sentence: 96 bits of what it says. Two sentences with the same words, weights and clauses have one key,
 * whatever document they stand in; everything that is answered of one is answered of the other.
 *
 * Three lanes in the manner of MurmurHash3 (Appleby 2011) with constants of their own. Each takes in one token a step,
 * and after every four tokens their marks, a byte each, so that sentences of one length that differ in one word or one
 * mark never collide in any lane. With 2^40 distinct sentences two share a key with a probability of 2^-17.
 * Not cryptographic: whoever may choose texts can make keys that are equal, or the least.
 */

import { fmix32 } from '../kernel/hash.ts';

/** 32-bit numbers of a key. */
export const KEY_WORDS = 3;

/** Fixed before anything was measured with it: «dejalu» in ASCII. Another salt is another order of the sentences. */
export const SALT = 0x64656a61 ^ 0x6c75;

/** Writes the key of tokens [from, to) to keys[at, at + KEY_WORDS). */
export function writeKey(
  hashes: Uint32Array,
  marks: Uint8Array,
  from: number,
  to: number,
  salt: number,
  keys: Uint32Array,
  at: number,
): void {
  let a = salt | 0;
  let b = (salt ^ 0x9e3779b9) | 0;
  let c = (salt ^ 0x3c6ef372) | 0;
  let packed = 0;
  for (let i = from; i < to; i++) {
    const hash = hashes[i];
    packed = (packed << 8) | marks[i];
    a = mix(a, hash, 0xcc9e2d51, 0x1b873593);
    b = mix(b, hash, 0x239b961b, 0xab0e9789);
    c = mix(c, hash, 0x38b34ae5, 0xa1e38b93);
    if (((i - from) & 3) === 3 || i + 1 === to) {
      a = mix(a, packed, 0x85ebca6b, 0xc2b2ae35);
      b = mix(b, packed, 0x27d4eb2f, 0x165667b1);
      c = mix(c, packed, 0x2c1b3c6d, 0x297a2d39);
      packed = 0;
    }
  }
  const length = to - from;
  keys[at] = fmix32(a ^ length);
  keys[at + 1] = fmix32(b ^ length);
  keys[at + 2] = fmix32(c ^ length);
}

function mix(state: number, block: number, c1: number, c2: number): number {
  const k = Math.imul(block, c1);
  const h = state ^ Math.imul((k << 15) | (k >>> 17), c2);
  return (Math.imul((h << 13) | (h >>> 19), 5) + 0xe6546b64) | 0;
}

/** Negative, zero or positive, as the first key is less than, equal to or greater than the second. */
export function compareKeys(a: Uint32Array, i: number, b: Uint32Array, j: number): number {
  return a[i] - b[j] || a[i + 1] - b[j + 1] || a[i + 2] - b[j + 2];
}

/** The key as 24 hexadecimal digits, which sort as keys do. */
export function keyText(keys: Uint32Array, at: number): string {
  let text = '';
  for (let i = at; i < at + KEY_WORDS; i++) text += keys[i].toString(16).padStart(8, '0');
  return text;
}
