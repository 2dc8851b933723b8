/**
 * Rows in columns, by cli-table3, without lines between them. Its time grows with the square of the rows of a table,
 * so that many are drawn as tables of 50 below each other: 4,000 rows of 8 columns take 1.8 s, as one table 4.2 s.
 * Cells come wrapped and coloured; a cell may have several lines. Not a layout of its own.
 */
import Table from 'cli-table3';
import { columnsOf } from './terminal.ts';
import type { View } from './view.ts';

export interface Column {
  readonly title: string;
  /** Its width. */
  readonly columns: number;
  readonly align?: 'left' | 'right';
}

/** What stands between two columns. */
export const GAP = '  ';
const BORDERS = ['top', 'bottom', 'left', 'right', 'mid', 'top-mid', 'top-left', 'top-right', 'bottom-mid'];
const MORE_BORDERS = ['bottom-left', 'bottom-right', 'left-mid', 'mid-mid', 'right-mid'];
const NO_BORDER = { ...Object.fromEntries([...BORDERS, ...MORE_BORDERS].map((name) => [name, ''])), middle: GAP };
const LINES_AT_ONCE = 50;

/** The titles, then the rows, line by line. Text in the last column is not cut, whatever its width. */
export function* tableLines(
  columns: readonly Column[],
  rows: Iterable<readonly string[]>,
  { paint }: View,
): Generator<string> {
  // What stands last in a line needs neither a width nor a place, and measuring it would be the dearest part.
  const last = columns.at(-1)?.align === 'right' ? columns.length : columns.length - 1;
  const placed = columns.slice(0, last);
  const options = {
    chars: NO_BORDER,
    style: { 'padding-left': 0, 'padding-right': 0, head: [], border: [], compact: true },
    colWidths: placed.map((column) => column.columns),
    colAligns: placed.map(({ align = 'left' }) => align),
  };
  const drawn = (lines: readonly (readonly string[])[]): string[] => {
    const table = new Table(options);
    for (const cells of lines) table.push(cells.slice(0, last));
    const left = table.toString().split('\n');
    return left.map((line, i) => [line, ...(lines[i]?.slice(last) ?? [])].join(GAP).trimEnd());
  };
  let waiting: (readonly string[])[] = [columns.map(({ title }) => paint.cyan(title))];
  for (const row of rows) {
    const cells = row.map((cell) => cell.split('\n'));
    const height = Math.max(...cells.map((lines) => lines.length));
    for (let i = 0; i < height; i++) {
      waiting.push(cells.map((lines) => lines[i] ?? ''));
      if (waiting.length < LINES_AT_ONCE) continue;
      yield* drawn(waiting);
      waiting = [];
    }
  }
  if (waiting.length > 0) yield* drawn(waiting);
}

/** The lines of a cell, with an empty one that sets the row apart from the next. */
export function setApart(lines: readonly string[]): string {
  return [...lines, ''].join('\n');
}

/** The column for `1.` to `n.`. */
export function rankColumn(n: number): Column {
  return { title: '#', columns: Math.max(3, `${n}.`.length), align: 'right' };
}

/** Columns that running text has in any case. */
const NARROWEST_TEXT = 24;

/** What is left of the line for one more column, at least so many columns. */
export function roomBeside(columns: readonly Column[], width: number, atLeast = NARROWEST_TEXT): number {
  return Math.max(
    atLeast,
    columns.reduce((room, column) => room - column.columns - GAP.length, width),
  );
}

/** How wide a column of these cells is. */
export function widest(cells: readonly string[]): number {
  return cells.reduce((columns, cell) => Math.max(columns, columnsOf(cell)), 0);
}
