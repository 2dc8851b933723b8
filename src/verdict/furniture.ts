/**
 * Furniture that no passage tells of, seen by what stands beside it: a line between lines of furniture, the rest of a line
 * of which all but figures is furniture, and page numbers. Linear in sentences.
 */
import { PROSE } from '../sentences/analyse.ts';
import type { Kept } from '../sentences/documents.ts';
import { spanOf } from '../text/sentences.ts';

/** A line of more words is a caption. */
const LABEL_WORDS = 12;
/** A page number as it stands alone in a line, with what may stand around it. */
const PAGE_NUMBER =
  /^[^\p{L}\p{N}]*(?:p|pp|pg|page|seite|s)?[^\p{L}\p{N}]*(?:\p{Nd}{1,5}|[ivxlcdm]{1,8})[^\p{L}\p{N}.!?]*$/iu;

/**
 * The tokens [from, to) that are furniture as well. The first line of a page that is no furniture is its headline and
 * never is.
 * @param isFurniture, isFresh of every token
 */
export function furnitureBetween(
  text: string,
  { tokens, sentences, prose }: Kept,
  isFurniture: (token: number) => boolean,
  isFresh: (token: number) => boolean,
): { readonly from: number; readonly to: number }[] {
  const found: { from: number; to: number }[] = [];
  let seenStory = false;
  let before = false;
  const last = sentences.length - 2;
  for (let s = 0; s <= last; s++) {
    const from = sentences[s];
    const to = sentences[s + 1];
    const wholly = isFurniture(from) && isFurniture(to - 1);
    let takes = false;
    if (!wholly && prose[s] !== PROSE && to - from <= LABEL_WORDS) {
      const after: boolean = s < last && isFurniture(to);
      const beside: boolean = s === 0 || s === last || before || after || isFurniture(from);
      const isPageNumber: boolean = beside && PAGE_NUMBER.test(textOf(text, tokens, from, to));
      takes = isPageNumber || (seenStory && before && after && isFresh(from));
    }
    if (takes) found.push({ from, to });
    else if (!wholly) seenStory = true;
    before = wholly || takes;
  }
  return found;
}

/** With the marks that belong to it: a number with a full stop is no page number. */
function textOf(text: string, tokens: Kept['tokens'], from: number, to: number): string {
  const { start, end } = spanOf(text, tokens, from, to);
  return text.slice(start, end);
}
