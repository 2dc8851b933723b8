/** Tokens to shingles, and shingles to the slots of a signature: ../shingle.ts, ../affine32.ts and ../fss.ts in SIMD. */
import { fmix32x4 } from './hash';
import { ELEMENTS, HASHES, MINIMA, MULTIPLIERS, OFFSETS, SEEDS } from './layout';

const BASE: u32 = 0x9e3779b1;

/** Writes to ELEMENTS the hash of every run of `size` of tokens [-carried, count). @returns how many */
export function shingle(carried: i32, count: i32, size: i32): i32 {
  const shingles = carried + count - size + 1;
  const first = HASHES - (<usize>carried << 2);
  for (let i: i32 = 0; i < shingles; i += 4) {
    let at = first + (<usize>i << 2);
    let polynomial = v128.load(at);
    for (let token: i32 = 1; token < size; token++) {
      at += 4;
      polynomial = i32x4.add(i32x4.mul(polynomial, i32x4.splat(BASE)), v128.load(at));
    }
    v128.store(ELEMENTS + (<usize>i << 2), fmix32x4(polynomial));
  }
  return max(shingles, 0);
}

/**
 * Lowers MINIMA[0, slots), or what is 0xffffffff if `fresh`, to the least a * x + b of ELEMENTS[0, count), which are
 * mixed with `key` in their place; `slots` is a multiple of 16.
 */
export function affine32(count: i32, slots: i32, key: u32, fresh: bool): void {
  for (let i: i32 = 0; i < count; i += 4) {
    const at = ELEMENTS + (<usize>i << 2);
    v128.store(at, fmix32x4(v128.xor(v128.load(at), i32x4.splat(key))));
  }
  const end = ELEMENTS + (<usize>count << 2);
  for (let slot: i32 = 0; slot < slots; slot += 16) {
    const at = <usize>slot << 2;
    const a0 = v128.load(MULTIPLIERS + at);
    const a1 = v128.load(MULTIPLIERS + at, 16);
    const a2 = v128.load(MULTIPLIERS + at, 32);
    const a3 = v128.load(MULTIPLIERS + at, 48);
    const b0 = v128.load(OFFSETS + at);
    const b1 = v128.load(OFFSETS + at, 16);
    const b2 = v128.load(OFFSETS + at, 32);
    const b3 = v128.load(OFFSETS + at, 48);
    let min0 = i32x4.splat(-1);
    let min1 = min0;
    let min2 = min0;
    let min3 = min0;
    if (!fresh) {
      min0 = v128.load(MINIMA + at);
      min1 = v128.load(MINIMA + at, 16);
      min2 = v128.load(MINIMA + at, 32);
      min3 = v128.load(MINIMA + at, 48);
    }
    for (let element = ELEMENTS; element < end; element += 4) {
      const x = v128.load32_splat(element);
      min0 = i32x4.min_u(min0, i32x4.add(i32x4.mul(x, a0), b0));
      min1 = i32x4.min_u(min1, i32x4.add(i32x4.mul(x, a1), b1));
      min2 = i32x4.min_u(min2, i32x4.add(i32x4.mul(x, a2), b2));
      min3 = i32x4.min_u(min3, i32x4.add(i32x4.mul(x, a3), b3));
    }
    v128.store(MINIMA + at, min0);
    v128.store(MINIMA + at, min1, 16);
    v128.store(MINIMA + at, min2, 32);
    v128.store(MINIMA + at, min3, 48);
  }
}

/** Fast Similarity Sketching of ELEMENTS[0, count) into MINIMA[0, slots), and into some behind them. */
export function fss(count: i32, slots: i32): void {
  for (let slot: i32 = 0; slot < slots; slot += 4) v128.store(MINIMA + (<usize>slot << 2), i32x4.splat(-1));
  const wide = i32x4.splat(slots);
  let empty = slots;
  const whole = ELEMENTS + (<usize>(count & ~3) << 2);
  const end = ELEMENTS + (<usize>count << 2);
  for (let round: i32 = 0; round < slots && empty > 0; round++) {
    const seed = v128.load32_splat(SEEDS + (<usize>round << 2));
    const high = i32x4.splat(round << 20);
    for (let at = ELEMENTS; at < end; at += 16) {
      const h = mix(v128.xor(v128.load(at), seed));
      const bins = i32x4.shr_u(i32x4.mul(v128.and(h, i32x4.splat(0xffff)), wide), 16);
      const values = v128.or(i32x4.shr_u(h, 12), high);
      empty -= lower(i32x4.extract_lane(bins, 0), i32x4.extract_lane(values, 0));
      if (at >= whole) {
        if (at + 4 < end) empty -= lower(i32x4.extract_lane(bins, 1), i32x4.extract_lane(values, 1));
        if (at + 8 < end) empty -= lower(i32x4.extract_lane(bins, 2), i32x4.extract_lane(values, 2));
        break;
      }
      empty -= lower(i32x4.extract_lane(bins, 1), i32x4.extract_lane(values, 1));
      empty -= lower(i32x4.extract_lane(bins, 2), i32x4.extract_lane(values, 2));
      empty -= lower(i32x4.extract_lane(bins, 3), i32x4.extract_lane(values, 3));
    }
  }
  if (empty == 0 || count == 0) return;
  for (let bin: i32 = 0; bin < slots; bin++) {
    if (load<u32>(MINIMA + (<usize>bin << 2)) != 0xffffffff) continue;
    const round = slots + bin;
    const seed = load<u32>(SEEDS + (<usize>round << 2));
    let least: u32 = 0xffffffff;
    for (let at = ELEMENTS; at < end; at += 4) {
      const h = i32x4.extract_lane(mix(i32x4.splat(load<u32>(at) ^ seed)), 0);
      least = min<u32>(least, <u32>h >>> 12);
    }
    store<u32>(MINIMA + (<usize>bin << 2), (round << 20) | least);
  }
}

/** Lowers a slot. @returns 1 if it was empty */
@inline
function lower(bin: u32, value: u32): i32 {
  const at = MINIMA + (<usize>bin << 2);
  const was = load<u32>(at);
  store<u32>(at, min<u32>(was, value));
  return i32(was == 0xffffffff);
}

@inline
function mix(value: v128): v128 {
  let h = i32x4.mul(value, i32x4.splat(0x85ebca6b));
  h = i32x4.mul(v128.xor(h, i32x4.shr_u(h, 15)), i32x4.splat(0xc2b2ae35));
  return v128.xor(h, i32x4.shr_u(h, 16));
}
