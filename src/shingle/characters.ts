/**
 * The characters of a text as character shingles see them: the folded letters and digits of its words, one blank
 * between words, none at the ends and none beside characters of scripts written without blanks.
 * Case, diacritics, punctuation, line ends and runs of blanks make no difference. O(length), 4 bytes a character.
 */
import { classOf, DIGIT, EXTEND, expansionOf, foldEntry, foldedUnit, IDEOGRAPH, LETTER, UPPER } from '../text/fold.ts';
import { NUMBER_TOKEN, type Tokens } from '../text/tokens.ts';

const BLANK = 0x20;
const DECIMAL = 0x2e;
/** Stands for a whole number where numbers are masked. */
const MASKED = 0x23;

/** The characters of tokens [from, to), one entry each: the code point (of a fold with several units, each unit). */
export function charactersOf(text: string, tokens: Tokens, from: number, to: number, mask: boolean): Uint32Array {
  // A fold seldom has more units than its letter; the few that do (ﬃ, Arabic ligatures) make it grow.
  let out = new Uint32Array(from < to ? tokens.ends[to - 1] - tokens.starts[from] + 16 : 0);
  let count = 0;
  let unspaced = true;
  const push = (character: number) => {
    if (count === out.length) {
      const grown = new Uint32Array(count * 2);
      grown.set(out);
      out = grown;
    }
    out[count++] = character;
  };
  for (let i = from; i < to; i++) {
    const start = tokens.starts[i];
    const ideograph = classOf(foldEntry(text.codePointAt(start) as number)) === IDEOGRAPH;
    if (!unspaced && !ideograph) push(BLANK);
    unspaced = ideograph;
    if (mask && tokens.flags[i] & NUMBER_TOKEN) {
      push(MASKED);
      continue;
    }
    for (let at = start, digit = false; at < tokens.ends[i]; ) {
      const codePoint = text.codePointAt(at) as number;
      const entry = foldEntry(codePoint);
      const kind = classOf(entry);
      if (kind === LETTER || kind === UPPER || kind === DIGIT || kind === EXTEND || kind === IDEOGRAPH) {
        const units = expansionOf(entry);
        if (units === undefined) push(foldedUnit(entry));
        else for (const unit of units) push(unit);
      } else if (codePoint === DECIMAL && digit) {
        push(DECIMAL); // 9.5 is not 95, as in the token's own hash
      }
      digit = kind === DIGIT;
      at += codePoint > 0xffff ? 2 : 1;
    }
  }
  return out.slice(0, count);
}
