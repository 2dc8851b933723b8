/**
 * Exact copies collapse first: units with the same shingle set are one set from here on. Otherwise a boilerplate with
 * m copies would make m (m - 1) / 2 pairs.
 *
 * A set is found by a 64-bit digest of two lanes and then compared element by element, so that a collision costs time
 * and nothing else. 4 bytes per shingle and about 40 per distinct set. O(shingles).
 */

import { fmix32 } from '../kernel/hash.ts';
import { Column } from '../tables/column.ts';
import { NumberTable } from '../tables/number-table.ts';

/** Shingle sets one behind the other, by rank: the smaller first, equals by digest, whatever the input order was. */
export interface Sets {
  readonly count: number;
  /** Set `i` is pool[starts[i], starts[i] + sizes[i]), ascending. */
  readonly pool: Uint32Array;
  readonly starts: Uint32Array;
  readonly sizes: Uint32Array;
}

/** The rest may be longer than what has been there. */
const SPARE = 1.02;

export class DistinctSets {
  readonly #pool = new Column(new Uint32Array(4096));
  readonly #starts = new Column(new Uint32Array(64));
  readonly #sizes = new Column(new Uint32Array(64));
  /** The two lanes of the digest. */
  readonly #low = new Column(new Uint32Array(64));
  readonly #high = new Column(new Uint32Array(64));
  /** The set (plus 1) met before that has the same low lane. */
  readonly #previous = new Column(new Uint32Array(64));
  readonly #byLow = new NumberTable();

  get count(): number {
    return this.#starts.length;
  }

  /** So large a share of the sets has been added: a million are read in .87 of the time, with that said now and then. */
  expect(share: number): void {
    this.#pool.expected = Math.ceil((this.#pool.length / share) * SPARE);
  }

  /** The number of the set elements[0, size): a new one, or that of its first copy. Ascending and distinct; copied. */
  add(elements: Uint32Array, size: number): number {
    const start = this.#pool.length;
    const pool = this.#pool.room(size);
    let low = 0x41c6ce57;
    let high = 0xdeadbeef | 0;
    for (let i = 0; i < size; i++) {
      const element = elements[i];
      low = Math.imul(low ^ element, 0x9e3779b1);
      high = Math.imul(high ^ element, 0x5f356495);
      pool[start + i] = element;
    }
    low = fmix32(low ^ size);
    high = fmix32(high ^ low);
    const newest = this.#byLow.get(low);
    for (let link = newest; link !== 0; link = this.#previous.data[link - 1]) {
      if (this.#high.data[link - 1] === high && this.#equals(link - 1, start, size)) return link - 1;
    }
    const number = this.count;
    this.#pool.length += size;
    this.#starts.push(start);
    this.#sizes.push(size);
    this.#low.push(low);
    this.#high.push(high);
    this.#previous.push(newest);
    this.#byLow.set(low, number + 1);
    return number;
  }

  /** The sets by rank, and the rank of each number. */
  ranked(): { sets: Sets; ranks: Uint32Array } {
    const { count } = this;
    const order = new Uint32Array(count);
    for (let i = 0; i < count; i++) order[i] = i;
    stableSort(order, inOrder(this.#high, order));
    const sizes = inOrder(this.#sizes, order);
    stableSort(order, sizes);
    this.#settleTies(order, sizes, inOrder(this.#high, order));
    const ranks = new Uint32Array(count);
    for (let rank = 0; rank < count; rank++) ranks[order[rank]] = rank;
    const pool = this.#pool.data.subarray(0, this.#pool.length);
    return { sets: { count, pool, starts: inOrder(this.#starts, order), sizes }, ranks };
  }

  /** Puts those of one size and high lane, a few pairs in a million sets, in order of the low lane. */
  #settleTies(order: Uint32Array, sizes: Uint32Array, high: Uint32Array): void {
    const low = this.#low.data;
    for (let i = 1; i < order.length; i++) {
      const number = order[i];
      let at = i;
      for (; at > 0 && high[at - 1] === high[i] && sizes[at - 1] === sizes[i]; at--) {
        if (low[order[at - 1]] < low[number]) break;
        order[at] = order[at - 1];
      }
      order[at] = number;
    }
  }

  /** Has the set the elements that stand in the pool from `start` on? */
  #equals(number: number, start: number, size: number): boolean {
    if (this.#sizes.data[number] !== size) return false;
    const { data } = this.#pool;
    const known = this.#starts.data[number];
    for (let i = 0; i < size; i++) if (data[known + i] !== data[start + i]) return false;
    return true;
  }
}

/** The values of these items. By a loop, since `Uint32Array.from` with a function takes 30 times as long. */
function inOrder({ data }: Column<Uint32Array>, items: Uint32Array): Uint32Array<ArrayBuffer> {
  const values = new Uint32Array(items.length);
  for (let i = 0; i < items.length; i++) values[i] = data[items[i]];
  return values;
}

const DIGIT_BITS = 11;
const DIGIT = (1 << DIGIT_BITS) - 1;

/**
 * Sorts items by their keys, and the keys with them; equals as they stood. A radix sort: for a million a fifth of the
 * time of a comparing one, and a quarter of that of one which looks keys up by item.
 */
function stableSort(items: Uint32Array<ArrayBuffer>, keys: Uint32Array<ArrayBuffer>): void {
  let [from, fromKeys] = [items, keys];
  let [to, toKeys] = [new Uint32Array(items.length), new Uint32Array(items.length)];
  for (let shift = 0; shift < 32; shift += DIGIT_BITS) {
    const next = new Uint32Array(DIGIT + 2);
    for (let i = 0; i < items.length; i++) next[((fromKeys[i] >>> shift) & DIGIT) + 1]++;
    if (next.includes(items.length)) continue; // all the same
    for (let d = 1; d < next.length; d++) next[d] += next[d - 1];
    for (let i = 0; i < items.length; i++) {
      const at = next[(fromKeys[i] >>> shift) & DIGIT]++;
      to[at] = from[i];
      toKeys[at] = fromKeys[i];
    }
    [from, fromKeys, to, toKeys] = [to, toKeys, from, fromKeys];
  }
  if (from === items) return;
  items.set(from);
  keys.set(fromKeys);
}
