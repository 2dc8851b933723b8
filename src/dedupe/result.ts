/**
 * What dedupe answers. All similarities are exact: counted on the shingle sets, never estimated.
 */
import type { Span } from '../text/layout.ts';

/** A unit: a whole document or a paragraph of one. Offsets in UTF-16 code units, `end` exclusive. */
export interface Unit {
  /** Id of the document; for an array of texts the index, as a string. */
  readonly document: string;
  readonly start: number;
  readonly end: number;
}

export interface Member extends Unit {
  /** To the representative; 1 for the representative itself and its copies. */
  readonly similarity: number;
}

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
  readonly similarity: number;
}

export interface DedupedDocument {
  readonly id: string;
  /** Its units that stay, in text order (in that of `split`). */
  readonly kept: readonly Span[];
  /** Those that do not. */
  readonly removed: readonly Removed[];
}

export interface Pair {
  /** The one that comes first in the input. */
  readonly a: Unit;
  readonly b: Unit;
  readonly similarity: number;
}

export interface DedupeCounts {
  readonly documents: number;
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
  /** Clusters that `minDocuments`, `minSources` or `minDays` left out. */
  readonly rare: number;
  readonly kept: number;
}

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
  readonly counts: DedupeCounts;
}
