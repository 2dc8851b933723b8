/** No text makes the cost quadratic, and the longest ones still get the right answer. */
import { describe, expect, it } from 'vitest';
import { paragraphs } from '../../src/text/layout.ts';
import { sentences } from '../../src/text/sentences.ts';
import { tokenize } from '../../src/text/tokenize.ts';
import { growthExponent } from '../growth-exponent.ts';

const MOST = 1.2;

function analyse(text: string): void {
  tokenize(text);
  paragraphs(text);
  sentences(text);
}

/** About `length` code units. */
const repeat = (part: string, length: number) => part.repeat(Math.ceil(length / part.length));

/** The same in lines: what has no blank for 16,384 code units goes another way, which is as linear but slower. */
const lines = (part: string, length: number) => repeat(`${repeat(part, 1000)}\n`, length);

const PROSE = 'The ferry of Port Ellery left on time, and nobody was aboard. ';

describe('time grows in step with the text', () => {
  // biome-ignore format: a table
  const parts = [
    ['one long word', 'a'],
    ['empty lines', '\n'],
    ['short lines', 'ab\n'],
    ['lines of wrapping length', `${'a harbour '.repeat(6)}\n`],
    ['list items', '- a\n'],
    ['blanks', ' '],
    ['stops with blanks', '. '],
    ['initials', 'A. '],
    ['dotted letters', 'a.'],
    ['quotation marks', '"'],
    ['opening brackets', '('],
    ['apostrophes', "a'"],
    ['grouped digits', '1,'],
    ['combining marks', '\u0301'],
    ['zero-width characters', '\u200b'],
    ['lone surrogates', '\ud800'],
    ['Han', '港'],
    ['line ends of one carriage return', '\r'],
    ['Han stops', '港。'],
  ] as const;

  it.each(parts)('for lines of %s', (_what, part) => {
    const exponent = growthExponent([2_000, 8_000, 32_000, 128_000], (n) => `a${lines(part, n)}b`, analyse, MOST);
    expect(exponent).toBeLessThanOrEqual(MOST);
  });

  it.each(parts)('for %s in one piece', (_what, part) => {
    const tokens = (text: string) => tokenize(text, { kernel: 'js' });
    const exponent = growthExponent([2_000, 8_000, 32_000, 128_000], (n) => `a${repeat(part, n)}b`, tokens, MOST);
    expect(exponent).toBeLessThanOrEqual(MOST);
  });

  it('for a long abbreviation and the dots behind it', () => {
    const make = (n: number) => `${repeat('U.N.', n / 2)}${repeat(' .', n / 2)} X`;
    expect(growthExponent([2_000, 8_000, 32_000], make, analyse, MOST)).toBeLessThanOrEqual(MOST);
  });

  it('for a line of prose, to megabytes', () => {
    const exponent = growthExponent([31_000, 125_000, 500_000, 2_000_000], (n) => repeat(PROSE, n), analyse, MOST);
    expect(exponent).toBeLessThanOrEqual(MOST);
  });

  it.each([
    ['full stops', '.'],
    ['exclamation marks', '!'],
    ['stops and quotes', '."'],
  ])('for a run of %s without a blank', (_what, part) => {
    const exponent = growthExponent([1_000, 4_000, 16_000, 64_000], (n) => `a${repeat(part, n)}b`, analyse, MOST);
    expect(exponent).toBeLessThanOrEqual(MOST);
  });
});

describe('a very long text', () => {
  it('of 100,000 empty lines has no word, paragraph or sentence', () => {
    const text = '\n'.repeat(100_000);
    expect([tokenize(text).count, paragraphs(text), sentences(text)]).toEqual([0, [], []]);
  });

  it('of 5 MB on one line is one paragraph, with every sentence found', () => {
    const times = Math.ceil(5e6 / PROSE.length);
    const text = PROSE.repeat(times);
    expect(paragraphs(text)).toEqual([{ start: 0, end: text.length - 1 }]);
    const found = sentences(text);
    expect(found).toHaveLength(times);
    expect(found.at(-1)).toEqual({ start: text.length - PROSE.length, end: text.length - 1 });
  });
});
