/** What of a version is a copy and what is new, and what the first telling says of those who have it from there. */
import { describe, expect, it } from 'vitest';
import { findBackground } from '../../src/background.ts';
import type { Document } from '../../src/types.ts';
import { documentOf, groupsOf, verdictOn } from './asked.ts';
import { Invented, page } from './invented.ts';

const say = new Invented(37);
const BODY = say.paragraphs(8);
const at = (hour: number) => `2031-03-01T${String(hour).padStart(2, '0')}:00Z`;

describe('a later version', () => {
  it('is a copy where any earlier one has it, and fresh where it is new', () => {
    const [second, third] = [say.paragraph(), say.paragraph()];
    const report = findBackground([
      { id: 'a', date: at(6), text: page(BODY) },
      { id: 'b', date: at(7), text: page(BODY.slice(0, 4), second, BODY.slice(4)) },
      { id: 'c', date: at(8), text: page(BODY.slice(0, 6), third, second) },
    ]);
    expect(groupsOf(report)).toEqual([['a', 'b', 'c']]);
    expect(documentOf(report, 'a').freshText()).toBe(page(BODY));
    expect(documentOf(report, 'b').freshText()).toBe(second);
    expect(documentOf(report, 'c').freshText()).toBe(third);
  });

  it('is fresh in a sentence that stands between known ones', () => {
    const own = say.sentence(16, 20);
    const [first, second] = [say.sentence(16, 20), say.sentence(16, 20)];
    const report = findBackground([
      { id: 'a', date: at(6), text: page(BODY.slice(0, 5), `${first} ${second}`) },
      { id: 'b', date: at(7), text: page(BODY.slice(0, 5), `${first} ${own} ${second}`) },
    ]);
    expect(documentOf(report, 'b').freshText()).toBe(own);
  });

  it('is fresh in the lines of a table whose figures are new', () => {
    const table = (figures: string[][]) =>
      figures.map(([a, b], i) => `${['Gold', 'Wheat', 'Copper'][i]} ${a} ${b}`).join('\n');
    const before = table([
      ['588.36', '109.9'],
      ['26.39', '647.6'],
      ['77.1', '12.12'],
    ]);
    const after = table([
      ['612.04', '115.2'],
      ['28.81', '590.1'],
      ['79.3', '14.56'],
    ]);
    const report = findBackground([
      { id: 'a', date: at(6), text: page(BODY.slice(0, 6), before) },
      { id: 'b', date: at(7), text: page(BODY.slice(0, 6), after) },
    ]);
    expect(groupsOf(report)).toEqual([['a', 'b']]);
    expect(documentOf(report, 'b').freshText().split(/\n+/)).toEqual(after.split('\n'));
  });
});

describe('the first telling', () => {
  it('names those that have it, in their order, for each stretch', () => {
    const documents: Document[] = [
      { id: 'wire', date: at(6), text: page(BODY) },
      { id: 'x', date: at(9), text: page(BODY) },
      { id: 'y', date: at(8), text: page(BODY.slice(0, 5)) },
    ];
    const { retoldBy } = documentOf(findBackground(documents), 'wire');
    const text = page(BODY);
    expect(retoldBy.map(({ start, end, documents }) => [text.slice(start, end), documents])).toEqual([
      [page(BODY.slice(0, 5)), ['y', 'x']],
      [page(BODY.slice(5)), ['x']],
    ]);
  });

  it('is that of the earliest version that has it, of each stretch by itself', () => {
    const second = say.paragraph();
    const report = findBackground([
      { id: 'a', date: at(6), text: page(BODY) },
      { id: 'b', date: at(7), text: page(second, BODY) },
      { id: 'c', date: at(8), text: page(second, BODY) },
    ]);
    const told = page(second, BODY);
    const [a, b, c] = ['a', 'b', 'c'].map((id) => documentOf(report, id));
    expect(a?.retoldBy.map(({ documents }) => documents)).toEqual([['b', 'c']]);
    expect(b?.retoldBy.map(({ start, end, documents }) => [told.slice(start, end), documents])).toEqual([
      [second, ['c']],
    ]);
    expect(c?.retoldBy).toEqual([]);
  });

  it('of what nobody has again names nobody', () => {
    const report = findBackground([
      { id: 'a', date: at(6), text: page(BODY) },
      { id: 'b', date: at(7), text: page(say.paragraphs(6)) },
    ]);
    for (const { retoldBy } of report.documents) expect(retoldBy).toEqual([]);
  });

  it('is the one by date, not by id or place in the input', () => {
    const report = findBackground([
      { id: 'a', date: at(9), text: page(BODY) },
      { id: 'z', date: at(6), text: page(BODY) },
    ]);
    expect(documentOf(report, 'z').fresh).toBe(1);
    expect(documentOf(report, 'a').fresh).toBe(0);
    expect(documentOf(report, 'a').story).toBe('z');
  });
});

describe('background in a story of several versions', () => {
  const fact = say.sentence(20, 24);
  const other = page(say.paragraphs(5), fact);
  const text = page(BODY.slice(0, 4), fact, BODY.slice(4));

  it('counts once, and is a passage with every place', () => {
    const report = findBackground([
      { id: 'a', date: at(6), text },
      { id: 'b', date: at(7), text },
      { id: 'c', date: '2031-03-09T06:00Z', text: other },
    ]);
    expect(report.passages.map(({ text, stories, documents, role }) => [text, stories, documents, role])).toEqual([
      [fact, 2, 3, 'background'],
    ]);
    expect(verdictOn(report, 'c', other, fact)).toBe('background');
    expect(report.passages[0]?.occurrences.map(({ document }) => document)).toEqual(['a', 'b', 'c']);
  });

  it('that no other story tells is no passage', () => {
    const report = findBackground([
      { id: 'a', date: at(6), text },
      { id: 'b', date: at(7), text },
    ]);
    expect(report.passages).toEqual([]);
  });
});
