/** The bytes of an index: what comes back, what they depend on, what is refused. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DejaluError } from '../../src/errors.ts';
import { absorb, fmix32 } from '../../src/kernel/hash.ts';
import { LshIndex } from '../../src/lsh/lsh-index.ts';
import { MinHasher } from '../../src/sketch/minhash.ts';
import { codeOf } from '../error-code.ts';
import { random32 } from '../sketch/random.ts';
import { FIXED_SEED } from '../text/arbitrary.ts';
import { familiesOf } from './oracle.ts';

const IDS = ['', '__proto__', 'a', 'b', 'é', '漢字', '\ud800', '😀', 'x'.repeat(300), 'id 1', 'id 10', 'id 2'];
const hasher = new MinHasher({ slots: 12, seed: 7, shingle: { unit: 'char', size: 4, numbers: 'mask' } });

function made(exact: boolean, count: number, seed = 1): LshIndex {
  const index = new LshIndex({ slots: 12, bands: 3, rows: 4, threshold: 0.7, recall: 0.9, exact });
  for (const [i, signature] of familiesOf(count, hasher.recipe, random32(seed)).entries()) {
    index.add(IDS[i], signature, exact ? Uint32Array.from({ length: i }, (_, j) => j * 3) : undefined);
  }
  return index;
}

/** With a check that is right again. */
function checked(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const state = absorb(absorb(0, view, 0, 48, 0), view, 52, bytes.length, 0);
  view.setUint32(48, fmix32(state ^ bytes.length), true);
  return bytes;
}

describe('bytes of an index', () => {
  it.each([
    [false, 0],
    [false, 12],
    [true, 0],
    [true, 12],
  ])('come back as it was (exact: %s, %i entries)', (exact, count) => {
    const index = made(exact, count);
    const bytes = index.toBytes();
    const buffer = new Uint8Array(bytes.length + 3);
    buffer.set(bytes, 3);
    const read = LshIndex.fromBytes(buffer.subarray(3));
    const facts = ({ size, threshold, bands, rows, slots, recall, warning, exact }: LshIndex) =>
      ({ size, threshold, bands, rows, slots, recall, warning, exact }) as const;
    expect(facts(read)).toEqual(facts(index));
    expect(new Map(read)).toEqual(new Map(index));
    expect(read.toBytes()).toEqual(bytes);
    for (const [, signature] of index) {
      const options = exact ? { shingles: Uint32Array.of(0, 3, 6, 7), minSimilarity: 0 } : {};
      expect(read.query(signature, options)).toEqual(index.query(signature, options));
      expect(read.nearest(signature, 5)).toEqual(index.nearest(signature, 5));
    }
    if (count > 0)
      expect(codeOf(() => read.get('a') && read.query(new MinHasher({ slots: 12 }).sign('x')))).toBe('recipe-mismatch');
  });

  it('are the same for the same entries, in whatever order they came, and after others came and went', () => {
    const signatures = familiesOf(12, hasher.recipe, random32(3));
    const settings = { slots: 12, bands: 3, rows: 4 };
    const forth = new LshIndex(settings);
    const back = new LshIndex(settings);
    for (let i = 0; i < 12; i++) forth.add(IDS[i], signatures[i]);
    for (let i = 0; i < 50; i++) back.add(`other ${i}`, signatures[i % 12]);
    for (let i = 11; i >= 0; i--) back.add(IDS[i], signatures[i]);
    for (let i = 0; i < 50; i++) back.delete(`other ${i}`);
    expect(back.toBytes()).toEqual(forth.toBytes());
  });

  it('are laid out as documented', () => {
    const index = new LshIndex({ slots: 2, bands: 1, rows: 2, threshold: 0.5, recall: 0.75 });
    const signature = new MinHasher({ slots: 2, seed: 0x01020304 }).signShingles(Uint32Array.of(5));
    index.add('aé', signature);
    const bytes = index.toBytes();
    const slots = [...new Uint8Array(Uint32Array.from(signature.slots).buffer)]; // little-endian where this runs
    expect([...bytes.subarray(0, 48), ...bytes.subarray(52)]).toEqual([
      ...[0x64, 0x6c, 0x73, 0x68, 1, 1, 1, 0, 2, 0, 2, 0, 1, 0, 0, 0],
      ...[0, 0, 0, 0, 0, 0, 0xe0, 0x3f, 0, 0, 0, 0, 0, 0, 0xe8, 0x3f],
      ...signature.toBytes().subarray(0, 16),
      ...[2, 0, 0, 0, ...slots, 0x61, 0, 0xe9, 0],
    ]);
  });

  it.each([false, true])('are refused when they are cut or one bit is another (exact: %s)', (exact) => {
    const bytes = made(exact, 12).toBytes();
    for (let length = 0; length < bytes.length; length++) {
      expect(codeOf(() => LshIndex.fromBytes(bytes.subarray(0, length)))).toBe('bad-bytes');
    }
    for (let bit = 0; bit < 8 * bytes.length; bit++) {
      const changed = bytes.slice();
      changed[bit >> 3] ^= 1 << (bit & 7);
      expect(codeOf(() => LshIndex.fromBytes(changed))).toBe('bad-bytes');
    }
  });

  it('make an index or an error of ours even where the check is right', () => {
    const bytes = made(true, 12).toBytes();
    const change = fc.tuple(fc.nat(bytes.length / 4 - 1), fc.oneof(fc.integer(), fc.constantFrom(0, 1, -1, 255)));
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), fc.nat(20), (changes, cut) => {
        const changed = bytes.slice(0, bytes.length - 4 * cut);
        const view = new DataView(changed.buffer);
        for (const [at, value] of changes) if (4 * at < changed.length) view.setInt32(4 * at, value, true);
        try {
          const read = LshIndex.fromBytes(checked(changed));
          const again = read.toBytes();
          expect(LshIndex.fromBytes(again).toBytes()).toEqual(again);
        } catch (error) {
          expect(error).toBeInstanceOf(DejaluError);
          expect((error as DejaluError).code).toBe('bad-bytes');
        }
      }),
      { seed: FIXED_SEED, numRuns: 800 },
    );
  });

  it.each([
    [
      'something else',
      (b: DataView) => b.setUint8(0, 0x7b),
      'they begin with 0x68736c7b, an index with 0x68736c64 ("dlsh")',
    ],
    ['a later version', (b: DataView) => b.setUint8(4, 2), 'they are of version 2; this release reads version 1'],
    ['changed', (b: DataView) => b.setUint8(60, 9), 'the check is not theirs: they were changed or cut'],
  ])('are refused where they are %s', (_, change, message) => {
    const bytes = made(false, 12).toBytes();
    change(new DataView(bytes.buffer));
    expect(() => LshIndex.fromBytes(bytes)).toThrow(`dejalu: these bytes are no index: ${message}`);
  });

  it('are refused where they are no bytes', () => {
    expect(() => LshIndex.fromBytes('abc' as unknown as Uint8Array)).toThrow('a Uint8Array is needed, not "abc"');
    expect(() => LshIndex.fromBytes(new Uint8Array(4))).toThrow('4 bytes are fewer than the 52 of the header');
  });
});
