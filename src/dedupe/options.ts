/**
 * The options of dedupe: meaning, range, default and what goes together with what.
 */
import { DejaluError } from '../errors.ts';
import {
  between,
  flag,
  functionOr,
  integer,
  type OptionTable,
  oneOf,
  resolveOptions,
  share,
  strings,
} from '../options.ts';
import { SHINGLE_ENTRIES, type ShingleShape, type Shingling, shinglingOf } from '../shingle/shingles.ts';
import type { Span } from '../text/segment.ts';
import { paragraphs } from '../text/segment.ts';
import type { Tokenizer } from '../text/tokenize.ts';

/** Which member of a cluster represents it and stays; of equals the one with the least document id, then the first. */
export type Keep =
  /** The first in input order. */
  | 'first'
  /** The one with the most characters. */
  | 'longest'
  /** The one most similar to all the others on average, copies counted. */
  | 'typical'
  /** The one with the least date; those without a date come last. */
  | 'earliest'
  /** The one whose source stands first in `preferredSources`; others come last, the earliest of them first. */
  | 'source'
  /** The first represents, but nothing of a cluster stays. */
  | 'none';

export interface DedupeOptions {
  /** What is compared: whole documents, or their paragraphs, each for itself. @defaultValue 'document' */
  readonly unit?: 'document' | 'paragraph';
  /** From which similarity on two units are near-duplicates, above 0 to 1; 1: same shingles. @defaultValue 0.8 */
  readonly threshold?: number;
  /**
   * `jaccard`: shared shingles over all shingles of both. `containment`: shared shingles over those of the unit that
   * has fewer, so that an excerpt matches the whole. @defaultValue 'jaccard'
   */
  readonly measure?: 'jaccard' | 'containment';
  /**
   * `exact` finds every pair. `lsh` finds a share of `recall` at the threshold and more above it, in less memory and,
   * for long texts, time; its time grows with the pairs that nearly pass. `auto` takes what is faster for texts of
   * this length, and goes over to `exact` where too many pairs nearly pass. All of them verify what they find.
   * @defaultValue 'auto'
   */
  readonly method?: 'auto' | 'exact' | 'lsh';
  /** What is counted: runs of words or characters. @defaultValue word 3-shingles */
  readonly shingle?: ShingleShape;
  /** Words by another rule than `tokenize`'s. @defaultValue the built-in rule */
  readonly tokenizer?: Tokenizer | undefined;
  /** Units with fewer words are left out: they match nothing and stay. 1 to 1e6. @defaultValue 1 */
  readonly minTokens?: number;
  /** Paragraphs by another rule, for unit 'paragraph'; a word across the end of one is in none. @defaultValue `paragraphs` */
  readonly split?: (text: string) => readonly Span[];
  /**
   * Who belongs to a cluster. `direct`: only what is as similar to the representative as the threshold asks, so that
   * nothing is dropped for a text that it does not resemble. `group`: all that hangs together, in a chain if need be,
   * such as the states of a text that was rewritten step by step; for measure 'jaccard'. @defaultValue 'direct'
   */
  readonly linkage?: 'direct' | 'group';
  /** Which member of a cluster stays. @defaultValue 'first', with measure 'containment' 'longest' */
  readonly keep?: Keep;
  /** Sources, the best first; for keep 'source'. @defaultValue [] */
  readonly preferredSources?: readonly string[];
  /** Also returns every pair at or above the threshold; takes time and memory for each pair of unlike units. @defaultValue false */
  readonly pairs?: boolean;
  /** Slots per signature, 1 to 4096; for lsh. @defaultValue 128 */
  readonly slots?: number;
  /** Chooses the permutations of lsh, 0 to 2^32 - 1. @defaultValue 1 */
  readonly seed?: number;
  /** The share of pairs at the threshold that lsh finds, in (0, 1). @defaultValue 0.99 */
  readonly recall?: number;
}

export type DedupeSettings = Required<DedupeOptions> & { readonly shingling: Shingling };

const OPTIONS: OptionTable<Omit<Required<DedupeOptions>, 'keep'> & { keep: Keep | undefined }> = {
  unit: { default: 'document', check: oneOf('document', 'paragraph') },
  threshold: { default: 0.8, check: share(0, 1) },
  measure: { default: 'jaccard', check: oneOf('jaccard', 'containment') },
  method: { default: 'auto', check: oneOf('auto', 'exact', 'lsh') },
  ...SHINGLE_ENTRIES,
  minTokens: { default: 1, check: integer(1, 1_000_000) },
  split: { default: paragraphs, check: functionOr<(text: string) => readonly Span[]>() },
  linkage: { default: 'direct', check: oneOf('direct', 'group') },
  keep: { default: undefined, check: oneOf('first', 'longest', 'typical', 'earliest', 'source', 'none') },
  preferredSources: { default: [], check: strings() },
  pairs: { default: false, check: flag() },
  slots: { default: 128, check: integer(1, 4096) },
  seed: { default: 1, check: integer(0, 0xffffffff) },
  recall: { default: 0.99, check: between(0, 1) },
};

/** Checks the options and that they go together. */
export function resolveDedupe(given: DedupeOptions | undefined): DedupeSettings {
  const options = resolveOptions(given, OPTIONS);
  const contained = options.measure === 'containment';
  const keep = options.keep ?? (contained ? 'longest' : 'first');
  const refuse = (message: string) => new DejaluError('bad-option', message);
  if (contained && options.method === 'lsh') {
    throw refuse('method "lsh" finds similar sets, not contained ones; use method "exact" or "auto" for containment');
  }
  if (contained && options.linkage === 'group') {
    throw refuse('linkage "group" joins unlike texts by what both contain; use linkage "direct" for containment');
  }
  if (keep === 'source' && options.preferredSources.length === 0) {
    throw refuse('keep "source" needs "preferredSources", a list of sources, the best first');
  }
  if (keep !== 'source' && options.preferredSources.length > 0) {
    throw refuse(`option "preferredSources" is for keep "source", not "${keep}"`);
  }
  if (options.unit !== 'paragraph' && options.split !== paragraphs) {
    throw refuse('option "split" makes paragraphs; it needs unit "paragraph"');
  }
  return { ...options, keep, shingling: shinglingOf(options.shingle, options.tokenizer) };
}
