/**
 * Which paragraphs of two versions belong side by side: those that share words in the alignment of the whole texts,
 * however the paragraphs were merged or split. O(tokens + paragraphs).
 */
import type { Tokens } from '../kernel/tokens.ts';
import type { Span } from '../text/layout.ts';

/** Less of the shorter paragraph than this in common is words that stand in any text. */
const SHARED = 0.3;

/** Paragraphs [fromA, toA) of the one text beside [fromB, toB) of the other. */
type Pair = [fromA: number, toA: number, fromB: number, toB: number];

export interface Paired {
  /** Pairs one after the other in one list; together they hold every paragraph once, in order. */
  readonly pairs: number[];
  /** The partners that are left when words that merely stand in both texts have none. */
  readonly partner: Int32Array;
}

/** @param partner for every token of a its partner in b, or -1; partners rise */
export function pairParagraphs(
  a: Tokens,
  layoutA: readonly Span[],
  b: Tokens,
  layoutB: readonly Span[],
  partner: Int32Array,
): Paired {
  const inA = paragraphOf(a, layoutA);
  const inB = paragraphOf(b, layoutB);
  const links = linked(inA, inB, partner, layoutA.length, layoutB.length);
  const pairs: Pair[] = [];
  for (const key of links) {
    const [p, q] = [Math.floor(key / layoutB.length), key % layoutB.length];
    const last = pairs.at(-1);
    if (last && (p < last[1] || q < last[3])) {
      last[1] = Math.max(last[1], p + 1);
      last[3] = Math.max(last[3], q + 1);
    } else pairs.push([p, p + 1, q, q + 1]);
  }
  const all: Pair[] = [];
  let [p, q] = [0, 0];
  for (const pair of [...pairs, [layoutA.length, layoutA.length, layoutB.length, layoutB.length] as Pair]) {
    if (p < pair[0] || q < pair[2]) all.push([p, pair[0], q, pair[2]]);
    if (pair[0] < pair[1]) all.push(pair);
    [p, q] = [pair[1], pair[3]];
  }
  const left = partner.map((j, i) => (j >= 0 && links.has(inA[i] * layoutB.length + inB[j]) ? j : -1));
  return { pairs: all.flat(), partner: left };
}

/** For every paragraph the tokens that start in it. */
export function wordsOfParagraphs(tokens: Tokens, layout: readonly Span[]): Uint32Array {
  return sizes(paragraphOf(tokens, layout), layout.length);
}

/** For every token the paragraph that it starts in. */
function paragraphOf({ count, starts }: Tokens, layout: readonly Span[]): Uint32Array {
  const result = new Uint32Array(count);
  for (let i = 0, p = 0; i < count; i++) {
    while (p + 1 < layout.length && layout[p + 1].start <= starts[i]) p++;
    result[i] = p;
  }
  return result;
}

/** The paragraphs p and q that share enough, in text order, each two as one number p * paragraphsB + q. */
function linked(
  inA: Uint32Array,
  inB: Uint32Array,
  partner: Int32Array,
  paragraphsA: number,
  paragraphsB: number,
): Set<number> {
  const shared = new Map<number, number>();
  for (let i = 0; i < partner.length; i++) {
    if (partner[i] < 0) continue;
    const key = inA[i] * paragraphsB + inB[partner[i]];
    shared.set(key, (shared.get(key) ?? 0) + 1);
  }
  const sizeA = sizes(inA, paragraphsA);
  const sizeB = sizes(inB, paragraphsB);
  const links = new Set<number>();
  // In text order already, since partners rise.
  for (const [key, count] of shared) {
    const smaller = Math.min(sizeA[Math.floor(key / paragraphsB)], sizeB[key % paragraphsB]);
    if (count >= SHARED * smaller) links.add(key);
  }
  return links;
}

function sizes(paragraphs: Uint32Array, count: number): Uint32Array {
  const result = new Uint32Array(count);
  for (const p of paragraphs) result[p]++;
  return result;
}
