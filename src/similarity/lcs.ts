/**
 * A longest common subsequence of two token runs: what is the same, in order, and so what differs.
 *
 * Wagner and Fischer's table (1974) after the common ends are taken off: O(n * m) on what is left, 2 bytes a cell.
 * Where the table would be larger than MAX_CELLS, tokens that stand once in either run are matched first, as in
 * Cohen's patience diff, and what lies between them is compared by itself: common, though not always longest.
 */

/** 2 MB of table: two runs of 1,000 tokens. */
const MAX_CELLS = 1_000_000;

/** For every token of a its partner in b, or -1; partners rise. */
export function longestCommonSubsequence(a: Uint32Array, b: Uint32Array): Int32Array {
  const partner = new Int32Array(a.length).fill(-1);
  const open: Box[] = [{ fromA: 0, toA: a.length, fromB: 0, toB: b.length }];
  for (let next = open.pop(); next; next = open.pop()) {
    let { fromA, toA, fromB, toB } = next;
    while (fromA < toA && fromB < toB && a[fromA] === b[fromB]) partner[fromA++] = fromB++;
    while (toA > fromA && toB > fromB && a[toA - 1] === b[toB - 1]) partner[--toA] = --toB;
    const box = { fromA, toA, fromB, toB };
    if ((toA - fromA) * (toB - fromB) <= MAX_CELLS) fillTable(a, b, box, partner);
    else {
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

/** Matches what is in the box by the whole table. */
function fillTable(a: Uint32Array, b: Uint32Array, { fromA, toA, fromB, toB }: Box, partner: Int32Array): void {
  const n = toA - fromA;
  const m = toB - fromB;
  if (n === 0 || m === 0) return;
  // lengths[i][j]: longest common subsequence of a[fromA + i ..] and b[fromB + j ..]
  const width = m + 1;
  const lengths = new Uint16Array((n + 1) * width);
  for (let i = n - 1; i >= 0; i--) {
    for (let j = m - 1; j >= 0; j--) {
      const cell = i * width + j;
      const same = a[fromA + i] === b[fromB + j];
      lengths[cell] = same ? lengths[cell + width + 1] + 1 : Math.max(lengths[cell + width], lengths[cell + 1]);
    }
  }
  for (let i = 0, j = 0; i < n && j < m; ) {
    if (a[fromA + i] === b[fromB + j]) partner[fromA + i++] = fromB + j++;
    else if (lengths[(i + 1) * width + j] >= lengths[i * width + j + 1]) i++;
    else j++;
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
