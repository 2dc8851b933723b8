import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileNames } from '../../src/cli/file-names.ts';

const nameOf = (id: string): string => fileNames([id], '.txt')[0] as string;

describe('fileNames', () => {
  it.each(['post-1', 'daily.2031-02-11', 'Çağrı', '水門', '_a', 'a@b,c=d+e'])('keeps %s', (id) => {
    expect(nameOf(id)).toBe(`${id}.txt`);
  });

  it.each([
    ['posts/1', /^posts_1~[0-9a-f]{8}\.txt$/],
    ['../../etc/passwd', /^etc_passwd~[0-9a-f]{8}\.txt$/],
    ['..', /^~[0-9a-f]{8}\.txt$/],
    ['.hidden', /^hidden~[0-9a-f]{8}\.txt$/],
    ['-rf', /^rf~[0-9a-f]{8}\.txt$/],
    ['C:\\x', /^C_x~[0-9a-f]{8}\.txt$/],
    ['con', /^con~[0-9a-f]{8}\.txt$/],
    ['COM¹', /^COM¹~[0-9a-f]{8}\.txt$/],
    ['NUL.tar', /^NUL\.tar~[0-9a-f]{8}\.txt$/],
    ['ends.', /^ends\.~[0-9a-f]{8}\.txt$/],
    ['a\u0000b\nc', /^a_b_c~[0-9a-f]{8}\.txt$/],
    ['\ud800', /^~[0-9a-f]{8}\.txt$/],
    ['水'.repeat(90), /^水{48}~[0-9a-f]{8}\.txt$/],
  ])('makes %j safe', (id, name) => {
    expect(nameOf(id)).toMatch(name);
  });

  it('tells ids apart that look alike, also where a file system does not tell upper from lower case', () => {
    const names = fileNames(['a/b', 'a_b', 'a:b', 'A', 'a', 'é', 'e\u0301', nameOf('a/b').slice(0, -4)], '.txt');
    expect(new Set(names.map((name) => name.normalize('NFC').toLowerCase())).size).toBe(8);
    expect(names[1]).toBe('a_b.txt');
    expect(names[3]).toBe('A.txt');
  });

  it.each([
    ['Σ', 'ς', 'σ'],
    ['ß', 'SS', 'ss'],
    ['ﬁ', 'fi'],
    ['Å', '\u212b'],
  ])('tells %s and %s apart', (...some) => {
    const names = fileNames(some, '.txt');
    expect(new Set(names.map((name) => name.normalize('NFKC').toUpperCase().toLowerCase())).size).toBe(some.length);
  });

  it('gives an altered id the same name, whatever else is there', () => {
    expect(fileNames(['x', 'a:b', 'y', 'a/b'], '.txt')[3]).toBe(nameOf('a/b'));
  });

  it('is safe and different for any ids', () => {
    const ids = fc.uniqueArray(
      fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme', maxLength: 300 })),
      {
        maxLength: 20,
      },
    );
    fc.assert(
      fc.property(ids, (some) => {
        const names = fileNames(some, '.txt');
        expect(new Set(names.map((name) => name.normalize('NFC').toLowerCase())).size).toBe(some.length);
        for (const name of names) {
          // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
          expect(name).not.toMatch(/[\u0000-\u001f\u007f/\\:*?"<>|]|^[.-]|\p{Surrogate}/u);
          expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
        }
      }),
      { seed: 7, numRuns: 300 },
    );
  });
});
