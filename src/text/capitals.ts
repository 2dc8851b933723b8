/**
 * Does a text tell by capitals where its sentences begin and which words are names? Transcripts and lower-cased corpora
 * have none, telegrams nothing else, most scripts no such letters: there a small letter doesn't say that a sentence
 * goes on, nor a capital that a word is a name. O(1): long texts are judged by samples.
 */
import { isLowerCase } from './marks.ts';

/** Code units that are looked at: so many stretches of so many, evenly over the text. */
const STRETCHES = 16;
const STRETCH = 64;
/**
 * Small letters to one that begins a capitalised word, at most. Of 3,000 stories in English the one with fewest capitals
 * has 105. What is lower-cased but for «I» and «US» has no capitalised words.
 */
const LETTERS_PER_CAPITAL = 250;

/** Are most letters small, and does a word begin with a capital now and then? */
export function hasCapitals(text: string): boolean {
  const length = text.length;
  const whole = length <= STRETCHES * STRETCH;
  const step = whole ? length : Math.floor((length - STRETCH) / (STRETCHES - 1));
  let small = 0;
  let capital = 0;
  let capitalised = 0;
  for (let from = 0; from < length && (whole || from + STRETCH <= length); from += step) {
    const to = whole ? length : from + STRETCH;
    let afterCapital = false;
    for (let at = from; at < to; at++) {
      const unit = text.charCodeAt(at);
      const isSmall = unit < 0x80 ? unit >= 0x61 && unit <= 0x7a : isLetter(unit) && isLowerCase(text[at]);
      const isCapital =
        !isSmall && (unit < 0x80 ? unit >= 0x41 && unit <= 0x5a : isLetter(unit) && isUpperCase(text[at]));
      if (isSmall) {
        small++;
        if (afterCapital) capitalised++;
      } else if (isCapital) capital++;
      // A mark of a decomposed capital is part of it.
      afterCapital = isCapital || (afterCapital && unit >= 0x300 && unit <= 0x36f);
    }
  }
  return capital < small && capitalised * LETTERS_PER_CAPITAL > small;
}

/** Quotation marks and dashes are no letters, and most of what is no ASCII in English. */
function isLetter(unit: number): boolean {
  return unit < 0x2000 || unit > 0x206f;
}

function isUpperCase(character: string): boolean {
  return character !== character.toLowerCase() && character === character.toUpperCase();
}
