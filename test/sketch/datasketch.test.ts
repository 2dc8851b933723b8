/**
 * Our affine32 against that of datasketch: given the permutations that it drew, the kernel makes the slots that it made.
 * datasketch finishes hash values by fmix32 alone, which is ours with the key 0.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SLOT_BLOCK } from '../../src/kernel/affine32.ts';
import type { Sketch } from '../../src/kernel/build.ts';
import { kernelOf } from '../../src/kernel/kernel.ts';
import { MinHasher } from '../../src/sketch/minhash.ts';
import { estimateJaccard, Signature } from '../../src/sketch/signature.ts';

interface Vectors {
  readonly datasketch: string;
  readonly slots: number;
  readonly sets: Readonly<Record<string, readonly number[]>>;
  readonly families: readonly {
    readonly seed: number;
    readonly multipliers: readonly number[];
    readonly offsets: readonly number[];
    readonly signatures: Readonly<Record<string, readonly number[]>>;
  }[];
  readonly jaccard: { readonly of: readonly [string, string]; readonly seed: number; readonly is: number };
}

const vectors: Vectors = JSON.parse(readFileSync(new URL('datasketch/vectors.json', import.meta.url), 'utf8'));
const { slots, sets, families } = vectors;

const padded = (numbers: readonly number[]) => {
  const all = new Uint32Array(Math.ceil(slots / SLOT_BLOCK) * SLOT_BLOCK);
  all.set(numbers);
  return all;
};

describe(`the slots of datasketch ${vectors.datasketch}`, () => {
  const cells = families.flatMap((family) => Object.keys(sets).map((name) => [family.seed, name, family] as const));

  it.each(cells)('with its seed %i, of the set "%s"', (_, name, { multipliers, offsets, signatures }) => {
    const sketch: Sketch = {
      scheme: 'affine32',
      slots,
      key: 0,
      multipliers: padded(multipliers),
      offsets: padded(offsets),
    };
    const elements = Uint32Array.from(sets[name]);
    for (const kernel of ['js', 'wasm'] as const) {
      const made = kernelOf(kernel).signElements(elements, 0, elements.length, sketch);
      expect([...made]).toEqual(signatures[name]);
    }
  });

  it('give the same estimate', () => {
    const { of, seed, is } = vectors.jaccard;
    const { recipe } = new MinHasher({ slots });
    const signatures = families.find((family) => family.seed === seed)?.signatures ?? {};
    const [a, b] = of.map((name) => new Signature(Uint32Array.from(signatures[name]), recipe));
    expect(estimateJaccard(a, b)).toBe(is);
  });

  it('are of the release that the benchmarks measure', () => {
    const pinned = readFileSync(new URL('../../bench/peers/requirements.txt', import.meta.url), 'utf8');
    expect(pinned).toContain(`datasketch==${vectors.datasketch}\n`);
  });
});
