/**
 * The sets of shingles behind the signatures of an exact index. 4 bytes a shingle and 8 an entry, up to twice that with
 * the room to grow.
 */
import { overlap } from '../similarity/jaccard.ts';
import { Column } from '../tables/column.ts';
import type { Candidate } from './options.ts';

export class ExactSets {
  readonly #pool = new Column(new Uint32Array(64));
  readonly #starts = new Column(new Uint32Array(16));
  readonly #sizes = new Column(new Uint32Array(16));

  get byteLength(): number {
    return this.#pool.data.byteLength + this.#starts.data.byteLength + this.#sizes.data.byteLength;
  }

  /** Stores the set of the next entry: ascending and distinct. */
  add(set: Uint32Array): void {
    this.#starts.push(this.#pool.length);
    this.#sizes.push(set.length);
    this.#pool.append(set);
  }

  get(entry: number): Uint32Array {
    const start = this.#starts.data[entry];
    return this.#pool.data.subarray(start, start + this.#sizes.data[entry]);
  }

  /** Those of the entries that are similar enough, the most similar first, equals by id. O(shingles of all). */
  ranked(
    set: Uint32Array,
    entries: Uint32Array,
    ids: readonly (string | undefined)[],
    minSimilarity: number,
    limit: number,
  ): Candidate[] {
    const { data: pool } = this.#pool;
    const found: Candidate[] = [];
    for (const entry of entries) {
      const start = this.#starts.data[entry];
      const size = this.#sizes.data[entry];
      // One less than what the threshold asks for, so that rounding can't lose a pair.
      const required = Math.floor((minSimilarity / (1 + minSimilarity)) * (set.length + size)) - 1;
      const shared = overlap(set, 0, set.length, pool, start, start + size, Math.max(0, required));
      const similarity = shared <= 0 ? 0 : shared / (set.length + size - shared);
      if (shared >= 0 && similarity >= minSimilarity) found.push({ id: ids[entry] as string, similarity });
    }
    found.sort((a, b) => b.similarity - a.similarity || (a.id < b.id ? -1 : 1));
    return found.length > limit ? found.slice(0, limit) : found;
  }
}
