/**
 * What a threshold on similarity says about counts of shingles: how many two sets must share, how small a partner may
 * be, and how many of its rarest shingles a set must show for no pair to be missed.
 *
 * The similarity of a pair is one division of two whole numbers, and a pair passes if that quotient is >= threshold.
 * The bounds are the least whole numbers for which it is, found by trying, so that rounding can't lose a pair.
 * After Chaudhuri, Ganti, Kaushik 2006 and Bayardo, Ma, Srikant 2007, "Scaling up all pairs similarity search".
 */
import type { Sets } from './distinct.ts';
import type { DedupeSettings } from './options.ts';

export interface Bounds {
  /** The similarity of sets of these sizes that share so many elements. */
  similarity(shared: number, sizeA: number, sizeB: number): number;
  /** The fewest elements that sets of these sizes must share. */
  required(sizeA: number, sizeB: number): number;
  /** The least size of a partner that is not larger. */
  leastPartner(size: number): number;
  /** How many of its rarest elements a set must look up among the sets that are not larger. */
  probes(size: number): number;
  /** How many of its rarest elements must be there for sets that are not smaller to find it. */
  indexed(size: number): number;
}

export function boundsOf(sets: Sets, { measure, threshold }: Pick<DedupeSettings, 'measure' | 'threshold'>): Bounds {
  const largest = sets.count === 0 ? 0 : sets.sizes[sets.count - 1];
  return measure === 'jaccard' ? jaccardBounds(threshold, largest) : containmentBounds(threshold);
}

export function jaccardBounds(threshold: number, largest: number): Bounds {
  const bySum = new Uint32Array(2 * largest + 1); // 0: not worked out yet
  const required = (sizeA: number, sizeB: number) => {
    const sum = sizeA + sizeB;
    if (bySum[sum] === 0) {
      let shared = Math.max(1, Math.floor((threshold / (1 + threshold)) * sum) - 1);
      while (shared / (sum - shared) < threshold) shared++;
      bySum[sum] = shared;
    }
    return bySum[sum];
  };
  const leastPartner = (size: number) => leastShare(threshold, size);
  return {
    similarity: (shared, sizeA, sizeB) => shared / (sizeA + sizeB - shared),
    required,
    leastPartner,
    probes: (size) => size - leastPartner(size) + 1,
    indexed: (size) => size - required(size, size) + 1,
  };
}

export function containmentBounds(threshold: number): Bounds {
  const required = (sizeA: number, sizeB: number) => leastShare(threshold, Math.min(sizeA, sizeB));
  return {
    similarity: (shared, sizeA, sizeB) => shared / Math.min(sizeA, sizeB),
    required,
    leastPartner: () => 1,
    // A partner may be any part of the set, so each of its elements may be the one that the partner shows.
    probes: (size) => size,
    indexed: (size) => size - required(size, size) + 1,
  };
}

/** The least whole number that is at least this share of `size`. */
function leastShare(threshold: number, size: number): number {
  let least = Math.max(1, Math.floor(threshold * size) - 1);
  while (least / size < threshold) least++;
  return least;
}
