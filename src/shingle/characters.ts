/**
 * The characters of a text as character shingles see them: the folded letters and digits of its words, one blank
 * between words, none at the ends and none beside characters of scripts written without blanks.
 * Case, diacritics, punctuation, line ends and runs of blanks make no difference. O(length), 4 bytes a character.
 */
import { COMMA, classOf, DIGIT, DOT, EXTEND, foldEntry, foldOf, IDEOGRAPH, LETTER, UPPER } from '../kernel/fold.ts';
import { NUMBER_TOKEN, type Tokens } from '../kernel/tokens.ts';
import { Column } from '../tables/column.ts';

const BLANK = 0x20;
/** Stands for a whole number where numbers are masked. */
const MASKED = 0x23;

/** The characters of tokens [from, to): the code points of their folds. */
export function charactersOf(text: string, tokens: Tokens, from: number, to: number, mask: boolean): Uint32Array {
  const out = new Column(new Uint32Array(from < to ? tokens.ends[to - 1] - tokens.starts[from] + 16 : 0));
  let unspaced = true;
  for (let i = from; i < to; i++) {
    const start = tokens.starts[i];
    const ideograph = classOf(foldEntry(text.codePointAt(start) as number)) === IDEOGRAPH;
    if (!unspaced && !ideograph) out.push(BLANK);
    unspaced = ideograph;
    if (mask && tokens.flags[i] & NUMBER_TOKEN) {
      out.push(MASKED);
      continue;
    }
    for (let at = start, digit = false; at < tokens.ends[i]; ) {
      const codePoint = text.codePointAt(at) as number;
      const entry = foldEntry(codePoint);
      const kind = classOf(entry);
      if (kind === LETTER || kind === UPPER || kind === DIGIT || kind === EXTEND || kind === IDEOGRAPH) {
        for (const folded of foldOf(codePoint)) out.push(folded);
      } else if (digit && (kind === DOT || (kind === COMMA && !isGroup(text, at + 1, tokens.ends[i])))) {
        out.push(codePoint); // 1,592 is 1592, but 9.5 and 9,5 are not 95, as in the token's own hash
      }
      digit = kind === DIGIT;
      at += widthOf(codePoint);
    }
  }
  return out.data.slice(0, out.length);
}

/** Do three digits stand there and no fourth? */
function isGroup(text: string, from: number, end: number): boolean {
  let digits = 0;
  for (let at = from; at < end && digits < 4; digits++) {
    const codePoint = text.codePointAt(at) as number;
    if (classOf(foldEntry(codePoint)) !== DIGIT) break;
    at += widthOf(codePoint);
  }
  return digits === 3;
}

function widthOf(codePoint: number): number {
  return codePoint > 0xffff ? 2 : 1;
}
