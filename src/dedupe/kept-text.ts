/**
 * A document's text without what dedupe takes out of it: the original's own characters, minus the removed units and the
 * white space that would be left over beside them. O(length), a byte per character while it works.
 */
import { checkString } from '../documents.ts';
import { DejaluError, describe } from '../errors.ts';
import type { DedupedDocument } from './result.ts';

const WHITE = /\s/;

/**
 * What is left of a text. Of a removed unit go its characters and the white space behind it; where nothing comes after
 * that, also the white space before it. All else stays, character by character: units that stay with what separates
 * them, what is in no unit, and of units that overlap what is in one that stays.
 * @param text the document's text, as dedupe was given it
 * @throws DejaluError `bad-document` for a text that has not the places of the units, so that it must be another's
 */
export function keptText(text: string, document: Pick<DedupedDocument, 'kept' | 'removed'>): string {
  checkString(text);
  checkUnits(document, text.length);
  const { kept, removed } = document;
  if (removed.length === 0) return text;
  const gone = new Uint8Array(text.length);
  for (const { start, end } of removed) {
    let to = end;
    while (to < text.length && WHITE.test(text[to])) to++;
    gone.fill(1, start, to);
  }
  for (
    let at = text.length;
    at > 0 && gone[text.length - 1] === 1 && (gone[at - 1] === 1 || WHITE.test(text[at - 1]));
  ) {
    gone[--at] = 1;
  }
  for (const { start, end } of kept) gone.fill(0, start, end);
  let left = '';
  for (let from = 0; from < text.length; ) {
    let to = from + 1;
    while (to < text.length && gone[to] === gone[from]) to++;
    if (gone[from] === 0) left += text.slice(from, to);
    from = to;
  }
  return left;
}

function checkUnits(document: unknown, length: number): void {
  const { kept, removed } = (document ?? {}) as Partial<DedupedDocument>;
  if (!Array.isArray(kept) || !Array.isArray(removed)) {
    const message = `a document of dedupe(...).documents, { kept, removed }, is needed, not ${describe(document)}`;
    throw new DejaluError('bad-document', message);
  }
  for (const { start, end } of [...kept, ...removed]) {
    if (start >= 0 && end >= start && end <= length) continue;
    const message = `a unit stands at ${start} to ${end}, and the text has ${length} characters`;
    throw new DejaluError('bad-document', `${message}; give the text of that document, as dedupe was given it`);
  }
}
