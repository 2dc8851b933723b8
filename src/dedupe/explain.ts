/**
 * Why are two texts near-duplicates? What they share, how similar that makes them, and how their words differ. On demand,
 * from the texts themselves: nothing of it is kept for the pairs that dedupe finds. O(length), and O(words²) for what
 * is left of the words between the ends that both have.
 */
import { checkString } from '../documents.ts';
import type { Tokens } from '../kernel/tokens.ts';
import { type OptionTable, oneOf, type Resolved, resolveOptions } from '../options.ts';
import { SHINGLE_ENTRIES, type Shingling, shingleList, shingleTokens, shinglingOf } from '../shingle/shingles.ts';
import { changesBetween, maskNumbers } from '../similarity/changes.ts';
import { longestCommonSubsequence } from '../similarity/lcs.ts';
import type { Span } from '../text/layout.ts';
import { tokensOf } from '../text/tokenize.ts';
import type { Change } from '../types.ts';
import type { DedupeOptions } from './options.ts';

/** The options of dedupe that decide what similar means. */
export type ExplainOptions = Pick<DedupeOptions, 'measure' | 'shingle' | 'tokenizer' | 'kernel'>;

/** What two texts share, and how they differ. */
export interface Explanation {
  /** What dedupe reports for these texts as units, with the same options. */
  readonly similarity: number;
  /** Shingles that both have, and those of each, all distinct. */
  readonly shared: number;
  /** Shingles of the first text. */
  readonly inA: number;
  /** Shingles of the second text. */
  readonly inB: number;
  /** The longest stretches of each text that shared word shingles make up, in text order; none for characters. */
  readonly sharedInA: readonly Span[];
  /** The same in the second text. */
  readonly sharedInB: readonly Span[];
  /** What happened to the words of `a` on the way to `b`, in text order. */
  readonly changes: readonly Change[];
}

const OPTIONS: OptionTable<Resolved<ExplainOptions, 'tokenizer'>> = {
  measure: { default: 'jaccard', check: oneOf('jaccard', 'containment') },
  ...SHINGLE_ENTRIES,
};

/**
 * Why two texts are near-duplicates, or not: the texts of two members of a cluster, say.
 * @throws DejaluError `bad-document`, `unknown-option`, `bad-option`
 */
export function explain(a: string, b: string, options?: ExplainOptions): Explanation {
  checkString(a);
  checkString(b);
  const { measure, ...resolved } = resolveOptions(options, OPTIONS);
  const shingling = shinglingOf(resolved);
  const [shingledA, shingledB] = [shingled(a, shingling), shingled(b, shingling)];
  const shared = new Set([...shingledA.set].filter((hash) => shingledB.set.has(hash)));
  const [inA, inB] = [shingledA.set.size, shingledB.set.size];
  const all = measure === 'jaccard' ? inA + inB - shared.size : Math.min(inA, inB);
  const [wordsA, wordsB] = [a, b].map((text) => ({ text, tokens: tokensOf(text, resolved) }));
  const partner = longestCommonSubsequence(maskNumbers(wordsA.tokens), maskNumbers(wordsB.tokens));
  return {
    similarity: all === 0 ? 0 : shared.size / all,
    shared: shared.size,
    inA,
    inB,
    sharedInA: stretches(shingledA, shared, shingling),
    sharedInB: stretches(shingledB, shared, shingling),
    changes: changesBetween(wordsA, wordsB, partner),
  };
}

interface Shingled {
  readonly tokens: Tokens;
  /** In text order, repeats included. */
  readonly list: Uint32Array;
  readonly set: ReadonlySet<number>;
}

function shingled(text: string, shingling: Shingling): Shingled {
  const tokens = shingleTokens(text, shingling);
  const list = shingleList(text, tokens, 0, tokens.count, shingling);
  return { tokens, list, set: new Set(list) };
}

function stretches({ tokens, list }: Shingled, shared: ReadonlySet<number>, { unit, size }: Shingling): Span[] {
  const spans: { start: number; end: number }[] = [];
  if (unit === 'char') return spans;
  const width = Math.min(size, tokens.count);
  let covered = 0; // tokens that the last stretch reaches up to
  for (const [i, hash] of list.entries()) {
    if (!shared.has(hash)) continue;
    const end = tokens.ends[i + width - 1];
    const last = spans.at(-1);
    if (last && i < covered) last.end = end;
    else spans.push({ start: tokens.starts[i], end });
    covered = i + width;
  }
  return spans;
}
