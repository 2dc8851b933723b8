/** The wordings of a passage: which are the same, which is the typical one, and how the others differ from it. */
import { describe, expect, it } from 'vitest';
import { wordingsOf } from '../../src/passages/wordings.ts';

/** The wordings of these occurrences. */
const of = (...texts: string[]) => wordingsOf(texts, {});

const TYPICAL = 'The ferry to Skerry carried 1,592 people last year.';

/** How a text differs from the typical wording, which is given twice so that it stays the typical one. */
function changesTo(text: string) {
  const { variants } = of(TYPICAL, TYPICAL, text);
  return variants[1]?.changes.map(({ kind, from, to }) => [kind, from, to]);
}

describe('a wording', () => {
  // biome-ignore format: a table
  it.each([
    ['case', 'THE FERRY TO SKERRY carried 1,592 people last year.'],
    ['diacritics', 'The férry to Skérry carried 1,592 people last year.'],
    ['Unicode normal form', 'The ferry to Skerry carried 1,592 people last ye\u0301ar.'],
    ['quotation marks', '“The ferry to ‘Skerry’ carried 1,592 people last year.”'],
    ['line breaks and blanks', 'The ferry to\nSkerry  carried 1,592\n\npeople last year.'],
    ['punctuation', 'The ferry, to Skerry, carried 1,592 people last year'],
    ['digit grouping', 'The ferry to Skerry carried 1592 people last year.'],
    ['soft hyphens', 'The ferry to Sker\u00adry carried 1,592 people last year.'],
  ])('is no new one for another %s', (_what, text) => {
    const { variants, variantOf, similarity } = of(TYPICAL, text);
    expect(variants).toEqual([{ text: TYPICAL, count: 2, changes: [] }]);
    expect(variantOf).toEqual([0, 0]);
    expect(similarity).toEqual([1]);
  });

  it('is shown as it stands in its first occurrence', () => {
    const { variants } = of('the Pier opened', 'THE PIER OPENED', 'the pier closed', 'The PIER closed');
    expect(variants.map(({ text, count }) => [text, count])).toEqual([
      ['the Pier opened', 2],
      ['the pier closed', 2],
    ]);
  });

  it('is known for every occurrence', () => {
    const { variants, variantOf } = of('a pier', 'one pier', 'a pier', 'the pier', 'a pier', 'one pier');
    expect(variants.map(({ text, count }) => [text, count])).toEqual([
      ['a pier', 3],
      ['one pier', 2],
      ['the pier', 1],
    ]);
    expect(variantOf).toEqual([0, 1, 0, 2, 0, 1]);
  });
});

describe('the typical wording', () => {
  it('is the one most like all occurrences, though others are as frequent', () => {
    const { variants, variantOf } = of('one two three nine', 'one two three four', 'zero two three four');
    expect(variants[0]?.text).toBe('one two three four');
    expect(variantOf).toEqual([1, 0, 2]);
  });

  it('is the most frequent of two', () => {
    expect(of('the old pier', 'the new pier', 'the new pier').variants[0]?.text).toBe('the new pier');
  });

  it('is a frequent one, though the rare ones are like each other', () => {
    const often = 'the ferry left on time';
    const { variants } = of('one old pier burned', often, 'one new pier burned', often, often, 'one more pier burned');
    expect(variants[0]).toMatchObject({ text: often, count: 3 });
  });

  it('is the earlier where nothing else decides', () => {
    expect(of('the old pier', 'the new pier').variants[0]?.text).toBe('the old pier');
    expect(of('the new pier', 'the old pier').variants[0]?.text).toBe('the new pier');
  });

  it('does not change with the order of the others', () => {
    const texts = ['one two three nine', 'one two three four', 'zero two three four', 'one two three four five'];
    const reversed = [...texts].reverse();
    expect(of(...reversed).variants[0]).toEqual(of(...texts).variants[0]);
  });
});

describe('a change', () => {
  it.each([
    ['a word put in', 'The new ferry to Skerry carried 1,592 people last year.', [['inserted', '', 'new']]],
    ['words put in at the end', `${TYPICAL} Nobody sank.`, [['inserted', '', 'Nobody sank']]],
    ['a word left out', 'The ferry to Skerry carried 1,592 people.', [['dropped', 'last year', '']]],
    ['words left out at the start', 'To Skerry carried 1,592 people last year.', [['dropped', 'The ferry', '']]],
    ['a word changed', 'The ferry to Skerry took 1,592 people last year.', [['changed', 'carried', 'took']]],
    ['words changed', 'The ferry to Skerry carried 1,592 people in 1994.', [['changed', 'last year', 'in 1994']]],
    ['a figure updated', 'The ferry to Skerry carried 1,607 people last year.', [['figure', '1,592', '1,607']]],
    [
      'several, in the order of the text',
      'The old ferry carried 1,607 people this year.',
      [
        ['inserted', '', 'old'],
        ['dropped', 'to Skerry', ''],
        ['figure', '1,592', '1,607'],
        ['changed', 'last', 'this'],
      ],
    ],
  ])('is %s', (_what, text, changes) => {
    expect(changesTo(text)).toEqual(changes);
  });

  it('shows the words as they stand, with what stands between them', () => {
    const { variants } = of('He said so.', 'He said so.', 'He, the “Mayor” of Łódź, said so.');
    expect(variants[1]?.changes).toEqual([{ kind: 'inserted', from: '', to: 'the “Mayor” of Łódź' }]);
  });

  it('tells a decimal from a whole number', () => {
    const { variants } = of('It rose 9.5 percent.', 'It rose 9.5 percent.', 'It rose 95 percent.');
    expect(variants[1]?.changes).toEqual([{ kind: 'figure', from: '9.5', to: '95' }]);
  });
});

describe('similarity', () => {
  it('is twice the words in common over the words of both', () => {
    const { similarity } = of(
      'one two three four five six',
      'one two three four five six',
      'one two three four five', // 5 of 6 + 5
      'one two nine four five six', // 5 of 6 + 6
      'six five four', // in another order: 1 of 6 + 3
      'nothing of it', // 0
    );
    expect(similarity[0]).toBe(1);
    expect(similarity.slice(1)).toEqual([10 / 11, 10 / 12, 2 / 9, 0]);
  });

  it('takes figures as equal, whatever they are', () => {
    const { similarity, sameWords, variants } = of(TYPICAL, TYPICAL, TYPICAL.replace('1,592', '85'));
    expect(variants).toHaveLength(2);
    expect(similarity).toEqual([1, 1]);
    expect(sameWords).toEqual([true, true]);
  });

  it('does not take a number for a word', () => {
    const { similarity, sameWords } = of('two piers', 'two piers', '2 piers');
    expect(similarity).toEqual([1, 0.5]);
    expect(sameWords).toEqual([true, false]);
  });
});

describe('very long wordings', () => {
  it('are compared without running out of memory', () => {
    const words = Array.from({ length: 200_000 }, (_, i) => `w${i.toString(36)}`).join(' ');
    const { variants } = of(`old ${words} pier`, `new ${words} boat`);
    expect(variants).toHaveLength(2);
  });
});

describe('many wordings', () => {
  it('are all counted, though the typical one is chosen among the most frequent', () => {
    const texts = Array.from(
      { length: 100 },
      (_, i) => `the pier of ${'abcdefghij'[i % 10]}${'klmnopqrst'[Math.floor(i / 10)]}`,
    );
    const { variants, similarity } = of(...texts, texts[42] as string);
    expect(variants).toHaveLength(100);
    expect(variants[0]).toMatchObject({ text: texts[42], count: 2 });
    expect(new Set(similarity)).toEqual(new Set([1, 3 / 4]));
  });
});
