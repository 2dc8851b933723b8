/** Chance from a seed: the same numbers in each run and on each machine. Not for secrets. */

/** From 0 up to, not including, 1. */
export type Random = () => number;

/** A generator of its own for every combination of numbers: a Weyl sequence, mixed as by MurmurHash3's finaliser. */
export function randomOf(...seeds: readonly number[]): Random {
  let state = 0;
  const next = () => {
    state = (state + 0x9e3779b9) | 0;
    let h = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
    h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
    return (h ^ (h >>> 16)) >>> 0;
  };
  for (const seed of seeds) state = next() ^ seed;
  return () => next() / 2 ** 32;
}

/** An integer from 0 up to, not including, `limit`. */
export function below(random: Random, limit: number): number {
  return Math.floor(random() * limit);
}

export function pick<T>(from: readonly T[], random: Random): T {
  return from[below(random, from.length)] as T;
}

/** By Zipf's law: the entry at position r with a probability of about 1 / (r + 1). */
export function pickCommon<T>(from: readonly T[], random: Random): T {
  return from[Math.floor((from.length + 1) ** random()) - 1] as T;
}
