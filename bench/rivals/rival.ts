/** The jobs that packages are asked to do, each with what it takes to verify it. A file in this folder per package. */

import { type Document, paragraphs, type Signature } from 'dejalu';

export const SLOTS = 128;
export const SHINGLE = 3;

/** Raw text to words. */
export interface Tokenizer<Tokens> {
  readonly tokenize: (text: string) => Tokens;
  /** A number that depends on the tokens. */
  readonly digest: (tokens: Tokens) => number;
  /** The words as they stand in the text, for checking; lower-cased if the tokens are. */
  readonly wordsOf: (tokens: Tokens, text: string) => readonly string[];
  /** The number that stands for each word, where there is one: equal words have to have equal ones. */
  readonly hashesOf?: (tokens: Tokens) => Uint32Array;
  /** Which share of plain lower-cased words may be cut otherwise. */
  readonly tolerance: number;
}

/** Raw text to the set of its word 3-shingles. */
export interface Shingler<Shingles> {
  readonly shingle: (text: string) => Shingles;
  /** A number that depends on the shingles. */
  readonly digest: (shingles: Shingles) => number;
  /** The same as a set, for checking. */
  readonly setOf: (text: string) => ReadonlySet<string | number>;
  /** By which share its sets may differ in size from those of plain lower-cased words. */
  readonly tolerance: number;
}

/** Raw text to a signature of its word 3-shingles. */
export interface Signer<Signature> {
  readonly sign: (text: string) => Signature;
  /** The same for many texts in one call, where there is one. */
  readonly signAll?: (texts: readonly string[]) => readonly Signature[];
  /** A number that depends on the signature. */
  readonly digest: (signature: Signature) => number;
  /** Estimated Jaccard similarity of the texts behind two signatures. */
  readonly estimate: (a: Signature, b: Signature) => number;
  /** The set that `sign` takes of a text, for checking. */
  readonly setOf: (text: string) => ReadonlySet<string | number>;
  /** By which share its sets may differ in size from those of plain lower-cased words. */
  readonly tolerance: number;
  /** The error of its estimates in units of theory's, where it is known to be above 1. @defaultValue 1 */
  readonly error?: number;
}

/** Signatures in, candidates out. */
export interface Indexing<Form> {
  readonly bands: number;
  readonly rows: number;
  /** A signature of dejalu in the form that the index takes: the same slots for all, so that only the index differs. */
  readonly formOf: (signature: Signature) => Form;
  /** Makes a form as good as new, where an index leaves something in it. */
  readonly renew?: (form: Form) => void;
  readonly create: () => Index<Form>;
}

export interface Index<Form> {
  readonly insert: (id: string, form: Form) => void;
  /** The ids of everything that shares a band with it. */
  readonly query: (form: Form) => readonly string[];
  /** The ids of the ten most similar ones whose estimated similarity is .8 or more, where the index can say. */
  readonly nearest?: (form: Form) => readonly string[];
}

export type UnitKind = 'document' | 'paragraph';

/** Documents in, near-duplicates among them or among their paragraphs out. */
export interface Deduper {
  /** @returns how many units stay */
  readonly dedupe: (documents: readonly Document[], unit: UnitKind) => number;
  /** The pairs of units that it takes for near-duplicates, by their numbers in text order; for checking. */
  readonly pairs: (documents: readonly Document[], unit: UnitKind) => Iterable<readonly [number, number]>;
}

/** The texts of the units, in order. */
export function textsOfUnits(documents: readonly Document[], unit: UnitKind): string[] {
  return unit === 'document'
    ? documents.map(({ text }) => text)
    : documents.flatMap(({ text }) => paragraphs(text).map(({ start, end }) => text.slice(start, end)));
}
