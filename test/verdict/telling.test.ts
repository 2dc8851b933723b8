/** First tellings: what was new when it ran stays fresh, what is background is so from its first place on. */
import { describe, expect, it } from 'vitest';
import { findBackground } from '../../src/background.ts';
import type { Document } from '../../src/types.ts';
import { documentOf, passagesWith, verdictOn } from '../stories/asked.ts';
import { Invented, page } from '../stories/invented.ts';

const say = new Invented(61);
const day = (i: number) => `2031-05-${String(i + 1).padStart(2, '0')}`;

function occurrences(documents: readonly Document[], text: string) {
  const passages = passagesWith(findBackground(documents), text.slice(0, -1));
  expect(passages).toHaveLength(1);
  return passages[0]?.occurrences.map(({ document, verdict }) => [document, verdict]);
}

describe('background that stories tell of their own account', () => {
  const fact = say.sentence(20, 24);

  it.each([2, 3, 5])('is background in each of %i stories, its first place included', (count) => {
    const documents = Array.from(
      { length: count },
      (_, i): Document => ({ id: `s${i}`, date: day(i), text: page(say.paragraphs(5), fact) }),
    );
    expect(occurrences(documents, fact)).toEqual(documents.map(({ id }) => [id, 'background']));
  });

  it('is background in its first place too where it stands between news', () => {
    const documents = [0, 1, 2].map(
      (i): Document => ({ id: `s${i}`, date: day(i), text: page(say.paragraphs(4), fact, say.paragraphs(3)) }),
    );
    expect(occurrences(documents, fact)).toEqual(documents.map(({ id }) => [id, 'background']));
  });

  it('is background in its first place where nothing is dated', () => {
    const documents = [0, 1, 2].map(
      (i): Document => ({ id: `s${i}`, text: page(say.paragraphs(4), fact, say.paragraphs(3)) }),
    );
    expect(occurrences(documents, fact)).toEqual(documents.map(({ id }) => [id, 'background']));
  });
});

describe('what a story begins with', () => {
  const news = say.paragraph();
  const [first] = news.split(/(?<=\.) /) as [string];

  it('is fresh in it, though later stories tell it at their ends', () => {
    const documents: Document[] = [
      { id: 'a', date: day(0), text: page(news, say.paragraphs(5)) },
      ...[1, 2, 3].map((i): Document => ({ id: `b${i}`, date: day(i), text: page(say.paragraphs(5), first) })),
    ];
    const report = findBackground(documents);
    expect(documentOf(report, 'a').fresh).toBe(1);
    expect(verdictOn(report, 'a', documents[0]?.text as string, first)).toBe('fresh');
    for (const { id, text } of documents.slice(1))
      expect(['background', 'copy']).toContain(verdictOn(report, id, text, first));
    expect(documentOf(report, 'a').retoldBy.map(({ documents }) => documents)).toEqual([['b1', 'b2', 'b3']]);
  });

  it('stays a passage, with every place', () => {
    const documents: Document[] = [
      { id: 'a', date: day(0), text: page(news, say.paragraphs(5)) },
      ...[1, 2, 3].map((i): Document => ({ id: `b${i}`, date: day(i), text: page(say.paragraphs(5), first) })),
    ];
    const passages = passagesWith(findBackground(documents), first.slice(0, -1));
    expect(passages.map(({ role, documents, stories }) => [role, documents, stories])).toEqual([['background', 4, 4]]);
  });
});

describe('a story that others print below their own news', () => {
  const body = say.paragraphs(8);
  const original: Document = { id: 'a', date: '2031-05-01T06:00Z', text: page(body) };
  const later = (id: string, date: string, older: readonly string[]): Document => ({
    id,
    date,
    text: page(say.paragraphs(6), older),
  });

  it.each([
    ['one', [later('b', '2031-05-02T06:00Z', body)]],
    ['three', [1, 2, 3].map((i) => later(`b${i}`, `2031-05-0${1 + i}T06:00Z`, body))],
    ['one that keeps its first half', [later('b', '2031-05-02T06:00Z', body.slice(0, 4))]],
  ])('is fresh from top to end: %s', (_, documents) => {
    const report = findBackground([original, ...documents]);
    expect(documentOf(report, 'a').freshText()).toBe(page(body));
    for (const { retoldBy } of report.documents.slice(0, 1)) {
      expect(retoldBy.flatMap(({ documents }) => documents)).toEqual(documents.map(({ id }) => id));
    }
  });

  it('and that had background at its end: this is background in both', () => {
    const fact = say.sentence(20, 24);
    const withFact = page(body, fact);
    const known: Document = { id: '0', date: '2031-04-20T06:00Z', text: page(say.paragraphs(5), fact) };
    const report = findBackground([
      known,
      { ...original, text: withFact },
      later('b', '2031-05-02T06:00Z', [...body, fact]),
    ]);
    expect(documentOf(report, 'a').freshText()).toBe(page(body));
    expect(verdictOn(report, 'a', withFact, fact)).toBe('background');
  });
});

describe('a long run of one story that another prints again', () => {
  const run = Array.from({ length: 6 }, () => say.sentence(20, 24));
  const original = page(say.paragraphs(5), run, say.paragraphs(3));
  const again = (id: string, date: string | undefined, part: readonly string[] = run): Document => ({
    id,
    date,
    text: page(say.paragraphs(4), part, say.paragraphs(4)),
  });
  const verdicts = (date: string | undefined, ...others: Document[]) => {
    const report = findBackground([{ id: 'a', date, text: original }, ...others]);
    return run.map((sentence) => verdictOn(report, 'a', original, sentence));
  };
  const all = (verdict: string) => run.map(() => verdict);

  it('is fresh where it ran first, if the other runs within a day', () => {
    expect(verdicts('2031-05-01T06:00Z', again('b', '2031-05-02T05:00Z'))).toEqual(all('fresh'));
  });

  it('is fresh too where several stories print it', () => {
    const others = [again('b', '2031-05-01T12:00Z'), again('c', '2031-05-01T20:00Z')];
    expect(verdicts('2031-05-01T06:00Z', ...others)).toEqual(all('fresh'));
    const report = findBackground([{ id: 'a', date: '2031-05-01T06:00Z', text: original }, ...others]);
    expect(documentOf(report, 'a').retoldBy.flatMap(({ documents }) => documents)).toEqual(['b', 'c']);
    for (const { id, text } of others) {
      expect(run.map((sentence) => verdictOn(report, id, text, sentence))).toEqual(all('background'));
    }
  });

  it.each([
    ['later than a day', again('b', '2031-05-02T07:00Z')],
    ['on a day without a time', again('b', '2031-05-02')],
    ['without a date', again('b', undefined)],
    ['a part of it only', again('b', '2031-05-01T12:00Z', run.slice(0, 3))],
  ])('is background where the other has it %s', (_, other) => {
    const told = run.filter((sentence) => other.text.includes(sentence));
    expect(verdicts('2031-05-01T06:00Z', other).slice(0, told.length)).toEqual(told.map(() => 'background'));
  });

  it('is background where one more tells a sentence of it of its own account', () => {
    const others = [again('b', '2031-05-01T12:00Z'), again('c', '2031-05-01T20:00Z', run.slice(2, 3))];
    expect(verdicts('2031-05-01T06:00Z', ...others)).toEqual(
      all('fresh').map((fresh, i) => (i === 2 ? 'background' : fresh)),
    );
  });
});

describe('a story of which a later one has a good part', () => {
  const body = say.paragraphs(12);
  const original: Document = { id: 'a', date: '2031-05-01T06:00Z', text: page(body) };
  const later = (id: string, date: string, ...paragraphs: (string | string[])[]): Document => ({
    id,
    date,
    text: page(...paragraphs),
  });

  it.each([
    ['most of it, its head left out', [...say.paragraphs(8), ...body.slice(4)]],
    [
      'half of it, from its second paragraph on, between news',
      [...say.paragraphs(6), ...body.slice(1, 7), ...say.paragraphs(4)],
    ],
    [
      'half of it, every other paragraph',
      say.paragraphs(12).flatMap((own, i) => (i % 2 === 0 ? [own, body[i] as string] : [own])),
    ],
    ['a part of its head, below news', [...say.paragraphs(8), ...body.slice(1, 3)]],
  ])('is fresh from top to end: %s', (_, paragraphs) => {
    const report = findBackground([original, later('b', '2031-05-03T06:00Z', ...paragraphs)]);
    expect(report.stories).toEqual([]);
    expect(documentOf(report, 'a').freshText()).toBe(page(body));
    expect(documentOf(report, 'b').fresh).toBeLessThan(0.85);
  });

  it('is fresh where a carrier prints it and another story retells it', () => {
    const others = [0, 1, 2].map((i) => later(`o${i}`, '2031-05-01T05:00Z', say.paragraphs(6)));
    const digest = later('d', '2031-05-01T20:00Z', say.paragraphs(3), ...others.map(({ text }) => text), body);
    const retelling = later('r', '2031-05-02T09:00Z', say.paragraphs(8), body.slice(1, 7));
    const report = findBackground([original, ...others, digest, retelling]);
    expect(report.carriers.map(({ document }) => document)).toEqual(['d']);
    expect(documentOf(report, 'a').freshText()).toBe(page(body));
  });

  it('but what a third story tells of its own account is background in it', () => {
    const third = later('c', '2031-05-04T06:00Z', say.paragraphs(6), body[6] as string);
    const text = page(say.paragraphs(8), body.slice(4));
    const report = findBackground([original, later('b', '2031-05-03T06:00Z', text), third]);
    expect(verdictOn(report, 'a', original.text, body[6] as string)).toBe('background');
    expect(verdictOn(report, 'a', original.text, body[7] as string)).toBe('fresh');
  });

  it('nor is half of it that has nothing of its head news rather than background', () => {
    const report = findBackground([original, later('b', '2031-05-03T06:00Z', say.paragraphs(8), body.slice(7))]);
    expect(documentOf(report, 'a').freshText()).toBe(page(body.slice(0, 7)));
  });

  it('and what only a little of it is in is background in both', () => {
    const fact = body[6] as string;
    const report = findBackground([original, later('b', '2031-05-03T06:00Z', say.paragraphs(8), fact)]);
    expect(verdictOn(report, 'a', original.text, fact)).toBe('background');
  });
});

describe('where an occurrence is a copy', () => {
  it('it says from which document: the earliest that has it', () => {
    const body = say.paragraphs(6);
    const fact = say.sentence(20, 24);
    const text = page(body.slice(0, 3), fact, body.slice(3));
    const report = findBackground([
      { id: 'a', date: '2031-05-01T06:00Z', text },
      { id: 'b', date: '2031-05-01T07:00Z', text },
      { id: 'c', date: '2031-05-02T06:00Z', text: page(say.paragraphs(6), fact) },
    ]);
    for (const { occurrences } of report.passages) {
      for (const { verdict, from } of occurrences) {
        if (verdict === 'copy') expect(from).toBe('a');
        else expect(from).toBeUndefined();
      }
    }
  });
});
