import { randomInt } from '../sketch/random.ts';

/** The same in another order, by a fixed seed. */
export function shuffled<T>(items: readonly T[], seed: number): T[] {
  const int = randomInt(seed);
  const result = [...items];
  for (let i = result.length - 1; i > 0; i--) {
    const j = int(i + 1);
    [result[i], result[j]] = [result[j] as T, result[i] as T];
  }
  return result;
}
