/** One way from raw text to a signature of word 3-shingles; a file in this folder for each package that offers one. */
export interface Signer<Signature> {
  readonly name: string;
  readonly sign: (text: string) => Signature;
  /** A number that depends on the signature. */
  readonly digest: (signature: Signature) => number;
  /** Estimated Jaccard similarity of the texts behind two signatures. */
  readonly estimate: (a: Signature, b: Signature) => number;
  /** The set that `sign` takes of a text, for checking. */
  readonly setOf: (text: string) => ReadonlySet<string | number>;
  /** By which share its sets may differ in size from those of plain lower-cased words. */
  readonly tolerance: number;
}

export const SLOTS = 128;
export const SHINGLE = 3;
