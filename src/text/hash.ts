/**
 * The mixing of 32-bit numbers that every hash in the project ends with. Not a hash of texts: see tokenize.
 */

/** MurmurHash3's 32-bit finaliser (Appleby): bijective, every input bit flips every output bit with p = .5. */
export function fmix32(value: number): number {
  let h = value;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
