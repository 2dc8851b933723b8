/**
 * Exact similarity of two sets of 32-bit shingle hashes, given ascending and distinct (as `shingles` makes them).
 *
 * One merge, O(a + b), about 10 ns per element on unlike sets; `overlap` stops as soon as the sets can't share enough
 * any more, which for most candidates is after a few elements. The elements of a set that is much smaller are looked up
 * in the larger one instead, O(a log b): an excerpt of ten words costs the same beside a book as beside a story. Exact
 * on the hashes: two shingles of a pair of paragraphs collide once in a million pairs. Two empty sets have similarity 0:
 * nothing says that they are alike.
 */
import { DejaluError, describe } from '../errors.ts';

/**
 * Shared elements over all elements, 0 to 1; 0 where either is empty. O(a + b), or less where one is much smaller.
 * Both must ascend without repeats, as `shingles(text)` does: that is not looked at, and others give a wrong answer.
 * @throws DejaluError `bad-document` for what is no Uint32Array
 */
export function jaccard(a: Uint32Array, b: Uint32Array): number {
  check(a);
  check(b);
  const shared = overlap(a, 0, a.length, b, 0, b.length, 0);
  return shared === 0 ? 0 : shared / (a.length + b.length - shared);
}

/**
 * The share of the elements of `a` that `b` has too, 0 to 1; 0 where `a` is empty. Not symmetric. O(a + b), or less where
 * one is much smaller. Both must ascend without repeats, as for `jaccard`.
 * @throws DejaluError `bad-document` for what is no Uint32Array
 */
export function containment(a: Uint32Array, b: Uint32Array): number {
  check(a);
  check(b);
  return a.length === 0 ? 0 : overlap(a, 0, a.length, b, 0, b.length, 0) / a.length;
}

/**
 * How many elements a[aFrom, aTo) and b[bFrom, bTo) share, or -1 as soon as they can't share `required` of them.
 * Both ascending and distinct. No allocation.
 */
export function overlap(
  a: Uint32Array,
  aFrom: number,
  aTo: number,
  b: Uint32Array,
  bFrom: number,
  bTo: number,
  required: number,
): number {
  let i = aFrom;
  let j = bFrom;
  // Elements that either side may leave without a partner.
  let spareA = aTo - aFrom - required;
  let spareB = bTo - bFrom - required;
  if (spareA < 0 || spareB < 0) return -1;
  if ((aTo - aFrom) * SKEWED < bTo - bFrom) return lookUp(a, aFrom, aTo, b, bFrom, bTo, spareA);
  if ((bTo - bFrom) * SKEWED < aTo - aFrom) return lookUp(b, bFrom, bTo, a, aFrom, aTo, spareB);
  let shared = 0;
  while (i < aTo && j < bTo) {
    const x = a[i];
    const y = b[j];
    if (x === y) {
      shared++;
      i++;
      j++;
    } else if (x < y) {
      i++;
      if (--spareA < 0) return -1;
    } else {
      j++;
      if (--spareB < 0) return -1;
    }
  }
  return shared < required ? -1 : shared;
}

/** The other set is so many times as large where looking up each element takes less time than the merge. */
const SKEWED = 32;

/**
 * The same for a much smaller set: each of its elements is sought in the other by steps that double, from where the last
 * one was (Bentley, Yao 1976). @param spare elements of the smaller set that may have no partner
 */
function lookUp(
  small: Uint32Array,
  from: number,
  to: number,
  large: Uint32Array,
  largeFrom: number,
  largeTo: number,
  spare: number,
): number {
  let left = spare;
  let low = largeFrom;
  for (let i = from; i < to; i++) {
    const x = small[i];
    let step = 1;
    while (low + step < largeTo && large[low + step] < x) {
      low += step;
      step *= 2;
    }
    let high = Math.min(low + step, largeTo);
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (large[middle] < x) low = middle + 1;
      else high = middle;
    }
    if (low < largeTo && large[low] === x) low++;
    else if (--left < 0) return -1;
  }
  return to - from - (spare - left);
}

/** The type only: order is the caller's word, since looking would cost as much as the merge. */
function check(set: Uint32Array): void {
  if (!(set instanceof Uint32Array)) {
    throw new DejaluError('bad-document', `a set of shingles must be a Uint32Array, not ${describe(set)}`);
  }
}

/** Type and order, for what is kept: in a set that is out of order nothing would be found. O(n). */
export function requireSet(set: Uint32Array): void {
  check(set);
  for (let i = 1; i < set.length; i++) {
    if (set[i - 1] < set[i]) continue;
    const message = `a set of shingles must ascend, but has ${set[i - 1]} before ${set[i]} at ${i}`;
    throw new DejaluError('bad-document', `${message}; shingles(text) makes it so, or sort it and take repeats out`);
  }
}
