/** The index: what it finds, what it forgets, what it costs, what it refuses. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DejaluError } from '../../src/errors.ts';
import { LshIndex } from '../../src/lsh/lsh-index.ts';
import { jaccard } from '../../src/similarity/jaccard.ts';
import { MinHasher } from '../../src/sketch/minhash.ts';
import { estimateJaccard, Signature } from '../../src/sketch/signature.ts';
import { codeOf } from '../error-code.ts';
import { pairOfSets, random32 } from '../sketch/random.ts';
import { FIXED_SEED } from '../text/arbitrary.ts';

const hasher = new MinHasher();
const LOCK =
  'The lock at the river mouth was shut for repairs on Monday and will open again in the second week of May.';
const LATER = `${LOCK.slice(0, -4)}June.`;
const SNOW = 'Snow closed both passes above the valley, and the post was carried down on skis by two volunteers.';

/** The last page of signatures may have as much room. */
const PAGE_BYTES = 1024 * 512;

describe('an index', () => {
  it('finds what is near a text that it does not hold', () => {
    const index = new LshIndex({ threshold: 0.7 });
    index.add('lock', hasher.sign(LOCK));
    index.add('snow', hasher.sign(SNOW));
    const found = index.query(hasher.sign(LATER));
    expect(found.map(({ id }) => id)).toEqual(['lock']);
    expect(found[0].similarity).toBe(estimateJaccard(hasher.sign(LATER), hasher.sign(LOCK)));
    expect(index.query(hasher.sign('Nothing of the kind has ever been said.'))).toEqual([]);
  });

  it('gives the most similar first and equals by id, each once', () => {
    const index = new LshIndex();
    for (const id of ['b', 'a', 'c']) index.add(id, hasher.sign(LOCK));
    index.add('later', hasher.sign(LATER));
    const all = index.query(hasher.sign(LOCK));
    expect(all.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'later']);
    expect(all.map(({ similarity }) => similarity).slice(0, 3)).toEqual([1, 1, 1]);
    expect(index.query(hasher.sign(LOCK), { limit: 2 }).map(({ id }) => id)).toEqual(['a', 'b']);
    expect(index.query(hasher.sign(LOCK), { minSimilarity: 1 })).toHaveLength(3);
    expect(index.query(hasher.sign(LATER), { limit: 1 })[0].id).toBe('later');
  });

  it('takes any string for an id', () => {
    const index = new LshIndex();
    for (const id of ['', '__proto__', 'constructor', 'toString', '1', '漢']) {
      index.add(id, hasher.sign(LOCK));
      expect(index.has(id)).toBe(true);
    }
    expect(index.has('valueOf')).toBe(false);
    expect(index.query(hasher.sign(LOCK)).map(({ id }) => id)).toEqual([
      '',
      '1',
      '__proto__',
      'constructor',
      'toString',
      '漢',
    ]);
  });

  it('keeps signatures without a shingle out of every band', () => {
    const index = new LshIndex();
    index.add('empty', hasher.sign(''));
    index.add('blank', hasher.sign(' … '));
    expect(index.size).toBe(2);
    expect(index.query(hasher.sign(''))).toEqual([]);
    expect(index.delete('empty')).toBe(true);
  });

  it('copies the slots it is given', () => {
    const index = new LshIndex();
    const signature = hasher.sign(LOCK);
    index.add('lock', signature);
    signature.slots.fill(0);
    expect(index.query(hasher.sign(LOCK))).toEqual([{ id: 'lock', similarity: 1 }]);
  });

  it('forgets what is deleted, and takes its id again', () => {
    const index = new LshIndex();
    index.add('lock', hasher.sign(LOCK));
    expect(index.delete('lock')).toBe(true);
    expect(index.delete('lock')).toBe(false);
    expect(index.has('lock')).toBe(false);
    expect(index.query(hasher.sign(LOCK))).toEqual([]);
    index.add('lock', hasher.sign(SNOW));
    expect(index.query(hasher.sign(LOCK))).toEqual([]);
    expect(index.query(hasher.sign(SNOW))).toHaveLength(1);
  });

  it('is what a list of all entries would be, whatever is added and deleted', () => {
    const texts = [LOCK, LATER, SNOW, `${SNOW} ${LOCK}`, '', 'Snow closed both passes.'];
    const signatures = texts.map((text) => hasher.sign(text));
    const steps = fc.array(fc.tuple(fc.integer({ min: 0, max: 29 }), fc.nat({ max: 5 }), fc.boolean()), {
      maxLength: 150,
    });
    fc.assert(
      fc.property(steps, (list) => {
        const index = new LshIndex({ bands: 128, rows: 1 });
        const model = new Map<string, Signature>();
        for (const [number, text, adds] of list) {
          const id = `d${number}`;
          if (adds && !model.has(id)) {
            index.add(id, signatures[text]);
            model.set(id, signatures[text]);
          } else {
            expect(index.delete(id)).toBe(model.delete(id));
          }
        }
        expect(index.size).toBe(model.size);
        for (const query of signatures) {
          // With rows of one slot every entry that shares a slot is a candidate.
          const expected = [...model]
            .map(([id, signature]) => ({ id, similarity: estimateJaccard(query, signature) }))
            .filter(({ similarity }) => similarity > 0)
            .sort((a, b) => b.similarity - a.similarity || (a.id < b.id ? -1 : 1));
          expect(index.query(query)).toEqual(expected);
        }
      }),
      { seed: FIXED_SEED, numRuns: 50 },
    );
  });

  it('finds at least the promised share of pairs at the threshold', () => {
    const next = random32(11);
    const trials = 1500;
    const index = new LshIndex({ threshold: 0.8 });
    const queries: Signature[] = [];
    for (let i = 0; i < trials; i++) {
      const { a, b } = pairOfSets(45, 0.8, next); // 40 shared of 50: exactly .8
      index.add(String(i), hasher.signShingles(a));
      queries.push(hasher.signShingles(b));
    }
    const found = queries.filter((query, i) => index.query(query).some(({ id }) => id === String(i))).length;
    expect(found / trials).toBeGreaterThan(0.99 - 5 * Math.sqrt((0.99 * 0.01) / trials));
    expect(index.recall).toBeGreaterThan(0.99);
  });

  it.each([
    [{}, 20_000, 68 + 92 + 80],
    [{ bands: 32, rows: 4 }, 100_000, 132 + 177 + 80],
  ])('takes no more bytes an entry than it says: %o, %i of them', { timeout: 60_000 }, (options, entries, most) => {
    const next = random32(3);
    const index = new LshIndex(options);
    for (let i = 0; i < entries; i++) {
      index.add(String(i), new Signature(Uint32Array.from({ length: 128 }, next), hasher.recipe));
      // Where the columns have just grown, and somewhere else.
      if (i > 2 ** 14 && ((i & (i - 1)) === 0 || i % 10_000 === 9999)) {
        expect(index.byteLength / (i + 1)).toBeLessThan(512 + PAGE_BYTES / i + most);
      }
    }
    expect(most).toBeLessThan(400);
    expect(index.byteLength / entries).toBeGreaterThan(512 + index.bands * 6);
  });

  it('takes less for near-copies, and hardly anything for copies', () => {
    const next = random32(5);
    const slots = Uint32Array.from({ length: 128 }, next);
    const copies = new LshIndex();
    const nearly = new LshIndex();
    for (let i = 0; i < 4096; i++) {
      copies.add(String(i), new Signature(slots, hasher.recipe));
      const changed = slots.map((slot) => (next() % 8 === 0 ? next() : slot));
      nearly.add(String(i), new Signature(changed, hasher.recipe));
    }
    expect(copies.byteLength / 4096).toBeLessThan(32);
    expect(nearly.byteLength / 4096).toBeLessThan(2 * (28 * 2 + 4 * 16) + 68 + 92 + 80);
  });

  it('gives back what deleted entries took', () => {
    const next = random32(6);
    const index = new LshIndex();
    const signature = hasher.signShingles(Uint32Array.of(1, 2, 3));
    for (let i = 0; i < 4096; i++) index.add(String(i), hasher.signShingles(Uint32Array.from({ length: 8 }, next)));
    const full = index.byteLength;
    for (let i = 0; i < 4096; i++) index.delete(String(i));
    expect(index.byteLength).toBeLessThan(full / 50);
    expect(index.query(signature)).toEqual([]);
  });
});

describe('bands of your own', () => {
  it('are used', () => {
    const index = new LshIndex({ bands: 4, rows: 2, slots: 8 });
    expect([index.bands, index.rows, index.slots]).toEqual([4, 2, 8]);
  });

  it.each([
    [
      { bands: 20, rows: 7 },
      'option "bands" x "rows" needs 20 x 7 = 140 slots, but "slots" is 128; set slots: 140 or use fewer bands',
    ],
    [{ bands: 20 }, '"bands" and "rows" go together; give both, or neither and a threshold'],
    [{ threshold: 0.01 }, '"recall" 0.99 at "threshold" 0.01 needs 459 slots'],
    [{ threshold: 1.5 }, 'option "threshold" must be a number above 0 and at most 1, not 1.5 (number)'],
    [
      { bandSize: 4 },
      'unknown option "bandSize"; the options are "threshold", "slots", "recall", "banding", "bands", "rows", "exact"',
    ],
  ])('%o are refused', (options, message) => {
    expect(() => new LshIndex(options as object)).toThrow(`dejalu: ${message}`);
  });
});

describe('an index that changes', () => {
  const sign = (text: string) => hasher.sign(text);

  it('replaces what stands under an id, whether there is something or not', () => {
    const index = new LshIndex();
    expect(index.replace('a', sign(LOCK))).toBe(false);
    expect(index.replace('a', sign(SNOW))).toBe(true);
    expect(index.size).toBe(1);
    expect(index.query(sign(LOCK))).toEqual([]);
    expect(index.query(sign(SNOW))).toEqual([{ id: 'a', similarity: 1 }]);
    expect(codeOf(() => index.replace('a', new MinHasher({ seed: 9 }).sign(LOCK)))).toBe('recipe-mismatch');
    expect(index.query(sign(SNOW))).toHaveLength(1);
  });

  it('lists its ids with their signatures as they were added', () => {
    const index = new LshIndex();
    for (const [id, text] of Object.entries({ z: LOCK, a: LATER, m: SNOW, e: '' })) index.add(id, sign(text));
    index.replace('z', sign(SNOW));
    const listed = [...index];
    expect(listed.map(([id]) => id)).toEqual(['a', 'm', 'e', 'z']);
    expect(listed.map(([, { slots }]) => slots)).toEqual([LATER, SNOW, '', SNOW].map((text) => sign(text).slots));
    expect(index.get('a')).toEqual(sign(LATER));
    expect(index.get('b')).toBeUndefined();
  });

  it('takes in another one, all of it or nothing', () => {
    const [one, two] = [new LshIndex(), new LshIndex({ bands: 32, rows: 4 })];
    one.add('lock', sign(LOCK));
    two.add('later', sign(LATER));
    two.add('snow', sign(SNOW));
    one.merge(two);
    one.merge(new LshIndex());
    expect(one.query(sign(LOCK)).map(({ id }) => id)).toEqual(['lock', 'later']);
    expect([one.size, two.size]).toEqual([3, 2]);
    const again = () => one.merge(two);
    expect(again).toThrow('id "later" is in the index already');
    expect(codeOf(again)).toBe('duplicate-id');
    const other = new LshIndex();
    other.add('new', new MinHasher({ seed: 2 }).sign(LOCK));
    expect(codeOf(() => one.merge(other))).toBe('recipe-mismatch');
    expect(codeOf(() => one.merge(new LshIndex({ exact: true })))).toBe('recipe-mismatch');
    expect(() => one.merge({} as LshIndex)).toThrow('an LshIndex is needed, not an object');
    expect(one.size).toBe(3);
    const empty = new LshIndex();
    empty.merge(two);
    expect(codeOf(() => empty.add('x', new MinHasher({ seed: 2 }).sign(LOCK)))).toBe('recipe-mismatch');
  });
});

describe('bands that are asked for', () => {
  it('find copies only, all of them, at threshold 1', () => {
    const index = new LshIndex({ threshold: 1 });
    expect([index.bands, index.rows, index.recall]).toEqual([1, 128, 1]);
    index.add('lock', hasher.sign(LOCK));
    index.add('later', hasher.sign(LATER));
    expect(index.query(hasher.sign(LOCK.toUpperCase()))).toEqual([{ id: 'lock', similarity: 1 }]);
  });

  it('say what they miss', () => {
    expect(new LshIndex().warning).toBeUndefined();
    const index = new LshIndex({ threshold: 0.5, bands: 25, rows: 5 });
    expect(index.recall).toBeCloseTo(0.548, 3);
    expect(index.warning).toBe(
      '25 bands of 5 rows miss 45.2 % of the pairs at "threshold" 0.5, and "recall" is 0.99; ' +
        'use more bands, fewer rows, or leave them to the index',
    );
    expect(new LshIndex({ threshold: 0.5, bands: 25, rows: 5, recall: 0.5 }).warning).toBeUndefined();
    const balanced = new LshIndex({ threshold: 0.5, banding: 'balanced' });
    expect([balanced.bands, balanced.rows, balanced.warning]).toEqual([25, 5, index.warning]);
  });

  it('have a curve', () => {
    const { points, missedAtThreshold, missedAbove } = new LshIndex({ threshold: 0.8 }).curve();
    expect(points.map(({ similarity }) => similarity)).toEqual(Array.from({ length: 21 }, (_, i) => i / 20));
    for (const { similarity, probability } of points) {
      expect(probability).toBeCloseTo(1 - (1 - similarity ** 6) ** 16, 12);
    }
    expect(missedAtThreshold).toBeCloseTo(1 - 0.9923, 4);
    // The mean of ten thousand places, by the plain formula.
    const missed = Array.from({ length: 10_000 }, (_, i) => (1 - (0.8 + (0.2 * (i + 0.5)) / 10_000) ** 6) ** 16);
    expect(missedAbove).toBeCloseTo(missed.reduce((sum, m) => sum + m, 0) / 10_000, 7);
    expect(new LshIndex({ threshold: 1 }).curve().missedAbove).toBe(0);
  });
});

describe('an exact index', () => {
  it('answers with the similarity of the sets, at the threshold or above it', () => {
    const next = random32(21);
    const index = new LshIndex({ threshold: 0.6, exact: true });
    const sets = Array.from({ length: 300 }, () => Uint32Array.from({ length: 30 }, () => next() % 5000).sort());
    const near = sets.map((set) => Uint32Array.from(new Set(set.map((x) => (next() % 6 === 0 ? next() : x)))).sort());
    const stored = sets.map((set) => Uint32Array.from(new Set(set)));
    stored.forEach((set, i) => {
      index.add(`${i}`, hasher.signShingles(set), set);
    });
    for (let i = 0; i < 300; i += 3) index.delete(`${i}`);
    for (let i = 0; i < 120; i += 3) index.delete(`${i + 1}`);
    let found = 0;
    for (const [i, set] of near.entries()) {
      const all = index.query(hasher.signShingles(set), { shingles: set });
      for (const { id, similarity } of all) {
        expect(index.has(id)).toBe(true);
        expect(similarity).toBe(jaccard(set, stored[Number(id)]));
        expect(similarity).toBeGreaterThanOrEqual(0.6);
      }
      if (jaccard(set, stored[i]) >= 0.6 && index.has(`${i}`)) expect(all.map(({ id }) => id)).toContain(`${i}`);
      found += all.length;
      const low = index.query(hasher.signShingles(set), { shingles: set, minSimilarity: 0 });
      expect(low.filter(({ similarity }) => similarity >= 0.6)).toEqual(all);
      expect(low).toEqual(low.slice().sort((a, b) => b.similarity - a.similarity));
      expect(index.query(hasher.signShingles(set), { shingles: set, limit: 1 })).toEqual(all.slice(0, 1));
    }
    expect(found).toBeGreaterThan(80);
  });

  it('needs the sets, and another one takes none', () => {
    const set = Uint32Array.of(1, 2);
    const signature = hasher.signShingles(set);
    const exact = new LshIndex({ exact: true });
    expect(() => exact.add('a', signature)).toThrow(
      'an exact index needs "shingles", a Uint32Array, beside the signature, not undefined',
    );
    expect(codeOf(() => exact.query(signature))).toBe('bad-document');
    expect(exact.size).toBe(0);
    const estimating = new LshIndex();
    expect(() => estimating.add('a', signature, set)).toThrow('make it with exact: true');
    expect(codeOf(() => estimating.query(signature, { shingles: set }))).toBe('bad-option');
    expect(() => estimating.query(signature, { shingles: [] as unknown as Uint32Array })).toThrow(
      'option "shingles" must be a Uint32Array, not an array of 0',
    );
  });
});

describe('what is refused', () => {
  const index = new LshIndex();
  index.add('lock', hasher.sign(LOCK));

  it('an id that is taken, or none', () => {
    const twice = () => index.add('lock', hasher.sign(SNOW));
    expect(twice).toThrow('dejalu: id "lock" is in the index already; delete it first to replace it');
    expect(codeOf(twice)).toBe('duplicate-id');
    expect(() => index.add(7 as unknown as string, hasher.sign(LOCK))).toThrow(
      'an id must be a string, not 7 (number)',
    );
    expect(index.query(hasher.sign(SNOW))).toEqual([]);
  });

  it('a signature of another recipe', () => {
    const short = new MinHasher({ slots: 64 }).sign(LOCK);
    expect(() => index.query(short)).toThrow(
      'the signature has 64 slots, the index is for 128; make both with the same "slots"',
    );
    const other = new MinHasher({ seed: 2 }).sign(LOCK);
    const query = () => index.query(other);
    expect(query).toThrow('the signature and those in the index were made by unlike recipes (seed 2 and 1)');
    expect(codeOf(query)).toBe('recipe-mismatch');
    expect(codeOf(() => index.add('other', other))).toBe('recipe-mismatch');
    expect(index.has('other')).toBe(false);
    expect(() => index.query({} as Signature)).toThrow('a Signature is needed, not an object');
  });

  it.each([
    [{ limit: 0 }, 'option "limit" must be a whole number from 1 to 4294967295, not 0 (number)'],
    [{ minSimilarity: 2 }, 'option "minSimilarity" must be a number from 0 to 1, not 2 (number)'],
    [{ treshold: 0.5 }, 'unknown option "treshold"'],
  ])('a query with %o', (options, message) => {
    expect(() => index.query(hasher.sign(LOCK), options as object)).toThrow(`dejalu: ${message}`);
  });
});

it('throws errors of one class', () => {
  expect(() => new LshIndex({ slots: 0 })).toThrow(DejaluError);
});
