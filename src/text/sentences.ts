/**
 * Sentences of plain text, over line and paragraph ends where the text plainly goes on.
 *
 * Every decision is made in the gap between two tokens, so the cost is O(length), mostly spent in tokenize. Rules and a
 * list of abbreviations for English; other languages get the rules alone. Not a trained model.
 */

import { NUMBER_TOKEN, type Places, type Tokens } from '../kernel/tokens.ts';
import { paragraphs, type Span } from './layout.ts';
import {
  AFTER_BLANK,
  CLAUSE_MARKS,
  CLOSING,
  CLOSING_QUOTES,
  COMMA_MARK,
  FULL_STOP,
  FULL_WIDTH_TERMINAL,
  HYPHEN,
  isBlank,
  isLowerCase,
  OPENING,
  OPENING_APART,
  QUOTES_AFTER,
  SPACE,
  TERMINAL,
} from './marks.ts';
import { tokenize } from './tokenize.ts';

/** How strongly the text breaks before a token. */
export const NO_BREAK = 0;
/** A comma, semicolon, colon, dash, bracket or quotation mark. */
export const CLAUSE = 1;
export const SENTENCE = 2;
/** A new paragraph, list item or headline. */
export const PARAGRAPH = 3;

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
    const unit = text.charCodeAt(at - 1);
    const first = at - 1 === floor || isBlank(text.charCodeAt(at - 2));
    if (OPENING.has(unit) || (first && CLOSING_QUOTES.has(unit))) at--;
    else if (isBlank(unit) && at - 2 >= floor && OPENING_APART.has(text.charCodeAt(at - 2))) at -= 2;
    else break;
  }
  return at;
}

/** Where the marks that close after `end` stop. French sets a blank before », ? and !. */
function closingEnd(text: string, end: number, ceiling: number): number {
  let at = end;
  while (at < ceiling) {
    const unit = text.charCodeAt(at);
    const closes = CLOSING.has(unit) || (QUOTES_AFTER.has(unit) && at > end && TERMINAL.has(text.charCodeAt(at - 1)));
    if (closes) at++;
    else if (isBlank(unit) && at + 1 < ceiling && AFTER_BLANK.has(text.charCodeAt(at + 1))) at += 2;
    else break;
  }
  return at;
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
    while (paragraph < layout.length - 1 && start >= layout[paragraph].end) {
      last = crossed ? last : paragraph;
      crossed = true;
      paragraph++;
    }
    const gapStart = i > 0 ? tokens.ends[i - 1] : 0;
    if (i === 0) breaks[i] = PARAGRAPH;
    else if (crossed) {
      breaks[i] = continues(text, layout[last], gapStart, start) ? NO_BREAK : PARAGRAPH;
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

/** After these a dot ends no sentence. */
const TITLES = new Set(
  'mr mrs ms dr prof gen lt col maj capt cpt sgt cpl pvt adm cmdr rev hon sen sens rep reps gov pres amb insp supt det st mt ft messrs mme mlle vs v approx est ca cf eg ie viz al dept univ assn bros ed eds vol pp'.split(
    ' ',
  ),
);
/** After these a dot ends no sentence where a number follows. */
const BEFORE_NUMBER = new Set('jan feb mar apr may jun jul aug sep sept oct nov dec no nos art fig'.split(' '));
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
  const mayEnd = !isLowerCase(text[gapEnd] as string);
  // Asked once: a word and the dots behind it may be as long as a text.
  let abbreviation: boolean | undefined;
  let clause = false;
  for (let at = gapStart; at < gapEnd; at++) {
    const unit = text.charCodeAt(at);
    if (FULL_WIDTH_TERMINAL.has(unit)) return SENTENCE;
    if (TERMINAL.has(unit)) {
      const after = marksEnd(text, at, gapEnd);
      if (mayEnd && after === gapEnd && isGlued(text, tokens, i)) return SENTENCE;
      if (mayEnd && after < gapEnd && isBlank(text.charCodeAt(after))) {
        const dot = unit === FULL_STOP && after === at + 1;
        abbreviation ??= dot ? isAbbreviation(text, tokens, i) : undefined;
        if (!dot || !abbreviation) return SENTENCE;
      }
      clause = clause || unit !== FULL_STOP;
      at = after - 1;
    }
    if (CLAUSE_MARKS.has(unit)) clause = true;
    // A hyphen is a dash where a blank stands beside it, or two of them.
    if (unit === HYPHEN && gapEnd - gapStart > 1) clause = true;
  }
  return clause ? CLAUSE : NO_BREAK;
}

/** One past the sentence marks, quotation marks and brackets from `at` on. */
function marksEnd(text: string, at: number, gapEnd: number): number {
  let after = at + 1;
  while (after < gapEnd && (TERMINAL.has(text.charCodeAt(after)) || QUOTES_AFTER.has(text.charCodeAt(after)))) after++;
  return after;
}

/** «the war.The ministry»: a blank was lost. «3.Next», «J.Smith» and «example.com» are something else. */
function isGlued(text: string, { starts, ends }: Tokens, i: number): boolean {
  const start = starts[i] as number;
  const before = ends[i - 1] as number;
  const previous = text.slice(Math.max(starts[i - 1] as number, before - LETTERS_BEFORE), before);
  return /^\p{Lu}\p{Ll}/u.test(text.slice(start, start + 2)) && /\p{Ll}{2}$/u.test(previous);
}

/** Code units of two letters at most. */
const LETTERS_BEFORE = 4;

/** Is the dot before token `i` part of the word before, as in «Gen. Doe», «Sept. 27», «J. Doe», «the U.S. Senate»? */
function isAbbreviation(text: string, { starts, ends, flags }: Tokens, i: number): boolean {
  const word = text.slice(starts[i - 1] as number, ends[i - 1]);
  const next = text.slice(starts[i] as number, ends[i]);
  const bare = word.replaceAll('.', '').toLowerCase();
  if (BEFORE_NUMBER.has(bare)) return ((flags[i] as number) & NUMBER_TOKEN) !== 0;
  if (TITLES.has(bare)) return true;
  const initial = bare.length === 1 && /\p{Lu}/u.test(word);
  return (initial || word.includes('.') || AMBIGUOUS.has(bare)) && !STARTERS.has(next.toLowerCase());
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
