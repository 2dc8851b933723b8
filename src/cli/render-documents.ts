/**
 * The documents and editions of a report as text for a reader: a table of how much of each document is fresh.
 * Pure: a report in, lines out, each at most `width` columns where there are 80 or more.
 */
import type { DocumentReport, Edition, Report, Verdict } from '../index.ts';
import { placesOf, spaced } from './places.ts';
import { atLeast, percent } from './render-passages.ts';
import { type Column, rankColumn, roomBeside, tableLines, widest } from './table.ts';
import { clipMiddle, count, printable, thousands, wrap } from './terminal.ts';
import type { View } from './view.ts';

type Titles = Readonly<Record<Verdict, string>>;

const TITLES: Titles = { fresh: 'fresh', background: 'background', chrome: 'chrome', mixed: 'mixed', copy: 'copy' };
const SHORT_TITLES: Titles = { ...TITLES, background: 'backgr.' };
const VERDICTS = Object.keys(TITLES) as Verdict[];
const MEMBERS_SHOWN = 6;

/** How many words the document of that id has; asked for those that are shown. */
export type WordsOf = (id: string) => number;

export function* documentLines(report: Report, wordsOf: WordsOf, view: View): Generator<string> {
  const { documents } = report;
  if (documents.length === 0) return;
  const all = view.limit === 0 || documents.length <= view.limit;
  const shown = all ? documents : leastFresh(documents, view.limit);
  const which = all ? '' : `, the ${thousands(view.limit)} least fresh of ${thousands(documents.length)}`;
  yield view.paint.bold(`DOCUMENTS${which}: how much is fresh, and paragraphs by verdict`);
  yield '';
  yield* tableOf(shown, report.editions, wordsOf, view);
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
  const columns: Column[] = [
    rankColumn(shown.length),
    { title: 'documents', columns: 9, align: 'right' },
    { title: 'alike', columns: 7, align: 'right' },
  ];
  const room = roomBeside(columns, view.width, NARROW);
  function* rows(): Generator<string[]> {
    for (const [i, { documents, similarity }] of shown.entries()) {
      const members = documents.map((document) => ({ document, at: '' }));
      const which = wrap(placesOf(members, MEMBERS_SHOWN), room).map(spaced);
      yield [`${i + 1}.`, thousands(documents.length), likeness(similarity), which.join('\n')];
    }
  }
  yield* tableLines([...columns, { title: 'which', columns: room }], rows(), view);
  const left = editions.length - shown.length;
  if (left > 0) yield `and ${thousands(left)} more; --limit 0 prints all`;
  yield '';
}

/** How alike members of a group are at least. */
export function likeness(similarity: number): string {
  return similarity === 1 ? 'same' : `≥ ${atLeast(similarity)}`;
}

/** Ties in input order. */
function leastFresh(documents: readonly DocumentReport[], limit: number): DocumentReport[] {
  return [...documents].sort((a, b) => a.fresh - b.fresh).slice(0, limit);
}

const BAR_COLUMNS = 10;
/** Columns that an id has in any case. */
const NARROW = 12;

/** A column with its cells, one a document. */
interface CountColumn extends Column {
  readonly cells: readonly string[];
}

function tableOf(
  documents: readonly DocumentReport[],
  editions: readonly Edition[],
  wordsOf: WordsOf,
  view: View,
): Generator<string> {
  const { paint } = view;
  const number = (n: number): string => (n === 0 ? paint.dim('·') : thousands(n));
  const numbers = (title: string, numberOf: (document: DocumentReport) => string): CountColumn => {
    const cells = documents.map(numberOf);
    return { title, cells, align: 'right', columns: widest([title, ...cells]) };
  };
  const editionNumbers = new Map(editions.map(({ id }, i) => [id, i + 1]));
  // A column that is empty in every row says nothing.
  const verdicts = VERDICTS.filter((v) => documents.some((d) => d.paragraphs.some((p) => p.verdict === v)));
  const ids = documents.map(({ id }) => printable(id));
  const longest = widest(['document', ...ids]);
  const counts = (titles: Titles): CountColumn[] =>
    verdicts.map((verdict, i) =>
      numbers(`${i === 0 ? '¶ ' : ''}${titles[verdict]}`, (d) =>
        number(d.paragraphs.filter((p) => p.verdict === verdict).length),
      ),
    );
  const first = [numbers('words', (d) => thousands(wordsOf(d.id))), numbers('fresh', (d) => percent(d.fresh))];
  const bars = { title: '', columns: BAR_COLUMNS, cells: documents.map((d) => bar(d.fresh, view)) };
  const last = editions.length > 0 ? [numbers('edition', (d) => number(editionNumbers.get(d.edition ?? '') ?? 0))] : [];
  // Ids say more than bars, than the number of an edition, and than long titles.
  const layouts = [
    [...first, bars, ...counts(TITLES), ...last],
    [...first, ...counts(TITLES), ...last],
    [...first, ...counts(TITLES)],
    [...first, ...counts(SHORT_TITLES)],
  ];
  const shown =
    layouts.find((columns) => roomBeside(columns, view.width, 0) >= longest) ?? (layouts.at(-1) as typeof first);
  const idColumns = Math.min(longest, roomBeside(shown, view.width, NARROW));
  function* rows(): Generator<string[]> {
    for (const [i, id] of ids.entries())
      yield [clipMiddle(id, idColumns), ...shown.map(({ cells }) => cells[i] as string)];
  }
  return tableLines([{ title: 'document', columns: idColumns }, ...shown], rows(), view);
}

function bar(share: number, { paint }: View): string {
  const full = Math.round(share * BAR_COLUMNS);
  return paint.green('█'.repeat(full)) + paint.dim('░'.repeat(BAR_COLUMNS - full));
}
