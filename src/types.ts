/**
 * The nouns: what goes into the main job and what comes out. All offsets are UTF-16 code units into the caller's own
 * string, `start` inclusive, `end` exclusive, never inside a surrogate pair.
 */

/** A text to look at. */
export interface Document {
  /** Unique among the documents of a call. */
  readonly id: string;
  /** What is looked at; never changed. Empty is allowed. */
  readonly text: string;
  /** When it was published: ISO 8601, or any form whose order by code points is the order in time. */
  readonly date?: string | undefined;
  /** Who published it: a site, an outlet, a feed. */
  readonly source?: string | undefined;
}

/** `background`: told again in different stories. `chrome`: the furniture of a site around its stories. */
export type Role = 'background' | 'chrome';

/** What a paragraph is. `copy`: it stands in another edition of the same story. `mixed`: partly fresh, partly not. */
export type Verdict = 'fresh' | 'background' | 'chrome' | 'mixed' | 'copy';

/** Something that recurs, in all its wordings and places. */
export interface Passage {
  /**
   * No other passage of the report has it. 24 hexadecimal digits: the key of the least sentence that may name the
   * passage, which is made of what that sentence says. So it is the same in every set of documents in which that
   * sentence names it; documents that are added can bring a lesser one. A passage that no sentence may name has a longer
   * id.
   */
  readonly id: string;
  /** The most typical wording, as it stands in a document. */
  readonly text: string;
  /** What it is: of the story, or of the page. */
  readonly role: Role;
  /** Why it has that role. */
  readonly evidence: PassageEvidence;
  /** Documents it stands in. */
  readonly documents: number;
  /** The same, but editions of one story count once. */
  readonly stories: number;
  /** The sources it stands in, sorted; empty where documents name none. */
  readonly sources: readonly string[];
  /** Least date among its documents, where they have one. */
  readonly firstSeen: string | undefined;
  /** Greatest date among its documents, where they have one. */
  readonly lastSeen: string | undefined;
  /** The distinct wordings, the most typical first, then by number of occurrences. */
  readonly variants: readonly Variant[];
  /** Every place, in order of (date, id, start); dates and ids by code points, documents without a date last. */
  readonly occurrences: readonly Occurrence[];
}

/** What a role was decided by: shares of what was counted, 0 to 1. */
export interface PassageEvidence {
  /** Share of occurrences whose wording, figures apart, is the typical one's. */
  readonly verbatim: number;
  /** Its commonest source: how many of that source's documents have it, of how many. Undefined without sources. */
  readonly home: { readonly source: string; readonly documents: number; readonly pages: number } | undefined;
  /** Share of occurrences that stand before the first or after the last fresh sentence of their document. */
  readonly edge: number;
  /** Share that stand at such an edge with a headline, label or list item between them and the story. */
  readonly beyond: number;
  /** Occurrences per document: headline lists print each line twice. */
  readonly perDocument: number;
  /** Share of occurrences that are whole sentences of prose, not headlines, labels or list items. */
  readonly prose: number;
}

/** A place where a passage stands. */
export interface Occurrence {
  /** Id of the document. */
  readonly document: string;
  /** The first code unit of it in the document. */
  readonly start: number;
  /** The code unit behind it. */
  readonly end: number;
  /**
   * How much of this wording and of the most typical one is the same words in the same order, numbers taken as equal:
   * 2 * matched / (words here + words there), 0 to 1, exact.
   */
  readonly similarity: number;
  /** Index into the passage's `variants`. */
  readonly variant: number;
}

/** One wording of a passage. Case, diacritics and typography make no new wording; figures do. */
export interface Variant {
  /** As it stands in a document. */
  readonly text: string;
  /** How often it occurs. */
  readonly count: number;
  /** How it differs from the most typical wording, in text order; empty for that one. */
  readonly changes: readonly Change[];
}

/** What differs in one place between a wording and the most typical one. */
export interface Change {
  /** `figure`: a number became another number. */
  readonly kind: 'inserted' | 'dropped' | 'changed' | 'figure';
  /** The words of the most typical wording; empty for `inserted`. */
  readonly from: string;
  /** The words that stand here; empty for `dropped`. */
  readonly to: string;
}

/** What was found of one document. */
export interface DocumentReport {
  /** As it was given. */
  readonly id: string;
  /** Share of the document's words that are fresh, 0 to 1; 1 for a document without words. */
  readonly fresh: number;
  /** Id of the edition group that the document belongs to, if it copies others or is copied. */
  readonly edition: string | undefined;
  /** All of them, in text order. */
  readonly paragraphs: readonly ParagraphReport[];
  /**
   * Where in the document's text that stands which is neither background, chrome nor copy: in text order, none empty,
   * without white space at its ends, each within one paragraph.
   */
  freshSpans(): { readonly start: number; readonly end: number }[];
  /**
   * Those pieces as they stand in the text. Between two of different paragraphs a blank line; between two of one a space,
   * if white space stood where they were cut.
   */
  freshText(): string;
}

/** What a paragraph is, and by which share. */
export interface ParagraphReport {
  /** The first code unit of it in the document. */
  readonly start: number;
  /** The code unit behind it. */
  readonly end: number;
  /** Fresh, a repeat of some kind, or partly both. */
  readonly verdict: Verdict;
  /** Share of the paragraph's words that is not fresh, 0 to 1. */
  readonly coverage: number;
  /** The same by what covers it. */
  readonly evidence: { readonly background: number; readonly chrome: number; readonly copy: number };
  /** Ids of the passages that stand in it, in text order. */
  readonly passages: readonly string[];
}

/** Documents that copy each other whole, counted as one story. */
export interface Edition {
  /** Id of its first document by (date, id), as places are ordered. */
  readonly id: string;
  /** Ids in (date, id) order, at least two. */
  readonly documents: readonly string[];
  /** The least similarity of a member to the first: exact Jaccard of the word 3-shingles of their sentences. */
  readonly similarity: number;
}

/** What findBackground answers. Plain data, but for the methods of its documents. */
export interface Report {
  /** Most stories first, then most documents, then most occurrences, then in order of their first places. */
  readonly passages: readonly Passage[];
  /** In input order. */
  readonly documents: readonly DocumentReport[];
  /** Groups of documents that copy each other whole, in order of (date, id) of their first documents. */
  readonly editions: readonly Edition[];
}

/** What is used of an `AbortSignal`, which every engine has, but not every set of types. */
export interface AbortSignalLike {
  /** Whether the call is to end. */
  readonly aborted: boolean;
  /** Why; what the call is rejected with. */
  // biome-ignore lint/suspicious/noExplicitAny: as in the types of the web and of Node
  readonly reason: any;
  /** Asks to be told when it is. */
  addEventListener(type: 'abort', listener: () => void): void;
  /** Asks no longer. */
  removeEventListener(type: 'abort', listener: () => void): void;
}
