import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/sentences/analyse.ts';
import { SALT } from '../../src/sentences/key.ts';
import { LONGEST_SENTENCE } from '../../src/sentences/long.ts';
import { randomInt } from '../sketch/random.ts';

const SYLLABLES = ['ba', 'do', 'fi', 'ga', 'lu', 'me', 'no', 'pi', 'ra', 'so', 'tu', 've'];
const int = randomInt(5);
const word = () => Array.from({ length: 1 + int(4) }, () => SYLLABLES[int(12)]).join('');
const words = (count: number) => Array.from({ length: count }, word);

/** The pieces that a text is cut into, as words. */
function piecesOf(text: string): string[] {
  const { tokens, sentences } = analyse(text, {}, SALT);
  return Array.from({ length: sentences.length - 1 }, (_, s) =>
    text.slice(tokens.starts[sentences[s]], tokens.ends[sentences[s + 1] - 1]),
  );
}

describe('a run without an end', () => {
  it('is cut alike wherever what it says stands', () => {
    for (let round = 0; round < 50; round++) {
      const told = words(150);
      // A cut depends on 12 words on either side.
      const inner = told.slice(13, -13).join(' ');
      const [here, there] = [words(20 + int(100)), words(20 + int(100))].map((before) =>
        piecesOf([...before, ...told, ...words(50)].join(' ')).filter((piece) => inner.includes(piece)),
      );
      // Pieces have 26 words on average.
      expect(here.length).toBeGreaterThanOrEqual(2);
      expect(here).toEqual(there);
    }
  });

  it('is cut at clauses where it has any', () => {
    const clauses = Array.from({ length: 12 }, () => words(9).join(' '));
    const text = clauses.join(', ');
    const pieces = piecesOf(text);
    expect(pieces.length).toBeGreaterThan(2);
    for (const piece of pieces)
      expect(clauses.some((clause) => clause.startsWith(piece.split(/,? /, 9).join(' ')))).toBe(true);
  });

  it('has pieces of 13 to 240 words, be they all the same', () => {
    for (const text of [words(1000).join(' '), 'tum '.repeat(1000), 'tum ra '.repeat(700)]) {
      const pieces = piecesOf(text);
      expect(pieces.length).toBeGreaterThan(3);
      for (const piece of pieces.slice(0, -1)) {
        expect(piece.split(' ').length).toBeGreaterThan(12);
        expect(piece.split(' ').length).toBeLessThanOrEqual(LONGEST_SENTENCE);
      }
    }
  });

  it('stays whole up to 60 words', () => {
    expect(piecesOf(words(60).join(' '))).toHaveLength(1);
    expect(piecesOf(words(80).join(' ')).length).toBeGreaterThan(1);
  });

  it('stays whole up to 120 words if it is a sentence', () => {
    for (const end of ['.', '!', '.”', ' ?']) {
      expect(piecesOf(`${words(120).join(', ')}${end}`)).toHaveLength(1);
      expect(piecesOf(`${words(140).join(', ')}${end}`).length).toBeGreaterThan(1);
    }
  });

  it('never has more than 240 tokens, in a script without blanks either', () => {
    for (const text of [`${'港务局说渡轮早春出发'.repeat(30)}。`, `${'เรือข้ามฟากออกเดินทาง'.repeat(30)}។`]) {
      const { sentences } = analyse(text, {}, SALT);
      expect(sentences.length).toBeGreaterThan(2);
      for (let s = 1; s < sentences.length; s++) {
        expect(sentences[s] - sentences[s - 1]).toBeLessThanOrEqual(LONGEST_SENTENCE);
      }
    }
  });
});
