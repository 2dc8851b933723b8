import { describe, expect, it } from 'vitest';
import { findBackground } from '../../src/background.ts';
import type { Document } from '../../src/types.ts';
import { growthExponent } from '../growth-exponent.ts';

/** Words drawn as in a language: rank r with probability about 1/r, from a vocabulary that never ends. */
function generator(seed: number): () => string {
  let state = seed >>> 0;
  const random = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  return () => `w${Math.floor(50_000 ** random())}`;
}

function sentence(word: () => string, words = 18): string {
  return `The ${Array.from({ length: words }, word).join(' ')}.`;
}

const hot = Array.from({ length: 10 }, (_, i) => sentence(generator(1000 + i), 22));

/** Stories of six sentences; each tells one of a background per 20 stories, in one of many wordings. */
function varied(count: number): Document[] {
  return Array.from({ length: count }, (_, i) => {
    const word = generator(i * 7919 + 13);
    const topic = sentence(generator(9_000_000 + Math.floor(i / 20)), 20).split(' ');
    topic.splice(3 + (i % 11), 1, word());
    const text = [...Array.from({ length: 6 }, () => sentence(word)), topic.join(' ')].join('\n\n');
    return { id: `story-${i}`, date: `2031-${String(i % 97).padStart(3, '0')}`, text };
  });
}

/** Stories that all tell the same ten paragraphs, each with a word of its own in them, below and above their own news. */
function sharing(count: number): Document[] {
  return Array.from({ length: count }, (_, i) => {
    const word = generator(i * 104_729 + 5);
    const background = hot.map((paragraph) => paragraph.replace(/ (\w+)\.$/, ` ${word()} $1.`));
    const own = Array.from({ length: 9 }, () => sentence(word));
    return { id: `story-${i}`, text: [...own.slice(0, 4), ...background, ...own.slice(4)].join('\n\n') };
  });
}

const SIZES = [500, 1000, 2000, 4000, 8000];
/** On top of the linear work the caches of a small machine are soon full. */
const MOST = 1.15;

function exponent(make: (count: number) => Document[]): number {
  return growthExponent(SIZES, make, (documents) => findBackground(documents), MOST);
}

describe('from 500 to 8,000 documents the cost grows linearly', { timeout: 300_000 }, () => {
  it('with stories of many topics', () => {
    expect(findBackground(varied(500)).passages.length).toBeGreaterThan(20);
    expect(exponent(varied)).toBeLessThanOrEqual(MOST);
  });

  it('when every story tells the same ten paragraphs', () => {
    const { passages } = findBackground(sharing(500));
    expect(passages.filter(({ documents }) => documents === 500)).toHaveLength(10);
    expect(exponent(sharing)).toBeLessThanOrEqual(MOST);
  });

  it('when all are copies of one', () => {
    const copies = (count: number) =>
      Array.from({ length: count }, (_, i) => ({ id: `copy-${i}`, text: hot.join('\n\n') }));
    expect(findBackground(copies(10_000)).stories[0]?.versions).toHaveLength(10_000);
    expect(exponent(copies)).toBeLessThanOrEqual(MOST);
  });

  it('when one document is a single line of 5 MB, twice', () => {
    const word = generator(77);
    const line = Array.from({ length: 1_000_000 }, word).join(' ');
    const documents = [
      { id: 'a', text: line },
      {
        id: 'b',
        text: `${Array.from({ length: 450_000 }, word).join(' ')} ${hot[0]} ${line.slice(0, line.length / 2)}`,
      },
    ];
    expect(line.length).toBeGreaterThan(4_500_000);
    expect(findBackground(documents).passages.length).toBeGreaterThan(0);
  });
});
