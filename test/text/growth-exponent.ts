/**
 * How the time of `work` grows with the size of its input: the exponent e of time = c * size^e, fitted to the fastest of
 * several rounds at every size. 1 is linear, 2 quadratic. A busy machine slows all sizes of a round, and short runs are
 * repeated within a round until the clock can tell them apart, so the answer does not depend on the machine.
 */
const ROUNDS = 4;
const SHORTEST_RUN = 3; // milliseconds

export function growthExponent<T>(
  sizes: readonly number[],
  make: (size: number) => T,
  work: (input: T) => void,
): number {
  const inputs = sizes.map(make);
  const fastest = inputs.map(() => Number.POSITIVE_INFINITY);
  for (let round = 0; round < ROUNDS; round++) {
    for (const [i, input] of inputs.entries())
      fastest[i] = Math.min(
        fastest[i],
        timeOf(() => work(input)),
      );
  }
  return slope(sizes.map(Math.log), fastest.map(Math.log));
}

function timeOf(work: () => void): number {
  const start = performance.now();
  let runs = 0;
  let elapsed = 0;
  while (elapsed < SHORTEST_RUN) {
    work();
    runs++;
    elapsed = performance.now() - start;
  }
  return elapsed / runs;
}

/** Least squares. */
function slope(xs: readonly number[], ys: readonly number[]): number {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const x = mean(xs);
  const y = mean(ys);
  const covariance = xs.reduce((sum, value, i) => sum + (value - x) * (ys[i] - y), 0);
  return covariance / xs.reduce((sum, value) => sum + (value - x) ** 2, 0);
}
