/**
 * The options of dedupe: meaning, range, default and what goes together with what.
 */
import { DejaluError } from '../errors.ts';
import type { KernelChoice } from '../kernel/kernel.ts';
import {
  abortSignal,
  between,
  flag,
  functionOr,
  integer,
  type OptionTable,
  oneOf,
  type Resolved,
  range,
  resolveOptions,
  share,
  strings,
} from '../options.ts';
import { SHINGLE_ENTRIES, type ShingleShape, type Shingling, shinglingOf } from '../shingle/shingles.ts';
import { paragraphs, type Span } from '../text/layout.ts';
import type { Tokenizer } from '../text/tokenize.ts';
import type { AbortSignalLike, Document } from '../types.ts';

/**
 * Which member of a cluster represents it and stays; of equals the one with the least document id, then the first.
 * What is `known` comes before all others.
 */
export type Keep =
  /** The first in input order. */
  | 'first'
  /** The one with the most characters. */
  | 'longest'
  /** The one with the most shingles, and so the whole rather than its excerpt. */
  | 'fullest'
  /** The one most similar to all the others on average, copies counted. */
  | 'typical'
  /** The one of the earliest date; those without a date come last. A date that can't be read is refused. */
  | 'earliest'
  /** The one with the greatest date; those without a date come last. */
  | 'latest'
  /** The one whose source stands first in `preferredSources`; others come last, the earliest of them first. */
  | 'preferSource'
  /** The first represents, with measure 'containment' the fullest, but nothing of a cluster stays. */
  | 'none';

/** What dedupe can be told. */
export interface DedupeOptions {
  /** What is compared: whole documents, or their paragraphs, each for itself. @defaultValue 'document' */
  readonly unit?: 'document' | 'paragraph' | undefined;
  /** From which similarity on two units are near-duplicates, above 0 to 1; 1: same shingles. @defaultValue 0.8 */
  readonly threshold?: number | undefined;
  /**
   * `jaccard`: shared shingles over all shingles of both. `containment`: shared shingles over those of the unit that
   * has fewer, so that an excerpt matches the whole. @defaultValue 'jaccard'
   */
  readonly measure?: 'jaccard' | 'containment' | undefined;
  /**
   * `exact` finds every pair, by a join on the rarest shingles of each unit; a cloud of units that all nearly pass
   * makes it compare every two. `auto` does the same, but looks up less thoroughly once 256 comparisons per unit have
   * been in vain, which ordinary text is far from, and counts the units concerned (`counts.cutShort`). `lsh` finds a
   * share of `recall` of the pairs at the threshold and more above it, by MinHash bands, bounded like `auto`: seldom
   * faster here, but what an LshIndex would find. All verify what they find. @defaultValue 'auto'
   */
  readonly method?: 'auto' | 'exact' | 'lsh' | undefined;
  /** What is counted: runs of words or characters. @defaultValue word 3-shingles */
  readonly shingle?: ShingleShape | undefined;
  /** Words by another rule than `tokenize`'s. @defaultValue the built-in rule */
  readonly tokenizer?: Tokenizer | undefined;
  /** Which build of the hot loop does the work; all give the same answer. @defaultValue 'auto' */
  readonly kernel?: KernelChoice | undefined;
  /** Units with fewer words are left out: they match nothing and stay. 1 to 1e6. @defaultValue 1 */
  readonly minTokens?: number | undefined;
  /** Paragraphs by another rule, for unit 'paragraph'; a word across the end of one is in none. @defaultValue `paragraphs` */
  readonly split?: ((text: string) => readonly Span[]) | undefined;
  /**
   * Who belongs to a cluster; always what passes the threshold with the representative, so that nothing is dropped for
   * a text that it does not resemble. `direct`: representatives are chosen in the order of `keep` among what no other
   * represents, and no two units that stay pass the threshold, but for pairs that `method` misses. `group`: first what
   * hangs together is put into groups, by density and average similarity, then representatives are chosen in the same
   * way inside each. So a text that is like two representatives goes with the group it is more like, and those two may
   * both stay though they are alike; for measure 'jaccard'. @defaultValue 'direct'
   */
  readonly linkage?: 'direct' | 'group' | undefined;
  /** Which member of a cluster stays. @defaultValue 'first'; with measure 'containment' 'fullest' */
  readonly keep?: Keep | undefined;
  /** Sources, the best first; for keep 'preferSource'. @defaultValue [] */
  readonly preferredSources?: readonly string[] | undefined;
  /**
   * Only what stands in so many documents is a cluster; the rest is not reported, stays, and is counted in
   * `counts.rare`. Members of one document count once. 1 to 1e6. @defaultValue 1
   */
  readonly minDocuments?: number | undefined;
  /** Only what so many sources have; documents without a source don't count. 0 to 1e6. @defaultValue 0 */
  readonly minSources?: number | undefined;
  /**
   * Only what was seen over so many days: from the earliest date of a member to the latest, a day being 24 hours. A date
   * that can't be read is refused; documents without one don't count. 0 to 1e6. @defaultValue 0
   */
  readonly minDays?: number | undefined;
  /**
   * Repeats inside one document are left alone, such as the refrain of a song: a unit goes only for the sake of another
   * document's, and what only one document has is no cluster. @defaultValue false
   */
  readonly perDocument?: boolean | undefined;
  /**
   * Only documents of one group are compared, as if each group were asked about by itself: gives a document's group,
   * undefined for those that belong to no group, which are compared with each other. Called once for each document, on
   * the caller's thread. @defaultValue none, all are compared
   */
  readonly groupOf?: ((document: Document) => string | undefined) | undefined;
  /**
   * Whether a document was there before: it stays, whatever `keep` says, and whatever is a near-duplicate of it goes.
   * Only the others are in `documents`, `kept` and `counts.kept`, and only clusters with one of them are reported. Called
   * once for each document, on the caller's thread. @defaultValue none
   */
  readonly isKnown?: ((document: Document) => boolean) | undefined;
  /** Also returns every pair at or above the threshold; takes time and memory for each pair of unlike units. @defaultValue false */
  readonly pairs?: boolean | undefined;
  /** Slots per signature, 1 to 4096; for lsh. @defaultValue 128 */
  readonly slots?: number | undefined;
  /** Chooses the permutations of lsh, 0 to 2^32 - 1. @defaultValue 1 */
  readonly seed?: number | undefined;
  /** The share of pairs at the threshold that lsh finds, in (0, 1). @defaultValue 0.99 */
  readonly recall?: number | undefined;
  /** Called now and then with the number of documents read so far, and at the end. @defaultValue none */
  readonly onProgress?: ((done: number, total: number | undefined) => void) | undefined;
  /**
   * Ends the call with its reason: looked at whenever a batch of documents has been read, and at any time while an
   * asynchronous iterable is waited for. @defaultValue none
   */
  readonly signal?: AbortSignalLike | undefined;
}

export type DedupeSettings = Resolved<DedupeOptions, Functions> & {
  readonly shingling: Shingling;
};

type Functions = 'tokenizer' | 'groupOf' | 'isKnown' | 'onProgress' | 'signal';

/** As they are checked: what is kept depends on the measure where it is not given. */
type Checked = Resolved<DedupeOptions, Functions | 'keep'>;

const KEEP = ['first', 'longest', 'fullest', 'typical', 'earliest', 'latest', 'preferSource', 'none'] as const;

const OPTIONS: OptionTable<Checked> = {
  unit: { default: 'document', check: oneOf('document', 'paragraph') },
  threshold: { default: 0.8, check: share(0, 1) },
  measure: { default: 'jaccard', check: oneOf('jaccard', 'containment') },
  method: { default: 'auto', check: oneOf('auto', 'exact', 'lsh') },
  ...SHINGLE_ENTRIES,
  minTokens: { default: 1, check: integer(1, 1_000_000) },
  split: { default: paragraphs, check: functionOr<(text: string) => readonly Span[]>() },
  linkage: { default: 'direct', check: oneOf('direct', 'group') },
  keep: { default: undefined, check: oneOf(...KEEP) },
  preferredSources: { default: [], check: strings() },
  minDocuments: { default: 1, check: integer(1, 1_000_000) },
  minSources: { default: 0, check: integer(0, 1_000_000) },
  minDays: { default: 0, check: range(0, 1_000_000) },
  perDocument: { default: false, check: flag() },
  groupOf: { default: undefined, check: functionOr<(document: Document) => string | undefined>() },
  isKnown: { default: undefined, check: functionOr<(document: Document) => boolean>() },
  pairs: { default: false, check: flag() },
  slots: { default: 128, check: integer(1, 4096) },
  seed: { default: 1, check: integer(0, 0xffffffff) },
  recall: { default: 0.99, check: between(0, 1) },
  onProgress: { default: undefined, check: functionOr<(done: number, total: number | undefined) => void>() },
  signal: { default: undefined, check: abortSignal() },
};

/** Checks the options and that they go together. */
export function resolveDedupe(given: DedupeOptions | undefined): DedupeSettings {
  const options = resolveOptions<Checked>(given, OPTIONS);
  const contained = options.measure === 'containment';
  const keep = options.keep ?? (contained ? 'fullest' : 'first');
  const refuse = (message: string) => new DejaluError('bad-option', message);
  if (contained && options.method === 'lsh') {
    throw refuse('method "lsh" finds similar sets, not contained ones; use method "exact" or "auto" for containment');
  }
  if (contained && options.linkage === 'group') {
    throw refuse('linkage "group" joins unlike texts by what both contain; use linkage "direct" for containment');
  }
  if (keep === 'preferSource' && options.preferredSources.length === 0) {
    throw refuse(`keep 'preferSource' needs "preferredSources", a list of sources, the best first`);
  }
  if (keep !== 'preferSource' && options.preferredSources.length > 0) {
    throw refuse(`option "preferredSources" is for keep 'preferSource', not '${keep}'`);
  }
  if (options.unit !== 'paragraph' && options.split !== paragraphs) {
    throw refuse('option "split" makes paragraphs; it needs unit "paragraph"');
  }
  return { ...options, keep, shingling: shinglingOf(options) };
}
