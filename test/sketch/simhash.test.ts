/** SimHash: the bits against votes counted one by one, the estimates against the exact cosine, the bytes. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fmix32 } from '../../src/kernel/hash.ts';
import { shingles } from '../../src/shingle/shingles.ts';
import { MinHasher } from '../../src/sketch/minhash.ts';
import { popcount } from '../../src/sketch/popcount.ts';
import { estimateCosine, hammingDistance, SimHash, SimHasher } from '../../src/sketch/simhash.ts';
import { codeOf } from '../error-code.ts';
import { FIXED_SEED } from '../text/arbitrary.ts';
import { pairOfSets, random32 } from './random.ts';

const TEXT = 'Four swans were seen on the reservoir above the town on Sunday, the first in eleven years.';
const BITS = [64, 128] as const;

const numbers = fc.array(fc.oneof(fc.nat({ max: 9 }), fc.integer({ min: 0, max: 0xffffffff })), { maxLength: 80 });

/** Votes counted bit by bit. */
function slowBits(elements: readonly number[], bits: number, seed: number): number[] {
  const hashes = [...new Set(elements)].map(fmix32);
  const lanes = [0x8f1bbcdc, 0x5a827999, 0x6ed9eba1, 0xca62c1d6].slice(0, bits / 32);
  const orders = [0x9e3779b1, 0x85ebca6b, 0xc2b2ae35, 0x27d4eb2f];
  return lanes.map((lane) => {
    const voters = hashes.map((hash) => hash ^ fmix32(seed ^ lane));
    let word = 0;
    for (let bit = 0; bit < 32; bit++) {
      const of = (voter: number) => ((fmix32(voter) >>> bit) & 1 ? 1 : -1);
      const sum = voters.reduce((total, voter) => total + of(voter), 0);
      const order = orders[bit >> 3];
      const [casting] = [...voters].sort((a, b) => Math.imul(a, order) - Math.imul(b, order));
      if (voters.length > 0 && (sum > 0 || (sum === 0 && of(casting) > 0))) word |= 1 << bit;
    }
    return word >>> 0;
  });
}

describe.each(BITS)('a SimHash of %i bits', (bits) => {
  const hasher = new SimHasher({ bits, seed: 77 });

  it('is the majority of the votes, counted one by one', () => {
    fc.assert(
      fc.property(numbers, (list) => {
        expect([...hasher.signShingles(Uint32Array.from(list)).bits]).toEqual(slowBits(list, bits, 77));
      }),
      { seed: FIXED_SEED, numRuns: 300 },
    );
    for (const n of [255, 256, 257, 4095, 4096]) {
      const list = Array.from({ length: n }, (_, i) => i);
      expect([...hasher.signShingles(Uint32Array.from(list)).bits]).toEqual(slowBits(list, bits, 77));
    }
  });

  it('takes no notice of order and repeats, and changes nothing of what it is given', () => {
    fc.assert(
      fc.property(numbers, (list) => {
        const given = Uint32Array.from([...list, ...list].reverse());
        const before = given.slice();
        expect(hasher.signShingles(given)).toEqual(hasher.signShingles(Uint32Array.from(list)));
        expect(given).toEqual(before);
      }),
      { seed: FIXED_SEED },
    );
  });

  it('is the same for a text, its bytes, its shingles, and by both kernels', () => {
    const expected = hasher.signShingles(shingles(TEXT));
    expect(hasher.sign(TEXT)).toEqual(expected);
    expect(hasher.sign(new TextEncoder().encode(TEXT))).toEqual(expected);
    for (const kernel of ['js', 'wasm'] as const) {
      expect(new SimHasher({ bits, seed: 77, kernel }).sign(TEXT)).toEqual(expected);
    }
  });

  it('comes back from its bytes', () => {
    for (const text of [TEXT, '', 'one']) {
      const made = hasher.sign(text);
      expect(made.toBytes()).toHaveLength(16 + bits / 8);
      expect(SimHash.fromBytes(made.toBytes())).toEqual(made);
    }
  });

  it('of unlike sets differs in half of the bits, however small they are, and ties are no exception', () => {
    const next = random32(bits);
    const trials = 2000;
    for (const n of [1, 2, 3, 4, 10, 100]) {
      let sum = 0;
      for (let i = 0; i < trials; i++) {
        const [a, b] = [0, 1].map(() => hasher.signShingles(Uint32Array.from({ length: n }, next)));
        sum += hammingDistance(a, b);
      }
      const sigma = Math.sqrt(bits / 4);
      expect(Math.abs(sum / trials - bits / 2)).toBeLessThan((5 * sigma) / Math.sqrt(trials));
    }
  });

  // A vote is +1 or -1, and only sums of many are normal: less than .003 of half a turn off for 60 elements and more.
  it.each([0.3, 0.6, 0.9])('estimates the angle of sets with a Jaccard similarity of %f', (about) => {
    const trials = 1000;
    const next = random32(bits + about * 10);
    let [sum, squares, angle] = [0, 0, 0];
    for (let i = 0; i < trials; i++) {
      const { a, b, jaccard } = pairOfSets(200, about, next);
      const own = new SimHasher({ bits, seed: next() });
      angle = Math.acos((2 * jaccard) / (1 + jaccard)) / Math.PI; // of sets of one size
      const error = hammingDistance(own.signShingles(a), own.signShingles(b)) / bits - angle;
      sum += error;
      squares += error ** 2;
    }
    const sigma = Math.sqrt((angle * (1 - angle)) / bits);
    expect(Math.abs(sum / trials)).toBeLessThan(0.003 + (5 * sigma) / Math.sqrt(trials));
    expect(Math.abs(Math.sqrt(squares / trials) / sigma - 1)).toBeLessThan(0.1 + 5 / Math.sqrt(2 * trials));
  });
});

describe('distance and cosine', () => {
  const hasher = new SimHasher();

  it('are 0 and 1 for the same text', () => {
    const [a, b] = [hasher.sign(TEXT), new SimHasher().sign(TEXT.toUpperCase())];
    expect([hammingDistance(a, b), estimateCosine(a, b)]).toEqual([0, 1]);
  });

  it('count the bits', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffffffff }), (word) => {
        expect(popcount(word)).toBe([...word.toString(2)].filter((digit) => digit === '1').length);
      }),
      { seed: FIXED_SEED },
    );
    const of = (...bits: number[]) => new SimHash(Uint32Array.from(bits), hasher.recipe, false);
    expect(hammingDistance(of(0, 0), of(0xffffffff, 0x80000001))).toBe(34);
    expect(estimateCosine(of(0, 0), of(0xffffffff, 0))).toBeCloseTo(0, 12);
    expect(estimateCosine(of(0, 0), of(0xffffffff, 0xffffffff))).toBe(-1);
  });

  it('of an empty set are those of nothing in common', () => {
    const empty = hasher.sign(' … ');
    expect(empty.empty).toBe(true);
    expect([hammingDistance(empty, empty), estimateCosine(empty, empty)]).toEqual([64, 0]);
    expect([hammingDistance(empty, hasher.sign(TEXT)), estimateCosine(empty, hasher.sign(TEXT))]).toEqual([64, 0]);
  });
});

describe('what is refused', () => {
  const made = new SimHasher().sign(TEXT);

  it.each([
    [{ bits: 32 }, 'option "bits" must be 64 or 128, not 32 (number)'],
    [{ seed: 1.5 }, 'option "seed" must be a whole number from 0 to 4294967295, not 1.5 (number)'],
    [{ slots: 64 }, 'unknown option "slots"; the options are "bits", "seed"'],
  ])('%o', (options, message) => {
    expect(() => new SimHasher(options as object)).toThrow(`dejalu: ${message}`);
  });

  it('unlike recipes', () => {
    for (const [options, difference] of [
      [{ bits: 128 }, 'bits 64 and 128'],
      [{ seed: 2 }, 'seed 1 and 2'],
      [{ shingle: { size: 2 } }, 'size 3 and 2'],
    ] as const) {
      const compare = () => hammingDistance(made, new SimHasher(options).sign(TEXT));
      expect(compare).toThrow(`the SimHashes were made by unlike recipes (${difference})`);
      expect(codeOf(compare)).toBe('recipe-mismatch');
    }
  });

  it('what is no text, no set and no SimHash', () => {
    for (const other of [undefined, made.bits, new MinHasher().sign(TEXT)]) {
      for (const compare of [hammingDistance, estimateCosine]) {
        expect(() => compare(made, other as unknown as SimHash)).toThrow('dejalu: a SimHash is needed, not ');
        expect(() => compare(other as unknown as SimHash, made)).toThrow('dejalu: a SimHash is needed, not ');
      }
    }
    expect(() => new SimHasher().sign(5 as unknown as string)).toThrow('a text must be a string or a Uint8Array');
    expect(() => new SimHasher().signShingles([1] as unknown as Uint32Array)).toThrow('must be a Uint32Array');
    expect(() => new SimHash(new Uint32Array(3), made.recipe, false)).toThrow('takes 2 words, not 3');
    const bytes = made.toBytes();
    const changed = (at: number, value: number) => bytes.map((byte, i) => (i === at ? value : byte));
    expect(() => SimHash.fromBytes(new MinHasher().sign(TEXT).toBytes())).toThrow(
      'these bytes are no SimHash: they are those of a Signature; use Signature.fromBytes',
    );
    expect(() => SimHash.fromBytes(changed(8, 65))).toThrow("65 bits of shingles of size 3 can't be");
    expect(() => SimHash.fromBytes(changed(6, 0x10))).toThrow('flags 0x10 have bits that are unknown');
    expect(() => SimHash.fromBytes(changed(6, 0x80))).toThrow('they are of an empty set, but have bits set');
    expect(() => SimHash.fromBytes(bytes.subarray(0, 20))).toThrow('64 bits need 24 bytes, not 20');
  });
});
