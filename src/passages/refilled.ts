/**
 * Is a wording another filling of what a typical one says, and no repeat of it? Two counts, two prices, two quakes share
 * a frame, and all that they say differs. Where names have capitals the alignment sees that they are others (match.ts);
 * most scripts have none, and there the figures must tell it: all of them are others, and so are some of the words.
 * Figures alone tell nothing: in the same words they are brought up to date. Linear in words.
 *
 * Of real news 99 of 957 passages in Chinese, 27 of 941 in Korean and 10 of 253 in Arabic had such wordings; of 49 read
 * 43 were other facts.
 */
import { NUMBER_TOKEN, type Tokens } from '../kernel/tokens.ts';

/**
 * One figure may be all that was brought up to date. Where a third of the figures may be common, the counts of many days
 * fall into groups of chance, 11 formulas of 66 in Chinese.
 */
const FIGURES = 2;
/** Words that begin with a letter that has two cases, at most. */
const CASED = 0.5;

/** The figures of a wording, as hashes; empty where its names would have capitals. */
export function tellingFigures(text: string, tokens: Tokens): ReadonlySet<number> {
  const { count, flags, hashes } = tokens;
  const figures = new Set<number>();
  for (let i = 0; i < count; i++) if (flags[i] & NUMBER_TOKEN) figures.add(hashes[i]);
  return figures.size < FIGURES || !isUncased(text, tokens) ? NONE : figures;
}

const NONE: ReadonlySet<number> = new Set();

/** Are most words of a script without capitals? */
export function isUncased(text: string, { count, flags, starts }: Tokens): boolean {
  let letters = 0;
  let cased = 0;
  for (let i = 0; i < count; i++) {
    if (flags[i] & NUMBER_TOKEN) continue;
    const first = String.fromCodePoint(text.codePointAt(starts[i]) as number);
    letters++;
    if (first.toLowerCase() !== first.toUpperCase()) cased++;
  }
  return cased <= CASED * letters;
}

/** Have both figures enough, and none in common? That they say it in other words as well is asked elsewhere. */
export function haveOtherFigures(one: ReadonlySet<number>, other: ReadonlySet<number>): boolean {
  if (one.size < FIGURES || other.size < FIGURES) return false;
  for (const figure of one) if (other.has(figure)) return false;
  return true;
}
