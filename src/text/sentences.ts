/**
 * Sentences of plain text, over line and paragraph ends where the text plainly goes on.
 *
 * Every decision is made in the gap between two tokens (gaps.ts), so the cost is O(length), mostly spent in tokenize. Rules
 * for all scripts and lists of abbreviations of some thirty languages. Not a trained model.
 */

import { NUMBER_TOKEN, type Places, type Tokens } from '../kernel/tokens.ts';
import { attachedEnd, attachedStart } from './attached.ts';
import { hasCapitals } from './capitals.ts';
import { CLAUSE, Gaps, NO_BREAK, PARAGRAPH, SENTENCE } from './gaps.ts';
import { paragraphs, type Span } from './layout.ts';
import {
  AFTER_END,
  APART,
  CLOSES,
  CLOSING_QUOTES,
  COMMA_MARK,
  ENDS,
  isBlank,
  isLowerCase,
  MAY_END,
  markOf,
  OPENING_APART,
  OPENS,
  spacelessEnd,
} from './marks.ts';
import { tokenize } from './tokenize.ts';

export { CLAUSE, NO_BREAK, PARAGRAPH, SENTENCE };

/**
 * The sentences, headlines and list items of a text, from the opening quotation mark to the closing one.
 * A sentence may reach over a line or paragraph end. O(length). A text without a word has none.
 * @throws DejaluError `bad-document` for what is no string
 */
export function sentences(text: string): Span[] {
  const tokens = tokenize(text);
  const breaks = breaksOf(text, tokens, paragraphs(text));
  const result: Span[] = [];
  for (let i = 0; i < tokens.count; ) {
    let next = i + 1;
    while (next < tokens.count && breaks[next] < SENTENCE) next++;
    result.push(spanOf(text, tokens, i, next));
    i = next;
  }
  return result;
}

/**
 * The characters that tokens [from, to) stand for, with the quotation marks and brackets that open before them and
 * the marks that close after them. Spans of token runs that follow each other do not overlap.
 */
export function spanOf(text: string, tokens: Places, from: number, to: number): Span {
  const floor = from > 0 ? closingEnd(text, tokens.ends[from - 1], tokens.starts[from]) : 0;
  const ceiling = to < tokens.count ? tokens.starts[to] : text.length;
  return {
    start: openingStart(text, tokens.starts[from], floor),
    end: closingEnd(text, tokens.ends[to - 1], ceiling),
  };
}

/** Where the marks that open before `start` begin. French sets a blank after «, and everyone may after ©. */
function openingStart(text: string, start: number, floor: number): number {
  let at = start;
  while (at > floor) {
    const before = attachedStart(text, at, floor + 1);
    const unit = text.charCodeAt(before - 1);
    const first = before - 1 === floor || isBlank(text.charCodeAt(before - 2));
    if (markOf(unit) & OPENS || (first && CLOSING_QUOTES.has(unit))) at = before - 1;
    else {
      const behind = at - (unit === 0x0a && text.charCodeAt(at - 2) === 0x0d ? 2 : 1);
      if (!isBlank(unit) || behind - 1 < floor || !OPENING_APART.has(text.charCodeAt(behind - 1))) break;
      at = behind - 1;
    }
  }
  return at;
}

/** Where the marks that close after `end` stop. French sets a blank before », ? and !. */
function closingEnd(text: string, end: number, ceiling: number): number {
  let at = end;
  while (at < ceiling) {
    const unit = text.charCodeAt(at);
    const bits = markOf(unit);
    if (bits & CLOSES || (bits & AFTER_END && at > end && markOf(text.charCodeAt(at - 1)) & ENDS)) {
      at = attachedEnd(text, at + 1, ceiling);
    } else if (bits & MAY_END && spacelessEnd(text, at) > at) at = attachedEnd(text, spacelessEnd(text, at), ceiling);
    else {
      const behind = at + (unit === 0x0d && text.charCodeAt(at + 1) === 0x0a ? 2 : 1);
      if (!isBlank(unit) || apartEnd(text, behind, ceiling) <= behind) break;
      at = apartEnd(text, behind, ceiling);
    }
  }
  return Math.min(at, ceiling);
}

/**
 * One past the mark at `at` if it belongs to the word before, though a blank stands between, or `at`. A full stop does with
 * a blank behind it.
 */
function apartEnd(text: string, at: number, ceiling: number): number {
  if (at >= ceiling) return at;
  const unit = text.charCodeAt(at);
  const bits = markOf(unit);
  // «…» in French, »…« in German, Danish and Slovene: before a letter it opens.
  if (bits & APART && !(CLOSING_QUOTES.has(unit) && isLetterAt(text, at + 1))) return at + 1;
  if (bits & MAY_END) return spacelessEnd(text, at);
  return bits & ENDS && (at + 1 === text.length || isBlank(text.charCodeAt(at + 1))) ? at + 1 : at;
}

/** What is no mark and no blank. */
function isLetterAt(text: string, at: number): boolean {
  return at < text.length && markOf(text.charCodeAt(at)) === 0 && !isBlank(text.charCodeAt(at));
}

/**
 * Before each token: NO_BREAK, CLAUSE, SENTENCE or PARAGRAPH. `layout` is what `paragraphs(text)` gives.
 * A paragraph end is no break where a long paragraph stops without a mark and the next goes on in lower case, in a text
 * that has capitals.
 */
export function breaksOf(text: string, tokens: Tokens, layout: readonly Span[]): Uint8Array {
  return gapsOf(text, tokens, layout, hasCapitals(text)).breaks;
}

/** The same, and the brackets that hold sentences together: first and last character of each, in text order. */
export function gapsOf(
  text: string,
  tokens: Tokens,
  layout: readonly Span[],
  capitals: boolean,
): { breaks: Uint8Array; held: readonly number[] } {
  const breaks = new Uint8Array(tokens.count);
  const gaps = new Gaps(text, tokens, capitals);
  let paragraph = 0;
  for (let i = 0; i < tokens.count; i++) {
    const start = tokens.starts[i] as number;
    let crossed = i === 0;
    let last = 0;
    while (paragraph < layout.length - 1 && start >= layout[paragraph].end) {
      last = crossed ? last : paragraph;
      crossed = true;
      paragraph++;
    }
    const gapStart = i > 0 ? tokens.ends[i - 1] : 0;
    if (crossed) gaps.begin(i);
    if (i === 0) breaks[i] = PARAGRAPH;
    else if (crossed) {
      breaks[i] = capitals && continues(text, layout[last], gapStart, start) ? NO_BREAK : PARAGRAPH;
    } else if (breaks[i - 1] === PARAGRAPH && isItemNumber(text, tokens, i - 1)) {
      breaks[i] = PARAGRAPH;
    } else {
      breaks[i] = gaps.breakBefore(i, breaks[i - 1] === SENTENCE);
    }
  }
  return { breaks, held: gaps.held };
}

/** Is token `i`, which begins a paragraph, the number of a list item: «3.» or «3)»? */
function isItemNumber(text: string, tokens: Tokens, i: number): boolean {
  const end = tokens.ends[i];
  const mark = text[end];
  return (tokens.flags[i] & NUMBER_TOKEN) !== 0 && (mark === '.' || mark === ')') && isBlank(text.charCodeAt(end + 1));
}

/**
 * Does a sentence go on over a paragraph end? `from` and `to` are the end of the last token before it and the start of
 * the first after. Only after a paragraph of prose length that ends without a mark, before a lower-case letter.
 */
function continues(text: string, before: Span, from: number, to: number): boolean {
  if (before.end - before.start < 40 || !isLowerCase(text[to] as string)) return false;
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at);
    if (!isBlank(unit) && unit !== COMMA_MARK) return false;
  }
  return true;
}
