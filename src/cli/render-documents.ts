/**
 * The documents and editions of a report as text for a reader: a table of how much of each document is fresh.
 * Pure: a report in, lines out, each at most `width` columns where there are 80 or more.
 */
import Table from 'cli-table3';
import type { DocumentReport, Edition, Report, Verdict } from '../index.ts';
import { placesOf, spaced } from './places.ts';
import { percent } from './render-passages.ts';
import { clipMiddle, columnsOf, count, hanging, printable, thousands, wrap } from './terminal.ts';
import type { View } from './view.ts';

const VERDICTS: readonly Verdict[] = ['fresh', 'background', 'chrome', 'mixed', 'copy'];
const MEMBERS_SHOWN = 6;

/** How many words the document of that id has; asked for those that are shown. */
export type WordsOf = (id: string) => number;

export function* documentLines(report: Report, wordsOf: WordsOf, view: View): Generator<string> {
  const { documents } = report;
  const all = view.limit === 0 || documents.length <= view.limit;
  const shown = all ? documents : leastFresh(documents, view.limit);
  const which = all ? '' : `, the ${thousands(view.limit)} least fresh of ${thousands(documents.length)}`;
  yield view.paint.bold(`DOCUMENTS${which}: how much is fresh, and paragraphs by verdict`);
  yield '';
  yield* tableOf(shown, report.editions, wordsOf, view).split('\n');
  yield '';
  if (!all) yield* [`and ${thousands(documents.length - shown.length)} more; --limit 0 prints all`, ''];
}

/** Documents that copy each other whole; nothing where there are none. */
export function* editionLines({ editions }: Report, view: View): Generator<string> {
  if (editions.length === 0) return;
  yield view.paint.bold(
    `EDITIONS, documents that copy each other whole: ${count(editions.length, 'story', 'stories')}`,
  );
  yield '';
  const shown = view.limit === 0 ? editions : editions.slice(0, view.limit);
  for (const [i, { documents, similarity }] of shown.entries()) {
    const alike = similarity === 1 ? 'the same words' : `at least ${percent(similarity)} alike`;
    const members = placesOf(
      documents.map((document) => ({ document, at: '' })),
      MEMBERS_SHOWN,
    );
    const text = `${count(documents.length, 'document')}, ${alike}: ${members}`;
    yield* hanging(`${String(i + 1).padStart(3)}. `, wrap(text, view.width - 5).map(spaced));
  }
  if (editions.length > shown.length)
    yield `and ${thousands(editions.length - shown.length)} more; --limit 0 prints all`;
  yield '';
}

/** Ties in input order. */
function leastFresh(documents: readonly DocumentReport[], limit: number): DocumentReport[] {
  return [...documents].sort((a, b) => a.fresh - b.fresh).slice(0, limit);
}

const BORDERS = ['top', 'bottom', 'left', 'right', 'mid', 'top-mid', 'top-left', 'top-right', 'bottom-mid'];
const MORE_BORDERS = ['bottom-left', 'bottom-right', 'left-mid', 'mid-mid', 'right-mid'];
const GAP = '  ';
const NO_BORDER = { ...Object.fromEntries([...BORDERS, ...MORE_BORDERS].map((name) => [name, ''])), middle: GAP };
const BAR_COLUMNS = 10;
/** Columns that an id has in any case. */
const NARROW = 12;

interface Column {
  readonly title: string;
  /** Columns to reckon with. */
  readonly width: number;
  readonly align: 'left' | 'right';
  cell(document: DocumentReport): string;
}

function tableOf(
  documents: readonly DocumentReport[],
  editions: readonly Edition[],
  wordsOf: WordsOf,
  view: View,
): string {
  const { paint } = view;
  const right = (title: string, cell: Column['cell']): Column => ({ title, width: title.length, align: 'right', cell });
  const number = (n: number): string => (n === 0 ? paint.dim('·') : thousands(n));

  const editionNumbers = new Map(editions.map(({ id }, i) => [id, i + 1]));
  // A column that is empty in every row says nothing.
  const verdicts = VERDICTS.filter((v) => documents.some((d) => d.paragraphs.some((p) => p.verdict === v)));
  const columns: Column[] = [
    { ...right('words', (d) => thousands(wordsOf(d.id))), width: 7 },
    right('fresh', (d) => percent(d.fresh)),
    { title: '', width: BAR_COLUMNS, align: 'left', cell: (d) => bar(d.fresh, view) },
    ...verdicts.map((verdict, i) => {
      return right(i === 0 ? `¶ ${verdict}` : verdict, (d) =>
        number(d.paragraphs.filter((p) => p.verdict === verdict).length),
      );
    }),
    ...(editions.length > 0 ? [right('edition', (d) => number(editionNumbers.get(d.edition ?? '') ?? 0))] : []),
  ];
  const roomFor = (shown: readonly Column[]): number =>
    shown.reduce((room, c) => room - GAP.length - c.width, view.width);
  // Ids say more than bars.
  const widest = Math.max(...documents.map(({ id }) => columnsOf(printable(id))), 'document'.length);
  const shown = roomFor(columns) < widest ? columns.filter(({ title }) => title !== '') : columns;
  const idColumns = Math.max(NARROW, roomFor(shown));

  const table = new Table({
    chars: NO_BORDER,
    style: { 'padding-left': 0, 'padding-right': 0, head: [], border: [], compact: true },
    head: ['document', ...shown.map(({ title }) => title)].map(paint.cyan),
    colAligns: ['left', ...shown.map(({ align }) => align)],
  });
  for (const document of documents) {
    table.push([clipMiddle(printable(document.id), idColumns), ...shown.map(({ cell }) => cell(document))]);
  }
  return table.toString().replace(/ +$/gm, '');
}

function bar(share: number, { paint }: View): string {
  const full = Math.round(share * BAR_COLUMNS);
  return paint.green('█'.repeat(full)) + paint.dim('░'.repeat(BAR_COLUMNS - full));
}
