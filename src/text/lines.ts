/**
 * Lines of plain text, without the blanks around them and the marks that quote them. O(length), mostly the search for
 * line ends; what a line says is not looked at, but for its first characters and its last mark.
 */
import { attachedEnd, composed } from './attached.ts';
import { AFTER_END, endsAsSentence, isBlank, isIdeograph, isLowerCase, markOf } from './marks.ts';

/** `[start, end)` in UTF-16 code units of the caller's own string. */
export interface Span {
  /** The first code unit of it. */
  readonly start: number;
  /** The code unit behind it. */
  readonly end: number;
}

/** A line that is not blank: from its first visible character to its last, what quotes it apart. */
export interface Line extends Span {
  /** Code units before the first visible character: blanks, and what quotes the line. */
  readonly indent: number;
  /** What quotes the line, without blanks: «>>», «//», or nothing. */
  readonly quote: string;
  readonly afterBlank: boolean;
  /** Begins with a bullet or an item number. */
  readonly item: boolean;
}

const LINE_END = /\r\n|[\n\r\u0085\u2028\u2029\f\v]/g;
const ITEM = /^(?:[•·‣◦▪■●*+–—-]\s|\(?\d{1,3}[.)]\s)/u;
/** Mail and Markdown, tables and rulers, comments of most languages; with the blanks behind. */
const QUOTE = /^(?:>[> \t]*|(?:\||\/{2,}|#+|\*+|;+|%+|-{2,})(?:[ \t]+|$))/;
const MAY_QUOTE = new Set(Array.from('>|/#*;%-', (mark) => mark.charCodeAt(0)));
/** These hardly stand for anything else before two lines one below the other. */
const PLAIN_QUOTE = /^(?:>|\/\/)/;

/** The lines that are not blank, in text order. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let quoted = false;
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
    end = attachedEnd(text, end, to);
    const quote = MAY_QUOTE.has(text.charCodeAt(start)) ? quoteAt(text, start, end) : '';
    quoted ||= quote !== '';
    lines.push({
      start,
      end,
      indent: start - from,
      quote,
      afterBlank,
      item: ITEM.test(text.slice(start, start + 8)),
    });
    afterBlank = false;
  };
  let from = 0;
  for (const match of text.matchAll(LINE_END)) {
    push(from, match.index);
    from = match.index + match[0].length;
  }
  push(from, text.length);
  return quoted ? unquoted(text, lines) : lines;
}

/** With the blanks in it. A row of a table is no quoted line. */
function quoteAt(text: string, start: number, end: number): string {
  const quote = QUOTE.exec(text.slice(start, end))?.[0] ?? '';
  return quote.startsWith('|') && end > start + 1 && text[end - 1] === '|' ? '' : quote;
}

/** Takes the marks off that quote two lines or more, one below the other. */
function unquoted(text: string, lines: readonly Line[]): Line[] {
  const runs = runsOf(lines);
  const quoting = quotingOf(text, runs);
  const result: Line[] = [];
  let afterBlank = false;
  for (const run of runs) {
    const kind = kindOf(run[0]);
    const taken = run.length > 1 && quoting.has(kind);
    for (const line of run) {
      const start = line.start + (taken ? line.quote.length : 0);
      if (start >= line.end) {
        afterBlank = true;
        continue;
      }
      result.push({
        start,
        end: line.end,
        indent: line.indent + start - line.start,
        quote: taken ? kind : '',
        afterBlank: afterBlank || line.afterBlank,
        item: taken ? ITEM.test(text.slice(start, start + 8)) : line.item,
      });
      afterBlank = false;
    }
  }
  return result;
}

/** Lines of one mark one below the other, and each other line by itself. */
function runsOf(lines: readonly Line[]): Line[][] {
  const runs: Line[][] = [];
  for (const line of lines) {
    const run = runs.at(-1);
    const kind = kindOf(line);
    if (run && kind !== '' && kindOf(run[0]) === kind && isNext(line)) run.push(line);
    else runs.push([line]);
  }
  return runs;
}

/** Blank lines between quoted paragraphs are mostly quoted as well. */
function isNext({ afterBlank, quote }: Line): boolean {
  return !afterBlank || quote.startsWith('>');
}

function kindOf({ quote }: Line): string {
  return quote.replaceAll(/\s/g, '');
}

/**
 * The marks that quote lines in this text. «* » and «# » are bullets and headings as well: their lines are quoted prose
 * if most that follow an open line go on in a small letter, and most blocks begin without one.
 */
function quotingOf(text: string, runs: readonly (readonly Line[])[]): Set<string> {
  const seen = new Map<string, { others: number; goOn: number; blocks: number; small: number }>();
  for (const run of runs) {
    if (run.length === 1) continue;
    const kind = kindOf(run[0]);
    const counts = seen.get(kind) ?? { others: 0, goOn: 0, blocks: 0, small: 0 };
    seen.set(kind, counts);
    let open: boolean | undefined;
    for (const { start, end, quote } of run) {
      const at = start + quote.length;
      const small = at < end && isLowerCase(text[at]);
      if (open === undefined) {
        counts.blocks++;
        if (small) counts.small++;
      } else if (open) {
        counts.others++;
        if (small) counts.goOn++;
      }
      open = at < end && !endsAsSentence(text, { start: at, end });
    }
  }
  const quoting = new Set<string>();
  for (const [kind, { others, goOn, blocks, small }] of seen) {
    const isProse = goOn > 1 && goOn >= MOST * others && blocks - small >= MOST * blocks;
    if (isProse || PLAIN_QUOTE.test(kind)) quoting.add(kind);
  }
  return quoting;
}

const MOST = 0.6;

/** Columns from the margin to the end of the line: code units of the composed text. */
export function widthOf(text: string, line: Line): number {
  return line.indent + composed(text.slice(line.start, line.end)).length;
}

/** Columns of the first word; an ideograph is a word, with the marks that may not begin a line. */
export function firstWordLength(text: string, line: Line): number {
  let at = line.start;
  if (isIdeograph(text.charCodeAt(at))) {
    at++;
    while (at < line.end && isMark(text.charCodeAt(at))) at++;
    return composed(text.slice(line.start, at)).length;
  }
  while (at < line.end && !separates(text.charCodeAt(at)) && !isIdeograph(text.charCodeAt(at))) at++;
  return composed(text.slice(line.start, at)).length;
}

/** Does a line break there? At blanks that are seen. */
function separates(unit: number): boolean {
  return isBlank(unit) && unit !== 0xa0 && unit !== 0xad && (unit < 0x200b || unit > 0x200f) && unit !== 0x202f;
}

function isMark(unit: number): boolean {
  return (markOf(unit) & AFTER_END) !== 0 || (unit >= 0x3001 && unit <= 0x3011) || (unit >= 0xff01 && unit <= 0xff1f);
}
