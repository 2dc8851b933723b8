/** What an index must answer, by looking at everything there is. */
import type { Candidate, LshQueryOptions } from '../../src/lsh/options.ts';
import type { Recipe } from '../../src/sketch/recipe.ts';
import { Signature } from '../../src/sketch/signature.ts';

/** Compares the query with every entry, band by band and slot by slot. */
export class NaiveIndex {
  readonly entries = new Map<string, Uint32Array>();
  readonly #bands: number;
  readonly #rows: number;

  constructor(bands: number, rows: number) {
    this.#bands = bands;
    this.#rows = rows;
  }

  query(slots: Uint32Array, options: LshQueryOptions = {}): Candidate[] {
    return this.#ranked(slots, (entry) => this.#shareBand(slots, entry), options);
  }

  nearest(slots: Uint32Array, limit: number): Candidate[] {
    return this.#ranked(slots, (entry) => slots.some((slot, i) => slot === entry[i]), { limit });
  }

  #ranked(slots: Uint32Array, passes: (entry: Uint32Array) => boolean, options: LshQueryOptions): Candidate[] {
    const { limit = Infinity, minSimilarity = 0 } = options;
    if (isBlank(slots)) return [];
    return [...this.entries]
      .filter(([, entry]) => !isBlank(entry) && passes(entry))
      .map(([id, entry]) => ({ id, similarity: slots.filter((slot, i) => slot === entry[i]).length / slots.length }))
      .filter(({ similarity }) => similarity >= minSimilarity)
      .sort((a, b) => b.similarity - a.similarity || (a.id < b.id ? -1 : 1))
      .slice(0, limit);
  }

  #shareBand(a: Uint32Array, b: Uint32Array): boolean {
    for (let band = 0; band < this.#bands; band++) {
      const from = band * this.#rows;
      if (a.subarray(from, from + this.#rows).every((slot, i) => slot === b[from + i])) return true;
    }
    return false;
  }
}

function isBlank(slots: Uint32Array): boolean {
  return slots.every((slot) => slot === 0xffffffff);
}

/**
 * Signatures in families, some of them equal to the last slot and a few empty: each is a copy of one before it in which
 * a share of the slots, between none and all, has another value, drawn from a few.
 */
export function familiesOf(count: number, recipe: Recipe, next: () => number): Signature[] {
  const all: Signature[] = [];
  for (let i = 0; i < count; i++) {
    const slots =
      all.length === 0 ? new Uint32Array(recipe.slots) : all[next() % Math.min(all.length, 7)].slots.slice();
    const kind = next() % 8;
    const share = kind < 2 ? 0 : (next() % 1000) / (kind < 6 ? 4000 : 1000);
    for (let slot = 0; slot < slots.length; slot++) {
      if (next() / 2 ** 32 < share) slots[slot] = next() % 5 === 0 ? next() : next() % 3;
    }
    if (next() % 20 === 0) slots.fill(0xffffffff);
    all.push(new Signature(slots, recipe));
  }
  return all;
}
