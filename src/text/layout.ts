/**
 * Paragraphs of plain text as sites and agencies really lay it out: blank lines, one paragraph a line, hard-wrapped
 * lines, quoted lines, list items. O(length), about 2 ns per character, 15 to 25 in short lines. Layout only: what a
 * line says is not looked at, but for its first letter and the marks in it.
 */
import { checkString } from '../documents.ts';
import { linesOf, type Span } from './lines.ts';
import { wrapsOf } from './wraps.ts';

export type { Span } from './lines.ts';

/**
 * The paragraphs of a text: maximal blocks of lines, trimmed. A single line end starts a new paragraph unless the
 * text is hard-wrapped there or the line plainly continues; list items and headlines stand alone. Marks that quote each
 * line of a text («> », «// ») belong to no paragraph where one begins. O(length). A text without a visible character
 * has none.
 * @throws DejaluError `bad-document` for what is no string
 */
export function paragraphs(text: string): Span[] {
  checkString(text);
  const lines = linesOf(text);
  const wraps = wrapsOf(text, lines);
  const result: Span[] = [];
  for (let i = 0; i < lines.length; ) {
    const { start } = lines[i];
    while (wraps[i] === 1) i++;
    result.push({ start, end: lines[i++].end });
  }
  return result;
}

/** Index of the paragraph that holds position `at`, or of the last that starts before it. O(log paragraphs). */
export function paragraphAt(layout: readonly Span[], at: number): number {
  let low = 0;
  let high = layout.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (layout[middle].start <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}
