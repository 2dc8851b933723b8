/**
 * Punctuation and blanks: which characters end a sentence, which open and close one, and which separate clauses.
 *
 * From the Unicode Character Database 17.0: PropList.txt (Sentence_Terminal) and the general categories Ps, Pi, Pe, Pf.
 * Written out, since an engine has the Unicode of its day and the same text must be cut alike in all.
 */

import { attachedStart } from './attached.ts';

const unitsOf = (characters: string) => new Set(Array.from(characters, (c) => c.charCodeAt(0)));

/** Ps, Pi and Pe, Pf above Latin-1 that do not stand in English text, in pairs of one order. */
const OPENING_BRACKETS =
  '༺༼᚛⁅⁽₍⌈⌊\u2329❨❪❬❮❰❲❴⟅⟦⟨⟪⟬⟮⦃⦅⦇⦉⦋⦍⦏⦑⦓⦕⦗⧘⧚⧼⸢⸤⸦⸨⹕⹗⹙⹛〈《「『【〔〖〘〚〝﴿︗︵︷︹︻︽︿﹁﹃﹇﹙﹛﹝（［｛｟｢';
const CLOSING_BRACKETS =
  '༻༽᚜⁆⁾₎⌉⌋\u232a❩❫❭❯❱❳❵⟆⟧⟩⟫⟭⟯⦄⦆⦈⦊⦌⦎⦐⦒⦔⦖⦘⧙⧛⧽⸣⸥⸧⸩⹖⹘⹚⹜〉》」』】〕〗〙〛〞﴾︘︶︸︺︼︾﹀﹂﹄﹈﹚﹜﹞）］｝｠｣';
const OTHER_OPENING = '‛‟⸂⸄⸉⸌⸜⸠⹂';
const OTHER_CLOSING = '⸃⸅⸊⸍⸝⸡〟';

/** Of Sentence_Terminal what Latin text uses, and the ellipsis. */
const LATIN_ENDS = '.!?…․‼‽⁇⁈⁉⸮⸼⹓⹔';
/** The others of the basic plane, and the Tibetan shads, which are none by Unicode but end sentences. */
const SPACELESS_ENDS = '։؝؞؟۔܀܁܂߹࠷࠹࠽࠾।॥၊။།༎༏༐༑༒።፧፨᙮᜵᜶។៕᠃᠉᥄᥅᪨᪩᪪᪫᭎᭏᭚᭛᭞᭟᭽᭾᭿᰻᰼᱾᱿⳹⳺⳻。꓿꘎꘏꛳꛷꡶꡷꣎꣏꤯꧈꧉꩝꩞꩟꫰꫱꯫︒︕︖﹒﹖﹗！．？｡';
/** First and last code point of the runs of Sentence_Terminal above the basic plane. */
// biome-ignore format: a table
const ASTRAL_ENDS = [
  0x10a56, 0x10a57, 0x10f55, 0x10f59, 0x10f86, 0x10f89, 0x11047, 0x11048, 0x110be, 0x110c1, 0x11141, 0x11143,
  0x111c5, 0x111c6, 0x111cd, 0x111cd, 0x111de, 0x111df, 0x11238, 0x11239, 0x1123b, 0x1123c, 0x112a9, 0x112a9,
  0x113d4, 0x113d5, 0x1144b, 0x1144c, 0x115c2, 0x115c3, 0x115c9, 0x115d7, 0x11641, 0x11642, 0x1173c, 0x1173e,
  0x11944, 0x11944, 0x11946, 0x11946, 0x11a42, 0x11a43, 0x11a9b, 0x11a9c, 0x11c41, 0x11c42, 0x11ef7, 0x11ef8,
  0x11f43, 0x11f44, 0x16a6e, 0x16a6f, 0x16af5, 0x16af5, 0x16b37, 0x16b38, 0x16b44, 0x16b44, 0x16d6e, 0x16d6f,
  0x16e98, 0x16e98, 0x1bc9f, 0x1bc9f, 0x1da88, 0x1da88,
];

/*
 * What a code unit is, a byte for each of the basic plane:
 *   bit 0 ENDS · bit 1 ENDS_SPACELESS · bit 2 SEPARATES · bit 3 OPENS · bit 4 CLOSES · bit 5 AFTER_END · bit 6 APART
 *   bit 7 MAY_END
 */
/** Ends a sentence where a blank follows. */
export const ENDS = 0x01;
/** Ends a sentence whatever follows. */
export const ENDS_SPACELESS = 0x02;
/** Separates clauses. */
export const SEPARATES = 0x04;
/** Belongs to the word that follows. */
export const OPENS = 0x08;
/** Belongs to the word before. */
export const CLOSES = 0x10;
/** May stand between a sentence's mark and its end; in German “ ‘ « close, in Danish « does. */
export const AFTER_END = 0x20;
/** Belongs to the word before even over a blank: French sets one before », ? and !, Hindi before its danda. */
export const APART = 0x40;
/** Ends a sentence with what stands beside it: ask `spacelessEnd`. */
export const MAY_END = 0x80;

const MARKS = new Uint8Array(0x1_0000);

function mark(characters: string, bits: number): void {
  for (let i = 0; i < characters.length; i++) MARKS[characters.charCodeAt(i)] |= bits;
}

mark(LATIN_ENDS, ENDS | CLOSES);
mark(SPACELESS_ENDS, ENDS_SPACELESS | MAY_END | CLOSES | APART);
mark('»?!', APART);
mark(',;:–—"“”«»[]()،；：，、؛՝፣፤፥、︐︑﹐﹑､﹔﹕', SEPARATES);
mark('"\'“‘«‹„‚([{¿¡$€£¥#©ⓒ®™▲△▶▷■□◆◇●○★☆※◎', OPENS);
mark('"\'”’»›)]}', CLOSES | AFTER_END);
mark('“‘«‹', AFTER_END);
mark('%°', CLOSES);
mark(OPENING_BRACKETS + OTHER_OPENING, OPENS | SEPARATES);
mark(CLOSING_BRACKETS + OTHER_CLOSING, CLOSES | AFTER_END | SEPARATES);
mark(':;፡', MAY_END);
// The first half of every code point above the basic plane.
MARKS.fill(MAY_END, 0xd800, 0xdc00);

/** The bits of a code unit. */
export function markOf(unit: number): number {
  return MARKS[unit];
}

/** From here on the basic plane is East Asian, but for presentation forms. */
export const FIRST_EAST_ASIAN = 0x2e80;

/** «(». */
export const BRACKET = 0x28;

/** What closes a bracket or quotation mark of East Asian text. */
export const CLOSER = new Map<number, number>([
  [0x201c, 0x201d],
  [0x2018, 0x2019],
  [BRACKET, 0x29],
]);
for (let i = 0; i < OPENING_BRACKETS.length; i++) {
  const unit = OPENING_BRACKETS.charCodeAt(i);
  if (unit >= FIRST_EAST_ASIAN) CLOSER.set(unit, CLOSING_BRACKETS.charCodeAt(i));
}

/** Close in English, but open in Danish and Swedish. */
export const CLOSING_QUOTES = unitsOf('”’»›');
/** Belong to the word that follows even over a blank. */
export const OPENING_APART = unitsOf('«©');
/** End sentences, but stand in numbers too. */
const DECIMAL_MARKS = unitsOf('․۔．﹒');
export const SPACE = 0x20;
export const FULL_STOP = 0x2e;
export const COMMA_MARK = 0x2c;
export const HYPHEN = 0x2d;
const COLON = 0x3a;
const SEMICOLON = 0x3b;
const ETHIOPIC_WORD_SPACE = 0x1361;

/**
 * One past the mark at `at` if it ends sentences without a blank after it, or `at`.
 * A colon is a full stop in Armenian as it is typed, two of them or two word spaces in Ethiopic, and a semicolon is a
 * question mark in Greek.
 */
export function spacelessEnd(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (MARKS[unit] & ENDS_SPACELESS) {
    return DECIMAL_MARKS.has(unit) && isDigit(text, at - 1) && isDigit(text, at + 1) ? at : at + 1;
  }
  if (unit === SEMICOLON) return isIn(text, at - 1, 0x0370, 0x03ff) || isIn(text, at - 1, 0x1f00, 0x1fff) ? at + 1 : at;
  if (unit === COLON && isIn(text, at - 1, 0x0561, 0x0587)) return isBlankAt(text, at + 1) ? at + 1 : at;
  if ((unit === COLON || unit === ETHIOPIC_WORD_SPACE) && text.charCodeAt(at + 1) === unit) {
    return isIn(text, at - 1, 0x1200, 0x1360) ? at + 2 : at;
  }
  if (unit < 0xd800 || unit > 0xdbff) return at;
  const codePoint = text.codePointAt(at) as number;
  for (let i = 0; i < ASTRAL_ENDS.length; i += 2) {
    if (codePoint >= ASTRAL_ENDS[i] && codePoint <= ASTRAL_ENDS[i + 1]) return at + 2;
  }
  return at;
}

function isIn(text: string, at: number, first: number, last: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= first && unit <= last;
}

function isBlankAt(text: string, at: number): boolean {
  return at >= text.length || isBlank(text.charCodeAt(at));
}

function isDigit(text: string, at: number): boolean {
  return /^\p{Nd}$/u.test(text.charAt(at));
}

/** Does the span end with a full stop, question or exclamation mark, quotation marks and brackets after it apart? */
export function endsAsSentence(text: string, span: { readonly start: number; readonly end: number }): boolean {
  let at = attachedStart(text, span.end, span.start + 1) - 1;
  while (at > span.start && MARKS[text.charCodeAt(at)] & AFTER_END) at = attachedStart(text, at, span.start + 1) - 1;
  if (MARKS[text.charCodeAt(at)] & ENDS) return at >= span.start;
  // A mark of one unit, or of two.
  return at >= span.start && (spacelessEnd(text, at) > at || (at > span.start && spacelessEnd(text, at - 1) > at));
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

/**
 * Is it a small letter of a script that has capitals? Georgian has them in Unicode, but no text begins a sentence with
 * one.
 */
export function isLowerCase(character: string): boolean {
  const georgian = character >= '\u10d0' && character <= '\u10ff';
  return !georgian && character !== character.toUpperCase() && character === character.toLowerCase();
}

/** Thai and Lao have no sentence mark: a blank stands between clauses, not between words. */
export function isUnmarked(unit: number): boolean {
  return unit >= 0x0e01 && unit <= 0x0eff;
}

/** Chinese characters and kana: lines break between any two of them. */
export function isIdeograph(unit: number): boolean {
  return unit >= 0x2e80 && (unit <= 0x9fff || (unit >= 0xf900 && unit <= 0xfaff)) && unit !== 0x3000;
}
