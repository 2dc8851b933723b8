/**
 * Some of the sets by their rarest shingles: which of them may a set match, be it larger or smaller? None that does is
 * missed: what two sets must share is at least what either must share with its least partner, so both show an element of
 * it among so many of their rarest ones. O(keys) to add, O(keys + those listed under them) to look up; 8 bytes a key.
 */
import type { Keys } from './keys.ts';

export class RareLists {
  readonly #keys: Keys;
  readonly #lists = new Map<number, number[]>();

  /** @param keys those of the join, by rarest shingles */
  constructor(keys: Keys) {
    this.#keys = keys;
  }

  add(set: number): void {
    this.#keys.prepare(set);
    const { keys, probes } = this.#keys;
    for (let i = 0; i < probes; i++) {
      const list = this.#lists.get(keys[i]);
      if (list) list.push(set);
      else this.#lists.set(keys[i], [set]);
    }
  }

  /** The sets that were added and share a key with this one, each once, in no order. */
  sharing(set: number): Iterable<number> {
    this.#keys.prepare(set);
    const { keys, probes } = this.#keys;
    const found = new Set<number>();
    for (let i = 0; i < probes; i++) for (const other of this.#lists.get(keys[i]) ?? []) found.add(other);
    return found;
  }
}
