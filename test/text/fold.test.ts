/** Which spellings are one word, and which are not. Everything is seen through tokenize: the fold has no other user. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenize } from '../../src/text/tokenize.ts';
import { FIXED_SEED, hardText } from './arbitrary.ts';

const hashesOf = (text: string) => [...tokenize(text).hashes];

/** Escapes for what an editor would not show. */
const visible = (text: string) =>
  text.replace(/[\p{Cf}\p{M}]/gu, (c) => `\\u{${(c.codePointAt(0) as number).toString(16)}}`);

describe('spellings of one word', () => {
  // biome-ignore format: a table
  const alike: readonly (readonly [why: string, ...spellings: string[]])[] = [
    ['without case', 'Skerry', 'SKERRY', 'skerry', 'sKERRY'],
    ['without diacritics', 'Çavuşoğlu', 'Cavusoglu', 'ÇAVUŞOĞLU', 'cavuşoglu'],
    ['without stacked diacritics', 'Nguyễn', 'Nguyen', 'NGUYỄN'],
    ['without Cyrillic diacritics', 'ёлка', 'елка', 'ЁЛКА'],
    ['whatever the letter i has on it', 'İstanbul', 'Istanbul', 'istanbul', 'ıstanbul', 'ISTANBUL', 'ISTANBUL\u0307'],
    ['with strokes left out', 'Łódź', 'Lodz', 'łodz'],
    ['with a barred d', 'Đorđe', 'Dorde'],
    ['with a slashed o and a ligature', 'Ærøskøbing', 'Aeroskobing'],
    ['with oe', 'Œuvre', 'oeuvre', 'ŒUVRE'],
    ['with sharp s', 'Straße', 'STRASSE', 'strasse', 'STRAẞE'],
    ['with long s', 'ſhip', 'ship'],
    ['with typesetters’ ligatures', 'eﬃcient', 'efficient', 'EFFICIENT'],
    ['in full width', 'Ｅｌｌｅｒｙ', 'Ellery'],
    ['in mathematical letters', '\u{1d404}\u{1d425}\u{1d425}\u{1d41e}\u{1d42b}\u{1d432}', 'Ellery'],
    ['in half-width kana', 'ｶﾅ', 'カナ'],
    ['with final sigma', 'Οδυσσεύς', 'ΟΔΥΣΣΕΥΣ', 'οδυσσευσ'],
    ['with an index below', 'H₂O', 'H2O'],
    ['without Hebrew points', 'שָׁלוֹם', 'שלום'],
    ['without Arabic vowels', 'العَرَبِيَّة', 'العربية'],
    ['without the Arabic stretch', 'العـــربية', 'العربية'],
    ['with any apostrophe or none', "O'Neil", 'O’Neil', 'O‘Neil', 'Oʼneil', 'O＇Neil', 'ONeil'],
    ['with an apostrophe before the ending', 'Azerbaijan’s', "Azerbaijan's", 'AZERBAIJAN’S'],
    ['with dots between single letters', 'U.N.', 'UN', 'U.N', 'u.n.'],
    ['with three dotted letters', 'J.R.R.', 'JRR'],
    ['with grouped digits', '1,592', '1592', '１,５９２'],
    ['with a number’s full stop', '9.5', '９.５', '9.5.'],
    ['with a soft hyphen', 'break\u00adwater', 'breakwater'],
    ['with a zero-width space', 'break\u200bwater', 'breakwater'],
    ['with joiners', 'break\u200dwat\u200cer', 'breakwater', 'break\u2060water'],
    ['with a byte order mark inside', 'break\ufeffwater', '\ufeffbreakwater'],
    ['with direction marks', 'שלום\u200f', '\u200eשלום', 'שלום'],
    ['with a variation selector', '漢\ufe00', '漢'],
  ];

  it.each(alike)('are alike %s', (_why, first, ...others) => {
    const expected = hashesOf(first as string);
    expect(expected).not.toEqual([]);
    for (const other of others) expect(hashesOf(other), visible(other)).toEqual(expected);
  });

  const composed = [
    'Übergröße',
    'Çavuşoğlu',
    'Ngữ',
    'ёлка',
    '서울특별시',
    'がぎぐげご',
    'パピプペポ',
    '\u0929मक',
    'ோொௌ',
    'آمال',
  ];

  it.each(composed)('are alike composed and decomposed: %s', (word) => {
    expect(word.normalize('NFC')).not.toBe(word.normalize('NFD'));
    expect(hashesOf(word.normalize('NFD'))).toEqual(hashesOf(word.normalize('NFC')));
  });
});

describe('words that only look alike', () => {
  // biome-ignore format: a table
  const unlike: readonly (readonly [why: string, one: string, other: string])[] = [
    ['a decimal point', '9.5', '95'],
    ['one digit', '1,592', '1,593'],
    ['an ending', 'harbour', 'harbours'],
    ['a voicing mark', 'か', 'が'],
    ['a decomposed voicing mark', 'は\u3099', 'は\u309a'],
    ['hiragana and katakana', 'か', 'カ'],
    ['a Devanagari vowel sign', 'कि', 'की'],
    ['a Devanagari vowel sign at the end', 'नमस्ते', 'नमस्त'],
    ['a Bengali vowel sign', 'কা', 'কি'],
    ['a Thai vowel sign', 'กิ', 'กี'],
    ['a Hangul vowel', '서', '소'],
    ['the alphabet', 'ace', 'асе'],
    ['their order of letters', 'dear', 'read'],
  ];

  it.each(unlike)('differ by %s', (_why, one, other) => {
    expect(hashesOf(one)).not.toEqual(hashesOf(other));
  });

  it('differ by a hyphen, which makes two words of one', () => {
    expect(hashesOf('co-operate')).toEqual(hashesOf('co operate'));
    expect(hashesOf('co-operate')).not.toEqual(hashesOf('cooperate'));
  });

  it.each([
    ['rare Han', '\u{2000b}', '\u{2000c}'],
    ['Deseret', '\u{10428}', '\u{10429}'],
    ['Adlam', '\u{1e922}', '\u{1e923}'],
  ])('differ in letters above U+FFFF: %s', (_script, one, other) => {
    expect(hashesOf(one)).not.toEqual(hashesOf(other));
  });

  it('differ by a comma that groups no three digits', () => {
    expect(hashesOf('9,5')).not.toEqual(hashesOf('95'));
    expect(hashesOf('9,5000')).not.toEqual(hashesOf('95000'));
    expect(hashesOf('1,59')).not.toEqual(hashesOf('159'));
  });
});

describe('case', () => {
  /** Small Cyrillic letters of old books: their capitals are those of other letters. */
  const UNPAIRED = /[\u1c80-\u1c88]/;
  const single = (text: string) => [...text].length === 1;
  /** An engine with a newer Unicode has letters that are none here, and a few are capitals of letters that are. */
  const isPair = (text: string, other: string) => single(other) && tokenize(other).count === tokenize(text).count;

  it('makes no difference for any letter that has one capital or one small form', () => {
    const letters: string[] = [];
    const others: string[] = [];
    for (let code = 0; code < 0x110000; code++) {
      const letter = String.fromCodePoint(code);
      if (!/\p{L}/u.test(letter) || tokenize(letter).count === 0 || UNPAIRED.test(letter)) continue;
      for (const other of [letter.toUpperCase(), letter.toLowerCase()]) {
        if (other === letter || !isPair(letter, other)) continue;
        letters.push(letter);
        others.push(other);
      }
    }
    const expected = tokenize(letters.join(' '));
    const actual = tokenize(others.join(' '));
    expect(letters.length).toBeGreaterThan(2700);
    expect(actual.count).toBe(letters.length);
    const differing = letters.filter((_, i) => expected.hashes[i] !== actual.hashes[i]);
    expect(differing).toEqual([]);
  });

  it('makes no difference in a whole text', () => {
    const isSimple = (text: string) =>
      [...text].every((c) => isPair(c, c.toUpperCase()) && isPair(c, c.toLowerCase()) && !UNPAIRED.test(c));
    fc.assert(
      fc.property(hardText("'", '.').filter(isSimple), (text) => {
        expect(hashesOf(text.toUpperCase())).toEqual(hashesOf(text));
        expect(hashesOf(text.toLowerCase())).toEqual(hashesOf(text));
      }),
      { seed: FIXED_SEED, numRuns: 2000 },
    );
  });
});

describe('composed and decomposed Unicode', () => {
  /** Every code point that has a canonical decomposition, alone and inside a word. */
  function differing(from: number, to: number): string[] {
    const result: string[] = [];
    for (let code = from; code <= to; code++) {
      if (code === 0x374) continue; // the Greek numeral sign, which Unicode turns into an apostrophe
      const character = String.fromCodePoint(code);
      const decomposed = character.normalize('NFD');
      if (decomposed === character) continue;
      for (const [before, after] of [
        ['', ''],
        ['a', 'b'],
        ['7', '7'],
        ['の', ''],
      ]) {
        const one = hashesOf(before + character + after);
        if (one.join() !== hashesOf(before + decomposed + after).join()) result.push(code.toString(16));
      }
    }
    return result;
  }

  it('are alike for every character up to U+FFFF', () => {
    expect(differing(0, 0xffff)).toEqual([]);
  });

  it('are alike for every character above U+FFFF', () => {
    expect(differing(0x10000, 0x10ffff)).toEqual([]);
  });

  const isAlike = (text: string) => {
    expect(hashesOf(text.normalize('NFD'))).toEqual(hashesOf(text.normalize('NFC')));
  };

  it('are alike for every text', () => {
    fc.assert(fc.property(hardText("'", '.'), isAlike), { seed: FIXED_SEED, numRuns: 3000 });
  });

  it.each(['J.Élan', 'M.Übel', '가.나.다', 'A.한'])('are alike where a full stop has no blank after it: %s', isAlike);
});

describe('invisible characters', () => {
  const INVISIBLE = ['\u00ad', '\u200b', '\u200c', '\u200d', '\u2060', '\ufeff', '\u200e', '\u200f'];
  const strip = (text: string) => text.replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '');
  const vanish = (text: string) => {
    expect(hashesOf(text)).toEqual(hashesOf(strip(text)));
  };

  it('vanish wherever they stand', () => {
    // Taking them out of a broken pair would mend it.
    const wellFormed = hardText("'", '.', ...INVISIBLE).map((text) => text.replace(/\p{Cs}/gu, ' '));
    fc.assert(fc.property(wellFormed, vanish), { seed: FIXED_SEED, numRuns: 2000 });
  });

  it.each([
    ['an apostrophe', 'O’\u00adNeil'],
    ['a dot', 'U.\u2060N.'],
    ['a comma', '1,\u200b592'],
  ])('vanish after %s inside a word', (_mark, text) => vanish(text));

  it('do not hide that half-width kana are voiced', () => {
    expect(hashesOf('ｶﾞ')).toEqual(hashesOf('ガ'));
  });
});
