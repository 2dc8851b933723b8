/**
 * The data of the page, with what is looked up in it all the time.
 */

import type { Verdict } from '../../types.ts';
import { OCCURRENCE_ROW, PARAGRAPH_ROW, type PageData, type StoryData, VERDICTS } from '../page.ts';
import { headlinesOf } from './headline.ts';

/** Where a passage stands. */
export interface Place {
  /** Index of the passage, and of the place among its places. */
  readonly passage: number;
  readonly place: number;
  readonly story: number;
  readonly start: number;
  readonly end: number;
  readonly variant: number;
}

export interface Paragraph {
  readonly start: number;
  readonly end: number;
  readonly verdict: Verdict;
  readonly words: number;
  /** Shares of its words, 0 to 1. */
  readonly background: number;
  readonly chrome: number;
  readonly copy: number;
}

export interface Model extends PageData {
  /** For every passage its places, in order of (date, id, start). */
  readonly placesOf: readonly (readonly Place[])[];
  /** For every story the places in it, in text order. */
  readonly placesIn: readonly (readonly Place[])[];
  /** What to call each story. */
  readonly headlines: readonly string[];
}

export function modelOf(data: PageData): Model {
  const placesIn: Place[][] = data.stories.map(() => []);
  const placesOf = data.passages.map(({ occurrences }, passage) => {
    const places: Place[] = [];
    for (let at = 0; at < occurrences.length; at += OCCURRENCE_ROW) {
      const [story, start, end, variant] = occurrences.slice(at, at + OCCURRENCE_ROW) as [
        number,
        number,
        number,
        number,
      ];
      const place = { passage, place: places.length, story, start, end, variant };
      places.push(place);
      placesIn[story].push(place);
    }
    return places;
  });
  for (const places of placesIn) places.sort((a, b) => a.start - b.start || b.end - a.end);
  return { ...data, placesOf, placesIn, headlines: headlinesOf(data.stories, placesOf, placesIn) };
}

export function paragraphsOf({ paragraphs }: StoryData): Paragraph[] {
  const result: Paragraph[] = [];
  for (let at = 0; at < paragraphs.length; at += PARAGRAPH_ROW) {
    const [start, end, verdict, words, background, chrome, copy] = paragraphs.slice(at, at + PARAGRAPH_ROW) as number[];
    result.push({
      start,
      end,
      verdict: VERDICTS[verdict],
      words,
      background: background / 1000,
      chrome: chrome / 1000,
      copy: copy / 1000,
    });
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

export const ROLE_NAMES = { background: 'background', chrome: 'site furniture' } as const;
export const VERDICT_NAMES: Readonly<Record<Verdict, string>> = {
  fresh: 'fresh',
  background: 'background',
  chrome: 'site furniture',
  mixed: 'mixed',
  copy: 'copy',
};
