/**
 * Texts on their way to a worker: many in one buffer, as UTF-8, which is half the size of the strings or less and
 * changes hands instead of being copied. Those that are short are written together, as they are read: of one by one a
 * paragraph took twice the time.
 * Half of a surrogate pair crosses as U+FFFD, which is one code unit as well: offsets stay, and it separates words too.
 */
import { linesOf, MOST_BYTES_PER_UNIT, type Text } from '../kernel/kernel.ts';

/** A few `Lines` in UTF-8, one behind the other. */
export interface Texts {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Where each text ends, in UTF-16 code units from the first of its lines on. */
  readonly ends: Uint32Array<ArrayBuffer>;
  /** For each of the lines where they end in `bytes`, and in `ends`. */
  readonly lines: Uint32Array<ArrayBuffer>;
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
  texts: readonly string[],
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
function batchFrom(texts: readonly string[], first: number, most: number, room = new Uint8Array(BATCH_BYTES)): Texts {
  const ends: number[] = [];
  const lines: number[] = [];
  let used = 0;
  for (const part of linesOf(texts, first, most)) {
    if (ends.length + part.ends.length > most) break;
    if (MOST_BYTES_PER_UNIT * part.lines.length > room.length - used) {
      if (ends.length === 0) return textsOf(encoder.encode(part.lines), part.ends);
      break;
    }
    used += encoder.encodeInto(part.lines, room.subarray(used)).written;
    for (const end of part.ends) ends.push(end);
    lines.push(used, ends.length);
  }
  return { bytes: room, ends: Uint32Array.from(ends), lines: Uint32Array.from(lines) };
}

/** The strings, to be read as they were. */
export function packed(strings: readonly string[]): Texts {
  let units = 0;
  for (const { length } of strings) units += length + 1;
  return batchFrom(strings, 0, strings.length, new Uint8Array(MOST_BYTES_PER_UNIT * units));
}

function textsOf(bytes: Uint8Array<ArrayBuffer>, ends: Uint32Array<ArrayBuffer>): Texts {
  return { bytes, ends, lines: Uint32Array.of(bytes.length, ends.length) };
}

/** The lines, each with where its texts end. */
export function* linesIn({ bytes, ends, lines }: Texts): Generator<{ bytes: Uint8Array; ends: Uint32Array }> {
  for (let i = 0, byte = 0, end = 0; i < lines.length; i += 2) {
    yield { bytes: bytes.subarray(byte, lines[i]), ends: ends.subarray(end, lines[i + 1]) };
    byte = lines[i];
    end = lines[i + 1];
  }
}

export function stringsOf(texts: Texts): string[] {
  const strings: string[] = [];
  for (const { bytes, ends } of linesIn(texts)) {
    const all = decoder.decode(bytes);
    let from = 0;
    for (const end of ends) {
      strings.push(all.slice(from, end));
      from = end + 1;
    }
  }
  return strings;
}

/** Text i by itself. */
export function only(texts: Texts, i: number): Texts {
  const text = stringsOf(texts)[i];
  return textsOf(encoder.encode(text), Uint32Array.of(text.length));
}

/** A text as a string, as signing reads it. */
export function stringOf(text: Text): string {
  return typeof text === 'string' ? text : decoder.decode(text);
}
