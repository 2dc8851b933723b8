/** Text to words: where they stand in the caller's string, what counts as one, and what is known about each. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CAPITAL_TOKEN, NUMBER_TOKEN } from '../../src/kernel/tokens.ts';
import { shingles } from '../../src/shingle/shingles.ts';
import { paragraphs } from '../../src/text/layout.ts';
import { sentences } from '../../src/text/sentences.ts';
import { type TokenizeOptions, type Tokenizer, tokenize } from '../../src/text/tokenize.ts';
import { FIXED_SEED, hardText, splitsPair } from './arbitrary.ts';

/** The words as they stand in the text. */
function wordsOf(text: string, options?: TokenizeOptions): string[] {
  const { count, starts, ends } = tokenize(text, options);
  return Array.from({ length: count }, (_, i) => text.slice(starts[i], ends[i]));
}

const hashesOf = (text: string, options?: TokenizeOptions) => [...tokenize(text, options).hashes];

describe('words', () => {
  // biome-ignore format: a table
  const table: readonly (readonly [what: string, text: string, words: string[]])[] = [
    ['are what stands between blanks and punctuation', 'The ferry—late, again—left: 12 aboard.', ['The', 'ferry', 'late', 'again', 'left', '12', 'aboard']],
    ['keep their apostrophes but not the quotes around them', "'Tis O'Neil’s ‘boat’", ['Tis', 'O\'Neil’s', 'boat']],
    ['are split by hyphens, dashes, slashes and underscores', 'one-day and/or snake_case', ['one', 'day', 'and', 'or', 'snake', 'case']],
    ['keep the dots between their single letters', 'the U.N. and J.R.R. Roe', ['the', 'U.N', 'and', 'J.R.R', 'Roe']],
    ['are split by a dot between longer parts', 'ellery.example ph.d. war.The', ['ellery', 'example', 'ph', 'd', 'war', 'The']],
    ['keep grouping and decimal marks of numbers', '1,592 and 9.5, 3.', ['1,592', 'and', '9.5', '3']],
    ['may mix letters and digits', 'the 3rd A380 cost 5.2m', ['the', '3rd', 'A380', 'cost', '5.2m']],
    ['leave out signs and currencies', '-5 % of $42 at 7 °C', ['5', 'of', '42', 'at', '7', 'C']],
    ['are not made of controls', 'a\0b\u0007c', ['a', 'b', 'c']],
    ['are not made of a mark alone', '\u0301 \u093f \ufe0f', []],
    ['stay whole in scripts with blanks', 'नमस्ते दुनिया 서울 시장', ['नमस्ते', 'दुनिया', '서울', '시장']],
  ];

  it.each(table)('%s', (_what, text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });

  it.each(['', ' ', '\n\t', '...', '—', '!?', '\ufeff', '\u200b', '\u00ad'])('are not in %j', (text) => {
    expect(tokenize(text).count).toBe(0);
  });

  // biome-ignore format: a table
  it.each([
    ['Han', '他走了。', ['他', '走', '了']],
    ['Han above U+FFFF', '\u{2000b}漢', ['\u{2000b}', '漢']],
    ['kana, with its voicing and length marks', 'がラーは\u3099', ['が', 'ラ', 'ー', 'は\u3099']],
    ['Thai, with the vowels above it', 'ดีมาก', ['ดี', 'ม', 'า', 'ก']],
    ['Lao', 'ລາວ', ['ລ', 'າ', 'ວ']],
    ['Khmer, with its vowels', 'ខ្មែរ', ['ខ្', 'មែ', 'រ']],
    ['Myanmar', 'မြန်မာ', ['မြ', 'န်', 'မာ']],
    ['Tibetan', 'བོད', ['བོ', 'ད']],
  ])('are single characters in %s', (_script, text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });

  it('of two scripts are apart even without a blank', () => {
    expect(wordsOf('NHKは5時')).toEqual(['NHK', 'は', '5', '時']);
  });

  // biome-ignore format: a table
  it.each([
    '\u{1f6a2}', '\u{1f44d}\u{1f3fd}', '\u{1f469}\u200d\u{1f469}\u200d\u{1f467}', '\u{1f1f3}\u{1f1f4}', '\u2764\ufe0f',
  ])('are not made of emoji: %s', (emoji) => {
    expect(wordsOf(emoji)).toEqual([]);
    expect(wordsOf(`ship${emoji}shape ${emoji}`)).toEqual(['ship', 'shape']);
  });
});

describe('offsets', () => {
  it('point into right-to-left text in the order of its characters', () => {
    const text = 'אמר: «שלום» לכולם';
    const { starts, ends } = tokenize(text);
    expect([...starts]).toEqual([0, 6, 12]);
    expect([...ends]).toEqual([3, 10, 17]);
  });

  it('count a byte order mark, lone surrogates and NUL as the caller’s string does', () => {
    const { starts, ends } = tokenize('\ufeffone\ud800two\udc00\0three');
    expect([...starts]).toEqual([1, 5, 10]);
    expect([...ends]).toEqual([4, 8, 15]);
  });

  it('cover decomposed letters and invisible characters inside a word and behind its last letter', () => {
    const text = 'cafe\u0301\u00ad, break\u00adwater\u200b';
    expect(wordsOf(text)).toEqual(['cafe\u0301\u00ad', 'break\u00adwater\u200b']);
  });

  it('stand in order, inside the text, around at least one unit and never in a surrogate pair', () => {
    fc.assert(
      fc.property(hardText("'", '.'), (text) => {
        const { count, starts, ends } = tokenize(text);
        for (let i = 0; i < count; i++) {
          expect(starts[i]).toBeGreaterThanOrEqual(i === 0 ? 0 : ends[i - 1]);
          expect(ends[i]).toBeGreaterThan(starts[i]);
          expect(ends[i]).toBeLessThanOrEqual(text.length);
          expect([splitsPair(text, starts[i]), splitsPair(text, ends[i])]).toEqual([false, false]);
        }
      }),
      { seed: FIXED_SEED, numRuns: 3000 },
    );
  });

  it('give every letter and digit to a word', () => {
    fc.assert(
      fc.property(hardText("'", '.'), (text) => {
        const { count, starts, ends } = tokenize(text);
        let rest = text;
        for (let i = count - 1; i >= 0; i--) rest = rest.slice(0, starts[i]) + rest.slice(ends[i]);
        // The vowels and finals of decomposed Hangul follow a letter or are nothing.
        expect(rest.replace(/[\u1160-\u11ff\ud7b0-\ud7ff]/g, '')).not.toMatch(/[\p{Lu}\p{Ll}\p{Lo}\p{Nd}]/u);
      }),
      { seed: FIXED_SEED, numRuns: 2000 },
    );
  });

  it('fit parallel arrays of exactly the number of words', () => {
    const { count, hashes, starts, ends, flags } = tokenize('a b c '.repeat(500));
    expect(count).toBe(1500);
    expect([hashes, starts, ends, flags].map((column) => column.length)).toEqual([1500, 1500, 1500, 1500]);
  });
});

describe('a word', () => {
  it('has the same hash alone as in its text', () => {
    fc.assert(
      fc.property(hardText("'", '.'), (text) => {
        const { hashes } = tokenize(text);
        for (const [i, word] of wordsOf(text).entries()) expect(hashesOf(word)).toEqual([hashes[i]]);
      }),
      { seed: FIXED_SEED, numRuns: 2000 },
    );
  });

  it('does not depend on what stands before or after a blank', () => {
    fc.assert(
      fc.property(hardText("'", '.'), hardText("'", '.'), (before, after) => {
        expect(hashesOf(`${before} ${after}`)).toEqual([...hashesOf(before), ...hashesOf(after)]);
      }),
      { seed: FIXED_SEED, numRuns: 2000 },
    );
  });

  // biome-ignore format: a table
  it.each([
    ['Ferry', CAPITAL_TOKEN], ['ferry', 0], ['Łódź', CAPITAL_TOKEN], ['U.N.', CAPITAL_TOKEN], ['iPhone', 0],
    ['1994', NUMBER_TOKEN], ['1,592', NUMBER_TOKEN], ['9.5', NUMBER_TOKEN], ['٥', NUMBER_TOKEN], ['3rd', 0], ['A380', CAPITAL_TOKEN],
    ['漢', 0], ['서울', 0],
  ])('knows whether it is a number or begins with a capital: %s', (word, flags) => {
    expect([...tokenize(word).flags]).toEqual([flags]);
  });
});

describe('numbers', () => {
  const before = 'The storm of 1994 closed 1,592 piers, 9.5 percent.';
  const after = 'The storm of 2020 closed 85 piers, 12 percent.';

  it('are words like others unless the caller masks them', () => {
    expect(hashesOf(before)).not.toEqual(hashesOf(after));
    expect(hashesOf(before, { numbers: 'keep' })).toEqual(hashesOf(before));
  });

  it('are all the same word once masked, and keep their places', () => {
    expect(hashesOf(before, { numbers: 'mask' })).toEqual(hashesOf(after, { numbers: 'mask' }));
    expect(wordsOf(before, { numbers: 'mask' })).toEqual(wordsOf(before));
  });

  it('are masked to something that no other word is', () => {
    const [masked] = hashesOf('7', { numbers: 'mask' });
    expect(hashesOf('the 3rd # x 7 covid19')).not.toContain(masked);
    expect(hashesOf('the 3rd A380', { numbers: 'mask' })).toEqual(hashesOf('the 3rd A380'));
  });
});

describe('a caller’s own tokenizer', () => {
  const segmenter = new Intl.Segmenter('en', { granularity: 'word' });
  const bySegmenter: Tokenizer = (text) =>
    [...segmenter.segment(text)]
      .filter(({ isWordLike }) => isWordLike)
      .map(({ segment, index }) => ({ text: segment, start: index, end: index + segment.length }));

  it('has its words folded and hashed as the built-in ones are', () => {
    const text = 'Çavuşoğlu’s FERRY left Łódź on 27 September, 1,592 aboard.';
    expect(tokenize(text, { tokenizer: bySegmenter })).toEqual(tokenize(text));
  });

  it('has its decimal numbers hashed as the built-in ones are', () => {
    expect(hashesOf('9.5', { tokenizer: bySegmenter })).toEqual(hashesOf('9.5'));
  });

  it('may report another text than stands there, and keeps its own places', () => {
    const stems: Tokenizer = (text) =>
      [...text.matchAll(/\w+/g)].map((match) => ({
        text: match[0].replace(/(ing|ed|s)$/, ''),
        start: match.index,
        end: match.index + match[0].length,
      }));
    const text = 'Ships sailed';
    expect(hashesOf(text, { tokenizer: stems })).toEqual(hashesOf('ship sail'));
    expect(wordsOf(text, { tokenizer: stems })).toEqual(['Ships', 'sailed']);
    expect([...tokenize(text, { tokenizer: stems }).flags]).toEqual([CAPITAL_TOKEN, 0]);
  });

  it('has its numbers masked too', () => {
    const options = { tokenizer: bySegmenter, numbers: 'mask' } as const;
    expect(hashesOf('42 ships', options)).toEqual(hashesOf('7 ships', { numbers: 'mask' }));
  });

  it('may find words that fold to nothing: they are left out', () => {
    const everyUnit: Tokenizer = (text) => Array.from(text, (c, i) => ({ text: c, start: i, end: i + 1 }));
    expect(wordsOf('a-\u00ad b.', { tokenizer: everyUnit })).toEqual(['a', 'b']);
  });

  it('may tokenize in its turn, by another one', () => {
    const outer: Tokenizer = function* (text) {
      for (const word of bySegmenter(text)) {
        const { hashes } = tokenize(`${word.text} ${word.text}`, { tokenizer: bySegmenter });
        yield { ...word, text: `${word.text}${hashes.length}` };
      }
    };
    expect(hashesOf('two ships', { tokenizer: outer })).toEqual(hashesOf('two2 ships2'));
  });

  it('may be a generator', () => {
    function* generator(): Generator<{ text: string; start: number; end: number }> {
      yield { text: 'ship', start: 0, end: 4 };
    }
    expect(hashesOf('ship', { tokenizer: generator })).toEqual(hashesOf('ship'));
  });
});

describe('what can not be tokenized', () => {
  it.each([undefined, null, 5, ['a'], new Uint8Array(3)])('is %o, which is no string', (text) => {
    for (const work of [tokenize, paragraphs, sentences]) {
      expect(() => work(text as never)).toThrow(/^dejalu: a text must be a string, not /);
    }
  });

  it.each([
    [{ number: 'mask' }, 'unknown option "number"; did you mean "numbers"?'],
    [{ numbers: 'maks' }, 'option "numbers" must be "keep" or "mask", not "maks"'],
    [{ tokenizer: 'words' }, 'option "tokenizer" must be a function, not "words"'],
    [{ kernel: 'simd' }, 'option "kernel" must be "auto" or "js" or "wasm", not "simd"'],
    [null, 'options must be an object, not null'],
  ])('is a text with the options %o', (options, message) => {
    expect(() => tokenize('two ships', options as never)).toThrow(`dejalu: ${message}`);
  });

  it.each([
    [null, 'must return an iterable of { text, start, end }, not null'],
    ['two', 'must return an iterable of { text, start, end }, not "two"'],
    [['two'], 'gives a word whose "text" is undefined, not a string'],
    [[null], 'gives a word whose "text" is undefined, not a string'],
    [[{ text: 'two' }], 'gives "two" with "start" undefined and "end" undefined, not whole numbers'],
    [[{ text: 'two', start: 0.5, end: 3 }], 'with "start" 0.5 (number) and "end" 3 (number), not whole numbers'],
    [[{ text: 'two', start: -1, end: 3 }], 'gives "two" at -1 to 3, but the word before it ends at 0'],
    [[{ text: 'two', start: 3, end: 3 }], 'gives "two" at 3 to 3,'],
    [
      [{ text: 'two', start: 7, end: 10 }],
      'gives "two" at 7 to 10, but the word before it ends at 0 and the text at 9;',
    ],
    [
      [
        { text: 'ships', start: 4, end: 9 },
        { text: 'two', start: 0, end: 3 },
      ],
      'gives "two" at 0 to 3, but the word before it ends at 9',
    ],
  ])('is a text of which a tokenizer makes %o', (words, message) => {
    const tokenizer = (() => words) as unknown as Tokenizer;
    expect(() => tokenize('two ships', { tokenizer })).toThrow(message);
    expect(() => shingles('two ships', { tokenizer })).toThrow(/^dejalu: option "tokenizer" /);
  });
});

describe('input that is no text', () => {
  it('read as Latin-1 gives words and places like any other, and never throws', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const text = String.fromCharCode(...bytes);
        const words = wordsOf(text);
        expect(words.every((word) => /^[\p{L}\p{N}]/u.test(word))).toBe(true);
        expect(words.length > 0).toBe(/[\p{L}\p{N}]/u.test(text));
      }),
      { seed: FIXED_SEED, numRuns: 1000 },
    );
  });
});
