/**
 * Bytes to text and lines to documents. Bytes that are no UTF-8 are read as U+FFFD, never refused: a scan over a
 * folder should not end at one old file; the caller is told, so that it can say so. O(bytes). Guesses no encodings.
 */
import { constants, isUtf8 } from 'node:buffer';
import type { Document } from '../../index.ts';

export interface Decoded {
  readonly text: string;
  /** Some bytes were not what the encoding allows. */
  readonly damaged: boolean;
}

const utf8 = new TextDecoder('utf-8');

/** A whole file: UTF-8, or UTF-16 where the byte order mark says so; the mark is no part of the text. */
export function decodeFile(bytes: Uint8Array): Decoded {
  const [first, second] = bytes;
  const mark = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : '';
  if (mark === '') return decodeUtf8(bytes);
  checkLength(bytes);
  const text = new TextDecoder(mark).decode(bytes);
  return { text, damaged: text.includes('\ufffd') };
}

/** A byte order mark is no part of the text. */
export function decodeUtf8(bytes: Uint8Array): Decoded {
  checkLength(bytes);
  return { text: utf8.decode(bytes), damaged: !isUtf8(bytes) };
}

/** TextDecoder refuses this too, but says that the encoding is wrong. */
function checkLength(bytes: Uint8Array): void {
  if (bytes.length <= constants.MAX_STRING_LENGTH) return;
  throw new Error(
    `${bytes.length} bytes are too many for one text; at most ${constants.MAX_STRING_LENGTH} can be read`,
  );
}

/** The document that stands in a line of JSON, or an Error that says what is wrong with it. */
export function documentOf(line: string): Document | Error {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    return new Error(`not JSON: ${(error as Error).message}`, { cause: error });
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return new Error(`must be an object with "id" and "text", not ${kindOf(value)}`);
  }
  const fields = value as Readonly<Record<string, unknown>>;
  const { id, text, date, source } = fields;
  for (const name of ['id', 'text']) {
    if (fields[name] === undefined) return new Error(`"${name}" is missing`);
    if (typeof fields[name] !== 'string') return new Error(`"${name}" must be a string, not ${kindOf(fields[name])}`);
  }
  if (id === '') return new Error('"id" is empty');
  for (const name of ['date', 'source']) {
    const field = fields[name] ?? '';
    if (typeof field !== 'string') return new Error(`"${name}" must be a string or null, not ${kindOf(field)}`);
  }
  // An empty string is how a table without a value is often exported; it is neither a time nor a publisher.
  return {
    id: id as string,
    text: text as string,
    ...(date ? { date: date as string } : undefined),
    ...(source ? { source: source as string } : undefined),
  };
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'an array';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}
