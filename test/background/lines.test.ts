/** A story is the same story whatever lines it is set in: a version of itself, and its background is found whole. */
import { describe, expect, it } from 'vitest';
import { findBackground } from '../../src/background.ts';
import { STORIES_WITHOUT_CASE, STORY } from '../text/invented.ts';
import { WIDTHS, wrap } from '../text/wrap.ts';

const text = (column: number, how?: Parameters<typeof wrap>[2]) =>
  STORY.map((paragraph) => wrap(paragraph, column, how)).join('\n\n');

const reprint = (plain: string, other: string) =>
  findBackground([
    { id: 'plain', source: 'a', date: '2031-01-01', text: plain },
    { id: 'other', source: 'b', date: '2031-01-02', text: other },
  ]);

const SETTINGS: readonly [string, (column: number) => string][] = [
  ['wrapped', (column) => text(column)],
  ['quoted', (column) => text(column, { first: '> ', others: '> ' })],
  ['a comment', (column) => text(column, { first: ' * ', others: ' * ' })],
  ['with divided words', (column) => text(column, { divide: 1 })],
];

describe.each(SETTINGS)('a story %s', (_how, set) => {
  it.each(WIDTHS)('is a reprint of itself at column %i', (column) => {
    const { stories, documents, passages } = reprint(STORY.join('\n\n'), set(column));
    expect(stories.map(({ versions }) => versions.map(({ document }) => document))).toEqual([['plain', 'other']]);
    expect(documents[1].paragraphs.map(({ verdict }) => verdict)).toEqual(STORY.map(() => 'copy'));
    expect(passages).toEqual([]);
  });
});

it.each(Object.entries(STORIES_WITHOUT_CASE))(
  'a story in %s is a reprint of itself at any column',
  (_language, story) => {
    for (const column of WIDTHS) {
      const { documents } = reprint(story.join('\n\n'), story.map((paragraph) => wrap(paragraph, column)).join('\n\n'));
      expect(documents[1].paragraphs.map(({ verdict }) => verdict)).toEqual(story.map(() => 'copy'));
    }
  },
);

it.each(WIDTHS)('background of differently set stories is one passage at column %i', (column) => {
  const news = ['Snow closed the northern road on Tuesday night.', 'A whale was seen near the harbour on Friday.'];
  const [background] = [STORY[3]];
  const { passages } = findBackground([
    { id: 'a', text: `${news[0]}\n\n${background}` },
    { id: 'b', text: `${wrap(news[1], column)}\n\n${wrap(background, column, { divide: 1 })}` },
  ]);
  expect(passages.map(({ role, occurrences }) => [role, occurrences.length])).toEqual([['background', 2]]);
  const spans = passages[0].occurrences.map(({ start, end }) => end - start);
  expect(spans).toEqual([background.length, wrap(background, column, { divide: 1 }).length]);
});
