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
    const a = `${one}\n\nRain fell on the hills all through the night and then stopped at dawn.`;
    const b = `${one}\n\nNobody from the ministry has come, and that has cost it some of its old friends.`;
    const [inA, inB] = [tokenize(a), tokenize(b)];
    const words = tokenize(one).count;
    const found = longestCommonSubsequence(inA.hashes, inB.hashes);
    const { partner } = pairParagraphs(inA, paragraphs(a), inB, paragraphs(b), found);
    expect(found.subarray(words).filter((j) => j >= 0)).toHaveLength(2); // "the", "and"
    expect([...partner]).toEqual([...partner].map((_, i) => (i < words ? i : -1)));
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
