/**
 * Text, or any set of 32-bit numbers, to a signature whose equal slots count the Jaccard similarity of two sets.
 *
 * Two schemes, which can't be compared with each other. `affine32` is MinHash as everybody has it: each slot keeps the
 * least element under a random permutation; unbiased, its error is the theory's at every set size (Broder 1997). `fss`,
 * Fast Similarity Sketching, has .7 of that error for sets of up to half as many elements as slots, and costs next to
 * nothing more for a long text than for a short one (kernel/fss.ts). Both take consecutive ids as well as random hashes.
 * The same texts and options give the same slots on every machine. Not one-permutation hashing (4 times the error on
 * short texts); simhash.ts and weighted-minhash.ts are the kin.
 */
import { DejaluError, describe } from '../errors.ts';
import { type Affine32, SLOT_BLOCK } from '../kernel/affine32.ts';
import type { Sketch } from '../kernel/build.ts';
import { type Fss, MOST_FSS_SLOTS } from '../kernel/fss.ts';
import { fmix32 } from '../kernel/hash.ts';
import { type Kernel, type KernelChoice, kernelOf, type Text } from '../kernel/kernel.ts';
import { integer, type OptionTable, oneOf, type Resolved, resolveOptions } from '../options.ts';
import { SHINGLE_ENTRIES, type ShingleShape, type Shingling, shinglingOf } from '../shingle/shingles.ts';
import { undivided, undividedText } from '../text/divided.ts';
import type { Tokenizer } from '../text/tokenize.ts';
import { checkElements, checkText, shinglesOf } from './elements.ts';
import { type Recipe, type Scheme, textRecipe } from './recipe.ts';
import { Signature } from './signature.ts';

/** What a hasher can be told. */
export interface MinHashOptions {
  /**
   * `affine32`: MinHash. `fss`: Fast Similarity Sketching, for short texts (less error) and long ones (less time); up
   * to 1024 slots. @defaultValue 'affine32'
   */
  readonly scheme?: Scheme | undefined;
  /**
   * Slots per signature, 1 to 4096. Four times the slots halve the error and cost four times the time and memory.
   * @defaultValue 128
   */
  readonly slots?: number | undefined;
  /** Chooses the permutations, 0 to 2^32 - 1; different seeds err independently. @defaultValue 1 */
  readonly seed?: number | undefined;
  /** What is counted: runs of words or characters. @defaultValue word 3-shingles */
  readonly shingle?: ShingleShape | undefined;
  /** Words by another rule than `tokenize`'s. @defaultValue the built-in rule */
  readonly tokenizer?: Tokenizer | undefined;
  /** Which build of the hot loop does the work; all give the same slots. @defaultValue 'auto' */
  readonly kernel?: KernelChoice | undefined;
}

const OPTIONS: OptionTable<Resolved<MinHashOptions, 'tokenizer'>> = {
  scheme: { default: 'affine32', check: oneOf('affine32', 'fss') },
  slots: { default: 128, check: integer(1, 4096) },
  seed: { default: 1, check: integer(0, 0xffffffff) },
  ...SHINGLE_ENTRIES,
};

/** Makes signatures of texts and sets, whose equal slots estimate the Jaccard similarity. */
export class MinHasher {
  /** What its signatures carry; equal recipes are comparable. */
  readonly recipe: Recipe & { readonly scheme: Scheme };
  readonly #shingling: Shingling;
  readonly #kernel: Kernel;
  readonly #sketch: Sketch;

  /** @throws DejaluError `unknown-option`, `bad-option`, `unsupported` */
  constructor(options?: MinHashOptions) {
    const resolved = resolveOptions(options, OPTIONS);
    const { scheme, slots, seed } = resolved;
    this.#shingling = shinglingOf(resolved);
    this.#kernel = kernelOf(resolved.kernel);
    this.#sketch = sketchOf(scheme, slots, seed);
    this.recipe = Object.freeze({ scheme, slots, ...textRecipe(seed, this.#shingling) });
  }

  /**
   * The signature of a text; an `empty` one if it has no word. O(length + words * slots), for `fss` O(length + slots *
   * log(slots)). @param text a string, or UTF-8
   * @throws DejaluError `bad-document` for what is neither
   */
  sign(text: Text): Signature {
    checkText(text);
    return new Signature(this.#slotsOf(text), this.recipe);
  }

  /**
   * The signature of a set of 32-bit numbers: `shingles(text)`, or ids of your own, mixed or not. Order and repeats
   * make no difference. O(elements * slots).
   * @throws DejaluError `bad-document` for what is no Uint32Array
   */
  signShingles(elements: Uint32Array): Signature {
    checkElements(elements);
    return new Signature(this.#kernel.signElements(elements, 0, elements.length, this.#sketch), this.recipe);
  }

  /**
   * The signatures of many texts, in their order: what `sign` makes of each, in less time where they are short. The
   * slots of up to 128 of them share a buffer.
   * @throws DejaluError `bad-document`, naming the text by position
   */
  signAll(texts: readonly Text[]): Signature[] {
    checkTexts(texts);
    const { unit, size, numbers, tokenizer } = this.#shingling;
    const together = unit === 'word' && !tokenizer && texts.every((text) => typeof text === 'string');
    if (!together) return texts.map((text) => this.sign(text));
    const all = this.#kernel.signTexts(texts.map(undivided), size, numbers === 'mask', this.#sketch);
    return all.map((slots) => new Signature(slots, this.recipe));
  }

  #slotsOf(text: Text): Uint32Array {
    const { unit, size, numbers, tokenizer } = this.#shingling;
    if (unit === 'word' && !tokenizer)
      return this.#kernel.signText(undividedText(text), size, numbers === 'mask', this.#sketch);
    const list = shinglesOf(text, this.#shingling);
    return this.#kernel.signElements(list, 0, list.length, this.#sketch);
  }
}

/** @throws DejaluError `bad-document`, naming the text by position */
export function checkTexts(texts: unknown): asserts texts is readonly Text[] {
  if (!Array.isArray(texts)) throw new DejaluError('bad-document', `texts must be an array, not ${describe(texts)}`);
  for (let i = 0; i < texts.length; i++) {
    const text: unknown = texts[i];
    if (typeof text === 'string' || text instanceof Uint8Array) continue;
    throw new DejaluError('bad-document', `text ${i} must be a string or a Uint8Array, not ${describe(text)}`);
  }
}

/** The random numbers that a seed stands for. */
export function sketchOf(scheme: Scheme, slots: number, seed: number): Sketch {
  return scheme === 'fss' ? fssOf(slots, seed) : affine32Of(slots, seed);
}

function affine32Of(slots: number, seed: number): Affine32 {
  const length = Math.ceil(slots / SLOT_BLOCK) * SLOT_BLOCK;
  const random = randomOf(seed);
  return {
    scheme: 'affine32',
    slots,
    key: random.key,
    multipliers: Uint32Array.from({ length }, (_, s) => random.at(2 * s) | 1),
    offsets: Uint32Array.from({ length }, (_, s) => random.at(2 * s + 1)),
  };
}

function fssOf(slots: number, seed: number): Fss {
  if (slots > MOST_FSS_SLOTS) {
    throw new DejaluError(
      'bad-option',
      `option "slots" must be at most ${MOST_FSS_SLOTS} for scheme "fss", not ${slots}; use fewer, or "affine32"`,
    );
  }
  const random = randomOf(seed);
  return { scheme: 'fss', slots, seeds: Uint32Array.from({ length: 2 * slots }, (_, i) => random.at(i)) };
}

/** Random numbers: a key, and as many as are wanted. */
export interface Random {
  readonly key: number;
  readonly at: (i: number) => number;
}

/** Two lanes of the seed that no counter can carry into each other: neighbouring seeds have no number in common. */
export function randomOf(seed: number): Random {
  const lane0 = fmix32(seed ^ 0x9e3779b9);
  const lane1 = fmix32(lane0 ^ Math.imul(seed, 0x85ebca6b) ^ 0x68e31da4);
  return { key: fmix32(lane0 + lane1), at: (i) => fmix32(fmix32(i + lane0) ^ lane1) };
}
