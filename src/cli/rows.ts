/**
 * Answers as rows: passages, occurrences and pairs as objects of one level for CSV, or as JSON lines; and passim's lines.
 * Pure: an answer in, pieces of text out, one row at a time.
 */
import { stringify } from 'csv-stringify/sync';
import type { Document, Pair, PrintedPair, PrintedReuse, Report } from '../index.ts';
import { FORM, jsonLine } from './json.ts';

type Row = Readonly<Record<string, string | number | null | undefined>>;

/** CSV by RFC 4180 with the names of the columns first, also where there is no row. */
export function* csvOf(columns: readonly string[], rows: Iterable<Row>): Generator<string> {
  yield stringify([[...columns]]);
  for (const row of rows) yield stringify([columns.map((column) => row[column] ?? '')]);
}

export const PASSAGE_COLUMNS = [
  'passage',
  'role',
  'stories',
  'documents',
  'occurrences',
  'variants',
  'firstSeen',
  'lastSeen',
  'sources',
  'text',
] as const;

/** A row for each passage of the report, `sources` with `; ` between them. */
export function* passageRows({ passages }: Report): Generator<Row> {
  for (const { id, role, stories, documents, occurrences, variants, firstSeen, lastSeen, sources, text } of passages) {
    const counts = { stories, documents, occurrences: occurrences.length, variants: variants.length };
    yield { passage: id, role, ...counts, firstSeen, lastSeen, sources: sources.join('; '), text };
  }
}

export const SPAN_COLUMNS = [
  'document',
  'start',
  'end',
  'passage',
  'role',
  'similarity',
  'verdict',
  'from',
  'text',
] as const;

/** A row for each place of a passage, with what stands there. */
export function* spanRows({ passages }: Report, documents: readonly Document[]): Generator<Row> {
  const texts = textsOf(documents);
  for (const { id: passage, role, occurrences } of passages) {
    for (const { document, start, end, similarity, verdict, from } of occurrences) {
      const text = texts.get(document)?.slice(start, end);
      yield { document, start, end, passage, role, similarity, verdict, from, text };
    }
  }
}

export const PAIR_COLUMNS = ['a', 'aStart', 'aEnd', 'b', 'bStart', 'bEnd', 'similarity'] as const;

/** A row for each pair. */
export function* pairRows(pairs: Iterable<Pair>): Generator<Row> {
  for (const { a, b, similarity } of pairs) {
    const first = { a: a.document, aStart: a.start, aEnd: a.end };
    yield { ...first, b: b.document, bStart: b.start, bEnd: b.end, similarity };
  }
}

/** A line for each pair. */
export function* pairLines(pairs: Iterable<Pair>): Generator<string> {
  for (const { a, b, similarity } of pairs) {
    yield `${jsonLine({ version: FORM, a, b, similarity } satisfies PrintedPair)}\n`;
  }
}

/**
 * What passim 2.0 writes to out.json (passim/seriatim.py, clusterJoin): a line for each place of a cluster, largest
 * cluster first, by document and place in it. Its offsets count code points, as Python and Spark do, ours UTF-16 code
 * units. Its `uid` is a hash of the id of 64 bits, of which JSON numbers hold 53; here it is the document's place.
 * Its `pboiler` and `src` have nothing here.
 */
export function* passimLines({ passages }: Report, documents: readonly Document[]): Generator<string> {
  const places = new Map(documents.map(({ id }, i) => [id, i]));
  const clusters = passages.map((passage, cluster) => ({ passage, cluster }));
  clusters.sort((a, b) => b.passage.documents - a.passage.documents || a.cluster - b.cluster);
  for (const { passage, cluster } of clusters) {
    for (const { document: id, start, end } of passage.occurrences) {
      const uid = places.get(id) as number;
      const { text: whole, date, source } = documents[uid] as Document;
      const text = whole.slice(start, end);
      const begin = codePoints(whole.slice(0, start));
      const where = { cluster, size: passage.documents, uid, id, begin, end: begin + codePoints(text), text };
      const facts = { ...(date === undefined ? {} : { date }), ...(source === undefined ? {} : { source }) };
      yield `${jsonLine({ ...where, ...facts } satisfies PrintedReuse)}\n`;
    }
  }
}

function codePoints(text: string): number {
  let count = text.length;
  for (const _ of text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g)) count--;
  return count;
}

function textsOf(documents: readonly Document[]): ReadonlyMap<string, string> {
  return new Map(documents.map(({ id, text }) => [id, text]));
}
