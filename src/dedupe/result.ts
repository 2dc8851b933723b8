/**
 * What dedupe answers. All similarities are exact: counted on the shingle sets, never estimated.
 */
import type { Span } from '../text/layout.ts';

/** A unit: a whole document or a paragraph of one. Offsets in UTF-16 code units, `end` exclusive. */
export interface Unit {
  /** Id of the document; for an array of texts the index, as a string. */
  readonly document: string;
  /** The first code unit of it in its document. */
  readonly start: number;
  /** The code unit behind it. */
  readonly end: number;
}

/** A unit of a cluster. */
export interface Member extends Unit {
  /** To the representative; 1 for the representative itself and its copies. */
  readonly similarity: number;
}

/** A text and its near-duplicates. */
export interface Cluster {
  /** The member that stands for the others; it stays, unless nothing of a cluster is to stay. */
  readonly representative: Unit;
  /** At least two, the representative among them, in input order; each passes the threshold with it. */
  readonly members: readonly Member[];
  /** The least similarity of a member to the representative. */
  readonly similarity: number;
}

/** A unit that is taken out of its document, and why. */
export interface Removed extends Span {
  /** Index of its cluster in `clusters`. */
  readonly cluster: number;
  /** What it is a near-duplicate of, and how similar to it; with keep 'none' that may be itself. */
  readonly representative: Unit;
  /** To the representative. */
  readonly similarity: number;
}

/** What stays and what goes of one document. */
export interface DedupedDocument {
  /** As it was given; for an array of texts the index. */
  readonly id: string;
  /** Its units that stay, in text order (in that of `split`). */
  readonly kept: readonly Span[];
  /** Those that do not. */
  readonly removed: readonly Removed[];
}

/** Two units that pass the threshold. */
export interface Pair {
  /** The one that comes first in the input. */
  readonly a: Unit;
  /** The other one. */
  readonly b: Unit;
  /** Exact, as the option `measure` counts it. */
  readonly similarity: number;
}

/** How much there was, and how much work it made. */
export interface DedupeCounts {
  /** Documents, or texts, that were given. */
  readonly documents: number;
  /** Units they were taken apart into. */
  readonly units: number;
  /** Units left out: without a word, or with fewer than `minTokens`. They stay. */
  readonly short: number;
  /** Unlike shingle sets among the others. */
  readonly distinct: number;
  /** Pairs of unlike sets that were compared. */
  readonly candidates: number;
  /**
   * Units (unlike sets) that `auto` or `lsh` looked up less thoroughly, because the collection is a cloud of texts that
   * are all nearly alike enough: 0 for ordinary text, and always for `exact`.
   */
  readonly cutShort: number;
  /** Units of these that were there before, of documents that `isKnown`. */
  readonly known: number;
  /** Clusters that `minDocuments`, `minSources` or `minDays` left out. */
  readonly rare: number;
  /** Units that stay, those of known documents left out. */
  readonly kept: number;
}

/** What dedupe answers: clusters, and what stays and goes. */
export interface DedupeResult {
  /** Most members first, equals in input order. Made when they are asked for first, like `kept`. */
  readonly clusters: readonly Cluster[];
  /** What stays: every unit of no cluster and every representative, in input order. */
  readonly kept: readonly Unit[];
  /** What stays and goes of each document, in input order, for `keptText`. Made one by one, as often as wanted. */
  readonly documents: Iterable<DedupedDocument>;
  /**
   * With option `pairs`: every pair of units at or above the threshold, once. Made one by one as they are asked for,
   * because m copies have m (m - 1) / 2 pairs.
   */
  readonly pairs: Iterable<Pair> | undefined;
  /** How candidates were found: by the rarest shingles, or by bands of signatures. */
  readonly method: 'exact' | 'lsh';
  /** What was counted on the way. */
  readonly counts: DedupeCounts;
}
