/** Signatures: what they are made of, their bytes, and which of them can be compared. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DejaluError } from '../../src/errors.ts';
import { LshIndex } from '../../src/lsh/lsh-index.ts';
import { shingles } from '../../src/shingle/shingles.ts';
import { MinHasher } from '../../src/sketch/minhash.ts';
import { PackedSignature } from '../../src/sketch/packed-signature.ts';
import { estimateJaccard, Signature } from '../../src/sketch/signature.ts';
import { SimHash, SimHasher } from '../../src/sketch/simhash.ts';
import { WeightedMinHasher } from '../../src/sketch/weighted-minhash.ts';
import { codeOf } from '../error-code.ts';
import { FIXED_SEED } from '../text/arbitrary.ts';

const TEXT = 'The harbour was closed for the third time in a month after heavy snow.';
describe('a signature', () => {
  it('has 128 slots and says how it was made', () => {
    const { slots, recipe } = new MinHasher().sign(TEXT);
    expect(slots).toHaveLength(128);
    expect(recipe).toEqual({
      scheme: 'affine32',
      slots: 128,
      seed: 1,
      unit: 'word',
      size: 3,
      numbers: 'keep',
      tokenizer: 'built-in',
      text: 1,
    });
  });

  it('has known slots: a change of them is a change of the recipe', () => {
    const { slots } = new MinHasher({ slots: 4 }).signShingles(Uint32Array.of(1, 2, 3));
    expect([...slots]).toEqual([397213488, 51643672, 1705795277, 981518667]);
  });

  it('is the same for the text and for its shingles, whatever their order and repeats', () => {
    const hasher = new MinHasher();
    const set = shingles(TEXT);
    const expected = [...hasher.sign(TEXT).slots];
    expect([...hasher.signShingles(set).slots]).toEqual(expected);
    expect([...hasher.signShingles(Uint32Array.from([...set, ...set].reverse())).slots]).toEqual(expected);
    expect(hasher.signAll([TEXT, 'other']).map(({ slots }) => slots)).toEqual([
      Uint32Array.from(expected),
      hasher.sign('other').slots,
    ]);
  });

  it('has the slots of a longer one as its first ones, for any number of them', () => {
    const long = new MinHasher({ slots: 130 }).sign(TEXT).slots;
    for (const slots of [1, 2, 3, 5, 127]) {
      expect([...new MinHasher({ slots }).sign(TEXT).slots]).toEqual([...long.subarray(0, slots)]);
    }
  });

  it('is not changed by those that are made after it', () => {
    const hasher = new MinHasher();
    const before = hasher.sign(TEXT);
    const copy = [...before.slots];
    hasher.sign('Something else altogether, and rather longer than the text before it was, by some words.');
    expect([...before.slots]).toEqual(copy);
  });

  it.each(['affine32', 'fss'] as const)('merges to that of the union, by %s', (scheme) => {
    const hasher = new MinHasher({ scheme, slots: 16 });
    const sets = fc.uint8Array({ maxLength: 20 }).map((list) => Uint32Array.from(list));
    fc.assert(
      fc.property(sets, sets, (a, b) => {
        const [ofA, ofB] = [hasher.signShingles(a), hasher.signShingles(b)];
        const before = ofA.slots.slice();
        const union = hasher.signShingles(Uint32Array.from([...a, ...b]));
        expect(ofA.merge(ofB)).toEqual(union);
        expect(ofB.merge(ofA)).toEqual(union);
        expect(ofA.merge(ofA)).toEqual(ofA);
        expect(ofA.slots).toEqual(before);
      }),
      { seed: FIXED_SEED },
    );
    const other = new MinHasher({ scheme, slots: 16, seed: 2 }).sign(TEXT);
    expect(codeOf(() => hasher.sign(TEXT).merge(other))).toBe('recipe-mismatch');
  });

  it('of a text without a word is empty, and resembles nothing', () => {
    const hasher = new MinHasher();
    const empty = hasher.sign(' … ');
    expect(empty.empty).toBe(true);
    expect(new Set(empty.slots)).toEqual(new Set([0xffffffff]));
    expect(estimateJaccard(empty, hasher.sign(TEXT))).toBe(0);
    expect(estimateJaccard(empty, hasher.sign(''))).toBe(0);
    expect(hasher.sign('word').empty).toBe(false);
  });

  it('of the same text is 1 like it', () => {
    const hasher = new MinHasher();
    expect(estimateJaccard(hasher.sign(TEXT), new MinHasher().sign(TEXT.toUpperCase()))).toBe(1);
  });
});

describe('unlike recipes', () => {
  const unlike: readonly (readonly [string, object, string])[] = [
    ['slots', { slots: 64 }, 'slots 128 and 64'],
    ['seed', { seed: 2 }, 'seed 1 and 2'],
    ['size', { shingle: { size: 4 } }, 'size 3 and 4'],
    ['unit', { shingle: { unit: 'char', size: 3 } }, 'unit word and char'],
    ['numbers', { shingle: { numbers: 'mask' } }, 'numbers keep and mask'],
    ['tokenizer', { tokenizer: () => [] }, 'tokenizer built-in and own'],
  ];

  it.each(unlike)('in %s are not compared', (_, options, difference) => {
    const [a, b] = [new MinHasher().sign(TEXT), new MinHasher(options).sign(TEXT)];
    const compare = () => estimateJaccard(a, b);
    expect(compare).toThrow(
      `the signatures were made by unlike recipes (${difference}); sign both with the same options`,
    );
    expect(codeOf(compare)).toBe('recipe-mismatch');
  });
});

describe('bytes', () => {
  const options = fc.record({
    slots: fc.integer({ min: 1, max: 300 }),
    seed: fc.integer({ min: 0, max: 0xffffffff }),
    shingle: fc.record({
      unit: fc.constantFrom('word' as const, 'char' as const),
      size: fc.integer({ min: 1, max: 64 }),
      numbers: fc.constantFrom('keep' as const, 'mask' as const),
    }),
  });

  it('come back as the signature they were, from any place in a buffer', () => {
    fc.assert(
      fc.property(options, fc.integer({ min: 0, max: 7 }), (given, offset) => {
        const signature = new MinHasher(given).sign(TEXT);
        const bytes = signature.toBytes();
        expect(bytes).toHaveLength(16 + 4 * given.slots);
        const buffer = new Uint8Array(bytes.length + offset);
        buffer.set(bytes, offset);
        const read = Signature.fromBytes(buffer.subarray(offset));
        expect(read.slots).toEqual(signature.slots);
        expect(read.recipe).toEqual(signature.recipe);
        expect(estimateJaccard(read, signature)).toBe(1);
      }),
      { seed: FIXED_SEED, numRuns: 60 },
    );
  });

  it('are laid out as documented', () => {
    const hasher = new MinHasher({ slots: 2, seed: 0x01020304, shingle: { unit: 'char', size: 5, numbers: 'mask' } });
    const signature = new Signature(Uint32Array.of(0xa0b0c0d0, 7), hasher.recipe);
    expect([...signature.toBytes()]).toEqual([
      ...[0x64, 0x6a, 0x6c, 0x75], // djlu
      ...[1, 0, 3, 1], // version, scheme, flags, text version
      ...[2, 0, 5, 0], // slots, size
      ...[4, 3, 2, 1], // seed
      ...[0xd0, 0xc0, 0xb0, 0xa0, 7, 0, 0, 0],
    ]);
  });

  const good = new MinHasher({ slots: 3 }).sign(TEXT).toBytes();
  const changed = (at: number, value: number) => good.map((byte, i) => (i === at ? value : byte));
  it.each([
    ['too few', good.subarray(0, 15), '15 bytes are fewer than the 16 of the header'],
    ['something else', changed(0, 0x7b), 'they begin with 0x756c6a7b, a signature with 0x756c6a64 ("djlu")'],
    ['a later version', changed(4, 2), 'they are of version 2; this release reads version 1'],
    ['an unknown scheme', changed(5, 9), 'scheme 9 is unknown; this release knows 0 (affine32)'],
    ['unknown flags', changed(6, 8), 'flags 0x8 have bits that are unknown'],
    ['no slots', changed(8, 0), "0 slots of shingles of size 3 can't be"],
    ['truncated slots', good.subarray(0, 27), '3 slots need 28 bytes, not 27'],
    ['trailing bytes', Uint8Array.from([...good, 0]), '3 slots need 28 bytes, not 29'],
  ])('are refused where they are %s', (_, bytes, message) => {
    const read = () => Signature.fromBytes(bytes);
    expect(read).toThrow(`dejalu: these bytes are no signature: ${message}`);
    expect(codeOf(read)).toBe('bad-bytes');
  });

  it('are refused where they are no bytes', () => {
    expect(() => Signature.fromBytes('abc' as unknown as Uint8Array)).toThrow('a Uint8Array is needed, not "abc"');
  });

  it('never make anything but a signature or an error of ours', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), fc.boolean(), (tail, headed) => {
        const bytes = headed ? Uint8Array.from([...good.subarray(0, 8), ...tail]) : tail;
        try {
          expect(Signature.fromBytes(bytes).toBytes()).toEqual(bytes);
        } catch (error) {
          expect(error).toBeInstanceOf(DejaluError);
        }
      }),
      { seed: FIXED_SEED },
    );
  });
});

describe('what is refused', () => {
  it.each([
    [{ slots: 0 }, 'option "slots" must be a whole number from 1 to 4096, not 0 (number)'],
    [{ numPerm: 128 }, 'unknown option "numPerm"; did you mean "slots"?'],
    [{ seed: -1 }, 'option "seed" must be a whole number from 0 to 4294967295, not -1 (number)'],
    [{ shingle: { width: 3 } }, 'unknown option "shingle.width"; did you mean "shingle.size"?'],
    [{ shingle: 3 }, 'option "shingle" must be an object, not 3 (number)'],
    [{ shingle: { unit: 'char' }, tokenizer: () => [] }, 'option "tokenizer" makes words'],
  ])('%o', (options, message) => {
    expect(() => new MinHasher(options as object)).toThrow(`dejalu: ${message}`);
  });

  it("what can't be signed", () => {
    const hasher = new MinHasher();
    expect(() => hasher.sign(undefined as unknown as string)).toThrow(
      'a text must be a string or a Uint8Array, not undefined',
    );
    expect(() => hasher.signShingles([1, 2] as unknown as Uint32Array)).toThrow(
      'must be a Uint32Array, not an array of 2',
    );
    expect(() => hasher.signAll(['a', 5] as string[])).toThrow(
      'text 1 must be a string or a Uint8Array, not 5 (number)',
    );
    expect(() => hasher.signAll('a' as unknown as string[])).toThrow('texts must be an array, not "a"');
    expect(() => new Signature(new Uint32Array(3), hasher.recipe)).toThrow(
      "a signature of 128 slots can't be made of 3",
    );
  });

  it("what can't be compared or merged", () => {
    const signature = new MinHasher().sign(TEXT);
    const cloned = structuredClone({ slots: signature.slots, recipe: signature.recipe });
    for (const [other, message] of [
      [undefined, 'a Signature is needed, not undefined'],
      [signature.slots, 'a Signature is needed, not a Uint32Array of 128'],
      [cloned, 'a Signature is needed, not an object; make one of it with new Signature(slots, recipe)'],
      [new SimHasher().sign(TEXT), 'a Signature is needed, not a SimHash'],
    ] as const) {
      expect(() => estimateJaccard(signature, other as Signature)).toThrow(`dejalu: ${message}`);
      expect(() => estimateJaccard(other as Signature, signature)).toThrow(`dejalu: ${message}`);
      expect(() => signature.merge(other as Signature)).toThrow(`dejalu: ${message}`);
      expect(() => new LshIndex().add('a', other as Signature)).toThrow(`dejalu: ${message}`);
    }
    expect(estimateJaccard(signature, new Signature(cloned.slots, cloned.recipe))).toBe(1);
    const { slots, recipe } = JSON.parse(JSON.stringify(cloned));
    expect(() => new Signature(slots, recipe)).toThrow('a signature is made of a Uint32Array, not an object');
    expect(() => new Signature([...cloned.slots] as never, recipe)).toThrow('not an array of 128');
    expect(() => new Signature(cloned.slots, undefined as never)).toThrow(
      'needs the recipe that it was made by, not un',
    );
    expect(() => new PackedSignature(undefined as never, signature.pack(8).recipe, false)).toThrow(
      'a packed signature is',
    );
    expect(() => new SimHash(undefined as never, new SimHasher().recipe, false)).toThrow('a SimHash is made of');
  });

  it('slots of darts that no weights give', () => {
    const bytes = new WeightedMinHasher({ slots: 4 }).sign(TEXT).toBytes();
    expect(Signature.fromBytes(bytes).toBytes()).toEqual(bytes);
    const empty = new WeightedMinHasher({ slots: 4 }).sign('').toBytes();
    expect(Signature.fromBytes(empty).empty).toBe(true);
    for (const slot of [0, 0x7f800000, 0x80000001, 0xffffffff]) {
      const changed = bytes.slice();
      new DataView(changed.buffer).setUint32(16 + 4 * 2, slot, true);
      expect(() => Signature.fromBytes(changed)).toThrow('a slot of scheme 3 (dart) is no time above 0');
    }
  });
});
