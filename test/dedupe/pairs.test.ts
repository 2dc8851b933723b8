/** Every pair at or above the threshold, and none below it: against a comparison of every two units. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DedupeOptions } from '../../src/dedupe/options.ts';
import { dedupe } from '../../src/dedupe.ts';
import { shingles } from '../../src/shingle/shingles.ts';
import { containment, jaccard } from '../../src/similarity/jaccard.ts';
import { FIXED_SEED, hardText } from '../text/arbitrary.ts';
import { mixedTexts } from './corpus.ts';

const measures = {
  jaccard,
  containment: (a: Uint32Array, b: Uint32Array) => (a.length < b.length ? containment(a, b) : containment(b, a)),
};

/** Pairs `i j` with their similarity, by comparing every two. */
function slowPairs(texts: readonly string[], options: DedupeOptions): Map<string, number> {
  const { threshold = 0.8, measure = 'jaccard', shingle = {} } = options;
  const sets = texts.map((text) => shingles(text, shingle));
  const pairs = new Map<string, number>();
  for (let j = 0; j < sets.length; j++) {
    for (let i = 0; i < j; i++) {
      const similarity = measures[measure](sets[i], sets[j]);
      if (similarity >= threshold) pairs.set(`${i} ${j}`, similarity);
    }
  }
  return pairs;
}

function pairsOf(texts: readonly string[], options: DedupeOptions): Map<string, number> {
  const { pairs = [] } = dedupe(texts, { ...options, pairs: true });
  const found = new Map<string, number>();
  for (const { a, b, similarity } of pairs) {
    const key = `${a.document} ${b.document}`;
    expect(found.has(key)).toBe(false);
    found.set(key, similarity);
  }
  return found;
}

const byKey = (pairs: Map<string, number>) => [...pairs].sort(([a], [b]) => (a < b ? -1 : 1));

const thresholds = [0.1, 0.3, 0.5, 0.7, 0.8, 0.9, 1];

describe.each(['jaccard', 'containment'] as const)('pairs by %s', (measure) => {
  it.each(thresholds)('at %f are those that a comparison of every two finds', (threshold) => {
    const texts = mixedTexts(Math.round(threshold * 10), 500);
    const expected = slowPairs(texts, { threshold, measure });
    expect(expected.size).toBeGreaterThan(20);
    for (const method of ['auto', 'exact'] as const) {
      expect(byKey(pairsOf(texts, { threshold, measure, method }))).toEqual(byKey(expected));
    }
  });

  it.each([{ size: 1 }, { size: 2 }, { size: 8 }, { unit: 'char', size: 4 }] as const)(
    'of shingles %o are those, too',
    (shingle) => {
      const texts = mixedTexts(5, 200);
      const options = { threshold: 0.6, measure, shingle };
      expect(byKey(pairsOf(texts, options))).toEqual(byKey(slowPairs(texts, options)));
    },
  );

  it('of texts that are hard to read are those, too', () => {
    // Texts are tokenized many at a time: none may reach into the next.
    fc.assert(
      fc.property(fc.array(hardText('ship', 'left', 'U.', '9.', '1,'), { maxLength: 20 }), (texts) => {
        const options = { threshold: 0.4, measure, shingle: { size: 2 } };
        expect(byKey(pairsOf(texts, options))).toEqual(byKey(slowPairs(texts, options)));
      }),
      { seed: FIXED_SEED, numRuns: 200 },
    );
  });

  it('of any texts at any threshold are those, too', () => {
    // Few words and short texts: everything collides, ties and thresholds met exactly are common.
    const text = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 8 }).map((words) => words.join(' '));
    const fraction = fc.tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 8, max: 12 })).map(([a, b]) => a / b);
    fc.assert(
      fc.property(
        fc.array(text, { maxLength: 30 }),
        fraction,
        fc.integer({ min: 1, max: 3 }),
        (texts, threshold, size) => {
          const options = { threshold, measure, shingle: { size } };
          expect(byKey(pairsOf(texts, options))).toEqual(byKey(slowPairs(texts, options)));
        },
      ),
      { seed: FIXED_SEED, numRuns: 400 },
    );
  });
});

describe('pairs found by bands', () => {
  it.each([0.5, 0.8, 0.9])('at %f are as many as promised, and none below', (threshold) => {
    const texts = mixedTexts(40 + threshold * 10, 1500);
    const expected = slowPairs(texts, { threshold });
    const found = pairsOf(texts, { threshold, method: 'lsh' });
    for (const [key, similarity] of found) expect(similarity).toBe(expected.get(key));
    // All pairs lie at or above the threshold, where recall is .99 or more.
    const sigma = Math.sqrt((0.99 * 0.01) / expected.size);
    expect(found.size / expected.size).toBeGreaterThan(0.99 - 5 * sigma);
  });

  it('are fewer with a lower recall, the same for the same seed', () => {
    const texts = mixedTexts(8, 1500);
    const options = { method: 'lsh', recall: 0.5, threshold: 0.6 } as const;
    const found = pairsOf(texts, options);
    expect(found.size).toBeLessThan(slowPairs(texts, options).size);
    expect(byKey(pairsOf(texts, options))).toEqual(byKey(found));
    expect(byKey(pairsOf(texts, { ...options, seed: 2 }))).not.toEqual(byKey(found));
  });
});

describe('pairs of copies', () => {
  it('are made one by one, as often as they are asked for', () => {
    const texts = Array.from({ length: 100_000 }, () => 'one text that stands here very often');
    const { pairs, clusters } = dedupe(texts, { pairs: true });
    expect(clusters).toHaveLength(1);
    for (let round = 0; round < 2; round++) {
      let looked = 0;
      for (const { a, b, similarity } of pairs ?? []) {
        expect([a.document, b.document, similarity]).toEqual(['0', String(looked + 1), 1]);
        if (++looked === 10) break;
      }
      expect(looked).toBe(10);
    }
  });

  it('are not there unless they were asked for', () => {
    expect(dedupe(['a', 'a']).pairs).toBeUndefined();
  });
});
