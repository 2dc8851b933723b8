/**
 * Paragraphs of plain text as sites and agencies really lay it out: blank lines, one paragraph a line, hard-wrapped
 * lines, list items. O(length), about 2 ns per character. Layout only: what a line says is not looked at, but for its
 * first letter and its last mark.
 */
import { checkString } from '../documents.ts';
import { endsAsSentence, isBlank, isLowerCase } from './marks.ts';

/** `[start, end)` in UTF-16 code units of the caller's own string. */
export interface Span {
  /** The first code unit of it. */
  readonly start: number;
  /** The code unit behind it. */
  readonly end: number;
}

/**
 * The paragraphs of a text: maximal blocks of lines, trimmed. A single line end starts a new paragraph unless the
 * text is hard-wrapped there or the line plainly continues; list items and headlines stand alone.
 * O(length). A text without a visible character has none.
 * @throws DejaluError `bad-document` for what is no string
 */
export function paragraphs(text: string): Span[] {
  checkString(text);
  const lines = linesOf(text);
  const wrapColumn = wrapColumnOf(text, lines);
  const result: Span[] = [];
  let open: { start: number; end: number } | undefined;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i];
    if (open && !line.afterBlank && isWrapped(text, lines[i - 1], line, wrapColumn)) {
      open.end = line.end;
    } else {
      open = { start: line.start, end: line.end };
      result.push(open);
    }
  }
  return result;
}

/** Index of the paragraph that holds position `at`, or of the last that starts before it. O(log paragraphs). */
export function paragraphAt(layout: readonly Span[], at: number): number {
  let low = 0;
  let high = layout.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (layout[middle].start <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

interface Line extends Span {
  /** Blanks before the first visible character. */
  readonly indent: number;
  readonly afterBlank: boolean;
  /** Begins with a bullet or an item number. */
  readonly item: boolean;
}

const LINE_END = /\r\n|[\n\r\u0085\u2028\u2029\f\v]/g;
const ITEM = /^(?:[•·‣◦▪■●*+–—-]\s|\(?\d{1,3}[.)]\s)/u;

/** The lines that are not blank, trimmed. */
function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let afterBlank = true;
  const push = (from: number, to: number): void => {
    let start = from;
    let end = to;
    while (start < end && isBlank(text.charCodeAt(start))) start++;
    while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
    if (start === end) {
      afterBlank = true;
      return;
    }
    lines.push({ start, end, indent: start - from, afterBlank, item: ITEM.test(text.slice(start, start + 8)) });
    afterBlank = false;
  };
  let from = 0;
  for (const match of text.matchAll(LINE_END)) {
    push(from, match.index);
    from = match.index + match[0].length;
  }
  push(from, text.length);
  return lines;
}

/** Hard wraps stand between these columns; beyond them a line is a paragraph. */
const NARROWEST_WRAP = 40;
const WIDEST_WRAP = 132;
/** So many lines that plainly go on tell the column at which a text is wrapped. */
const TELLING_LINES = 3;
/** The longest line that plainly goes on may be this much shorter than others that were wrapped at the same column. */
const RAGGED = 8;

/** Does the sentence plainly go on in the next line, in lower case? */
function plainlyGoesOn(text: string, line: Line, next: Line): boolean {
  const length = lineLength(line);
  return (
    !next.item &&
    length >= NARROWEST_WRAP &&
    length <= WIDEST_WRAP &&
    isLowerCase(text[next.start]) &&
    !endsAsSentence(text, line)
  );
}

/** The column at which the text is hard-wrapped, or 0: the longest of the lines that plainly go on. */
function wrapColumnOf(text: string, lines: readonly Line[]): number {
  let column = 0;
  let telling = 0;
  for (let i = 1; i < lines.length; i++) {
    if (lines[i].afterBlank || !plainlyGoesOn(text, lines[i - 1], lines[i])) continue;
    column = Math.max(column, lineLength(lines[i - 1]));
    telling++;
  }
  return telling >= TELLING_LINES ? column : 0;
}

/** Is the end of `line` a wrap, so that `next` belongs to the same paragraph? */
function isWrapped(text: string, line: Line, next: Line, column: number): boolean {
  if (plainlyGoesOn(text, line, next)) return true;
  const length = lineLength(line);
  const full = column > 0 && length + 1 + firstWordLength(text, next) > column && length <= column + RAGGED;
  // «October / 27. The council»: what looks like an item after a full line that ends no sentence is none.
  return full && (!next.item || (!line.item && !endsAsSentence(text, line)));
}

function lineLength(line: Line): number {
  return line.indent + line.end - line.start;
}

function firstWordLength(text: string, line: Line): number {
  let at = line.start;
  while (at < line.end && !isBlank(text.charCodeAt(at))) at++;
  return at - line.start;
}
