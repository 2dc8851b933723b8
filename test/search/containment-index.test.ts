/** The index against a look at every set, and what it refuses. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ContainmentIndex } from '../../src/search/containment-index.ts';
import { containment } from '../../src/similarity/jaccard.ts';
import { codeOf } from '../error-code.ts';
import { random32 } from '../sketch/random.ts';
import { FIXED_SEED } from '../text/arbitrary.ts';

const IDS = ['', '__proto__', 'a', 'é', '\ud800', ...Array.from({ length: 25 }, (_, i) => `id ${i * 7919}`)];
const setOf = (elements: Iterable<number>) => Uint32Array.from(new Set(elements)).sort();

/** Everything, compared one by one. */
function naive(sets: ReadonlyMap<string, Uint32Array>, query: Uint32Array, least: number, limit: number) {
  return [...sets]
    .map(([id, set]) => ({ id, containment: containment(query, set) }))
    .filter(({ containment }) => containment > 0 && containment >= least)
    .sort((a, b) => b.containment - a.containment || (a.id < b.id ? -1 : 1))
    .slice(0, limit);
}

describe('a containment index', () => {
  it('finds what is behind a list of more than two million', { timeout: 120_000 }, () => {
    const index = new ContainmentIndex();
    const frequent = Uint32Array.of(7);
    const many = 2 ** 21 + 1;
    for (let i = 0; i < many; i++) index.add(`id ${i}`, frequent);
    // The first is in no set, so that both have to be looked up for a half.
    const found = index.query(Uint32Array.of(5, 7), { minContainment: 0.5, limit: 1 });
    expect(found).toEqual([{ id: 'id 0', containment: 0.5 }]);
  });

  it('finds what a look at every set finds, whatever is added, replaced and deleted', () => {
    // Few elements and frequent ones, so that lists are long, and a few that are all bits.
    const element = fc.oneof(fc.nat(12), fc.nat(400), fc.integer({ min: 0xffffff00, max: 0xffffffff }));
    const set = fc.array(element, { maxLength: 40 }).map(setOf);
    const step = fc.tuple(fc.nat(IDS.length - 1), fc.constantFrom('add', 'add', 'replace', 'delete'), set);
    const least = fc.oneof(fc.double({ min: 0.01, max: 1, noNaN: true }), fc.constantFrom(0.1, 0.5, 0.7, 1));
    const limit = fc.oneof(fc.integer({ min: 1, max: 8 }), fc.constant(Infinity));
    fc.assert(
      fc.property(
        fc.array(step, { maxLength: 80 }),
        fc.array(set, { maxLength: 8 }),
        least,
        limit,
        (steps, queries, minContainment, limit) => {
          const index = new ContainmentIndex();
          const model = new Map<string, Uint32Array>();
          for (const [name, what, shingles] of steps) {
            const id = IDS[name];
            if (what === 'delete') expect(index.delete(id)).toBe(model.delete(id));
            else if (what === 'replace' || model.has(id)) {
              expect(index.replace(id, shingles)).toBe(model.delete(id));
              model.set(id, shingles);
            } else {
              index.add(id, shingles);
              model.set(id, shingles);
            }
          }
          expect(index.size).toBe(model.size);
          expect([...index]).toEqual([...model]);
          for (const query of [...queries, ...model.values()]) {
            expect(index.query(query, { minContainment, limit })).toEqual(naive(model, query, minContainment, limit));
          }
        },
      ),
      { seed: FIXED_SEED, numRuns: 150 },
    );
  });

  it('finds short texts in long ones among thousands, with lists that grow', () => {
    const next = random32(4);
    const index = new ContainmentIndex();
    const sets = new Map<string, Uint32Array>();
    for (let i = 0; i < 3000; i++) {
      // A third of the elements are frequent.
      const set = setOf(
        Array.from({ length: 5 + (next() % 120) }, () => (next() % 3 === 0 ? next() % 200 : next() % 20_000)),
      );
      index.add(`${i}`, set);
      sets.set(`${i}`, set);
    }
    for (let i = 0; i < 40; i++) {
      const whole = sets.get(`${next() % 3000}`) as Uint32Array;
      const part = whole.filter((element) => element % 5 !== i % 5).slice(0, 30);
      const query = setOf([...part, next(), next()]);
      for (const minContainment of [0.3, 0.6, 0.9]) {
        const found = index.query(query, { minContainment });
        expect(found).toEqual(naive(sets, query, minContainment, Infinity));
        expect(index.query(query, { minContainment, limit: 3 })).toEqual(found.slice(0, 3));
      }
    }
  });

  it('takes 20 to 38 bytes a shingle', () => {
    const next = random32(9);
    const index = new ContainmentIndex();
    for (let i = 1; i <= 3000; i++) {
      index.add(`${i}`, setOf(Array.from({ length: 60 }, next)));
      if (i > 100) {
        expect(index.byteLength / (60 * i)).toBeLessThan(38);
        expect(index.byteLength / (60 * i)).toBeGreaterThan(17);
      }
    }
    const full = index.byteLength;
    for (let i = 1; i <= 3000; i++) index.delete(`${i}`);
    expect(index.byteLength).toBeLessThan(full / 50);
  });

  it('copies what it is given, and gives copies', () => {
    const index = new ContainmentIndex();
    const set = Uint32Array.of(1, 2, 3);
    index.add('a', set);
    set.fill(9);
    index.get('a')?.fill(7);
    expect(index.get('a')).toEqual(Uint32Array.of(1, 2, 3));
    expect(index.get('b')).toBeUndefined();
    expect(index.query(Uint32Array.of(1, 2))).toEqual([{ id: 'a', containment: 1 }]);
    expect(index.query(Uint32Array.of())).toEqual([]);
  });

  it('refuses ids that are taken or none, and sets that are none', () => {
    const index = new ContainmentIndex();
    index.add('a', Uint32Array.of(1));
    expect(codeOf(() => index.add('a', Uint32Array.of(2)))).toBe('duplicate-id');
    expect(codeOf(() => index.add(3 as unknown as string, Uint32Array.of(2)))).toBe('bad-document');
    const unsorted = () => index.add('b', Uint32Array.of(4, 4));
    expect(unsorted).toThrow('a set of shingles must ascend, but has 4 before 4 at 1; shingles(text) makes it so');
    expect(codeOf(unsorted)).toBe('bad-document');
    expect(codeOf(() => index.replace('a', [1] as unknown as Uint32Array))).toBe('bad-document');
    expect(codeOf(() => index.query(Uint32Array.of(2, 1)))).toBe('bad-document');
    expect(codeOf(() => index.query(Uint32Array.of(1), { minContainment: 0 }))).toBe('bad-option');
    expect(codeOf(() => index.query(Uint32Array.of(1), { minSimilarity: 1 } as object))).toBe('unknown-option');
    expect(index.size).toBe(1);
    expect(index.query(Uint32Array.of(1))).toEqual([{ id: 'a', containment: 1 }]);
  });
});
