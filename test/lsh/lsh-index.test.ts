/** The index: what it finds, what it forgets, what it costs, what it refuses. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DejaluError } from '../../src/errors.ts';
import { LshIndex } from '../../src/lsh/lsh-index.ts';
import { MinHasher } from '../../src/sketch/minhash.ts';
import { estimateJaccard, type Signature } from '../../src/sketch/signature.ts';
import { codeOf } from '../error-code.ts';
import { pairOfSets, random32 } from '../sketch/random.ts';
import { FIXED_SEED } from '../text/arbitrary.ts';

const hasher = new MinHasher();
const LOCK =
  'The lock at the river mouth was shut for repairs on Monday and will open again in the second week of May.';
const LATER = `${LOCK.slice(0, -4)}June.`;
const SNOW = 'Snow closed both passes above the valley, and the post was carried down on skis by two volunteers.';

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

  it('takes no more bytes an entry than it says', () => {
    const next = random32(3);
    const index = new LshIndex(); // 128 slots in 16 bands
    const entries = 1 << 12;
    for (let i = 0; i < entries; i++) index.add(String(i), hasher.signShingles(Uint32Array.from({ length: 20 }, next)));
    expect(index.byteLength / entries).toBeLessThan(512 + 4 + 16 * (4 + 26));
  });

  it('gives back what deleted entries took', () => {
    const index = new LshIndex();
    const signature = hasher.sign(LOCK);
    for (let i = 0; i < 4096; i++) index.add(String(i), signature);
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
    [{ bandSize: 4 }, 'unknown option "bandSize"; the options are "threshold", "recall", "slots", "bands", "rows"'],
  ])('%o are refused', (options, message) => {
    expect(() => new LshIndex(options as object)).toThrow(`dejalu: ${message}`);
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
