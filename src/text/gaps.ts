/**
 * How strongly a text breaks in the gap between two tokens of one paragraph: at the marks in it, by the words beside it.
 * O(gap), but for a bracket of East Asian text, whose end is looked for 240 characters ahead.
 *
 * Measured on sentences of Universal Dependencies 2.x, dev and test, joined by blanks: wrong ends per 1,000 sentences are
 * 1.3 in Polish, 2.3 in German, 2.3 in Greek, 1.2 in Slovene, 2.8 in Slovak, 3.8 in Ukrainian and 10 in Tamil; with an English
 * list of abbreviations alone 16, 28 and 31 in the first three, 20 in Ukrainian. Of the ends in Urdu and Georgian 1.5 % or less
 * are missed, in Armenian 2.9 %; without their marks 87 to 100 %.
 */
import type { Tokens } from '../kernel/tokens.ts';
import { asideEnd } from './asides.ts';
import { composed } from './attached.ts';
import { beginsSmall, isAbbreviation } from './dots.ts';
import {
  AFTER_END,
  BRACKET,
  CLOSER,
  CLOSES,
  ENDS,
  ENDS_SPACELESS,
  FIRST_EAST_ASIAN,
  FULL_STOP,
  HYPHEN,
  isBlank,
  isLowerCase,
  MAY_END,
  markOf,
  OPENS,
  SEPARATES,
  SPACE,
  spacelessEnd,
} from './marks.ts';
import { FIRST_UNSPACED, isPause, spreadOf } from './unspaced.ts';

/** How strongly the text breaks before a token. */
export const NO_BREAK = 0;
/** A comma, semicolon, colon, dash, bracket or quotation mark. */
export const CLAUSE = 1;
export const SENTENCE = 2;
/** A new paragraph, list item or headline. */
export const PARAGRAPH = 3;

/** What is known of the text before a gap. State of `breaksOf`, which asks for one gap after another. */
export class Gaps {
  readonly #text: string;
  readonly #tokens: Tokens;
  readonly #capitals: boolean;
  /** Up to here the text is inside an East Asian bracket, and from here on. */
  #heldUntil = -1;
  #heldFrom = -1;
  /** Up to here the text is glued to the mark of the sentence before, or 0. */
  #asideUntil = 0;
  /** Whether the text has a full stop of Armenian, once that was asked. */
  #armenianStops: boolean | undefined;

  /** @param capitals whether the text has some: else a small letter says nothing */
  constructor(text: string, tokens: Tokens, capitals: boolean) {
    this.#text = text;
    this.#tokens = tokens;
    this.#capitals = capitals;
  }

  /** First and last character of the brackets that hold sentences together, in text order. */
  readonly held: number[] = [];

  /** The break before token `i`, whose gap to the token before is inside one paragraph. `begins`: that one begins a sentence. */
  breakBefore(i: number, begins: boolean): number {
    const gapStart = this.#tokens.ends[i - 1];
    const gapEnd = this.#tokens.starts[i];
    if (this.#asideUntil > 0) {
      if (gapEnd < this.#asideUntil) return NO_BREAK;
      this.#asideUntil = 0;
      return SENTENCE;
    }
    if (gapEnd - gapStart === 1 && this.#text.charCodeAt(gapStart) === SPACE) {
      return this.#isPause(i) ? CLAUSE : NO_BREAK;
    }
    const strength = this.#breakIn(i, gapStart, gapEnd, begins);
    if (strength === SENTENCE) this.#openIn(gapStart, gapEnd);
    return strength;
  }

  /** A paragraph begins with token `i`, or goes on over its end. */
  begin(i: number): void {
    this.#heldUntil = -1;
    this.#asideUntil = 0;
    this.#openIn(i > 0 ? this.#tokens.ends[i - 1] : 0, this.#tokens.starts[i]);
  }

  #openIn(from: number, to: number): void {
    for (let at = from; at < to; at++) if (markOf(this.#text.charCodeAt(at)) & OPENS) this.#open(at);
  }

  #breakIn(i: number, gapStart: number, gapEnd: number, begins: boolean): number {
    const text = this.#text;
    const small = this.#capitals && isLowerCase(text[gapEnd]);
    const dotless = text.charCodeAt(gapStart) === FULL_STOP && this.#isDotless(i - 1, gapStart);
    // Asked once: a word and the dots behind it may be as long as a text.
    let abbreviation: boolean | undefined;
    const isAbbreviated = (behindWord: boolean) => {
      abbreviation ??= behindWord && isAbbreviation(text, this.#tokens, i, begins, this.#capitals);
      return abbreviation;
    };
    let clause = false;
    for (let at = gapStart; at < gapEnd; at++) {
      const bits = markOf(text.charCodeAt(at));
      if (bits & MAY_END) {
        const end = spacelessEnd(text, at);
        if (end > at) {
          const after = marksEnd(text, end, gapEnd);
          const quoted = after > end && (markOf(text.charCodeAt(after - 1)) & CLOSES) !== 0;
          const goesOn = quoted
            ? small || GOES_ON.test(composed(text.slice(after, after + 5)))
            : small && !(bits & ENDS_SPACELESS);
          if (!this.#holds(at, after) && !goesOn) return SENTENCE;
          clause = true;
          at = after - 1;
          continue;
        }
      }
      if (bits & ENDS) {
        const after = marksEnd(text, at + 1, gapEnd);
        const dot = text.charCodeAt(at) === FULL_STOP && after === at + 1;
        const behindWord = at === gapStart && (dot || bracketed(text, at, after));
        if (!(dot && dotless) && !this.#holds(at, after)) {
          const aside = asideEnd(text, after);
          if (aside > after) {
            if (!isAbbreviated(behindWord) && beginsAfter(text, aside, this.#capitals))
              return this.#breakAside(after, aside, gapEnd);
          } else if (after === gapEnd) {
            if (isGlued(text, this.#tokens, i) && !isAbbreviated(behindWord)) return SENTENCE;
          } else if (isBlank(text.charCodeAt(after))) {
            if (small) {
              if (dot && behindWord && opensOnly(text, after, gapEnd) && beginsSmall(text, this.#tokens, i))
                return SENTENCE;
            } else if (!isAbbreviated(behindWord)) return SENTENCE;
          }
        }
        clause = clause || !dot;
        at = after - 1;
        continue;
      }
      if (bits & OPENS) this.#open(at);
      // What stands inside a short bracket is one with it.
      if (bits & SEPARATES && (at <= this.#heldFrom || at >= this.#heldUntil)) clause = true;
      // A hyphen is a dash where a blank stands beside it, or two of them.
      if (text.charCodeAt(at) === HYPHEN && gapEnd - gapStart > 1) clause = true;
    }
    return clause || (isBlank(text.charCodeAt(gapEnd - 1)) && this.#isPause(i)) ? CLAUSE : NO_BREAK;
  }

  /**
   * Does a dot behind token `i` end nothing? In Thai and its neighbours it shortens a word, and in Armenian that has its own
   * full stop it is a semicolon.
   */
  #isDotless(i: number, end: number): boolean {
    if (spreadOf(this.#characterAt(i)) === 2) return true;
    if (!isArmenian(this.#text.charCodeAt(end - 1))) return false;
    this.#armenianStops ??= ARMENIAN_STOP.test(this.#text);
    return this.#armenianStops;
  }

  /** The character that token `i` begins with: in a script without blanks it is all of it. */
  #characterAt(i: number): number {
    return this.#text.codePointAt(this.#tokens.starts[i]) as number;
  }

  /** Is token `i` of a script in which a blank ends a clause, and the one before it too? */
  #isPause(i: number): boolean {
    const text = this.#text;
    const { starts } = this.#tokens;
    if (text.charCodeAt(starts[i]) < FIRST_UNSPACED) return false;
    return isPause(this.#characterAt(i - 1), this.#characterAt(i));
  }

  /** An East Asian bracket opens at `at`: no sentence ends before it closes, if that is near. */
  #open(at: number): void {
    const text = this.#text;
    const unit = text.charCodeAt(at);
    const closer = CLOSER.get(unit);
    if (closer === undefined || at < this.#heldUntil) return;
    // Quotation marks and round brackets of all scripts: with Chinese or Japanese beside them.
    if (unit < FIRST_EAST_ASIAN && !isKanaOrHan(text.charCodeAt(at + 1)) && !isKanaOrHan(text.charCodeAt(at - 1)))
      return;
    let depth = 1;
    for (let to = at + 1; to < text.length && to - at <= LONGEST_HELD; to++) {
      const other = text.charCodeAt(to);
      if (other === unit) depth++;
      else if (other === closer && --depth === 0) {
        this.#heldUntil = to;
        this.held.push(at, to);
        this.#heldFrom = to - at <= WITHOUT_CLAUSES ? at : to;
        return;
      }
    }
  }

  /** Are marks from `at` to `after` inside a bracket, and not at the end of it? */
  #holds(at: number, after: number): boolean {
    return at < this.#heldUntil && after <= this.#heldUntil;
  }

  /** A sentence ends at `after`, and what is glued to it at `aside`. Tags are no part of it, notes are. */
  #breakAside(after: number, aside: number, gapEnd: number): number {
    if (aside <= gapEnd) return SENTENCE;
    this.#asideUntil = aside;
    return TAG_OR_BLANK.test(this.#text.slice(after, after + 6)) ? SENTENCE : NO_BREAK;
  }
}

function isArmenian(unit: number): boolean {
  return unit >= 0x531 && unit <= 0x587;
}

/** As it is printed, or typed. */
const ARMENIAN_STOP = /[\u0561-\u0587](?:։|:(?:\s|$))/u;
const TAG_OR_BLANK = /^(?:<|&(?:nbsp|#160|#xa0);)/i;
/** A quotation of more code units than this is cut where its sentences end. */
const LONGEST_HELD = 240;
/** A bracket of so many code units is in no clause but one. */
const WITHOUT_CLAUSES = 40;
/** After a quotation that ends with a mark: Japanese «…。」と述べた», a comma. */
const GOES_ON = /^(?:[、，,]|など|と(?!ころ|りわけ|もに|くに))/u;

/** Korean has blanks, and cuts quotations as Latin text does. */
function isKanaOrHan(unit: number): boolean {
  return (unit >= 0x2e80 && unit <= 0x9fff) || (unit >= 0xff00 && unit <= 0xff9f);
}

/** One past the sentence marks, quotation marks and brackets from `at` on. */
function marksEnd(text: string, at: number, gapEnd: number): number {
  let after = at;
  while (after < gapEnd && markOf(text.charCodeAt(after)) & (ENDS | ENDS_SPACELESS | AFTER_END)) after++;
  return after;
}

/** Are the marks from `at` to `after` a full stop in a bracket that closes: «(paintings, books etc.)»? */
function bracketed(text: string, at: number, after: number): boolean {
  return after === at + 2 && text[at] === '.' && text[at + 1] === ')';
}

/** Does something begin after `at` that can be a sentence? */
function beginsAfter(text: string, at: number, capitals: boolean): boolean {
  if (text[at - 1] === '\\') return true;
  let to = at;
  while (to < text.length && (isBlank(text.charCodeAt(to)) || markOf(text.charCodeAt(to)) & OPENS)) to++;
  return to < text.length && !(capitals && isLowerCase(text[to]));
}

/** Are there only blanks and marks that open from `from` to `to`? */
function opensOnly(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at);
    if (!isBlank(unit) && (unit === BRACKET || !(markOf(unit) & OPENS))) return false;
  }
  return true;
}

/** «the war.The ministry», «です!次»: a blank was lost. «3.Next», «J.Smith» and «example.com» are something else. */
function isGlued(text: string, { starts, ends }: Tokens, i: number): boolean {
  const start = starts[i];
  const before = ends[i - 1];
  const previous = text.slice(Math.max(starts[i - 1], before - LETTERS_BEFORE), before);
  if (text.charCodeAt(start) >= FIRST_EAST_ASIAN) {
    return (
      text.charCodeAt(before) !== FULL_STOP && text.charCodeAt(before) < FIRST_EAST_ASIAN && EAST_ASIAN.test(previous)
    );
  }
  return /^\p{Lu}\p{Ll}/u.test(text.slice(start, start + 2)) && /\p{Ll}{2}$/u.test(previous);
}

const EAST_ASIAN = /[\u3040-\u9fff]$/u;
/** Code units of two letters at most. */
const LETTERS_BEFORE = 4;
