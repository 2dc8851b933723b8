/**
 * Fast Similarity Sketching, the plain build. Elements are thrown into slots, round after round, until no slot is
 * empty; a slot keeps the least value, and a throw of an earlier round is less than any of a later one. A set that is
 * smaller than the sketch fills it by turns, so that an estimate has half the variance of MinHash; of a large set one
 * round is enough, so that it costs O(n + k log k) instead of O(n k).
 * Dahlgaard, Knudsen, Thorup 2017, "Fast similarity sketching". assembly/sign.ts is the same in SIMD.
 *
 * A slot's value: round in bits 20-31, 20 bits of the element's hash below.
 */

export interface Fss {
  readonly scheme: 'fss';
  readonly slots: number;
  /** One for each of the rounds that throw everywhere, then one for each slot that they leave empty. */
  readonly seeds: Uint32Array;
}

/** Rounds and the seeds behind them take 11 bits, so that a value stays below 2^31. */
export const MOST_FSS_SLOTS = 1024;

const EMPTY = 0xffffffff;

/** Sketches elements[0, count) into minima[0, slots). */
export function fss(elements: Uint32Array, count: number, { slots, seeds }: Fss, minima: Uint32Array): void {
  minima.fill(EMPTY, 0, slots);
  if (count === 0) return;
  let empty = slots;
  for (let round = 0; round < slots && empty > 0; round++) {
    const seed = seeds[round];
    const high = round << 20;
    for (let i = 0; i < count; i++) {
      const h = scatter(elements[i] ^ seed);
      const slot = Math.imul(h & 0xffff, slots) >>> 16;
      const value = high | (h >>> 12);
      const least = minima[slot];
      if (least === EMPTY) empty--;
      if (value < least) minima[slot] = value;
    }
  }
  if (empty === 0) return;
  for (let slot = 0; slot < slots; slot++) {
    if (minima[slot] !== EMPTY) continue;
    const seed = seeds[slots + slot];
    let least = EMPTY;
    for (let i = 0; i < count; i++) least = Math.min(least, scatter(elements[i] ^ seed) >>> 12);
    minima[slot] = ((slots + slot) << 20) | least;
  }
}

/** Two multiplications are enough where seeds are random: RMSE as with fmix32. */
function scatter(value: number): number {
  let h = Math.imul(value, 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 15), 0xc2b2ae35);
  return h ^ (h >>> 16);
}
