/**
 * The hash and the permutations of npm `minhash` 0.0.9, to the bit.
 *
 * A string is hashed as Java does, h = 31 h + unit in 32 bits, and slot i keeps the least (a_i h + b_i) mod 4294967311
 * in doubles: products reach 2^65, so that nearly all are rounded before the remainder is taken, which an exact product
 * would not reproduce. The a_i and b_i come from Math.sin(seed), Math.sin(seed + 1), ...: neighbouring seeds share all
 * but one of them, and an engine whose sine differs in the last bit makes others. V8 11 to 12 (Node 20, 22) agree.
 */

/** Every slot of a signature before its first element, and the package's `maxHash`. */
const MOST = 0xffffffff;
/** The least prime above 2^32, and by how much. */
const ABOVE = 15;
const RANGE = 2 ** 32;
const PRIME = RANGE + ABOVE;

export interface Permutations {
  readonly numPerm: number;
  readonly seed: number;
  readonly a: Float64Array;
  readonly b: Float64Array;
  /** What the package's object says its seed is once it is made: it counts it up. */
  readonly seedAfter: number;
}

/** All objects of one kind share them: the package makes its own for each, 46 µs and 4 kB. */
let last: Permutations | undefined;

export function permutationsOf(numPerm: number, seed: number): Permutations {
  if (last?.numPerm !== numPerm || last.seed !== seed) last = makePermutations(numPerm, seed);
  return last;
}

function makePermutations(numPerm: number, seed: number): Permutations {
  // A number that it has had is skipped: 9 of the first 8192 of seed 1, as the sine of n + 710 is nearly that of n.
  const used = new Set<number>();
  let next = seed;
  while (used.size < 2 * numPerm) used.add(numberOf(next++));
  const all = Float64Array.from(used);
  return { numPerm, seed, a: all.subarray(0, numPerm), b: all.subarray(numPerm), seedAfter: next };
}

/** The package's random number of a seed. Its first multiplier is that of the seed that it was given. */
export function numberOf(seed: number): number {
  const x = Math.sin(seed) * MOST;
  return Math.floor((x - Math.floor(x)) * MOST);
}

/** The package's hash of a string: a whole number from 2^31 - 1 to 2^32 + 2^31 - 2. */
export function hashOf(text: string): number {
  let hash = 0;
  for (let i = 0; i < text.length; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
  return hash + MOST;
}

/** Lowers each slot to what the permutation makes of the hash, where that is less. */
export function lower(slots: Uint32Array, { a, b }: Permutations, hash: number): void {
  for (let i = 0; i < slots.length; i++) {
    const x = a[i] * hash + b[i];
    // x mod PRIME without %, which takes 5 times as long: 2^32 is -15 there, and all of this is exact.
    const high = Math.floor(x / RANGE);
    const rest = x - high * RANGE - high * ABOVE;
    const value = rest - Math.floor(rest / PRIME) * PRIME;
    if (value < slots[i]) slots[i] = value;
  }
}
