/**
 * A question about one job that is done to texts: every contestant does it to the same batches of them.
 *
 * The kinds of texts: paragraphs of about 60 words and whole stories, of the corpus or of one's own; and stories in
 * other letters (alphabets.ts), always generated, to compare with stories in ASCII. MB are bytes of the text in UTF-8,
 * tokens those of `tokenize`.
 */
import { tokenize } from 'dejalu';
import { type AlphabetName, storiesIn } from './alphabets.ts';
import { type Effort, measure, type Timing } from './measure.ts';
import type { Input, Question } from './question.ts';
import { marginOf, rounded, spreadOf } from './table.ts';
import { bytesOf, deal, KINDS, type KindName, mean, STORIES, textsFor } from './texts.ts';

export type TextsName = KindName | AlphabetName;

/** Something to do with texts. */
export interface Contestant {
  /** Throws if an output is wrong. @returns the error of the estimates, where there are any */
  readonly verify: (texts: readonly string[], check: Check) => Estimates | undefined;
  /** The work on a batch, returning a number that depends on all of it. */
  readonly work: (texts: readonly string[]) => number;
  /** How many batches make a sample, where one would be too short for the clock. @defaultValue 1 */
  readonly perSample?: number;
}

export interface Check {
  /** Share of what is verified in a full run. */
  readonly share: number;
  /** By which share texts may be cut into other words: those of one's own are not known to the last word. */
  readonly slack: number;
}

interface Estimates {
  /** RMSE of the estimated Jaccard in units of theory's. */
  readonly error: number;
  /** Estimates that it was taken from. */
  readonly pairs: number;
}

/** Loads a contestant: only the part that measures it does, so that no rival's code is in another one's process. */
export type Entry = (texts: TextsName) => Promise<Contestant>;

export interface Contest {
  readonly title: string;
  /** By kind of texts and by name; `dejalu` is what the others are compared with. */
  readonly entries: Readonly<Partial<Record<TextsName, Readonly<Record<string, Entry>>>>>;
  /** Whether a part is measured in full runs only. */
  readonly fullOnly: (texts: TextsName, by: string) => boolean;
}

export interface TextFigures extends Partial<Estimates> {
  readonly texts: string;
  readonly wordsPerText: number;
  readonly by: string;
  readonly megabytesPerSecond: number;
  readonly microsecondsPerText: number;
  readonly nanosecondsPerToken: number;
  readonly textsPerSample: number;
  readonly bytesPerSample: number;
  readonly timing: Timing;
}

const DEJALU = 'dejalu';

const FULL = { effort: { time: 1000, warmupTime: 400, iterations: 16, warmupIterations: 4 }, share: 1 };
const QUICK = { effort: { time: 200, warmupTime: 150, iterations: 5, warmupIterations: 2 }, share: 1 / 4 };

export function contest({ title, entries, fullOnly }: Contest): Question<TextFigures> {
  const all = (Object.keys(entries) as TextsName[]).flatMap((texts) =>
    Object.entries(entries[texts] ?? {}).map(([by, entry]) => ({ texts, by, entry, part: `${texts}: ${by}` })),
  );
  return {
    title,
    parts: all.map(({ part }) => part),
    quickParts: all.filter(({ texts, by }) => !fullOnly(texts, by)).map(({ part }) => part),

    async measure(part, input) {
      const { texts: name, by, entry } = all.find((one) => one.part === part) as (typeof all)[number];
      const { effort, share } = input.quick ? QUICK : FULL;
      const { texts, perBatch, slack } = await textsOf(name, input);
      if (texts.length < 2) return undefined;
      const contestant = await entry(name);
      const estimates = contestant.verify(texts, { share, slack });
      return { texts: name, by, ...estimates, ...timed(contestant, texts, perBatch, effort) };
    },

    answer: (figures) => ({ ...table(figures), notes: notesOn(figures) }),
  };
}

/** Texts of a kind, and how many make a batch. */
export async function textsOf(
  name: TextsName,
  { load }: Input,
): Promise<{ texts: readonly string[]; perBatch: number; slack: number }> {
  if (!isKind(name)) {
    const { perBatch, batches } = KINDS.stories;
    return { texts: storiesIn(name, perBatch * batches), perBatch, slack: 0 };
  }
  const { stories, known } = await load(STORIES);
  const texts = textsFor(
    KINDS[name],
    stories.map(({ text }) => text),
  );
  return { texts, perBatch: KINDS[name].perBatch, slack: known ? 0 : 0.05 };
}

function isKind(name: TextsName): name is KindName {
  return name in KINDS;
}

function timed({ work, perSample = 1 }: Contestant, texts: readonly string[], perBatch: number, effort: Effort) {
  const batches = deal(texts, perBatch);
  let next = 0;
  const timing = measure(() => {
    let digests = 0;
    for (let i = 0; i < perSample; i++) digests ^= work(batches[next++ % batches.length]);
    return digests;
  }, effort);
  return figuresOf(timing, texts, batches, perSample);
}

/** What a timing of batches comes to. */
export function figuresOf(timing: Timing, texts: readonly string[], batches: readonly string[][], perSample = 1) {
  const bytesPerSample = perSample * mean(batches.map(bytesOf));
  const textsPerSample = perSample * batches[0].length;
  const wordsPerText = mean(texts.map((text) => tokenize(text).count));
  const microsecondsPerText = (timing.median * 1000) / textsPerSample;
  return {
    wordsPerText,
    megabytesPerSecond: bytesPerSample / 1000 / timing.median,
    microsecondsPerText,
    nanosecondsPerToken: (microsecondsPerText * 1000) / wordsPerText,
    textsPerSample,
    bytesPerSample,
    timing,
  };
}

function table(figures: readonly TextFigures[]): { head: string[]; rows: string[][] } {
  const dejalus = new Map(figures.filter(({ by }) => by === DEJALU).map((f) => [f.texts, f]));
  const ascii = dejalus.get('ASCII');
  const estimated = figures.some(({ error }) => error !== undefined);
  const head = ['texts', 'by', 'MB/s', 'ns per token', 'µs per text', 'spread', 'margin', "time, dejalu's = 1"];
  if (ascii) head.push("MB/s, ASCII's = 1");
  if (estimated) head.push('error');
  const rows = figures.map((f, i) => {
    const row = [
      f.texts === figures[i - 1]?.texts ? '' : `${f.texts}, ${Math.round(f.wordsPerText)} words`,
      f.by,
      rounded(f.megabytesPerSecond),
      rounded(f.nanosecondsPerToken),
      rounded(f.microsecondsPerText),
      spreadOf(f.timing),
      marginOf(f.timing),
      rounded(f.microsecondsPerText / (dejalus.get(f.texts)?.microsecondsPerText ?? Number.NaN)),
    ];
    if (ascii) row.push(f.texts in KINDS ? '' : rounded(f.megabytesPerSecond / ascii.megabytesPerSecond));
    if (estimated) row.push(f.error?.toFixed(2) ?? '');
    return row;
  });
  return { head, rows };
}

function notesOn(figures: readonly TextFigures[]): string[] {
  return figures.some(({ error }) => error !== undefined)
    ? [
        "error: RMSE of the estimated Jaccard in units of theory's. 1 is right; .8 to 1.2 is chance, as pairs share words.",
      ]
    : [];
}
