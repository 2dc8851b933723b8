/** What an index and its queries can be told, and what they answer. */
import { between, integer, type OptionTable, range } from '../options.ts';

export interface LshIndexOptions {
  /** The least Jaccard similarity that must be found, in (0, 1). @defaultValue 0.8 */
  readonly threshold?: number;
  /** The share of entries at the threshold that a query finds, in (0, 1). @defaultValue 0.99 */
  readonly recall?: number;
  /** Slots of the signatures it will hold. @defaultValue 128 */
  readonly slots?: number;
  /** Bands of your own choice, instead of the ones for threshold and recall; needs `rows`. */
  readonly bands?: number | undefined;
  /** Rows per band; needs `bands`. */
  readonly rows?: number | undefined;
}

export interface LshQueryOptions {
  /** At most so many candidates, the most similar. @defaultValue Infinity */
  readonly limit?: number;
  /** Leaves out candidates whose estimate is below, 0 to 1. @defaultValue 0 */
  readonly minSimilarity?: number;
}

export interface Candidate {
  readonly id: string;
  /** Share of equal slots: an estimate of the Jaccard similarity. */
  readonly similarity: number;
}

const atLeastOne = integer(1, 0xffffffff);

export const OPTIONS: OptionTable<Required<LshIndexOptions>> = {
  threshold: { default: 0.8, check: between(0, 1) },
  recall: { default: 0.99, check: between(0, 1) },
  slots: { default: 128, check: integer(1, 4096) },
  bands: { default: undefined, check: integer(1, 4096) },
  rows: { default: undefined, check: integer(1, 4096) },
};

export const QUERY_OPTIONS: OptionTable<Required<LshQueryOptions>> = {
  limit: { default: Infinity, check: (value, option) => (value === Infinity ? value : atLeastOne(value, option)) },
  minSimilarity: { default: 0, check: range(0, 1) },
};
