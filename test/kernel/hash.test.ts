/** How good the hashes are: measured against what independent random 32-bit numbers would do, never believed. */
import { describe, expect, it } from 'vitest';
import { fmix32 } from '../../src/kernel/hash.ts';
import { tokenize } from '../../src/text/tokenize.ts';

/** Bits set, per output bit, in what changed; over `samples` pairs. */
function flips(samples: number, pair: (i: number) => readonly [number, number]): Float64Array {
  const counts = new Float64Array(32);
  for (let i = 0; i < samples; i++) {
    const [a, b] = pair(i);
    const changed = a ^ b;
    for (let bit = 0; bit < 32; bit++) counts[bit] += (changed >>> bit) & 1;
  }
  return counts.map((count) => count / samples);
}

/** Five standard deviations of the share of heads in `samples` throws of a coin. */
const fiveSigma = (samples: number) => (5 * 0.5) / Math.sqrt(samples);

/** A seeded stream of 32-bit numbers (Steele, Lea, Flood 2014, SplitMix with fmix32's relative). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let z = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
    return (z ^ (z >>> 15)) >>> 0;
  };
}

describe('fmix32', () => {
  it.each([
    [0, 0],
    [1, 0x514e28b7],
    [2, 0x30f4c306],
    [0xdeadbeef, 0x0de5c6a9],
  ])('agrees with MurmurHash3: %i -> %i', (value, expected) => {
    expect(fmix32(value)).toBe(expected);
  });

  it('maps no two of a million numbers to one', () => {
    const images = Uint32Array.from({ length: 1 << 20 }, (_, i) => fmix32(Math.imul(i, 4099)));
    expect(countDistinct(images)).toBe(1 << 20);
  });

  it('flips every output bit half of the time, whichever input bit changes', () => {
    const samples = 20_000;
    const next = random(1);
    const inputs = Uint32Array.from({ length: samples }, next);
    for (let bit = 0; bit < 32; bit++) {
      const shares = flips(samples, (i) => [fmix32(inputs[i]), fmix32(inputs[i] ^ (1 << bit))]);
      for (const share of shares) expect(Math.abs(share - 0.5)).toBeLessThan(fiveSigma(samples));
    }
  });
});

describe('the hash of a word', () => {
  const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

  /** The i-th word of `length` letters. */
  function word(i: number, length: number): string {
    let rest = i;
    let result = '';
    for (let at = 0; at < length; at++) {
      result += LETTERS[rest % 26];
      rest = Math.floor(rest / 26);
    }
    return result;
  }

  it('flips every bit half of the time when one letter changes, wherever it stands', () => {
    const samples = 20_000;
    const next = random(2);
    const words = Array.from({ length: samples }, () => word(next(), 6));
    const { hashes } = tokenize(words.join(' '));
    for (let at = 0; at < 6; at++) {
      const changed = words.map((w) => {
        const other = LETTERS[(LETTERS.indexOf(w[at] as string) + 1 + (next() % 25)) % 26];
        return w.slice(0, at) + other + w.slice(at + 1);
      });
      const others = tokenize(changed.join(' ')).hashes;
      for (const share of flips(samples, (i) => [hashes[i], others[i]])) {
        expect(Math.abs(share - 0.5)).toBeLessThan(fiveSigma(samples));
      }
    }
  });

  it.each([
    [2_000_000, 'words of letters and digits', (i: number) => (36 ** 5 + i * 4001).toString(36)],
    [300_000, 'words of five letters', (i: number) => word(i * 37, 5)],
    [300_000, 'numbers', (i: number) => String(1_000_000 + i)],
    [300_000, 'words of 0 and 1', (i: number) => (2 ** 20 + i).toString(2)],
  ])('collides for %i %s no more often than random numbers do', (n, _what, wordOf) => {
    const { count, hashes } = tokenize(Array.from({ length: n }, (_, i) => wordOf(i)).join(' '));
    expect(count).toBe(n);
    const expected = n ** 2 / 2 / 2 ** 32;
    expect(count - countDistinct(hashes)).toBeLessThan(expected + 5 * Math.sqrt(expected));
  });

  it('tells words apart that have the same letters in another order', () => {
    const words: string[] = [];
    for (const a of LETTERS) for (const b of LETTERS) for (const c of LETTERS) words.push(a + b + c);
    const { hashes } = tokenize(words.join(' '));
    expect(countDistinct(hashes)).toBe(26 ** 3);
  });
});

function countDistinct(values: Uint32Array): number {
  const sorted = values.slice().sort();
  let distinct = sorted.length > 0 ? 1 : 0;
  for (let i = 1; i < sorted.length; i++) if (sorted[i] !== sorted[i - 1]) distinct++;
  return distinct;
}
