import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pairParagraphs } from '../../src/report/pair-paragraphs.ts';
import { maskNumbers } from '../../src/similarity/changes.ts';
import { longestCommonSubsequence } from '../../src/similarity/lcs.ts';
import { paragraphs } from '../../src/text/layout.ts';
import { tokenize } from '../../src/text/tokenize.ts';

/** Pairs as [paragraphs of a, paragraphs of b], each by its number. */
function pairsOf(a: string, b: string): [number[], number[]][] {
  const [inA, inB] = [tokenize(a), tokenize(b)];
  const partner = longestCommonSubsequence(maskNumbers(inA), maskNumbers(inB));
  const { pairs: flat } = pairParagraphs(inA, paragraphs(a), inB, paragraphs(b), partner);
  const range = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i);
  const pairs: [number[], number[]][] = [];
  for (let i = 0; i < flat.length; i += 4) pairs.push([range(flat[i], flat[i + 1]), range(flat[i + 2], flat[i + 3])]);
  return pairs;
}

const one = 'The mayor opened the new market hall on Monday.';
const two = 'Forty traders have rented a stall for the whole winter.';
const three = 'Fish will be sold in the cellar, where it is cold.';

describe('pairParagraphs', () => {
  it('puts beside each other what is the same, however it is cut', () => {
    expect(pairsOf([one, two, three].join('\n\n'), [one, two, three].join('\n\n'))).toEqual([
      [[0], [0]],
      [[1], [1]],
      [[2], [2]],
    ]);
    expect(pairsOf([`${one} ${two}`, three].join('\n\n'), [one, two, three].join('\n\n'))).toEqual([
      [[0], [0, 1]],
      [[1], [2]],
    ]);
  });

  it('leaves room where one side has more', () => {
    expect(pairsOf([one, three].join('\n\n'), ['Menu Search Log-in', one, two, three].join('\n\n'))).toEqual([
      [[], [0]],
      [[0], [1]],
      [[], [2]],
      [[1], [3]],
    ]);
    expect(pairsOf('', one)).toEqual([[[], [0]]]);
    expect(pairsOf('', '')).toEqual([]);
  });

  it('keeps the partners of paragraphs that belong together, and no others', () => {
    const [a, b] = [`${one}\n\n${two}`, `${one}\n\nOn the whole, nothing was sold. ${three}\n\n${two}`];
    const [inA, inB] = [tokenize(a), tokenize(b)];
    const strays = longestCommonSubsequence(inA.hashes, inB.hashes);
    // "the" of the second paragraph, as if it were that of the inserted one.
    strays[16] = 11;
    expect([inA.hashes[16], strays[15] < 11, strays[17] > 11]).toEqual([inB.hashes[11], true, true]);
    const { partner } = pairParagraphs(inA, paragraphs(a), inB, paragraphs(b), strays);
    expect([...partner].map((j, i) => (j === strays[i] ? '' : i)).join('')).toBe('16');
  });

  it('holds every paragraph of either text once, in order', () => {
    const text = fc.array(fc.constantFrom(one, two, three, `${one} ${two}`, 'Read more', '17'), { maxLength: 7 });
    fc.assert(
      fc.property(text, text, (a, b) => {
        const pairs = pairsOf(a.join('\n\n'), b.join('\n\n'));
        expect(pairs.flatMap(([p]) => p)).toEqual(paragraphs(a.join('\n\n')).map((_, i) => i));
        expect(pairs.flatMap(([, q]) => q)).toEqual(paragraphs(b.join('\n\n')).map((_, i) => i));
      }),
      { seed: 20310211, numRuns: 300 },
    );
  });
});
