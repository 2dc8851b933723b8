/**
 * What the command prints for machines, as types. schema/ has the same as JSON Schema, made of these by
 * `npm run build:schema`. Names are the library's; where it has undefined, JSON has null. Offsets are UTF-16 code units,
 * `end` exclusive.
 */
import type {
  DocumentKind,
  ParagraphReport,
  PassageEvidence,
  Retold,
  Role,
  Slot,
  Taken,
  Variant,
  Verdict,
  VersionChange,
  VersionKind,
  VersionShares,
  WarningKind,
} from './types.ts';

/** Of the form, not of the package: rises when something is taken out of it or means something else. */
export type PrintedVersion = 1;

/** The document that `dejalu scan --json` prints. */
export interface PrintedScan {
  /** Of this form. */
  readonly version: PrintedVersion;
  /** Most stories first. */
  readonly passages: readonly PrintedPassage[];
  /** In input order. */
  readonly documents: readonly PrintedDocument[];
  /** Stories of two versions or more. */
  readonly stories: readonly PrintedStory[];
  /** Documents that tell several other stories. */
  readonly carriers: readonly PrintedTaker[];
  /** Stories that print an older one below. */
  readonly followUps: readonly PrintedTaker[];
  /** Documents that the answer says little about, a warning for each kind of fault. */
  readonly warnings: readonly PrintedWarning[];
}

/** As `Passage`. */
export interface PrintedPassage {
  /** No other passage has it. */
  readonly id: string;
  /** What it is. */
  readonly role: Role;
  /** The most typical wording. */
  readonly text: string;
  /** Documents it stands in. */
  readonly documents: number;
  /** Stories it stands in. */
  readonly stories: number;
  /** The sources that have it. */
  readonly sources: readonly string[];
  /** Least date of its documents. */
  readonly firstSeen: string | null;
  /** Greatest date of its documents. */
  readonly lastSeen: string | null;
  /** Why it has its role. */
  readonly evidence: PassageEvidence;
  /** Its wordings, the most typical first. */
  readonly variants: readonly Variant[];
  /** What changes in a formula. */
  readonly slots: readonly Slot[];
  /** Where it stands. */
  readonly occurrences: readonly PrintedOccurrence[];
}

/** As `Occurrence`. */
export interface PrintedOccurrence {
  /** Id of the document. */
  readonly document: string;
  /** The first code unit of it. */
  readonly start: number;
  /** The code unit behind it. */
  readonly end: number;
  /** To the most typical wording, 0 to 1. */
  readonly similarity: number;
  /** Index into the passage's `variants`. */
  readonly variant: number;
  /** What it is there. */
  readonly verdict: Verdict;
  /** Where it is a copy: id of the earliest document that has it. */
  readonly from: string | null;
}

/** As `DocumentReport`. */
export interface PrintedDocument {
  /** As it was given. */
  readonly id: string;
  /** Share of its words that are fresh. */
  readonly fresh: number;
  /** Id of the story it tells. */
  readonly story: string | null;
  /** What it is to that story. */
  readonly kind: DocumentKind;
  /** What is told here first and stands again in later documents. */
  readonly retoldBy: readonly Retold[];
  /** All of them, in text order. */
  readonly paragraphs: readonly ParagraphReport[];
}

/** As `Story`. */
export interface PrintedStory {
  /** Id of its first version. */
  readonly id: string;
  /** At least two, in order of time. */
  readonly versions: readonly PrintedTelling[];
}

/** As `Version`. */
export interface PrintedTelling {
  /** Id of the document. */
  readonly document: string;
  /** What it is beside `of`. */
  readonly kind: 'first' | VersionKind;
  /** Id of the earlier version it is compared with. */
  readonly of: string | null;
  /** How much of each the other tells. */
  readonly shares: VersionShares;
  /** What is worded otherwise. */
  readonly changes: readonly VersionChange[];
}

/** As `Warning`. */
export interface PrintedWarning {
  /** What is the matter. */
  readonly kind: WarningKind;
  /** Ids of documents. */
  readonly documents: readonly string[];
  /** How many, one of them, and what to do. */
  readonly message: string;
}

/** As `Taker`. */
export interface PrintedTaker {
  /** Id of the document. */
  readonly document: string;
  /** What it took, in text order. */
  readonly took: readonly Taken[];
}

/** A line of `dejalu scan --spans`: a place of a passage. */
export interface PrintedSpan {
  /** Of this form. */
  readonly version: PrintedVersion;
  /** Id of the document. */
  readonly document: string;
  /** The first code unit of it. */
  readonly start: number;
  /** The code unit behind it. */
  readonly end: number;
  /** Id of the passage. */
  readonly passage: string;
  /** What the passage is. */
  readonly role: Role;
  /** To its most typical wording. */
  readonly similarity: number;
  /** What it is in its document. */
  readonly verdict: Verdict;
  /** Where it is a copy: of which document. */
  readonly from: string | null;
  /** `document` by its old name, until the next minor version. */
  readonly doc: string;
  /** `passage` by its old name, until the next minor version. */
  readonly family: string;
}

/** A line of `scan --fresh` and of `dedupe --kept`: a document, with every other field of the record it was read from. */
export interface PrintedText {
  /** As it was given. */
  readonly id?: string | number;
  /** What is fresh of it, or what stays. */
  readonly text?: string;
  /** As it was given. */
  readonly date?: string | number | null;
  /** As it was given. */
  readonly source?: string | null;
  /** Under the names of the record. */
  readonly [field: string]: unknown;
}

/** A place that is compared: a document or a paragraph of one. */
export interface PrintedUnit {
  /** Id of the document. */
  readonly document: string;
  /** The first code unit of it. */
  readonly start: number;
  /** The code unit behind it. */
  readonly end: number;
}

/** The same in a cluster. */
export interface PrintedClusterUnit extends PrintedUnit {
  /** `document` by its old name, until the next minor version. */
  readonly doc: string;
}

/** The same with its similarity. */
export interface PrintedMember extends PrintedClusterUnit {
  /** To the representative. */
  readonly similarity: number;
}

/** A line of `dejalu dedupe --json`. */
export interface PrintedCluster {
  /** Of this form. */
  readonly version: PrintedVersion;
  /** What stands for the others. */
  readonly representative: PrintedClusterUnit;
  /** The least similarity of a member to it. */
  readonly similarity: number;
  /** At least two, the representative among them. */
  readonly members: readonly PrintedMember[];
}

/** A line of `dejalu dedupe --pairs`. */
export interface PrintedPair {
  /** Of this form. */
  readonly version: PrintedVersion;
  /** The one that comes first in the input. */
  readonly a: PrintedUnit;
  /** The other one. */
  readonly b: PrintedUnit;
  /** Exact, by the measure asked for. */
  readonly similarity: number;
}

/** A line of `dejalu scan --passim`, as passim 2.0 writes them: a place of a cluster. Offsets are code points. */
export interface PrintedReuse {
  /** Of the passage: its rank in the report, from 0. */
  readonly cluster: number;
  /** Documents of the cluster. */
  readonly size: number;
  /** Of the document: its place in the input, from 0. */
  readonly uid: number;
  /** Id of the document. */
  readonly id: string;
  /** The first code point of it. */
  readonly begin: number;
  /** The code point behind it. */
  readonly end: number;
  /** What stands there. */
  readonly text: string;
  /** Of the document. */
  readonly date?: string;
  /** Of the document. */
  readonly source?: string;
}
