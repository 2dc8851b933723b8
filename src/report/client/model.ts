/**
 * The data of the page, with what is looked up in it all the time.
 */

import type { DocumentKind, ParagraphVerdict } from '../../types.ts';
import { type DocumentData, OCCURRENCE_ROW, PARAGRAPH_ROW, type PageData, TAKEN_ROW, VERDICTS } from '../page.ts';
import { headlinesOf } from './headline.ts';

/** Where a passage stands. */
export interface Place {
  /** Index of the passage, and of the place among its places. */
  readonly passage: number;
  readonly place: number;
  readonly document: number;
  readonly start: number;
  readonly end: number;
  readonly variant: number;
  /** What it is in its document. */
  readonly verdict: ParagraphVerdict;
  /** Index of the document that it is a copy of. */
  readonly from: number | undefined;
}

/** What a carrier or a follow-up took. */
export interface Taken {
  readonly start: number;
  readonly end: number;
  readonly from: number;
}

export interface Paragraph {
  readonly start: number;
  readonly end: number;
  readonly verdict: ParagraphVerdict;
  readonly words: number;
  /** Shares of its words, 0 to 1. */
  readonly background: number;
  readonly chrome: number;
  readonly formula: number;
  readonly copy: number;
}

export interface Model extends PageData {
  /** For every passage its places, in order of (date, id, start). */
  readonly placesOf: readonly (readonly Place[])[];
  /** For every document the places in it, in text order. */
  readonly placesIn: readonly (readonly Place[])[];
  /** What to call each document. */
  readonly headlines: readonly string[];
}

export function modelOf(data: PageData): Model {
  const placesIn: Place[][] = data.documents.map(() => []);
  const placesOf = data.passages.map(({ occurrences }, passage) => {
    const places: Place[] = [];
    for (let at = 0; at < occurrences.length; at += OCCURRENCE_ROW) {
      const [document, start, end, variant, verdict, from] = occurrences.slice(at, at + OCCURRENCE_ROW) as number[];
      const what = { verdict: VERDICTS[verdict], from: from < 0 ? undefined : from };
      const place = { passage, place: places.length, document, start, end, variant, ...what };
      places.push(place);
      placesIn[document].push(place);
    }
    return places;
  });
  for (const places of placesIn) places.sort((a, b) => a.start - b.start || b.end - a.end);
  return { ...data, placesOf, placesIn, headlines: headlinesOf(data.documents, placesOf, placesIn) };
}

export function paragraphsOf({ paragraphs }: DocumentData): Paragraph[] {
  const result: Paragraph[] = [];
  for (let at = 0; at < paragraphs.length; at += PARAGRAPH_ROW) {
    const row = paragraphs.slice(at, at + PARAGRAPH_ROW) as number[];
    const [start, end, verdict, words, background, chrome, formula, copy] = row;
    result.push({
      start,
      end,
      verdict: VERDICTS[verdict],
      words,
      background: background / 1000,
      chrome: chrome / 1000,
      formula: formula / 1000,
      copy: copy / 1000,
    });
  }
  return result;
}

export function takenBy(took: readonly number[]): Taken[] {
  const result: Taken[] = [];
  for (let at = 0; at < took.length; at += TAKEN_ROW) {
    const [start, end, from] = took.slice(at, at + TAKEN_ROW) as number[];
    result.push({ start, end, from });
  }
  return result;
}

/** 1 story, 2 stories. */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${n.toLocaleString('en')} ${n === 1 ? one : many}`;
}

/** What is not nothing is never shown as 0 %, and what is not all never as 100 %. */
export function percent(share: number): string {
  if (share > 0 && share < 0.005) return '< 1 %';
  if (share < 1 && share >= 0.995) return '> 99 %';
  return `${Math.round(100 * share)} %`;
}

export const ROLE_NAMES = { background: 'background', chrome: 'site furniture', formula: 'formula' } as const;
export const VERDICT_NAMES: Readonly<Record<ParagraphVerdict, string>> = {
  fresh: 'fresh',
  background: 'background',
  chrome: 'site furniture',
  formula: 'formula',
  copy: 'copy',
  mixed: 'mixed',
};
export const KIND_NAMES: Readonly<Record<DocumentKind, string>> = {
  first: 'first telling',
  reprint: 'reprint',
  cut: 'cut copy',
  update: 'update',
  'follow-up': 'follow-up',
  carrier: 'carrier',
};
