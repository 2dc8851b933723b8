/** dejalu/minhash against the package itself: the same slots to the bit, and none of its faults. */
import fc from 'fast-check';
import { LshIndex as PackageIndex, Minhash as PackageMinhash } from 'minhash';
import { describe, expect, it } from 'vitest';
import { hashOf, lower, permutationsOf } from '../../src/adapters/minhash/permutations.ts';
import { LshIndex, Minhash } from '../../src/adapters/minhash.ts';
import { LshIndex as Bands } from '../../src/lsh/lsh-index.ts';
import { MinHasher } from '../../src/sketch/minhash.ts';
import { estimateJaccard, Signature } from '../../src/sketch/signature.ts';
import { codeOf } from '../error-code.ts';
import { random32 } from '../sketch/random.ts';
import { FIXED_SEED } from '../text/arbitrary.ts';

const element = fc.oneof(fc.string({ unit: 'binary', maxLength: 30 }), fc.constantFrom('', 'Aa', 'BB', 'port ellery'));
const config = fc.record({
  numPerm: fc.oneof(fc.constant(128), fc.integer({ min: 1, max: 200 })),
  seed: fc.oneof(fc.constantFrom(0, 1, 2, 42, 0xffffffff), fc.nat()),
});

interface Config {
  readonly numPerm?: number;
  readonly seed?: number;
}

function filled<T extends { update(element: string): void }>(minhash: T, elements: Iterable<string>): T {
  for (const element of elements) minhash.update(element);
  return minhash;
}

const ofPackage = (elements: Iterable<string>, config?: Config) => filled(new PackageMinhash(config), elements);
const ours = (elements: Iterable<string>, config?: Config) => filled(new Minhash(config), elements);
const words = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => `word ${from + i}`);

/** As JSON keeps it: all that the package's object has. */
const stored = (minhash: unknown) => JSON.parse(JSON.stringify(minhash));

/** Of «port» and «ellery» with 4 slots and seed 1. */
const KNOWN = [1308588689, 1585126890, 1152924122, 4156444108];

describe('Minhash', () => {
  it('has the slots of the package, to the bit', () => {
    const property = fc.property(config, fc.array(element, { maxLength: 12 }), (config, elements) => {
      const [theirs, mine] = [ofPackage(elements, config), ours(elements, config)];
      expect([...mine.hashvalues]).toEqual(theirs.hashvalues);
      const { permA, permB } = stored(theirs);
      expect([...mine.permA, ...mine.permB]).toEqual([...permA, ...permB]);
    });
    fc.assert(property, { seed: FIXED_SEED, numRuns: 200 });
  });

  it('takes remainders as the package does, for any product', () => {
    const random = random32(7);
    const a = Float64Array.from({ length: 4096 }, random);
    const b = Float64Array.from({ length: 4096 }, random);
    const permutations = { numPerm: 4096, seed: 0, seedAfter: 0, a, b };
    for (let trial = 0; trial < 200; trial++) {
      const hash = 2 ** 31 - 1 + random();
      const slots = new Uint32Array(4096).fill(0xffffffff);
      lower(slots, permutations, hash);
      const expected = a.map((x, i) => Math.min(0xffffffff, (x * hash + b[i]) % 4294967311));
      expect([...slots]).toEqual([...expected]);
    }
  });

  it('has known slots: an engine with another sine, or another version, would show', () => {
    expect([...ours(['port', 'ellery'], { numPerm: 4 }).hashvalues]).toEqual(KNOWN);
    expect(ofPackage(['port', 'ellery'], { numPerm: 4 }).hashvalues).toEqual(KNOWN);
    expect(hashOf('port ellery')).toBe(2 ** 32 - 1 + javaHash('port ellery'));
  });

  it('estimates what the package does', () => {
    for (const shared of [0, 10, 50, 90, 100]) {
      const [a, b] = [words(0, 100), words(100 - shared, 200 - shared)];
      expect(ours(a).jaccard(ours(b))).toBe(ofPackage(a).jaccard(ofPackage(b)));
    }
  });

  it('compares only what can be compared', () => {
    const one = ours(['a']);
    expect(codeOf(() => one.jaccard(ours(['a'], { seed: 2 })))).toBe('recipe-mismatch');
    expect(codeOf(() => one.jaccard(ours(['a'], { numPerm: 64 })))).toBe('recipe-mismatch');
    expect(codeOf(() => estimateJaccard(one.signature, new MinHasher().sign('a')))).toBe('recipe-mismatch');
    const theirs = ofPackage(['a']) as unknown as Minhash;
    expect(() => one.jaccard(theirs)).toThrow('make one of it with Minhash.from()');
  });

  it('takes an empty set for like nothing; the package finds two of them alike', () => {
    expect(ofPackage([]).jaccard(ofPackage([]))).toBe(1);
    expect(ours([]).jaccard(ours([]))).toBe(0);
    expect(ours([]).jaccard(ours(['a']))).toBe(0);
  });

  it('refuses what the package takes without a word', () => {
    expect(new PackageMinhash({ numPerm: -1 }).hashvalues).toEqual([]);
    expect(codeOf(() => new Minhash({ numPerm: -1 }))).toBe('bad-option');
    expect(codeOf(() => new Minhash({ num_perm: 64 } as never))).toBe('unknown-option');
    expect(codeOf(() => new Minhash().update(7 as never))).toBe('bad-document');
    expect(codeOf(() => new Minhash({ seed: 1.5 }))).toBe('bad-option');
  });

  it('keeps 4 bytes a slot; the permutations are shared', () => {
    const [a, b] = [new Minhash(), new Minhash()];
    expect(a.hashvalues.buffer.byteLength).toBe(4 * 128);
    expect(a.permA).toBe(b.permA);
  });

  it('has a signature that later updates leave alone, with bytes', () => {
    const minhash = ours(['a', 'b']);
    const { signature } = minhash;
    const before = [...signature.slots];
    minhash.update('c');
    expect([...signature.slots]).toEqual(before);
    const read = Signature.fromBytes(signature.toBytes());
    expect(read.recipe).toEqual(signature.recipe);
    expect(read.recipe).toMatchObject({ scheme: 'minhash', slots: 128, seed: 1 });
    expect([...Minhash.from(read).hashvalues]).toEqual(before);
    expect(codeOf(() => Minhash.from(new MinHasher().sign('a')))).toBe('recipe-mismatch');
  });
});

describe('Minhash.from', () => {
  it('reads an object of the package and its JSON, and finds the seed that was given', () => {
    for (const seed of [0, 1, 2, 42, 300, 123_456]) {
      for (const numPerm of [1, 16, 128]) {
        const theirs = ofPackage(['a', 'b'], { seed, numPerm });
        for (const read of [Minhash.from(theirs), Minhash.from(stored(theirs))]) {
          expect(read.seed).toBe(seed || 1);
          expect(read.jaccard(ours(['a', 'b'], { seed, numPerm }))).toBe(1);
        }
      }
    }
  });

  it('finds the seed too where the package had to skip a number that it had had', () => {
    const numPerm = 4096;
    for (const seed of [1, 8193, 1_000_000]) {
      const theirs = ofPackage([], { seed, numPerm });
      expect(stored(theirs).seed).toBeGreaterThan(seed + 2 * numPerm);
      expect(permutationsOf(numPerm, seed).seedAfter).toBe(stored(theirs).seed);
      expect(Minhash.from(theirs).seed).toBe(seed);
    }
  });

  it('reads what was kept of one, and asks where its seed may be two', () => {
    const { hashvalues, numPerm, seed } = stored(ofPackage(['a', 'b'], { seed: 42 }));
    expect(seed).toBe(298);
    expect(codeOf(() => Minhash.from({ hashvalues, numPerm, seed }))).toBe('bad-input');
    expect(() => Minhash.from({ hashvalues, numPerm, seed })).toThrow('pass { seed: 298 } or { seed: 42 }');
    expect(Minhash.from({ hashvalues, numPerm, seed }, { seed: 42 }).jaccard(ours(['a', 'b'], { seed: 42 }))).toBe(1);
    expect(Minhash.from({ hashvalues, numPerm, seed: 42 }).seed).toBe(42);
    expect(() => Minhash.from({ hashvalues })).toThrow('it has no seed');
    expect(Minhash.from({ hashvalues: Uint32Array.from(hashvalues) }, { seed: 42 }).numPerm).toBe(128);
  });

  it('reads its own JSON, whatever the seed', () => {
    const minhash = ours(['a'], { seed: 5000, numPerm: 8 });
    expect(Minhash.from(stored(minhash)).jaccard(minhash)).toBe(1);
    expect(stored(minhash)).toEqual({ scheme: 'minhash', numPerm: 8, seed: 5000, hashvalues: [...minhash.hashvalues] });
  });

  it('refuses permutations that this engine does not make of the seed', () => {
    const theirs = stored(ofPackage(['a']));
    theirs.permB[127]++;
    expect(codeOf(() => Minhash.from(theirs))).toBe('recipe-mismatch');
    expect(codeOf(() => Minhash.from(theirs, { seed: 1 }))).toBe('recipe-mismatch');
    expect(codeOf(() => Minhash.from(ofPackage(['a']), { seed: 2 }))).toBe('recipe-mismatch');
  });

  it.each([
    ['nothing', undefined],
    ['no slots', { seed: 1 }],
    ['fewer slots than numPerm', { hashvalues: [1, 2], numPerm: 3, seed: 1 }],
    ['hashvalues that are text', { hashvalues: '12', seed: 1 }],
  ])('refuses %s', (_, value) => {
    expect(codeOf(() => Minhash.from(value as never))).toBe('bad-input');
  });

  it('refuses a slot that no signature has', () => {
    for (const slot of [-1, 2 ** 32, 1.5, Number.NaN, '7']) {
      expect(codeOf(() => Minhash.from({ hashvalues: [slot as number], seed: 1 }))).toBe('bad-input');
    }
  });

  it('restores by assigning hashvalues, as with the package', () => {
    const minhash = new Minhash();
    const { hashvalues } = ofPackage(['a', 'b']);
    minhash.hashvalues = hashvalues;
    expect(minhash.jaccard(ours(['a', 'b']))).toBe(1);
    hashvalues[0] = 0;
    expect(minhash.jaccard(ours(['a', 'b']))).toBe(1);
    expect(() => {
      minhash.hashvalues = [1];
    }).toThrow('hashvalues must be 128 numbers');
  });
});

describe('LshIndex', () => {
  it('finds what shares a whole band at the same place, and nothing else', () => {
    const random = random32(3);
    for (const bandSize of [1, 3, 4, 16]) {
      const index = new LshIndex({ bandSize });
      const all = Array.from({ length: 60 }, (_, i) => {
        const minhash = new Minhash({ numPerm: 16 });
        // Few values, so that bands are often equal, also with bands elsewhere.
        minhash.hashvalues = Array.from({ length: 16 }, () => random() % 3);
        index.insert(i, minhash);
        return minhash.hashvalues;
      });
      for (const [i, slots] of all.entries()) {
        const query = new Minhash({ numPerm: 16 });
        query.hashvalues = slots;
        const expected = all.flatMap((other, j) => (shareBand(slots, other, bandSize) ? [j] : []));
        expect([...index.query(query)].sort((a, b) => Number(a) - Number(b))).toEqual(expected);
        expect(index.query(query)).toContain(i);
      }
    }
  });

  it('finds among signatures of real sets what the package finds', () => {
    const sets = Array.from({ length: 40 }, (_, i) => words(2 * i, 2 * i + 60));
    const [theirs, index] = [new PackageIndex(), new LshIndex()];
    const minhashes = sets.map((set) => ofPackage(set));
    for (const [i, minhash] of minhashes.entries()) {
      theirs.insert(`set ${i}`, minhash);
      index.insert(`set ${i}`, Minhash.from(minhash));
    }
    for (const minhash of minhashes) {
      expect(index.query(Minhash.from(minhash)).sort()).toEqual(theirs.query(minhash).sort());
    }
  });

  it('finds nothing where a band is in no bucket; the package throws', () => {
    const theirs = new PackageIndex();
    theirs.insert('known', ofPackage(['a', 'b']));
    expect(() => theirs.query(ofPackage(['something else']))).toThrow(TypeError);

    const index = new LshIndex();
    expect(index.query(ours(['a']))).toEqual([]);
    index.insert('known', ours(['a', 'b']));
    expect(index.query(ours(['something else']))).toEqual([]);
    expect(index.query(ours(['a', 'b']))).toEqual(['known']);
  });

  it('keeps bands at different places apart; the package has one table for all', () => {
    const shifted = [5, 6, 7, 8, 1, 2, 3, 4];
    const [theirs, index] = [new PackageIndex(), new LshIndex()];
    const [a, b] = [new PackageMinhash({ numPerm: 8 }), new PackageMinhash({ numPerm: 8 })];
    a.hashvalues = [1, 2, 3, 4, 5, 6, 7, 8];
    b.hashvalues = shifted;
    theirs.insert('a', a);
    theirs.insert('b', b);
    expect(theirs.query(b)).toEqual(['a', 'b']);
    expect(a.jaccard(b)).toBe(0);

    index.insert('a', Minhash.from(a));
    index.insert('b', Minhash.from(b));
    expect(index.query(Minhash.from(b))).toEqual(['b']);
  });

  it('gives keys back as they came; the package makes text of numbers and loses __proto__', () => {
    const keys = [7, '7', '__proto__', 'constructor', 10, -0.5];
    const theirs = new PackageIndex();
    for (const key of keys) theirs.insert(key as string, ofPackage(['a']));
    expect(theirs.query(ofPackage(['a'])).sort()).toEqual(['-0.5', '10', '7', 'constructor']);

    const index = new LshIndex();
    for (const key of keys) index.insert(key, ours(['a']));
    expect(new Set(index.query(ours(['a'])))).toEqual(new Set(keys));
    expect(index.size).toBe(keys.length);
    for (const key of [Number.NaN, undefined, {}]) {
      expect(codeOf(() => index.insert(key as never, ours(['a'])))).toBe('bad-document');
    }
  });

  it('looks up what a Minhash is now; the package keeps its bands from the first time', () => {
    const [before, after] = [words(0, 50), words(1000, 1050)];
    const theirs = new PackageIndex();
    const stale = ofPackage(before);
    theirs.insert('first', stale);
    for (const word of after) stale.update(word);
    theirs.insert('again', stale);
    expect(theirs.query(ofPackage(before)).sort()).toEqual(['again', 'first']);

    const index = new LshIndex();
    const minhash = ours(before);
    index.insert('key', minhash);
    for (const word of after) minhash.update(word);
    expect(index.query(ours(before))).toEqual(['key']);
    index.insert('key', minhash);
    expect(index.query(ours([...before, ...after]))).toEqual(['key']);
    expect(index.query(ours(before), { minSimilarity: 0.9 })).toEqual([]);
    expect(index.size).toBe(1);
  });

  it('removes, and refuses unlike signatures with nothing lost', () => {
    const index = new LshIndex();
    index.insert('a', ours(['x']));
    expect(codeOf(() => index.insert('a', ours(['x'], { seed: 2 })))).toBe('recipe-mismatch');
    expect(codeOf(() => index.insert('a', ours(['x'], { numPerm: 64 })))).toBe('recipe-mismatch');
    expect(index.query(ours(['x']))).toEqual(['a']);
    expect(codeOf(() => index.query(ofPackage(['x']) as never))).toBe('bad-document');
    expect(index.remove('a')).toBe(true);
    expect(index.remove('a')).toBe(false);
    expect(index.query(ours(['x']))).toEqual([]);
    expect(codeOf(() => new LshIndex({ bandSize: 0 }))).toBe('bad-option');
    expect(() => new LshIndex({ bandSize: 200 }).query(ours(['x']))).toThrow('at most numPerm, 128');
  });

  it('orders by similarity, and leaves out what is less similar than asked', () => {
    const index = new LshIndex({ bandSize: 1 });
    for (const shared of [20, 95, 60]) index.insert(shared, ours(words(100 - shared, 200 - shared)));
    const query = ours(words(0, 100));
    expect(index.query(query)).toEqual([95, 60, 20]);
    expect(index.query(query, { minSimilarity: 0.8 })).toEqual([95]);
    expect(index.query(query, { limit: 2 })).toEqual([95, 60]);
  });

  it('and the index of dejalu takes the signatures', () => {
    const index = new Bands({ threshold: 0.5 });
    index.add('a', Minhash.from(ofPackage(words(0, 50))).signature);
    expect(index.query(ours(words(0, 50)).signature)).toEqual([{ id: 'a', similarity: 1 }]);
    expect(codeOf(() => index.query(new MinHasher().sign('word 0')))).toBe('recipe-mismatch');
  });
});

function javaHash(text: string): number {
  let hash = 0;
  for (const unit of text) hash = Number(BigInt.asIntN(32, BigInt(hash) * 31n + BigInt(unit.charCodeAt(0))));
  return hash;
}

function shareBand(a: Uint32Array, b: Uint32Array, bandSize: number): boolean {
  for (let from = 0; from + bandSize <= a.length; from += bandSize) {
    if (a.subarray(from, from + bandSize).every((slot, i) => slot === b[from + i])) return true;
  }
  return false;
}
