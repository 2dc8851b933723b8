/**
 * The machine-readable answers: JSON with a settled order of keys, in pieces, so that no answer has to fit into one
 * string. Every piece is ASCII-safe for terminals: control characters stand as escapes, also those that JSON allows.
 */
import type {
  Cluster,
  DocumentReport,
  Occurrence,
  Passage,
  PrintedCluster,
  PrintedClusterUnit,
  PrintedDocument,
  PrintedMember,
  PrintedOccurrence,
  PrintedPassage,
  PrintedSpan,
  PrintedStory,
  PrintedTaker,
  PrintedWarning,
  Report,
  Story,
  Taker,
  Warning,
} from '../index.ts';

/** Version of the forms below, which printed.ts describes. */
export const FORM = 1;

/** One line, without its end. */
export function jsonLine(value: unknown): string {
  return terminalSafe(JSON.stringify(value));
}

/** JSON escapes U+0000 to U+001F. U+007F to U+009F steer terminals as well, and some readers take U+2028 as a line end. */
export function terminalSafe(json: string): string {
  return json.replace(/[\u007f-\u009f\u2028\u2029]/gu, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** One JSON document with the library's own names, an entry of `passages`, `documents`, `stories` and so on a line. */
export function* reportJson(report: Report): Generator<string> {
  yield `{"version":${FORM},`;
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

/** One line per passage, as `passages` of the report has it. */
export function* passageJson({ passages }: Report): Generator<string> {
  for (const passage of passages) yield `${jsonLine({ version: FORM, ...passageOf(passage) })}\n`;
}

/** Named one by one: the order is part of the form, and what the library adds later comes in here on purpose. */
function passageOf(p: Passage): PrintedPassage {
  const { id, role, text, documents, stories, sources, evidence, variants, slots, occurrences } = p;
  const seen = { firstSeen: p.firstSeen ?? null, lastSeen: p.lastSeen ?? null };
  const places = occurrences.map(occurrenceOf);
  return { id, role, text, documents, stories, sources, ...seen, evidence, variants, slots, occurrences: places };
}

function occurrenceOf({ document, start, end, similarity, variant, verdict, from }: Occurrence): PrintedOccurrence {
  return { document, start, end, similarity, variant, verdict, from: from ?? null };
}

function documentOf({ id, fresh, story, kind, retoldBy, paragraphs }: DocumentReport): PrintedDocument {
  return { id, fresh, story: story ?? null, kind, retoldBy, paragraphs };
}

function storyOf({ id, versions }: Story): PrintedStory {
  const told = versions.map(({ document, kind, of, shares, changes }) => {
    return { document, kind, of: of ?? null, shares, changes };
  });
  return { id, versions: told };
}

function takerOf({ document, took }: Taker): PrintedTaker {
  return { document, took };
}

function warningOf({ kind, documents, message }: Warning): PrintedWarning {
  return { kind, documents, message };
}

/** One line per occurrence: where every passage stands. `doc` and `family` are `document` and `passage`. */
export function* spanLines(report: Report): Generator<string> {
  for (const { id: passage, role, occurrences } of report.passages) {
    for (const { document, start, end, similarity, verdict, from } of occurrences) {
      const place = { doc: document, start, end, family: passage, role, similarity };
      const line: PrintedSpan = { ...place, document, passage, verdict, from: from ?? null, version: FORM };
      yield `${jsonLine(line)}\n`;
    }
  }
}

/** One line per cluster of near-duplicates. */
export function* clusterJson(clusters: readonly Cluster[]): Generator<string> {
  for (const { representative, similarity, members } of clusters) {
    const shown = { representative: unitOf(representative), similarity, members: members.map(memberOf) };
    yield `${jsonLine({ version: FORM, ...shown } satisfies PrintedCluster)}\n`;
  }
}

/** `doc` is `document`. */
function unitOf({ document, start, end }: Cluster['representative']): PrintedClusterUnit {
  return { doc: document, start, end, document };
}

function memberOf({ similarity, ...unit }: Cluster['members'][number]): PrintedMember {
  return { ...unitOf(unit), similarity };
}
