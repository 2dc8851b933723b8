/**
 * What stands glued to the mark that ends a sentence, before the next one: the number of a note, a dagger, a tag, an entity.
 * It belongs to the sentence before. One regular expression, tried only where such a character stands behind the mark.
 */
import { isBlank } from './marks.ts';

const NOTE = String.raw`\[(?:\p{L}|\d{1,3}|[\p{L} ]{3,20}\d{0,3})\]|[¹²³⁰⁴-⁹]+|\d{1,3}(?=\s+["“«]?\p{Lu}|\s*$)`;
const SIGN = String.raw`[*†‡§¶#|/—–•]+(?=\s|\p{Lu}|$)`;
const ENTITY = '&(?:#\\d{1,6}|#[xX][0-9a-fA-F]{1,5}|[a-zA-Z]{2,8});';
const TAG = '</?[a-zA-Z][^<>]{0,200}>';
/** A line end that was written as two characters; its letter is the first of the word. */
const ESCAPE = String.raw`\\(?=[nrt](?:\p{Lu}|\\))`;
const ASIDE = new RegExp(`(?:${NOTE}|${SIGN}|${ENTITY}|${TAG}|${ESCAPE})+`, 'uy');
const BEGINS = /[[*†‡§¶#|/—–•&<\\¹²³⁰⁴-⁹\d]/u;

/** One past what is glued to the mark before `at`, or `at`. */
export function asideEnd(text: string, at: number): number {
  if (at >= text.length || isBlank(text.charCodeAt(at)) || !BEGINS.test(text[at])) return at;
  ASIDE.lastIndex = at;
  return ASIDE.test(text) ? ASIDE.lastIndex : at;
}
