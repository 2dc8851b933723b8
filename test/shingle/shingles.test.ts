/** Shingle sets: what a text's shingles are, and how good their hashes are. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fmix32 } from '../../src/kernel/hash.ts';
import { hashShingles } from '../../src/kernel/polynomial.ts';
import { shingles } from '../../src/shingle/shingles.ts';
import { type Tokenizer, tokenize } from '../../src/text/tokenize.ts';
import { FIXED_SEED, hardText } from '../text/arbitrary.ts';

const setOf = (text: string, options = {}) => [...shingles(text, options)];
const words: Tokenizer = (text) =>
  Array.from(text.matchAll(/[\p{L}\p{N}]+/gu), (m) => ({ text: m[0], start: m.index, end: m.index + m[0].length }));

describe('shingles of words', () => {
  it('are as many as runs of three words', () => {
    expect(shingles('one two three four five')).toHaveLength(3);
    expect(shingles('one two three four five', { size: 2 })).toHaveLength(4);
    expect(shingles('one two three four five', { size: 5 })).toHaveLength(1);
  });

  it('are one for fewer words than that', () => {
    expect(shingles('one two')).toHaveLength(1);
    expect(shingles('one')).toHaveLength(1);
    expect(setOf('one two')).not.toEqual(setOf('one'));
    expect(setOf('one two')).not.toEqual(setOf('two one'));
    expect(setOf('one two', { size: 3 })).toEqual(setOf('one two', { size: 9 }));
  });

  it('are none without a word', () => {
    for (const text of ['', '  \n', '— … !', '\ud800']) expect(shingles(text)).toHaveLength(0);
  });

  it('are a set: ascending and distinct', () => {
    const set = setOf('the ship left, the ship left, the ship left');
    expect(set).toHaveLength(3); // the ship left / ship left the / left the ship
    expect(set).toEqual([...new Set(set)].sort((a, b) => a - b));
  });

  it('know order, and nothing of case, accents and punctuation', () => {
    expect(setOf('a b c')).not.toEqual(setOf('c b a'));
    expect(setOf('Mevlüt Çavuşoğlu said:')).toEqual(setOf('“mevlut cavusoglu, SAID”'));
  });

  it('know figures, unless these are masked', () => {
    const texts = ['Some 1,592 people left', 'Some 12 people left'] as const;
    expect(setOf(texts[0])).not.toEqual(setOf(texts[1]));
    expect(setOf(texts[0], { numbers: 'mask' })).toEqual(setOf(texts[1], { numbers: 'mask' }));
  });

  it('are made of the words of a tokenizer of your own', () => {
    expect(setOf('a-b c', { size: 1, tokenizer: words })).toHaveLength(3);
    const stems: Tokenizer = (text) => [...words(text)].map((word) => ({ ...word, text: word.text.replace(/s$/, '') }));
    expect(setOf('ships left ports', { tokenizer: stems })).toEqual(setOf('ship left port'));
  });
});

describe('shingles of characters', () => {
  const characters = (text: string, size = 5) => setOf(text, { unit: 'char', size });

  it('are five characters of the folded text, one blank between words', () => {
    expect(shingles('abcdefg', { unit: 'char' })).toHaveLength(3);
    expect(shingles('ab cd', { unit: 'char' })).toHaveLength(1);
    expect(characters('AB—\n“cd”')).toEqual(characters('ab cd'));
    expect(characters('Ça  va')).toEqual(characters('ca va'));
    expect(characters('ab cd')).not.toEqual(characters('abcd'));
  });

  it('see no blanks in scripts that are written without', () => {
    expect(characters('漢字仮名', 2)).toEqual(characters('漢 字\n仮 名', 2));
    expect(characters('漢字仮名', 2)).toHaveLength(3);
  });

  it('are one for a shorter text, none without a word', () => {
    expect(characters('abc')).toHaveLength(1);
    expect(characters('…')).toEqual([]);
  });

  it('grow with folds that have several characters', () => {
    expect(characters('ﬃ'.repeat(40), 1)).toHaveLength(2);
    expect(characters(`o${'ﬃ'.repeat(40)}`)).toEqual(characters(`o${'ffi'.repeat(40)}`));
  });

  it('take a masked number for one character, and tell 9.5 from 95', () => {
    expect(setOf('in 95 years', { unit: 'char', numbers: 'mask' })).toEqual(
      setOf('in 9.5 years', { unit: 'char', numbers: 'mask' }),
    );
    expect(characters('in 95 years')).not.toEqual(characters('in 9.5 years'));
  });

  it.each([
    ['9,5', '95', false],
    ['1,592', '1592', true],
    ['1,592,000.5', '1592000.5', true],
    ['9,5000', '95000', false],
    ['१,५९२', '१५९२', true],
    ['A7,5', 'A75', false],
  ])('take %s for %s as words do: %s', (number, plain, same) => {
    for (const unit of ['word', 'char'] as const) {
      const [one, other] = [number, plain].map((n) => setOf(`in ${n} years`, { unit }).join());
      expect(one === other).toBe(same);
    }
  });
});

describe('any text', () => {
  it('has a set of at most as many shingles as words, one at least if it has a word', () => {
    fc.assert(
      fc.property(hardText('ship ', 'left '), fc.integer({ min: 1, max: 6 }), (text, size) => {
        const set = setOf(text, { size });
        const { count } = tokenize(text);
        expect(set).toEqual([...new Set(set)].sort((a, b) => a - b));
        expect(set.length).toBeLessThanOrEqual(Math.max(count - size + 1, Math.min(count, 1)));
        expect(set.length > 0).toBe(count > 0);
      }),
      { seed: FIXED_SEED },
    );
  });

  it('has sets of characters, too', () => {
    fc.assert(
      fc.property(hardText('漢字', 'ab '), (text) => {
        const set = setOf(text, { unit: 'char' });
        expect(set).toEqual([...new Set(set)].sort((a, b) => a - b));
        expect(set.length > 0).toBe(tokenize(text).count > 0);
      }),
      { seed: FIXED_SEED },
    );
  });
});

describe('hashShingles', () => {
  it('hashes every run in text order, repeats included', () => {
    const hashes = Uint32Array.from([5, 6, 7, 5, 6, 7]);
    const out = new Uint32Array(6);
    expect(hashShingles(hashes, 6, 3, out)).toBe(4);
    expect(out[0]).toBe(out[3]);
    expect(new Set(out.subarray(0, 4)).size).toBe(3);
  });

  it('writes nothing for fewer tokens than a shingle has', () => {
    const out = Uint32Array.of(9, 9);
    expect(hashShingles(Uint32Array.of(1, 2), 2, 3, out)).toBe(0);
    expect(hashShingles(new Uint32Array(0), 0, 1, out)).toBe(0);
    expect([...out]).toEqual([9, 9]);
  });

  it('gives each run the hash it has by itself, wherever it stands', () => {
    const tokens = fc.array(fc.integer({ min: 0, max: 0xffffffff }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(tokens, fc.integer({ min: 1, max: 8 }), (list, size) => {
        const hashes = Uint32Array.from(list);
        const rolled = new Uint32Array(list.length);
        const written = hashShingles(hashes, list.length, size, rolled);
        expect(written).toBe(Math.max(0, list.length - size + 1));
        const single = new Uint32Array(1);
        for (let i = 0; i < written; i++) {
          hashShingles(hashes.subarray(i, i + size), size, size, single);
          expect(rolled[i]).toBe(single[0]);
        }
      }),
      { seed: FIXED_SEED },
    );
  });

  it('collides no more than random numbers would, even on permutations and repeats of few words', {
    timeout: 60_000,
  }, () => {
    // All 8,000,000 runs of three out of 200 words; N - 2^32 (1 - (1 - 2^-32)^N) = 7,446 collisions are to be expected.
    const vocabulary = Uint32Array.from({ length: 200 }, (_, i) => fmix32(i + 1));
    const count = vocabulary.length ** 3;
    const found = new Uint32Array(count);
    const run = new Uint32Array(3);
    const one = new Uint32Array(1);
    let at = 0;
    for (const a of vocabulary) {
      for (const b of vocabulary) {
        for (const c of vocabulary) {
          run[0] = a;
          run[1] = b;
          run[2] = c;
          hashShingles(run, 3, 3, one);
          found[at++] = one[0];
        }
      }
    }
    found.sort();
    let collisions = 0;
    for (let i = 1; i < count; i++) if (found[i] === found[i - 1]) collisions++;
    const expected = count - 2 ** 32 * -Math.expm1(count * Math.log1p(-(2 ** -32)));
    expect(collisions).toBeLessThan(expected + 5 * Math.sqrt(expected));
  });

  it('does the same on runs of characters, which are small numbers', () => {
    const count = 30 ** 4;
    const found = new Uint32Array(count);
    const run = new Uint32Array(4);
    const one = new Uint32Array(1);
    for (let i = 0; i < count; i++) {
      for (let j = 0, rest = i; j < 4; j++, rest = Math.floor(rest / 30)) run[j] = 0x61 + (rest % 30);
      hashShingles(run, 4, 4, one);
      found[i] = one[0];
    }
    const collisions = count - new Set(found).size;
    const expected = count ** 2 / 2 ** 33;
    expect(collisions).toBeLessThan(expected + 5 * Math.sqrt(expected));
  });
});

describe('what is refused', () => {
  it.each([
    [{ size: 0 }, 'dejalu: option "size" must be a whole number from 1 to 64, not 0 (number)'],
    [{ unit: 'words' }, 'dejalu: option "unit" must be "word" or "char", not "words"'],
    [{ ngram: 3 }, 'dejalu: unknown option "ngram"; did you mean "size"?'],
    [
      { unit: 'char', tokenizer: words },
      'dejalu: option "tokenizer" makes words; it needs shingles of unit "word", not "char"',
    ],
  ])('%o', (options, message) => {
    expect(() => shingles('a text', options as object)).toThrow(message);
  });

  it('what is no text', () => {
    expect(() => shingles(42 as unknown as string)).toThrow('dejalu: a text must be a string, not 42 (number)');
  });
});
