/** The two builds of the kernel agree bit for bit: one table of texts, options and sizes, run through both. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kernelOf } from '../../src/kernel/kernel.ts';
import { PIECE } from '../../src/kernel/layout.ts';
import { MinHasher, type MinHashOptions } from '../../src/sketch/minhash.ts';
import { FIXED_SEED, hardText } from '../text/arbitrary.ts';

const js = kernelOf('js');
// Throws where WASM doesn't run: then these tests would compare nothing.
const wasm = kernelOf('wasm');

const LETTERS = 'The quick brown fox jumps over the lazy dog';

/** A word at every place of a block of 64 bytes, of every length up to beyond one. */
const words = Array.from({ length: 80 }, (_, i) => `${' '.repeat(i)}${'x'.repeat(i)} y`);

// biome-ignore format: a table
const texts: readonly (readonly [what: string, text: string])[] = [
  ['nothing', ''],
  ['blanks', ' \n\t  '],
  ['one letter', 'a'],
  ['letters in capitals', LETTERS.toUpperCase()],
  ['words of 0 to 79 letters', words.join('')],
  ['words of 0 to 79 letters, the last accented', words.map((word) => `${word}é`).join('')],
  ['words of 0 to 79 letters with an ending', words.map((word) => `${word}'s`).join('')],
  ['a joiner at every place of a block', words.map((word) => `${word}.5,000 U.N. 9.5 a.b,c' 'd`).join('')],
  ['digits at every place of a block', words.map((word) => `${word} 1234567890 12ab 34`).join('')],
  ['a letter with a mark at every place of a block', words.map((word, i) => `${word}${'éÇıĞ'[i % 4]}x’${i}«ő`).join('')],
  ['letters that are narrow beside some that are not', 'ßçæéøœÅﬁñ²½ª¹ şŞțȚơ ĳǆ — “ß’é” …\u2028é\u200bé é\u0301é x\u00ade É.Ü. 1’5'],
  ['half of a letter with a mark', `${'x'.repeat(63)}\u00c3 \u00e2\u0080`],
  ['curly quotes', '“Don’t,” she said. ‘It’s the U.N.’s 1,592.5’…'],
  ['Turkish', 'Çavuşoğlu İstanbul’da ığdır ŞIRNAK '.repeat(30)],
  ['Russian', 'Министр иностранных дел заявил, что ёлка в 9,5 раза выше. '.repeat(30)],
  ['a letter of two bytes at every place of a block', words.map((word, i) => `${word} ${'жЩαбا'.repeat(i % 40)}ё’ж, Ёлка.x`).join('')],
  ['two scripts in a word', 'Ωmega жx xж жé éж Жa’ж ж.ж. ж9 9ж и\u0306 й ǆж ß-ж סוֹף الع'],
  ['Chinese', '外交部发言人说，双方同意停火。第二十七条（１，５９２）'.repeat(30)],
  ['Japanese', 'これはテストです。ｶﾞｷﾞ が か\u3099 '.repeat(20)],
  ['Korean', '대한민국 한국어 \u1112\u1161\u11ab\u1100\u116e\u11a8 '.repeat(20)],
  ['Thai', 'ภาษาไทยเป็นภาษาที่มีระดับเสียง '.repeat(20)],
  ['Hindi', 'हिन्दी विश्व की एक प्रमुख भाषा है। '.repeat(20)],
  ['Arabic', 'العَرَبِيَّة العـــربية ﷺ ﷽ '.repeat(20)],
  ['letters beyond the first plane', '𝐄𝐥𝐥𝐞𝐫𝐲 𠀀𠀁 😀 x𝐀y '.repeat(20)],
  ['lone surrogates', 'a\ud800b \udc00c d\ud83d'],
  ['marks without end', `e${'\u0301'.repeat(5000)}x 9${'\u00ad'.repeat(3000)},5`],
  ['a word without end', 'ﷺ'.repeat(4000) + 'é'.repeat(9000)],
  ['soft hyphens and zero widths', 'co\u00adope\u200brate U\u200d.\u200dN.'],
  ['NULs', 'a\0b\0\0c'],
];

const shortened = (text: string) => (text.length > 60 ? `${JSON.stringify(text.slice(0, 60))}…` : JSON.stringify(text));

describe('tokens', () => {
  it.each(texts)('of %s', (_what, text) => {
    for (const mask of [false, true]) expect(wasm.tokenize(text, mask)).toEqual(js.tokenize(text, mask));
  });

  it('of any text', () => {
    fc.assert(
      fc.property(fc.array(hardText(), { maxLength: 8 }), fc.boolean(), (parts, mask) => {
        const text = parts.join(' ');
        expect(wasm.tokenize(text, mask)).toEqual(js.tokenize(text, mask));
      }),
      { seed: FIXED_SEED, numRuns: 2000 },
    );
  });

  it('of every code point, alone and in a word', () => {
    for (let plane = 0; plane < 0x110000; plane += 0x10000) {
      const characters = Array.from({ length: 0x10000 }, (_, i) => String.fromCodePoint(plane + i));
      const text = characters.map((character) => `${character} x${character}y `).join('');
      const [a, b] = [js.tokenize(text, false), wasm.tokenize(text, false)];
      expect(b.count).toBe(a.count);
      for (const part of ['hashes', 'starts', 'ends', 'flags'] as const) {
        const differing = a[part].findIndex((value, i) => value !== b[part][i]);
        expect(differing, `${part} of plane ${plane >> 16}`).toBe(-1);
      }
    }
  });

  it.each([
    ['with blanks', 'Ørsted said 1,592 words. '],
    ['without blanks, but with full stops', '外交部发言人说。'],
    ['without any place to cut', '外交部'],
  ])('of a text of several pieces %s', (_what, part) => {
    const text = part.repeat(Math.ceil((2.6 * PIECE) / part.length));
    const tokens = wasm.tokenize(text, false);
    expect(tokens).toEqual(js.tokenize(text, false));
    // The same as of its parts, one after the other.
    const { count, hashes } = js.tokenize(part, false);
    expect(tokens.count).toBe(count * (text.length / part.length));
    expect(tokens.hashes.every((hash, i) => hash === hashes[i % count])).toBe(true);
    for (let i = 0; i < tokens.count; i += 997) {
      const [from, to] = [tokens.starts[i], tokens.ends[i]];
      expect(js.tokenize(text.slice(from, to), false).hashes[0], shortened(text)).toBe(tokens.hashes[i]);
    }
  });
});

describe('signatures', () => {
  const options: readonly MinHashOptions[] = [
    {},
    { scheme: 'fss' },
    { slots: 1 },
    { slots: 100, seed: 7 },
    { scheme: 'fss', slots: 37, seed: 7 },
    { scheme: 'fss', slots: 1024 },
    { slots: 4096 },
    { shingle: { size: 1 } },
    { shingle: { size: 64, numbers: 'mask' } },
    { shingle: { unit: 'char' } },
    { scheme: 'fss', shingle: { size: 8 } },
  ];
  const long = Array.from({ length: 40_000 }, (_, i) => (i * 7919).toString(36)).join(' ');

  it.each(options)(
    'made with %j',
    (given) => {
      const [a, b] = (['js', 'wasm'] as const).map((kernel) => new MinHasher({ ...given, kernel }));
      for (const [, text] of [...texts, ['long', long] as const, ['short', 'one two'] as const]) {
        const { slots } = a.sign(text);
        expect(b.sign(text).slots).toEqual(slots);
        // As they are written to files: lone surrogates as U+FFFD, the rest as it is.
        expect(a.sign(new TextEncoder().encode(text)).slots).toEqual(slots);
        expect(b.sign(new TextEncoder().encode(text)).slots).toEqual(slots);
      }
      const together = [...texts, ['long', long] as const, ...texts].map(([, text]) => text);
      const alone = together.map((text) => a.sign(text).slots);
      expect(a.signAll(together).map(({ slots }) => slots)).toEqual(alone);
      expect(b.signAll(together).map(({ slots }) => slots)).toEqual(alone);
      for (const n of [0, 1, 2, 3, 4, 5, 63, 1000, 70_000]) {
        const elements = Uint32Array.from({ length: n }, (_, i) => i);
        expect(b.signShingles(elements).slots).toEqual(a.signShingles(elements).slots);
        expect(elements.every((element, i) => element === i)).toBe(true);
      }
    },
    60_000,
  );

  it('of bytes that are no UTF-8 are those of the text that a decoder makes of them', () => {
    const bytes = fc.array(
      fc.constantFrom(
        0x20,
        0x61,
        0x39,
        0x2e,
        0xc3,
        0xa9,
        0xd0,
        0xb6,
        0xe2,
        0x80,
        0x99,
        0xed,
        0xa0,
        0xf0,
        0x9f,
        0xf5,
        0xc1,
        0xff,
      ),
    );
    const [a, b] = (['js', 'wasm'] as const).map((kernel) => new MinHasher({ kernel, shingle: { size: 1 } }));
    fc.assert(
      fc.property(bytes, (list) => {
        const given = Uint8Array.from(list);
        const { slots } = a.sign(new TextDecoder().decode(given));
        expect(a.sign(given).slots).toEqual(slots);
        expect(b.sign(given).slots).toEqual(slots);
      }),
      { seed: FIXED_SEED, numRuns: 2000 },
    );
  });

  it('of one hasher do not depend on what another did in between', () => {
    const hashers = options.map((given) => new MinHasher({ ...given, kernel: 'wasm' }));
    const alone = hashers.map((hasher) => hasher.sign(LETTERS).slots);
    const inTurn = hashers.map((hasher) => hasher.sign(LETTERS).slots);
    expect(inTurn).toEqual(alone);
    expect(hashers.map((hasher) => hasher.sign(LETTERS).slots).reverse()).toEqual(alone.reverse());
  });
});
