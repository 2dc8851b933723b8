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
  /**
   * When it was published: ISO 8601 (`2031-09-22`, `2031-09-22T02:19+02:00`), RFC 5322 as in feeds and mails
   * (`Mon, 22 Sep 2031 02:19:40 +0200`), or seconds or milliseconds since 1970. Documents are in order of the moment. A
   * date of another form comes after all that can be read, in order of its letters by code points.
   */
  readonly date?: string | undefined;
  /** Who published it: a site, an outlet, a feed. */
  readonly source?: string | undefined;
}

/**
 * `background`: told again in different stories. `chrome`: the furniture of a site around its stories. `formula`: a mould
 * in which hardly anything but names and figures changes from story to story; in scripts without capitals also a title
 * or stock phrase.
 */
export type Role = 'background' | 'chrome' | 'formula';

/**
 * What a stretch of a document is. `fresh`: new here, even if later stories tell it again. `copy`: an earlier version of
 * the same story has it, or the story that a carrier or a follow-up took it from.
 */
export type Verdict = 'fresh' | Role | 'copy';

/** What a paragraph is: one thing, or `mixed`. */
export type ParagraphVerdict = Verdict | 'mixed';

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
  /** Stories it stands in: the versions of one count once, carriers don't count. */
  readonly stories: number;
  /** The sources it stands in, sorted; empty where documents name none. */
  readonly sources: readonly string[];
  /** Earliest date among its documents, as it was given, where they have one. */
  readonly firstSeen: string | undefined;
  /** Latest date among its documents, as it was given, where they have one. */
  readonly lastSeen: string | undefined;
  /** The distinct wordings, the most typical first, then by number of occurrences. */
  readonly variants: readonly Variant[];
  /** What changes in a formula, as places in `text`, in text order; empty for stock phrases and other passages. */
  readonly slots: readonly Slot[];
  /** Every place, in order of (date, id, start); ids by code points, documents without a date last. */
  readonly occurrences: readonly Occurrence[];
}

/** A place of a formula in which every story has words of its own. */
export interface Slot {
  /** The first code unit of it in the passage's `text`. */
  readonly start: number;
  /** The code unit behind it. */
  readonly end: number;
  /** What the other wordings have there, the most frequent first. */
  readonly fills: readonly Fill[];
}

/** What a wording of a formula has in a slot. */
export interface Fill {
  /** As it stands there. */
  readonly text: string;
  /** In how many places. */
  readonly count: number;
}

/** What a role was decided by: shares of what was counted, 0 to 1. */
export interface PassageEvidence {
  /** Share of occurrences whose wording, figures apart, is the typical one's. */
  readonly verbatim: number;
  /** Its commonest source: how many of that source's documents have it, of how many. Undefined without sources. */
  readonly home: { readonly source: string; readonly documents: number; readonly pages: number } | undefined;
  /** Its documents, of all of the sources that print it; of all documents where one has no source. */
  readonly everywhere: number;
  /** Share of occurrences that stand before the first or after the last fresh sentence of their document. */
  readonly edge: number;
  /** Share that stand at such an edge with a headline, label or list item between them and the story. */
  readonly beyond: number;
  /** Share that stand at an edge, or anywhere between furniture, with furniture beside them. */
  readonly beside: number;
  /** Share that stand directly above a sentence that is no furniture. */
  readonly title: number;
  /** Share that stand after the last fresh sentence of their document. */
  readonly last: number;
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
  /** What it is in its document. */
  readonly verdict: Verdict;
  /** Where it is a copy: id of the earliest document that has it. */
  readonly from: string | undefined;
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

/**
 * What a document is to its story. `first`: the first that tells it. `reprint`: the same text. `cut`: hardly anything beside
 * a part of it. `update`: something new in words or figures. `follow-up`: a story of its own, with an older one printed below.
 * `carrier`: a round-up, live blog or digest, which tells several stories and belongs to none.
 */
export type DocumentKind = 'first' | VersionKind | 'follow-up' | 'carrier';

/** What a later version of a story is beside an earlier one. */
export type VersionKind = 'reprint' | 'cut' | 'update';

/** What was found of one document. */
export interface DocumentReport {
  /** As it was given. */
  readonly id: string;
  /** Share of the document's words that are fresh, 0 to 1; 1 for a document without words. */
  readonly fresh: number;
  /** Id of the story it tells: that of its first version, mostly its own. Undefined for a carrier. */
  readonly story: string | undefined;
  /** What it is to that story. */
  readonly kind: DocumentKind;
  /** What is told here first, and in which later documents it stands again. In text order. */
  readonly retoldBy: readonly Retold[];
  /** All of them, in text order. Made when they are first asked for. */
  readonly paragraphs: readonly ParagraphReport[];
  /**
   * Where in the document's text that stands which is neither background, chrome, formula nor copy: in text order, none empty,
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
  readonly verdict: ParagraphVerdict;
  /** Share of the paragraph's words that is not fresh, 0 to 1. */
  readonly coverage: number;
  /** The same by what covers it. */
  readonly evidence: Readonly<Record<Exclude<Verdict, 'fresh'>, number>>;
  /** Ids of the passages that stand in it, in text order. */
  readonly passages: readonly string[];
}

/** A stretch that is told first here and stands again in later documents. */
export interface Retold {
  /** The first code unit of it. */
  readonly start: number;
  /** The code unit behind it. */
  readonly end: number;
  /** Ids of the later documents, in (date, id) order. */
  readonly documents: readonly string[];
}

/** A story that was told in two versions or more: what an editor counts once. */
export interface Story {
  /** Id of its first version by (date, id), as places are ordered. */
  readonly id: string;
  /** In (date, id) order, at least two. */
  readonly versions: readonly Version[];
}

/** A document of a story. */
export interface Version {
  /** Its id. */
  readonly document: string;
  /** What it is beside `of`. */
  readonly kind: 'first' | VersionKind;
  /** Id of the earlier version that it is most like and is compared with here; undefined for the first. */
  readonly of: string | undefined;
  /** How much of each the other tells. */
  readonly shares: VersionShares;
  /** How what it tells again is worded otherwise, in text order. */
  readonly changes: readonly VersionChange[];
}

/** Shares of the words of prose of two versions, 0 to 1; figures count as equal. Both 0 for a first version. */
export interface VersionShares {
  /** Of this one's that the other tells. */
  readonly own: number;
  /** Of the other's that this one tells. */
  readonly other: number;
}

/** What differs between a sentence of a version and that of the earlier one. */
export interface VersionChange extends Change {
  /** Where the sentence stands in the version: its first code unit. */
  readonly start: number;
  /** The code unit behind it. */
  readonly end: number;
}

/** A carrier or a follow-up, and what it took from which documents. */
export interface Taker {
  /** Its id. */
  readonly document: string;
  /** In text order. */
  readonly took: readonly Taken[];
}

/** A stretch of a document that an earlier one has. */
export interface Taken {
  /** The first code unit of it. */
  readonly start: number;
  /** The code unit behind it. */
  readonly end: number;
  /** Id of the earliest document that has it. */
  readonly from: string;
}

/**
 * What is the matter with documents in which nothing can be compared, or not what a reader sees: so they are fresh
 * whatever they say.
 * - `no-words`: no letter of any script; an empty text has none.
 * - `encoded`: control characters, or letters and digits that encode something else, as Base64 does.
 * - `wrong-encoding`: read in another encoding than the one they are written in (`cafÃ©`, U+FFFD).
 * - `markup`: tags of HTML or XML.
 * - `spaced-letters`: a blank behind each letter, as some PDFs give them.
 * - `no-blanks`: words run together, or of a script that has no blanks and whose words are not known here.
 * - `too-short`: fewer words than `minTokens`; told where most documents are.
 */
export type WarningKind =
  | 'no-words'
  | 'encoded'
  | 'wrong-encoding'
  | 'markup'
  | 'spaced-letters'
  | 'no-blanks'
  | 'too-short'
  | 'unread-date';

/** Documents that the answer says little about, and why. */
export interface Warning {
  /** What is the matter, the same for all of them. */
  readonly kind: WarningKind;
  /** Their ids, in (date, id) order. */
  readonly documents: readonly string[];
  /** How many, one of them, and what to do: a sentence to be read. */
  readonly message: string;
}

/** What findBackground answers. Plain data, but for the methods of its documents. */
export interface Report {
  /** Most stories first, then most documents, then most occurrences, then in order of their first places. */
  readonly passages: readonly Passage[];
  /** In input order. */
  readonly documents: readonly DocumentReport[];
  /** Stories of two versions or more, in order of (date, id) of their first versions. */
  readonly stories: readonly Story[];
  /** Documents that tell several other stories: round-ups, live blogs, digests. In (date, id) order. */
  readonly carriers: readonly Taker[];
  /** Stories that print an older story below their own news. In (date, id) order. */
  readonly followUps: readonly Taker[];
  /** Documents that are beyond the analysis, a warning for each kind of fault; empty where all are sound. */
  readonly warnings: readonly Warning[];
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
