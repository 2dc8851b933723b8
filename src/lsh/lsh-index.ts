/**
 * Banded LSH: which stored signatures share at least one whole band with a query?
 * Insert O(bands), query O(bands + candidates * slots). Answers are candidates with an estimated similarity, not
 * matches: similarity/ decides. After Leskovec, Rajaraman, Ullman, "Mining of Massive Datasets", section 3.4.
 * Not a top-k index: what shares no band is not found, however few candidates there are.
 *
 * Memory per entry, ids apart: 4 bytes a slot for the signature, 4 a band for its place in a chain, 13 to 26 a band for
 * the chain's head in the table, and 4: 512 + 64 + 416 + 4 bytes at most for 128 slots in 16 bands, the signature and
 * the chains up to twice while there is room to grow. What `delete` frees is reused once half the entries are gone.
 */
import { DejaluError, describe } from '../errors.ts';
import { between, integer, type OptionTable, range, resolveOptions } from '../options.ts';
import { type Recipe, requireSameRecipe } from '../sketch/recipe.ts';
import { equalSlots, Signature } from '../sketch/signature.ts';
import { NumberTable } from '../tables/number-table.ts';
import { bandKey } from './bands.ts';
import { collisionProbability, lshParameters } from './parameters.ts';

export interface LshIndexOptions {
  /** The least Jaccard similarity that must be found, in (0, 1). @defaultValue 0.8 */
  readonly threshold?: number;
  /** The share of entries at the threshold that a query finds, in (0, 1). @defaultValue 0.99 */
  readonly recall?: number;
  /** Slots of the signatures it will hold. @defaultValue 128 */
  readonly slots?: number;
  /** Bands of your own choice, instead of the ones for threshold and recall; needs `rows`. */
  readonly bands?: number | undefined;
  /** Rows per band; needs `bands`. */
  readonly rows?: number | undefined;
}

export interface LshQueryOptions {
  /** At most so many candidates, the most similar. @defaultValue Infinity */
  readonly limit?: number;
  /** Leaves out candidates whose estimate is below, 0 to 1. @defaultValue 0 */
  readonly minSimilarity?: number;
}

export interface Candidate {
  readonly id: string;
  /** Share of equal slots: an estimate of the Jaccard similarity. */
  readonly similarity: number;
}

const atLeastOne = integer(1, 0xffffffff);

const OPTIONS: OptionTable<Required<LshIndexOptions>> = {
  threshold: { default: 0.8, check: between(0, 1) },
  recall: { default: 0.99, check: between(0, 1) },
  slots: { default: 128, check: integer(1, 4096) },
  bands: { default: undefined, check: integer(1, 4096) },
  rows: { default: undefined, check: integer(1, 4096) },
};

const QUERY_OPTIONS: OptionTable<Required<LshQueryOptions>> = {
  limit: { default: Infinity, check: (value, option) => (value === Infinity ? value : atLeastOne(value, option)) },
  minSimilarity: { default: 0, check: range(0, 1) },
};

export class LshIndex {
  readonly bands: number;
  readonly rows: number;
  readonly slots: number;
  /** The chance that an entry at the threshold shares a band with the query. */
  readonly recall: number;
  #recipe: Recipe | undefined;
  /** Entry of an id; a Map, so that "__proto__" is an id like any other. */
  readonly #entryOf = new Map<string, number>();
  /** Id of an entry; undefined once deleted. */
  #ids: (string | undefined)[] = [];
  /** slots[entry * this.slots + slot]. */
  #signatures = new Uint32Array(0);
  /** Link (entry * bands + band + 1) of the next entry in the same bucket, 0 at the end: next[link - 1]. */
  #next = new Uint32Array(0);
  /** Link of the newest entry of a band key. */
  #heads = new NumberTable();
  /** The last query that saw the entry, so that one that shares several bands is listed once. */
  #seen = new Uint32Array(0);
  #queries = 0;

  /** @throws DejaluError `unknown-option`, `bad-option`, also where the bands don't fit into the slots */
  constructor(options?: LshIndexOptions) {
    const { threshold, recall, slots, bands, rows } = resolveOptions(options, OPTIONS);
    this.slots = slots;
    if ((bands === undefined) !== (rows === undefined)) {
      throw new DejaluError('bad-option', `"bands" and "rows" go together; give both, or neither and a threshold`);
    }
    if (bands !== undefined && rows !== undefined) {
      if (bands * rows > slots) {
        throw new DejaluError(
          'bad-option',
          `option "bands" x "rows" needs ${bands} x ${rows} = ${bands * rows} slots, but "slots" is ${slots}; ` +
            `set slots: ${bands * rows} or use fewer bands`,
        );
      }
      this.bands = bands;
      this.rows = rows;
      this.recall = collisionProbability(threshold, bands, rows);
    } else {
      const found = lshParameters({ threshold, recall, slots });
      this.bands = found.bands;
      this.rows = found.rows;
      this.recall = found.recall;
    }
  }

  /** Entries that can be found. */
  get size(): number {
    return this.#entryOf.size;
  }

  /** Bytes of its arrays: signatures, chains and table, room to grow included, ids not. */
  get byteLength(): number {
    return this.#signatures.byteLength + this.#next.byteLength + this.#seen.byteLength + this.#heads.byteLength;
  }

  has(id: string): boolean {
    return this.#entryOf.has(id);
  }

  /**
   * Stores a signature under an id; the slots are copied. An empty signature is stored, but nothing finds it.
   * O(slots), amortised.
   * @throws DejaluError `duplicate-id`, `recipe-mismatch`, `bad-document` for an id that is no string
   */
  add(id: string, signature: Signature): void {
    if (typeof id !== 'string') throw new DejaluError('bad-document', `an id must be a string, not ${describe(id)}`);
    if (this.#entryOf.has(id)) {
      throw new DejaluError(
        'duplicate-id',
        `id ${describe(id)} is in the index already; delete it first to replace it`,
      );
    }
    this.#check(signature);
    this.#recipe ??= signature.recipe;
    if ((this.#ids.length + 1) * this.bands > 0xffffffff) {
      throw new DejaluError('bad-option', `the index is full: ${this.#ids.length} entries of ${this.bands} bands`);
    }
    this.#append(id, signature.slots, 0, signature.empty);
  }

  /**
   * The entries that share a band with the signature, the most similar first, equals by id. O(bands + candidates).
   * @throws DejaluError `recipe-mismatch`, `unknown-option`, `bad-option`
   */
  query(signature: Signature, options?: LshQueryOptions): Candidate[] {
    const { limit, minSimilarity } = resolveOptions(options, QUERY_OPTIONS);
    this.#check(signature);
    if (signature.empty) return [];
    const stamp = this.#stamp();
    const found: Candidate[] = [];
    for (let band = 0; band < this.bands; band++) {
      let link = this.#heads.get(bandKey(signature.slots, band * this.rows, this.rows, band));
      for (; link !== 0; link = this.#next[link - 1]) {
        const entry = Math.floor((link - 1) / this.bands);
        const id = this.#ids[entry];
        if (this.#seen[entry] === stamp || id === undefined) continue;
        this.#seen[entry] = stamp;
        const equal = equalSlots(signature.slots, 0, this.#signatures, entry * this.slots, this.slots);
        const similarity = equal / this.slots;
        if (similarity >= minSimilarity) found.push({ id, similarity });
      }
    }
    found.sort((a, b) => b.similarity - a.similarity || (a.id < b.id ? -1 : 1));
    return found.length > limit ? found.slice(0, limit) : found;
  }

  /** Takes an entry out; false where there is none of that id. O(1), amortised. */
  delete(id: string): boolean {
    const entry = this.#entryOf.get(id);
    if (entry === undefined) return false;
    this.#entryOf.delete(id);
    this.#ids[entry] = undefined;
    // Links of the dead stay in their chains until they are the majority: unlinking one would mean walking its bucket.
    if (this.#ids.length > 2 * this.#entryOf.size + 16) this.#rebuild();
    return true;
  }

  #check(signature: Signature): void {
    if (!(signature instanceof Signature)) {
      throw new DejaluError('bad-document', `a Signature is needed, not ${describe(signature)}`);
    }
    if (signature.slots.length !== this.slots) {
      const message = `the signature has ${signature.slots.length} slots, the index is for ${this.slots}`;
      throw new DejaluError('recipe-mismatch', `${message}; make both with the same "slots"`);
    }
    if (this.#recipe) requireSameRecipe(signature.recipe, this.#recipe, 'the signature and those in the index');
  }

  #append(id: string, from: Uint32Array, at: number, empty: boolean): void {
    const entry = this.#ids.length;
    this.#reserve(entry + 1);
    this.#signatures.set(from.subarray(at, at + this.slots), entry * this.slots);
    this.#ids.push(id);
    this.#entryOf.set(id, entry);
    if (empty) return;
    for (let band = 0; band < this.bands; band++) {
      const key = bandKey(from, at + band * this.rows, this.rows, band);
      this.#next[entry * this.bands + band] = this.#heads.get(key);
      this.#heads.set(key, entry * this.bands + band + 1);
    }
  }

  #reserve(entries: number): void {
    if (entries <= this.#seen.length) return;
    const capacity = Math.max(16, this.#seen.length * 2);
    this.#signatures = grown(this.#signatures, capacity * this.slots);
    this.#next = grown(this.#next, capacity * this.bands);
    this.#seen = grown(this.#seen, capacity);
  }

  #rebuild(): void {
    const ids = this.#ids;
    const signatures = this.#signatures;
    this.#ids = [];
    this.#heads = new NumberTable();
    this.#signatures = new Uint32Array(0);
    this.#next = new Uint32Array(0);
    this.#seen = new Uint32Array(0);
    ids.forEach((id, entry) => {
      if (id === undefined) return;
      const slots = signatures.subarray(entry * this.slots, (entry + 1) * this.slots);
      this.#append(
        id,
        slots,
        0,
        slots.every((slot) => slot === 0xffffffff),
      );
    });
  }

  /** A number that no entry has been marked with. */
  #stamp(): number {
    if (this.#queries === 0xffffffff) {
      this.#seen.fill(0);
      this.#queries = 0;
    }
    return ++this.#queries;
  }
}

function grown(array: Uint32Array, length: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(length);
  larger.set(array);
  return larger;
}
