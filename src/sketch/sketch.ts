/**
 * What all sketches have in common: a text (or a set, or a set with weights) in a few bytes, which say how they were
 * made. `Signature`, `PackedSignature` and `SimHash` keep to it; each also has a static `fromBytes`.
 *
 * | sketch          | of                   | estimates                                  | bytes           | merges |
 * | --------------- | -------------------- | ------------------------------------------ | --------------- | ------ |
 * | Signature       | a set, or with weights | Jaccard, union, containment, cardinality | 4 a slot        | yes    |
 * | PackedSignature | the same             | Jaccard                                    | 1/8 to 1 a slot | no     |
 * | SimHash         | a set                | cosine                                     | 8 or 16         | no     |
 *
 * Two sketches can be merged into that of the union where a slot keeps a minimum. Of a few bits of it, and of the
 * majority of a set's votes, the minimum or majority of the union can't be told.
 */
import type { AnyRecipe } from './recipe.ts';

/** What sketches of every kind have in common. */
export interface Sketch<R extends AnyRecipe = AnyRecipe> {
  /** How it was made; sketches of unlike recipes refuse to be compared. */
  readonly recipe: R;
  /** Of a text without a word: it resembles nothing, not even another such text. */
  readonly empty: boolean;
  /** The same on every machine; bytes.ts has the layout. */
  toBytes(): Uint8Array;
}
