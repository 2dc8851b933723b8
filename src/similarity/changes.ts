/**
 * How one wording differs from another: the words between those that both have in the same order. O(words) for an
 * alignment that is known; what follows from a longest common subsequence (lcs.ts) is the fewest words.
 */
import { NUMBER_TOKEN, type Tokens } from '../kernel/tokens.ts';
import type { Change } from '../types.ts';

/** A text and its tokens. */
export interface Worded {
  readonly text: string;
  readonly tokens: Tokens;
}

/** The hashes of tokens, every number the same, so that a figure aligns with the one that replaced it. */
export function maskNumbers({ hashes, flags }: Tokens): Uint32Array {
  return hashes.map((hash, i) => (flags[i] & NUMBER_TOKEN ? 0 : hash));
}

/**
 * What happened to the words of `from` on the way to `to`, in text order.
 * @param partner for every token of `from` its partner in `to`, or -1; partners rise and are equal, figures apart
 */
export function changesBetween(from: Worded, to: Worded, partner: Int32Array): Change[] {
  const changes: Change[] = [];
  const note = (fromStart: number, fromEnd: number, toStart: number, toEnd: number): void => {
    if (fromStart === fromEnd && toStart === toEnd) return;
    const kind = fromStart === fromEnd ? 'inserted' : toStart === toEnd ? 'dropped' : 'changed';
    changes.push({ kind, from: wordsOf(from, fromStart, fromEnd), to: wordsOf(to, toStart, toEnd) });
  };
  let i = 0;
  let j = 0;
  for (let at = 0; at < partner.length; at++) {
    const other = partner[at];
    if (other < 0) continue;
    note(i, at, j, other);
    if (from.tokens.hashes[at] !== to.tokens.hashes[other]) {
      changes.push({ kind: 'figure', from: wordsOf(from, at, at + 1), to: wordsOf(to, other, other + 1) });
    }
    i = at + 1;
    j = other + 1;
  }
  note(i, from.tokens.count, j, to.tokens.count);
  return changes;
}

function wordsOf({ text, tokens }: Worded, from: number, to: number): string {
  return from === to ? '' : text.slice(tokens.starts[from], tokens.ends[to - 1]);
}
