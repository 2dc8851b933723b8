/**
 * Where the words that a tokenizer of natural returns stand in the text.
 *
 * natural gives strings without places, some of them rewritten (full-width digits made narrow), and drops what it
 * doesn't know. Here each word is looked for behind the one before, letters compared as dejalu folds them. A letter or
 * digit that is left over, a word that stands nowhere, a word that was cut at a letter the tokenizer doesn't know: each
 * is an error that shows the place, never a word less. O(length).
 */
import { DejaluError, describe } from '../../errors.ts';
import { classOf, DIGIT, EXTEND, foldEntry, foldOf, IDEOGRAPH, IGNORE, LETTER, UPPER } from '../../kernel/fold.ts';
import type { Span } from '../../text/layout.ts';

/** The words of `text`, as spans; those without a letter or digit are left out. */
export function* placesOf(text: string, words: readonly string[], tokenizer: string): Generator<Span> {
  let at = 0;
  for (const word of words) {
    if (!hasLetter(word)) continue;
    const before = at;
    let end = endOf(text, at, word);
    while (end < 0) {
      const codePoint = text.codePointAt(at);
      if (codePoint === undefined || counts(codePoint)) throw lost(text, at, tokenizer, word);
      at += width(codePoint);
      end = endOf(text, at, word);
    }
    if (cuts(text, before, at)) throw cut(text, before, tokenizer);
    yield { start: at, end };
    at = end;
  }
  for (let codePoint = text.codePointAt(at); codePoint !== undefined; codePoint = text.codePointAt(at)) {
    if (counts(codePoint)) throw lost(text, at, tokenizer, undefined);
    at += width(codePoint);
  }
}

/** Where the word ends if it stands at `at`, else -1. */
function endOf(text: string, at: number, word: string): number {
  let end = at;
  for (const character of word) {
    const there = text.codePointAt(end);
    const wanted = character.codePointAt(0) as number;
    if (there === undefined || !foldAlike(there, wanted)) return -1;
    end += width(there);
  }
  return end;
}

function foldAlike(a: number, b: number): boolean {
  if (a === b) return true;
  if (!counts(a) || !counts(b)) return false;
  const [foldA, foldB] = [foldOf(a), foldOf(b)];
  return foldA.length === foldB.length && foldA.every((codePoint, i) => codePoint === foldB[i]);
}

/** Is the word that ends at `end` cut off from the one at `start`, at a letter beyond ASCII or inside a character? */
function cuts(text: string, end: number, start: number): boolean {
  const left = text.codePointAt(end - 1);
  const right = text.codePointAt(start);
  if (end === 0 || left === undefined || right === undefined || !isLetter(left) || !isLetter(right)) return false;
  for (let at = end; at < start; at++) if (classOf(foldEntry(text.charCodeAt(at))) !== IGNORE) return false;
  return start > end || left > 0x7f || right > 0x7f;
}

/** Is it part of a word, so that a word less would be a loss? */
function counts(codePoint: number): boolean {
  const kind = classOf(foldEntry(codePoint));
  return isLetter(codePoint) || kind === DIGIT || kind === EXTEND || kind === IDEOGRAPH;
}

/** Of a script that separates words. */
function isLetter(codePoint: number): boolean {
  const kind = classOf(foldEntry(codePoint));
  return kind === LETTER || kind === UPPER;
}

function hasLetter(word: string): boolean {
  for (const character of word) if (counts(character.codePointAt(0) as number)) return true;
  return false;
}

function width(codePoint: number): number {
  return codePoint > 0xffff ? 2 : 1;
}

function lost(text: string, at: number, tokenizer: string, word: string | undefined): DejaluError {
  const instead = word === undefined ? 'it has no word left' : `its next word is ${describe(word)}`;
  return unfit(tokenizer, `drops or changes ${around(text, at)}: ${instead}`);
}

function cut(text: string, at: number, tokenizer: string): DejaluError {
  return unfit(tokenizer, `cuts a word in two at ${around(text, at)}`);
}

function unfit(tokenizer: string, what: string): DejaluError {
  return new DejaluError('unsupported', `natural's tokenizer ${tokenizer} ${what}; use tokenizer: 'dejalu'`);
}

/** The text about a place, for the message. */
function around(text: string, at: number): string {
  const from = Math.max(0, at - 12);
  return `${describe(text.slice(from, at + 20))} (position ${at})`;
}
