import { describe, expect, it } from 'vitest';
import { hasCapitals } from '../../src/text/capitals.ts';
import { sentences } from '../../src/text/sentences.ts';

const PROSE = 'The ferry left Marlow at noon. Nobody on board had seen the lock of the canal before. ';

describe('a text has capitals', () => {
  for (const [what, text, has] of [
    ['in prose', PROSE, true],
    ['in long prose', PROSE.repeat(100), true],
    ['not in small letters', PROSE.toLowerCase(), false],
    ['not in long text in small letters', PROSE.toLowerCase().repeat(100), false],
    ['not in capital letters alone', PROSE.toUpperCase().repeat(30), false],
    ['not where only I and US are large', 'then i told the US guard that I had seen it '.repeat(50), false],
    ['not for one name in a long transcript', `${'they went on and on about the lock '.repeat(20)} Marlow`, false],
    ['not in a script that has none', '运河自一九一一年起对船只关闭。', false],
    ['in Greek', 'Το πλοίο έφυγε από τον Πειραιά το μεσημέρι.', true],
    ['not in small Greek', 'το πλοίο έφυγε από τον πειραιά το μεσημέρι.', false],
    ['not in nothing', '', false],
  ] as const) {
    it(what, () => expect(hasCapitals(text)).toBe(has));
  }
});

describe('sentences of a text without capitals', () => {
  const cut = (text: string) => sentences(text).map(({ start, end }) => text.slice(start, end));

  it('end at every full stop that is no part of a word', () => {
    const parts = [
      'the lock of dr. j. marlow fell in.',
      'nobody was hurt, i. e. nobody said so!',
      'it was dug in 1911.',
    ];
    expect(cut(parts.join(' '))).toEqual(parts);
  });

  it('end with their paragraph', () => {
    const parts = [
      'the canal between the two lakes was dug before the war',
      'more than forty barges have been lost in it',
    ];
    expect(cut(parts.join('\n\n'))).toEqual(parts);
  });

  it('go on in small letters where the text has capitals', () => {
    const text = 'The canal between the lakes was dug in the year of the flood approx. forty years ago.';
    expect(cut(text)).toEqual([text]);
  });
});
