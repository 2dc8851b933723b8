/** The shipped stories without capitals, without marks, as one line, and with wrong letters, beside their own answer. */
import { describe, expect, it } from 'vitest';
import { findBackground } from '../../src/background.ts';
import { paragraphs } from '../../src/text/layout.ts';
import type { Document } from '../../src/types.ts';
import { randomInt } from '../sketch/random.ts';
import { labels, stories } from './stories.ts';

interface Made {
  readonly text: string;
  /** Of every word where it begins in the story, and here. */
  readonly words: readonly (readonly [own: number, here: number])[];
}

const PARAGRAPH = '\n\n';

/** The same words, each by `word`, with `gap` between paragraphs. */
function made({ text }: Document, word: (own: string) => string, gap: string): Made {
  let made = '';
  const words: [number, number][] = [];
  const begins = new Set(paragraphs(text).map(({ start }) => start));
  let apart = false;
  for (const match of text.matchAll(/\S+/g)) {
    apart ||= begins.has(match.index);
    const own = word(match[0]);
    if (own === '') continue;
    if (made !== '') made += apart ? gap : ' ';
    apart = false;
    words.push([match.index + match[0].search(LETTER), made.length + own.search(LETTER)]);
    made += own;
  }
  return { text: made, words: words.filter(([own, here]) => own >= 0 && here >= 0) };
}

const LETTER = /[\p{L}\p{N}]/u;
const unmarked = (word: string) => word.replace(/[^\p{L}\p{N}]+/gu, LETTER.test(word) ? '' : ' ').trim();

/** For every code unit of every document whether it recurs. */
function recurring(documents: readonly Document[]): Uint8Array[] {
  const marks = new Map(documents.map(({ id, text }) => [id, new Uint8Array(text.length)]));
  for (const { occurrences } of findBackground(documents).passages) {
    for (const { document, start, end } of occurrences) marks.get(document)?.fill(1, start, end);
  }
  return [...marks.values()];
}

const plain = stories.map((story) => ({ ...story, text: made(story, (word) => word, PARAGRAPH).text }));
const own = recurring(plain);

describe('a word recurs or not', () => {
  for (const [form, word, gap, least] of [
    ['in small letters', (w: string) => w.toLowerCase(), PARAGRAPH, 0.98],
    ['without marks', unmarked, PARAGRAPH, 0.95],
    ['without marks or capitals', (w: string) => unmarked(w).toLowerCase(), PARAGRAPH, 0.95],
    ['in one line without marks or capitals', (w: string) => unmarked(w).toLowerCase(), ' ', 0.8],
  ] as const) {
    it(`${form} as it does in the story: ${least} of the words`, () => {
      const bare = plain.map((story) => made(story, word, gap));
      const here = recurring(plain.map((story, d) => ({ ...story, text: bare[d].text })));
      let all = 0;
      let same = 0;
      for (const [d, { words }] of bare.entries()) {
        for (const [before, now] of words) {
          all++;
          if (own[d][before] === here[d][now]) same++;
        }
      }
      expect(same / all).toBeGreaterThanOrEqual(least);
    });
  }
});

/** Wrong characters of a hundred, and the least share of the labelled places that are still found: figures of the README. */
const NOISE = [
  [1, 0.97],
  [2, 0.95],
  [3, 0.9],
  [5, 0.7],
  [8, 0.25],
] as const;
const SEEDS = 10;

describe('wrong characters', () => {
  const told = labels.filter(({ kind, layout }) => kind === 'background' && layout !== 'paraphrase');
  for (const [percent, least] of NOISE) {
    it(`${percent} of a hundred leave ${least} of the places to be found`, () => {
      let found = 0;
      for (let seed = 0; seed < SEEDS; seed++) {
        const int = randomInt(seed);
        const letter = (own: string) => (int(100) < percent ? String.fromCharCode(97 + int(26)) : own);
        const noisy = stories.map((story) => ({ ...story, text: story.text.replace(/[A-Za-z0-9]/g, letter) }));
        const marks = new Map(recurring(noisy).map((own, d) => [noisy[d].id, own]));
        for (const { doc, start, end } of told) {
          const place = (marks.get(doc) as Uint8Array).subarray(start, end);
          if (place.reduce((sum, mark) => sum + mark, 0) >= 0.5 * place.length) found++;
        }
      }
      expect(found).toBeGreaterThanOrEqual(least * SEEDS * told.length);
    });
  }
});
