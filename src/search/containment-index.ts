/**
 * Which stored texts contain this one? Sets of shingles behind an inverted index; every answer is exact, none is missed.
 *
 * Of the n shingles of a query c must be in a set that contains enough of it, so one of any n - c + 1 is: those in the
 * shortest lists are looked up, and what stands there is verified by a merge of the two sets (prefix filter: Chaudhuri,
 * Ganti, Kaushik 2006). Add O(shingles), query O(postings of those lists + shingles of the candidates).
 * Memory: 20 to 38 bytes a shingle of every set and 16 to 32 an entry, ids apart, room to grow included. What `delete`
 * frees is reused once half of the shingles are gone. Up to 2^32 shingles in all.
 * Not an LSH Ensemble (Zhu, Nargesian, Pu, Miller 2016). For 2,476 news stories, asked for 1,000 of their paragraphs, 42
 * MB and 37 to 146 µs a query. datasketch 2.0's ensemble of 128 slots in 32 parts took 68 to 200 MB and 3 to 7 ms in
 * Python; at a containment of .3, .5 and .8 its recall was .75, .78 and .006, its precision about .1, .1 and 1.
 */
import { checkId, taken } from '../documents.ts';
import { DejaluError } from '../errors.ts';
import { fmix32 } from '../kernel/hash.ts';
import { type OptionTable, type Resolved, resolveOptions, resultLimit, share } from '../options.ts';
import { overlap, requireSet } from '../similarity/jaccard.ts';
import { Column } from '../tables/column.ts';
import { Marks } from '../tables/marks.ts';

/** What a query can be told. */
export interface ContainmentQueryOptions {
  /** The least share of the query's shingles that a text must have, above 0, up to 1. @defaultValue 0.8 */
  readonly minContainment?: number | undefined;
  /** At most so many, those that contain the most. @defaultValue Infinity */
  readonly limit?: number | undefined;
}

/** An entry that contains enough of the query. */
export interface Container {
  /** As it was added. */
  readonly id: string;
  /** Share of the query's shingles that it has, exact. */
  readonly containment: number;
}

const QUERY_OPTIONS: OptionTable<Resolved<ContainmentQueryOptions>> = {
  minContainment: { default: 0.8, check: share(0, 1) },
  limit: { default: Infinity, check: resultLimit() },
};

const HASHES = 2 ** 32;
/** Longer lists are looked up in no order among themselves: beyond 2^53 a double has no room for the position. */
const LONGEST = 2 ** 20;
/** Postings per list at most, on average. */
const FULLEST = 1.5;

/*
 * A posting is a place in #pool, where the sets stand one behind the other. A list has all postings of the shingles that
 * fall into it: heads -> next -> next, each plus 1, 0 at the end.
 */

/** Which stored texts contain this one? An inverted index of shingles: every answer is exact, none is missed. */
export class ContainmentIndex {
  /** Entry of an id. */
  #entryOf = new Map<string, number>();
  /** Id of an entry; undefined once deleted. */
  #ids: (string | undefined)[] = [];
  #starts = new Column(new Float64Array(16));
  #sizes = new Column(new Uint32Array(16));
  #pool = new Column(new Uint32Array(64));
  /** Entry of a posting. */
  #entries = new Column(new Uint32Array(64));
  #next = new Column(new Uint32Array(64));
  #heads = new Uint32Array(64);
  #lengths = new Uint32Array(64);
  /** Shingles of what was deleted. */
  #dead = 0;
  /** Entries that a query met. */
  #seen = new Marks();
  /** Length of the list, LONGEST at most, * 2^32 + position in the query: sorts as a double. */
  #order = new Float64Array(64);

  /** Entries that can be found. */
  get size(): number {
    return this.#entryOf.size;
  }

  /** Bytes of its arrays, room to grow included, ids not. */
  get byteLength(): number {
    const columns = [this.#starts, this.#sizes, this.#pool, this.#entries, this.#next];
    const arrays = [this.#heads, this.#lengths, this.#order, this.#seen, ...columns.map(({ data }) => data)];
    return arrays.reduce((bytes, { byteLength }) => bytes + byteLength, 0);
  }

  /** Whether an entry has this id. */
  has(id: string): boolean {
    return this.#entryOf.has(id);
  }

  /** The set that is stored under an id; a copy. */
  get(id: string): Uint32Array | undefined {
    const entry = this.#entryOf.get(id);
    return entry === undefined ? undefined : this.#setOf(entry).slice();
  }

  /** Ids with their sets, in the order in which they were added. Don't change the index meanwhile. */
  *[Symbol.iterator](): IterableIterator<[id: string, shingles: Uint32Array]> {
    for (const [id, entry] of this.#entryOf) yield [id, this.#setOf(entry).slice()];
  }

  /**
   * Stores a set under an id: ascending and distinct, as `shingles(text)` makes it; copied. Nothing finds an empty one.
   * @throws DejaluError `duplicate-id`, `bad-document` for an id that is no string or a set that is none
   */
  add(id: string, shingles: Uint32Array): void {
    this.#check(id, shingles);
    if (this.#entryOf.has(id)) throw taken(id);
    this.#append(id, shingles);
  }

  /**
   * Stores a set under an id, whether there is one already or not. @returns true if there was
   * @throws DejaluError `bad-document`; what was there stays then
   */
  replace(id: string, shingles: Uint32Array): boolean {
    this.#check(id, shingles);
    const had = this.delete(id);
    this.#append(id, shingles);
    return had;
  }

  /** Takes an entry out; false where there is none of that id. O(1), amortised. */
  delete(id: string): boolean {
    const entry = this.#entryOf.get(id);
    if (entry === undefined) return false;
    this.#entryOf.delete(id);
    this.#ids[entry] = undefined;
    this.#dead += this.#sizes.data[entry];
    const fewLeft = this.#ids.length > 2 * this.#entryOf.size + 16;
    if (fewLeft || this.#dead > this.#pool.length / 2 + 1024) this.#rebuild();
    return true;
  }

  /**
   * The entries that have so many of these shingles, those with the most first, equals by id.
   * @param shingles ascending and distinct; of an empty set nothing is found
   * @throws DejaluError `bad-document`, `unknown-option`, `bad-option`
   */
  query(shingles: Uint32Array, options?: ContainmentQueryOptions): Container[] {
    const { minContainment, limit } = resolveOptions(options, QUERY_OPTIONS);
    requireSet(shingles);
    const size = shingles.length;
    if (size === 0) return [];
    let required = leastShared(minContainment, size);
    const found: { id: string; shared: number }[] = [];
    /** How many were found that share so many. */
    const counts = new Uint32Array(size + 1);
    let above = 0; // that share more than is required
    const stamp = this.#seen.begin();
    const seen = this.#seen.data;
    const order = this.#listsOf(shingles);
    const looked = size - required + 1;
    for (let i = 0; i < looked; i++) {
      const shingle = shingles[order[i] % HASHES];
      for (let link = this.#heads[this.#listOf(shingle)]; link !== 0; link = this.#next.data[link - 1]) {
        if (this.#pool.data[link - 1] !== shingle) continue;
        const entry = this.#entries.data[link - 1];
        if (seen[entry] === stamp) continue;
        seen[entry] = stamp;
        const id = this.#ids[entry];
        if (id === undefined) continue;
        const start = this.#starts.data[entry];
        const end = start + this.#sizes.data[entry];
        const shared = overlap(shingles, 0, size, this.#pool.data, start, end, required);
        if (shared < 0) continue;
        found.push({ id, shared });
        counts[shared]++;
        if (shared > required) above++;
        while (above >= limit) above -= counts[++required];
      }
    }
    found.sort((a, b) => b.shared - a.shared || (a.id < b.id ? -1 : 1));
    const listed = found.length > limit ? found.slice(0, limit) : found;
    return listed.map(({ id, shared }) => ({ id, containment: shared / size }));
  }

  #check(id: string, shingles: Uint32Array): void {
    checkId(id);
    requireSet(shingles);
    if (this.#pool.length + shingles.length >= 0xffffffff) {
      throw new DejaluError('bad-option', `the index is full: it has ${this.#pool.length} shingles`);
    }
  }

  /** The query's shingles by the length of their lists, the shortest first, as `#order` has them. */
  #listsOf(shingles: Uint32Array): Float64Array {
    if (this.#order.length < shingles.length) this.#order = new Float64Array(2 * shingles.length);
    const order = this.#order.subarray(0, shingles.length);
    for (let i = 0; i < shingles.length; i++) {
      order[i] = Math.min(LONGEST, this.#lengths[this.#listOf(shingles[i])]) * HASHES + i;
    }
    return order.sort();
  }

  #listOf(shingle: number): number {
    return fmix32(shingle) & (this.#heads.length - 1);
  }

  #setOf(entry: number): Uint32Array {
    const start = this.#starts.data[entry];
    return this.#pool.data.subarray(start, start + this.#sizes.data[entry]);
  }

  #append(id: string, shingles: Uint32Array): void {
    const entry = this.#ids.length;
    this.#entryOf.set(id, entry);
    this.#ids.push(id);
    this.#seen.push();
    this.#starts.push(this.#pool.length);
    this.#sizes.push(shingles.length);
    for (let i = 0; i < shingles.length; i++) {
      this.#pool.push(shingles[i]);
      this.#entries.push(entry);
      this.#next.push(0);
      this.#link(this.#pool.length);
    }
    if (this.#pool.length > this.#heads.length * FULLEST) this.#enlarge();
  }

  #link(link: number): void {
    const list = this.#listOf(this.#pool.data[link - 1]);
    this.#next.data[link - 1] = this.#heads[list];
    this.#heads[list] = link;
    this.#lengths[list]++;
  }

  #enlarge(): void {
    let lists = this.#heads.length;
    while (this.#pool.length > lists * FULLEST) lists *= 2;
    this.#heads = new Uint32Array(lists);
    this.#lengths = new Uint32Array(lists);
    for (let link = 1; link <= this.#pool.length; link++) this.#link(link);
  }

  #rebuild(): void {
    const entryOf = this.#entryOf;
    const sets = [...entryOf.values()].map((entry) => this.#setOf(entry));
    this.#entryOf = new Map();
    this.#ids = [];
    this.#starts = new Column(new Float64Array(16));
    this.#sizes = new Column(new Uint32Array(16));
    this.#pool = new Column(new Uint32Array(64));
    this.#entries = new Column(new Uint32Array(64));
    this.#next = new Column(new Uint32Array(64));
    this.#heads = new Uint32Array(64);
    this.#lengths = new Uint32Array(64);
    this.#seen = new Marks();
    this.#dead = 0;
    let i = 0;
    for (const id of entryOf.keys()) this.#append(id, sets[i++]);
  }
}

/** The fewest shared shingles whose share of `size` is `containment` or more. */
function leastShared(containment: number, size: number): number {
  let least = Math.ceil(containment * size);
  while (least > 1 && (least - 1) / size >= containment) least--;
  while (least / size < containment) least++;
  return least;
}
