/**
 * Some of the sets by their rarest shingles: which of them may a set match, be it larger or smaller? None that does is
 * missed: what two sets must share is at least what either must share with its least partner, so both show an element of
 * it among so many of their rarest ones. O(keys) to add, O(keys + n log n) to look up, for n listed under them; 8 bytes
 * for every key of a set, and 13 to 26 for every one that is new.
 */
import { Column } from '../tables/column.ts';
import { NumberTable } from '../tables/number-table.ts';
import type { Keys } from './keys.ts';

export class RareLists {
  readonly #keys: Keys;
  /** In the order in which they were added. */
  readonly #sets: number[] = [];
  /** Link, plus 1, of the set that was listed under a key last. */
  readonly #lasts = new NumberTable();
  /** For each link the position in `#sets`, and the link, plus 1, before it under the same key. */
  readonly #positions = new Column(new Uint32Array(16));
  readonly #before = new Column(new Uint32Array(16));

  /** @param keys those of the join, by rarest shingles */
  constructor(keys: Keys) {
    this.#keys = keys;
  }

  add(set: number): void {
    this.#keys.prepare(set);
    const { keys, probes } = this.#keys;
    for (let i = 0; i < probes; i++) {
      this.#positions.push(this.#sets.length);
      this.#before.push(this.#lasts.get(keys[i]));
      this.#lasts.set(keys[i], this.#before.length);
    }
    this.#sets.push(set);
  }

  /** The sets that were added and share a key with this one, each once, in the order in which they were added. */
  sharing(set: number): number[] {
    this.#keys.prepare(set);
    const { keys, probes } = this.#keys;
    const found = new Set<number>();
    for (let i = 0; i < probes; i++) {
      for (let link = this.#lasts.get(keys[i]); link !== 0; link = this.#before.data[link - 1]) {
        found.add(this.#positions.data[link - 1]);
      }
    }
    return [...found].sort((a, b) => a - b).map((position) => this.#sets[position] as number);
  }
}
