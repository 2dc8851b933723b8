/**
 * How a signature was made. Slots of two signatures mean the same only if all of this is the same: comparing unlike
 * recipes is an error here, never a small number.
 */
import { DejaluError } from '../errors.ts';

/** Raised whenever a release folds, tokenizes, shingles or permutes otherwise, so that a slot would come out different. */
export const TEXT_VERSION = 1;

/**
 * `affine32`: MinHash by a * x + b mod 2^32 over finalised shingle hashes. `fss`: Fast Similarity Sketching of them.
 * `minhash`: what npm `minhash` 0.0.9 makes of strings (dejalu/minhash).
 */
export type Scheme = 'affine32' | 'fss' | 'minhash';

export interface Recipe {
  readonly scheme: Scheme;
  readonly slots: number;
  readonly seed: number;
  readonly unit: 'word' | 'char';
  readonly size: number;
  readonly numbers: 'keep' | 'mask';
  /** Whose words: two tokenizers of a caller's `own` can't be told apart here. */
  readonly tokenizer: 'built-in' | 'own';
  /** TEXT_VERSION of the release that signed. */
  readonly text: number;
}

const FIELDS = ['scheme', 'slots', 'seed', 'unit', 'size', 'numbers', 'tokenizer', 'text'] as const;

/** @throws DejaluError `recipe-mismatch`, naming what differs, unless the recipes are the same. */
export function requireSameRecipe(a: Recipe, b: Recipe, what: string): void {
  if (a === b) return;
  const unlike = FIELDS.filter((field) => a[field] !== b[field]);
  if (unlike.length === 0) return;
  const list = unlike.map((field) => `${field} ${a[field]} and ${b[field]}`).join(', ');
  throw new DejaluError(
    'recipe-mismatch',
    `${what} were made by unlike recipes (${list}); sign both with the same options`,
  );
}
