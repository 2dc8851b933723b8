/** A pool gives what the functions give: the same bytes in the same order, with any number of threads. */
import { createHash } from 'node:crypto';
import {
  type DedupeResult,
  dedupe,
  findBackground,
  MinHasher,
  paragraphs,
  type Report,
  Signature,
  shingles,
} from 'dejalu';
import { Pool } from 'dejalu/threads';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { makeFeed } from '../stories/feed.ts';
import { Invented } from '../stories/invented.ts';
import { madeUpStories } from './stories.ts';

const stories = madeUpStories(1, 500);
const texts = stories.map(({ text }) => text);
const bytes = texts.map((text) => new TextEncoder().encode(text));
const pieces = texts.flatMap((text) => paragraphs(text).map(({ start, end }) => text.slice(start, end)));

const signed = [
  ['texts', texts, {}],
  ['paragraphs', pieces, {}],
  ['bytes', bytes, {}],
  ['bytes that are no UTF-8', [...bytes, ...bytes].map((_, i) => broken(bytes[i % 400], i)), { slots: 16 }],
  ['bytes and texts', texts.map((text, i) => (i % 2 ? text : bytes[i])), { kernel: 'js' }],
  ['characters', texts, { shingle: { unit: 'char' }, slots: 64 }],
  ['characters of bytes', bytes, { shingle: { unit: 'char', size: 4, numbers: 'mask' } }],
  ['2048 slots', texts, { slots: 2048, seed: 7 }],
  ['fss', texts, { scheme: 'fss', slots: 256 }],
  ['texts larger than a batch', ['short', texts.join('\n\n'), Buffer.from(texts.join(' ')), 'short'], {}],
  ['nothing', [], {}],
  ['empty texts', new Array(40_000).fill(''), { slots: 1 }],
] as const;
/** Some 30 bytes of a text, with one of them replaced. */
function broken(text: Uint8Array, i: number): Uint8Array {
  const part = text.slice(i % 50, (i % 50) + 30);
  return part.fill(128 + (i % 128), 10, 11);
}

const deduped = [
  {},
  { unit: 'paragraph' },
  { unit: 'paragraph', threshold: 0.4, keep: 'typical', pairs: true },
  { unit: 'paragraph', measure: 'containment', minTokens: 5 },
  { method: 'lsh', threshold: 0.5, pairs: true },
  { unit: 'paragraph', method: 'lsh', linkage: 'group', threshold: 0.6, seed: 3 },
  {
    shingle: { unit: 'char', size: 7, numbers: 'mask' },
    keep: 'preferSource',
    preferredSources: ['wire'],
    kernel: 'js',
  },
] as const;
const searched = [{}, { minTokens: 5, minStories: 3 }, { minTokens: 12, kernel: 'js' }] as const;

describe.each([1, 2, 3])('with %d threads', (threads) => {
  const pool = new Pool({ threads });
  afterAll(() => pool.close());

  it.each(signed)('signs %s', async (_, given, options) => {
    const signatures = await pool.signAll(given, options);
    expect(signatures.every((signature) => signature instanceof Signature)).toBe(true);
    expect(bytesOf(signatures)).toBe(plainly(options, given, () => bytesOf(new MinHasher(options).signAll(given))));
  });

  it.each(deduped)('dedupes with %j', async (options) => {
    for (const units of [stories, texts, none]) {
      expect(whole(await pool.dedupe(units, options))).toBe(
        plainly(options, units, () => whole(dedupe(units, options))),
      );
    }
  });

  it.each(searched)('finds background with %j', async (options) => {
    for (const documents of [stories, backwards, feed, few, none]) {
      const report = await pool.findBackground(documents, options);
      expect(withFresh(report)).toBe(plainly(options, documents, () => withFresh(findBackground(documents, options))));
    }
  });

  it('answers calls that overlap', async () => {
    const [signatures, clusters, report, other] = await Promise.all([
      pool.signAll(texts),
      pool.dedupe(stories),
      pool.findBackground(stories),
      pool.findBackground(backwards.slice(200)),
    ]);
    expect(bytesOf(signatures)).toBe(bytesOf(new MinHasher().signAll(texts)));
    expect(whole(clusters)).toBe(whole(dedupe(stories)));
    expect(withFresh(report)).toBe(withFresh(findBackground(stories)));
    expect(withFresh(other)).toBe(withFresh(findBackground(backwards.slice(200))));
  });
});

describe('where threads can not share memory', () => {
  it('each has a copy of what it needs', async () => {
    const pool = new Pool({ threads: 2 });
    // Node itself starts a worker with such memory.
    await pool.findBackground(stories);
    vi.stubGlobal('SharedArrayBuffer', undefined);
    try {
      expect(withFresh(await pool.findBackground(stories))).toBe(withFresh(findBackground(stories)));
    } finally {
      vi.unstubAllGlobals();
      await pool.close();
    }
  });
});

describe('the stories', () => {
  it('repeat enough to compare', () => {
    const { passages, stories: told } = findBackground(stories);
    expect(passages.length).toBeGreaterThan(50);
    expect(told.length).toBeGreaterThan(10);
  });

  it('have versions that word things otherwise, and a formula', () => {
    const { passages, stories: told } = findBackground(feed);
    expect(passages.some(({ slots }) => slots.length > 0)).toBe(true);
    expect(told.flatMap(({ versions }) => versions.flatMap(({ changes }) => changes)).length).toBeGreaterThan(10);
  });

  it('are long enough for several batches, and for keys that are selected in workers', () => {
    expect(bytes.reduce((sum, { length }) => sum + length, 0)).toBeGreaterThan(5 * 2 ** 18);
    for (const units of [texts, pieces]) {
      const unlike = [...new Set(units)];
      expect(unlike.reduce((sum, text) => sum + shingles(text).length, 0)).toBeGreaterThan(2 ** 16);
    }
  });
});

const say = new Invented(5);
/** Versions, carriers and follow-ups, and a formula in some of them. */
const feed = makeFeed({ seed: 2, rounds: 2, dates: 'time', sources: true }).documents.map((document, i) => {
  const formula = `The Lantern has contacted representatives for ${say.name()} and ${say.name()} for comment.`;
  return i % 5 === 0 ? { ...document, text: `${document.text}\n\n${formula}` } : document;
});
const backwards = [...stories].reverse();
const few = stories.slice(0, 1);
const none = stories.slice(0, 0);

/** What a function answers without a pool, once for the three pools. */
function plainly(options: object, input: readonly unknown[], answer: () => string): string {
  const known = answers.get(options) ?? new Map<unknown, string>();
  answers.set(options, known);
  const value = known.get(input) ?? answer();
  known.set(input, value);
  return value;
}

const answers = new Map<object, Map<unknown, string>>();

function bytesOf(signatures: readonly Signature[]): string {
  const hash = createHash('sha256');
  for (const signature of signatures) hash.update(signature.toBytes());
  return `${signatures.length} ${hash.digest('hex')}`;
}

function whole(result: DedupeResult): string {
  return JSON.stringify({ ...result, documents: [...result.documents], pairs: result.pairs && [...result.pairs] });
}

function withFresh(report: Report): string {
  return JSON.stringify([report, report.documents.map((document) => [document.freshSpans(), document.freshText()])]);
}
