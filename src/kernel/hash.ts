/**
 * The one hash of the project: MurmurHash3 of 32 bits (Appleby 2011), seed 0. A token is hashed by it whole, and its
 * finaliser mixes every other 32-bit number. Four bytes a step, and avalanche in every bit (test/kernel). Not a
 * cryptographic hash: whoever wants collisions can make them.
 */

const C1 = 0xcc9e2d51 | 0;
const C2 = 0x1b873593 | 0;
const C3 = 0xe6546b64 | 0;

/** The finaliser by itself: bijective, every input bit flips every output bit with p = .5. */
export function fmix32(value: number): number {
  let h = value;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** Bits that make capital ASCII letters small and leave small ones and digits as they are; four bytes of them. */
export const TO_LOWER = 0x20202020;

/**
 * The hash of bytes [from, from + length), each with the bits of `set` set; `view` must reach 3 bytes further.
 * @param set TO_LOWER, or 0 to take the bytes as they are
 */
export function murmur3(view: DataView, from: number, length: number, set: number): number {
  const rest = from + (length & ~3);
  return finish(absorb(0, view, from, rest, set), view, rest, length, set);
}

/** Takes bytes [from, to), a multiple of four, into the state of a hash. */
export function absorb(state: number, view: DataView, from: number, to: number, set: number): number {
  let h = state;
  for (let at = from; at < to; at += 4) {
    h ^= scramble(view.getInt32(at, true) | set);
    h = (Math.imul((h << 13) | (h >>> 19), 5) + C3) | 0;
  }
  return h;
}

/** Takes in what is left of `length` bytes in all, 0 to 3 of them at `at`. @returns the hash */
export function finish(state: number, view: DataView, at: number, length: number, set: number): number {
  // Masked, because the bytes behind the last don't count. Of none, 0 is left, which changes nothing.
  const left = (view.getInt32(at, true) | set) & ((1 << ((length & 3) << 3)) - 1);
  return fmix32(state ^ scramble(left) ^ length);
}

function scramble(block: number): number {
  const k = Math.imul(block, C1);
  return Math.imul((k << 15) | (k >>> 17), C2);
}
