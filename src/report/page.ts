/**
 * What the page is told, as it stands in the file: a contract between page-data.ts, which writes it, and client/, which
 * reads it in the browser. Lists that can be long are flat rows of numbers: they are most of what is not text.
 */
import type { Change, PassageEvidence, Role, Verdict } from '../types.ts';

export const VERDICTS: readonly Verdict[] = ['fresh', 'background', 'chrome', 'mixed', 'copy'];
export const KINDS: readonly Change['kind'][] = ['inserted', 'dropped', 'changed', 'figure'];

export interface PageData {
  readonly title: string;
  /** In input order. */
  readonly stories: readonly StoryData[];
  /** Most stories first, then most documents. */
  readonly passages: readonly PassageData[];
  readonly copies: readonly CopiesData[];
}

export interface StoryData {
  readonly id: string;
  readonly text: string;
  readonly date?: string | undefined;
  readonly source?: string | undefined;
  readonly fresh: number;
  /** Index into `copies`. */
  readonly copies?: number | undefined;
  /**
   * Rows of PARAGRAPH_ROW: start and end in the text, index into VERDICTS, number of words, then what of its words is
   * background, chrome and copy, in thousandths.
   */
  readonly paragraphs: readonly number[];
}
export const PARAGRAPH_ROW = 7;

export interface PassageData {
  readonly role: Role;
  readonly evidence: PassageEvidence;
  readonly documents: number;
  readonly stories: number;
  readonly sources: readonly string[];
  readonly firstSeen?: string | undefined;
  readonly lastSeen?: string | undefined;
  /** The first is the passage's text. */
  readonly variants: readonly VariantData[];
  /** Rows of OCCURRENCE_ROW: index into `stories`, start and end in its text, index into `variants`. */
  readonly occurrences: readonly number[];
}
export const OCCURRENCE_ROW = 4;

export interface VariantData {
  readonly text: string;
  readonly count: number;
  readonly similarity: number;
  readonly differences: Differences;
}

/** Rows of DIFFERENCE_ROW: index into KINDS, start and end in the one text, start and end in the other. */
export type Differences = readonly number[];
export const DIFFERENCE_ROW = 5;

export interface CopiesData {
  readonly similarity: number;
  /** Indices into `stories`; the first is what the others are compared with. */
  readonly stories: readonly number[];
  /** One per story but the first. */
  readonly compared: readonly ComparedData[];
}

export interface ComparedData {
  readonly differences: Differences;
  /** Rows of PAIR_ROW: paragraphs [a, b) of the first story stand beside paragraphs [c, d) of this one. */
  readonly pairs: readonly number[];
}
export const PAIR_ROW = 4;
