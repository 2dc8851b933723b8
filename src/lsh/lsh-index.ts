/**
 * Banded LSH: which stored signatures share at least one whole band with a query, and how similar are they?
 *
 * Add O(slots), query O(bands + candidates). Answers are candidates with an estimated similarity, or, where the sets of
 * shingles are given too, matches with the exact one. Nothing that shares a band is left out, however full its bucket
 * is: near-copies are stored, found and compared as differences from the founder of their family (families.ts). With 30
 * % of 100,000 paragraphs copied from 26 the ten most similar take 1.8 to 2.1 times what they take without (without
 * families: 35 times). To list all 316 of them takes .3 to .6 µs an id more.
 * After Leskovec, Rajaraman, Ullman, "Mining of Massive Datasets", section 3.4.
 *
 * Memory per entry, ids apart, room to grow included: 4 bytes a slot for the signature (less for a near-copy, which
 * takes 4 bytes a slot that differs and 56 at most, twice with the room to grow), 4 a band and 4 for its place in the
 * chains, 2.7 to 5.4 for each of those in the buckets, and 80 at most: 512 + 68 + 92 + 80 bytes at most for 128 slots in
 * 16 bands, 512 + 389 in 32 bands; a million took 512 + 317 and 1.1 GB of a process. Entries of families that had 32
 * ids or more in an answer take 8 more, and from the first such answer on a signature takes 3, at most. What `delete`
 * frees is reused once half of the entries are gone. Not for more than 16.7 million distinct signatures.
 */
import { checkId, taken } from '../documents.ts';
import { DejaluError, describe } from '../errors.ts';
import { resolveOptions } from '../options.ts';
import { requireSet } from '../similarity/jaccard.ts';
import { type Recipe, requireSameRecipe } from '../sketch/recipe.ts';
import { isEmpty, requireSignature, Signature } from '../sketch/signature.ts';
import { readIndex, writeIndex } from './index-bytes.ts';
import {
  bandsFor,
  type Candidate,
  type LshIndexOptions,
  type LshQueryOptions,
  NEAREST,
  OPTIONS,
  QUERY_OPTIONS,
} from './options.ts';
import { curveOf, type LshCurve, surelyFound } from './parameters.ts';
import { Ranking } from './ranking.ts';
import { ExactSets } from './sets.ts';
import { Store } from './store.ts';

/**
 * Which stored signatures are like this one? Banded LSH, with near-copies kept as differences, so that no bucket is
 * too full. Not for more than 16.7 million distinct signatures.
 */
export class LshIndex {
  /** From which similarity on pairs are to be found. */
  readonly threshold: number;
  /** Pieces of a signature of which one has to agree. */
  readonly bands: number;
  /** Slots in each of them. */
  readonly rows: number;
  /** Slots of the signatures that it takes. */
  readonly slots: number;
  /** The chance that an entry at the threshold shares a band with the query. */
  readonly recall: number;
  /** Are similarities counted on sets of shingles, and not estimated? */
  readonly exact: boolean;
  /** What is wrong with bands that find less than the recall that was asked for; undefined if they find it. */
  readonly warning: string | undefined;
  readonly #asked: number;
  #recipe: Recipe | undefined;
  /** Entry of an id; a Map, so that "__proto__" is an id like any other. */
  #entryOf = new Map<string, number>();
  #store: Store;
  #sets: ExactSets | undefined;
  readonly #ranking: Ranking;

  /** @throws DejaluError `unknown-option`, `bad-option`, also where the bands don't fit into the slots */
  constructor(options?: LshIndexOptions) {
    const resolved = resolveOptions(options, OPTIONS);
    const { bands, rows, recall, warning } = bandsFor(resolved);
    this.threshold = resolved.threshold;
    this.slots = resolved.slots;
    this.exact = resolved.exact;
    this.bands = bands;
    this.rows = rows;
    this.recall = recall;
    this.warning = warning;
    this.#asked = resolved.recall;
    this.#store = this.#newStore();
    this.#sets = this.exact ? new ExactSets() : undefined;
    this.#ranking = new Ranking(this.slots);
  }

  /** Entries that can be found. */
  get size(): number {
    return this.#entryOf.size;
  }

  /** Bytes of its arrays: signatures, chains, buckets and sets, room to grow included, ids not. */
  get byteLength(): number {
    return this.#store.byteLength + this.#ranking.byteLength + (this.#sets?.byteLength ?? 0);
  }

  /** Whether an entry has this id. */
  has(id: string): boolean {
    return this.#entryOf.has(id);
  }

  /** The signature that is stored under an id. O(slots). */
  get(id: string): Signature | undefined {
    const entry = this.#entryOf.get(id);
    return entry === undefined ? undefined : this.#signature(entry);
  }

  /** Ids with their signatures, in the order in which they were added. Don't change the index meanwhile. */
  *[Symbol.iterator](): IterableIterator<[id: string, signature: Signature]> {
    for (const [id, entry] of this.#entryOf) yield [id, this.#signature(entry)];
  }

  /** The S-curve of the bands: how likely a pair is found, by its similarity, and what is missed. O(1). */
  curve(): LshCurve {
    return curveOf(this.threshold, this.bands, this.rows);
  }

  /**
   * Stores a signature under an id; the slots are copied. An empty signature is stored, but nothing finds it.
   * O(slots), amortised. @param shingles the set it was made of, where the index is `exact`; copied
   * @throws DejaluError `duplicate-id`, `recipe-mismatch`, `bad-document` for an id that is no string, or no shingles
   */
  add(id: string, signature: Signature, shingles?: Uint32Array): void {
    checkId(id);
    if (this.#entryOf.has(id)) throw taken(id);
    this.#checkAll(signature, shingles);
    this.#append(id, signature.slots, shingles);
  }

  /**
   * Stores a signature under an id, whether there is one already or not. @returns true if there was
   * @throws DejaluError `recipe-mismatch`, `bad-document`; what was there stays then
   */
  replace(id: string, signature: Signature, shingles?: Uint32Array): boolean {
    checkId(id);
    this.#checkAll(signature, shingles);
    const had = this.delete(id);
    this.#append(id, signature.slots, shingles);
    return had;
  }

  /**
   * Adds everything that another index of the same slots has; its bands may be others. O(its entries * slots).
   * @throws DejaluError `duplicate-id` if they have an id in common, `recipe-mismatch`; nothing is added then
   */
  merge(other: LshIndex): void {
    if (!(other instanceof LshIndex)) {
      throw new DejaluError('bad-document', `an LshIndex is needed, not ${describe(other)}`);
    }
    if (other.exact !== this.exact) {
      throw new DejaluError('recipe-mismatch', 'of the two indexes one is "exact"; make both alike');
    }
    for (const id of other.#entryOf.keys()) if (this.#entryOf.has(id)) throw taken(id);
    const [first] = other;
    if (first === undefined) return;
    this.#check(first[1]);
    for (const [id, entry] of other.#entryOf) this.#append(id, other.#signature(entry).slots, other.#sets?.get(entry));
    this.#recipe ??= first[1].recipe;
  }

  /**
   * The entries that share a band with the signature, the most similar first, equals by id. O(bands + candidates).
   * @throws DejaluError `recipe-mismatch`, `unknown-option`, `bad-option`, `bad-document` where an exact index is not
   * given the shingles
   */
  query(signature: Signature, options?: LshQueryOptions): Candidate[] {
    const { limit, minSimilarity, shingles } = resolveOptions(options, QUERY_OPTIONS);
    this.#check(signature);
    this.#checkShingles(shingles);
    const { slots } = signature;
    if (isEmpty(slots)) return [];
    if (this.#sets && shingles) {
      const { copies } = this.#store;
      this.#ranking.begin(Infinity, 0);
      this.#store.search(slots, this.#ranking);
      const entries = this.#ranking.entries(copies);
      return this.#sets.ranked(shingles, entries, copies.ids, minSimilarity ?? this.threshold, limit);
    }
    this.#ranking.begin(limit, leastEqual(minSimilarity ?? 0, this.slots));
    this.#store.search(slots, this.#ranking);
    return this.#ranking.ranked(this.#store);
  }

  /**
   * The `count` entries with the most equal slots, the most similar first, equals by id; fewer where fewer have any.
   *
   * If the bands find so many of a similarity at which they miss less than one in a hundred, those are the answer, in
   * the time of a query. Otherwise all entries are compared, O(entries * slots), up to .4 µs each, and none is missed:
   * in large indexes give the similarity from which on you want neighbours as the `threshold`, and use `query`.
   * The similarities are estimates also where the index is `exact`.
   * @throws DejaluError `recipe-mismatch`, `bad-option`
   */
  nearest(signature: Signature, count: number): Candidate[] {
    NEAREST(count, 'count');
    this.#check(signature);
    const { slots } = signature;
    if (isEmpty(slots)) return [];
    const sure = leastEqual(surelyFound(this.bands, this.rows), this.slots);
    this.#ranking.begin(count, sure);
    this.#store.search(slots, this.#ranking);
    if (!this.#ranking.complete) {
      this.#ranking.begin(count, 1);
      this.#store.searchAll(slots, this.#ranking);
    }
    return this.#ranking.ranked(this.#store);
  }

  /** Takes an entry out; false where there is none of that id. O(log copies), amortised. */
  delete(id: string): boolean {
    const entry = this.#entryOf.get(id);
    if (entry === undefined) return false;
    this.#entryOf.delete(id);
    this.#store.delete(entry);
    // Links of the dead stay in their chains until they are the majority: unlinking one would mean walking its bucket.
    if (this.#store.entries > 2 * this.#entryOf.size + 16) this.#rebuild();
    return true;
  }

  /**
   * Everything in it (index-bytes.ts has the layout): the same bytes for the same entries, in whatever order they were
   * added, on every machine. 4 bytes a slot, 2 a UTF-16 unit of an id and 4 an entry, and the sets if it is exact.
   */
  toBytes(): Uint8Array {
    const { threshold, slots, bands, rows } = this;
    const ids = [...this.#entryOf.keys()].sort((a, b) => (a < b ? -1 : 1));
    const entries = ids.map((id) => this.#entryOf.get(id) as number);
    return writeIndex({
      settings: { threshold, recall: this.#asked, slots, bands, rows, exact: this.exact },
      recipe: this.#recipe,
      ids,
      read: (i, out) => this.#store.read(entries[i], out),
      setOf: (i) => this.#sets?.get(entries[i]),
    });
  }

  /**
   * The index that `toBytes` wrote; it answers as that one did. The bytes are copied. O(entries * slots).
   * @throws DejaluError `bad-bytes` for anything else, saying what it got
   */
  static fromBytes(bytes: Uint8Array): LshIndex {
    const { settings, recipe, ids, slotsOf, setOf } = readIndex(bytes);
    const index = new LshIndex(settings);
    index.#recipe = recipe;
    for (const [i, id] of ids.entries()) index.#append(id, slotsOf(i), setOf(i));
    return index;
  }

  /** Of what is to be stored. */
  #checkAll(signature: Signature, shingles: Uint32Array | undefined): void {
    this.#check(signature);
    this.#checkShingles(shingles);
    this.#store.requireRoom();
    this.#recipe ??= signature.recipe;
  }

  #check(signature: Signature): void {
    requireSignature(signature);
    if (signature.slots.length !== this.slots) {
      const message = `the signature has ${signature.slots.length} slots, the index is for ${this.slots}`;
      throw new DejaluError('recipe-mismatch', `${message}; make both with the same "slots"`);
    }
    if (this.#recipe) requireSameRecipe(signature.recipe, this.#recipe, 'the signature and those in the index');
  }

  #checkShingles(shingles: Uint32Array | undefined): void {
    if (this.exact && shingles instanceof Uint32Array) requireSet(shingles);
    else if (this.exact) {
      const message = `an exact index needs "shingles", a Uint32Array, beside the signature, not ${describe(shingles)}`;
      throw new DejaluError('bad-document', `${message}; give what shingles(text) makes, or leave "exact" out`);
    } else if (shingles !== undefined) {
      throw new DejaluError(
        'bad-option',
        '"shingles" were given, but the index is not exact; make it with exact: true',
      );
    }
  }

  #signature(entry: number): Signature {
    const slots = new Uint32Array(this.slots);
    this.#store.read(entry, slots);
    return new Signature(slots, this.#recipe as Recipe);
  }

  #append(id: string, slots: Uint32Array, shingles: Uint32Array | undefined): void {
    this.#entryOf.set(id, this.#store.add(id, slots));
    if (shingles) this.#sets?.add(shingles);
  }

  #rebuild(): void {
    const [store, sets, entryOf] = [this.#store, this.#sets, this.#entryOf];
    this.#store = this.#newStore();
    this.#sets = sets && new ExactSets();
    this.#entryOf = new Map();
    const slots = new Uint32Array(this.slots);
    for (const [id, entry] of entryOf) {
      store.read(entry, slots);
      this.#append(id, slots, sets?.get(entry));
    }
  }

  #newStore(): Store {
    return new Store(this.slots, this.bands, this.rows);
  }
}

/** The fewest equal slots whose share of all is `similarity` or more. */
function leastEqual(similarity: number, slots: number): number {
  let least = Math.ceil(similarity * slots);
  while (least > 0 && (least - 1) / slots >= similarity) least--;
  while (least / slots < similarity) least++;
  return least;
}
