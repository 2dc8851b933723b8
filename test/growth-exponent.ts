/**
 * How the time of `work` grows with the size of its input: the exponent e of time = c * size^e, fitted to the fastest of
 * several rounds at every size. 1 is linear, 2 quadratic. Short runs are repeated until the clock can tell them apart.
 * On a busy machine a round may be wrong, never too fast: while the exponent is above `most`, more rounds are made.
 */
const FEWEST_ROUNDS = 3;
const MOST_ROUNDS = 12;
/** Plainly not linear: no more rounds. */
const HOPELESS = 1.6;
const SHORTEST_RUN = 3; // milliseconds

export function growthExponent<T>(
  sizes: readonly number[],
  make: (size: number) => T,
  work: (input: T) => void,
  most: number,
): number {
  const inputs = sizes.map(make);
  const fastest = inputs.map(() => Number.POSITIVE_INFINITY);
  let exponent = Number.POSITIVE_INFINITY;
  for (let round = 1; round <= MOST_ROUNDS; round++) {
    for (const [i, input] of inputs.entries())
      fastest[i] = Math.min(
        fastest[i],
        timeOf(() => work(input)),
      );
    exponent = slope(sizes.map(Math.log), fastest.map(Math.log));
    if (round >= FEWEST_ROUNDS && (exponent <= most || exponent > HOPELESS)) break;
  }
  return exponent;
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
