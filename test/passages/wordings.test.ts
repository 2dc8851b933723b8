/**
 * The wordings of a passage: which are the same, which is the typical one, how the others differ from it, and which
 * occurrences are of another passage.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupWordings as groupRows, type Wordings, wordingsIn } from '../../src/passages/wording-rows.ts';
import type { Words } from '../../src/text/tokenize.ts';
import { growthExponent } from '../growth-exponent.ts';

/** The groups of a passage's occurrences. */
function groupWordings(texts: readonly string[], words: Words): Wordings[] {
  const rows = groupRows({ texts, sizes: Uint32Array.of(texts.length) }, words);
  return [...wordingsIn(rows, [texts])].flat();
}

/** The wordings of these occurrences, all of one group. */
const of = (...texts: string[]) => groupWordings(texts, {})[0] as Wordings;

const TYPICAL = 'The ferry to Skerry carried 1,592 people last year.';

/** How a text differs from the typical wording, which is given twice so that it stays the typical one. */
function changesTo(text: string) {
  const { variants } = of(TYPICAL, TYPICAL, text);
  return variants[1]?.changes.map(({ kind, from, to }) => [kind, from, to]);
}

/** Draws from [0, 1). */
function numbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const fold = (text: string | undefined) => text?.toLowerCase().replace(/\.$/, '');
const wordsOf = (text: string) => fold(text)?.split(' ') ?? [];

/** Words in common in the same order, by the plain recurrence. */
function inCommon(a: readonly string[], b: readonly string[]): number {
  let row = b.map(() => 0);
  for (const word of a) {
    const before = row;
    row = [];
    for (const [j, other] of b.entries()) {
      row[j] = word === other ? (before[j - 1] ?? 0) + 1 : Math.max(before[j] as number, row[j - 1] ?? 0);
    }
  }
  return row.at(-1) ?? 0;
}

/** Mean likeness of a text to all. */
function scoreOf(candidate: string, texts: readonly string[]): number {
  const a = wordsOf(candidate);
  const alike = texts.map((text) => (2 * inCommon(a, wordsOf(text))) / (a.length + wordsOf(text).length));
  return alike.reduce((sum, value) => sum + value) / texts.length;
}

/** The typical wording, folded, by comparing all with all. */
function typicalByTrying(texts: readonly string[]): string | undefined {
  const folded = texts.map(fold);
  const scores = texts.map((text) => scoreOf(text, texts));
  const best = Math.max(...scores);
  const isWhole = (i: number) => texts.some((text, k) => folded[k] === folded[i] && text.endsWith('.'));
  const near = [...texts.keys()].filter((i) => isWhole(i) && (scores[i] as number) >= best - 0.02);
  const standing = near.length > 0 ? near : [...texts.keys()];
  const most = Math.max(...standing.map((i) => scores[i] as number));
  const count = (i: number) => folded.filter((text) => text === folded[i]).length;
  const equal = standing.filter((i) => (scores[i] as number) >= most - 1e-9);
  return folded[equal.sort((a, b) => count(b) - count(a) || a - b)[0] as number];
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

  it('may occur once, where every one does and a fragment is frequent', () => {
    const slot = (name: string) =>
      `The harbour master of Port Ellery, ${name}, has closed both piers until the storm is over.`;
    const names = ['Tilda Brandt', 'Oskar Lind', 'Ines Marot', 'Jonas Weir', 'Petra Holm', 'Emil Roe', 'Nora Quist'];
    const fragment = 'the harbour master of Port Ellery';
    expect(of(fragment, fragment, ...names.map(slot)).variants[0]?.text).toBe(slot('Tilda Brandt'));
  });

  it('is a whole sentence rather than one cut short that is hardly more like the others', () => {
    const whole =
      'The old pier of Skerry was closed after the storm of 1994, when nobody had come to mend the roof yet.';
    const cut = 'old pier of Skerry was closed after the storm of 1994, when nobody had come to mend the roof yet';
    expect(of(cut, whole).variants[0]?.text).toBe(whole);
    expect(of(cut, cut, whole).variants[0]?.text).toBe(whole); // .983 and .966
    expect(of('storm of 1994', 'storm of 1994', whole).variants[0]?.text).toBe('storm of 1994');
  });

  it('is shown as a sentence if any occurrence has it so', () => {
    const { variants } = of('the pier of Skerry opened', 'the pier of Skerry opened', 'The pier of Skerry opened.');
    expect(variants.map(({ text, count }) => [text, count])).toEqual([['The pier of Skerry opened.', 3]]);
  });

  it('is the one that comparing all with all chooses', () => {
    const word = fc.constantFrom('pier', 'ferry', 'storm', 'roof', 'mayor', 'boat', 'island');
    const text = fc
      .tuple(fc.boolean(), fc.array(word, { minLength: 1, maxLength: 12 }))
      .map(([whole, words]) => (whole ? `The ${words.join(' ')}.` : `the ${words.join(' ')}`));
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 9 }), (texts) => {
        expect(fold(of(...texts).variants[0]?.text)).toBe(typicalByTrying(texts));
      }),
      { seed: 20_311_130, numRuns: 500 },
    );
  });

  it('of many wordings is no more than a near tie worse than the best', () => {
    const text = (i: number, random: () => number) => {
      const words = Array.from({ length: 18 }, (_, k) => `base${k}`);
      for (let edits = 0; edits < 5; edits++) words[Math.floor(random() * 18)] = `w${Math.floor(random() * 30)}x`;
      return i % 3 === 0 ? words.slice(3, 14).join(' ') : words.join(' ');
    };
    for (let seed = 1; seed <= 20; seed++) {
      const random = numbers(seed);
      const texts = Array.from({ length: 60 }, (_, i) => text(i, random));
      const best = Math.max(...texts.map((candidate) => scoreOf(candidate, texts)));
      expect(scoreOf(of(...texts).variants[0]?.text as string, texts)).toBeGreaterThanOrEqual(best - 0.02);
    }
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
      'five six one two', // in another order: 2 of 6 + 4
    );
    expect(similarity[0]).toBe(1);
    expect(similarity.slice(1)).toEqual([10 / 11, 10 / 12, 4 / 10]);
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

describe('an occurrence', () => {
  const known = 'The ferry to Skerry carried 1,592 people last year, said the harbour master.';
  const other = 'Nobody has mended the roof of that old lighthouse since the storm.';
  const members = (...texts: string[]) => groupWordings(texts, {}).map((group) => group.members);

  it('that has nothing in common with the typical wording is of another passage', () => {
    expect(members(known, other, known, other.replace('roof', 'door'), known)).toEqual([
      [0, 2, 4],
      [1, 3],
    ]);
  });

  it('that is a part of the typical wording is none of another passage, however short', () => {
    expect(members(known, 'last year', known, 'the harbour master')).toEqual([[0, 1, 2, 3]]);
  });

  it('that has a word or two of the typical wording, and more of its own, is of another passage', () => {
    const [first, second] = groupWordings([known, known, 'The harbour was a quiet place to be in those days'], {});
    expect(first?.members).toEqual([0, 1]);
    expect(second).toMatchObject({ members: [2], variantOf: [0], similarity: [1], sameWords: [true] });
  });

  it('is in one group, with its own variant there', () => {
    const texts = [other, known, 'a pier', other, known.replace('1,592', '85'), 'A PIER', 'four boats'];
    const groups = groupWordings(texts, {});
    expect(groups.flatMap((group) => group.members).sort((a, b) => a - b)).toEqual([...texts.keys()]);
    for (const { members, variants, variantOf, similarity, sameWords } of groups) {
      expect(similarity).toHaveLength(variants.length);
      expect(sameWords).toHaveLength(variants.length);
      expect(variants.map((_, v) => variantOf.filter((of) => of === v).length)).toEqual(variants.map((v) => v.count));
      for (const [k, i] of members.entries()) {
        const words = variants[variantOf[k] as number]?.text.toLowerCase();
        expect(texts[i]?.toLowerCase()).toBe(words);
      }
    }
  });

  it('is grouped with what has its very words where all are unlike', () => {
    const texts = Array.from({ length: 40 }, (_, i) => `w${i % 20}a w${i % 20}b w${i % 20}c`);
    expect(members(...texts)).toEqual(Array.from({ length: 20 }, (_, i) => [i, i + 20]));
  });
});

describe('the groups', () => {
  it('are none of no occurrences', () => {
    expect(groupWordings([], {})).toEqual([]);
  });

  it('of texts without words are one', () => {
    expect(groupWordings(['...', '—'], {}).map(({ members, similarity }) => [members, similarity])).toEqual([
      [[0, 1], [1]],
    ]);
  });

  it('cross from thread to thread, and are the same each time', () => {
    const texts = [TYPICAL, 'a pier', TYPICAL.replace('carried', 'took'), TYPICAL];
    const groups = groupWordings(texts, {});
    expect(structuredClone(groups)).toEqual(groups);
    expect(JSON.parse(JSON.stringify(groups))).toEqual(groups);
    expect(groupWordings(texts, {})).toEqual(groups);
  });
});

describe('the cost grows linearly', { timeout: 120_000 }, () => {
  const MOST = 1.25;
  /** So many wordings of so many words, each with some of its own. */
  const edited = (count: number, length: number, edits: number): string[] => {
    const random = numbers(count + length);
    return Array.from({ length: count }, (_, i) => {
      const words = Array.from({ length }, (_, k) => `base${k}`);
      for (let e = 0; e < edits; e++) words[Math.floor(random() * length)] = `own${i}x${e}`;
      return words.join(' ');
    });
  };
  const exponent = (sizes: number[], make: (size: number) => string[]) =>
    growthExponent(sizes, make, (texts) => groupWordings(texts, {}), MOST);

  it('with the words of 24 wordings', () => {
    expect(exponent([500, 1000, 2000, 4000, 8000], (size) => edited(24, size, 2))).toBeLessThanOrEqual(MOST);
  });

  it('with the number of wordings', () => {
    expect(exponent([250, 500, 1000, 2000], (size) => edited(size, 40, 6))).toBeLessThanOrEqual(MOST);
  });

  it('with the number of occurrences that have nothing in common', () => {
    const unlike = (size: number) => Array.from({ length: size }, (_, i) => Array(12).fill(`own${i}`).join(' '));
    expect(exponent([500, 1000, 2000, 4000], unlike)).toBeLessThanOrEqual(MOST);
  });
});
