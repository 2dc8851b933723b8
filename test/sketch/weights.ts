/** Sets with weights for statistical tests, and what is estimated of them, by brute force. */

/** Weights above 0 by element. */
export type Weights = ReadonlyMap<number, number>;

/** Kinds of weights, each from a random number in (0, 1). */
export const WEIGHTS = {
  'all 1': () => 1,
  'counts by Zipf': (u) => Math.min(1000, Math.floor(u ** -0.8)),
  'like logs of rarities': (u) => Math.log(1e6 / (1 + Math.floor(1e5 * u ** 3))),
  'from .001 to 1000': (u) => 10 ** (6 * u - 3),
} satisfies Readonly<Record<string, (u: number) => number>>;

/** Of about 5/6 of n elements each: two of three are in both, half of those with one weight. */
export function pairOfWeights(
  n: number,
  weight: (u: number) => number,
  next: () => number,
): { a: Weights; b: Weights; jaccard: number } {
  const unit = () => (next() + 0.5) / 2 ** 32;
  const [a, b] = [new Map<number, number>(), new Map<number, number>()];
  for (let i = 0; i < n; i++) {
    const element = next();
    const one = weight(unit());
    // The first is in both, so that neither is empty.
    const where = i === 0 ? 0 : next() % 6;
    if (where !== 5) a.set(element, one);
    if (where !== 4) b.set(element, where % 2 ? one : weight(unit()));
  }
  const { lesser, greater } = sums(a, b);
  return { a, b, jaccard: lesser / greater };
}

/** Of the lesser and of the greater weights of every element. */
export function sums(a: Weights, b: Weights): { lesser: number; greater: number } {
  let lesser = 0;
  let greater = 0;
  for (const element of new Set([...a.keys(), ...b.keys()])) {
    const [one, other] = [a.get(element) ?? 0, b.get(element) ?? 0];
    lesser += Math.min(one, other);
    greater += Math.max(one, other);
  }
  return { lesser, greater };
}

/** As `signWeights` takes them. */
export function listsOf(weights: Weights): [elements: Uint32Array, weights: Float64Array] {
  return [Uint32Array.from(weights.keys()), Float64Array.from(weights.values())];
}
