/**
 * The notices at the foot of pages: sentences that many documents end with, below different texts. They are no part of
 * any story, but would lift what two short texts share, or make a cut copy look as if it had words of its own. Linear in
 * sentences.
 */
import type { Sentences } from '../sentences/distinct.ts';
import type { Kept } from '../sentences/documents.ts';

/** A notice stands so often ... */
const OFTEN = 5;
/** ... below so many different sentences ... */
const BELOW = 3;
/** ... and has at most so many words, with all that stands under it: a body below new tops is longer. */
const WORDS = 100;

/** For every document its sentence at which the notices begin; the number of its sentences where none stands. */
export function noticesOf(kept: readonly Kept[], { copies }: Sentences): Uint32Array {
  // Which sentences stand above one, BELOW of them at most; -1 for the top of a page.
  const above = new Map<number, number[]>();
  for (const { numbers, sentences } of kept) {
    for (let s = firstOfFoot(numbers, sentences, copies); s < numbers.length; s++) {
      const known = above.get(numbers[s]) ?? [];
      above.set(numbers[s], known);
      const before = s === 0 ? -1 : numbers[s - 1];
      if (known.length < BELOW && !known.includes(before)) known.push(before);
    }
  }
  return Uint32Array.from(kept, ({ numbers, sentences }) => {
    let s = firstOfFoot(numbers, sentences, copies);
    while (s < numbers.length && above.get(numbers[s])?.length !== BELOW) s++;
    return s;
  });
}

/** The first of the last sentences that stand often, WORDS of them at most. */
function firstOfFoot(numbers: Uint32Array, sentences: Uint32Array, copies: Uint32Array): number {
  let s = numbers.length;
  const end = sentences[s];
  while (s > 0 && copies[numbers[s - 1]] >= OFTEN && end - sentences[s - 1] <= WORDS) s--;
  return s;
}
