/**
 * Bytes to text: UTF-8, or UTF-16 where a byte order mark says so, and for pages what they declare. What is not in the
 * encoding is told with its place; if that is accepted it reads as U+FFFD. Guesses no encodings. O(bytes).
 */
import { isUtf8 } from 'node:buffer';
import type { Bytes } from './bytes.ts';
import { checkLength } from './unreadable.ts';

/** Told of the first bytes that are not in the encoding. May throw. */
export type OnDamage = (at: number, byte: number, encoding: string) => void;

const utf8 = new TextDecoder('utf-8');

/** The text of valid UTF-8. A byte order mark is no part of it. */
export function textOf(bytes: Uint8Array): string {
  checkLength(bytes.length);
  return utf8.decode(bytes);
}

/**
 * The same as UTF-8, valid and without a byte order mark, cut anywhere but inside a character.
 * `onDamage` is called once at most.
 * @param stated the encoding without a byte order mark
 */
export async function* utf8Of(chunks: Bytes, onDamage: OnDamage, stated = 'utf-8'): AsyncGenerator<Buffer> {
  let told = false;
  let offset = 0;
  const part = (bytes: Buffer, encoding: string): Buffer => {
    const start = offset;
    offset += bytes.length;
    if (encoding === 'utf-8' && isUtf8(bytes)) return bytes;
    const text = decodedBy(new TextDecoder(encoding, { ignoreBOM: true }), bytes);
    const at = told || !text.includes('\ufffd') ? undefined : badByte(bytes, encoding);
    if (at !== undefined) {
      told = true;
      onDamage(start + at, bytes[at] as number, encoding);
    }
    return Buffer.from(text);
  };

  let encoding: string | undefined;
  let held = Buffer.alloc(0);
  for await (const chunk of chunks) {
    let bytes = held.length > 0 ? Buffer.concat([held, chunk]) : asBuffer(chunk);
    if (encoding === undefined && bytes.length >= LONGEST_MARK) {
      const mark = markOf(bytes);
      encoding = mark?.encoding ?? stated;
      offset = mark?.length ?? 0;
      bytes = bytes.subarray(offset);
    }
    const end = encoding === undefined ? 0 : wholeCharacters(bytes, encoding);
    if (end > 0) yield part(bytes.subarray(0, end), encoding as string);
    // A copy: whoever made the chunk may use its memory again.
    held = Buffer.from(bytes.subarray(end));
  }
  if (encoding === undefined) {
    const mark = markOf(held);
    encoding = mark?.encoding ?? stated;
    offset = mark?.length ?? 0;
    held = held.subarray(offset);
  }
  if (held.length > 0) yield part(held, encoding);
}

/** The text of a page: in the encoding of its byte order mark, or that is stated, or that it declares, or UTF-8. */
export function pageText(bytes: Buffer, onDamage: OnDamage, stated?: string): string {
  const mark = markOf(bytes);
  const encoding = mark?.encoding ?? stated ?? declaredEncoding(bytes) ?? 'utf-8';
  checkLength(bytes.length);
  const text = decodedBy(new TextDecoder(encoding), bytes);
  const at = text.includes('\ufffd') ? badByte(bytes, encoding) : undefined;
  if (at !== undefined) onDamage(at, bytes[at] as number, encoding);
  return text;
}

/** In two steps: in one, Node 20 takes Windows-1252 for Latin-1, without its quotation marks and dashes. */
function decodedBy(decoder: InstanceType<typeof TextDecoder>, bytes: Buffer): string {
  return decoder.decode(bytes, { stream: true }) + decoder.decode();
}

const LONGEST_MARK = 3;

function markOf(bytes: Buffer): { encoding: string; length: number } | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { encoding: 'utf-8', length: 3 };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16le', length: 2 };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: 'utf-16be', length: 2 };
  return undefined;
}

/** The standard says 1,024 bytes; pages that were saved or have much in their head declare it later. */
const DECLARED_WITHIN = 16_384;
const COMMENT = /<!--(?:[\s\S]*?-->|[\s\S]*)/g;
const META_CHARSET = /<meta\s[^>]*?charset\s*=\s*["']?\s*([^\s"'/>;]+)|^\s*<\?xml\s[^>]*?encoding\s*=\s*["']([^"']+)/i;

/** @throws Error if there is no such encoding */
export function declaredEncoding(bytes: Buffer): string | undefined {
  const [, meta, xml] = META_CHARSET.exec(bytes.toString('latin1', 0, DECLARED_WITHIN).replace(COMMENT, '')) ?? [];
  const label = meta ?? xml;
  if (label === undefined) return undefined;
  let encoding: string;
  try {
    ({ encoding } = new TextDecoder(label));
  } catch (cause) {
    throw new Error(`the page declares the charset ${JSON.stringify(label)}, which is not known`, { cause });
  }
  // In UTF-16 the declaration could not have been read.
  return encoding.startsWith('utf-16') ? 'utf-8' : encoding;
}

/** How many of the bytes are whole characters, if the last one is cut. */
function wholeCharacters(bytes: Buffer, encoding: string): number {
  const { length } = bytes;
  // No byte of a line end is the second half of a character in any of the others.
  if (encoding !== 'utf-8' && !encoding.startsWith('utf-16')) return bytes.lastIndexOf(0x0a) + 1;
  if (encoding !== 'utf-8') {
    const even = length - (length % 2);
    const high = bytes[encoding === 'utf-16le' ? even - 1 : even - 2] ?? 0;
    return high >= 0xd8 && high <= 0xdb ? even - 2 : even;
  }
  for (let back = 1; back <= 3 && back <= length; back++) {
    const byte = bytes[length - back] as number;
    if (byte < 0x80) break;
    if (byte >= 0xc0) return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? length - back : length;
  }
  return length;
}

/**
 * Where the first bytes begin that are not in the encoding, or undefined. Found by halving, with a decoder that
 * refuses them: O(bytes · log bytes), once a file.
 */
function badByte(bytes: Buffer, encoding: string): number | undefined {
  const refuses = (end: number, more: boolean): boolean => {
    try {
      new TextDecoder(encoding, { fatal: true }).decode(bytes.subarray(0, end), { stream: more });
      return false;
    } catch {
      return true;
    }
  };
  if (!refuses(bytes.length, false)) return undefined;
  // The most bytes that can be the beginning of a valid text ...
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (refuses(middle, true)) high = middle - 1;
    else low = middle;
  }
  // ... and of these, those that are one.
  while (low > 0 && refuses(low, false)) low--;
  return low;
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
