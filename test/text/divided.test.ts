/** A word that is divided at a line end is one word, whatever divides it, and where it stands in the caller's text. */
import { describe, expect, it } from 'vitest';
import { shingles } from '../../src/shingle/shingles.ts';
import { MinHasher } from '../../src/sketch/minhash.ts';
import { undivided } from '../../src/text/divided.ts';
import { tokenize } from '../../src/text/tokenize.ts';
import { STORY } from './invented.ts';
import { WIDTHS, wrap } from './wrap.ts';

function wordsOf(text: string): string[] {
  const { count, starts, ends } = tokenize(text);
  return Array.from({ length: count }, (_, i) => text.slice(starts[i], ends[i]));
}

const HYPHENS = [
  ['a hyphen', '-'],
  ['U+2010', '\u2010'],
  ['a not sign', '¬'],
  ['a double oblique hyphen', '⸗'],
  ['a soft hyphen', '\u00ad'],
] as const;

describe.each(HYPHENS)('a word divided by %s', (_what, hyphen) => {
  it.each([
    ['LF', '\n'],
    ['CR LF', '\r\n'],
    ['CR', '\r'],
    ['blanks and indentation', ' \t\n   '],
    ['a quoted line', '\n> '],
    ['a quoted line of two levels', '\n>> '],
    ['a comment', '\n// '],
    ['a line of a comment', '\n * '],
  ])('is one word over %s', (_end, end) => {
    const text = `the break${hyphen}${end}water held`;
    expect(wordsOf(text)).toEqual(['the', `break${hyphen}${end}water`, 'held']);
    expect(tokenize(text).hashes).toEqual(tokenize('the breakwater held').hashes);
  });

  it.each(WIDTHS)('leaves the shingles of a story what they are at column %i', (column) => {
    const divided = STORY.map((paragraph) => wrap(paragraph, column, { divide: 1, hyphen })).join('\n\n');
    const plain = STORY.join('\n\n');
    const [found, all] = [new Set(shingles(divided)), shingles(plain)];
    expect(all.filter((shingle) => found.has(shingle)).length).toBeGreaterThanOrEqual(0.97 * all.length);
  });

  it('makes the same signature, as a string and as UTF-8', () => {
    const hasher = new MinHasher();
    const text = `the old break${hyphen}\nwater held`;
    const plain = hasher.sign('the old breakwater held').slots;
    expect(hasher.sign(text).slots).toEqual(plain);
    expect(hasher.sign(new TextEncoder().encode(text)).slots).toEqual(plain);
    expect(hasher.signAll([text, text])[1].slots).toEqual(plain);
  });
});

describe('two words', () => {
  it.each([
    ['over a blank line', 'the break-\n\nwater', ['the', 'break', 'water']],
    ['before a capital', 'the Halden-\nEllery line', ['the', 'Halden', 'Ellery', 'line']],
    ['behind a single letter', 'an e-\nmail', ['an', 'e', 'mail']],
    ['with a hyphen before', 'a sister-in-\nlaw', ['a', 'sister', 'in', 'law']],
    ['with a hyphen behind', 'a sister-\nin-law', ['a', 'sister', 'in', 'law']],
    ['behind a dash', 'the pier -\nand the boat', ['the', 'pier', 'and', 'the', 'boat']],
    ['before a list item', 'the break-\n- water', ['the', 'break', 'water']],
    ['before a figure', 'a line-\n42', ['a', 'line', '42']],
  ])('stay two %s', (_what, text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });

  it('stay two where the text has them inside a line', () => {
    const text = 'A well-known captain, and a well-\nknown ferry. The nor-\nthern is-\nlands.';
    expect(wordsOf(text)).toContain('nor-\nthern');
    expect(wordsOf(text).filter((word) => word === 'known')).toHaveLength(2);
  });

  it('stay two where the text has more hyphens inside its lines than at their ends', () => {
    const text = 'An ice-free port, a two-storey house and a so-\ncalled pier.';
    expect(wordsOf(text)).toContain('called');
  });
});

describe('a text made whole', () => {
  it('is as long as it was, and made whole twice is made whole once', () => {
    const text = STORY.map((paragraph) => wrap(paragraph, 30, { divide: 1 })).join('\n\n');
    const whole = undivided(text);
    expect(whole).toHaveLength(text.length);
    expect(whole).not.toBe(text);
    expect(undivided(whole)).toBe(whole);
  });

  it('is itself where no word is divided', () => {
    const text = STORY.join('\n\n');
    expect(undivided(text)).toBe(text);
  });
});
