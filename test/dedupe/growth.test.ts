/** Time must grow with the collection, not with its square, however often something recurs in it. */
import { describe, expect, it } from 'vitest';
import type { DedupeOptions } from '../../src/dedupe/options.ts';
import { dedupe } from '../../src/dedupe.ts';
import { growthExponent } from '../growth-exponent.ts';
import { maker } from './corpus.ts';

const SIZES = [200, 600, 1800];
/** A cloud is compared every two until 256 comparisons a unit are spent, so its first 600 units say nothing of growth. */
const CLOUD_SIZES = [1000, 2500, 6000];
/** Linear is 1, quadratic 2; the rest is caches and a busy machine. */
const LINEAR = 1.4;
const PATIENT = { timeout: 60_000 };

function repeated(count: number, text: (i: number) => string): string[] {
  return Array.from({ length: count }, (_, i) => text(i));
}

const make = maker(12);
const TEN = Array.from({ length: 10 }, () => make.words(12).join(' ')).join('\n\n');
const BASE = make.words(60);
const VARIANTS = Array.from({ length: 12 }, () => make.changed(BASE, 2));
const EXCERPTS = Array.from({ length: 20 }, () => make.words(15).join(' '));
const own = (i: number, count: number) => maker(i).words(count).join(' ');

const collections: readonly (readonly [string, (size: number) => string[], DedupeOptions])[] = [
  ['copies of one document', (size) => repeated(size, () => TEN), {}],
  ['the same ten paragraphs in every document', (size) => repeated(size, () => TEN), { unit: 'paragraph' }],
  [
    'ten shared paragraphs and an own one, above the threshold',
    (size) => repeated(size, (i) => `${TEN}\n${own(i, 20)}`),
    {},
  ],
  ['ten shared paragraphs and an own one, below it', (size) => repeated(size, (i) => `${TEN}\n${own(i, 20)}`), {}],
  ['ten shared paragraphs and as much of its own', (size) => repeated(size, (i) => `${TEN}\n${own(i, 120)}`), {}],
  [
    'ten shared paragraphs, by bands',
    (size) => repeated(size, (i) => `${TEN}\n${own(i, 20)}`),
    { method: 'lsh', slots: 64 },
  ],
  ['near-copies of one text', (size) => repeated(size, (i) => maker(i).changed(BASE, 1).join(' ')), {}],
  [
    'near-copies of one text, grouped',
    (size) => repeated(size, (i) => maker(i).changed(BASE, 1).join(' ')),
    { linkage: 'group', keep: 'typical' },
  ],
  [
    'near-copies of a dozen texts that are nearly alike enough',
    (size) =>
      repeated(size, (i) =>
        maker(i)
          .changed(VARIANTS[i % 12], 1)
          .join(' '),
      ),
    {},
  ],
  [
    'a cloud of texts that are all nearly alike enough',
    (size) => repeated(size, (i) => maker(i).changed(BASE, 2).join(' ')),
    {},
  ],
  [
    'the same excerpts in every text, by containment',
    (size) => repeated(size, (i) => (i % 4 === 0 ? `${EXCERPTS[i % 20]} w${i}` : `${own(i, 30)} ${EXCERPTS[i % 20]}`)),
    { measure: 'containment' },
  ],
  [
    'excerpts beside the book that they are from',
    (size) => {
      const book = own(size, 30 * size).split(' ');
      const excerpts = repeated(size, (i) => book.slice(30 * i, 30 * i + 10).join(' '));
      return [book.join(' '), ...excerpts];
    },
    { measure: 'containment' },
  ],
];

describe('time', PATIENT, () => {
  const timed = collections.filter(([name]) => !/bands|below it|as much|same ten|of one text$|dozen/.test(name));
  it.each(timed)('is linear for %s', (name, texts, options) => {
    const sizes = name.includes('cloud') ? CLOUD_SIZES : SIZES;
    const work = (units: string[]) => void dedupe(units, options);
    expect(growthExponent(sizes, texts, work, LINEAR)).toBeLessThanOrEqual(LINEAR);
  });
});

describe('comparisons', PATIENT, () => {
  it.each(collections)('are linear for %s', (name, texts, options) => {
    const [few, many] = [700, 2100].map((size) => dedupe(texts(size), options).counts);
    expect(many.candidates / many.units).toBeLessThan(Math.max((2 * few.candidates) / few.units, 450));
    expect(many.cutShort > 0).toBe(/cloud|bands/.test(name));
  });

  it('are never cut short where every pair was asked for', () => {
    const cloud = repeated(1600, (i) => maker(i).changed(BASE, 2).join(' '));
    const { cutShort, candidates } = dedupe(cloud, { method: 'exact' }).counts;
    expect(cutShort).toBe(0);
    expect(candidates).toBeGreaterThan(500_000);
  });
});
