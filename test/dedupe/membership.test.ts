/** Whom a document is compared with, and for whose sake it goes: groups, known documents, repeats of one document. */
import { describe, expect, it } from 'vitest';
import { type DedupeOptions, type Document, dedupe, keptText } from '../../src/index.ts';
import { shingles } from '../../src/shingle/shingles.ts';
import { jaccard } from '../../src/similarity/jaccard.ts';
import { mixedTexts } from './corpus.ts';

const REFRAIN = 'Row us over, ferryman, row us over to the other side before the evening comes.';
const VERSES = [
  'The lamps are lit along the quay and the geese go home.',
  'My mother waits with barley soup and a candle.',
];
const song = { id: 'song', date: '2031-01-01', text: [VERSES[0], REFRAIN, VERSES[1], REFRAIN, REFRAIN].join('\n\n') };
const review = { id: 'review', date: '2031-02-01', text: ['A slow evening in the hall.', REFRAIN].join('\n\n') };
const textsOf = (documents: readonly Document[], options: DedupeOptions) => {
  const texts = new Map(documents.map(({ id, text }) => [id, text]));
  return [...dedupe(documents, options).documents].map((d) => [d.id, keptText(texts.get(d.id) as string, d)]);
};

describe('perDocument', () => {
  it('leaves a refrain alone, and takes it out of the review', () => {
    for (const documents of [
      [song, review],
      [review, song],
    ]) {
      const options = { unit: 'paragraph', keep: 'earliest', perDocument: true } as const;
      expect(Object.fromEntries(textsOf(documents, options))).toEqual({
        song: song.text,
        review: 'A slow evening in the hall.',
      });
    }
  });

  it('has no cluster that stands in one document only', () => {
    const { clusters, counts } = dedupe([song], { unit: 'paragraph', perDocument: true });
    expect([clusters, counts.kept, counts.rare]).toEqual([[], 5, 0]);
  });

  it('finds what is like a repeat that stays', () => {
    // The second refrain is like the first, the review's like the second only.
    const words = REFRAIN.split(' ');
    const second = words.map((word, i) => (i === 1 ? 'them' : i === 14 ? 'morning' : word)).join(' ');
    const third = second.replace('other side', 'far bank');
    const sets = [REFRAIN, second, third].map((text) => shingles(text));
    expect(jaccard(sets[0], sets[1])).toBeGreaterThan(0.5);
    expect(jaccard(sets[1], sets[2])).toBeGreaterThan(0.5);
    expect(jaccard(sets[0], sets[2])).toBeLessThan(0.5);
    const documents = [
      { id: 'a', text: `${REFRAIN}\n\n${second}` },
      { id: 'b', text: third },
    ];
    const options = { unit: 'paragraph', threshold: 0.5, perDocument: true } as const;
    expect(textsOf(documents, options)).toEqual([
      ['a', documents[0]?.text],
      ['b', ''],
    ]);
  });
});

describe('groupOf', () => {
  it('answers as each group would by itself', () => {
    const documents = mixedTexts(5, 160).map((text, i) => ({ id: `${i}`, source: ['x', 'y', undefined][i % 3], text }));
    for (const measure of ['jaccard', 'containment'] as const) {
      const options = { threshold: 0.5, measure, keep: 'longest' } as const;
      const { clusters, counts } = dedupe(documents, { ...options, groupOf: ({ source }) => source });
      const alone = ['x', 'y', undefined].map((s) =>
        dedupe(
          documents.filter(({ source }) => source === s),
          options,
        ),
      );
      expect(alone.every((answer) => answer.clusters.length > 0)).toBe(true);
      const inOrder = (all: typeof clusters) => all.map((c) => JSON.stringify(c)).sort();
      expect(inOrder(clusters)).toEqual(inOrder(alone.flatMap((answer) => answer.clusters)));
      expect(counts.kept).toBe(alone.reduce((sum, answer) => sum + answer.counts.kept, 0));
    }
  });

  it('refuses a group that is no string', () => {
    expect(() => dedupe([song], { groupOf: () => 3 as unknown as string })).toThrow(
      'option "groupOf", document 0 ("song"): must return a string or undefined, not 3',
    );
  });
});

describe('isKnown', () => {
  const documents = mixedTexts(7, 150).map((text, i) => ({ id: `${i}`, text }));
  const isKnown = ({ id }: Document) => Number(id) % 2 === 0;
  const sets = documents.map(({ text }) => shingles(text));

  it.each(['jaccard', 'containment'] as const)(
    'keeps nothing that is like a known text, and only what is new: %s',
    (measure) => {
      const threshold = 0.5;
      for (const keep of ['first', 'longest'] as const) {
        const result = dedupe(documents, { threshold, measure, keep, isKnown });
        const stays = result.kept.map(({ document }) => Number(document));
        expect(stays.every((i) => i % 2 === 1)).toBe(true);
        const pairs = [...(dedupe(documents, { threshold, measure, pairs: true }).pairs ?? [])];
        const alike = new Set(pairs.map(({ a, b }) => `${a.document} ${b.document}`));
        const passes = (i: number, j: number) => alike.has(`${Math.min(i, j)} ${Math.max(i, j)}`);
        expect(pairs.length).toBeGreaterThan(20);
        for (let i = 1; i < sets.length; i += 2) {
          const known = sets.some((_, j) => j % 2 === 0 && passes(i, j));
          const other = stays.some((j) => j !== i && passes(i, j));
          // It stays unless something that stays, or was there before, is like it; and then it goes.
          expect(stays.includes(i)).toBe(!known && !other);
        }
        for (const { members } of result.clusters)
          expect(members.some((m) => !isKnown({ id: m.document, text: '' }))).toBe(true);
        expect([...result.documents].map(({ id }) => id)).toEqual(
          documents.filter((d) => !isKnown(d)).map(({ id }) => id),
        );
        expect(result.counts).toMatchObject({ known: 75, kept: stays.length });
      }
    },
  );
});

describe('keep', () => {
  const whole = { id: 'whole', date: '2031-01-02', source: 'blog', text: `${REFRAIN} ${VERSES.join(' ')}` };
  const part = { id: 'part', date: '2031-01-01', source: 'wire', text: REFRAIN };
  it.each<[DedupeOptions, string]>([
    [{}, 'whole'],
    [{ keep: 'first' }, 'part'],
    [{ keep: 'earliest' }, 'part'],
    [{ keep: 'latest' }, 'whole'],
    [{ keep: 'preferSource', preferredSources: ['wire'] }, 'part'],
    [{ keep: 'fullest' }, 'whole'],
  ])('by containment, %o', (options, stays) => {
    const { kept } = dedupe([part, whole], { measure: 'containment', ...options });
    expect(kept.map(({ document }) => document)).toEqual([stays]);
  });

  it('latest: without a date last', () => {
    const texts = [part, { ...part, id: 'later', date: '2031-03-01' }, { id: 'undated', text: REFRAIN }];
    expect(dedupe(texts, { keep: 'latest' }).kept).toMatchObject([{ document: 'later' }]);
  });
});
