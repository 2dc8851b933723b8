/**
 * A longest common subsequence of two token runs: what is the same, in order, and so what differs.
 *
 * Wagner and Fischer's table (1974) after the common ends are taken off, but only the band of it around the diagonal that
 * the answer proves wide enough (Ukkonen 1985): O(n * differences), at most O(n * m), 2 bytes a cell. Where the table
 * would be larger than MAX_CELLS, tokens that stand once in either run are matched first, as in Cohen's patience diff,
 * and what lies between them is compared by itself: common, though not always longest.
 */

/** 4 MB of table: two runs of 1,000 tokens that differ all over, or of 50,000 that hardly differ. */
const MAX_CELLS = 2_000_000;
/**
 * How far one run may get ahead of the other at first: 900 words with two changes took 0.06 ms, with the whole table
 * 0.84; where all differ, 3.1 and 2.9. Not less: the longer row keeps what fits into MAX_CELLS below 65,536 rows, more
 * than a cell can count.
 */
const FIRST_SLACK = 16;
/** Up to here the whole table at once: a band that is too narrow made 25 words that all differ take 4.9 µs, not 2.9. */
const SHORT_RUN = 32;

/** For every token of a its partner in b, or -1; partners rise. */
export function longestCommonSubsequence(a: Uint32Array, b: Uint32Array): Int32Array {
  const partner = new Int32Array(a.length).fill(-1);
  const open: Box[] = [{ fromA: 0, toA: a.length, fromB: 0, toB: b.length }];
  for (let next = open.pop(); next; next = open.pop()) {
    let { fromA, toA, fromB, toB } = next;
    while (fromA < toA && fromB < toB && a[fromA] === b[fromB]) partner[fromA++] = fromB++;
    while (toA > fromA && toB > fromB && a[toA - 1] === b[toB - 1]) partner[--toA] = --toB;
    const box = { fromA, toA, fromB, toB };
    if (!fillTable(a, b, box, partner)) {
      for (const anchor of anchors(a, b, box)) {
        partner[anchor.a] = anchor.b;
        open.push({ fromA, toA: anchor.a, fromB, toB: anchor.b });
        fromA = anchor.a + 1;
        fromB = anchor.b + 1;
      }
      if (fromA > next.fromA) open.push({ fromA, toA, fromB, toB });
    }
  }
  return partner;
}

/** What is left to compare: a[fromA, toA) with b[fromB, toB). */
interface Box {
  readonly fromA: number;
  readonly toA: number;
  readonly fromB: number;
  readonly toB: number;
}

/**
 * Matches what is in the box by the table, if that is not too large. Row i holds the cells (i, i + first) and on, so that
 * with a = x b c and b = b c d, and a slack of 1, of the nine cells seven are filled:
 *
 *          b  c  d
 *     x    2  1  .
 *     b    2  1  0
 *     c    .  1  0
 */
function fillTable(a: Uint32Array, b: Uint32Array, { fromA, toA, fromB, toB }: Box, partner: Int32Array): boolean {
  const n = toA - fromA;
  const m = toB - fromB;
  const shorter = Math.min(n, m);
  if (shorter === 0) return true;
  let slack = shorter <= SHORT_RUN ? shorter : FIRST_SLACK;
  for (;;) {
    const first = Math.min(0, m - n) - slack;
    const width = Math.abs(m - n) + 2 * slack + 1;
    const stride = width + 2; // a cell that stays 0 at either end
    if ((n + 1) * stride > MAX_CELLS) return false;
    // lengths[i * stride + 1 + j - i - first]: longest common subsequence of a[fromA + i ..] and b[fromB + j ..]
    const lengths = new Uint16Array((n + 1) * stride);
    for (let i = n - 1; i >= 0; i--) {
      const token = a[fromA + i];
      const row = i * stride + 1 - i - first;
      const leftmost = Math.max(0, i + first);
      for (let j = Math.min(m, i + first + width) - 1; j >= leftmost; j--) {
        const cell = row + j;
        lengths[cell] =
          token === b[fromB + j] ? lengths[cell + stride] + 1 : Math.max(lengths[cell + stride - 1], lengths[cell + 1]);
      }
    }
    // What leaves the band leaves out more than `slack` tokens of the shorter run: as many as this leaves out will do.
    const leftOut = shorter - lengths[1 - first];
    if (leftOut > slack) {
      slack = leftOut;
      continue;
    }
    for (let i = 0, j = 0; i < n && j < m; ) {
      const cell = i * stride + 1 + j - i - first;
      if (a[fromA + i] === b[fromB + j]) partner[fromA + i++] = fromB + j++;
      else if (lengths[cell + stride - 1] >= lengths[cell + 1]) i++;
      else j++;
    }
    return true;
  }
}

/** Tokens that stand once on either side of the box: the longest rising sequence of them. */
function anchors(a: Uint32Array, b: Uint32Array, { fromA, toA, fromB, toB }: Box): { a: number; b: number }[] {
  const inB = onlyPlaces(b, fromB, toB);
  const candidates: { a: number; b: number; before: number }[] = [];
  for (const [token, at] of onlyPlaces(a, fromA, toA)) {
    const other = inB.get(token) ?? -1;
    if (at >= 0 && other >= 0) candidates.push({ a: at, b: other, before: -1 });
  }
  // Patience sorting: piles[k] is the candidate with the least b that ends a rising sequence of k + 1.
  const piles: number[] = [];
  for (const [i, candidate] of candidates.entries()) {
    let low = 0;
    let high = piles.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (candidates[piles[middle]].b < candidate.b) low = middle + 1;
      else high = middle;
    }
    candidate.before = low > 0 ? piles[low - 1] : -1;
    piles[low] = i;
  }
  const result: { a: number; b: number }[] = [];
  for (let i = piles.at(-1) ?? -1; i >= 0; i = candidates[i].before) result.push(candidates[i]);
  return result.reverse();
}

/** The place of every token of [from, to), -1 where it has several; in order of first places. */
function onlyPlaces(tokens: Uint32Array, from: number, to: number): Map<number, number> {
  const places = new Map<number, number>();
  for (let i = from; i < to; i++) places.set(tokens[i], places.has(tokens[i]) ? -1 : i);
  return places;
}
