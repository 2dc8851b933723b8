/** MurmurHash3 of 32 bits, as in ../hash.ts, and its finaliser over four numbers at a time. */

const C1: u32 = 0xcc9e2d51;
const C2: u32 = 0x1b873593;
const C3: u32 = 0xe6546b64;

/** Bits that make capital ASCII letters small and leave small ones and digits as they are. */
export const TO_LOWER: u32 = 0x20202020;

@inline
export function fmix32(value: u32): u32 {
  let h = value;
  h = (h ^ (h >>> 16)) * 0x85ebca6b;
  h = (h ^ (h >>> 13)) * 0xc2b2ae35;
  return h ^ (h >>> 16);
}

@inline
export function fmix32x4(value: v128): v128 {
  let h = value;
  h = i32x4.mul(v128.xor(h, i32x4.shr_u(h, 16)), i32x4.splat(0x85ebca6b));
  h = i32x4.mul(v128.xor(h, i32x4.shr_u(h, 13)), i32x4.splat(0xc2b2ae35));
  return v128.xor(h, i32x4.shr_u(h, 16));
}

/** The hash of bytes [from, from + length), each with the bits of `set` set. */
export function murmur3(from: usize, length: u32, set: u32): u32 {
  const rest = from + (length & ~3);
  let h: u32 = 0;
  for (let at = from; at < rest; at += 4) h = step(h, load<u32>(at) | set);
  const left = (load<u32>(rest) | set) & ((1 << ((length & 3) << 3)) - 1);
  return fmix32(h ^ scramble(left) ^ length);
}

/** Takes in a whole block. */
@inline
export function step(state: u32, block: u32): u32 {
  return rotl(state ^ scramble(block), 13) * 5 + C3;
}

@inline
export function scramble(block: u32): u32 {
  return rotl(block * C1, 15) * C2;
}

@inline
export function scramble4(blocks: v128): v128 {
  return i32x4.mul(rotl4(i32x4.mul(blocks, i32x4.splat(C1)), 15), i32x4.splat(C2));
}

/** What follows a whole block. */
@inline
export function turn4(states: v128): v128 {
  const turned = rotl4(states, 13);
  return i32x4.add(i32x4.add(i32x4.shl(turned, 2), turned), i32x4.splat(C3));
}

@inline
function rotl4(value: v128, by: i32): v128 {
  return v128.or(i32x4.shl(value, by), i32x4.shr_u(value, 32 - by));
}
