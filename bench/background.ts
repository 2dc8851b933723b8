/**
 * findBackground, the main job: what does a token cost, and does it cost the same in a corpus several times as large?
 *
 * Measured: the whole call at two sizes of corpus, the smaller one the first stories of the larger one, in one thread,
 * garbage collection included. Tokens are those of `tokenize`; MB are bytes of the text in UTF-8.
 * Not measured: reading the stories, `freshText()`, memory. Two sizes show a slope, not its shape: the test
 * test/background/growth.test.ts fits the exponent over five, and on harder corpora.
 * Verified before: on generated stories, that passages cover the planted background and little else, and that the
 * stories that were copied are editions; on stories of one's own, only that passages lie in two stories or more.
 */
import { type Document, findBackground, type Report, tokenize } from 'dejalu';
import type { Planted } from './corpus.ts';
import { type Effort, measure } from './measure.ts';
import type { Known, Question } from './question.ts';
import { marginOf, rounded, spreadOf } from './table.ts';

const FULL: Effort = { time: 2000, warmupTime: 500, iterations: 7, warmupIterations: 2 };
const QUICK: Effort = { time: 500, warmupTime: 200, iterations: 3, warmupIterations: 1 };

/** Stories of the smaller and of the larger corpus. */
const SIZES = { full: [250, 2000], quick: [100, 400] } as const;

/** What has to be found of the planted background, and how much of the reported one may stand beside it. */
const LEAST_FOUND = 0.95;
const MOST_BESIDE = 0.05;

export const background: Question = {
  title: 'findBackground: stories to passages, editions and verdicts',
  ask({ stories, known, quick }) {
    const corpora = sizesFor(stories.length, quick).map((size) => stories.slice(0, size));
    const answers = corpora.map((corpus) => verify(corpus, known));
    const timings = measure(
      corpora.map((corpus) => ({ name: `${corpus.length} stories`, run: () => digestOf(findBackground(corpus)) })),
      quick ? QUICK : FULL,
    );

    const figures = corpora.map((corpus, i) => {
      const tokens = corpus.reduce((total, { text }) => total + tokenize(text).count, 0);
      const bytes = corpus.reduce((total, { text }) => total + Buffer.byteLength(text), 0);
      const timing = timings[i];
      return {
        stories: corpus.length,
        tokens,
        bytes,
        ...answers[i],
        microsecondsPerToken: (timing.median * 1000) / tokens,
        storiesPerSecond: (corpus.length * 1000) / timing.median,
        megabytesPerSecond: bytes / 1000 / timing.median,
        timing,
      };
    });
    const [small, large] = figures;
    const slope = large.microsecondsPerToken / small.microsecondsPerToken;
    const exponent = 1 + Math.log(slope) / Math.log(large.tokens / small.tokens);
    return {
      head: [
        'stories',
        'tokens',
        'passages',
        'µs per token',
        'stories/s',
        'MB/s',
        'spread',
        'margin',
        'found',
        'beside',
      ],
      rows: figures.map((f) => [
        rounded(f.stories),
        rounded(f.tokens),
        rounded(f.passages),
        rounded(f.microsecondsPerToken),
        rounded(f.storiesPerSecond),
        rounded(f.megabytesPerSecond),
        spreadOf(f.timing),
        marginOf(f.timing),
        f.found === undefined ? 'not known' : `${rounded(100 * f.found)} %`,
        f.beside === undefined ? 'not known' : `${rounded(100 * f.beside)} %`,
      ]),
      notes: [
        `${rounded(large.tokens / small.tokens)} times the tokens: ${rounded(slope)} times the time per token (exponent ${exponent.toFixed(2)}; 1 is linear).`,
        ...(known
          ? [
              'found: share of the planted background that is reported; beside: share of the reported that is not planted.',
            ]
          : []),
      ],
      figures: [...figures, { slope, exponent }],
    };
  },
};

function sizesFor(stories: number, quick: boolean): [number, number] {
  const [small, large] = quick ? SIZES.quick : SIZES.full;
  const most = Math.min(large, stories);
  return [Math.max(1, Math.min(small, Math.floor(most / 4))), most];
}

function digestOf({ passages, documents, editions }: Report): number {
  return passages.length + documents.filter(({ fresh }) => fresh < 1).length + editions.length;
}

interface Verified {
  readonly passages: number;
  readonly found: number | undefined;
  readonly beside: number | undefined;
}

/** Throws unless findBackground finds in these stories what is known to be there. */
function verify(stories: readonly Document[], known: Known | undefined): Verified {
  const report = findBackground(stories);
  const lengths = new Map(stories.map(({ id, text }) => [id, text.length]));
  for (const { id, stories: tellings, occurrences } of report.passages) {
    const inside = occurrences.every(
      ({ document, start, end }) => start >= 0 && start < end && end <= (lengths.get(document) ?? -1),
    );
    if (tellings < 2 || !inside) throw new Error(`findBackground: passage ${id} is no passage of two stories`);
  }
  const passages = report.passages.length;
  if (!known) return { passages, found: undefined, beside: undefined };

  const wanted = recurring(known.planted, lengths, known.copies);
  const reported = report.passages
    .filter(({ role }) => role === 'background')
    .flatMap(({ occurrences }) => occurrences);
  const found = coverage(
    wanted.filter(({ role }) => role === 'background'),
    reported,
    lengths,
  );
  const beside = 1 - coverage(reported, wanted, lengths);
  if (found < LEAST_FOUND || beside > MOST_BESIDE) {
    throw new Error(
      `findBackground: of the background planted in ${stories.length} stories ${rounded(100 * found)} % is found ` +
        `(at least ${100 * LEAST_FOUND} % is asked), and ${rounded(100 * beside)} % of what is reported stands beside it`,
    );
  }
  const inEditions = new Set(report.editions.flatMap(({ documents }) => documents));
  const missed = stories.filter(({ id }) => known.copies.has(id) && !inEditions.has(id));
  if (missed.length > 0) throw new Error(`findBackground: ${missed.length} copied stories are no editions`);
  return { passages, found, beside };
}

/** What was planted in two of these stories or more; what stands in a story and its copies only doesn't recur. */
function recurring(
  planted: readonly Planted[],
  stories: ReadonlyMap<string, unknown>,
  copies: ReadonlySet<string>,
): Planted[] {
  const here = planted.filter(({ document }) => stories.has(document));
  const tellings = new Map<string, number>();
  for (const { family, document } of here) {
    if (!copies.has(document)) tellings.set(family, (tellings.get(family) ?? 0) + 1);
  }
  return here.filter(({ family }) => (tellings.get(family) ?? 0) > 1);
}

interface Place {
  readonly document: string;
  readonly start: number;
  readonly end: number;
}

/** Share of the characters of `places` that `by` covers. */
function coverage(places: readonly Place[], by: readonly Place[], lengths: ReadonlyMap<string, number>): number {
  const marks = new Map([...lengths].map(([id, length]) => [id, new Uint8Array(length)]));
  for (const { document, start, end } of by) marks.get(document)?.fill(1, start, end);
  let covered = 0;
  let all = 0;
  for (const { document, start, end } of places) {
    all += end - start;
    for (const mark of marks.get(document)?.subarray(start, end) ?? []) covered += mark;
  }
  return all === 0 ? 1 : covered / all;
}
