/** Round-ups, live blogs and digests: they belong to no story, and what they carry is copied. */
import { describe, expect, it } from 'vitest';
import { findBackground } from '../../src/background.ts';
import type { Document } from '../../src/types.ts';
import { documentOf, textsOf, verdictOn, verdictsOf } from './asked.ts';
import { Invented, page } from './invented.ts';

const say = new Invented(29);
const BODIES = Array.from({ length: 5 }, () => say.paragraphs(8));
const STORIES = BODIES.map((body, i): Document => {
  return { id: `story${i}`, source: 'agency', date: `2031-03-01T0${6 + i / 2 - (i % 2) / 2}:00Z`, text: page(body) };
});
const intro = say.paragraph();
const tops = (count: number, paragraphs: number) => BODIES.slice(0, count).map((body) => body.slice(0, paragraphs));

/** What a document carries, with the first paragraphs of how many stories. */
interface Carried {
  readonly name: string;
  readonly own: readonly string[];
  readonly carried: readonly (readonly string[])[];
}

const CARRIERS: readonly Carried[] = [
  { name: 'a round-up with an intro of its own', own: [intro], carried: tops(4, 3) },
  { name: 'a round-up of leads', own: [say.sentence(20, 20)], carried: tops(5, 1) },
  { name: 'a digest without an intro', own: [], carried: tops(5, 1) },
  { name: 'a digest of three stories', own: [], carried: tops(3, 2) },
  { name: 'an all-day file with whole stories', own: [intro], carried: tops(4, 8) },
];

/** Times, days, hyphens. The carrier is a day later. */
const DATES: readonly (readonly [string, (date: string) => string])[] = [
  ['times', (date) => date],
  ['hyphens', (date) => date.replace('Z', '-00').replace(/[T:]/g, '-')],
  ['days', (date) => date.slice(0, 10)],
];

describe.each(CARRIERS)('$name', ({ own, carried }) => {
  const text = page(own, carried.flat());
  const file: Document = { id: 'z-file', source: 'paper', date: '2031-03-02T08:00Z', text };

  it.each(DATES)('is in no story, and counts as none: %s', (_, written) => {
    const report = findBackground([...STORIES, file].map((d): Document => ({ ...d, date: written(d.date as string) })));
    expect(report.carriers.map(({ document }) => document)).toEqual(['z-file']);
    expect(report.stories).toEqual([]);
    expect(report.followUps).toEqual([]);
    expect(documentOf(report, 'z-file')).toMatchObject({ story: undefined, kind: 'carrier' });
    // No passage: all stands in one story.
    expect(textsOf(report, 'background')).toEqual([]);
    expect(textsOf(report, 'chrome')).toEqual([]);
  });

  it('is fresh in its own words, and a copy in what it carries', () => {
    const report = findBackground([...STORIES, file]);
    expect(verdictsOf(report, 'z-file')).toEqual([...own.map(() => 'fresh'), ...carried.flat().map(() => 'copy')]);
    expect(documentOf(report, 'z-file').freshText()).toBe(page(own));
    const [carrier] = report.carriers;
    expect(carrier?.took.map(({ start, end, from }) => [text.slice(start, end), from])).toEqual(
      carried.map((paragraphs, i) => [page(paragraphs), `story${i}`]),
    );
  });

  it('leaves the stories fresh where they were told first, and they say who has them', () => {
    const report = findBackground([...STORIES, file]);
    for (const [i, paragraphs] of carried.entries()) {
      const { fresh, retoldBy, kind, story } = documentOf(report, `story${i}`);
      expect({ fresh, kind, story }).toEqual({ fresh: 1, kind: 'first', story: `story${i}` });
      const told = STORIES[i]?.text as string;
      expect(retoldBy.map(({ start, end, documents }) => [told.slice(start, end), documents])).toEqual([
        [page(paragraphs), ['z-file']],
      ]);
    }
  });
});

describe('a round-up with words of its own between the stories', () => {
  it.each([
    ['a short intro', [say.sentence(14, 14)]],
    ['an intro of two sentences', [say.paragraph()]],
    ['an intro of four paragraphs', say.paragraphs(4)],
  ])('carries three stories below %s', (_, own) => {
    const between = [say.paragraph(), say.paragraph()];
    const [a, b, c] = tops(3, 3) as [string[], string[], string[]];
    const text = page(own, a, between[0] as string, b, between[1] as string, c);
    const report = findBackground([...STORIES, { id: 'z-file', date: '2031-03-02T08:00Z', text }]);
    expect(report.carriers.map(({ document }) => document)).toEqual(['z-file']);
    for (const { id } of STORIES) expect(documentOf(report, id).fresh, id).toBe(1);
    expect(documentOf(report, 'z-file').freshText()).toBe(page(own, between));
  });

  it('leaves the stories fresh also where it came before one of them', () => {
    const text = page(intro, tops(5, 3).flat());
    const file: Document = { id: 'z-file', date: '2031-03-01T07:30Z', text };
    const report = findBackground([...STORIES, file]);
    const before = STORIES.filter(({ date }) => (date as string) < '2031-03-01T07:30Z');
    expect(before.length).toBeGreaterThanOrEqual(3);
    for (const { id } of before) expect(documentOf(report, id).fresh, id).toBe(1);
    expect(report.carriers.map(({ document }) => document)).toEqual(['z-file']);
  });
});

describe('several carriers of the same stories', () => {
  const carrier = (id: string, date: string, own: readonly string[], paragraphs: number, count = 5): Document => {
    return { id, source: id, date, text: page(own, tops(count, paragraphs).flat()) };
  };
  const later = (hour: number) => `2031-03-01T${hour}:00Z`;

  it.each([
    ['two digests', [carrier('y', later(17), [], 1), carrier('z', later(18), [], 1, 4)]],
    [
      'a digest and a round-up of leads',
      [carrier('y', later(17), [], 1), carrier('z', later(18), [say.sentence(20, 20)], 1)],
    ],
    ['a round-up and a digest', [carrier('y', later(17), [intro], 3), carrier('z', later(18), [], 1)]],
    ['two round-ups', [carrier('y', later(17), [intro], 3), carrier('z', later(18), [say.paragraph()], 3, 4)]],
    ['an all-day file and a digest', [carrier('y', later(17), [intro], 8, 4), carrier('z', later(18), [], 1)]],
  ])('are carriers both, whatever is known of their times: %s', (_, carriers) => {
    for (const [name, written] of DATES) {
      const documents = [...STORIES, ...carriers].map((d): Document => ({ ...d, date: written(d.date as string) }));
      const report = findBackground(documents);
      expect(
        report.carriers.map(({ document }) => document),
        name,
      ).toEqual(['y', 'z']);
      expect(report.stories, name).toEqual([]);
      for (const { id } of STORIES) expect(documentOf(report, id).fresh, `${name} ${id}`).toBe(1);
      for (const { took } of report.carriers) {
        for (const { from } of took)
          expect(
            STORIES.map(({ id }) => id),
            name,
          ).toContain(from);
      }
    }
  });

  it('that print each other whole are carriers both', () => {
    const file = carrier('y', later(17), [intro], 3);
    const report = findBackground([...STORIES, file, { ...file, id: 'z', date: later(18) }]);
    expect(report.carriers.map(({ document }) => document)).toEqual(['y', 'z']);
    for (const { id } of STORIES) expect(documentOf(report, id).fresh).toBe(1);
  });
});

describe('a carrier of the day of its stories', () => {
  it.each([
    ['days', '2031-03-01'],
    ['nothing', undefined],
  ])('is one, where %s is known of times', (_, date) => {
    for (const { own, carried } of CARRIERS) {
      const documents = [...STORIES, { id: 'z-file', text: page(own, carried.flat()) }].map((d): Document => {
        return { id: d.id, text: d.text, ...(date === undefined ? {} : { date }) };
      });
      const report = findBackground(documents);
      expect(report.carriers.map(({ document }) => document)).toEqual(['z-file']);
      expect(report.stories).toEqual([]);
      for (const { id } of STORIES) expect(documentOf(report, id).fresh).toBe(1);
      expect(documentOf(report, 'z-file').freshText()).toBe(page(own));
    }
  });
});

describe('a document', () => {
  it('with news of its own and one older story is no carrier', () => {
    const report = findBackground([
      ...STORIES,
      { id: 'z', date: '2031-03-02T08:00Z', text: page(say.paragraphs(5), BODIES[0] as string[]) },
    ]);
    expect(report.carriers).toEqual([]);
    expect(report.followUps.map(({ document }) => document)).toEqual(['z']);
  });

  it('with background of four stories at its end is no carrier', () => {
    const facts = Array.from({ length: 4 }, () => say.sentence(20, 24));
    const stories = facts.map((fact, i): Document => {
      return { id: `s${i}`, date: `2031-03-01T0${i}:00Z`, text: page(say.paragraphs(6), fact) };
    });
    const text = page(say.paragraphs(4), facts);
    const report = findBackground([...stories, { id: 'z', date: '2031-03-02T00:00Z', text }]);
    expect(report.carriers).toEqual([]);
    for (const fact of facts) expect(verdictOn(report, 'z', text, fact)).toBe('background');
  });

  it('that the others are made from is none, though it has all of them: only what is earlier is carried', () => {
    const long: Document = { id: 'a-long', date: '2031-02-28T08:00Z', text: page(BODIES.flat()) };
    const report = findBackground([long, ...STORIES.slice(0, 4)]);
    expect(report.carriers).toEqual([]);
    expect(documentOf(report, 'a-long').fresh).toBe(1);
  });

  it('that is a state of a page which drops its oldest entries is a version of the states before', () => {
    const entries = say.paragraphs(14);
    const states = Array.from({ length: 8 }, (_, i): Document => {
      const text = page(entries.slice(6 - i < 0 ? 0 : 6 - i, 14 - i).slice(0, 8));
      return { id: `t${i}`, source: 'paper', date: `2031-04-01T1${i}:00Z`, text };
    }).slice(0, 7);
    const report = findBackground(states);
    expect(report.stories.map(({ versions }) => versions.map(({ document }) => document))).toEqual([
      states.map(({ id }) => id),
    ]);
    expect(report.passages).toEqual([]);
    for (let i = 1; i < 7; i++) expect(documentOf(report, `t${i}`).freshText()).toBe(entries[6 - i]);
  });

  it('that is a state of a page which grows on top is a version of the states before', () => {
    let entries = say.paragraphs(4);
    const states: Document[] = [];
    const added: string[][] = [];
    for (let i = 0; i < 5; i++) {
      states.push({ id: `t${i}`, source: 'paper', date: `2031-04-01T1${i}:00Z`, text: page(entries) });
      const top = say.paragraphs(1 + (i % 2));
      added.push(top);
      entries = [...top, ...entries];
    }
    const report = findBackground(states);
    expect(report.stories.map(({ versions }) => versions.map(({ document, kind }) => [document, kind]))).toEqual([
      states.map(({ id }, i) => [id, i === 0 ? 'first' : 'update']),
    ]);
    expect(report.passages).toEqual([]);
    for (let i = 1; i < 5; i++) expect(documentOf(report, `t${i}`).freshText()).toBe(page(added[i - 1] as string[]));
  });
});

describe('what a carrier took', () => {
  it('is no furniture of the paper that printed it', () => {
    const foot = [
      `Follow Morland on Kestra for more ${say.words(4).join(' ')} ${say.coined(3)}.`,
      '© 2031 Morland Kestra',
    ];
    const menu = 'Home | News | Sport | Morland';
    const papers = [0, 1, 2, 3].map((i): Document => {
      return { id: `p${i}`, source: 'paper', date: `2031-03-01T0${i}:30Z`, text: page(menu, say.paragraphs(6), foot) };
    });
    const text = page(menu, intro, tops(4, 3).flat(), foot);
    const report = findBackground([
      ...STORIES,
      ...papers,
      { id: 'z-file', source: 'paper', date: '2031-03-02T08:00Z', text },
    ]);
    expect(report.carriers.map(({ document }) => document)).toEqual(['z-file']);
    const took = report.carriers[0]?.took.map(({ start, end }) => text.slice(start, end)) ?? [];
    for (const line of [menu, ...foot]) expect(took.filter((stretch) => stretch.includes(line))).toEqual([]);
  });
});
