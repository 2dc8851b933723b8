/**
 * Text, or any set of 32-bit numbers with weights, to a signature whose equal slots count the weighted Jaccard
 * similarity of two such sets: the sum of the lesser weights over the sum of the greater ones (`estimateJaccard`).
 *
 * For texts in which it matters how often a shingle comes, or how rare it is in the corpus. The slots are the first
 * darts that hit (darts.ts): unbiased, with the error of theory, sqrt(J (1 - J) / slots), for any weights.
 * What changes nothing: the order of the elements; elements of weight 0. Where all weights of both sets are multiplied
 * by one number, the slots are others but the similarity and the error of its estimate are the same. Where the weights
 * of only one set are, the similarity falls: sets that are to be compared as distributions need weights of one sum.
 * With all weights 1 it is the similarity that `MinHasher` estimates, which takes less time.
 *
 * Merging two signatures gives that of the greater weight of every element, `estimateCardinality` the total weight,
 * `estimateUnion` the sum of the greater weights, `estimateContainment` the sum of the lesser ones over the weight of
 * one. Not ProbMinHash (Ertl 2020): the similarity that it estimates takes every set for a distribution.
 */
import { DejaluError, describe } from '../errors.ts';
import type { Text } from '../kernel/kernel.ts';
import { type Check, integer, type OptionTable, type Resolved, resolveOptions } from '../options.ts';
import { SHINGLE_ENTRIES, type Shingling, shinglingOf } from '../shingle/shingles.ts';
import { NumberTable } from '../tables/number-table.ts';
import { type Darts, dartsOf, signDarts } from './darts.ts';
import { checkElements, checkText, shinglesOf } from './elements.ts';
import { type MinHashOptions, randomOf } from './minhash.ts';
import { type Recipe, textRecipe } from './recipe.ts';
import { Signature } from './signature.ts';

/** The weight of a shingle in a text that has it `count` times: 0, or a number from 1e-18 to 1e18. */
export type ShingleWeight = (shingle: number, count: number) => number;

/** What a hasher can be told. */
export interface WeightedMinHashOptions extends Omit<MinHashOptions, 'scheme'> {
  /**
   * What the shingles of a text weigh. `count`: as much as they come. Or a function, such as the count times the log of
   * how rare the shingle (one of `shingles(text)`) is in the corpus; it must give the same for the same arguments, and
   * signatures by two functions can't be told apart. @defaultValue 'count'
   */
  readonly weights?: 'count' | ShingleWeight | undefined;
}

const weightRule: Check<'count' | ShingleWeight> = (value, option) => {
  if (value === 'count' || typeof value === 'function') return value as 'count' | ShingleWeight;
  throw new DejaluError('bad-option', `option "${option}" must be "count" or a function, not ${describe(value)}`);
};

const OPTIONS: OptionTable<Resolved<WeightedMinHashOptions, 'tokenizer'>> = {
  slots: { default: 128, check: integer(1, 4096) },
  seed: { default: 1, check: integer(0, 0xffffffff) },
  weights: { default: 'count', check: weightRule },
  ...SHINGLE_ENTRIES,
};

/** Weights may be no further from 1: the times of darts are numbers of 32 bits. */
const LEAST_WEIGHT = 1e-18;
const MOST_WEIGHT = 1e18;
const LIMITS = '0 or a number from 1e-18 to 1e18';

/** Makes signatures of sets with weights, whose equal slots estimate the weighted Jaccard similarity. */
export class WeightedMinHasher {
  /** What its signatures carry; equal recipes are comparable. */
  readonly recipe: Recipe;
  readonly #shingling: Shingling;
  readonly #weightOf: ShingleWeight | undefined;
  readonly #darts: Darts;

  /** @throws DejaluError `unknown-option`, `bad-option`, `unsupported` */
  constructor(options?: WeightedMinHashOptions) {
    const { slots, seed, weights, ...given } = resolveOptions(options, OPTIONS);
    this.#shingling = shinglingOf(given);
    this.#weightOf = weights === 'count' ? undefined : weights;
    this.#darts = dartsOf(slots, randomOf(seed));
    this.recipe = Object.freeze({
      scheme: 'dart',
      slots,
      weights: weights === 'count' ? 'count' : 'own',
      ...textRecipe(seed, this.#shingling),
    });
  }

  /**
   * The signature of a text, of the shingles by the weights of the options; an `empty` one if none weighs anything.
   * O(length + slots * log(slots)). @param text a string, or UTF-8
   * @throws DejaluError `bad-option` if the function of the options gives what is no weight
   */
  sign(text: Text): Signature {
    checkText(text);
    const { elements, weights } = addedUp(shinglesOf(text, this.#shingling));
    const weightOf = this.#weightOf;
    if (weightOf) {
      for (let i = 0; i < elements.length; i++) {
        const weight = weightOf(elements[i], weights[i]);
        if (!isWeight(weight)) {
          const of = `for shingle ${elements[i]}, count ${weights[i]}`;
          throw new DejaluError('bad-option', `option "weights" must give ${LIMITS}, not ${describe(weight)} ${of}`);
        }
        weights[i] = weight;
      }
    }
    return this.#sign(elements, weights);
  }

  /**
   * The signature of 32-bit numbers, mixed or not, each with the weight at its position: 0, or from 1e-18 to 1e18, of
   * which the first 24 bits count. The weights of an element that comes more than once are added up.
   * O(elements + slots * log(slots)): 30 to 50 µs for 128 slots, and about 100 ns and 29 to 42 bytes an element while
   * it works.
   * @throws DejaluError `bad-document`, naming the position of what is no weight
   */
  signWeights(elements: Uint32Array, weights: Float64Array): Signature {
    checkElements(elements);
    checkWeights(weights, elements.length);
    const sums = addedUp(elements, weights);
    return this.#sign(sums.elements, sums.weights);
  }

  #sign(elements: Uint32Array, weights: Float64Array): Signature {
    return new Signature(signDarts(elements, new Float32Array(weights), this.#darts), this.recipe);
  }
}

function isWeight(weight: unknown): weight is number {
  return weight === 0 || (typeof weight === 'number' && weight >= LEAST_WEIGHT && weight <= MOST_WEIGHT);
}

function checkWeights(weights: unknown, count: number): asserts weights is Float64Array {
  if (!(weights instanceof Float64Array)) {
    throw new DejaluError('bad-document', `weights must be a Float64Array, not ${describe(weights)}`);
  }
  if (weights.length !== count) {
    throw new DejaluError('bad-document', `${count} elements need ${count} weights, not ${weights.length}`);
  }
  for (let i = 0; i < count; i++) {
    if (isWeight(weights[i])) continue;
    throw new DejaluError('bad-document', `weight ${i} must be ${LIMITS}, not ${describe(weights[i])}`);
  }
}

/** The distinct elements, in the order in which they come, and the sums of their weights, 1 each where none are given. */
function addedUp(elements: Uint32Array, weights?: Float64Array): { elements: Uint32Array; weights: Float64Array } {
  const places = new NumberTable(elements.length);
  const distinct = new Uint32Array(elements.length);
  const sums = new Float64Array(elements.length);
  for (let i = 0; i < elements.length; i++) {
    const place = places.keepFirst(elements[i], places.count + 1) - 1;
    distinct[place] = elements[i];
    sums[place] += weights ? weights[i] : 1;
  }
  return { elements: distinct.subarray(0, places.count), weights: sums.subarray(0, places.count) };
}
