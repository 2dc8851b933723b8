/**
 * A million paragraphs, a third of them near-copies: how long does the exact join take, from texts to what stays, and
 * how much memory? In a full run only.
 *
 * Measured: the whole call with method 'exact' in one thread, shingling and garbage collection included, on generated
 * paragraphs (planted.ts) of 46 word 3-shingles on average. Memory: the most that the operating system had in memory for
 * the process during a call, which has the texts and what is left of making them in it; and what the result holds.
 * Not measured: methods 'auto', which does the same here, and 'lsh'; reading clusters, which are made on demand.
 * Verified before: on the first 100,000, that every planted pair at or above the threshold is found, at the similarity
 * that it was made with, and that for a sample of paragraphs the pairs are those that a comparison with every other
 * paragraph finds, by a plain rule. On the million, that no planted pair stays whole, and that no member of a cluster is
 * less similar than it may be.
 */
import { type DedupeResult, dedupe } from 'dejalu';
import { measure, type Timing } from './measure.ts';
import { type PlantedParagraphs, plantedParagraphs } from './planted.ts';
import type { Question } from './question.ts';
import { setPeakBack, settled } from './settled.ts';
import { rounded, spreadOf } from './table.ts';

const COUNT = 1_000_000;
const VERIFIED = 100_000;
const SAMPLE = 200;
/** Paragraphs to call it on before, so that code is compiled. */
const WARM_UP = 5_000;
const EFFORT = { time: 1, warmupTime: 0, iterations: 3, warmupIterations: 0 };

const THRESHOLDS: Readonly<Record<string, number>> = { 'at .7': 0.7, 'at .5': 0.5 };

interface Figures {
  readonly threshold: number;
  readonly paragraphs: number;
  readonly seconds: number;
  readonly candidatesPerParagraph: number;
  readonly kept: number;
  /** Bytes. */
  readonly texts: number;
  readonly peak: number;
  readonly held: number;
  readonly plantedPairs: number;
  readonly timing: Timing;
}

export const million: Question<Figures> = {
  title: 'dedupe: a million paragraphs, exact',
  parts: Object.keys(THRESHOLDS),
  quickParts: [],

  async measure(part) {
    const threshold = THRESHOLDS[part];
    const options = { threshold, method: 'exact' } as const;
    const plantedPairs = verifyPairs(plantedParagraphs(VERIFIED), threshold);
    // Through JSON, so that strings put together from pieces are flat, as those that are read.
    const planted: PlantedParagraphs = JSON.parse(JSON.stringify(plantedParagraphs(COUNT)));
    const { texts } = planted;
    dedupe(texts.slice(0, WARM_UP), options);

    const before = await settled();
    setPeakBack();
    const result = dedupe(texts, options);
    const peak = process.resourceUsage().maxRSS * 1024;
    const held = (await settled()).held - before.held;
    verifyClusters(result, planted, threshold);
    const { candidates, kept } = result.counts;

    const timing = measure(() => dedupe(texts, options).counts.kept, EFFORT);
    return {
      threshold,
      paragraphs: COUNT,
      seconds: timing.median / 1000,
      candidatesPerParagraph: candidates / COUNT,
      kept,
      texts: texts.reduce((sum, { length }) => sum + length, 0),
      peak,
      held,
      plantedPairs,
      timing,
    };
  },

  answer(figures) {
    const megabytes = (bytes: number) => rounded(bytes / 1e6);
    return {
      head: [
        'threshold',
        's',
        'µs per paragraph',
        'spread',
        'compared',
        'stay',
        'MB of text',
        'MB at the peak',
        'MB held',
      ],
      rows: figures.map((f) => [
        String(f.threshold),
        rounded(f.seconds),
        rounded((f.seconds * 1e6) / f.paragraphs),
        spreadOf(f.timing),
        rounded(f.candidatesPerParagraph),
        f.kept.toLocaleString('en-US'),
        megabytes(f.texts),
        megabytes(f.peak),
        megabytes(f.held),
      ]),
      notes: [
        'compared: pairs of unlike paragraphs that were compared, per paragraph.',
        'MB at the peak: the most that the process had in memory, its texts and what is left of making them included.',
        'MB held: with the result, beyond the texts.',
      ],
    };
  },
};

/** @returns planted pairs at or above the threshold */
function verifyPairs({ texts, pairs: planted }: PlantedParagraphs, threshold: number): number {
  const found = new Map<number, number>();
  for (const { a, b, similarity } of dedupe(texts, { threshold, method: 'exact', pairs: true }).pairs ?? []) {
    found.set(Number(a.document) * texts.length + Number(b.document), similarity);
  }
  let wanted = 0;
  for (const { original, copy, shared, union } of planted) {
    const similarity = found.get(original * texts.length + copy);
    const expected = shared / union >= threshold ? shared / union : undefined;
    if (expected !== undefined) wanted++;
    if (similarity !== expected) throw new Error(`paragraphs ${original} and ${copy}: ${similarity}, not ${expected}`);
  }
  verifySample(texts, found, threshold);
  return wanted;
}

/** Every pair of some paragraphs with any other, by counting words that stand in a row. */
function verifySample(texts: readonly string[], found: ReadonlyMap<number, number>, threshold: number): void {
  const step = Math.floor(texts.length / SAMPLE);
  const having = new Map<string, number[]>();
  const sizes = new Map<number, number>();
  for (let s = 0; s < texts.length; s += step) {
    const own = rowsOf(texts[s]);
    sizes.set(s, own.size);
    for (const row of own) having.set(row, [...(having.get(row) ?? []), s]);
  }
  let reported = 0;
  for (const key of found.keys()) {
    for (const side of [Math.floor(key / texts.length), key % texts.length])
      if (side % step === 0 && sizes.has(side)) reported++;
  }
  for (const [i, text] of texts.entries()) {
    const own = rowsOf(text);
    const shared = new Map<number, number>();
    for (const row of own) for (const s of having.get(row) ?? []) shared.set(s, (shared.get(s) ?? 0) + 1);
    for (const [s, count] of shared) {
      const similarity = count / (own.size + (sizes.get(s) as number) - count);
      if (s === i || similarity < threshold) continue;
      const known = found.get(Math.min(s, i) * texts.length + Math.max(s, i));
      if (known !== similarity) throw new Error(`paragraphs ${s} and ${i}: ${known}, not ${similarity}`);
      reported--;
    }
  }
  if (reported !== 0) throw new Error(`${reported} pairs of the sample are none`);
}

/** The distinct rows of three words. */
function rowsOf(text: string): Set<string> {
  const words = text.split(' ');
  return new Set(words.slice(2).map((word, i) => `${words[i]} ${words[i + 1]} ${word}`));
}

function verifyClusters({ clusters, kept }: DedupeResult, { pairs }: PlantedParagraphs, threshold: number): void {
  const stays = new Set(kept.map(({ document }) => Number(document)));
  for (const { original, copy, shared, union } of pairs) {
    if (shared / union < threshold || !stays.has(original) || !stays.has(copy)) continue;
    throw new Error(`paragraphs ${original} and ${copy} are ${shared / union} similar, and both stay`);
  }
  for (const { similarity } of clusters)
    if (similarity < threshold) throw new Error(`a cluster is ${similarity} similar`);
}
