/** The index against one that looks at everything: id for id, similarity for similarity, at any limit. */
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { Buckets } from '../../src/lsh/buckets.ts';
import { LshIndex } from '../../src/lsh/lsh-index.ts';
import { MinHasher } from '../../src/sketch/minhash.ts';
import { Signature } from '../../src/sketch/signature.ts';
import { random32 } from '../sketch/random.ts';
import { FIXED_SEED } from '../text/arbitrary.ts';
import { familiesOf, NaiveIndex } from './oracle.ts';

const IDS = ['', '__proto__', 'a', 'b', 'é', '漢', '\ud800', ...Array.from({ length: 60 }, (_, i) => `id ${i * 7919}`)];

describe('whatever is added and deleted, an index answers as one that compares everything', () => {
  // biome-ignore format: a table
  const shapes: readonly (readonly [slots: number, bands: number, rows: number])[] = [
    [128, 16, 6], [128, 32, 4], [128, 128, 1], [128, 11, 10], [64, 2, 32], [80, 2, 33], [70, 1, 70], [31, 5, 6],
    [100, 3, 31], [1, 1, 1], [5, 1, 2], [257, 3, 64], [320, 20, 16],
  ];
  it.each(shapes)('%i slots in %i bands of %i rows', (slots, bands, rows) => {
    const { recipe } = new MinHasher({ slots });
    const script = fc.record({
      seed: fc.integer(),
      steps: fc.array(fc.tuple(fc.nat(IDS.length - 1), fc.boolean()), { maxLength: 120 }),
      limit: fc.oneof(fc.integer({ min: 1, max: 12 }), fc.constant(Infinity)),
      minSimilarity: fc.oneof(fc.constant(0), fc.double({ min: 0, max: 1, noNaN: true })),
    });
    fc.assert(
      fc.property(script, ({ seed, steps, limit, minSimilarity }) => {
        const signatures = familiesOf(40, recipe, random32(seed));
        const index = new LshIndex({ slots, bands, rows });
        const naive = new NaiveIndex(bands, rows);
        for (const [step, [name, adds]] of steps.entries()) {
          const id = IDS[name];
          const signature = signatures[step % signatures.length];
          if (!adds || naive.entries.has(id)) expect(index.delete(id)).toBe(naive.entries.delete(id));
          else {
            index.add(id, signature);
            naive.entries.set(id, signature.slots);
          }
        }
        expect(index.size).toBe(naive.entries.size);
        for (const query of signatures) {
          const options = { limit, minSimilarity };
          expect(index.query(query, options)).toEqual(naive.query(query.slots, options));
        }
      }),
      { seed: FIXED_SEED, numRuns: 25 },
    );
  });

  it('also with blocks, pages and buckets that grow', () => {
    const { recipe } = new MinHasher();
    const signatures = familiesOf(2500, recipe, random32(77));
    const index = new LshIndex();
    const naive = new NaiveIndex(index.bands, index.rows);
    for (const [i, signature] of signatures.entries()) {
      index.add(`${i}`, signature);
      naive.entries.set(`${i}`, signature.slots);
    }
    for (let i = 0; i < signatures.length; i += 3) {
      index.delete(`${i}`);
      naive.entries.delete(`${i}`);
    }
    for (let i = 0; i < signatures.length; i += 250) {
      const { slots } = signatures[i];
      for (const limit of [1, 10, 100, Infinity]) {
        expect(index.query(signatures[i], { limit })).toEqual(naive.query(slots, { limit }));
      }
    }
  });
});

it('buckets stay short where a thousand copies of a background are stored, and not the background', () => {
  const { recipe } = new MinHasher();
  const next = random32(12);
  const background = Uint32Array.from({ length: 128 }, next);
  const index = new LshIndex({ bands: 32, rows: 4 });
  for (let i = 0; i < 1000; i++) {
    const slots = background.map((slot) => (next() % 8 === 0 ? next() : slot));
    index.add(`${i}`, new Signature(slots, recipe));
  }
  // A bucket that all of them are in would make 32 x 1,000 links; those that have a key of their own are .41 of that.
  const links = vi.spyOn(Buckets.prototype, 'next');
  index.query(new Signature(background, recipe), { limit: 10 });
  expect(links.mock.calls.length).toBeLessThan(32 * 20);
  links.mockRestore();
});

describe('nearest', () => {
  it('gives those with the most equal slots of all, whatever the bands', () => {
    const { recipe } = new MinHasher();
    const script = fc.record({ seed: fc.integer(), count: fc.integer({ min: 1, max: 60 }), deleted: fc.nat(3) });
    fc.assert(
      fc.property(script, ({ seed, count, deleted }) => {
        const signatures = familiesOf(60, recipe, random32(seed));
        // One band of all slots misses what is no copy, so that everything has to be looked at.
        const index = new LshIndex({ threshold: 1 });
        const naive = new NaiveIndex(1, 128);
        for (const [i, signature] of signatures.entries()) {
          index.add(`${i}`, signature);
          naive.entries.set(`${i}`, signature.slots);
        }
        for (let i = 0; i < 60 * deleted; i += 4) {
          index.delete(`${i}`);
          naive.entries.delete(`${i}`);
        }
        for (let i = 0; i < signatures.length; i += 7) {
          expect(index.nearest(signatures[i], count)).toEqual(naive.nearest(signatures[i].slots, count));
        }
      }),
      { seed: FIXED_SEED, numRuns: 40 },
    );
  });

  it('trusts the bands where they find enough: of what is missed then it has less than a hundredth', () => {
    const { recipe } = new MinHasher();
    const next = random32(8);
    const index = new LshIndex({ threshold: 0.8 });
    const naive = new NaiveIndex(index.bands, index.rows);
    const centre = Uint32Array.from({ length: 128 }, next);
    for (let i = 0; i < 3000; i++) {
      const slots = centre.map((slot) => (next() % 100 < 12 ? next() : slot));
      index.add(`${i}`, new Signature(slots, recipe));
      naive.entries.set(`${i}`, slots);
    }
    const query = new Signature(centre, recipe);
    const searched = index.nearest(query, 2000).map(({ id }) => id);
    const wanted = naive.nearest(centre, 2000);
    const least = wanted[1999].similarity;
    expect(least).toBeGreaterThan(0.8);
    const above = wanted.filter(({ similarity }) => similarity > least).map(({ id }) => id);
    const missed = above.filter((id) => !searched.includes(id)).length;
    expect(searched).toHaveLength(2000);
    expect(missed / above.length).toBeLessThan(0.01);
  });

  it('refuses a count that is none', () => {
    const signature = new MinHasher().sign('a word');
    expect(() => new LshIndex().nearest(signature, 0)).toThrow(
      'dejalu: option "count" must be a whole number from 1 to 4294967295, not 0 (number)',
    );
    expect(new LshIndex().nearest(signature, 3)).toEqual([]);
  });
});
