/** Answers as plain tables, and figures as one reads them. */
import type { Timing } from './measure.ts';
import type { Answer } from './question.ts';

/** A row of text per line; columns whose cells are all figures are set to the right. */
export function tableOf({ head, rows }: Pick<Answer, 'head' | 'rows'>): string {
  const lines = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...lines.map((line) => line[column].length)));
  const right = figureColumns({ head, rows });
  const laidOut = lines.map((line) =>
    line.map((cell, i) => (right[i] ? cell.padStart(widths[i]) : cell.padEnd(widths[i]))).join('   '),
  );
  laidOut.splice(1, 0, widths.map((width) => '─'.repeat(width)).join('   '));
  return laidOut.map((line) => line.trimEnd()).join('\n');
}

/** Which columns have nothing but figures. */
export function figureColumns({ head, rows }: Pick<Answer, 'head' | 'rows'>): boolean[] {
  return head.map((_, column) => rows.every((row) => /^[\d.,%±< ]*$/.test(row[column])));
}

/** Three significant digits, from 1,000 on four, and no powers of ten: 0.0213, 1.00, 31.2, 4,952. */
export function rounded(value: number): string {
  const digits = value < 1000 ? 3 : 4;
  return value.toLocaleString('en-US', { minimumSignificantDigits: digits, maximumSignificantDigits: digits });
}

/** The median absolute deviation, in per cent of the median. */
export function spreadOf({ mad, median }: Timing): string {
  return `${((100 * mad) / median).toFixed(1)} %`;
}

/** Half the 95 % interval of the mean, in per cent of it. */
export function marginOf({ marginPercent }: Timing): string {
  return `± ${marginPercent.toFixed(1)} %`;
}
