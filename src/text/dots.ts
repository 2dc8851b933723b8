/**
 * Dots that end no sentence: of abbreviations, initials and ordinals. And what begins a sentence in lower case.
 * By lists (abbreviations.ts) and by the shape of the words beside the dot; a few lookups a dot. Not a trained model: what a
 * corpus says about a word would make where a sentence ends depend on the other documents.
 */
import { NUMBER_TOKEN, type Tokens } from '../kernel/tokens.ts';
import {
  ABBREVIATIONS,
  BEFORE_NUMBER,
  BEFORE_ORDINAL,
  ENGLISH_STARTERS,
  ORDINAL_NAMES,
  STARTERS,
  TITLES,
  UNITS,
} from './abbreviations.ts';
import { composed } from './attached.ts';
import { BRACKET, FIRST_EAST_ASIAN, FULL_STOP, isLowerCase } from './marks.ts';

/**
 * Is the dot before token `i` part of the word before, as in «Gen. Doe», «Sept. 27», «J. Doe», «the U.S. Senate»,
 * «31. August»? It stands right behind that word. @param begins the word before begins a
 * sentence
 * @param capitals whether the text has some
 */
export function isAbbreviation(text: string, tokens: Tokens, i: number, begins: boolean, capitals: boolean): boolean {
  const { starts, ends, flags } = tokens;
  const word = composed(text.slice(starts[i - 1], ends[i - 1]));
  const number = (flags[i] & NUMBER_TOKEN) !== 0;
  if (flags[i - 1] & NUMBER_TOKEN) return number ? isDate(text, tokens, i) : isOrdinal(text, tokens, i, begins);
  if (isAddress(text, tokens, i)) return false;
  const dotted = word.includes('.');
  const small = lower(word);
  const bare = dotted ? small.replaceAll('.', '') : small;
  if (isBracketed(text, starts[i - 1], word, small)) return true;
  const kind = kindOf(capitals ? word : capitalized(bare), bare);
  if (kind & TITLE || (kind & NUMBERED && number)) return true;
  if (!number && i > 1 && flags[i - 2] & NUMBER_TOKEN && UNITS.has(bare)) return false;
  const initial = word.length <= LONGEST_LETTER && isLetter(bare) && standsAlone(text, starts[i - 1]);
  // «и т. д.», «і т. п.» end an enumeration, and mostly the sentence.
  if (initial && /т\.(?:\r\n|\s)?$/.test(text.slice(Math.max(0, starts[i - 1] - 4), starts[i - 1]))) return false;
  if (!initial && !dotted && !(kind & LISTED) && !endsDotted(text, starts[i - 1]) && !isRoman(text, tokens, i))
    return false;
  const next = composed(text.slice(starts[i], ends[i]));
  // «J. A. Doe», «ul. A. Doe»: a letter with a dot begins no sentence.
  if (isLetter(next) && text.charCodeAt(ends[i]) === FULL_STOP) return true;
  const first = firstOf(next);
  // «M. Le Pen», «A. Da Silva»: the small words of other languages are parts of names.
  if (initial && word !== bare && first.length < LONG_STARTER) return !ENGLISH_STARTERS.has(first);
  return !STARTERS.has(first);
}

/** A letter and its marks, in code units. */
const LONGEST_LETTER = 3;

/**
 * Hebrew writes «מע"ם», with the last letter of an acronym apart, Croatian and Polish «NATO-a» with an ending, and Thai without
 * blanks: that is no letter by itself.
 */
function standsAlone(text: string, start: number): boolean {
  const before = start === 0 ? '' : text[start - 1];
  return !/[\p{L}\p{M}"״]/u.test(before) && !(before === '-' && isLowerCase(text[start]));
}

/** The last part of an address: «gmina.pl», «bbc.co.uk». Of «m.in.» and «cand.polyt.» the first is an abbreviation, too. */
function isAddress(text: string, { starts, ends }: Tokens, i: number): boolean {
  const start = starts[i - 1];
  if (i < 2 || text.charCodeAt(start - 1) !== FULL_STOP || ends[i - 2] !== start - 1) return false;
  const before = composed(text.slice(starts[i - 2], ends[i - 2]));
  return before.length > 2 && kindOf(before, lower(before)) === 0;
}

/** The first word in a bracket: «(англ. …», «(напр. …», «(lat. Canis lupus)». A sentence in brackets has a capital, or more words. */
function isBracketed(text: string, start: number, word: string, small: string): boolean {
  return start > 0 && text.charCodeAt(start - 1) === BRACKET && word === small && word.length <= LONGEST_BRACKETED;
}

const LONGEST_BRACKETED = 8;

/** «m.in.» and such, of which the last letters are a token. */
function endsDotted(text: string, start: number): boolean {
  return text[start - 1] === '.' && /(?:^|[\s(])\p{L}{1,2}\.$/u.test(text.slice(Math.max(0, start - 4), start));
}

/** The word before an apostrophe, in small letters: «It’s», «L’art». What is in capitals is a name: «8 P.M. ET». */
function firstOf(word: string): string {
  const first = word.replace(/[’'].*$/u, '');
  // One letter that stands by itself is another word.
  if (first.length === 1 && first !== word) return `${lower(first)}’`;
  return first.length > 1 && isInCapitals(first) ? first : lower(first);
}

function isInCapitals(word: string): boolean {
  return word === word.toUpperCase() && word !== word.toLowerCase();
}

/** Function words of fewer letters are parts of names, too. */
const LONG_STARTER = 4;

/** May a sentence begin at token `i`, in lower case, after the dot behind the word before? */
export function beginsSmall(text: string, { starts, ends, flags }: Tokens, i: number): boolean {
  if (flags[i - 1] & NUMBER_TOKEN) return false;
  const word = composed(text.slice(starts[i - 1], ends[i - 1]));
  const bare = lower(word);
  if (!PLAIN_WORD.test(word.normalize('NFD')) || kindOf(word, bare) !== 0 || KINDS.has(capitalized(bare))) return false;
  return bare.length >= PLAIN_LENGTH || SMALL_NAME.test(text.slice(starts[i], starts[i] + SMALL_NAME_LENGTH));
}

/** No abbreviation by its shape: letters with a vowel among them, no capital behind the first. */
const PLAIN_WORD = /^(?=.*[aeiouyаеиоуыэюяєіαεηιουω])\p{L}[\p{Ll}\p{M}]+$/u;
/** Shorter words with a dot before a small letter are mostly abbreviations. */
const PLAIN_LENGTH = 4;
/** «al-Karsh», «eHarbour», «d’Orsay», «de Brenn». */
const SMALL_NAME =
  /^(?:\p{Ll}{1,4}[-‐‑’'ʼ]\p{Lu}|\p{Ll}\p{Lu}|(?:de|d[aeiou]s?|della|van|von|der|den|ter|zu|bin|ibn|ben|bint|abu|al|el|la|le|af|av) \p{Lu})/u;
const SMALL_NAME_LENGTH = 8;

const TITLE = 1;
const LISTED = 2;
const NUMBERED = 4;
const KINDS = new Map<string, number>();
for (const [words, kind] of [
  [TITLES, TITLE],
  [ABBREVIATIONS, LISTED],
  [BEFORE_NUMBER, NUMBERED],
] as const) {
  for (const word of words) KINDS.set(word, (KINDS.get(word) ?? 0) | kind);
}

/**
 * In which lists a word is. An entry in small letters stands for «art» and «Art», but not for «ART», which is a name;
 * «Gen» for «GEN» too, but not for «gen», which is a word, as most titles are in some language.
 */
function kindOf(word: string, bare: string): number {
  let kind = KINDS.get(word) ?? 0;
  if (word !== bare) {
    const lowered = KINDS.get(bare) ?? 0;
    if (word.length === 1 || !isInCapitals(word)) kind |= lowered;
    else kind |= (lowered & ~LISTED) | ((KINDS.get(capitalized(bare)) ?? 0) & TITLE);
  }
  // «L’art.», «dell’avv.»
  const elided = kind === 0 ? bare.search(/[’']/u) : -1;
  return elided > 0 && elided < 5 ? (KINDS.get(bare.slice(elided + 1)) ?? 0) & LISTED : kind;
}

function capitalized(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/**
 * One letter of an alphabet, with its accents. A Hindi letter with a vowel sign is a word: «हैं». In Tamil, Telugu, Kannada and
 * Malayalam words that end sentences are longer, and initials are written so: «கே. பாலகிருஷ்ணன்».
 */
function isLetter(word: string): boolean {
  return word.charCodeAt(0) < FIRST_EAST_ASIAN && /^(?:\p{L}[\u0300-\u036f]*|[\u0b85-\u0d3a]\p{M}*)$/u.test(word);
}

/** «İ» has two code units in lower case. */
function lower(word: string): string {
  return (word.includes('İ') ? word.replaceAll('İ', 'i') : word).toLowerCase();
}

const LONGEST_ROMAN = 6;

/** «a II. Rákóczi»; «Charles II. The» is none, a number behind a name ends it. */
function isRoman(text: string, { starts, ends }: Tokens, i: number): boolean {
  if (i < 2 || ends[i - 1] - starts[i - 1] > LONGEST_ROMAN) return false;
  if (!/^[IVXLC]{2,}$/.test(text.slice(starts[i - 1], ends[i - 1]))) return false;
  return /^\p{Ll}/u.test(text.slice(starts[i - 2], starts[i - 2] + 2));
}

/** Are the numbers beside the dot day and month, «21. 3. – 20. 4.», or month and year, «9. 2. 1999»? */
function isDate(text: string, { starts, ends }: Tokens, i: number): boolean {
  const [before, next] = [text.slice(starts[i - 1], ends[i - 1]), text.slice(starts[i], ends[i])];
  if (!DAY.test(before)) return false;
  if (DAY.test(next)) return text.charCodeAt(ends[i]) === FULL_STOP;
  if (i < 2 || !YEAR.test(next) || text.charCodeAt(ends[i - 2]) !== FULL_STOP) return false;
  return DAY.test(text.slice(starts[i - 2], ends[i - 2]));
}

const DAY = /^(?:0?[1-9]|[12]\d|3[01])$/;
const YEAR = /^(?:1[5-9]|20)\d\d$/;

/** Is the number before token `i` an ordinal: «am 31. August», «3. März», «Cadde 2. Kurtuluş»? */
function isOrdinal(text: string, { starts, ends }: Tokens, i: number, begins: boolean): boolean {
  const number = text.slice(starts[i - 1], ends[i - 1]);
  if (begins && /^\d{1,4}(?:\.\d{1,3})*$/.test(number)) return true;
  if (!/^\d{1,3}$/.test(number)) return false;
  const next = composed(text.slice(starts[i], ends[i]));
  const first = firstOf(next);
  if (ORDINAL_NAMES.has(first)) return true;
  if (STARTERS.has(first)) return false;
  if (i > 1 && BEFORE_ORDINAL.has(text.slice(starts[i - 2], ends[i - 2]).toLowerCase())) return true;
  return number.length < 3 && ORDINAL_LETTERS.test(text.slice(Math.max(0, starts[i - 1] - BESIDE), ends[i] + BESIDE));
}

/** Letters of the languages that write an ordinal with a dot, and of few others; so many code units beside it. */
const ORDINAL_LETTERS = /[äöüßğşıİřěščžůőűđł]/u;
const BESIDE = 40;
