/**
 * Weighted MinHash: for every slot the first of the darts that hit a set of elements with weights.
 *
 * Darts fall on every element, each with a time, a height and a slot, evenly over all three, one per unit of time and
 * height; one below the weight of its element hits. Two sets with weights see the same darts, so the first that hits
 * either in a slot hits both with p = sum of the lesser weights / sum of the greater ones. All slots share the darts: it
 * takes slots * ln(slots) of them to hit every slot, however many elements there are.
 *
 * The darts of an element are made in order of time for each strip of heights, [2^j, 2^(j + 1)), a Poisson process, so
 * that less than half of them go over the weight. Eight strips are a group, of which the first dart is drawn before the
 * others: the strips below a weight are endless, and one number tells that none of eight has a dart in time (2,000
 * elements take .45 of the time that strips by themselves take).
 *
 * The slots are those of DartMinHash (Christiani 2020, "DartMinHash: fast sketching for weighted sets"), independent of
 * each other. Strips instead of its squares, and a limit of time found first, are TreeMinHash's (Ertl,
 * github.com/oertl/treeminhash), after the tree of BagMinHash (Ertl 2018), here of two storeys. Chosen by µs for 128
 * slots, all in plain JavaScript, for weights that are logarithms of rarities; for weights 1, of counts by Zipf and of
 * weights from .001 to 1000 it is .7 to 1.0 of that:
 *
 * | elements                | 5  | 20  | 100 | 500   | 2,000  |
 * | ----------------------- | -- | --- | --- | ----- | ------ |
 * | this                    | 41 | 44  | 75  | 143   | 259    |
 * | DartMinHash             | 46 | 78  | 172 | 717   | 2,620  |
 * | ICWS (Ioffe 2010)       | 43 | 158 | 751 | 3,710 | 14,700 |
 *
 * The error is the same for all three: sqrt(J (1 - J) / slots), of which the RMSE here was .98 to 1.02 (20 kinds of sets,
 * 1,500 to 4,000 pairs each), without bias. `npm run bench -- weighted` measures both.
 */
import { fmix32 } from '../kernel/hash.ts';
import type { Random } from './minhash.ts';

/** The random numbers that darts are made of. */
export interface Darts {
  readonly slots: number;
  readonly key: number;
  /** By the number of a strip, 0 to 255: of the group that begins with it, and of itself. */
  readonly groupSeeds: Uint32Array;
  readonly stripSeeds: Uint32Array;
  /** Darts that must hit so that hardly a slot is left empty: as many as it takes on average, and 1.5 a slot. */
  readonly enough: number;
}

/** Strip j begins at 2^(j - 127) and is as high: numbers of 32 bits, by their exponents. Exact, which a power need not be. */
const STRIPS = 256;
const EXPONENT_SHIFT = 23;
const HEIGHTS = new Float32Array(Uint32Array.from({ length: STRIPS }, (_, j) => j << EXPONENT_SHIFT).buffer);
const GROUP = 8;
/** Height of a group over that of its first strip. */
const GROUP_HEIGHT = (1 << GROUP) - 1;

const UNIT = 1 / 0x1_0000_0000;
/** No dart is earlier than this over the height that it can fall on. */
const LEAST_WAIT = UNIT / 2;
const STEP = 0x9e3779b9 | 0;
const PLACE = 0x5bd1e995;

export function dartsOf(slots: number, { key, at }: Random): Darts {
  let enough = 1.5 * slots;
  for (let i = 1; i <= slots; i++) enough += slots / i;
  return {
    slots,
    key,
    groupSeeds: Uint32Array.from({ length: STRIPS }, (_, j) => at(2 * j)),
    stripSeeds: Uint32Array.from({ length: STRIPS }, (_, j) => at(2 * j + 1)),
    enough,
  };
}

/**
 * The slots of distinct elements with their weights: the time of the first dart that hits, as the bits of a number of
 * 32, which have the order of the numbers, or 0xffffffff where nothing weighs anything. A time is exponential with the
 * rate total weight / slots. O(elements + slots * log(slots)).
 */
export function signDarts(elements: Uint32Array, weights: Float32Array, darts: Darts): Uint32Array {
  let total = 0;
  for (let i = 0; i < weights.length; i++) total += weights[i];
  if (total === 0) return new Uint32Array(darts.slots).fill(0xffffffff);
  const first = new Float32Array(darts.slots);
  // One time in nine a slot is left. Darts don't depend on how many are made: the slots are the same for any limit.
  for (let limit = darts.enough / total; !allHit(elements, weights, darts, limit, first); ) limit *= 2;
  return new Uint32Array(first.buffer);
}

/** Throws all darts before `limit`. @returns whether every slot was hit */
function allHit(
  elements: Uint32Array,
  weights: Float32Array,
  { slots, key, groupSeeds, stripSeeds }: Darts,
  limit: number,
  first: Float32Array,
): boolean {
  const bits = new Uint32Array(weights.buffer, weights.byteOffset, weights.length);
  first.fill(Infinity);
  for (let i = 0; i < elements.length; i++) {
    const weight = weights[i];
    if (weight === 0) continue;
    const element = fmix32(elements[i] ^ key);
    // Less one, so that a power of two has no part in the strip that begins with it.
    const highest = (bits[i] - 1) >>> EXPONENT_SHIFT;
    for (let group = highest & -GROUP; ; group -= GROUP) {
      const height = HEIGHTS[group] * GROUP_HEIGHT;
      if (limit * height < LEAST_WAIT) break;
      const word = fmix32(element ^ groupSeeds[group]);
      // A wait is never less than its word says: without the logarithms of most, half the time for 2,000 elements.
      if (word * UNIT >= limit * height) continue;
      const begin = exponential(word) / height;
      if (begin >= limit) continue;
      const place = fmix32(word ^ PLACE) * UNIT * slots;
      const slot = place | 0;
      if (begin < first[slot] && HEIGHTS[group] + (place - slot) * height < weight) first[slot] = begin;
      for (let strip = group; strip <= highest && strip < group + GROUP; strip++) {
        const height = HEIGHTS[strip];
        let time = begin;
        for (let state = word ^ stripSeeds[strip]; ; ) {
          state = (state + STEP) | 0;
          const word = fmix32(state);
          if (word * UNIT >= (limit - time) * height) break;
          time += exponential(word) / height;
          if (time >= limit) break;
          const place = fmix32(word ^ PLACE) * UNIT * slots;
          const slot = place | 0;
          if (time < first[slot] && height + (place - slot) * height < weight) first[slot] = time;
        }
      }
    }
  }
  return !first.includes(Infinity);
}

/**
 * A random word as a wait of mean 1: -ln(1 - (word + .5) / 2^32), at least word / 2^32. Within 2e-12 of itself, by the
 * series of the inverse hyperbolic tangent, and the same on every engine, which Math.log is not.
 */
export function exponential(word: number): number {
  const rest = ~word >>> 0;
  let exponent = 32 - Math.clz32(rest);
  let mantissa = (rest + 0.5) * HEIGHTS[127 - exponent];
  if (mantissa < Math.SQRT1_2) {
    mantissa *= 2;
    exponent--;
  }
  const s = (1 - mantissa) / (1 + mantissa);
  const z = s * s;
  const series = 1 + z * (1 / 3 + z * (1 / 5 + z * (1 / 7 + z * (1 / 9 + z * (1 / 11 + z * (1 / 13))))));
  return (32 - exponent) * Math.LN2 + 2 * s * series;
}
