/** What an index and its queries can be told, and what they answer. */
import { DejaluError, describe } from '../errors.ts';
import { type Check, flag, integer, type OptionTable, type Resolved, range, resultLimit } from '../options.ts';
import {
  BANDING_ENTRIES,
  collisionProbability,
  type LshParameters,
  type LshParametersOptions,
  lshParameters,
} from './parameters.ts';

/** What an index can be told. */
export interface LshIndexOptions extends LshParametersOptions {
  /** Bands of your own choice, instead of the ones for threshold and recall, 1 to 4096; needs `rows`. */
  readonly bands?: number | undefined;
  /** Rows per band; needs `bands`, and bands * rows must be at most `slots`. */
  readonly rows?: number | undefined;
  /**
   * The index keeps the sets of shingles beside the signatures, and answers with the exact Jaccard similarity: `add` and
   * `query` need the set. 4 to 8 bytes a shingle, and a merge of two sets per candidate. @defaultValue false
   */
  readonly exact?: boolean | undefined;
}

/** What a query can be told. */
export interface LshQueryOptions {
  /** At most so many candidates, the most similar. @defaultValue Infinity */
  readonly limit?: number | undefined;
  /** Leaves out candidates whose similarity is below, 0 to 1. @defaultValue 0; in an exact index its threshold */
  readonly minSimilarity?: number | undefined;
  /** What the signature was made of, ascending and distinct; an exact index needs it, another takes none. */
  readonly shingles?: Uint32Array | undefined;
}

/** An entry that shares a band with the query. */
export interface Candidate {
  /** As it was added. */
  readonly id: string;
  /** Share of equal slots: an estimate of the Jaccard similarity. In an exact index the similarity itself. */
  readonly similarity: number;
}

export const NEAREST = integer(1, 0xffffffff);

export const OPTIONS: OptionTable<Resolved<LshIndexOptions, 'bands' | 'rows'>> = {
  ...BANDING_ENTRIES,
  bands: { default: undefined, check: integer(1, 4096) },
  rows: { default: undefined, check: integer(1, 4096) },
  exact: { default: false, check: flag() },
};

export interface Bands {
  readonly bands: number;
  readonly rows: number;
  readonly recall: number;
  /** What they miss of what was asked for. */
  readonly warning: string | undefined;
}

/** @throws DejaluError `bad-option` where bands don't fit into the slots, or none have the recall */
export function bandsFor({
  threshold,
  recall,
  slots,
  banding,
  bands,
  rows,
}: Resolved<LshIndexOptions, 'bands' | 'rows'>): Bands {
  if ((bands === undefined) !== (rows === undefined)) {
    throw new DejaluError('bad-option', `"bands" and "rows" go together; give both, or neither and a threshold`);
  }
  if (bands === undefined || rows === undefined) {
    return warned(lshParameters({ threshold, recall, slots, banding }), threshold, recall);
  }
  if (bands * rows > slots) {
    throw new DejaluError(
      'bad-option',
      `option "bands" x "rows" needs ${bands} x ${rows} = ${bands * rows} slots, but "slots" is ${slots}; ` +
        `set slots: ${bands * rows} or use fewer bands`,
    );
  }
  return warned({ bands, rows, recall: collisionProbability(threshold, bands, rows) }, threshold, recall);
}

function warned(found: LshParameters, threshold: number, asked: number): Bands {
  const { bands, rows, recall } = found;
  // What was computed for a recall may miss it in the last bit.
  if (recall >= asked - 1e-12) return { ...found, warning: undefined };
  const missed = (100 * (1 - recall)).toFixed(1);
  const warning =
    `${bands} bands of ${rows} rows miss ${missed} % of the pairs at "threshold" ${threshold}, ` +
    `and "recall" is ${asked}; use more bands, fewer rows, or leave them to the index`;
  return { ...found, warning };
}

const set: Check<Uint32Array> = (value, option) => {
  if (value instanceof Uint32Array) return value;
  throw new DejaluError('bad-option', `option "${option}" must be a Uint32Array, not ${describe(value)}`);
};

export const QUERY_OPTIONS: OptionTable<Resolved<LshQueryOptions, 'minSimilarity' | 'shingles'>> = {
  limit: { default: Infinity, check: resultLimit() },
  minSimilarity: { default: undefined, check: range(0, 1) },
  shingles: { default: undefined, check: set },
};
