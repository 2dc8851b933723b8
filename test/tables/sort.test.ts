/** Sorting against the engine's own. */
import { describe, expect, it } from 'vitest';
import { sortNumbers } from '../../src/tables/sort.ts';

const LENGTHS = [0, 1, 2, 128, 129, 700, 5000];

const NUMBERS: Readonly<Record<string, (i: number) => number>> = {
  hashes: (i) => Math.imul(i + 1, 0x9e3779b1) ^ (Math.imul(i + 1, 0x85ebca6b) >>> 7),
  'hashes that come twice': (i) => Math.imul(i >> 1, 0x9e3779b1),
  'one number': () => 0xffffffff,
  'small ones, falling: the upper halves say nothing': (i) => 60_000 - i,
  'in order': (i) => i * 65_537,
  'falling, over 2^31': (i) => 0xffffffff - i * 65_537,
};

describe('numbers are in rising order, each as often as before', () => {
  for (const [name, number] of Object.entries(NUMBERS)) {
    it(name, () => {
      for (const length of LENGTHS) {
        const numbers = Uint32Array.from({ length }, (_, i) => number(i));
        const expected = [...numbers].sort((a, b) => a - b);
        expect([...sortNumbers(numbers)]).toEqual(expected);
      }
    });
  }
});
