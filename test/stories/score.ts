/** How a report of an invented feed compares with its labels. */
import type { Report, Verdict } from '../../src/types.ts';
import { type Feed, isCarrier, type Making } from './feed.ts';

export interface Score {
  readonly pairs: { readonly precision: number; readonly recall: number; readonly f1: number };
  /** Share of the words with a right verdict: in all, by what they are, by what their document was made as. */
  readonly words: number;
  readonly byWhat: ReadonlyMap<string, number>;
  readonly byMaking: ReadonlyMap<Making, number>;
  /** Of every making the share of its pairs with other documents of the event that are in one story. */
  readonly pairsOfMaking: ReadonlyMap<Making, number>;
  /** Words of a story's own news that others retell, fresh where they were told first. */
  readonly retold: number;
  /** Pairs of documents that tell different events and are in one story: what they were made as. */
  readonly joined: readonly string[];
  readonly backgroundPassages: number;
  /** Those of them that stand in documents of one event only, carriers apart. */
  readonly ofOneEvent: number;
  readonly carriers: { readonly all: number; readonly joined: number; readonly found: number };
  readonly followUps: { readonly all: number; readonly found: number; readonly fromElsewhere: number };
  /** What words were called, by what they are. */
  readonly confusion: ReadonlyMap<string, number>;
  /** Wrong stretches, the longest first. */
  readonly wrong: readonly {
    readonly document: string;
    readonly text: string;
    readonly called: string;
    readonly right: string;
  }[];
}

export function scoreOf(feed: Feed, report: Report): Score {
  const called = new Map(feed.documents.map(({ id, text }) => [id, new Array<Verdict>(text.length).fill('copy')]));
  const fill = (id: string, start: number, end: number, verdict: Verdict) => called.get(id)?.fill(verdict, start, end);
  for (const { id, paragraphs } of report.documents) {
    for (const { start, end, verdict } of paragraphs) if (verdict !== 'mixed') fill(id, start, end, verdict);
  }
  for (const { occurrences } of report.passages) {
    for (const { document, start, end, verdict } of occurrences) fill(document, start, end, verdict);
  }
  for (const document of report.documents) {
    for (const { start, end } of document.freshSpans()) fill(document.id, start, end, 'fresh');
  }
  const tally = new Map<string, [right: number, all: number]>();
  const confusion = new Map<string, number>();
  const wrong: { document: string; text: string; called: string; right: string }[] = [];
  const text = new Map(feed.documents.map((document) => [document.id, document.text]));
  for (const label of feed.labels) {
    const { document, start, end, right, retold, what } = label;
    const making = feed.makingOf.get(document) as Making;
    const stretch = (text.get(document) as string).slice(start, end);
    const missed: string[] = [];
    for (const { index } of stretch.matchAll(/\S+/g)) {
      const verdict = called.get(document)?.[start + index] as Verdict;
      const isRight = right.includes(verdict);
      if (!isRight) missed.push(verdict);
      const names = ['all', `what ${what}`, `making ${making}`, ...(retold ? ['retold'] : [])];
      for (const name of names) {
        const counts = tally.get(name) ?? [0, 0];
        tally.set(name, [counts[0] + Number(isRight), counts[1] + 1]);
      }
      const name = `${what} -> ${verdict}`;
      confusion.set(name, (confusion.get(name) ?? 0) + 1);
    }
    if (missed.length > 0) {
      wrong.push({
        document: `${document} ${making}`,
        text: stretch,
        called: [...new Set(missed)].join(),
        right: right.join(),
      });
    }
  }
  const share = (name: string) => {
    const [right, all] = tally.get(name) ?? [1, 1];
    return right / all;
  };
  const named = <T extends string>(prefix: string) =>
    new Map(
      [...tally.keys()]
        .filter((name) => name.startsWith(prefix))
        .map((name) => [name.slice(prefix.length) as T, share(name)]),
    );
  const background = report.passages.filter(({ role }) => role === 'background');
  const ofOneEvent = background.filter(({ occurrences }) => {
    if (occurrences.some(({ document }) => feed.makingOf.get(document) === 'short flash')) return false;
    const events = occurrences.flatMap(({ document }) => feed.eventOf.get(document) ?? []);
    return new Set(events).size < 2;
  });
  return {
    ...pairsOf(feed, report),
    words: share('all'),
    byWhat: named('what '),
    byMaking: named<Making>('making '),
    retold: share('retold'),
    backgroundPassages: background.length,
    ofOneEvent: ofOneEvent.length,
    carriers: carriersOf(feed, report),
    followUps: followUpsOf(feed, report),
    confusion,
    wrong: wrong.sort((a, b) => b.text.length - a.text.length),
  };
}

function pairsOf(feed: Feed, report: Report): Pick<Score, 'pairs' | 'pairsOfMaking' | 'joined'> {
  const storyOf = storiesOf(report);
  const ids = [...feed.eventOf.keys()];
  const joined: string[] = [];
  const tally = new Map<Making, [found: number, all: number]>();
  let [both, onlyFound, onlyRight] = [0, 0, 0];
  for (const [i, a] of ids.entries()) {
    for (const b of ids.slice(i + 1)) {
      const isOne = feed.eventOf.get(a) === feed.eventOf.get(b);
      const isFound = storyOf.has(a) && storyOf.get(a) === storyOf.get(b);
      if (isOne && isFound) both++;
      else if (isFound) onlyFound++;
      else if (isOne) onlyRight++;
      if (isFound && !isOne) joined.push(`${a} ${feed.makingOf.get(a)} + ${b} ${feed.makingOf.get(b)}`);
      for (const id of isOne ? [a, b] : []) {
        const making = feed.makingOf.get(id) as Making;
        const counts = tally.get(making) ?? [0, 0];
        tally.set(making, [counts[0] + Number(isFound), counts[1] + 1]);
      }
    }
  }
  const share = (part: number, whole: number) => (whole === 0 ? 1 : part / whole);
  return {
    pairs: {
      precision: share(both, both + onlyFound),
      recall: share(both, both + onlyRight),
      f1: share(2 * both, 2 * both + onlyFound + onlyRight),
    },
    pairsOfMaking: new Map([...tally].map(([making, [found, all]]) => [making, share(found, all)])),
    joined,
  };
}

function storiesOf(report: Report): Map<string, string> {
  return new Map(report.stories.flatMap(({ id, versions }) => versions.map(({ document }) => [document, id] as const)));
}

function carriersOf(feed: Feed, report: Report): Score['carriers'] {
  const storyOf = storiesOf(report);
  const found = new Set(report.carriers.map(({ document }) => document));
  const carriers = [...feed.makingOf].flatMap(([id, making]) => (isCarrier(making) ? [id] : []));
  return {
    all: carriers.length,
    joined: carriers.filter((id) => storyOf.has(id)).length,
    found: carriers.filter((id) => found.has(id)).length,
  };
}

function followUpsOf(feed: Feed, report: Report): Score['followUps'] {
  const found = new Map(report.followUps.map(({ document, took }) => [document, took]));
  const all = [...feed.printed.keys()];
  // What was taken must be from documents of the event that is printed below; facts may come from anywhere.
  const fromElsewhere = all.filter((id) => {
    const took = found.get(id) ?? [];
    return took.length > 0 && !took.some(({ from }) => feed.eventOf.get(from) === feed.printed.get(id));
  });
  return { all: all.length, found: all.filter((id) => found.has(id)).length, fromElsewhere: fromElsewhere.length };
}
