/** Follow-ups: stories of their own that print an older one below their news. */
import { describe, expect, it } from 'vitest';
import { findBackground } from '../../src/background.ts';
import type { Document } from '../../src/types.ts';
import { documentOf, groupsOf, verdictsOf } from './asked.ts';
import { Invented, page } from './invented.ts';

const say = new Invented(31);
const OLD = say.paragraphs(8);
const original: Document = { id: 'a-old', source: 'agency', date: '2031-03-01T06:00Z', text: page(OLD) };

function followUp(id: string, date: string, own: readonly string[], older: readonly string[] = OLD): Document {
  return { id, source: 'agency', date, text: page(own, older) };
}

const isTold = (verdict: string) => verdict === 'background' || verdict === 'copy';

describe('a follow-up', () => {
  const own = say.paragraphs(7);

  it.each([
    ['two hours later', '2031-03-01T08:00Z', OLD],
    ['a day later', '2031-03-02T08:00Z', OLD],
    ['three weeks later', '2031-03-22T08:00Z', OLD],
    ['with most of the older story', '2031-03-02T08:00Z', OLD.slice(0, 6)],
    ['with the head of the older story', '2031-03-02T08:00Z', OLD.slice(0, 3)],
  ])('is a story of its own, and says where the older one is from: %s', (_, date, older) => {
    const later = followUp('b-new', date, own, older);
    const report = findBackground([original, later]);
    expect(report.stories).toEqual([]);
    expect(report.carriers).toEqual([]);
    expect(documentOf(report, 'b-new')).toMatchObject({ story: 'b-new', kind: 'follow-up' });
    expect(documentOf(report, 'b-new').freshText()).toBe(page(own));
    expect(verdictsOf(report, 'b-new').slice(own.length).every(isTold)).toBe(true);
    expect(report.followUps).toHaveLength(1);
    const [taker] = report.followUps;
    expect(taker?.document).toBe('b-new');
    expect(taker?.took.every(({ from }) => from === 'a-old')).toBe(true);
    expect(taker?.took.map(({ start, end }) => later.text.slice(start, end)).join('\n\n')).toBe(page(older));
  });

  it.each([
    ['a day later', '2031-03-01T06:00Z', '2031-03-02T08:00Z'],
    ['with days only', '2031-03-01', '2031-03-02'],
  ])('may have written the head of the older story anew: %s', (_, before, date) => {
    const [head, body] = [say.paragraphs(3), say.paragraphs(12)];
    const older: Document = { id: 'a-old', source: 'agency', date: before, text: page(head, body) };
    const report = findBackground([older, followUp('b-new', date, own, body)]);
    expect(report.stories).toEqual([]);
    expect(documentOf(report, 'a-old')).toMatchObject({ fresh: 1, kind: 'first' });
    expect(documentOf(report, 'b-new').kind).toBe('follow-up');
    expect(documentOf(report, 'b-new').freshText()).toBe(page(own));
    expect(report.followUps.map(({ took }) => took.map(({ from }) => from))).toEqual([['a-old']]);
  });

  it('that shares less than most of an older story has it as background', () => {
    const [head, body] = [say.paragraphs(9), say.paragraphs(9)];
    const older: Document = { ...original, text: page(head, body) };
    const report = findBackground([older, followUp('b-new', '2031-03-02T08:00Z', own, body)]);
    expect(report.followUps).toEqual([]);
    expect(documentOf(report, 'a-old').freshText()).toBe(page(head));
  });

  it.each([
    ['two hours later', '2031-03-01T08:00Z'],
    ['a day later', '2031-03-02T08:00Z'],
    ['with days only', '2031-03-02'],
  ])('leaves the original fresh, which says who retold it: %s', (_, date) => {
    const documents = [original, followUp('b-new', date, own)].map((d): Document => {
      return date.length === 10 ? { ...d, date: d.date?.slice(0, 10) } : d;
    });
    const { fresh, kind, retoldBy } = documentOf(findBackground(documents), 'a-old');
    expect({ fresh, kind }).toEqual({ fresh: 1, kind: 'first' });
    expect(retoldBy.map(({ start, end, documents }) => [original.text.slice(start, end), documents])).toEqual([
      [page(OLD), ['b-new']],
    ]);
  });

  it('of one day, without a time, is no version of the older story', () => {
    const report = findBackground([
      { ...original, date: '2031-03-01' },
      { ...followUp('b-new', '', own), date: '2031-03-01' },
    ]);
    expect(report.stories).toEqual([]);
    expect(documentOf(report, 'b-new').freshText()).toBe(page(own));
  });

  it('without a date is no version of the older story', () => {
    const report = findBackground([
      { id: 'a-old', text: page(OLD) },
      { id: 'b-new', text: page(own, OLD) },
    ]);
    expect(report.stories).toEqual([]);
    expect(documentOf(report, 'b-new').freshText()).toBe(page(own));
  });

  it('that a paper reprints is one story with the reprint, and not with the original', () => {
    const first = followUp('b-new', '2031-03-02T08:00Z', own);
    const report = findBackground([
      original,
      first,
      { ...first, id: 'c-print', source: 'paper', date: '2031-03-02T10:00Z' },
    ]);
    expect(groupsOf(report)).toEqual([['b-new', 'c-print']]);
    expect(documentOf(report, 'c-print').freshText()).toBe('');
    expect(documentOf(report, 'a-old').fresh).toBe(1);
    expect(documentOf(report, 'b-new').freshText()).toBe(page(own));
  });
});

describe('several follow-ups', () => {
  it('of one story are stories of their own, and the original stays fresh', () => {
    const news = [say.paragraphs(5), say.paragraphs(5), say.paragraphs(6)];
    const later = news.map((own, i) => followUp(`b${i}`, `2031-03-0${2 + i}T08:00Z`, own));
    const report = findBackground([original, ...later]);
    expect(report.stories).toEqual([]);
    expect(report.followUps.map(({ document }) => document)).toEqual(['b0', 'b1', 'b2']);
    expect(documentOf(report, 'a-old').fresh).toBe(1);
    expect(documentOf(report, 'a-old').retoldBy.map(({ documents }) => documents)).toEqual([['b0', 'b1', 'b2']]);
    for (const [i, own] of news.entries()) expect(documentOf(report, `b${i}`).freshText()).toBe(page(own));
  });

  it('each below the next leave every story fresh where it was new', () => {
    const [second, third] = [say.paragraphs(5), say.paragraphs(5)];
    const report = findBackground([
      original,
      followUp('b', '2031-03-02T08:00Z', second),
      followUp('c', '2031-03-03T08:00Z', [...third, ...second]),
    ]);
    expect(report.stories).toEqual([]);
    expect(documentOf(report, 'a-old').freshText()).toBe(page(OLD));
    expect(documentOf(report, 'b').freshText()).toBe(page(second));
    expect(documentOf(report, 'c').freshText()).toBe(page(third));
    const c = report.followUps.find(({ document }) => document === 'c');
    expect([...new Set(c?.took.map(({ from }) => from))]).toEqual(['b', 'a-old']);
  });
});
