/**
 * Punctuation and blanks: which characters open and close a sentence, and which separate clauses.
 */

const unitsOf = (characters: string) => new Set(Array.from(characters, (c) => c.charCodeAt(0)));

/** Belong to the word that follows. */
export const OPENING = unitsOf('"\'“‘«‹„‚([{¿¡$€£¥#©');
/** Belong to the word before. */
export const CLOSING = unitsOf('"\'”’»›)]}.!?…。！？।؟%°');
/** May stand between a sentence's mark and its end; in German “ ‘ « close, in Danish « does. */
export const QUOTES_AFTER = unitsOf('"\'”’»›)]}“‘«‹');
/** Close in English, but open in Danish and Swedish. */
export const CLOSING_QUOTES = unitsOf('”’»›');
/** French sets a blank before these, and one after the opening guillemet. */
export const AFTER_BLANK = unitsOf('»?!');
/** Belong to the word that follows even over a blank. */
export const OPENING_APART = unitsOf('«©');
export const TERMINAL = unitsOf('.!?…');
/** End a sentence without a blank after them. */
export const FULL_WIDTH_TERMINAL = unitsOf('。！？।؟');
export const CLAUSE_MARKS = unitsOf(',;:()[]–—"“”«»،；：，、');
export const SPACE = 0x20;
export const FULL_STOP = 0x2e;
export const COMMA_MARK = 0x2c;
export const HYPHEN = 0x2d;

/** Does the span end with a full stop, question or exclamation mark, quotation marks and brackets after it apart? */
export function endsAsSentence(text: string, span: { readonly start: number; readonly end: number }): boolean {
  let at = span.end - 1;
  while (at > span.start && QUOTES_AFTER.has(text.charCodeAt(at))) at--;
  const unit = text.charCodeAt(at);
  return TERMINAL.has(unit) || FULL_WIDTH_TERMINAL.has(unit);
}

/** Blanks of every width, controls, and the characters that are not seen. */
export function isBlank(unit: number): boolean {
  return (
    unit <= 0x20 ||
    unit === 0xa0 ||
    unit === 0xad ||
    unit === 0x1680 ||
    (unit >= 0x2000 && unit <= 0x200f) ||
    (unit >= 0x2028 && unit <= 0x202f) ||
    (unit >= 0x205f && unit <= 0x2064) ||
    unit === 0x3000 ||
    unit === 0xfeff
  );
}

export function isLowerCase(character: string): boolean {
  return character !== character.toUpperCase() && character === character.toLowerCase();
}
