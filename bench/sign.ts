/**
 * From raw text to a 128-slot signature of word 3-shingles: how fast, against npm `minhash`, and against no more than
 * writing the text as UTF-8 into memory (`TextEncoder.encodeInto`), the floor for any kernel outside JavaScript?
 *
 * Measured: tokenizing, shingling and signing together, in one thread, for paragraphs of about 60 words and for whole
 * stories; MB are bytes of the text in UTF-8. A sample is a batch of texts, the next sample takes the next batch, so
 * that no branch predictor learns them by heart; all batches have about the same bytes, and stay in the caches.
 * Not measured: reading and decoding of files, comparing of signatures, the first calls, before code is compiled.
 * Verified before: the sizes of the sets that are signed, and that every estimate is within 5 sigma of the exact
 * Jaccard of those sets. `error` is the RMSE of these estimates in units of theory's, sqrt(J (1 - J) / 128).
 */
import { paragraphs, tokenize } from 'dejalu';
import { type Effort, measure, type Task } from './measure.ts';
import type { Answer, Input, Question } from './question.ts';
import { dejalu } from './signers/dejalu.ts';
import { minhashOfNatural, minhashOfTokens } from './signers/minhash.ts';
import { SHINGLE, type Signer, SLOTS } from './signers/signer.ts';
import { marginOf, rounded, spreadOf } from './table.ts';

const FULL: Effort = { time: 1500, warmupTime: 300, iterations: 16, warmupIterations: 4 };
const QUICK: Effort = { time: 300, warmupTime: 150, iterations: 5, warmupIterations: 2 };

/** Enough for the batches below. */
const STORIES = 400;

interface Kind {
  readonly name: string;
  /** Words of a text, at least and at most. */
  readonly words: readonly [number, number];
  readonly textsOf: (story: string) => readonly string[];
  readonly perBatch: number;
  readonly batches: number;
  /** Estimates to verify. */
  readonly pairs: number;
}

const KINDS: readonly Kind[] = [
  {
    name: 'paragraphs',
    words: [45, 75],
    textsOf: (story) => paragraphs(story).map(({ start, end }) => story.slice(start, end)),
    perBatch: 64,
    batches: 32,
    pairs: 400,
  },
  { name: 'stories', words: [400, 1600], textsOf: (story) => [story], perBatch: 8, batches: 16, pairs: 100 },
];

/** What is done with texts: how often the error of its estimates, if it makes any, and how one sample of it runs. */
interface Contestant {
  readonly name: string;
  /** Throws if an output is wrong. @returns the RMSE of its estimates over the theory's, if it makes any */
  readonly verify: (texts: readonly string[], pairs: number, slack: number) => number | undefined;
  /** @returns what does the work of one batch */
  readonly worker: (longest: number) => (texts: readonly string[]) => number;
}

const CONTESTANTS: readonly Contestant[] = [
  signing(dejalu),
  signing(minhashOfNatural),
  signing(minhashOfTokens),
  copying(),
];
function textsFor({ words: [least, most], textsOf, perBatch, batches }: Kind, stories: Input['stories']): string[] {
  const texts: string[] = [];
  for (const { text: story } of stories) {
    for (const text of textsOf(story)) {
      const { count } = tokenize(text);
      if (count >= least && count <= most && texts.push(text) === perBatch * batches) return texts;
    }
  }
  return texts;
}

/** Batches of the same number of texts and nearly the same bytes; what does not fill one is left out. */
function deal(texts: readonly string[], perBatch: number): string[][] {
  const batches = Array.from({ length: Math.max(1, Math.floor(texts.length / perBatch)) }, (): string[] => []);
  const used = texts.slice(0, Math.max(1, Math.floor(texts.length / batches.length)) * batches.length);
  used.sort((a, b) => a.length - b.length);
  for (const [i, text] of used.entries()) {
    const at = i % (2 * batches.length);
    batches[at < batches.length ? at : 2 * batches.length - 1 - at].push(text);
  }
  return batches;
}

/**
 * Throws unless the signer's sets have the right sizes and its estimates are what 128 slots allow.
 * @returns the RMSE of the estimates over the theory's
 */
function verify<Signature>(
  { name, sign, estimate, setOf, tolerance }: Signer<Signature>,
  texts: readonly string[],
  pairs: number,
  slack: number,
): number {
  let expected = 0;
  let amiss = 0;
  for (const text of texts.slice(0, pairs)) {
    const size = plainShingles(text).size;
    expected += size;
    amiss += Math.abs(setOf(text).size - size);
  }
  if (amiss > (tolerance + slack) * expected) {
    throw new Error(`${name}: of ${expected} shingles in ${pairs} texts ${amiss} are missing or too many`);
  }

  let squares = 0;
  let variances = 0;
  for (let i = 0; i < pairs; i++) {
    const text = texts[i % texts.length];
    if (estimate(sign(text), sign(text)) !== 1) throw new Error(`${name}: a text is not estimated as equal to itself`);
    const other = spliced(text, texts[(i + 1) % texts.length], 0.2 + 0.1 * (i % 8));
    const exact = exactJaccard(setOf(text), setOf(other));
    const estimated = estimate(sign(text), sign(other));
    const variance = (exact * (1 - exact)) / SLOTS;
    if (Math.abs(estimated - exact) > 5 * Math.sqrt(variance)) {
      throw new Error(`${name}: a Jaccard of ${exact.toFixed(3)} is estimated as ${estimated.toFixed(3)}`);
    }
    squares += (estimated - exact) ** 2;
    variances += variance;
  }
  return Math.sqrt(squares / variances);
}

/** The first words of one text, then the last of the other. */
function spliced(first: string, second: string, share: number): string {
  const words = first.split(' ');
  const kept = Math.round(share * words.length);
  return [...words.slice(0, kept), ...second.split(' ').slice(kept)].join(' ');
}

function exactJaccard<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number {
  let shared = 0;
  for (const element of a) if (b.has(element)) shared++;
  return shared / (a.size + b.size - shared);
}

/** Shingles as strings, by a rule that owes nothing to any signer: it is what their sets are checked against. */
function plainShingles(text: string): Set<string> {
  const plain = text
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '')
    .toLowerCase();
  const words = plain.match(/[\p{L}\p{N}]+(?:(?<=\d)[.,]\d+)*/gu) ?? [];
  const set = new Set<string>();
  for (let i = SHINGLE; i <= words.length; i++) set.add(words.slice(i - SHINGLE, i).join(' '));
  return set;
}

function bytesOf(texts: readonly string[]): number {
  return texts.reduce((bytes, text) => bytes + Buffer.byteLength(text), 0);
}

function mean(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0) / values.length;
}
