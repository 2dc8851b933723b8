/**
 * Where on its page does a story stand? The body reaches from the first sentence of prose that no other story has to the
 * last; furniture and background stand at its edges, and beyond the first line that is no sentence there is hardly
 * anything but furniture. Linear in sentences.
 */
import type { FoundPassage } from '../passages/assemble.ts';
import { PROSE } from '../sentences/analyse.ts';
import type { Kept } from '../sentences/documents.ts';

/** In tokens of the document. A page without such a sentence has no body, and no edges. */
export interface Body {
  /** First token of the first such sentence, one past the last token of the last; -1 and infinity without a body. */
  readonly from: number;
  readonly to: number;
  /** Start of the last line before the body that may be furniture, or -1; end of the first one after, or infinity. */
  readonly head: number;
  readonly tail: number;
}

/** A line of more words that stands nowhere else is a caption, which says nothing of what is around it. */
const LABEL_WORDS = 6;

/** @param found passages that stories share; what one story has from another counts as its own */
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
    if (prose[s] !== PROSE) {
      if (!recurring[start] && end - start > LABEL_WORDS) continue;
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
