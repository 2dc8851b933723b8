import { describe, expect, it } from 'vitest';
import { clip, clipMiddle, columnsOf, count, printable, shortened, wrap } from '../../src/cli/terminal.ts';

describe('printable', () => {
  it('is one line', () => expect(printable('  one\r\n\ttwo\u00a0\u2028three ')).toBe('one two three'));
  it('leaves letters and emoji alone', () => expect(printable('Çağrı 👩‍👩‍👧 مرحبا')).toBe('Çağrı 👩‍👩‍👧 مرحبا'));
});

describe('columnsOf', () => {
  it.each([
    ['plain', 5],
    ['Ülmek', 5],
    ['U\u0308lmek', 5],
    ['水門', 4],
    ['👩‍👩‍👧', 2],
    ['\u001b[31mred\u001b[39m', 3],
    ['', 0],
  ])('%s', (line, columns) => expect(columnsOf(line)).toBe(columns));
});

describe('clip', () => {
  it.each([
    ['short', 5, 'short'],
    ['longer', 5, 'long…'],
    ['two words', 5, 'two…'],
    ['水門水門', 8, '水門水門'],
    ['水門水門', 7, '水門水…'],
    ['👩‍👩‍👧👩‍👩‍👧', 3, '👩‍👩‍👧…'],
  ])('%s to %i', (line, columns, clipped) => expect(clip(line, columns)).toBe(clipped));
});

describe('clipMiddle', () => {
  it.each([
    ['short', 5, 'short'],
    ['a-long-name-1', 9, 'a-lo…me-1'],
    ['a-long-name-1', 8, 'a-lo…e-1'],
    ['水門水門水門', 9, '水門…水門'],
  ])('%s to %i', (line, columns, clipped) => expect(clipMiddle(line, columns)).toBe(clipped));
});

describe('wrap', () => {
  it('breaks at spaces', () => expect(wrap('one two three', 8)).toEqual(['one two', 'three']));
  it('breaks in words that are longer than a line', () => {
    expect(wrap('a abcdefghij b', 4)).toEqual(['a', 'abcd', 'efgh', 'ij b']);
    expect(wrap('水門水門水', 4)).toEqual(['水門', '水門', '水']);
  });
  it('breaks a coloured word into coloured pieces', () => {
    expect(wrap('a \u001b[2mabcdef\u001b[22m b', 4)).toEqual([
      'a',
      '\u001b[2mabcd\u001b[22m',
      '\u001b[2mef\u001b[22m b',
    ]);
  });
  it('gives nothing for nothing', () => expect(wrap('', 4)).toEqual([]));
  it('takes a character that is wider than the line', () => expect(wrap('水門', 1)).toEqual(['水', '門']));
});

it('count knows one from many', () => {
  expect([count(0, 'story', 'stories'), count(1, 'story', 'stories'), count(1234, 'document')]).toEqual([
    '0 stories',
    '1 story',
    '1,234 documents',
  ]);
});

it('shortened does not leave out one alone', () => {
  expect(shortened(['a', 'b', 'c'], 2)).toBe('a, b, c');
  expect(shortened(['a', 'b', 'c', 'd'], 2)).toBe('a, b and 2 more');
});
