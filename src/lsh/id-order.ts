/**
 * The entries of a large family in the order of their ids, for answers that have hundreds of them: numbers that stand in
 * order are cheaper to put into an answer than strings to compare. Kept from the first such answer on, and brought up to
 * date when the next one is asked for: O(n log n) once, then O(new * log n) comparisons and n numbers moved.
 *
 * 4 bytes an entry, up to twice with the room to grow. What was taken out stays until something else comes in.
 */
import { Column } from '../tables/column.ts';

type Ids = readonly (string | undefined)[];

export class IdOrder {
  readonly #entries = new Column(new Uint32Array(64));
  /** Entries before this one are in order, those from it on have come since. */
  #sorted = 0;

  get byteLength(): number {
    return this.#entries.data.byteLength;
  }

  add(entry: number): void {
    this.#entries.push(entry);
  }

  /** All of them in order; those that were taken out since, which have no id, among them. Valid until the next `add`. */
  inOrder(ids: Ids): Uint32Array {
    if (this.#sorted < this.#entries.length) this.#sortIn(ids);
    return this.#entries.data.subarray(0, this.#entries.length);
  }

  #sortIn(ids: Ids): void {
    const { data } = this.#entries;
    const before = living(data, 0, this.#sorted, 0, ids);
    const length = living(data, this.#sorted, this.#entries.length, before, ids);
    const added = data.slice(before, length);
    sortById(added, ids);
    // From the last on: what is greater than it moves up by as many as are still to come.
    let end = before;
    for (let left = added.length; left > 0; left--) {
      const from = placeOf(ids[added[left - 1]] as string, data, end, ids);
      data.copyWithin(from + left, from, end);
      data[from + left - 1] = added[left - 1];
      end = from;
    }
    this.#entries.length = length;
    this.#sorted = length;
  }
}

/** Sorts entries by their ids, compared by UTF-16 units. */
export function sortById(entries: Uint32Array, ids: Ids): void {
  entries.sort((a, b) => ((ids[a] as string) < (ids[b] as string) ? -1 : 1));
}

/** Moves those of data[from, to) that have an id to `at`. @returns where they end */
function living(data: Uint32Array, from: number, to: number, at: number, ids: Ids): number {
  let end = at;
  for (let i = from; i < to; i++) if (ids[data[i]] !== undefined) data[end++] = data[i];
  return end;
}

/** How many of data[0, end), which are in order, have a lesser id. */
function placeOf(id: string, data: Uint32Array, end: number, ids: Ids): number {
  let low = 0;
  for (let high = end; low < high; ) {
    const middle = (low + high) >>> 1;
    if ((ids[data[middle]] as string) < id) low = middle + 1;
    else high = middle;
  }
  return low;
}
