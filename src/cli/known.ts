/**
 * --known: what was there before. Its documents take part, and only the others are reported. Costs what reading and
 * comparing them costs; of an index, one query a document.
 */
import { open, readFile } from 'node:fs/promises';
import {
  DejaluError,
  type Document,
  LshIndex,
  MinHasher,
  type Passage,
  type Report,
  readDate,
  shingles,
} from '../index.ts';
import type { InputOptions } from './input/read.ts';
import { readInputs } from './input/read-inputs.ts';
import type { Io } from './io.ts';
import { count } from './terminal.ts';

/** The bytes that an index begins with. */
const INDEX = Buffer.from('dlsh');

export interface Known {
  readonly documents: readonly Document[];
  readonly indexes: readonly LshIndex[];
}

/** Files of `--known`: those of an index, made by `LshIndex.toBytes()`, are told by their first bytes. */
export async function readKnown(names: readonly string[], options: InputOptions, io: Io): Promise<Known> {
  const indexes: LshIndex[] = [];
  const inputs: string[] = [];
  for (const name of names) {
    if (await isIndex(name)) indexes.push(indexOf(name, await readFile(name)));
    else inputs.push(name);
  }
  return { indexes, documents: inputs.length > 0 ? (await readInputs(inputs, options, io)).documents : [] };
}

async function isIndex(name: string): Promise<boolean> {
  // What can't be opened is refused where it is read.
  const file = await open(name).catch(() => undefined);
  if (!file) return false;
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(INDEX.length), 0, INDEX.length, 0);
    return bytesRead === INDEX.length && buffer.equals(INDEX);
  } catch {
    return false;
  } finally {
    await file.close();
  }
}

function indexOf(name: string, bytes: Uint8Array): LshIndex {
  try {
    return LshIndex.fromBytes(bytes);
  } catch (error) {
    throw new DejaluError('bad-input', `${name}: ${(error as Error).message}`, { cause: error });
  }
}

/** @throws DejaluError `duplicate-id` where a document has the id of a known one */
export function checkIds(known: readonly Document[], documents: readonly Document[]): void {
  const ids = new Set(known.map(({ id }) => id));
  const twice = documents.find(({ id }) => ids.has(id));
  if (!twice) return;
  const fix = 'leave it out of one, or give the others other ids';
  throw new DejaluError(
    'duplicate-id',
    `option "known": ${JSON.stringify(twice.id)} is there and among the inputs; ${fix}`,
  );
}

/**
 * Ids of the documents that an index knows: those of which it has an entry whose similarity passes, estimated from the
 * signatures, exact where the index has the sets. Documents are signed as the index's were.
 */
export function knownTo(indexes: readonly LshIndex[], documents: readonly Document[], threshold: number): Set<string> {
  const known = new Set<string>();
  for (const index of indexes) {
    const [entry] = index;
    if (!entry) continue;
    const { scheme, slots, seed, unit, size, numbers, tokenizer } = entry[1].recipe;
    if ((scheme !== 'affine32' && scheme !== 'fss') || tokenizer === 'own') {
      const made = 'its signatures were not made by a MinHasher with the built-in words';
      throw new DejaluError('bad-input', `option "known": ${made}, so that no text here can be compared with them`);
    }
    const shingle = { unit, size, numbers };
    const hasher = new MinHasher({ scheme, slots, seed, shingle });
    for (const { id, text } of documents) {
      const sets = index.exact ? { shingles: shingles(text, shingle) } : {};
      if (index.query(hasher.sign(text), { minSimilarity: threshold, limit: 1, ...sets }).length > 0) known.add(id);
    }
  }
  return known;
}

const DAY = 24 * 60 * 60 * 1000;

/**
 * Known documents so that they come before the others: without a date they get the day before the earliest of those. A
 * later date stays as it is, and is told: what both have is then fresh where it was dated first.
 */
export function datedBefore(known: readonly Document[], documents: readonly Document[], io: Io): readonly Document[] {
  const times = documents.flatMap(({ date }) => readDate(date)?.at ?? []);
  const first = times.reduce((least, time) => Math.min(least, time), Number.POSITIVE_INFINITY);
  const before = new Date((Number.isFinite(first) ? first : 0) - DAY).toISOString().slice(0, 'yyyy-mm-dd'.length);
  const later = known.filter(({ date }) => (readDate(date)?.at ?? Number.NEGATIVE_INFINITY) > first).length;
  if (later > 0) {
    const what = `${count(later, 'known document')} of a later date than the first new one`;
    io.stderr.write(`dejalu: ${what}; what both have is fresh where it is dated first\n`);
  }
  return known.map((document) => (document.date === undefined ? { ...document, date: before } : document));
}

/** A report in which passages are seen when the documents say, not when `datedBefore` had to. */
export function withGivenDates(report: Report, documents: readonly Document[]): Report {
  const dates = new Map(documents.map(({ id, date }) => [id, date]));
  return { ...report, passages: report.passages.map((passage) => seenAt(passage, dates)) };
}

function seenAt(passage: Passage, dates: ReadonlyMap<string, string | undefined>): Passage {
  const seen = passage.occurrences.flatMap(({ document }) => dates.get(document) ?? []).sort();
  return { ...passage, firstSeen: seen[0], lastSeen: seen.at(-1) };
}
