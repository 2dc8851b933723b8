/**
 * The documents of a report as text for a reader: a table of how much of each is fresh, and what it is to its story.
 * Pure: a report in, lines out, each at most `width` columns where there are 80 or more.
 */
import type { DocumentReport, ParagraphVerdict, Report, Story } from '../index.ts';
import { percent } from './render-passages.ts';
import { type Column, roomBeside, tableLines, widest } from './table.ts';
import { clipMiddle, printable, thousands } from './terminal.ts';
import type { View } from './view.ts';

type Titles = Readonly<Record<ParagraphVerdict, string>>;

const TITLES: Titles = {
  fresh: 'fresh',
  background: 'background',
  chrome: 'chrome',
  formula: 'formula',
  mixed: 'mixed',
  copy: 'copy',
};
const SHORT_TITLES: Titles = { ...TITLES, background: 'backgr.' };
const VERDICTS = Object.keys(TITLES) as ParagraphVerdict[];

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
  yield* tableOf(shown, report.stories, wordsOf, view);
  yield '';
  if (!all) yield* [`and ${thousands(documents.length - shown.length)} more; --limit 0 prints all`, ''];
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
  stories: readonly Story[],
  wordsOf: WordsOf,
  view: View,
): Generator<string> {
  const { paint } = view;
  const number = (n: number): string => (n === 0 ? paint.dim('·') : thousands(n));
  const numbers = (title: string, numberOf: (document: DocumentReport) => string): CountColumn => {
    const cells = documents.map(numberOf);
    return { title, cells, align: 'right', columns: widest([title, ...cells]) };
  };
  const storyNumbers = new Map(stories.map(({ id }, i) => [id, i + 1]));
  /** The number of a story of several versions, and what the document is to it. */
  const standing = ({ story, kind }: DocumentReport): string => {
    const nth = storyNumbers.get(story ?? '');
    if (nth !== undefined) return `${nth} ${kind}`;
    return kind === 'first' ? paint.dim('·') : kind;
  };
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
  const alone = documents.every(({ story, kind }) => kind === 'first' && !storyNumbers.has(story ?? ''));
  const last = alone ? [] : [numbers('story', standing)];
  // Ids say more than bars, than what a document is to its story, and than long titles.
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
