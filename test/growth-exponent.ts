/**
 * How the time of `work` grows with the size of its input: the exponent e of time = c * size^e, fitted to the fastest of
 * several rounds at every size. 1 is linear, 2 quadratic. Short runs are repeated until the clock can tell them apart.
 * On a busy machine a round may be wrong, never too fast: while the exponent is above `most`, more rounds are made.
 */
import { powerLaw } from '../bench/fit.ts';

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
    ({ exponent } = powerLaw(sizes.map((size, i) => [size, fastest[i]])));
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
