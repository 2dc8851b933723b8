/** Wraps a paragraph as programs do that fill lines: a word that does not fit begins the next. */

export const WIDTHS = Array.from({ length: 41 }, (_, i) => 20 + i);

export interface Wrap {
  /** What the first line begins with, and each of the others. */
  readonly first?: string;
  readonly others?: string;
  /** Divide every so manieth word that does not fit, if it is long. */
  readonly divide?: number;
  readonly hyphen?: string;
}

/** An ideograph with what may not begin a line, another word, or blanks. */
const UNITS = /[\u3040-\u30ff\u3400-\u9fff][、。，！？」』]*|[^\s\u3040-\u30ff\u3400-\u9fff]+|\s+/gu;

/** @param column code units of a line, or what they are by number of the line */
export function wrap(
  paragraph: string,
  column: number | ((line: number) => number),
  { first = '', others = '', divide = 0, hyphen = '-' }: Wrap = {},
): string {
  const lines: string[] = [];
  let line = first;
  let long = 0;
  const close = (text: string, next: string) => {
    lines.push(text.trimEnd());
    line = others + next;
  };
  for (const unit of paragraph.match(UNITS) ?? []) {
    const room = (typeof column === 'number' ? column : column(lines.length)) - line.length;
    if (unit.trim() === '') line += ' ';
    else if (unit.length <= room || line.trim() === others.trim()) line += unit;
    else if (divide > 0 && room > 3 && /^\p{Ll}{7,}/u.test(unit) && unit.length - room > 1 && long++ % divide === 0) {
      close(line + unit.slice(0, room - 1) + hyphen, unit.slice(room - 1));
    } else close(line, unit);
  }
  return [...lines, line].join('\n');
}
