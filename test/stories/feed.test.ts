/**
 * Stories, carriers, follow-ups and verdicts on an invented feed. Floors stand a little below what is reached; what a
 * feed leaves no doubt about is asked exactly.
 */
import { describe, expect, it } from 'vitest';
import { findBackground } from '../../src/background.ts';
import type { Document, Report } from '../../src/types.ts';
import { type Dates, type FeedOptions, type Making, makeFeed } from './feed.ts';
import { type Score, scoreOf } from './score.ts';
import { shuffled } from './shuffled.ts';

interface Floors {
  readonly f1: number;
  readonly words: number;
  readonly retold: number;
  /** Share of background passages that stand in documents of one event, at most. */
  readonly ofOneEvent: number;
}

const DATED: Floors = { f1: 0.985, words: 0.995, retold: 0.99, ofOneEvent: 0.016 };
/** Without a time of day nothing tells an update with a new top from a follow-up with the older story below it. */
const BY_DAY: Floors = { f1: 0.88, words: 0.93, retold: 0.98, ofOneEvent: 0.33 };
const UNDATED: Floors = { f1: 0.88, words: 0.91, retold: 0.97, ofOneEvent: 0.35 };

const FEEDS: readonly (readonly [dates: Dates, sources: boolean, floors: Floors])[] = [
  ['time', true, DATED],
  ['hyphens', true, DATED],
  ['time', false, { ...DATED, words: 0.975 }],
  ['day', true, BY_DAY],
  ['none', true, UNDATED],
  ['none', false, UNDATED],
];

const SEEDS = [1, 2];

function scores(options: Omit<FeedOptions, 'seed' | 'rounds'>): Score[] {
  return SEEDS.map((seed) => {
    const feed = makeFeed({ ...options, seed, rounds: 5 });
    return scoreOf(feed, findBackground(feed.documents));
  });
}

const mean = (scores: readonly Score[], of: (score: Score) => number) =>
  scores.reduce((sum, score) => sum + of(score), 0) / scores.length;

const sum = (scores: readonly Score[], of: (score: Score) => number) => mean(scores, of) * scores.length;

describe.each(FEEDS)('a feed with dates by %s, sources: %s', (dates, sources, floors) => {
  const all = scores({ dates, sources });

  it('finds the documents of one story', () => {
    expect(mean(all, ({ pairs }) => pairs.f1)).toBeGreaterThanOrEqual(floors.f1);
    expect(mean(all, ({ pairs }) => pairs.precision)).toBeGreaterThanOrEqual(0.99);
  });

  it('says of words what they are', () => {
    expect(mean(all, ({ words }) => words)).toBeGreaterThanOrEqual(floors.words);
  });

  it('leaves fresh what was new when it ran, whoever tells it again', () => {
    expect(mean(all, ({ retold }) => retold)).toBeGreaterThanOrEqual(floors.retold);
  });

  it('calls background what several stories tell', () => {
    const share = sum(all, ({ ofOneEvent }) => ofOneEvent) / sum(all, ({ backgroundPassages }) => backgroundPassages);
    expect(share).toBeLessThanOrEqual(floors.ofOneEvent);
    expect(mean(all, ({ byWhat }) => byWhat.get('background') ?? 0)).toBeGreaterThanOrEqual(0.99);
  });

  it('joins no carrier to a story', () => {
    expect(sum(all, ({ carriers }) => carriers.joined)).toBe(0);
  });
});

describe('where times are known', () => {
  const all = scores({ dates: 'time', sources: true });

  it('every carrier and follow-up is found, and where a follow-up has its story from', () => {
    for (const { carriers, followUps } of all) {
      expect(carriers.found).toBe(carriers.all);
      expect(followUps.found).toBe(followUps.all);
      expect(followUps.fromElsewhere).toBe(0);
    }
  });

  const joined: readonly Making[] = [
    'cut',
    'middle cut',
    'every other',
    'last part',
    'update',
    'correction',
    'name corrected',
    'ticker',
    'own between',
    'captions between',
    'topped',
    'edited',
    'laid out otherwise',
  ];
  it.each(joined)('each %s is a version of its story, and its words have the right verdict', (making) => {
    expect(mean(all, ({ pairsOfMaking }) => pairsOfMaking.get(making) ?? 0)).toBeGreaterThanOrEqual(0.95);
    expect(mean(all, ({ byMaking }) => byMaking.get(making) ?? 0)).toBeGreaterThanOrEqual(0.97);
  });

  it.each(['round-up', 'round-up of leads', 'digest', 'follow-up', 'note'] as const)(
    'each %s has the right verdicts',
    (making) => {
      expect(mean(all, ({ byMaking }) => byMaking.get(making) ?? 0)).toBeGreaterThanOrEqual(0.97);
    },
  );

  it('two events of one kind and day are two stories', () => {
    expect(all.flatMap(({ joined }) => joined.filter((pair) => / form \+ \S+ form$/.test(pair)))).toEqual([]);
  });

  it('without sources all is said of stories that is said with them', () => {
    for (const seed of SEEDS) {
      const [named, nameless] = [true, false].map((sources) => {
        return findBackground(makeFeed({ seed, rounds: 3, dates: 'time', sources }).documents);
      }) as [Report, Report];
      expect(nameless.stories).toEqual(named.stories);
      expect(nameless.carriers.map(({ document }) => document)).toEqual(named.carriers.map(({ document }) => document));
      expect(nameless.followUps.map(({ document }) => document)).toEqual(
        named.followUps.map(({ document }) => document),
      );
    }
  });

  it('hyphens all through say the same as ISO 8601', () => {
    const [iso, hyphens] = (['time', 'hyphens'] as const).map((dates) => {
      const { documents } = makeFeed({ seed: 3, rounds: 3, dates, sources: true });
      return bytesOf(findBackground(documents), true);
    });
    expect(hyphens).toBe(iso);
  });
});

describe('the report is a function of the set', () => {
  it.each(['time', 'day', 'none'] as const)('whatever the order of the documents: dates by %s', (dates) => {
    for (const sources of [true, false]) {
      const { documents } = makeFeed({ seed: 4, rounds: 2, dates, sources });
      const answer = bytesOf(findBackground(documents));
      for (const seed of [1, 2, 3]) expect(bytesOf(findBackground(shuffled(documents, seed)))).toBe(answer);
      expect(bytesOf(findBackground([...documents].reverse()))).toBe(answer);
    }
  });

  it('also where some documents have a date, some a day, and some none', () => {
    const [times, days, nothing] = (['time', 'day', 'none'] as const).map((dates) => {
      return makeFeed({ seed: 9, rounds: 2, dates, sources: true }).documents;
    }) as [readonly Document[], readonly Document[], readonly Document[]];
    const documents = times.map((document, i) => [document, days[i], nothing[i]][i % 3] as Document);
    const answer = bytesOf(findBackground(documents));
    for (const seed of [1, 2, 3]) expect(bytesOf(findBackground(shuffled(documents, seed)))).toBe(answer);
  });

  it('which documents are one story does not hang on what they are called', () => {
    const { documents } = makeFeed({ seed: 5, rounds: 2, dates: 'day', sources: true });
    const renamed = new Map(shuffled(documents, 6).map(({ id }, i) => [id, `r${i}`]));
    const other = documents.map((document): Document => ({ ...document, id: renamed.get(document.id) as string }));
    const groups = (report: Report, name: (id: string) => string) =>
      report.stories
        .map(({ versions }) =>
          versions
            .map(({ document }) => name(document))
            .sort()
            .join(' '),
        )
        .sort();
    const nameOf = (id: string) => renamed.get(id) as string;
    expect(groups(findBackground(other), (id) => id)).toEqual(groups(findBackground(documents), nameOf));
  });

  it('documents that have nothing in common with the others change nothing of these', () => {
    const { documents } = makeFeed({ seed: 7, rounds: 2, dates: 'time', sources: true });
    const rest = makeFeed({ seed: 8, rounds: 1, dates: 'time', sources: false }).documents.map((document): Document => {
      return { ...document, id: `x${document.id}` };
    });
    const before = findBackground(documents);
    const after = findBackground([...documents, ...rest]);
    const ids = new Set(documents.map(({ id }) => id));
    expect(after.stories.filter(({ id }) => ids.has(id))).toEqual(before.stories);
    expect(after.carriers.filter(({ document }) => ids.has(document))).toEqual(before.carriers);
    expect(after.followUps.filter(({ document }) => ids.has(document))).toEqual(before.followUps);
  });
});

/** Everything that a report says, documents in order of their ids. */
function bytesOf(report: Report, withoutDates = false): string {
  const documents = [...report.documents]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((document) => ({ ...document, spans: document.freshSpans(), text: document.freshText() }));
  const passages = withoutDates
    ? report.passages.map(({ firstSeen: _, lastSeen: __, ...passage }) => passage)
    : report.passages;
  return JSON.stringify({ ...report, passages, documents });
}
