/**
 * A question about one comparison of two texts that have been read already: every contestant compares the same pairs,
 * each in the form that it takes.
 *
 * Half of the pairs are a text and a mixture of it with another one, which share 20 to 90 % of their words; half are
 * two texts that have little in common.
 */
import { shingles } from 'dejalu';
import { measure, type Timing } from './measure.ts';
import type { Question } from './question.ts';
import { spliced } from './rivals/verify.ts';
import { marginOf, rounded, spreadOf } from './table.ts';
import { KINDS, type KindName, mean, STORIES, textsFor } from './texts.ts';

export interface Comparer<Form> {
  /** A text in the form that is compared; not timed. */
  readonly formOf: (text: string) => Form;
  readonly compare: (a: Form, b: Form) => number;
  /**
   * Throws if it compares wrongly.
   * @param share of what is verified in a full run  @param slack by which share the words of texts are not known
   * @returns the RMSE of estimates in units of theory's, where there are any
   */
  readonly verify: (texts: readonly string[], share: number, slack: number) => number | undefined;
}

/** Loads a contestant, for the part alone that measures it. */
export type PairEntry = () => Promise<Comparer<unknown>>;

export interface PairContest {
  readonly title: string;
  readonly kinds: readonly KindName[];
  /** By name; `dejalu` is what the others are compared with. */
  readonly entries: Readonly<Record<string, PairEntry>>;
  readonly fullOnly: (texts: KindName, by: string) => boolean;
}

export interface PairFigures {
  readonly texts: string;
  readonly by: string;
  /** Mean number of distinct shingles of a text. */
  readonly elementsPerSet: number;
  readonly nanosecondsPerPair: number;
  readonly pairsPerSecond: number;
  /** Pairs that are compared in turn. */
  readonly pairs: number;
  /** Comparisons that make a sample. */
  readonly pairsPerSample: number;
  readonly error?: number | undefined;
  readonly timing: Timing;
}

/** How many pairs, and how often they are gone through in a sample, lest it be too short for the clock. */
const PAIRS: Readonly<Record<KindName, { count: number; rounds: number }>> = {
  paragraphs: { count: 512, rounds: 8 },
  stories: { count: 128, rounds: 2 },
};

const FULL = { effort: { time: 700, warmupTime: 300, iterations: 16, warmupIterations: 4 }, share: 1 };
const QUICK = { effort: { time: 200, warmupTime: 150, iterations: 5, warmupIterations: 2 }, share: 1 / 4 };

export function pairContest({ title, kinds, entries, fullOnly }: PairContest): Question<PairFigures> {
  const all = kinds.flatMap((texts) =>
    Object.entries(entries).map(([by, load]) => ({ texts, by, load, part: `${texts}: ${by}` })),
  );
  return {
    title,
    parts: all.map(({ part }) => part),
    quickParts: all.filter(({ texts, by }) => !fullOnly(texts, by)).map(({ part }) => part),

    async measure(part, { quick, load: loadStories }) {
      const { texts: kind, by, load } = all.find((one) => one.part === part) as (typeof all)[number];
      const { effort, share } = quick ? QUICK : FULL;
      const { stories, known } = await loadStories(STORIES);
      const texts = textsFor(
        KINDS[kind],
        stories.map(({ text }) => text),
      );
      if (texts.length < 2) return undefined;
      const { formOf, compare, verify } = await load();
      const error = verify(texts, share, known ? 0 : 0.05);

      const { count, rounds } = PAIRS[kind];
      const pairs = Array.from({ length: count }, (_, i) => {
        const text = texts[i % texts.length];
        const next = texts[(i + 1) % texts.length];
        return [formOf(text), formOf(i % 2 === 0 ? spliced(text, next, 0.2 + 0.1 * ((i / 2) % 8)) : next)] as const;
      });
      const timing = measure(() => {
        let sum = 0;
        for (let round = 0; round < rounds; round++) for (const [a, b] of pairs) sum += compare(a, b);
        return Math.round(1e3 * sum);
      }, effort);
      const nanosecondsPerPair = (timing.median * 1e6) / (rounds * count);
      return {
        texts: kind,
        by,
        elementsPerSet: mean(texts.map((text) => shingles(text).length)),
        nanosecondsPerPair,
        pairsPerSecond: 1e9 / nanosecondsPerPair,
        pairs: count,
        pairsPerSample: rounds * count,
        error,
        timing,
      };
    },

    answer(figures) {
      const dejalus = new Map(figures.filter(({ by }) => by === 'dejalu').map((f) => [f.texts, f.nanosecondsPerPair]));
      const estimated = figures.some(({ error }) => error !== undefined);
      const head = ['texts', 'by', 'ns per pair', 'pairs/s', 'spread', 'margin', "time, dejalu's = 1"];
      return {
        head: estimated ? [...head, 'error'] : head,
        rows: figures.map((f, i) => [
          f.texts === figures[i - 1]?.texts ? '' : `${f.texts}, ${Math.round(f.elementsPerSet)} shingles`,
          f.by,
          rounded(f.nanosecondsPerPair),
          rounded(f.pairsPerSecond),
          spreadOf(f.timing),
          marginOf(f.timing),
          rounded(f.nanosecondsPerPair / (dejalus.get(f.texts) ?? Number.NaN)),
          ...(estimated ? [f.error?.toFixed(2) ?? ''] : []),
        ]),
        notes: [],
      };
    },
  };
}
