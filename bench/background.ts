/**
 * findBackground, the main job: what does a token cost in time and in memory, and does it cost the same in a corpus 20
 * times as large?
 *
 * Measured: the whole call on corpora of 1,000 to 20,000 stories, each the first stories of the next one, in one
 * thread, garbage collection included. Tokens are those of `tokenize`; MB are bytes of the text in UTF-8. Memory beyond
 * the texts as memory.ts says, of one call.
 * Not measured: reading the stories, `freshText()`. The exponent of growth is fitted to all sizes; the test
 * test/background/growth.test.ts fits it on harder corpora.
 * Verified before: on generated stories, that passages cover the planted background and little else, and that the
 * stories that were copied are versions; on stories of one's own, only that passages lie in two stories or more.
 */
import { type Document, findBackground, type Report, tokenize } from 'dejalu';
import type { Planted } from './corpus.ts';
import { powerLaw } from './fit.ts';
import { type Effort, measure, type Timing } from './measure.ts';
import { type Memory, memoryOf } from './memory.ts';
import type { Input, Known, Measured, Question, Stories } from './question.ts';
import { marginOf, rounded, spreadOf } from './table.ts';

/** Of the largest corpus. */
const SHARES: Readonly<Record<string, number>> = {
  'a 20th': 1 / 20,
  'a 10th': 1 / 10,
  'a quarter': 1 / 4,
  half: 1 / 2,
  'the whole corpus': 1,
};
const MOST_STORIES = { full: 20_000, quick: 400 };

/** Where a call takes seconds three samples have to do; the call that is verified has warmed it up. */
const FULL_EFFORT: Effort = { time: 4000, warmupTime: 0, iterations: 3, warmupIterations: 0 };
const QUICK_EFFORT: Effort = { time: 600, warmupTime: 300, iterations: 5, warmupIterations: 1 };

/** In a smaller corpus what a call costs anyhow, in time and memory, hides what a token costs. */
const FEWEST_TOKENS = 50_000;

/** What has to be found of the planted background, and how much of the reported one may stand beside it. */
const LEAST_FOUND = 0.95;
const MOST_BESIDE = 0.05;

export interface Figures extends Measured {
  readonly stories: number;
  readonly tokens: number;
  readonly bytes: number;
  readonly passages: number;
  readonly microsecondsPerToken: number;
  readonly storiesPerSecond: number;
  readonly megabytesPerSecond: number;
  readonly memory: Memory;
  /** Share of the planted background that is reported, in characters. */
  readonly found: number | undefined;
  /** Share of the reported background that isn't planted. */
  readonly beside: number | undefined;
  readonly timing: Timing;
}

export const background: Question<Figures> = {
  title: 'findBackground: documents to passages, stories and verdicts',
  parts: Object.keys(SHARES),
  quickParts: ['a quarter', 'the whole corpus'],

  async measure(part, { quick, load }) {
    const { stories, known } = await firstStories(quick ? MOST_STORIES.quick : MOST_STORIES.full, SHARES[part], load);

    const tokens = stories.reduce((sum, { text }) => sum + tokenize(text).count, 0);
    if (tokens === 0) return undefined;
    const memory = await memoryOf(stories);
    const verified = verify(stories, known);
    const timing = measure(() => digestOf(findBackground(stories)), quick ? QUICK_EFFORT : FULL_EFFORT);
    const bytes = stories.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
    return {
      stories: stories.length,
      tokens,
      bytes,
      ...verified,
      microsecondsPerToken: (timing.median * 1000) / tokens,
      storiesPerSecond: (stories.length * 1000) / timing.median,
      megabytesPerSecond: bytes / 1000 / timing.median,
      memory,
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
        'bytes kept per token',
        'at the peak',
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
        ...[f.memory.kept, f.memory.peak].map((bytes) => (f.tokens < FEWEST_TOKENS ? '' : rounded(bytes / f.tokens))),
        percent(f.found),
        percent(f.beside),
      ]),
      notes: [
        ...growth(figures),
        'Bytes are beyond the texts. kept: of the heap and of arrays, with the report held, garbage collected. ' +
          'at the peak: the most memory that the system counted during the call (RSS), garbage included.',
        ...(figures.every(({ memory }) => memory.peakOfCallAlone)
          ? []
          : ['This system counts the peak of reading the stories in.']),
        ...(figures[0].found === undefined
          ? ['Nothing is known of what these stories repeat: that it is found was not verified.']
          : [
              'found: share of the planted background that is reported. beside: share of the reported that is not planted.',
            ]),
      ],
    };
  },
};

/** The first stories of a corpus: a share of `whole`, or of as many as there are. */
async function firstStories(whole: number, share: number, load: Input['load']): Promise<Stories> {
  const count = Math.ceil(share * whole);
  const first = await load(count);
  // There are as many as one likes where they are generated.
  if (first.known) return first;
  const { stories, known } = await load(whole);
  return { stories: stories.slice(0, Math.ceil(share * stories.length)), known };
}

/** Only where the corpora differ enough in size to tell. */
function growth(figures: readonly Figures[]): string[] {
  const [smallest, largest] = [figures[0], figures[figures.length - 1]];
  const tokens = largest.tokens / smallest.tokens;
  if (tokens < 2 || smallest.tokens < FEWEST_TOKENS) return [];
  const cost = largest.microsecondsPerToken / smallest.microsecondsPerToken;
  return [
    `${rounded(tokens)} times the tokens, ${rounded(cost)} times the time per token. Time grows as tokens ^ ` +
      `${growthOf(figures).toFixed(2)}, fitted to ${figures.length} sizes.`,
  ];
}

/** The exponent e of time = c tokens ^ e. */
export function growthOf(figures: readonly Pick<Figures, 'tokens' | 'timing'>[]): number {
  return powerLaw(figures.map(({ tokens, timing }) => [tokens, timing.median])).exponent;
}

function percent(share: number | undefined): string {
  return share === undefined ? '' : `${(100 * share).toFixed(1)} %`;
}

function digestOf({ passages, documents, stories }: Report): number {
  return passages.length + documents.filter(({ fresh }) => fresh < 1).length + stories.length;
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
  const versions = new Set(report.stories.flatMap((story) => story.versions.map(({ document }) => document)));
  const missed = stories.filter(({ id }) => known.copies.has(id) && !versions.has(id));
  if (missed.length > 0) throw new Error(`findBackground: ${missed.length} copied stories are no versions`);
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
