/**
 * From raw text to a 128-slot signature of word 3-shingles: how fast, against npm `minhash`, and against no more than
 * writing the text as UTF-8 into memory (`TextEncoder.encodeInto`), the floor for any kernel outside JavaScript?
 *
 * Measured: tokenizing, shingling and signing together, in one thread, for paragraphs of about 60 words and for whole
 * stories; MB are bytes of the text in UTF-8. A sample is a batch of texts, the next sample takes the next batch, so
 * that no branch predictor learns them by heart; all batches have about the same bytes, and stay in the caches.
 * Not measured: reading and decoding of files, comparing of signatures, the first calls, before code is compiled.
 * Verified before: signers/verify.ts.
 */
import { paragraphs, tokenize } from 'dejalu';
import { measure, type Timing } from './measure.ts';
import type { Question } from './question.ts';
import { dejalu } from './signers/dejalu.ts';
import { minhashOfNatural, minhashOfTokens } from './signers/minhash.ts';
import { SHINGLE, type Signer, SLOTS } from './signers/signer.ts';
import { verify } from './signers/verify.ts';
import { marginOf, rounded, spreadOf } from './table.ts';

const FULL = { effort: { time: 1500, warmupTime: 500, iterations: 16, warmupIterations: 4 }, shareOfPairs: 1 };
const QUICK = { effort: { time: 200, warmupTime: 150, iterations: 5, warmupIterations: 2 }, shareOfPairs: 1 / 4 };

/** Enough to fill the batches. */
const STORIES = 400;

interface Kind {
  /** Words of a text, at least and at most. */
  readonly words: readonly [number, number];
  readonly textsOf: (story: string) => readonly string[];
  readonly perBatch: number;
  readonly batches: number;
  /** Estimates to verify. */
  readonly pairs: number;
}

const KINDS: Readonly<Record<string, Kind>> = {
  paragraphs: {
    words: [45, 75],
    textsOf: (story) => paragraphs(story).map(({ start, end }) => story.slice(start, end)),
    perBatch: 64,
    batches: 32,
    pairs: 400,
  },
  stories: { words: [400, 1600], textsOf: (story) => [story], perBatch: 8, batches: 16, pairs: 120 },
};

/** Something to do with texts. */
interface Contestant {
  readonly name: string;
  /** Throws if an output is wrong. @returns the error of the estimates, where there are any */
  readonly verify: (texts: readonly string[], pairs: number, slack: number) => number | undefined;
  /** The work, returning a number that depends on all of it. */
  readonly work: (texts: readonly string[]) => number;
  /** How many batches make a sample, for one batch would be too short for the clock. */
  readonly perSample: number;
}

const CONTESTANTS: readonly Contestant[] = [
  signing(dejalu),
  signing(minhashOfNatural),
  signing(minhashOfTokens),
  encoding(),
];

interface Figures {
  readonly texts: string;
  readonly wordsPerText: number;
  readonly by: string;
  readonly megabytesPerSecond: number;
  readonly microsecondsPerText: number;
  /** RMSE of the estimated Jaccard in units of theory's. */
  readonly error: number | undefined;
  /** Estimates that it was taken from. */
  readonly pairs: number;
  readonly textsPerSample: number;
  readonly bytesPerSample: number;
  readonly timing: Timing;
}

export const sign: Question<Figures> = {
  title: `Raw text to a ${SLOTS}-slot signature of word ${SHINGLE}-shingles`,
  parts: Object.keys(KINDS).flatMap((kind) => CONTESTANTS.map(({ name }) => `${kind}: ${name}`)),

  async measure(part, { quick, load }) {
    const [name, by] = part.split(': ');
    const kind = KINDS[name];
    const { verify, work, perSample } = CONTESTANTS.find((contestant) => contestant.name === by) as Contestant;
    const { effort, shareOfPairs } = quick ? QUICK : FULL;
    const pairs = kind.pairs * shareOfPairs;
    const { stories, known } = await load(STORIES);
    const texts = textsFor(
      kind,
      stories.map(({ text }) => text),
    );
    if (texts.length < 2) return undefined;
    // How texts of one's own should be cut into words is not known to the last word.
    const error = verify(texts, pairs, known ? 0 : 0.05);

    const batches = deal(texts, kind.perBatch);
    let next = 0;
    const timing = measure(() => {
      let digests = 0;
      for (let i = 0; i < perSample; i++) digests ^= work(batches[next++ % batches.length]);
      return digests;
    }, effort);
    const bytesPerSample = perSample * mean(batches.map(bytesOf));
    const textsPerSample = perSample * batches[0].length;
    return {
      texts: name,
      wordsPerText: mean(texts.map((text) => tokenize(text).count)),
      by,
      megabytesPerSecond: bytesPerSample / 1000 / timing.median,
      microsecondsPerText: (timing.median * 1000) / textsPerSample,
      error,
      pairs,
      textsPerSample,
      bytesPerSample,
      timing,
    };
  },

  answer(figures) {
    const dejalus = new Map(figures.filter(({ by }) => by === dejalu.name).map((f) => [f.texts, f]));
    return {
      head: ['texts', 'by', 'MB/s', 'µs per text', 'spread', 'margin', "time, dejalu's = 1", 'error'],
      rows: figures.map(({ texts, wordsPerText, by, megabytesPerSecond, microsecondsPerText, error, timing }) => [
        by === dejalu.name ? `${texts}, ${Math.round(wordsPerText)} words` : '',
        by,
        rounded(megabytesPerSecond),
        rounded(microsecondsPerText),
        spreadOf(timing),
        marginOf(timing),
        rounded(microsecondsPerText / (dejalus.get(texts)?.microsecondsPerText ?? Number.NaN)),
        error?.toFixed(2) ?? '',
      ]),
      notes: [
        ...Object.entries(KINDS)
          .filter(([kind]) => !dejalus.has(kind))
          .map(([kind, { words }]) => `No ${kind}: fewer than two have ${words.join(' to ')} words.`),
        "error: RMSE of the estimated Jaccard in units of theory's. 1 is right; .8 to 1.2 is chance, as pairs share words.",
      ],
    };
  },
};

function signing<Signature>(signer: Signer<Signature>): Contestant {
  const { name, sign, digest } = signer;
  return {
    name,
    verify: (texts, pairs, slack) => verify(signer, texts, pairs, slack),
    work(texts) {
      let digests = 0;
      for (const text of texts) digests ^= digest(sign(text));
      return digests;
    },
    perSample: 1,
  };
}

function encoding(): Contestant {
  const encoder = new TextEncoder();
  let buffer = new Uint8Array(0);
  return {
    name: 'encodeInto alone',
    verify(texts) {
      buffer = new Uint8Array(Math.max(...texts.map((text) => 3 * text.length)));
      const decoder = new TextDecoder();
      for (const text of texts) {
        const { written } = encoder.encodeInto(text, buffer);
        if (decoder.decode(buffer.subarray(0, written)) !== text) throw new Error('encodeInto changes a text');
      }
      return undefined;
    },
    work(texts) {
      let digests = 0;
      for (const text of texts) {
        const { written } = encoder.encodeInto(text, buffer);
        digests ^= written ^ buffer[written >> 1];
      }
      return digests;
    },
    perSample: 16,
  };
}

function textsFor({ words: [least, most], textsOf, perBatch, batches }: Kind, stories: readonly string[]): string[] {
  const texts: string[] = [];
  for (const story of stories) {
    for (const text of textsOf(story)) {
      const { count } = tokenize(text);
      if (count >= least && count <= most && texts.push(text) === perBatch * batches) return texts;
    }
  }
  return texts;
}

/** Batches of the same number of texts and nearly the same bytes; what doesn't go evenly into them is left out. */
function deal(texts: readonly string[], perBatch: number): string[][] {
  const batches = Array.from({ length: Math.max(1, Math.floor(texts.length / perBatch)) }, (): string[] => []);
  const used = texts.slice(0, texts.length - (texts.length % batches.length));
  used.sort((a, b) => a.length - b.length);
  for (const [i, text] of used.entries()) {
    const at = i % (2 * batches.length);
    batches[Math.min(at, 2 * batches.length - 1 - at)].push(text);
  }
  return batches;
}

function bytesOf(texts: readonly string[]): number {
  return texts.reduce((bytes, text) => bytes + Buffer.byteLength(text), 0);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
