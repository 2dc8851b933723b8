/** Clusters and who stays: what is promised, for which units, by which preference. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DedupeOptions, Keep } from '../../src/dedupe/options.ts';
import type { DedupeResult, Unit } from '../../src/dedupe/result.ts';
import { dedupe } from '../../src/dedupe.ts';
import { shingles } from '../../src/shingle/shingles.ts';
import { containment, jaccard } from '../../src/similarity/jaccard.ts';
import type { Document } from '../../src/types.ts';
import { FIXED_SEED } from '../text/arbitrary.ts';
import { maker, mixedTexts } from './corpus.ts';

const LOCK =
  'The lock at the river mouth was shut for repairs on Monday and will open again in the second week of May.';
const LATER = `${LOCK.slice(0, -4)}June.`;
const SNOW = 'Snow closed both passes above the valley, and the post was carried down on skis by two volunteers.';

const ids = (units: readonly Unit[]) => units.map(({ document }) => document);

describe('documents', () => {
  const documents: Document[] = [
    { id: 'a', text: LOCK },
    { id: 'b', text: SNOW },
    { id: 'c', text: LATER },
    { id: 'd', text: `“${SNOW.toUpperCase()}”` },
    { id: 'e', text: 'A barge ran aground upstream of the bridge.' },
  ];

  it('that are near-duplicates make a cluster with an exact similarity', () => {
    const similarity = jaccard(shingles(LOCK), shingles(LATER));
    expect(similarity).toBeGreaterThan(0.8);
    const result = dedupe(documents);
    expect(result.clusters).toEqual([
      {
        representative: { document: 'a', start: 0, end: LOCK.length },
        members: [
          { document: 'a', start: 0, end: LOCK.length, similarity: 1 },
          { document: 'c', start: 0, end: LATER.length, similarity },
        ],
        similarity,
      },
      {
        representative: { document: 'b', start: 0, end: SNOW.length },
        members: [
          { document: 'b', start: 0, end: SNOW.length, similarity: 1 },
          { document: 'd', start: 0, end: SNOW.length + 2, similarity: 1 },
        ],
        similarity: 1,
      },
    ]);
    expect(ids(result.kept)).toEqual(['a', 'b', 'e']);
    expect(result.counts).toEqual({
      documents: 5,
      known: 0,
      units: 5,
      short: 0,
      distinct: 4,
      candidates: 1,
      cutShort: 0,
      rare: 0,
      kept: 3,
    });
  });

  it('are not changed, and neither are options', () => {
    const frozen = documents.map((document) => Object.freeze({ ...document }));
    const options = Object.freeze({ shingle: Object.freeze({ size: 2 }) });
    expect(dedupe(Object.freeze(frozen), options).clusters).toHaveLength(2);
  });

  it('may be plain texts, whose ids are their places', () => {
    expect(ids(dedupe([LOCK, SNOW, LATER]).clusters[0].members)).toEqual(['0', '2']);
    expect(dedupe([])).toMatchObject({ clusters: [], kept: [] });
  });

  it('with any id are told apart', () => {
    const odd = ['__proto__', 'constructor', ' ', '漢'].map((id) => ({ id, text: LOCK }));
    expect(ids(dedupe(odd).clusters[0].members)).toEqual(['__proto__', 'constructor', ' ', '漢']);
  });

  it('without a word match nothing and stay', () => {
    const result = dedupe(['', '…', ' ', '…', LOCK, LOCK]);
    expect(ids(result.kept)).toEqual(['0', '1', '2', '3', '4']);
    expect(result.counts.short).toBe(4);
  });

  it('of one or two words are compared like all others', () => {
    expect(ids(dedupe(['Weather', 'weather.', 'Sports']).kept)).toEqual(['0', '2']);
    expect(ids(dedupe(['Read more', 'READ MORE', 'Read', 'more read']).kept)).toEqual(['0', '2', '3']);
  });

  it('with fewer words than minTokens are left out', () => {
    const result = dedupe(['Read more', 'Read more', LOCK, LATER], { minTokens: 3 });
    expect(ids(result.kept)).toEqual(['0', '1', '2']);
    expect(result.counts.short).toBe(2);
  });

  it('are copies at threshold 1, whatever the method', () => {
    for (const method of ['auto', 'exact', 'lsh'] as const) {
      expect(ids(dedupe([LOCK, LATER, LOCK], { threshold: 1, method }).kept)).toEqual(['0', '1']);
    }
  });

  it('that differ in figures only can be made equal', () => {
    const texts = ['Water stood at 9.5 metres', 'Water stood at 1,592 metres'];
    expect(dedupe(texts).clusters).toEqual([]);
    expect(dedupe(texts, { shingle: { numbers: 'mask' } }).clusters).toHaveLength(1);
  });

  it('are read with a tokenizer of your own', () => {
    const tokenizer = (text: string) => [{ text: text.slice(0, 3), start: 0, end: 3 }];
    expect(dedupe([LOCK, 'They left', SNOW], { tokenizer }).clusters.map(({ members }) => ids(members))).toEqual([
      ['0', '1'],
    ]);
  });
});

describe('paragraphs', () => {
  const documents: Document[] = [
    { id: 'a', text: `${SNOW}\n\n${LOCK}` },
    { id: 'b', text: `First of all.\n\n${LATER}\n\n${SNOW}\n\n***` },
  ];

  it('are reported by document and place', () => {
    const { clusters, kept, counts } = dedupe(documents, { unit: 'paragraph' });
    const textOf = ({ document, start, end }: Unit) =>
      documents.find(({ id }) => id === document)?.text.slice(start, end);
    expect(clusters.map(({ members }) => members.map(textOf))).toEqual([
      [SNOW, SNOW],
      [LOCK, LATER],
    ]);
    expect(kept.map(textOf)).toEqual([SNOW, LOCK, 'First of all.', '***']);
    expect(counts).toMatchObject({ documents: 2, units: 6, short: 1 });
  });

  it('recur inside a document, too', () => {
    const { clusters } = dedupe([`${LOCK}\n\n${SNOW}\n\n${LOCK}`], { unit: 'paragraph' });
    expect(clusters[0].members.map(({ start }) => start)).toEqual([0, LOCK.length + SNOW.length + 4]);
  });

  it('can be cut by a rule of your own', () => {
    const halves = (text: string) => [
      { start: 0, end: text.indexOf('|') },
      { start: text.indexOf('|') + 1, end: text.length },
    ];
    const { clusters } = dedupe(['one two | three four', 'three four|five'], { unit: 'paragraph', split: halves });
    expect(clusters[0].members).toEqual([
      { document: '0', start: 9, end: 20, similarity: 1 },
      { document: '1', start: 0, end: 10, similarity: 1 },
    ]);
  });

  it('leave out a word that such a rule cuts through', () => {
    const split = () => [{ start: 0, end: 7 }];
    expect(
      dedupe(['one twofold', 'one', 'one two'], {
        unit: 'paragraph',
        split: (text) => (text.length > 7 ? split() : [{ start: 0, end: text.length }]),
      }).clusters[0].members,
    ).toHaveLength(2);
  });

  it('are the same whether they come as paragraphs or as texts', () => {
    const texts = mixedTexts(3, 200).filter((text) => text !== '');
    const options = { threshold: 0.6 } as const;
    const asTexts = dedupe(texts, options);
    const asParagraphs = dedupe([texts.join('\n\n')], { ...options, unit: 'paragraph' });
    const shape = ({ clusters }: DedupeResult) =>
      clusters.map(({ members, similarity }) => [members.length, similarity]);
    expect(shape(asParagraphs)).toEqual(shape(asTexts));
  });
});

describe('who stays', () => {
  const [x, y] = [SNOW, `${SNOW} Two`];
  const documents: Document[] = [
    { id: 'c', text: x, date: '2031-03-02', source: 'wire' },
    { id: 'b', text: `${x} Both were thanked`, source: 'post' },
    { id: 'a', text: y, date: '2031-03-01', source: 'site' },
    { id: 'd', text: x, date: '2031-03-01', source: 'wire' },
  ];
  const kept = (options: DedupeOptions) => ids(dedupe(documents, { threshold: 0.7, ...options }).kept);

  const policies: readonly (readonly [Keep, object, string[]])[] = [
    ['first', {}, ['c']],
    ['longest', {}, ['b']],
    ['earliest', {}, ['a']],
    ['typical', {}, ['c']],
    ['preferSource', { preferredSources: ['post', 'wire'] }, ['b']],
    ['preferSource', { preferredSources: ['wire', 'post'] }, ['d']],
    ['preferSource', { preferredSources: ['unheard of'] }, ['a']],
    ['none', {}, []],
  ];
  it.each(policies)('%s %o', (keep, options, expected) => {
    expect(kept({ keep, ...options })).toEqual(expected);
  });

  it('earliest leaves documents without a date for last', () => {
    expect(
      ids(
        dedupe(
          [
            { id: 'x', text: LOCK },
            { id: 'y', text: LOCK, date: '2031' },
          ],
          { keep: 'earliest' },
        ).kept,
      ),
    ).toEqual(['y']);
  });

  it('typical is what resembles the others most, copies counted', () => {
    const make = maker(2);
    const base = make.words(60);
    const edge = make.changed(base, 4);
    const texts = [edge, base, make.changed(base, 2), make.changed(base, 2), make.changed(base, 2)].map((w) =>
      w.join(' '),
    );
    expect(ids(dedupe(texts, { keep: 'typical', threshold: 0.5 }).kept)).toEqual(['1']);
    const copied = [...texts, ...Array.from({ length: 20 }, () => texts[0])];
    expect(ids(dedupe(copied, { keep: 'typical', threshold: 0.5 }).kept)).toEqual(['0']);
  });
});

describe('containment', () => {
  const whole = `${LOCK} ${SNOW}`;

  it('finds an excerpt in the whole, and keeps the whole', () => {
    const { clusters, kept } = dedupe([LOCK, whole, 'Something else'], { measure: 'containment' });
    expect(clusters).toMatchObject([{ representative: { document: '1' }, similarity: 1 }]);
    expect(ids(kept)).toEqual(['1', '2']);
    expect(dedupe([LOCK, whole]).clusters).toEqual([]);
  });

  it('does not join what merely has the same excerpt', () => {
    const make = maker(9);
    const texts = Array.from({ length: 8 }, () => `${make.words(40).join(' ')} ${LOCK}`);
    const { clusters, kept } = dedupe([LOCK, ...texts], { measure: 'containment' });
    expect(clusters).toHaveLength(1);
    expect(clusters[0].members).toHaveLength(2);
    expect(kept).toHaveLength(8);
  });
});

describe('linkage', () => {
  // Each state of the text is near the one before it, and far from the first.
  const make = maker(4);
  const states = [make.words(60)];
  for (let i = 0; i < 4; i++) states.push(make.changed(states[i], 1));
  const texts = states.map((words) => words.join(' '));

  it('direct: every member passes with the representative', () => {
    const { clusters } = dedupe(texts);
    expect(clusters.length).toBeGreaterThan(1);
    for (const { similarity } of clusters) expect(similarity).toBeGreaterThanOrEqual(0.8);
  });

  it('group: a chain is cut where its texts have become unlike', () => {
    const { clusters, kept } = dedupe(texts, { linkage: 'group' });
    expect(clusters.length).toBeGreaterThan(1);
    for (const { similarity } of clusters) expect(similarity).toBeGreaterThanOrEqual(0.8);
    expect(kept.length).toBeLessThan(5);
  });
});

describe('any collection', () => {
  const keeps = ['first', 'longest', 'typical', 'earliest'] as const;
  const cases = fc.record({
    seed: fc.nat({ max: 1000 }),
    threshold: fc.constantFrom(0.3, 0.5, 0.7, 0.8, 0.95),
    measure: fc.constantFrom('jaccard' as const, 'containment' as const),
    keep: fc.constantFrom(...keeps),
  });
  const similarityOf = {
    jaccard,
    containment: (a: Uint32Array, b: Uint32Array) => (a.length < b.length ? containment(a, b) : containment(b, a)),
  };

  it('keeps no two that pass, unless in groups, and drops nothing that does not pass with what stays', () => {
    fc.assert(
      fc.property(cases, fc.boolean(), ({ seed, ...options }, grouped) => {
        const texts = mixedTexts(seed, 120);
        const sets = texts.map((text) => shingles(text));
        const compare = similarityOf[options.measure];
        const group = grouped && options.measure === 'jaccard';
        const { clusters, kept } = dedupe(texts, { ...options, linkage: group ? 'group' : 'direct' });
        const stays = kept.map(({ document }) => Number(document));
        const alike = stays.filter((a, i) =>
          stays.slice(0, i).some((b) => compare(sets[a], sets[b]) >= options.threshold),
        );
        if (!group) expect(alike).toEqual([]);
        const seen = new Set<string>();
        for (const { representative, members, similarity } of clusters) {
          expect(members.length).toBeGreaterThan(1);
          const centre = sets[Number(representative.document)];
          let least = 1;
          for (const member of members) {
            expect(seen.has(member.document)).toBe(false);
            seen.add(member.document);
            expect(member.similarity).toBe(compare(sets[Number(member.document)], centre));
            least = Math.min(least, member.similarity);
          }
          expect(similarity).toBe(least);
          expect(least).toBeGreaterThanOrEqual(options.threshold);
          expect(ids(kept)).toContain(representative.document);
        }
        expect(kept.length + [...clusters].reduce((sum, { members }) => sum + members.length - 1, 0)).toBe(
          texts.length,
        );
      }),
      { seed: FIXED_SEED, numRuns: 40 },
    );
  });

  it('keeps no two that pass, also of a cloud with hundreds of representatives', { timeout: 60_000 }, () => {
    const base = maker(12).words(60);
    const texts = Array.from({ length: 1500 }, (_, i) => maker(i).changed(base, 3).join(' '));
    for (const measure of ['jaccard', 'containment'] as const) {
      const threshold = { jaccard: 0.7, containment: 0.82 }[measure];
      const { kept, clusters } = dedupe(texts, { method: 'exact', measure, threshold });
      expect(clusters.length).toBeGreaterThan(200);
      const stays = kept.map(({ document }) => shingles(texts[Number(document)]));
      const alike = stays.filter((a, i) => stays.slice(0, i).some((b) => similarityOf[measure](a, b) >= threshold));
      expect(alike).toEqual([]);
    }
  });

  it('gives the same answer in any order, and with or without pairs', () => {
    const shape = ({ clusters }: DedupeResult) =>
      clusters
        .map(({ representative, members, similarity }) => ({
          representative: representative.document,
          members: ids(members).sort(),
          similarity,
        }))
        .sort((a, b) => (a.representative < b.representative ? -1 : 1));
    fc.assert(
      fc.property(cases, fc.integer(), fc.boolean(), ({ seed, ...options }, order, group) => {
        const linkage = group && options.measure === 'jaccard' ? 'group' : 'direct';
        const keep = options.keep === 'first' ? 'longest' : options.keep;
        const make = maker(order);
        const documents = mixedTexts(seed, 120).map((text, i) => ({ id: `d${i}`, text, date: String(2000 + (i % 7)) }));
        const expected = shape(dedupe(documents, { ...options, linkage, keep }));
        const shuffled = [...documents];
        for (let i = shuffled.length - 1; i > 0; i--) {
          const j = make.int(i + 1);
          [shuffled[i], shuffled[j]] = [shuffled[j], shuffled[i]];
        }
        expect(shape(dedupe(shuffled, { ...options, linkage, keep, pairs: true }))).toEqual(expected);
      }),
      { seed: FIXED_SEED, numRuns: 40 },
    );
  });

  it('gives the same answer by either kernel', () => {
    fc.assert(
      fc.property(cases, ({ seed, ...options }) => {
        const texts = mixedTexts(seed, 120);
        const [js, wasm] = (['js', 'wasm'] as const).map((kernel) =>
          dedupe(texts, { ...options, kernel, pairs: true }),
        );
        expect([...(js.pairs ?? [])]).toEqual([...(wasm.pairs ?? [])]);
        expect([js.clusters, js.kept, [...js.documents], js.counts]).toEqual([
          wasm.clusters,
          wasm.kept,
          [...wasm.documents],
          wasm.counts,
        ]);
      }),
      { seed: FIXED_SEED, numRuns: 20 },
    );
  });

  it('of hundreds of near-copies does so, too', () => {
    const make = maker(6);
    const bases = Array.from({ length: 3 }, () => make.words(50));
    const texts = Array.from({ length: 400 }, (_, i) => make.changed(bases[i % 3], i % 4).join(' '));
    for (const linkage of ['direct', 'group'] as const) {
      const options = { threshold: 0.6, linkage, keep: 'typical' } as const;
      const plain = dedupe(texts, options);
      const reversed = dedupe(
        [...texts].reverse().map((text, i) => ({ id: String(texts.length - 1 - i), text })),
        {
          ...options,
          pairs: true,
        },
      );
      const sizes = ({ clusters }: DedupeResult) =>
        clusters.map(({ members, similarity }) => [members.length, similarity]);
      expect(sizes(reversed)).toEqual(sizes(plain));
      expect(new Set(ids(reversed.kept))).toEqual(new Set(ids(plain.kept)));
      expect(plain.clusters.length).toBe(3);
    }
  });
});
