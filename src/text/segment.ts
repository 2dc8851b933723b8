/**
 * Paragraphs and sentences of plain text as sites and agencies really lay it out: blank lines, one paragraph a line,
 * hard-wrapped lines, list items, a blank line in the middle of a sentence.
 *
 * Paragraphs follow the layout; sentences follow the words, over line and paragraph ends where the text plainly goes
 * on. Every decision is made in the gap between two tokens, so the cost is O(length), mostly spent in tokenize.
 * Rules and a list of abbreviations for English; other languages get the rules alone. Not a trained model.
 */
import { NUMBER_TOKEN, type Places, type Tokens, tokenize } from './tokenize.ts';

/** `[start, end)` in UTF-16 code units of the caller's own string. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** How strongly the text breaks before a token. */
export const NO_BREAK = 0;
/** A comma, semicolon, colon, dash, bracket or quotation mark. */
export const CLAUSE = 1;
export const SENTENCE = 2;
/** A new paragraph, list item or headline. */
export const PARAGRAPH = 3;

/**
 * The paragraphs of a text: maximal blocks of lines, trimmed. A single line end starts a new paragraph unless the
 * text is hard-wrapped there or the line plainly continues; list items and headlines stand alone.
 * O(length). A text without a visible character has none.
 */
export function paragraphs(text: string): Span[] {
  const lines = linesOf(text);
  const wrapColumn = wrapColumnOf(text, lines);
  const result: Span[] = [];
  let open: { start: number; end: number } | undefined;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as Line;
    if (open && !line.afterBlank && isWrapped(text, lines[i - 1] as Line, line, wrapColumn)) {
      open.end = line.end;
    } else {
      open = { start: line.start, end: line.end };
      result.push(open);
    }
  }
  return result;
}

/**
 * The sentences, headlines and list items of a text, from the opening quotation mark to the closing one.
 * A sentence may reach over a line or paragraph end. O(length). A text without a word has none.
 */
export function sentences(text: string): Span[] {
  const tokens = tokenize(text);
  const breaks = breaksOf(text, tokens, paragraphs(text));
  const result: Span[] = [];
  for (let i = 0; i < tokens.count; ) {
    let next = i + 1;
    while (next < tokens.count && (breaks[next] as number) < SENTENCE) next++;
    result.push(spanOf(text, tokens, i, next));
    i = next;
  }
  return result;
}

/**
 * The characters that tokens [from, to) stand for, with the quotation marks and brackets that open before them and
 * the marks that close after them.
 */
export function spanOf(text: string, tokens: Places, from: number, to: number): Span {
  const floor = from > 0 ? (tokens.ends[from - 1] as number) : 0;
  const ceiling = to < tokens.count ? (tokens.starts[to] as number) : text.length;
  let start = tokens.starts[from] as number;
  let end = tokens.ends[to - 1] as number;
  while (start > floor && OPENING.has(text.charCodeAt(start - 1))) start--;
  while (end < ceiling && CLOSING.has(text.charCodeAt(end))) end++;
  return { start, end };
}

/**
 * Before each token: NO_BREAK, CLAUSE, SENTENCE or PARAGRAPH. `layout` is what `paragraphs(text)` gives.
 * A paragraph end is no break where a long paragraph stops without a mark and the next goes on in lower case.
 */
export function breaksOf(text: string, tokens: Tokens, layout: readonly Span[]): Uint8Array {
  const breaks = new Uint8Array(tokens.count);
  let paragraph = 0;
  for (let i = 0; i < tokens.count; i++) {
    const start = tokens.starts[i] as number;
    let crossed = i === 0;
    let last = 0;
    while (paragraph < layout.length - 1 && start >= (layout[paragraph] as Span).end) {
      last = crossed ? last : paragraph;
      crossed = true;
      paragraph++;
    }
    const gapStart = i > 0 ? (tokens.ends[i - 1] as number) : 0;
    if (i === 0) breaks[i] = PARAGRAPH;
    else if (crossed) {
      breaks[i] = continues(text, layout[last] as Span, gapStart, start) ? NO_BREAK : PARAGRAPH;
    } else if (breaks[i - 1] === PARAGRAPH && isItemNumber(text, tokens, i - 1)) {
      breaks[i] = PARAGRAPH;
    } else if (start - gapStart !== 1 || text.charCodeAt(gapStart) !== SPACE) {
      breaks[i] = breakIn(text, tokens, i, gapStart, start);
    }
  }
  return breaks;
}

/** Is token `i`, which begins a paragraph, the number of a list item: «3.» or «3)»? */
function isItemNumber(text: string, tokens: Tokens, i: number): boolean {
  const end = tokens.ends[i];
  const mark = text[end];
  return (tokens.flags[i] & NUMBER_TOKEN) !== 0 && (mark === '.' || mark === ')') && isBlank(text.charCodeAt(end + 1));
}

const SPACE = 0x20;
const unitsOf = (characters: string) => new Set(Array.from(characters, (c) => c.charCodeAt(0)));
const OPENING = unitsOf('"\'“‘«‹„‚([{¿¡$€£¥#©');
const CLOSING = unitsOf('"\'”’»›)]}.!?…。！？।؟%°');
const QUOTES_AFTER = unitsOf('"\'”’»›)]}');
const TERMINAL = unitsOf('.!?…');
/** End a sentence without a blank after them. */
const FULL_WIDTH_TERMINAL = unitsOf('。！？।؟');
const CLAUSE_MARKS = unitsOf(',;:()[]–—"“”«»،；：，、');

/** After these a dot ends no sentence. */
const TITLES = new Set(
  'mr mrs ms dr prof gen lt col maj capt cpt sgt cpl pvt adm cmdr rev hon sen sens rep reps gov pres amb insp supt det st mt ft messrs mme mlle jan feb mar apr jun jul aug sep sept oct nov dec no nos vs v fig art approx est ca cf eg ie viz al dept univ assn bros ed eds vol pp'.split(
    ' ',
  ),
);
/** After these a dot ends a sentence only where one of STARTERS follows. */
const AMBIGUOUS = new Set('inc corp co ltd plc llc jr sr etc am pm ave blvd rd'.split(' '));
/** Words that begin sentences far more often than they follow an abbreviation as part of a name. */
const STARTERS = new Set(
  'the a an it its he she they we you i this that these those there in on at by for from with as but and or if when while after before since although though however meanwhile his her their our my what who why how many some most more all both no not one two three according last earlier under during'.split(
    ' ',
  ),
);

/** The break before token `i`, whose gap to the token before is text[gapStart, gapEnd) inside one paragraph. */
function breakIn(text: string, tokens: Tokens, i: number, gapStart: number, gapEnd: number): number {
  let clause = false;
  for (let at = gapStart; at < gapEnd; at++) {
    const unit = text.charCodeAt(at);
    if (FULL_WIDTH_TERMINAL.has(unit)) return SENTENCE;
    if (TERMINAL.has(unit)) {
      if (endsSentence(text, tokens, i, at, gapEnd)) return SENTENCE;
      clause = clause || unit !== 0x2e;
    }
    if (CLAUSE_MARKS.has(unit)) clause = true;
    // A hyphen is a dash where a blank stands beside it, or two of them.
    if (unit === 0x2d && gapEnd - gapStart > 1) clause = true;
  }
  return clause ? CLAUSE : NO_BREAK;
}

/** Does the terminal mark at `at`, between token i-1 and token i, end a sentence? */
function endsSentence(text: string, tokens: Tokens, i: number, at: number, gapEnd: number): boolean {
  let after = at + 1;
  while (after < gapEnd && (TERMINAL.has(text.charCodeAt(after)) || QUOTES_AFTER.has(text.charCodeAt(after)))) after++;
  const blank = after < gapEnd && isBlank(text.charCodeAt(after));
  const next = text[tokens.starts[i] as number] as string;
  if (isLowerCase(next)) return false;
  const previous = text.slice(tokens.starts[i - 1] as number, tokens.ends[i - 1] as number);
  if (!blank) {
    // «the war.The ministry»: a blank was lost. «example.Com», «3.Next» and «J.Smith» are something else.
    const glued =
      after === gapEnd && /^\p{Lu}\p{Ll}/u.test(text.slice(gapEnd, gapEnd + 2)) && /\p{Ll}{2}$/u.test(previous);
    return glued;
  }
  if (text.charCodeAt(at) !== 0x2e || after > at + 1) return true;
  return !isAbbreviation(previous, text.slice(tokens.starts[i] as number, tokens.ends[i] as number), tokens, i);
}

/** Is the dot after `word` part of it, as in «Gen. Doe», «Sept. 27», «J. Doe», «the U.S. Senate»? */
function isAbbreviation(word: string, next: string, tokens: Tokens, i: number): boolean {
  const bare = word.replaceAll('.', '').toLowerCase();
  const nextIsNumber = ((tokens.flags[i] as number) & NUMBER_TOKEN) !== 0;
  if (bare === 'no' || bare === 'nos' || bare === 'art' || bare === 'fig') return nextIsNumber;
  if (bare === 'mar' || bare === 'may' || bare === 'dec' || bare === 'jan') return nextIsNumber;
  if (TITLES.has(bare)) return true;
  const dotted = word.includes('.');
  if (!dotted && bare.length === 1 && /\p{Lu}/u.test(word)) return true;
  return (dotted || AMBIGUOUS.has(bare)) && !STARTERS.has(next.toLowerCase());
}

/**
 * Does a sentence go on over a paragraph end? `from` and `to` are the end of the last token before it and the start of
 * the first after. Only after a paragraph of prose length that ends without a mark, before a lower-case letter.
 */
function continues(text: string, before: Span, from: number, to: number): boolean {
  if (before.end - before.start < 40 || !isLowerCase(text[to] as string)) return false;
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at);
    if (!isBlank(unit) && unit !== 0x2c) return false;
  }
  return true;
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
  if (next.item) return false;
  if (plainlyGoesOn(text, line, next)) return true;
  const length = lineLength(line);
  const full = length + 1 + firstWordLength(text, next) > column;
  return column > 0 && full && length <= column + RAGGED;
}

function lineLength(line: Line): number {
  return line.indent + line.end - line.start;
}

function firstWordLength(text: string, line: Line): number {
  let at = line.start;
  while (at < line.end && !isBlank(text.charCodeAt(at))) at++;
  return at - line.start;
}

/** Does the span end with a full stop, question or exclamation mark, quotation marks and brackets after it apart? */
export function endsAsSentence(text: string, span: Span): boolean {
  let at = span.end - 1;
  while (at > span.start && QUOTES_AFTER.has(text.charCodeAt(at))) at--;
  const unit = text.charCodeAt(at);
  return TERMINAL.has(unit) || FULL_WIDTH_TERMINAL.has(unit);
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

function isBlank(unit: number): boolean {
  return unit <= 0x20 || unit === 0xa0 || unit === 0x3000 || unit === 0xfeff || (unit >= 0x2000 && unit <= 0x200b);
}

function isLowerCase(character: string): boolean {
  return character !== character.toUpperCase() && character === character.toLowerCase();
}
