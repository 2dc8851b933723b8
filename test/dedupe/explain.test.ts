/** What two texts share, and how they differ. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explain } from '../../src/dedupe/explain.ts';
import { dedupe } from '../../src/dedupe.ts';
import { codeOf } from '../error-code.ts';
import { FIXED_SEED } from '../text/arbitrary.ts';
import { mixedTexts } from './corpus.ts';

const A = 'The canal between the two lakes was dug in 1911 and has been closed to ships for 40 years.';
const B = 'The canal between the two lakes was dug by hand in 1911, and has been closed for 41 years.';
const textsOf = (text: string, spans: readonly { start: number; end: number }[]) =>
  spans.map(({ start, end }) => text.slice(start, end));

describe('explain', () => {
  it('names what is shared and what changed', () => {
    const { shared, inA, inB, similarity, changes, sharedInA, sharedInB } = explain(A, B);
    expect([shared, inA, inB]).toEqual([10, 17, 17]);
    expect(similarity).toBe(10 / 24);
    expect(textsOf(A, sharedInA)).toEqual(['The canal between the two lakes was dug', 'in 1911 and has been closed']);
    expect(textsOf(B, sharedInB)).toEqual(['The canal between the two lakes was dug', 'in 1911, and has been closed']);
    expect(changes).toEqual([
      { kind: 'inserted', from: '', to: 'by hand' },
      { kind: 'dropped', from: 'to ships', to: '' },
      { kind: 'figure', from: '40', to: '41' },
    ]);
  });

  it('of one text and itself finds no difference, of texts without a word nothing', () => {
    expect(explain(A, A.toUpperCase())).toMatchObject({ similarity: 1, changes: [], sharedInA: [{ start: 0 }] });
    expect(explain('…', '')).toMatchObject({ similarity: 0, shared: 0, inA: 0, changes: [], sharedInA: [] });
    expect(explain('two words', 'Two words').similarity).toBe(1);
  });

  it('gives the similarity that dedupe gives, and stretches that hold every shared shingle', () => {
    const options = fc.constantFrom(
      {},
      { measure: 'containment' as const },
      { shingle: { size: 2, numbers: 'mask' as const } },
      { shingle: { unit: 'char' as const } },
    );
    fc.assert(
      fc.property(fc.nat({ max: 500 }), options, (seed, chosen) => {
        const texts = mixedTexts(seed, 30);
        const { clusters } = dedupe(texts, { ...chosen, threshold: 0.3 });
        for (const { representative, members } of clusters) {
          for (const { document, similarity } of members) {
            const [a, b] = [texts[Number(document)], texts[Number(representative.document)]];
            const why = explain(a, b, chosen);
            expect(why.similarity).toBe(similarity);
            if ('shingle' in chosen) continue;
            // The shingles inside the stretches of a, counted once, are those that are shared.
            const inside = new Set<string>();
            for (const stretch of textsOf(a, why.sharedInA)) {
              const words = stretch.split(' ');
              const width = Math.min(3, a.split(' ').length);
              for (let i = 0; i + width <= words.length; i++) inside.add(words.slice(i, i + width).join(' '));
            }
            expect(inside.size).toBe(why.shared);
          }
        }
      }),
      { seed: FIXED_SEED, numRuns: 60 },
    );
  });

  it('refuses what is no text and what is no option', () => {
    expect(codeOf(() => explain(A, 7 as unknown as string))).toBe('bad-document');
    expect(codeOf(() => explain(A, B, { threshold: 1 } as object))).toBe('unknown-option');
  });
});
