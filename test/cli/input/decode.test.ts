import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { utf8Of } from '../../../src/cli/input/decode.ts';
import { dejalu, folderOf } from '../fake-io.ts';
import { read, refusal, texts } from './reading.ts';

const utf16be = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();

describe('a text', () => {
  it('loses a byte order mark, which for UTF-16 is heeded', async () => {
    const at = folderOf({
      'a.txt': '\ufeffŞehir 🚢',
      'b.txt': Buffer.from('\ufeffŞehir 🚢', 'utf16le'),
      'c.txt': utf16be('\ufeffŞehir 🚢'),
      'd.txt': '\ufeff',
      'e.txt': 'Ş',
    });
    expect(texts(await read([at()]))).toEqual(['Şehir 🚢', 'Şehir 🚢', 'Şehir 🚢', '', 'Ş']);
  });

  it.each([
    ['Latin-1', Buffer.from('caf\xe9 au lait', 'latin1'), 3, '0xe9', 'UTF-8'],
    ['a character cut off', Buffer.from('Ş🚢').subarray(0, 4), 2, '0xf0', 'UTF-8'],
    ['half of a surrogate pair in UTF-8', Buffer.from([0x61, 0xed, 0xa0, 0x80, 0x62]), 1, '0xed', 'UTF-8'],
    ['bytes of a program', Buffer.from([0x89, 0x50, 0x1a, 0x47]), 0, '0x89', 'UTF-8'],
    ['half a unit of UTF-16', Buffer.from([0xff, 0xfe, 0x41, 0x00, 0x42]), 4, '0x42', 'UTF-16LE'],
    ['half a pair of UTF-16', utf16be('\ufeffa\ud83dbc'), 4, '0xd8', 'UTF-16BE'],
  ])('that is not in the encoding is refused with the place: %s', async (_, content, byte, what, encoding) => {
    const at = folderOf({ 'a.txt': content });
    expect(await refusal(read([at('a.txt')]))).toBe(
      `dejalu: ${at('a.txt')} byte ${byte} is ${what}, which is no ${encoding} there: say which it is by --encoding, or save it as UTF-8; --skip-bad reads such bytes as U+FFFD`,
    );
    const { documents, damaged } = await read([at('a.txt')], { skipBad: true });
    expect(documents[0]?.text).toContain('\ufffd');
    expect(damaged).toEqual([`${at('a.txt')} byte ${byte}`]);
  });

  it('is counted in bytes after decompression', async () => {
    const at = folderOf({ 'a.txt.gz': gzipSync(Buffer.from('caf\xe9', 'latin1')) });
    expect(await refusal(read([at('a.txt.gz')]))).toContain('byte 3 is 0xe9 (counted after decompression)');
  });

  it('may hold U+FFFD itself', async () => {
    const at = folderOf({ 'a.txt': 'a\ufffdb', 'b.txt': utf16be('\ufeffa\ufffdb') });
    expect(texts(await read([at()]))).toEqual(['a\ufffdb', 'a\ufffdb']);
  });

  it('keeps all that is in the encoding, and is told of once', async () => {
    const at = folderOf({ 'a.txt': Buffer.from('one \xe9 two \xe9 three', 'latin1') });
    const { stdout, stderr, code } = await dejalu(['scan', at('a.txt'), '--skip-bad', '--fresh', '-']);
    expect([code, JSON.parse(stdout).text]).toEqual([0, 'one \ufffd two \ufffd three']);
    expect(stderr).toContain(
      `dejalu: not in the encoding, read with U+FFFD in place of such bytes: from ${at('a.txt')} byte 4 on\n`,
    );
  });
});

describe('utf8Of', () => {
  const decoded = async (chunks: readonly Uint8Array[]): Promise<{ text: string; bad: number[] }> => {
    const bad: number[] = [];
    const parts: Buffer[] = [];
    for await (const part of utf8Of(Readable.from(chunks), (at) => bad.push(at))) parts.push(part);
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Buffer.concat(parts)), bad };
  };
  const cut = (bytes: Uint8Array, places: readonly number[]): Uint8Array[] => {
    const ends = [...places.map((place) => place % (bytes.length + 1)), bytes.length].sort((a, b) => a - b);
    return ends.map((end, i) => bytes.subarray(ends[i - 1] ?? 0, end));
  };
  const places = fc.array(fc.nat(1000), { maxLength: 8 });

  it('does not mind where the chunks end', async () => {
    const encodings = fc.constantFrom(
      (text: string) => Buffer.from(text),
      (text: string) => Buffer.from(`\ufeff${text}`),
      (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le'),
      (text: string) => utf16be(`\ufeff${text}`),
    );
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), encodings, places, async (text, encode, at) => {
        // Without its own mark a text that begins with one would lose it.
        fc.pre(!text.startsWith('\ufeff'));
        expect(await decoded(cut(encode(text), at))).toEqual({ text, bad: [] });
      }),
      { seed: 11, numRuns: 400 },
    );
  });

  it('reads any bytes as the decoder of the platform does, and finds the first bad one', async () => {
    // Mostly the bytes that make and break sequences.
    const byte = fc.constantFrom(0x41, 0x80, 0xbf, 0xc3, 0xc0, 0xe2, 0xed, 0xf0, 0xf4, 0x9f, 0x0a);
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 1 }), fc.array(byte, { maxLength: 40 }), places, async (a, b, at) => {
        const bytes = Uint8Array.from([0x20, ...a, ...b]);
        const { text, bad } = await decoded(cut(bytes, at));
        expect(text).toBe(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));
        expect(bad).toEqual(firstBadByte(bytes));
      }),
      { seed: 12, numRuns: 1000 },
    );
  });
});

/** By trying every beginning with every character that it could go on with: slow, and sure. */
function firstBadByte(bytes: Uint8Array): number[] {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  let at = 0;
  for (const character of text) {
    if (character === '\ufffd') return [at];
    at += Buffer.byteLength(character);
  }
  return [];
}
