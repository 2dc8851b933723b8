/**
 * Text, or any set of 32-bit numbers, to 64 or 128 bits of which unlike sets differ in half, near copies in few.
 *
 * Every element votes on every bit, by a bit of its hash; the majority wins. The share of bits that differ estimates the
 * angle between the sets, and so their cosine, |A and B| / sqrt(|A| |B|): Charikar 2002, "Similarity estimation techniques
 * from rounding algorithms". A set, not a bag: repeats don't count. A tie, which an even number of voters can come to, is
 * decided by one of them, the first in an order that is another for every 8 bits; a tie rule that favours 0 would make small
 * sets alike that have nothing in common. Votes are counted 32 bits at a time, in a carry-save counter.
 * Smaller than a signature and quick to look up (lsh/simhash-index.ts), but the error is large: .04 to .06 of half a turn at
 * 64 bits. The angle comes out .02 of half a turn too small for sets of 5 elements, less than .003 for 60 and more (a vote
 * is +1 or -1, and only the sum of many is normal). A paragraph of 60 words takes 7 µs.
 */
import { DejaluError, describe } from '../errors.ts';
import { fmix32 } from '../kernel/hash.ts';
import type { KernelChoice, Text } from '../kernel/kernel.ts';
import { type Check, integer, type OptionTable, type Resolved, resolveOptions } from '../options.ts';
import { SHINGLE_ENTRIES, type ShingleShape, type Shingling, shinglingOf } from '../shingle/shingles.ts';
import type { Tokenizer } from '../text/tokenize.ts';
import { checkParts, readSketch, wordsOf, writeSketch } from './bytes.ts';
import { checkElements, checkText, shinglesOf } from './elements.ts';
import { popcount } from './popcount.ts';
import { requireSameRecipe, type SimHashRecipe, textRecipe } from './recipe.ts';
import type { Sketch } from './sketch.ts';

/** What a hasher can be told. */
export interface SimHashOptions {
  /** 64, or 128 for .7 of the error. @defaultValue 64 */
  readonly bits?: 64 | 128 | undefined;
  /** Chooses the votes, 0 to 2^32 - 1; different seeds err independently. @defaultValue 1 */
  readonly seed?: number | undefined;
  /** What is counted: runs of words or characters. @defaultValue word 3-shingles */
  readonly shingle?: ShingleShape | undefined;
  /** Words by another rule than `tokenize`'s. @defaultValue the built-in rule */
  readonly tokenizer?: Tokenizer | undefined;
  /** Which build of the hot loop makes the tokens; all give the same bits. @defaultValue 'auto' */
  readonly kernel?: KernelChoice | undefined;
}

/** For whoever takes the bits of a SimHash among its options. */
export const simhashBits: Check<64 | 128> = (value, option) => {
  if (value === 64 || value === 128) return value;
  throw new DejaluError('bad-option', `option "${option}" must be 64 or 128, not ${describe(value)}`);
};

const OPTIONS: OptionTable<Resolved<SimHashOptions, 'tokenizer'>> = {
  bits: { default: 64, check: simhashBits },
  seed: { default: 1, check: integer(0, 0xffffffff) },
  ...SHINGLE_ENTRIES,
};

/** 64 or 128 bits of a text, with the recipe that made them. */
export class SimHash implements Sketch<SimHashRecipe> {
  /** Two or four words, the first bit lowest in the first. Read only. All 0 where it is empty. */
  readonly bits: Uint32Array;
  readonly recipe: SimHashRecipe;
  readonly empty: boolean;

  constructor(bits: Uint32Array, recipe: SimHashRecipe, empty: boolean) {
    checkParts(bits, recipe, 'SimHash');
    if (bits.length !== wordsOf(recipe)) {
      const message = `a SimHash of ${recipe.bits} bits takes ${wordsOf(recipe)} words, not ${bits.length}`;
      throw new DejaluError('recipe-mismatch', message);
    }
    this.bits = bits;
    this.recipe = recipe;
    this.empty = empty;
  }

  /** 24 or 32 bytes; the same on every machine. */
  toBytes(): Uint8Array {
    return writeSketch(this.recipe, this.bits, this.empty);
  }

  /**
   * The SimHash that `toBytes` wrote. The bytes are copied.
   * @throws DejaluError `bad-bytes` for anything else, saying what it got
   */
  static fromBytes(bytes: Uint8Array): SimHash {
    const { recipe, words, empty } = readSketch(bytes, 'SimHash');
    return new SimHash(words, recipe, empty);
  }
}

/** Makes SimHashes of texts and sets, whose unlike bits estimate the angle between them. */
export class SimHasher {
  /** What its SimHashes carry; equal recipes are comparable. */
  readonly recipe: SimHashRecipe;
  readonly #shingling: Shingling;

  /** @throws DejaluError `unknown-option`, `bad-option`, `unsupported` */
  constructor(options?: SimHashOptions) {
    const { bits, seed, ...rest } = resolveOptions(options, OPTIONS);
    this.#shingling = shinglingOf(rest);
    this.recipe = Object.freeze({ scheme: 'simhash', bits, ...textRecipe(seed, this.#shingling) } as const);
  }

  /**
   * The SimHash of a text; an `empty` one if it has no word. O(length + n log n). @param text a string, or UTF-8
   * @throws DejaluError `bad-document`
   */
  sign(text: Text): SimHash {
    checkText(text);
    return this.#vote(shinglesOf(text, this.#shingling));
  }

  /**
   * The SimHash of a set of 32-bit numbers. Order and repeats make no difference. O(n log n).
   * @throws DejaluError `bad-document`
   */
  signShingles(elements: Uint32Array): SimHash {
    checkElements(elements);
    return this.#vote(elements.slice());
  }

  /** @param elements are sorted in place */
  #vote(elements: Uint32Array): SimHash {
    elements.sort();
    const words = new Uint32Array(wordsOf(this.recipe));
    for (let w = 0; w < words.length; w++) words[w] = majority(elements, fmix32(this.recipe.seed ^ LANES[w]));
    return new SimHash(words, this.recipe, elements.length === 0);
  }
}

/** What makes the votes on each 32 bits others than those on the rest; arbitrary. */
const LANES = [0x8f1bbcdc, 0x5a827999, 0x6ed9eba1, 0xca62c1d6];

/**
 * Digits of the counters of 32 bits side by side: bit i of COUNTERS[d] is digit d of how many voted for bit i. To add a
 * vote is to add 1 to each counter with carry, two steps on average.
 */
const COUNTERS = new Uint32Array(33);

/**
 * What puts the voters into another order for each 8 bits; odd, arbitrary. One order for all would let one word that was
 * exchanged, if it came first, decide all ties: 11 bits of 64 instead of 6 in a sentence of 20 words.
 */
const ORDERS = [0x9e3779b1, 0x85ebca6b, 0xc2b2ae35, 0x27d4eb2f];

/** The greatest place there is. */
const FARTHEST = 0x7fffffff;

/** The majority of the distinct elements of an ascending array, on 32 bits that `key` chooses. */
function majority(ascending: Uint32Array, key: number): number {
  COUNTERS.fill(0);
  let voters = 0;
  let [first0, first1, first2, first3] = [FARTHEST, FARTHEST, FARTHEST, FARTHEST];
  let [vote0, vote1, vote2, vote3] = [0, 0, 0, 0];
  for (let i = 0; i < ascending.length; i++) {
    if (i > 0 && ascending[i] === ascending[i - 1]) continue;
    const hash = fmix32(ascending[i]) ^ key;
    const vote = fmix32(hash);
    voters++;
    const place0 = Math.imul(hash, ORDERS[0]);
    const place1 = Math.imul(hash, ORDERS[1]);
    const place2 = Math.imul(hash, ORDERS[2]);
    const place3 = Math.imul(hash, ORDERS[3]);
    if (place0 <= first0) [first0, vote0] = [place0, vote];
    if (place1 <= first1) [first1, vote1] = [place1, vote];
    if (place2 <= first2) [first2, vote2] = [place2, vote];
    if (place3 <= first3) [first3, vote3] = [place3, vote];
    let carry = vote;
    for (let digit = 0; carry !== 0; digit++) {
      const before = COUNTERS[digit];
      COUNTERS[digit] = before ^ carry;
      carry &= before;
    }
  }
  const casting = (vote0 & 0xff) | (vote1 & 0xff00) | (vote2 & 0xff0000) | (vote3 & 0xff000000);
  // Compared digit by digit from the top: more votes than half are for it, or just half and the casting vote.
  const half = voters >>> 1;
  let more = 0;
  let equal = voters === 0 ? 0 : -1;
  for (let digit = 32 - Math.clz32(voters); digit >= 0; digit--) {
    const counted = COUNTERS[digit];
    if ((half >>> digit) & 1) equal &= counted;
    else {
      more |= equal & counted;
      equal &= ~counted;
    }
  }
  return voters & 1 ? more : more | (equal & casting);
}

/** @throws DejaluError `bad-document` */
export function requireSimHash(value: unknown): asserts value is SimHash {
  if (value instanceof SimHash) return;
  throw new DejaluError('bad-document', `a SimHash is needed, not ${describe(value)}`);
}

/**
 * In how many bits two SimHashes differ; all of them where either is of an empty set, which resembles nothing. About
 * 40 ns. @throws DejaluError `recipe-mismatch`, `bad-document` for what is no SimHash
 */
export function hammingDistance(a: SimHash, b: SimHash): number {
  requireSimHash(a);
  requireSimHash(b);
  requireSameRecipe(a.recipe, b.recipe, 'the SimHashes');
  if (a.empty || b.empty) return a.recipe.bits;
  let distance = 0;
  for (let w = 0; w < a.bits.length; w++) distance += popcount(a.bits[w] ^ b.bits[w]);
  return distance;
}

/**
 * Estimated cosine of the two sets, |A and B| / sqrt(|A| |B|): cos(pi * distance / bits), with a standard error of about
 * sqrt(x (1 - x) / bits) in x = distance / bits. Below 0 where more than half of the bits differ, as may be by chance; 0
 * where either set is empty. @throws DejaluError `recipe-mismatch`, `bad-document` for what is no SimHash
 */
export function estimateCosine(a: SimHash, b: SimHash): number {
  const distance = hammingDistance(a, b);
  return a.empty || b.empty ? 0 : Math.cos((Math.PI * distance) / a.recipe.bits);
}
