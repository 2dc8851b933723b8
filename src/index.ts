/**
 * The public surface of dejalu, in the order of the flow. Offsets are UTF-16 code units into the caller's own string,
 * `start` inclusive, `end` exclusive; what can be refused is refused with a {@link DejaluError}.
 * @module dejalu
 */
export { type FindBackgroundOptions, findBackground } from './background.ts';
export { type Instant, momentOf, readDate } from './dates.ts';
export { dedupe } from './dedupe.ts';
export { type Explanation, type ExplainOptions, explain } from './dedupe/explain.ts';
export { keptText } from './dedupe/kept-text.ts';
export type { DedupeOptions, Keep } from './dedupe/options.ts';
export type {
  Cluster,
  DedupeCounts,
  DedupedDocument,
  DedupeResult,
  Member,
  Pair,
  Removed,
  Unit,
} from './dedupe/result.ts';
export { DejaluError, type DejaluErrorCode } from './errors.ts';
export type { KernelChoice, Text } from './kernel/kernel.ts';
export { LshIndex } from './lsh/lsh-index.ts';
export type { Candidate, LshIndexOptions, LshQueryOptions } from './lsh/options.ts';
export { type LshCurve, type LshParameters, type LshParametersOptions, lshParameters } from './lsh/parameters.ts';
export { SimHashIndex, type SimHashIndexOptions, type SimHashMatch } from './lsh/simhash-index.ts';
export { type Container, ContainmentIndex, type ContainmentQueryOptions } from './search/containment-index.ts';
export { type ShingleOptions, type ShingleShape, shingles } from './shingle/shingles.ts';
export { containment, jaccard } from './similarity/jaccard.ts';
export type { Sketch } from './sketch/sketch.ts';
export { MinHasher, type MinHashOptions } from './sketch/minhash.ts';
export { type ShingleWeight, WeightedMinHasher, type WeightedMinHashOptions } from './sketch/weighted-minhash.ts';
export type {
  AnyRecipe,
  PackedRecipe,
  Recipe,
  Scheme,
  SimHashRecipe,
  SlotBits,
  TextRecipe,
} from './sketch/recipe.ts';
export { estimateJaccard, Signature } from './sketch/signature.ts';
export { PackedSignature } from './sketch/packed-signature.ts';
export {
  type Estimate,
  estimateCardinality,
  estimateContainment,
  estimateUnion,
  type PairEstimateOptions,
} from './sketch/estimates.ts';
export { estimateCosine, hammingDistance, SimHash, SimHasher, type SimHashOptions } from './sketch/simhash.ts';
export { paragraphs, type Span } from './text/layout.ts';
export { sentences } from './text/sentences.ts';
export { type Tokenizer, type TokenizeOptions, tokenize } from './text/tokenize.ts';
export { CAPITAL_TOKEN, NUMBER_TOKEN, type Places, type Tokens } from './kernel/tokens.ts';
export type * from './printed.ts';
export type * from './types.ts';
