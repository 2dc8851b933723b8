/** Shingles to a set: sorted, each once. The hashes are evenly spread, which a sort by their top bits makes use of. */
import { COUNTS, ELEMENTS, SORTED } from '../layout';

/** Up to so many are sorted by one look at their top bits and a little pushing; more of them by radix. */
const FEW: u32 = 256;
/** Of the radix sort's three digits. */
const DIGIT: u32 = 11;

/** Sorts ELEMENTS[0, count) and drops repeats. @returns how many are left */
export function sortDistinct(count: i32): i32 {
  if (<u32>count <= FEW) sortFew(count);
  else for (let shift: u32 = 0; shift < 32; shift += DIGIT) sortByDigit(count, shift);
  let to: usize = ELEMENTS;
  let before: u32 = 0;
  for (let from: usize = SORTED, end = SORTED + (<usize>count << 2); from < end; from += 4) {
    const element = load<u32>(from);
    to += <usize>(element != before || from == SORTED) << 2;
    store<u32>(to - 4, element);
    before = element;
  }
  return <i32>((to - ELEMENTS) >> 2);
}

/**
 * As many buckets as elements, or up to twice as many; in front of its place an element meets those of its own bucket
 * only. With a few hundred elements in one bucket, as nobody but an adversary has them, that takes some µs.
 */
function sortFew(count: i32): void {
  const shift = clz(<u32>count | 1);
  memory.fill(COUNTS, 0, 4 << (32 - shift));
  const end = ELEMENTS + (<usize>count << 2);
  for (let from: usize = ELEMENTS; from < end; from += 4) {
    const at = COUNTS + (<usize>(load<u32>(from) >>> shift) << 2);
    store<u32>(at, load<u32>(at) + 1);
  }
  accumulate(1 << (32 - shift));
  for (let from: usize = ELEMENTS; from < end; from += 4) {
    const element = load<u32>(from);
    store<u32>(SORTED + place(element >>> shift), element);
  }
  for (let from: usize = SORTED + 4; from < SORTED + (<usize>count << 2); from += 4) {
    const element = load<u32>(from);
    let to = from;
    while (to > SORTED && load<u32>(to - 4) > element) {
      store<u32>(to, load<u32>(to - 4));
      to -= 4;
    }
    store<u32>(to, element);
  }
}

/** Sorts by the digit from bit `shift` on, equals as they stood. */
function sortByDigit(count: i32, shift: u32): void {
  memory.fill(COUNTS, 0, 4 << DIGIT);
  const mask: u32 = (1 << DIGIT) - 1;
  // The second and third digit find the elements where the first one has put them.
  if (shift > 0) memory.copy(ELEMENTS, SORTED, <usize>count << 2);
  const end = ELEMENTS + (<usize>count << 2);
  for (let from: usize = ELEMENTS; from < end; from += 4) {
    const at = COUNTS + (<usize>((load<u32>(from) >>> shift) & mask) << 2);
    store<u32>(at, load<u32>(at) + 1);
  }
  accumulate(1 << DIGIT);
  for (let from: usize = ELEMENTS; from < end; from += 4) {
    const element = load<u32>(from);
    store<u32>(SORTED + place((element >>> shift) & mask), element);
  }
}

/** Counts to where the first of each bucket goes. */
@inline
function accumulate(buckets: u32): void {
  let sum: u32 = 0;
  for (let at: usize = COUNTS, end = COUNTS + (<usize>buckets << 2); at < end; at += 4) {
    const count = load<u32>(at);
    store<u32>(at, sum);
    sum += count;
  }
}

/** Where the next of a bucket goes, in bytes. */
@inline
function place(bucket: u32): usize {
  const at = COUNTS + (<usize>bucket << 2);
  const next = load<u32>(at);
  store<u32>(at, next + 1);
  return <usize>next << 2;
}
