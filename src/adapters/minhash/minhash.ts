/**
 * Minhash of npm `minhash`, with the same names and calls and, to the bit, the same slots.
 *
 * An element costs a hash of its characters and 128 multiplications, not 128 hashes; an object keeps 4 bytes a slot. A
 * slot never exceeds 2^32 - 1, where it begins, so 32 bits hold all of it although the package's prime lies above.
 * It is the `Signature` of a scheme of its own, and can't be compared with those of a MinHasher. Not for new work:
 * MinHasher mixes its elements, takes a text at a time, and is 40 times as fast.
 */
import { DejaluError, describe } from '../../errors.ts';
import { integer, type OptionTable, type Resolved, resolveOptions } from '../../options.ts';
import { type Recipe, requireSameRecipe } from '../../sketch/recipe.ts';
import { equalSlots, isEmpty, Signature } from '../../sketch/signature.ts';
import { hashOf, lower, numberOf, type Permutations, permutationsOf } from './permutations.ts';

/** As the package's. */
export interface MinhashConfig {
  /** Slots, 1 to 4096. @defaultValue 128 */
  readonly numPerm?: number | undefined;
  /**
   * Chooses the permutations, 0 to 2^32 - 1; 0 is 1, as in the package. Take seeds at least 2 * numPerm apart where
   * errors have to be independent. @defaultValue 1
   */
  readonly seed?: number | undefined;
}

/** An object of the package, or what was kept of one, parsed from JSON or not. */
export interface StoredMinhash {
  /** The slots. */
  readonly hashvalues: ArrayLike<number>;
  /** How many slots; may be left out. */
  readonly numPerm?: number | undefined;
  /** As the package kept it: counted up, beyond what was given. */
  readonly seed?: number | undefined;
  /** The multipliers of its permutations; they tell the seed that was given. */
  readonly permA?: ArrayLike<number> | undefined;
  /** The offsets of its permutations. */
  readonly permB?: ArrayLike<number> | undefined;
  /** Written by `toJSON` here: `seed` is the one that was given. */
  readonly scheme?: string | undefined;
}

const seedRange = integer(0, 0xffffffff);

const CONFIG: OptionTable<Resolved<MinhashConfig>> = {
  numPerm: { default: 128, check: integer(1, 4096) },
  seed: { default: 1, check: seedRange },
};

const FROM: OptionTable<{ readonly seed?: number | undefined }> = { seed: { default: undefined, check: seedRange } };

/** The package's signature, to the bit. */
export class Minhash {
  readonly #permutations: Permutations;
  readonly #slots: Uint32Array;
  /** How it was made: equal recipes are comparable. */
  readonly recipe: Recipe;

  /** @throws DejaluError `unknown-option`, `bad-option` */
  constructor(config?: MinhashConfig) {
    const { numPerm, seed } = resolveOptions(config, CONFIG);
    this.#permutations = permutationsOf(numPerm, seed === 0 ? 1 : seed);
    this.#slots = new Uint32Array(numPerm).fill(0xffffffff);
    this.recipe = Object.freeze({
      scheme: 'minhash',
      slots: numPerm,
      seed: this.seed,
      unit: 'word',
      size: 1,
      numbers: 'keep',
      tokenizer: 'own',
      // No release of dejalu has a say in what the elements are.
      text: 0,
    } as const);
  }

  /** How many slots it has. */
  get numPerm(): number {
    return this.#permutations.numPerm;
  }

  /** As it was given; the package counts its own up, so that it reads 298 after 42. */
  get seed(): number {
    return this.#permutations.seed;
  }

  /** Multipliers and offsets, shared by all objects of this seed. Read only. */
  get permA(): Float64Array {
    return this.#permutations.a;
  }

  /** The offsets of its permutations. */
  get permB(): Float64Array {
    return this.#permutations.b;
  }

  /** The slots. Assigning copies them: that is how signatures of the package are restored. */
  get hashvalues(): Uint32Array {
    return this.#slots;
  }

  /** Copies them. */
  set hashvalues(values: ArrayLike<number>) {
    this.#slots.set(slotsOf(values, this.numPerm));
  }

  /** Adds an element of the set. O(length + numPerm). */
  update(element: string): void {
    if (typeof element !== 'string') {
      throw new DejaluError('bad-document', `an element must be a string, not ${describe(element)}`);
    }
    lower(this.#slots, this.#permutations, hashOf(element));
  }

  /**
   * Estimated Jaccard similarity: the share of equal slots; 0 where either set is empty (the package says 1 of two).
   * @throws DejaluError `recipe-mismatch`, `bad-document` for what is no Minhash of this module
   */
  jaccard(other: Minhash): number {
    requireMinhash(other);
    requireSameRecipe(this.recipe, other.recipe, 'the two Minhash');
    const [a, b] = [this.#slots, other.#slots];
    return isEmpty(a) || isEmpty(b) ? 0 : equalSlots(a, 0, b, 0, a.length) / a.length;
  }

  /** What it is now, as a signature for `estimateJaccard`, `LshIndex` and `toBytes`. */
  get signature(): Signature {
    return new Signature(this.#slots.slice(), this.recipe);
  }

  /** What `from` reads, without the permutations. */
  toJSON(): StoredMinhash {
    return { scheme: 'minhash', numPerm: this.numPerm, seed: this.seed, hashvalues: [...this.#slots] };
  }

  /**
   * From an object of the package, from its JSON or from what was kept of it, or from a `signature`. Which seed it had
   * is found by its permA and permB; without these a seed above 2 * numPerm may be what was given or what the package
   * counted it up to, and only you know: pass the one that was given.
   * @throws DejaluError `bad-input` for anything else, `recipe-mismatch` for permutations that no seed makes here
   */
  static from(stored: StoredMinhash | Signature, options?: { readonly seed?: number | undefined }): Minhash {
    const { seed } = resolveOptions(options, FROM);
    if (stored instanceof Signature) return fromSignature(stored);
    if (typeof stored !== 'object' || stored === null || !isList(stored.hashvalues)) {
      throw new DejaluError('bad-input', `an object { hashvalues, numPerm, seed } is needed, not ${describe(stored)}`);
    }
    const numPerm = stored.numPerm ?? stored.hashvalues.length;
    const minhash = new Minhash({ numPerm, seed: seed ?? seedOf(stored, numPerm) });
    if (seed !== undefined && hasPermutations(stored) && !madeBy(permutationsOf(numPerm, minhash.seed), stored)) {
      throw unlikePermutations(`seed ${seed}`);
    }
    minhash.hashvalues = stored.hashvalues;
    return minhash;
  }
}

/** @throws DejaluError `bad-document` */
export function requireMinhash(value: unknown): asserts value is Minhash {
  if (value instanceof Minhash) return;
  const hint = isList((value as StoredMinhash | undefined)?.hashvalues) ? '; make one of it with Minhash.from()' : '';
  throw new DejaluError('bad-document', `a Minhash of dejalu/minhash is needed, not ${describe(value)}${hint}`);
}

function fromSignature({ slots, recipe }: Signature): Minhash {
  if (recipe.scheme !== 'minhash') {
    throw new DejaluError('recipe-mismatch', `a signature of scheme "${recipe.scheme}" is no Minhash`);
  }
  const minhash = new Minhash({ numPerm: recipe.slots, seed: recipe.seed });
  minhash.hashvalues = slots;
  return minhash;
}

function slotsOf(values: ArrayLike<number>, numPerm: number): ArrayLike<number> {
  if (!isList(values) || values.length !== numPerm) {
    const got = isList(values) ? values.length : describe(values);
    throw new DejaluError('bad-input', `hashvalues must be ${numPerm} numbers, as many as numPerm, not ${got}`);
  }
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    if (Number.isInteger(value) && value >= 0 && value <= 0xffffffff) continue;
    throw new DejaluError(
      'bad-input',
      `hashvalues[${i}] must be a whole number from 0 to ${0xffffffff}, not ${describe(value)}`,
    );
  }
  return values;
}

/** The seed that the constructor was given. */
function seedOf(stored: StoredMinhash, numPerm: number): number {
  const { seed, scheme } = stored;
  if (seed === undefined) {
    throw new DejaluError(
      'bad-input',
      'it has no seed; pass the one it was made with, { seed: 1 } where none was given',
    );
  }
  if (scheme === 'minhash') return seed;
  if (!hasPermutations(stored)) {
    if (seed <= 2 * numPerm) return seed;
    throw new DejaluError(
      'bad-input',
      `seed ${seed} is either the one that was given or what the package counted ${seed - 2 * numPerm} up to; ` +
        `pass { seed: ${seed} } or { seed: ${seed - 2 * numPerm} }, seldom a little less`,
    );
  }
  for (let given = seed; given > 0 && given >= seed - 3 * numPerm; given--) {
    if (numberOf(given) === stored.permA[0] && madeBy(permutationsOf(numPerm, given), stored)) return given;
  }
  throw unlikePermutations('any seed that its own could come from');
}

type WithPermutations = StoredMinhash & { readonly permA: ArrayLike<number>; readonly permB: ArrayLike<number> };

function hasPermutations(stored: StoredMinhash): stored is WithPermutations {
  return isList(stored.permA) && isList(stored.permB);
}

function madeBy({ a, b, numPerm }: Permutations, { permA, permB }: WithPermutations): boolean {
  return permA.length === numPerm && permB.length === numPerm && a.every((x, i) => x === permA[i] && b[i] === permB[i]);
}

function unlikePermutations(seed: string): DejaluError {
  return new DejaluError(
    'recipe-mismatch',
    `its permA and permB are not those of ${seed}: another version made them, or an engine with another Math.sin; ` +
      'sign its elements anew',
  );
}

function isList(value: unknown): value is ArrayLike<number> {
  return Array.isArray(value) || (ArrayBuffer.isView(value) && !(value instanceof DataView));
}
