/** Tokens to shingles, and shingles to the slots of a signature: ../shingle.ts, ../affine32.ts and ../fss.ts in SIMD. */
import { fmix32x4 } from './hash';
import { ELEMENTS, HASHES, MULTIPLIERS, OFFSETS, SEEDS, SLOTS } from '../layout';

const BASE: u32 = 0x9e3779b1;
const EMPTY: u32 = 0xffffffff;

/** Writes to ELEMENTS the hash of every run of `size` of the `count` tokens from `from` on, down to -CARRY. @returns how many */
export function shingle(from: i32, count: i32, size: i32): i32 {
  const shingles = count - size + 1;
  const first = HASHES + (<usize>from << 2);
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
 * Lowers SLOTS[at, at + slots), or what is 0xffffffff if `fresh`, to the least a * x + b of ELEMENTS[0, count), which
 * are mixed with `key` in their place. Up to 15 slots behind them are written, too.
 */
export function affine32(count: i32, at: i32, slots: i32, key: u32, fresh: bool): void {
  for (let i: i32 = 0; i < count; i += 4) {
    const element = ELEMENTS + (<usize>i << 2);
    v128.store(element, fmix32x4(v128.xor(v128.load(element), i32x4.splat(key))));
  }
  const end = ELEMENTS + (<usize>count << 2);
  const minima = SLOTS + (<usize>at << 2);
  for (let slot: i32 = 0; slot < slots; slot += 16) {
    const o = <usize>slot << 2;
    const a0 = v128.load(MULTIPLIERS + o);
    const a1 = v128.load(MULTIPLIERS + o, 16);
    const a2 = v128.load(MULTIPLIERS + o, 32);
    const a3 = v128.load(MULTIPLIERS + o, 48);
    const b0 = v128.load(OFFSETS + o);
    const b1 = v128.load(OFFSETS + o, 16);
    const b2 = v128.load(OFFSETS + o, 32);
    const b3 = v128.load(OFFSETS + o, 48);
    let min0 = i32x4.splat(-1);
    let min1 = min0;
    let min2 = min0;
    let min3 = min0;
    if (!fresh) {
      min0 = v128.load(minima + o);
      min1 = v128.load(minima + o, 16);
      min2 = v128.load(minima + o, 32);
      min3 = v128.load(minima + o, 48);
    }
    for (let element = ELEMENTS; element < end; element += 4) {
      const x = v128.load32_splat(element);
      min0 = i32x4.min_u(min0, i32x4.add(i32x4.mul(x, a0), b0));
      min1 = i32x4.min_u(min1, i32x4.add(i32x4.mul(x, a1), b1));
      min2 = i32x4.min_u(min2, i32x4.add(i32x4.mul(x, a2), b2));
      min3 = i32x4.min_u(min3, i32x4.add(i32x4.mul(x, a3), b3));
    }
    v128.store(minima + o, min0);
    v128.store(minima + o, min1, 16);
    v128.store(minima + o, min2, 32);
    v128.store(minima + o, min3, 48);
  }
}

/** Fast Similarity Sketching of ELEMENTS[0, count) into SLOTS[at, at + slots); up to 3 slots behind are written, too. */
export function fss(count: i32, at: i32, slots: i32): void {
  const end = ELEMENTS + (<usize>count << 2);
  const minima = SLOTS + (<usize>at << 2);
  for (let slot: i32 = 0; slot < slots; slot += 4) v128.store(minima + (<usize>slot << 2), i32x4.splat(-1));
  if (count == 0) return;
  for (let round: i32 = 0; round <= slots; round++) {
    const thrown = round * count;
    // Before as many throws as there are slots, one of them must be empty.
    if (thrown >= slots && !hasEmpty(minima, slots)) return;
    if (round == slots) break;
    if (thrown < MANY * slots) throwAll(round, count, minima, slots, false);
    else throwAll(round, count, minima, slots, true);
  }
  for (let slot: i32 = 0; slot < slots; slot++) {
    const lowest = minima + (<usize>slot << 2);
    if (load<u32>(lowest) != EMPTY) continue;
    const seed = v128.load32_splat(SEEDS + (<usize>(slots + slot) << 2));
    let least: u32 = EMPTY;
    for (let element = ELEMENTS; element < end; element += 4) {
      const h = <u32>i32x4.extract_lane(scatter(v128.xor(v128.load(element), seed)), 0);
      least = min<u32>(least, h >>> 12);
    }
    store<u32>(lowest, ((slots + slot) << 20) | least);
  }
}

/**
 * After so many throws a slot but one in twenty is filled for good, and a branch is foreseen: stores that are left out
 * can't hold up the loads behind them. Before, a branch would take twice as long as the stores.
 */
const MANY: i32 = 3;

/** Throws every element once. @param seldom whether a slot is seldom lowered */
@inline
function throwAll(round: i32, count: i32, minima: usize, slots: i32, seldom: bool): void {
  const seed = v128.load32_splat(SEEDS + (<usize>round << 2));
  const high = i32x4.splat(round << 20);
  const wide = i32x4.splat(slots);
  const whole = ELEMENTS + (<usize>(count & ~3) << 2);
  const end = ELEMENTS + (<usize>count << 2);
  let at = ELEMENTS;
  for (; at < whole; at += 16) {
    const h = scatter(v128.xor(v128.load(at), seed));
    const chosen = i32x4.shr_u(i32x4.mul(v128.and(h, i32x4.splat(0xffff)), wide), 16);
    const values = v128.or(i32x4.shr_u(h, 12), high);
    const low = i32x4.shuffle(chosen, values, 0, 4, 1, 5);
    const top = i32x4.shuffle(chosen, values, 2, 6, 3, 7);
    lower(minima, i64x2.extract_lane(low, 0), seldom);
    lower(minima, i64x2.extract_lane(low, 1), seldom);
    lower(minima, i64x2.extract_lane(top, 0), seldom);
    lower(minima, i64x2.extract_lane(top, 1), seldom);
  }
  for (; at < end; at += 4) {
    const h = <u32>i32x4.extract_lane(scatter(v128.xor(v128.load(at), seed)), 0);
    lower(minima, <u64>(((h & 0xffff) * slots) >>> 16) | (<u64>((h >>> 12) | (round << 20)) << 32), seldom);
  }
}

/** Lowers the slot that the lower half of `thrown` names to the upper half. */
@inline
function lower(minima: usize, thrown: u64, seldom: bool): void {
  const at = minima + (<usize>(<u32>thrown) << 2);
  const value = <u32>(thrown >> 32);
  const least = load<u32>(at);
  if (!seldom) store<u32>(at, min<u32>(least, value));
  else if (value < least) store<u32>(at, value);
}

function hasEmpty(minima: usize, slots: i32): bool {
  const end = minima + (<usize>slots << 2);
  let at = minima;
  for (; at + 16 <= end; at += 16) if (v128.any_true(i32x4.eq(v128.load(at), i32x4.splat(-1)))) return true;
  for (; at < end; at += 4) if (load<u32>(at) == EMPTY) return true;
  return false;
}

@inline
function scatter(value: v128): v128 {
  let h = i32x4.mul(value, i32x4.splat(0x85ebca6b));
  h = i32x4.mul(v128.xor(h, i32x4.shr_u(h, 15)), i32x4.splat(0xc2b2ae35));
  return v128.xor(h, i32x4.shr_u(h, 16));
}
