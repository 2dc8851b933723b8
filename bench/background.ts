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
import { measure, type Timing } from './measure.ts';
import type { Known, Question } from './question.ts';
import { marginOf, rounded, spreadOf } from './table.ts';

const FULL = { small: 250, large: 2000, effort: { time: 2000, warmupTime: 500, iterations: 9, warmupIterations: 2 } };
const QUICK = { small: 100, large: 400, effort: { time: 500, warmupTime: 300, iterations: 3, warmupIterations: 1 } };

/** What has to be found of the planted background, and how much of the reported one may stand beside it. */
const LEAST_FOUND = 0.95;
const MOST_BESIDE = 0.05;

interface Figures {
  readonly stories: number;
  readonly tokens: number;
  readonly bytes: number;
  readonly passages: number;
  readonly microsecondsPerToken: number;
  readonly storiesPerSecond: number;
  readonly megabytesPerSecond: number;
  /** Share of the planted background that is reported, in characters. */
  readonly found: number | undefined;
  /** Share of the reported background that isn't planted. */
  readonly beside: number | undefined;
  readonly timing: Timing;
}

export const background: Question<Figures> = {
  title: 'findBackground: stories to passages, editions and verdicts',
  parts: ['small corpus', 'large corpus'],

  async measure(part, { quick, load }) {
    const { small, large, effort } = quick ? QUICK : FULL;
    const { stories: all, known } = await load(large);
    // Of a corpus of one's own that is too small, the quarter is measured against the whole.
    const stories = part === 'large corpus' ? all : all.slice(0, Math.min(small, Math.ceil(all.length / 4)));

    const tokens = stories.reduce((sum, { text }) => sum + tokenize(text).count, 0);
    if (tokens === 0) return undefined;
    const verified = verify(stories, known);
    const timing = measure(() => digestOf(findBackground(stories)), effort);
    const bytes = stories.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
    return {
      stories: stories.length,
      tokens,
      bytes,
      ...verified,
      microsecondsPerToken: (timing.median * 1000) / tokens,
      storiesPerSecond: (stories.length * 1000) / timing.median,
      megabytesPerSecond: bytes / 1000 / timing.median,
      timing,
    };
  },

  answer(figures) {
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
        f.stories.toLocaleString('en-US'),
        f.tokens.toLocaleString('en-US'),
        f.passages.toLocaleString('en-US'),
        rounded(f.microsecondsPerToken),
        rounded(f.storiesPerSecond),
        rounded(f.megabytesPerSecond),
        spreadOf(f.timing),
        marginOf(f.timing),
        percent(f.found),
        percent(f.beside),
      ]),
      notes: [
        ...growth(figures),
        ...(figures[0].found === undefined
          ? ['Nothing is known of what these stories repeat: that it is found was not verified.']
          : [
              'found: share of the planted background that is reported. beside: share of the reported that is not planted.',
            ]),
      ],
    };
  },
};

/** Only where the corpora differ enough in size to tell. */
function growth([small, large]: readonly (Figures | undefined)[]): string[] {
  if (!small || !large) return [];
  const tokens = large.tokens / small.tokens;
  if (tokens < 2) return [];
  const cost = large.microsecondsPerToken / small.microsecondsPerToken;
  const exponent = 1 + Math.log(cost) / Math.log(tokens);
  return [
    `${rounded(tokens)} times the tokens, ${rounded(cost)} times the time per token: time grows as tokens ^ ${exponent.toFixed(2)}.`,
  ];
}

function percent(share: number | undefined): string {
  return share === undefined ? '' : `${(100 * share).toFixed(1)} %`;
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
