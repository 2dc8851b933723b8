/** Seeded randomness for statistical tests: the same numbers on every machine and in every run. */

/** A stream of unsigned 32-bit numbers. Steele, Lea, Flood 2014 (SplitMix), with a 32-bit finaliser. */
export function random32(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let z = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
    return (z ^ (z >>> 15)) >>> 0;
  };
}

/** Whole numbers in [0, below). */
export function randomInt(seed: number): (below: number) => number {
  const next = random32(seed);
  return (below) => Math.floor((next() / 2 ** 32) * below);
}

/** Two sets of `size` elements, ascending and distinct, that share as many as make their Jaccard about `jaccard`. */
export function pairOfSets(
  size: number,
  jaccard: number,
  element: () => number,
): { a: Uint32Array; b: Uint32Array; jaccard: number } {
  const shared = Math.round((2 * size * jaccard) / (1 + jaccard));
  const all = new Set<number>();
  while (all.size < 2 * size - shared) all.add(element());
  const elements = Uint32Array.from(all);
  return {
    a: elements.slice(0, size).sort(),
    b: elements.slice(size - shared).sort(),
    jaccard: shared / (2 * size - shared),
  };
}
