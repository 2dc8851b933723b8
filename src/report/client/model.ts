/**
 * The data of the page, with what is looked up in it all the time.
 */

import type { Verdict } from '../../types.ts';
import { OCCURRENCE_ROW, PARAGRAPH_ROW, type PageData, type StoryData, VERDICTS } from '../page.ts';

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
  return { ...data, placesOf, placesIn };
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

const HEADLINE = 110;

/** Six words at least, and no list item: not a dateline, a byline or a label. */
const TELLING = /^(?![-–—•*]\s)\s*(?:\S+\s+){5}\S/u;

/** What to call a story: the beginning of the first paragraph of its own that tells something, or its id. */
export function headlineOf(story: StoryData): string {
  const paragraphs = paragraphsOf(story);
  const own = paragraphs.find(
    ({ start, end, verdict }) =>
      verdict !== 'chrome' &&
      verdict !== 'background' &&
      TELLING.test(story.text.slice(start, Math.min(end, start + 400))),
  );
  const { start, end } = own ?? paragraphs[0] ?? { start: 0, end: 0 };
  const line = story.text.slice(start, Math.min(end, start + 4 * HEADLINE)).replace(/\s+/g, ' ');
  if (line === '') return story.id;
  if (line.length <= HEADLINE) return line;
  const space = line.lastIndexOf(' ', HEADLINE);
  return `${line.slice(0, space > HEADLINE / 2 ? space : HEADLINE).replace(/[\ud800-\udbff]$/, '')}…`;
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
