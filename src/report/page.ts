/**
 * What the page is told, as it stands in the file: a contract between page-data.ts, which writes it, and client/, which
 * reads it in the browser. Lists that can be long are flat rows of numbers: they are most of what is not text.
 */
import type {
  Change,
  DocumentKind,
  ParagraphVerdict,
  PassageEvidence,
  Role,
  Slot,
  VersionChange,
  VersionKind,
} from '../types.ts';

export const VERDICTS: readonly ParagraphVerdict[] = ['fresh', 'background', 'chrome', 'formula', 'copy', 'mixed'];
export const KINDS: readonly Change['kind'][] = ['inserted', 'dropped', 'changed', 'figure'];

export interface PageData {
  readonly title: string;
  /** In input order. */
  readonly documents: readonly DocumentData[];
  /** Most stories first, then most documents. */
  readonly passages: readonly PassageData[];
  /** Of two versions or more. */
  readonly stories: readonly StoryData[];
  /** Carriers, then follow-ups. */
  readonly takers: readonly TakerData[];
  /** What is the matter with documents that the report says little about: sentences to be read. */
  readonly warnings: readonly string[];
}

export interface DocumentData {
  readonly id: string;
  readonly text: string;
  readonly date?: string | undefined;
  readonly source?: string | undefined;
  readonly fresh: number;
  readonly kind: DocumentKind;
  /** Index into `stories`. */
  readonly story?: number | undefined;
  /** Index into `takers`. */
  readonly taker?: number | undefined;
  readonly retold: readonly RetoldData[];
  /**
   * Rows of PARAGRAPH_ROW: start and end in the text, index into VERDICTS, number of words, then what of its words is
   * background, chrome, formula and copy, in thousandths.
   */
  readonly paragraphs: readonly number[];
}
export const PARAGRAPH_ROW = 8;

/** What is told first here, and again in later documents. */
export interface RetoldData {
  readonly start: number;
  readonly end: number;
  /** Indices into `documents`, or ids of those that are not in the page. */
  readonly documents: readonly (number | string)[];
}

export interface PassageData {
  readonly role: Role;
  readonly evidence: PassageEvidence;
  readonly documents: number;
  readonly stories: number;
  readonly sources: readonly string[];
  readonly firstSeen?: string | undefined;
  readonly lastSeen?: string | undefined;
  /** Of a formula what changes. */
  readonly slots: readonly Slot[];
  /** The first is the passage's text. */
  readonly variants: readonly VariantData[];
  /**
   * Rows of OCCURRENCE_ROW: index into `documents`, start and end in its text, index into `variants`, index into
   * VERDICTS, index of the document that it is a copy of, or -1.
   */
  readonly occurrences: readonly number[];
}
export const OCCURRENCE_ROW = 6;

export interface VariantData {
  readonly text: string;
  readonly count: number;
  readonly similarity: number;
  readonly differences: Differences;
}

/** Rows of DIFFERENCE_ROW: index into KINDS, start and end in the one text, start and end in the other. */
export type Differences = readonly number[];
export const DIFFERENCE_ROW = 5;

export interface StoryData {
  /** In order of time. */
  readonly versions: readonly VersionData[];
}

export interface VersionData {
  /** Index into `documents`. */
  readonly document: number;
  readonly kind: 'first' | VersionKind;
  /** What the first has not: the version it is compared with, and how. */
  readonly beside?: BesideData | undefined;
}

export interface BesideData {
  /** Index into `documents`. */
  readonly of: number;
  /** Shares of their words that the other tells, figures taken as equal. */
  readonly own: number;
  readonly other: number;
  /** Figures first, then in text order. */
  readonly changes: readonly VersionChange[];
  readonly differences: Differences;
  /** Rows of PAIR_ROW: paragraphs [a, b) of the earlier version stand beside paragraphs [c, d) of this one. */
  readonly pairs: readonly number[];
}
export const PAIR_ROW = 4;

export interface TakerData {
  /** Index into `documents`. */
  readonly document: number;
  readonly carrier: boolean;
  /** Rows of TAKEN_ROW: start and end in its text, index into `documents` of who had it. */
  readonly took: readonly number[];
}
export const TAKEN_ROW = 3;
