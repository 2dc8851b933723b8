/**
 * Where on its page does a story stand? The body reaches from the first fresh sentence of prose to the last; furniture
 * and background stand at its edges, and beyond the first line that is no sentence there is hardly anything but
 * furniture. Linear in units.
 */
import type { FoundPassage, Kept } from '../passages/assemble.ts';
import { endsAsSentence } from '../text/marks.ts';
import { spanOf } from '../text/sentences.ts';
import type { Document } from '../types.ts';

/** In tokens of the document. Without a fresh sentence everything is body. */
export interface Body {
  /** First token of the first fresh sentence, one past the last token of the last. */
  readonly from: number;
  readonly to: number;
  /** Start of the last line before the body that is no sentence, or -1; end of the first one after, or infinity. */
  readonly head: number;
  readonly tail: number;
}

/** A sentence of prose has at least this many words: captions and labels with a full stop are shorter. */
const SENTENCE_WORDS = 6;

export function bodiesOf(
  found: readonly FoundPassage[],
  documents: readonly Document[],
  kept: readonly Kept[],
): Body[] {
  const recurring = kept.map(({ tokens }) => new Uint8Array(tokens.count));
  for (const { stretches } of found) {
    for (const { document, from, to } of stretches) recurring[document].fill(1, from, to);
  }
  return kept.map((document, i) => bodyOf(documents[i].text, document, recurring[i]));
}

/** Is unit `u` a sentence of prose, and no headline, label or list item? */
export function isSentence(text: string, { tokens, units }: Pick<Kept, 'tokens' | 'units'>, u: number): boolean {
  if (units[u + 1] - units[u] < SENTENCE_WORDS) return false;
  return endsAsSentence(text, spanOf(text, tokens, units[u], units[u + 1]));
}

function bodyOf(text: string, document: Kept, recurring: Uint8Array): Body {
  const { units } = document;
  let from = -1;
  let to = Number.POSITIVE_INFINITY;
  let head = -1;
  let lastLine = -1;
  let tail = Number.POSITIVE_INFINITY;
  for (let u = 0; u + 1 < units.length; u++) {
    const start = units[u];
    const end = units[u + 1];
    if (!isSentence(text, document, u)) {
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
