/** What every code point is and folds to, whatever Unicode the engine has. Spellings of words: test/text/fold.test.ts. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { classOf, foldEntry, foldOf, SEPARATOR } from '../../src/kernel/fold.ts';
import { UNICODE } from '../../src/kernel/unicode.ts';

const CODE_POINTS = 0x110000;
const isSeparator = (codePoint: number) => classOf(foldEntry(codePoint)) === SEPARATOR;
const hex = (codePoint: number) => codePoint.toString(16);

describe(`the fold of Unicode ${UNICODE}`, () => {
  it('is the same in every engine', () => {
    // A line for each code point: its class, and its fold in hexadecimal. The same with Node 20.0, whose Unicode is
    // 15.0, 20.19 and 24.0 (16.0) and 20.20 (17.0). A change of it makes other tokens: then UNICODE or the recipe changes.
    const lines = Array.from({ length: CODE_POINTS }, (_, codePoint) => {
      const kind = classOf(foldEntry(codePoint));
      return kind === SEPARATOR ? `${kind}:` : `${kind}:${foldOf(codePoint).map(hex).join(' ')}`;
    });
    const digest = createHash('sha256').update(lines.join('\n')).digest('hex');
    expect(digest).toBe('5186180cfa0c97a862ba32d8fe132345d4bb387160f99766bfb39750643a86a3');
  });

  it('has the letters, marks, numbers and format characters of 15.0, and the punctuation of words', () => {
    // Totals of DerivedGeneralCategory-15.0.0.txt.
    const counts = { letters: 0, marks: 0, numbers: 0, formats: 0 };
    let others = '';
    for (let codePoint = 0; codePoint < CODE_POINTS; codePoint++) {
      if (isSeparator(codePoint)) continue;
      const character = String.fromCodePoint(codePoint);
      if (/\p{L}/u.test(character)) counts.letters++;
      else if (/\p{M}/u.test(character)) counts.marks++;
      else if (/\p{N}/u.test(character)) counts.numbers++;
      else if (/\p{Cf}/u.test(character)) counts.formats++;
      else others += character;
    }
    expect(counts).toEqual({ letters: 136_104, marks: 2450, numbers: 1831, formats: 170 });
    expect(others).toBe("',.‘’‛＇");
  });

  // Some of what each version added, by DerivedAge.txt.
  // biome-ignore format: a table
  const versions: readonly (readonly [version: string, isSeparator: boolean, codePoints: readonly number[]])[] = [
    ['1.1', false, [0x30, 0x41, 0x7a, 0xe9, 0x3a9, 0x416, 0x5d0, 0x627, 0x905, 0xe01, 0x3042, 0x4e00, 0x9fa5]],
    ['14.0', false, [0x870, 0x88e, 0xa7d3, 0x10570, 0x10f70, 0x16ac9, 0x1aff0, 0x1df00, 0x1e290, 0x1e7e0, 0x2b738]],
    ['15.0', false, [0xcf3, 0xece, 0x10efd, 0x1123f, 0x11240, 0x11f00, 0x11f59, 0x13441, 0x1df25, 0x1e030, 0x1e06d,
      0x1e4d0, 0x1e4f9, 0x2b739, 0x31350, 0x323af]],
    ['15.1', true, [0x2ffc, 0x31ef, 0x2ebf0, 0x2ec00, 0x2ee5d]],
    ['16.0', true, [0x897, 0x1c89, 0x1c8a, 0xa7cb, 0xa7da, 0xa7dc, 0x105c0, 0x105f3, 0x10d40, 0x10d65, 0x10ec2, 0x11380,
      0x113e2, 0x116d0, 0x11bc0, 0x13460, 0x143fa, 0x16100, 0x16d40, 0x18cff, 0x1ccf0, 0x1e5d0, 0x1e5fa]],
    ['17.0', true, [0x88f, 0xc5c, 0xcdc, 0x1acf, 0xa7ce, 0xa7d2, 0xa7d4, 0xa7f1, 0x10940, 0x11db0, 0x11de9, 0x16ea0,
      0x16ed3, 0x187ff, 0x18d1e, 0x18d80, 0x1e6c0, 0x1e6ff, 0x2b73a, 0x2cead, 0x323b0, 0x33479]],
    ['none yet', true, [0x378, 0x530, 0x984, 0xd7c7, 0xd7ff, 0x3347f, 0x40000, 0xe0fff]],
    ['none ever', true, [0xd800, 0xdbff, 0xdc00, 0xdfff, 0xe000, 0xf8ff, 0xfdd0, 0x1fffe, 0xf0000, 0x10ffff]],
  ];

  it.each(versions)('where characters of %s are separators: %s', (_version, expected, codePoints) => {
    expect(codePoints.filter((codePoint) => isSeparator(codePoint) !== expected).map(hex)).toEqual([]);
  });
});
