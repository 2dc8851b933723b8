/**
 * The machine-readable answers: JSON with a settled order of keys, in pieces, so that no answer has to fit into one
 * string. Every piece is ASCII-safe for terminals: control characters stand as escapes, also those that JSON allows.
 */
import {
  type Cluster,
  type DedupeResult,
  type Document,
  type DocumentReport,
  keptText,
  type Occurrence,
  type Passage,
  type Report,
  type Story,
  type Taker,
  type Warning,
} from '../index.ts';

/** One line, without its end. */
export function jsonLine(value: unknown): string {
  // JSON escapes U+0000 to U+001F. U+007F to U+009F steer terminals as well, and some readers take U+2028 as a line end.
  return JSON.stringify(value).replace(
    /[\u007f-\u009f\u2028\u2029]/gu,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** One JSON document with the library's own names, an entry of `passages`, `documents`, `stories` and so on a line. */
export function* reportJson(report: Report): Generator<string> {
  yield '{';
  yield* list('passages', report.passages.map(passageOf));
  yield ',';
  yield* list('documents', report.documents.map(documentOf));
  yield ',';
  yield* list('stories', report.stories.map(storyOf));
  yield ',';
  yield* list('carriers', report.carriers.map(takerOf));
  yield ',';
  yield* list('followUps', report.followUps.map(takerOf));
  yield ',';
  yield* list('warnings', report.warnings.map(warningOf));
  yield '}\n';
}

function* list(name: string, entries: readonly unknown[]): Generator<string> {
  yield `"${name}":[`;
  for (const [i, entry] of entries.entries()) yield `${i === 0 ? '\n' : ',\n'}${jsonLine(entry)}`;
  yield '\n]';
}

/** Named one by one: the order is part of the form, and what the library adds later comes in here on purpose. */
function passageOf(p: Passage): object {
  const { id, role, text, documents, stories, sources, evidence, variants, slots, occurrences } = p;
  const seen = { firstSeen: p.firstSeen ?? null, lastSeen: p.lastSeen ?? null };
  const places = occurrences.map(occurrenceOf);
  return { id, role, text, documents, stories, sources, ...seen, evidence, variants, slots, occurrences: places };
}

function occurrenceOf({ document, start, end, similarity, variant, verdict, from }: Occurrence): object {
  return { document, start, end, similarity, variant, verdict, from: from ?? null };
}

function documentOf({ id, fresh, story, kind, retoldBy, paragraphs }: DocumentReport): object {
  return { id, fresh, story: story ?? null, kind, retoldBy, paragraphs };
}

function storyOf({ id, versions }: Story): object {
  const told = versions.map(({ document, kind, of, shares, changes }) => {
    return { document, kind, of: of ?? null, shares, changes };
  });
  return { id, versions: told };
}

function takerOf({ document, took }: Taker): object {
  return { document, took };
}

function warningOf({ kind, documents, message }: Warning): object {
  return { kind, documents, message };
}

/** One line per occurrence: where every passage stands. `doc` and `family` are `document` and `passage`. */
export function* spanLines(report: Report): Generator<string> {
  for (const { id: passage, role, occurrences } of report.passages) {
    for (const { document, start, end, similarity, verdict, from } of occurrences) {
      const place = { doc: document, start, end, family: passage, role, similarity };
      yield `${jsonLine({ ...place, document, passage, verdict, from: from ?? null })}\n`;
    }
  }
}

/** One line per document of the report: the document without what is not fresh, in the form that `scan` reads. */
export function* freshLines(report: Report, documents: readonly Document[]): Generator<string> {
  const byId = new Map(documents.map((document) => [document.id, document]));
  for (const reported of report.documents) {
    const { id, date, source } = byId.get(reported.id) as Document;
    yield `${jsonLine({ id, text: reported.freshText(), date, source })}\n`;
  }
}

/** One line per cluster of near-duplicates. */
export function* clusterJson(clusters: readonly Cluster[]): Generator<string> {
  for (const { representative, similarity, members } of clusters) {
    yield `${jsonLine({ representative: unitOf(representative), similarity, members: members.map(memberOf) })}\n`;
  }
}

/** `doc` is `document`. */
function unitOf({ document, start, end }: Cluster['representative']): object {
  return { doc: document, start, end, document };
}

function memberOf({ similarity, ...unit }: Cluster['members'][number]): object {
  return { ...unitOf(unit), similarity };
}

/**
 * What stays of the documents, in the form that both commands read: of whole documents those that stay, of paragraphs
 * every document without those that go. Only of those that are asked for.
 */
export function* keptLines(
  result: DedupeResult,
  documents: readonly Document[],
  unit: 'document' | 'paragraph',
  asked: ReadonlySet<string>,
): Generator<string> {
  let i = 0;
  for (const deduped of result.documents) {
    const { id, text, date, source } = documents[i++];
    if (!asked.has(id) || (unit === 'document' && deduped.kept.length === 0)) continue;
    yield `${jsonLine({ id, text: keptText(text, deduped), date, source })}\n`;
  }
}
