/** The index of SimHashes: that it finds all there is and nothing else, what it costs, what it refuses. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SimHashIndex, type SimHashMatch } from '../../src/lsh/simhash-index.ts';
import { hammingDistance, SimHash, SimHasher } from '../../src/sketch/simhash.ts';
import { codeOf } from '../error-code.ts';
import { random32, randomInt } from '../sketch/random.ts';
import { FIXED_SEED } from '../text/arbitrary.ts';

const recipes = { 64: new SimHasher().recipe, 128: new SimHasher({ bits: 128 }).recipe };

/** With some bits of a pattern turned over. */
function turned(bits: 64 | 128, pattern: number, turn: readonly number[]): SimHash {
  const next = random32(pattern);
  const words = Uint32Array.from({ length: bits / 32 }, next);
  for (const bit of turn) words[(bit % bits) >>> 5] ^= 1 << (bit & 31);
  return new SimHash(words, recipes[bits], false);
}

/** Compared with every entry. */
function scan(entries: Iterable<readonly [string, SimHash]>, query: SimHash, most: number): SimHashMatch[] {
  return [...entries]
    .filter(([, simhash]) => !simhash.empty && !query.empty)
    .map(([id, simhash]) => ({ id, distance: hammingDistance(query, simhash) }))
    .filter(({ distance }) => distance <= most)
    .sort((a, b) => a.distance - b.distance || (a.id < b.id ? -1 : 1));
}

const simhash = (bits: 64 | 128) =>
  fc
    .tuple(fc.nat({ max: 2 }), fc.array(fc.nat({ max: bits - 1 }), { maxLength: 8 }))
    .map(([pattern, turn]) => turned(bits, pattern, turn));

describe('an index of SimHashes', () => {
  const shapes = fc
    .record({
      bits: fc.constantFrom(64 as const, 128 as const),
      distance: fc.nat({ max: 6 }),
      more: fc.nat({ max: 4 }),
    })
    .filter(({ distance, more }) => distance < 6 || more < 4);

  it('finds what a comparison with all entries finds, for any distance and blocks, whatever is added and deleted', () => {
    const steps = shapes.chain(({ bits, distance, more }) =>
      fc.record({
        options: fc.constant({ bits, distance, ...(more > 0 ? { blocks: distance + more } : {}) }),
        steps: fc.array(fc.tuple(fc.nat({ max: 19 }), simhash(bits), fc.boolean()), { maxLength: 80 }),
        queries: fc.array(simhash(bits), { maxLength: 4 }),
      }),
    );
    fc.assert(
      fc.property(steps, ({ options, steps, queries }) => {
        const index = new SimHashIndex(options);
        const model = new Map<string, SimHash>();
        for (const [number, simhash, adds] of steps) {
          const id = `d${number}`;
          if (adds && !model.has(id)) {
            index.add(id, simhash);
            model.set(id, simhash);
          } else {
            expect(index.delete(id)).toBe(model.delete(id));
          }
          expect(index.has(id)).toBe(model.has(id));
        }
        expect(index.size).toBe(model.size);
        for (const query of [...queries, ...model.values()]) {
          expect(index.query(query)).toEqual(scan(model, query, options.distance));
        }
      }),
      { seed: FIXED_SEED, numRuns: 200 },
    );
  });

  it.each([64, 128] as const)('finds entries that differ in any %i bits at most, wherever they are', (bits) => {
    const below = randomInt(bits);
    for (const distance of [1, 3, 6]) {
      for (const blocks of [undefined, distance + 1, distance + 3]) {
        const index = new SimHashIndex({ bits, distance, blocks: blocks as number });
        index.add('it', turned(bits, 1, []));
        for (let trial = 0; trial < 200; trial++) {
          const turn = new Set<number>();
          while (turn.size < distance + (trial % 2)) turn.add(below(bits));
          const found = index.query(turned(bits, 1, [...turn]));
          expect(found).toEqual(trial % 2 === 0 ? [{ id: 'it', distance }] : []);
        }
      }
    }
  });

  it('finds near copies of a text', () => {
    const hasher = new SimHasher({ shingle: { size: 1 } });
    const text =
      'The bridge over the upper weir has been shut to lorries since one of them broke its rail in the spring frost.';
    const index = new SimHashIndex({ distance: 12, blocks: 13 });
    index.add('bridge', hasher.sign(text));
    index.add(
      'other',
      hasher.sign('A choir of forty sang to an empty hall, for the doors had been locked by mistake.'),
    );
    expect(index.query(hasher.sign(text.toUpperCase()))).toEqual([{ id: 'bridge', distance: 0 }]);
    expect(index.query(hasher.sign(text.replace('lorries', 'coaches'))).map(({ id }) => id)).toEqual(['bridge']);
  });

  it('keeps empty ones and finds none of them, after it was rebuilt too', () => {
    const hasher = new SimHasher();
    const [empty, full] = ['', 'one two three four'].map((text) => hasher.sign(text));
    const zeros = new SimHash(new Uint32Array(2), hasher.recipe, false);
    const index = new SimHashIndex();
    for (let i = 0; i < 100; i++) index.add(String(i), i % 2 === 0 ? empty : full);
    for (let i = 4; i < 100; i++) index.delete(String(i));
    expect(index.size).toBe(4);
    expect(index.query(empty)).toEqual([]);
    expect(index.query(zeros)).toEqual([]);
    expect(index.query(full).map(({ id }) => id)).toEqual(['1', '3']);
  });

  it('takes any string for an id, and copies the bits', () => {
    const index = new SimHashIndex();
    const one = turned(64, 5, []);
    index.add('__proto__', one);
    one.bits.fill(0);
    expect(index.query(turned(64, 5, [3]))).toEqual([{ id: '__proto__', distance: 1 }]);
    expect(index.has('constructor')).toBe(false);
  });
});

describe('memory', () => {
  it.each([
    // 8 + 4 + 4 * 4, doubled while there is room to grow, and 4 tables of 65,536 keys at most.
    [{ blocks: 4 }, 2 * 28 + 4 * 26],
    [{ blocks: 5 }, 2 * (8 + 4 + 40) + 10 * 26],
    [{ bits: 128 as const, blocks: 4 }, 2 * (16 + 4 + 16) + 4 * 26],
  ])('with %o is %i bytes an entry at most', (options, most) => {
    const next = random32(3);
    const index = new SimHashIndex(options);
    const entries = 5000;
    for (let i = 0; i < entries; i++) {
      const bits = Uint32Array.from({ length: index.bits / 32 }, next);
      index.add(String(i), new SimHash(bits, recipes[index.bits], false));
    }
    expect(index.byteLength / entries).toBeLessThan(most);
    for (let i = 0; i < entries; i++) index.delete(String(i));
    expect(index.byteLength).toBeLessThan(10_000);
  });
});

describe('blocks', () => {
  it.each([
    [{}, 4],
    [{ expected: 1_000_000 }, 5],
    [{ expected: 100 }, 4],
    [{ distance: 0 }, 1],
    [{ distance: 1, expected: 1_000_000 }, 2],
    [{ bits: 128 as const }, 4],
    [{ blocks: 7 }, 7],
  ])('for %o are %i', (options, blocks) => {
    expect(new SimHashIndex(options).blocks).toBe(blocks);
  });
});

describe('what is refused', () => {
  const index = new SimHashIndex();
  index.add('it', turned(64, 1, []));

  it.each([
    [{ blocks: 3 }, 'option "blocks" must be from 4 to 19 for a "distance" of 3, not 3'],
    [{ blocks: 20 }, 'option "blocks" must be from 4 to 19 for a "distance" of 3, not 20'],
    [{ bits: 96 }, 'option "bits" must be 64 or 128, not 96 (number)'],
    [{ distance: 17 }, 'option "distance" must be a whole number from 0 to 16, not 17 (number)'],
    [{ distanse: 3 }, 'unknown option "distanse"; did you mean "distance"?'],
  ])('%o', (options, message) => {
    expect(() => new SimHashIndex(options as object)).toThrow(`dejalu: ${message}`);
  });

  it('ids that are taken or no strings, and SimHashes of other recipes', () => {
    expect(codeOf(() => index.add('it', turned(64, 2, [])))).toBe('duplicate-id');
    expect(codeOf(() => index.add(5 as unknown as string, turned(64, 2, [])))).toBe('bad-document');
    expect(() => index.query(turned(128, 1, []))).toThrow('the SimHash has 128 bits, the index is for 64');
    const other = new SimHasher({ seed: 2 }).sign('one two three');
    expect(codeOf(() => index.query(other))).toBe('recipe-mismatch');
    expect(codeOf(() => index.add('other', other))).toBe('recipe-mismatch');
    expect(() => index.query({} as SimHash)).toThrow('a SimHash is needed, not an object');
    expect([index.size, index.has('other')]).toEqual([1, false]);
  });
});
