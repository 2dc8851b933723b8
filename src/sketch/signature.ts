/**
 * A signature: a set of shingles in a fixed number of slots, with the recipe that made it, and its bytes.
 *
 * The share of equal slots estimates the Jaccard similarity of two sets, unbiased, with a standard error of
 * sqrt(J (1 - J) / slots): .031 at J = .85 for 128 slots. An estimate never decides anything in dejalu; see
 * similarity/ for the exact figures, estimates.ts for sizes and containment.
 */
import { DejaluError, describe } from '../errors.ts';
import { checkParts, readSketch, writeSketch } from './bytes.ts';
import { PackedSignature, packedJaccard, packSlots } from './packed-signature.ts';
import { type Recipe, requireSameRecipe, type SlotBits } from './recipe.ts';
import type { Sketch } from './sketch.ts';

/** Every slot of an empty set's signature. A non-empty set has it in all its slots with p = 2^-32 per slot. */
const EMPTY_SLOT = 0xffffffff;

/** A set in a fixed number of slots, with the recipe that made it. Compared only with those of the same recipe. */
export class Signature implements Sketch<Recipe> {
  /** One 32-bit minimum per slot. Read only: changing it makes the signature worthless. */
  readonly slots: Uint32Array;
  /** How it was made. */
  readonly recipe: Recipe;

  /**
   * Of slots that were made by the recipe: those of a signature that has come through `postMessage`, say. Not copied.
   * @throws DejaluError `bad-document`, `recipe-mismatch` where these are not as many as the recipe says
   */
  constructor(slots: Uint32Array, recipe: Recipe) {
    checkParts(slots, recipe, 'Signature');
    if (slots.length !== recipe.slots) {
      throw new DejaluError('recipe-mismatch', `a signature of ${recipe.slots} slots can't be made of ${slots.length}`);
    }
    this.slots = slots;
    this.recipe = recipe;
  }

  /** Of a text without a word: it resembles nothing, not even another such text. */
  get empty(): boolean {
    return isEmpty(this.slots);
  }

  /**
   * The signature of the union of both sets, slot for slot what signing the union would give; of sets with weights, of
   * the greater weight of every element. An empty one changes nothing. O(slots).
   * @throws DejaluError `recipe-mismatch`, `bad-document` for what is no Signature
   */
  merge(other: Signature): Signature {
    requireSignature(other);
    requireSameRecipe(this.recipe, other.recipe, 'the signatures');
    const slots = this.slots.slice();
    for (let s = 0; s < slots.length; s++) if (other.slots[s] < slots[s]) slots[s] = other.slots[s];
    return new Signature(slots, this.recipe);
  }

  /**
   * The same with 1, 2, 4 or 8 bits a slot, for less memory and faster comparing: 8 bits cost next to no precision.
   * O(slots). @throws DejaluError `bad-option`
   */
  pack(bits: SlotBits): PackedSignature {
    return packSlots(this.slots, this.recipe, bits, this.empty);
  }

  /** 16 bytes and 4 per slot; the same on every machine. O(slots). */
  toBytes(): Uint8Array {
    return writeSketch(this.recipe, this.slots);
  }

  /**
   * The signature that `toBytes` wrote. The bytes are copied. O(slots).
   * @throws DejaluError `bad-bytes` for anything else, saying what it got
   */
  static fromBytes(bytes: Uint8Array): Signature {
    const { words, recipe } = readSketch(bytes, 'Signature');
    return new Signature(words, recipe);
  }
}

/**
 * Estimated Jaccard similarity of the two shingle sets: the share of equal slots; of sets with weights the sum of the
 * lesser weights over that of the greater. 0 where either set is empty. Of packed signatures it is unbiased too, and
 * for that may be a little below 0. O(slots), about 200 ns for 128.
 * @throws DejaluError `recipe-mismatch`, also if only one of them is packed; `bad-document` for what is no signature
 */
export function estimateJaccard(a: Signature, b: Signature): number;
export function estimateJaccard(a: PackedSignature, b: PackedSignature): number;
export function estimateJaccard(a: Signature | PackedSignature, b: Signature | PackedSignature): number {
  if (a instanceof PackedSignature && b instanceof PackedSignature) return packedJaccard(a, b);
  if (!(a instanceof PackedSignature)) requireSignature(a);
  if (!(b instanceof PackedSignature)) requireSignature(b);
  // Refuses one that is packed beside one that is not.
  requireSameRecipe(a.recipe, b.recipe, 'the signatures');
  const [{ slots: one }, { slots: other }] = [a, b] as Signature[];
  return isEmpty(one) || isEmpty(other) ? 0 : equalSlots(one, 0, other, 0, one.length) / one.length;
}

/** @throws DejaluError `bad-document`, with the way from what looks like a Signature to one */
export function requireSignature(value: unknown): asserts value is Signature {
  if (value instanceof Signature) return;
  throw new DejaluError('bad-document', `a Signature is needed, not ${describe(value)}${hint(value)}`);
}

function hint(value: unknown): string {
  // What structuredClone, postMessage and JSON leave of one.
  const { slots, recipe } = (value ?? {}) as Partial<Signature>;
  return slots && recipe ? '; make one of it with new Signature(slots, recipe), slots being a Uint32Array' : '';
}

/** How many of `count` slots are equal, from `aFrom` and `bFrom` on. */
export function equalSlots(a: Uint32Array, aFrom: number, b: Uint32Array, bFrom: number, count: number): number {
  let equal = 0;
  // 32 leading zeros, and so 1, where nothing differs: a branch would be foreseen in vain, and takes 1.7 times as long.
  for (let s = 0; s < count; s++) equal += Math.clz32(a[aFrom + s] ^ b[bFrom + s]) >>> 5;
  return equal;
}

export function isEmpty(slots: Uint32Array): boolean {
  for (let s = 0; s < slots.length; s++) if (slots[s] !== EMPTY_SLOT) return false;
  return true;
}
