/**
 * Differences of two wordings in the running text of one: what was dropped is struck through, what was inserted is
 * underlined, a figure that became another stands in a frame behind the old one. Said in words to who listens.
 */
import type { Difference } from '../../similarity/changes.ts';
import { DIFFERENCE_ROW, type Differences, KINDS } from '../page.ts';
import { element, storyText } from './element.ts';

/** By code units. */
export function differenceList(rows: Differences): Difference[] {
  const result: Difference[] = [];
  for (let at = 0; at < rows.length; at += DIFFERENCE_ROW) {
    const [kind, fromStart, fromEnd, toStart, toEnd] = rows.slice(at, at + DIFFERENCE_ROW) as number[];
    result.push({ kind: KINDS[kind], fromStart, fromEnd, toStart, toEnd });
  }
  return result;
}

/** The new wording with what it has for, and what it lacks of, the old one. Without what is of class `was` it is the new wording. */
export function mergedText(from: string, to: string, differences: readonly Difference[]): Node {
  const whole = document.createDocumentFragment();
  let at = 0;
  for (const { kind, fromStart, fromEnd, toStart, toEnd } of differences) {
    whole.append(storyText(to.slice(at, toStart)));
    const figure = kind === 'figure' ? 'figure' : undefined;
    if (fromEnd > fromStart) {
      const atEnd = toStart === to.length || (toEnd === toStart && /\S$/.test(to.slice(at, toStart)));
      const words = element('del', { class: figure }, storyText(from.slice(fromStart, fromEnd)));
      whole.append(element('span', { class: 'was' }, ...(atEnd ? [' ', words] : [words, ' '])));
    }
    if (toEnd > toStart) whole.append(element('ins', { class: figure }, storyText(to.slice(toStart, toEnd))));
    at = toEnd;
  }
  whole.append(storyText(to.slice(at)));
  return whole;
}

/** One side of two texts that stand side by side: [start, end) of it, with what the other side has not marked. */
export function oneSide(
  text: string,
  start: number,
  end: number,
  differences: readonly Difference[],
  side: 'from' | 'to',
): Node {
  const whole = document.createDocumentFragment();
  let at = start;
  for (const difference of differences) {
    const first = Math.max(at, side === 'from' ? difference.fromStart : difference.toStart);
    const last = Math.min(end, side === 'from' ? difference.fromEnd : difference.toEnd);
    if (first >= last) continue;
    whole.append(storyText(text.slice(at, first)));
    const figure = difference.kind === 'figure' ? 'figure' : undefined;
    whole.append(element(side === 'from' ? 'del' : 'ins', { class: figure }, storyText(text.slice(first, last))));
    at = last;
  }
  whole.append(storyText(text.slice(at, end)));
  return whole;
}
