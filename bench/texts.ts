/**
 * The texts that questions share: paragraphs of about 60 words and whole stories, dealt into batches.
 *
 * A sample of a measurement is a batch, or a few of them, and the next sample takes the next one, so that no branch
 * predictor learns the texts by heart; all batches have about the same bytes, and stay in the caches.
 */
import { paragraphs, tokenize } from 'dejalu';

/** Stories enough to fill the batches of every kind. */
export const STORIES = 400;

export interface Kind {
  /** Words of a text, at least and at most. */
  readonly words: readonly [number, number];
  readonly textsOf: (story: string) => readonly string[];
  readonly perBatch: number;
  readonly batches: number;
}

export type KindName = 'paragraphs' | 'stories';

export const KINDS: Readonly<Record<KindName, Kind>> = {
  paragraphs: {
    words: [45, 75],
    textsOf: (story) => paragraphs(story).map(({ start, end }) => story.slice(start, end)),
    perBatch: 64,
    batches: 32,
  },
  stories: { words: [400, 1600], textsOf: (story) => [story], perBatch: 8, batches: 16 },
};

/** The first texts of a kind, as many as its batches hold, or all that there are. */
export function textsFor(
  { words: [least, most], textsOf, perBatch, batches }: Kind,
  stories: readonly string[],
): string[] {
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
export function deal(texts: readonly string[], perBatch: number): string[][] {
  const batches = Array.from({ length: Math.max(1, Math.floor(texts.length / perBatch)) }, (): string[] => []);
  const used = texts.slice(0, texts.length - (texts.length % batches.length));
  used.sort((a, b) => a.length - b.length);
  for (const [i, text] of used.entries()) {
    const at = i % (2 * batches.length);
    batches[Math.min(at, 2 * batches.length - 1 - at)].push(text);
  }
  return batches;
}

/** Bytes in UTF-8. */
export function bytesOf(texts: readonly string[]): number {
  return texts.reduce((bytes, text) => bytes + Buffer.byteLength(text), 0);
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
