/**
 * Texts on their way to a worker: many in one buffer, as UTF-8, which is half the size of the strings or less and
 * changes hands instead of being copied. About .7 ns per byte to write, 1 to read as strings again.
 * Half of a surrogate pair crosses as U+FFFD, which is one code unit as well: offsets stay, and it separates words too.
 */
import type { Text } from '../kernel/kernel.ts';

/** Text i is bytes[ends[i - 1], ends[i]). */
export interface Texts {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly ends: Uint32Array<ArrayBuffer>;
}

/** Bytes of a batch, unless one text has more: a millisecond's work or so, beside 20 µs for a message. */
const BATCH_BYTES = 1 << 18;
/** Texts of a batch, however short they are. */
const MOST_TEXTS = 1 << 14;

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

export interface Batch {
  readonly texts: Texts;
  /** Position of its first text. */
  readonly first: number;
  /** What its text i is called, or all of them. */
  readonly name: (text: number | undefined) => string;
}

/**
 * The texts in batches, each made when it is asked for.
 * @param nameOf what the text at a position is called @param most texts of a batch
 */
export function* batchesOf(
  texts: readonly Text[],
  nameOf: (position: number) => string,
  most = MOST_TEXTS,
): Generator<Batch> {
  for (let first = 0, next = 0; first < texts.length; first = next) {
    const batch = batchFrom(texts, first, most);
    next = first + batch.ends.length;
    const [from, last] = [first, next - 1];
    const name = (text: number | undefined) => {
      if (text !== undefined) return nameOf(from + text);
      return from === last ? nameOf(from) : `${nameOf(from)} to ${nameOf(last)}`;
    };
    yield { texts: batch, first, name };
  }
}

/** As many texts as have room, from one on; that one in any case. */
function batchFrom(texts: readonly Text[], first: number, most: number): Texts {
  const room = new Uint8Array(BATCH_BYTES);
  const ends: number[] = [];
  let used = 0;
  for (let i = first; i < texts.length && ends.length < most; i++) {
    const written = write(texts[i], room.subarray(used));
    if (written < 0) break;
    used += written;
    ends.push(used);
  }
  if (ends.length > 0) return { bytes: room, ends: Uint32Array.from(ends) };
  const text = texts[first];
  const bytes = typeof text === 'string' ? encoder.encode(text) : new Uint8Array(text);
  return { bytes, ends: Uint32Array.of(bytes.length) };
}

/** @returns bytes written, or -1 if there is no room for the text */
function write(text: Text, room: Uint8Array): number {
  if (text.length > room.length) return -1;
  if (typeof text === 'string') {
    const { read, written } = encoder.encodeInto(text, room);
    return read === text.length ? written : -1;
  }
  room.set(text);
  return text.length;
}

export function bytesAt({ bytes, ends }: Texts, i: number): Uint8Array {
  return bytes.subarray(i === 0 ? 0 : ends[i - 1], ends[i]);
}

export function stringsOf(texts: Texts): string[] {
  return Array.from(texts.ends, (_, i) => decoder.decode(bytesAt(texts, i)));
}

/** Text i by itself. */
export function only(texts: Texts, i: number): Texts {
  const bytes = new Uint8Array(bytesAt(texts, i));
  return { bytes, ends: Uint32Array.of(bytes.length) };
}
