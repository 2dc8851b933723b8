/**
 * How a sketch was made. Two sketches mean the same only if all of this is the same: comparing unlike recipes is an
 * error here, never a small number.
 */
import { DejaluError } from '../errors.ts';
import type { Shingling } from '../shingle/shingles.ts';

/** Raised whenever a release folds, tokenizes, shingles or permutes otherwise, so that a slot would come out different. */
export const TEXT_VERSION = 1;

/** `affine32`: MinHash by a * x + b mod 2^32 over finalised shingle hashes. `fss`: Fast Similarity Sketching of them. */
export type Scheme = 'affine32' | 'fss';

/** Bits that a slot keeps of itself in a packed signature. */
export type SlotBits = 1 | 2 | 4 | 8;

/** What every sketch says: how a text became shingles, and by which random numbers they were sketched. */
export interface TextRecipe {
  /** Chose the random numbers. */
  readonly seed: number;
  /** What shingles are runs of. */
  readonly unit: 'word' | 'char';
  /** How many of them make a shingle. */
  readonly size: number;
  /** Whether numbers are all one token. */
  readonly numbers: 'keep' | 'mask';
  /** Whose words: two tokenizers of a caller's `own` can't be told apart here. */
  readonly tokenizer: 'built-in' | 'own';
  /** TEXT_VERSION of the release that signed. */
  readonly text: number;
}

/** Of a signature. */
export interface Recipe extends TextRecipe {
  /** `dart`: of shingles with weights. `minhash`: what npm `minhash` 0.0.9 makes of strings (dejalu/minhash). */
  readonly scheme: Scheme | 'dart' | 'minhash';
  /** Slots of a signature. */
  readonly slots: number;
  /** Of shingles with weights, whose: two functions of a caller's `own` can't be told apart here. */
  readonly weights?: 'count' | 'own';
}

/** Of a packed signature: that of the signature, and what is left of a slot. */
export interface PackedRecipe extends Recipe {
  /** What is left of a slot. */
  readonly bits: SlotBits;
}

/** Of a SimHash. */
export interface SimHashRecipe extends TextRecipe {
  /** Majority votes on bits. */
  readonly scheme: 'simhash';
  /** Bits of a SimHash. */
  readonly bits: 64 | 128;
}

/** Of a sketch of any kind. */
export type AnyRecipe = Recipe | PackedRecipe | SimHashRecipe;

/** The part of a recipe that all hashers have in common. */
export function textRecipe(seed: number, { unit, size, numbers, tokenizer }: Shingling): TextRecipe {
  return { seed, unit, size, numbers, tokenizer: tokenizer ? 'own' : 'built-in', text: TEXT_VERSION };
}

/** Any recipe by the fields that one may have. */
type Fields = Partial<Omit<PackedRecipe, 'scheme' | 'bits'> & { scheme: string; bits: number }>;

const FIELDS = [
  'scheme',
  'slots',
  'bits',
  'weights',
  'seed',
  'unit',
  'size',
  'numbers',
  'tokenizer',
  'text',
] as const satisfies readonly (keyof Fields)[];

/** @throws DejaluError `recipe-mismatch`, naming what differs, unless the recipes are the same. */
export function requireSameRecipe(a: AnyRecipe, b: AnyRecipe, what: string): void {
  if (a === b || same(a, b)) return;
  const [one, other]: Fields[] = [a, b];
  const unlike = FIELDS.filter((field) => one[field] !== other[field]);
  const list = unlike.map((field) => `${field} ${one[field] ?? 'none'} and ${other[field] ?? 'none'}`).join(', ');
  const packed = unlike.length === 1 && unlike[0] === 'bits' && a.scheme !== 'simhash';
  const way = packed ? 'pack both alike, or neither' : 'sign both with the same options';
  throw new DejaluError('recipe-mismatch', `${what} were made by unlike recipes (${list}); ${way}`);
}

/** FIELDS, spelt out: sketches that were read from bytes have a recipe each, and a loop over names takes 300 ns. */
function same(a: Fields, b: Fields): boolean {
  return (
    a.scheme === b.scheme &&
    a.slots === b.slots &&
    a.bits === b.bits &&
    a.weights === b.weights &&
    a.seed === b.seed &&
    a.unit === b.unit &&
    a.size === b.size &&
    a.numbers === b.numbers &&
    a.tokenizer === b.tokenizer &&
    a.text === b.text
  );
}
