/** Reports and tables whose figures are the news. */
import { describe, expect, it } from 'vitest';
import { findBackground } from '../../src/background.ts';
import type { Document } from '../../src/types.ts';
import { documentOf, verdictOn, verdictsOf } from '../stories/asked.ts';
import { Invented, page } from '../stories/invented.ts';

const say = new Invented(53);
const figure = (most: number) => String(2 + say.int(most));
const decimal = (most: number) => `${say.int(most)}.${10 + say.int(90)}`;

const MONTHS = ['January', 'February', 'March'];

/** Forms: a report of each kind, filled in anew for every day. */
const FORMS: readonly (readonly [name: string, fill: (i: number) => string])[] = [
  [
    'a market report',
    (i) =>
      page(
        `Vandrey index closes at ${decimal(6000)}`,
        `The Vandrey index closed at ${decimal(6000)} points on ${MONTHS[i % 3]} ${1 + i}, a change of ${decimal(4)} percent on the day.`,
        `Trade came to ${figure(900)} million crowns in ${figure(90)} thousand deals. Shares of the Kestra mills stood at ${decimal(90)} crowns and those of the Morland canal company at ${decimal(300)} crowns.`,
        `Of ${figure(90)} listed companies ${figure(40)} gained and ${figure(40)} lost. Copper cost ${decimal(120)} crowns a ton and rye ${decimal(300)} crowns.`,
      ),
  ],
  [
    'weather',
    () =>
      page(
        `In Vandrey it was ${figure(30)} degrees at noon and ${figure(12)} at night, with ${figure(40)} millimetres of rain and wind of ${figure(90)} knots.`,
        `At the coast ${figure(30)} degrees were measured, in the hills ${figure(20)}, and ${figure(14)} hours of sun were counted by the ${figure(60)} stations.`,
        `For the next day ${figure(30)} degrees are expected in the south, ${figure(30)} in the north and up to ${figure(30)} millimetres of rain in ${figure(9)} hours.`,
      ),
  ],
  [
    'election counts',
    () =>
      page(
        `After ${figure(900)} of 912 districts the Lantern party had ${decimal(50)} percent and the Anchor party ${decimal(50)} percent of the votes.`,
        `The Bridge party came to ${decimal(20)} percent, which would give it ${figure(60)} of 240 seats, and the Harvest league to ${decimal(9)} percent or ${figure(20)} seats.`,
        `Turnout stood at ${decimal(90)} percent by ${figure(22)} o'clock, and ${figure(9000)} letters were still to be opened in ${figure(30)} towns.`,
      ),
  ],
  [
    'earnings',
    () =>
      page(
        `The Kestra mills earned ${decimal(90)} million crowns in the quarter on sales of ${decimal(900)} million crowns, after ${decimal(90)} million a year ago.`,
        `Costs came to ${decimal(500)} million crowns, debt to ${decimal(700)} million and cash to ${decimal(300)} million, and ${figure(3000)} people worked there.`,
        `For the year the mills expect ${decimal(90)} million crowns on sales of ${decimal(3000)} million, and a dividend of ${decimal(9)} crowns a share.`,
      ),
  ],
];

const PLACES = ['Ostrava', 'Kelmund', 'Brinsk', 'Tolvar', 'Sedran', 'Uplis', 'Norvek', 'Haldin'];

function series(count: number, fill: (i: number) => string, source = true): Document[] {
  return Array.from({ length: count }, (_, i): Document => {
    const date = `2031-03-${String(i + 1).padStart(2, '0')}`;
    return { id: `day${String(i + 1).padStart(2, '0')}`, date, ...(source ? { source: 'agency' } : {}), text: fill(i) };
  });
}

describe.each(FORMS)('%s', (_, fill) => {
  it.each([2, 5, 10])('of %i days is as many stories, each fresh', (days) => {
    const documents = series(days, fill);
    const report = findBackground(documents);
    expect(report.stories).toEqual([]);
    for (const { id } of documents) {
      expect(documentOf(report, id).fresh, id).toBeGreaterThanOrEqual(0.9);
      expect(documentOf(report, id).freshText(), id).not.toBe('');
      expect(verdictsOf(report, id), id).not.toContain('copy');
    }
  });

  it('is retold by no other day, whose figures are its own', () => {
    const report = findBackground(series(6, fill));
    for (const { retoldBy } of report.documents) expect(retoldBy).toEqual([]);
  });

  it('without dates and sources is as many stories too', () => {
    const documents = series(6, fill, false).map(({ date: _, ...rest }): Document => rest);
    const report = findBackground(documents);
    expect(report.stories).toEqual([]);
    for (const { id } of documents) expect(documentOf(report, id).fresh, id).toBeGreaterThanOrEqual(0.9);
  });

  it('twice within an hour is as many stories too', () => {
    const documents = series(4, fill).map((d, i): Document => ({ ...d, date: `2031-03-01T1${i}:00Z` }));
    expect(findBackground(documents).stories).toEqual([]);
  });

  it('that a paper prints is one story with the report of that day only', () => {
    const documents = series(4, fill);
    const print: Document = { id: 'print', source: 'paper', date: '2031-03-02', text: documents[1]?.text as string };
    const report = findBackground([...documents, print]);
    expect(report.stories.map(({ versions }) => versions.map(({ document }) => document).sort())).toEqual([
      ['day02', 'print'],
    ]);
    expect(documentOf(report, 'print').fresh).toBe(0);
  });
});

describe('forms with other names and figures', () => {
  it('earthquakes at eight places are eight stories', () => {
    const documents = series(8, (i) =>
      page(
        `A quake of magnitude ${decimal(8)} struck ${figure(90)} kilometres south of ${PLACES[i]} on Tuesday, the survey said.`,
        `It was ${figure(60)} kilometres deep, and people as far as ${PLACES[(i + 3) % 8]} felt it for ${figure(40)} seconds.`,
        `No damage was known of at first in ${PLACES[i]}, which has ${figure(9000)} inhabitants and ${figure(40)} schools.`,
      ),
    );
    const report = findBackground(documents);
    expect(report.stories).toEqual([]);
    for (const { id } of documents) expect(verdictsOf(report, id), id).not.toContain('copy');
  });

  it('results of eight matches are eight stories', () => {
    const documents = series(8, (i) =>
      page(
        `${PLACES[i]} Rovers beat ${PLACES[(i + 1) % 8]} City by ${figure(6)} to ${figure(3)} on Saturday before ${figure(9000)} people.`,
        `${say.name()} scored after ${figure(40)} minutes and ${say.name()} after ${figure(80)}, when ${PLACES[i]} had ${figure(11)} men left.`,
        `${PLACES[i]} Rovers are now ${figure(18)}th with ${figure(60)} points and play ${PLACES[(i + 5) % 8]} City next week.`,
      ),
    );
    const report = findBackground(documents);
    expect(report.stories).toEqual([]);
    for (const { id } of documents) expect(verdictsOf(report, id), id).not.toContain('copy');
  });

  it('obituaries from a form are as many stories', () => {
    const documents = series(6, () => {
      const [first, last, town] = [say.name(), say.name(), say.name()];
      return page(
        `${first} ${last}, ${40 + say.int(60)}, of ${town} passed away on Monday at the hospital of ${say.name()} with the family at the bedside.`,
        `${first} was born in ${town} in ${1930 + say.int(50)}, a child of ${say.name()} and ${say.name()} ${last}, and worked for ${figure(40)} years at the mill.`,
        `${first} is survived by ${figure(9)} children and ${figure(20)} grandchildren. A service will be held at ${figure(11)} o'clock at the chapel of ${town}.`,
      );
    });
    const report = findBackground(documents);
    expect(report.stories).toEqual([]);
    for (const { id } of documents) expect(verdictsOf(report, id), id).not.toContain('copy');
  });
});

describe('a table', () => {
  const LABELS = ['Gold', 'Brent crude', 'Copper in tons', 'Rye'];
  const row = (label: string) => `${label} ${decimal(6000)} ${decimal(9000)}`;

  function withTables(
    count: number,
    lines: (i: number) => string[],
    sources = (i: number) => `paper ${i}`,
  ): { documents: Document[]; tables: string[][] } {
    const tables = Array.from({ length: count }, (_, i) => lines(i));
    const documents = tables.map((table, i): Document => {
      return {
        id: `m${i}`,
        source: sources(i),
        date: `2031-01-0${i + 1}`,
        text: page(say.paragraph(), table.join('\n'), say.paragraph()),
      };
    });
    return { documents, tables };
  }

  function expectFresh({ documents, tables }: ReturnType<typeof withTables>): void {
    const report = findBackground(documents);
    for (const [i, { id }] of documents.entries()) {
      for (const line of tables[i] as string[])
        expect(documentOf(report, id).freshText(), `${id} ${line}`).toContain(line);
    }
  }

  it.each([
    ['of several papers', (i: number) => `paper ${i}`],
    ['of one paper', () => 'paper'],
  ])('with new figures every day stays fresh: %s', (_, sources) => {
    expectFresh(withTables(6, () => LABELS.map(row), sources));
  });

  it('of results stays fresh', () => {
    expectFresh(
      withTables(6, () =>
        PLACES.slice(0, 4).map((place, i) => `${place} Rovers ${say.int(5)}-${say.int(5)} ${PLACES[7 - i]} City`),
      ),
    );
  });

  it('of times and points stays fresh', () => {
    expectFresh(
      withTables(6, () =>
        [1, 2, 3].map((rank) => `${rank}. Vandrey ${figure(50)} ${figure(80)}:${figure(80)} ${figure(99)}`),
      ),
    );
  });

  it('whose figures are the same every day is no news', () => {
    const lines = LABELS.map(row);
    const { documents } = withTables(6, () => lines);
    const report = findBackground(documents);
    for (const { id } of documents.slice(1)) {
      for (const line of lines) expect(documentOf(report, id).freshText(), `${id} ${line}`).not.toContain(line);
    }
  });
});

describe('background with a figure', () => {
  const fact = (count: number) =>
    `The lock at Vandrey was blown up by its own keepers in 1848, and ${count} barges have been lost in the canal ever since.`;

  it('that is brought up to date stays background, with the figure as a change', () => {
    const documents = series(5, (i) => page(say.paragraphs(3), fact(300 + i)));
    const report = findBackground(documents);
    expect(report.passages.map(({ role, documents }) => [role, documents])).toEqual([['background', 5]]);
    const changes = report.passages[0]?.variants.flatMap(({ changes }) => changes.map(({ kind }) => kind)) ?? [];
    expect(changes).toEqual(['figure', 'figure', 'figure', 'figure']);
    for (const [i, { id, text }] of documents.entries()) {
      if (i > 0) expect(verdictOn(report, id, text, fact(300 + i))).toBe('background');
    }
  });
});
