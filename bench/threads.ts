/**
 * Two threads: how much sooner are they done than one? By the wall clock, so on a quiet machine with two cores or more.
 *
 * Measured: `signAll` over paragraphs and over stories, `dedupe` of paragraphs and `findBackground`, each by the plain
 * function, which is what one thread means, and by a pool of two workers that has been used before.
 * Not measured: starting the workers, about 50 ms each.
 * Verified before: the pool gives what the plain function gives.
 */
import { type Document, dedupe, findBackground, MinHasher } from 'dejalu';
import { Pool } from 'dejalu/threads';
import { measureThreads, type Timing } from './measure.ts';
import type { Question } from './question.ts';
import { textsOfUnits } from './rivals/rival.ts';
import { marginOf, rounded, spreadOf } from './table.ts';
import { bytesOf } from './texts.ts';

const FULL = { stories: 2000, effort: { time: 2000, warmupTime: 600, iterations: 5, warmupIterations: 2 } };
const QUICK = { stories: 200, effort: { time: 300, warmupTime: 200, iterations: 3, warmupIterations: 1 } };

const THREADS = 2;

/** One job, by the plain function and by a pool: a digest of its answer, and the whole answer as text. */
interface Job {
  readonly plain: (stories: readonly Document[]) => unknown;
  readonly pooled: (stories: readonly Document[], pool: Pool) => Promise<unknown>;
}

const textsIn = (stories: readonly Document[]) => stories.map(({ text }) => text);
const paragraphsIn = (stories: readonly Document[]) => textsOfUnits(stories, 'paragraph');

const JOBS: Readonly<Record<string, Job>> = {
  'signAll, paragraphs': {
    plain: (stories) => new MinHasher().signAll(paragraphsOf(stories)),
    pooled: (stories, pool) => pool.signAll(paragraphsOf(stories)),
  },
  'signAll, stories': {
    plain: (stories) => new MinHasher().signAll(textsIn(stories)),
    pooled: (stories, pool) => pool.signAll(textsIn(stories)),
  },
  'dedupe, paragraphs': {
    plain: (stories) => dedupe(stories, { unit: 'paragraph' }),
    pooled: (stories, pool) => pool.dedupe(stories, { unit: 'paragraph' }),
  },
  findBackground: {
    plain: (stories) => findBackground(stories),
    pooled: (stories, pool) => pool.findBackground(stories),
  },
};

let cut: { readonly stories: readonly Document[]; readonly paragraphs: readonly string[] } | undefined;

/** Cut once, before anything is timed. */
function paragraphsOf(stories: readonly Document[]): readonly string[] {
  if (cut?.stories !== stories) cut = { stories, paragraphs: paragraphsIn(stories) };
  return cut.paragraphs;
}

interface Figures {
  readonly job: string;
  readonly threads: number;
  readonly milliseconds: number;
  readonly megabytesPerSecond: number;
  readonly timing: Timing;
}

const parts = Object.keys(JOBS).flatMap((job) =>
  [1, THREADS].map((threads) => ({ job, threads, part: `${job}: ${threads}` })),
);

export const threads: Question<Figures> = {
  title: 'One thread and two',
  parts: parts.map(({ part }) => part),

  async measure(part, { quick, load }) {
    const { job, threads } = parts.find((one) => one.part === part) as (typeof parts)[number];
    const { stories: count, effort } = quick ? QUICK : FULL;
    const { stories } = await load(count);
    if (stories.length < 2) return undefined;
    const { plain, pooled } = JOBS[job];
    const pool = new Pool({ threads: THREADS });
    try {
      // As JSON, since the answers have functions and typed arrays of many buffers.
      if (JSON.stringify(await pooled(stories, pool)) !== JSON.stringify(plain(stories))) {
        throw new Error('the pool answers otherwise than the plain function');
      }
      const once = async () => (threads === 1 ? plain(stories) : await pooled(stories, pool));
      const timing = await measureThreads(async () => digestOf(await once()), effort);
      return {
        job,
        threads,
        milliseconds: timing.median,
        megabytesPerSecond: bytesOf(textsIn(stories)) / 1000 / timing.median,
        timing,
      };
    } finally {
      await pool.close();
    }
  },

  answer(figures) {
    const single = new Map(figures.filter(({ threads }) => threads === 1).map((f) => [f.job, f]));
    return {
      head: ['job', 'threads', 'ms', 'MB/s', 'spread', 'margin', 'times as fast'],
      rows: figures.map((f) => [
        f.threads === 1 ? f.job : '',
        String(f.threads),
        rounded(f.milliseconds),
        rounded(f.megabytesPerSecond),
        spreadOf(f.timing),
        marginOf(f.timing),
        rounded((single.get(f.job)?.milliseconds ?? Number.NaN) / f.milliseconds),
      ]),
      notes: ['Wall-clock time; MB are those of the stories, whatever the job takes of them.'],
    };
  },
};

function digestOf(answer: unknown): number {
  return Object.keys(answer as object).length;
}
