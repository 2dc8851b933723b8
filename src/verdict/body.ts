/**
 * Where on its page does a story stand? The body reaches from the first fresh sentence of prose to the last; furniture
 * and background stand at its edges, and beyond the first line that is no sentence there is hardly anything but
 * furniture. Linear in sentences.
 */
import type { FoundPassage } from '../passages/assemble.ts';
import type { Kept } from '../sentences/documents.ts';

/** In tokens of the document. Without a fresh sentence everything is body. */
export interface Body {
  /** First token of the first fresh sentence, one past the last token of the last. */
  readonly from: number;
  readonly to: number;
  /** Start of the last line before the body that is no sentence, or -1; end of the first one after, or infinity. */
  readonly head: number;
  readonly tail: number;
}

export function bodiesOf(found: readonly FoundPassage[], kept: readonly Kept[]): Body[] {
  const recurring = kept.map(({ tokens }) => new Uint8Array(tokens.count));
  for (const { stretches } of found) {
    for (const { document, from, to } of stretches) recurring[document].fill(1, from, to);
  }
  return kept.map((document, i) => bodyOf(document, recurring[i]));
}

function bodyOf(document: Kept, recurring: Uint8Array): Body {
  const { sentences, prose } = document;
  let from = -1;
  let to = Number.POSITIVE_INFINITY;
  let head = -1;
  let lastLine = -1;
  let tail = Number.POSITIVE_INFINITY;
  for (let s = 0; s + 1 < sentences.length; s++) {
    const start = sentences[s];
    const end = sentences[s + 1];
    if (!prose[s]) {
      lastLine = start;
      tail = Math.min(tail, end);
    } else if (!recurring[start] && !recurring[end - 1]) {
      if (from < 0) {
        from = start;
        head = lastLine;
      }
      to = end;
      tail = Number.POSITIVE_INFINITY;
    }
  }
  return from < 0 ? { from, to, head, tail: Number.POSITIVE_INFINITY } : { from, to, head, tail };
}
