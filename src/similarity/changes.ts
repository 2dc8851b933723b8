/**
 * How one wording differs from another: the words between those that both have in the same order. O(words) for an
 * alignment that is known; what follows from a longest common subsequence (lcs.ts) is the fewest words.
 */
import { NUMBER_TOKEN, type Places, type Tokens } from '../kernel/tokens.ts';
import type { Change } from '../types.ts';

/** A text and its tokens. */
export interface Worded {
  readonly text: string;
  readonly tokens: Tokens;
}

/** A text and where its tokens stand. */
type Placed = { readonly text: string; readonly tokens: Places };

type Hashed = Pick<Tokens, 'hashes'>;

/** The hashes of tokens, every number the same, so that a figure aligns with the one that replaced it. */
export function maskNumbers({ hashes, flags }: Tokens): Uint32Array {
  return hashes.map((hash, i) => (flags[i] & NUMBER_TOKEN ? 0 : hash));
}

export const KINDS = ['inserted', 'dropped', 'changed', 'figure'] as const satisfies readonly Change['kind'][];

/** What stands at [fromStart, fromEnd) of the one became what stands at [toStart, toEnd) of the other. */
export interface Difference {
  readonly kind: (typeof KINDS)[number];
  readonly fromStart: number;
  readonly fromEnd: number;
  readonly toStart: number;
  readonly toEnd: number;
}

/**
 * Where two token runs differ, by tokens, in text order; what lies between two differences is the same in both, figures apart.
 * @param partner for every token of `from` its partner in `to`, or -1; partners rise and are equal, figures apart
 * @param isOther whether a token and its partner differ after all
 */
export function differencesBetween(
  from: Hashed,
  to: Hashed,
  partner: Int32Array,
  isOther = (at: number, other: number) => from.hashes[at] !== to.hashes[other],
): Difference[] {
  const differences: Difference[] = [];
  const note = (fromStart: number, fromEnd: number, toStart: number, toEnd: number): void => {
    if (fromStart === fromEnd && toStart === toEnd) return;
    const kind = fromStart === fromEnd ? 'inserted' : toStart === toEnd ? 'dropped' : 'changed';
    differences.push({ kind, fromStart, fromEnd, toStart, toEnd });
  };
  let i = 0;
  let j = 0;
  for (let at = 0; at < partner.length; at++) {
    const other = partner[at];
    if (other < 0) continue;
    note(i, at, j, other);
    i = at + 1;
    j = other + 1;
    if (isOther(at, other)) {
      differences.push({ kind: 'figure', fromStart: at, fromEnd: i, toStart: other, toEnd: j });
    }
  }
  note(i, from.hashes.length, j, to.hashes.length);
  return differences;
}

/** The same in words: what happened to those of `from` on the way to `to`. */
export function changesBetween(from: Worded, to: Worded, partner: Int32Array): Change[] {
  return differencesBetween(from.tokens, to.tokens, partner).map(({ kind, fromStart, fromEnd, toStart, toEnd }) => ({
    kind,
    from: wordsOf(from, fromStart, fromEnd),
    to: wordsOf(to, toStart, toEnd),
  }));
}

/** The text of tokens [from, to), with what stands between them. */
export function wordsOf({ text, tokens }: Placed, from: number, to: number): string {
  return from === to ? '' : text.slice(tokens.starts[from], tokens.ends[to - 1]);
}
