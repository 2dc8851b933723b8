/**
 * Which stored SimHashes differ from a query in at most `distance` bits? All of them, exactly, with their distance.
 *
 * The bits are cut into `blocks`. Whatever `distance` bits differ, they touch no more blocks than that, so that the
 * others agree: there is a table for every choice of blocks - distance blocks, by the bits of which it is looked up, and
 * what is found is compared whole. After Manku, Jain, Das Sarma 2007, "Detecting near-duplicates for web crawling",
 * section 3; their tables are sorted, these are chains behind one flat table, so that entries come and go.
 *
 * More blocks are more tables with longer keys: less to compare, more to store. The number of them is chosen so that one
 * `add` and one `query` together take least time, by TIMES and the entries that are expected. For a distance of 3 in 64
 * bits that is 4 blocks (4 tables of 16 bits) up to 360,000 entries, then 5 (10 tables of 25 bits). Measured, of random
 * entries, in µs: 100,000 in 4 blocks 2.3 to add, 2.6 to query, 79 bytes each; 1,000,000 in 4 blocks 1.7, 14.7 and 34
 * bytes, in 5 blocks 5.1, 3.3 and 214 bytes. Whoever lacks memory sets `blocks: 4`.
 * Memory per entry, ids apart: 8 or 16 bytes for the bits, 4 for the mark of a query, 4 a table for its place in a chain
 * (up to twice as much while there is room to grow), and 13 to 26 a key that no other entry has: at 16-bit keys next to
 * nothing, at long ones that much a table. What `delete` frees is reused once half the entries are gone.
 * Not for large distances: beyond a tenth of the bits a plain scan is as good.
 */
import { checkId, taken } from '../documents.ts';
import { DejaluError } from '../errors.ts';
import { fmix32 } from '../kernel/hash.ts';
import { integer, type OptionTable, type Resolved, resolveOptions } from '../options.ts';
import { popcount } from '../sketch/popcount.ts';
import { requireSameRecipe, type SimHashRecipe } from '../sketch/recipe.ts';
import { requireSimHash, type SimHash, simhashBits } from '../sketch/simhash.ts';
import { Column } from '../tables/column.ts';
import { Marks } from '../tables/marks.ts';
import { NumberTable } from '../tables/number-table.ts';

/** What an index can be told. */
export interface SimHashIndexOptions {
  /** Of the SimHashes it will hold. @defaultValue 64 */
  readonly bits?: 64 | 128 | undefined;
  /** Bits that may differ, 0 to 16. @defaultValue 3 */
  readonly distance?: number | undefined;
  /**
   * Blocks that the bits are cut into, above `distance` and at most 32; there are as many tables as choices of
   * `distance` of them, 1024 at most. @defaultValue what is fastest for `expected` entries
   */
  readonly blocks?: number | undefined;
  /** How many entries there will be, roughly; any number works. @defaultValue 100,000 */
  readonly expected?: number | undefined;
}

/** An entry within the distance. */
export interface SimHashMatch {
  /** As it was added. */
  readonly id: string;
  /** Bits that differ. */
  readonly distance: number;
}

const OPTIONS: OptionTable<Resolved<SimHashIndexOptions, 'blocks'>> = {
  bits: { default: 64, check: simhashBits },
  distance: { default: 3, check: integer(0, 16) },
  blocks: { default: undefined, check: integer(1, 32) },
  expected: { default: 100_000, check: integer(1, 0xffffffff) },
};

const MOST_TABLES = 1024;

/** Nanoseconds to add an entry to a table and look one up in it, and to compare a candidate: fitted to the times above. */
const TIMES = { table: 800, candidate: 220 };

/**
 * Which stored SimHashes differ from this one in few bits? All of them, exactly. Not for large distances: beyond a
 * tenth of the bits a plain scan is as good.
 */
export class SimHashIndex {
  /** Bits of the SimHashes that it takes. */
  readonly bits: 64 | 128;
  /** In how many bits an answer may differ. */
  readonly distance: number;
  /** Pieces that the bits are cut into. */
  readonly blocks: number;
  /** masks[table * words + word]: the bits that a table is looked up by. */
  readonly #masks: Uint32Array;
  readonly #words: number;
  readonly #tables: number;
  #recipe: SimHashRecipe | undefined;
  /** Entry of an id; a Map, so that "__proto__" is an id like any other. */
  readonly #entryOf = new Map<string, number>();
  /** Id of an entry; undefined once deleted. */
  #ids: (string | undefined)[] = [];
  /** Bits of an entry, #words each. */
  #bits = new Column(new Uint32Array(16));
  /** Link (entry * tables + table + 1) of the next entry in the same chain, 0 at the end: next[link - 1]. */
  #next = new Column(new Uint32Array(16));
  /** Link of the newest entry of a key. */
  #heads = new NumberTable();
  /** Entries that a query met, so that one that several tables have is compared once. */
  #seen = new Marks();

  /** @throws DejaluError `unknown-option`, `bad-option` */
  constructor(options?: SimHashIndexOptions) {
    const { bits, distance, blocks, expected } = resolveOptions(options, OPTIONS);
    if (blocks !== undefined && (blocks <= distance || choices(blocks, distance) > MOST_TABLES)) {
      const most = mostBlocks(distance);
      throw new DejaluError(
        'bad-option',
        `option "blocks" must be from ${distance + 1} to ${most} for a "distance" of ${distance}, not ${blocks}`,
      );
    }
    this.bits = bits;
    this.distance = distance;
    this.blocks = blocks ?? fastestBlocks(bits, distance, expected);
    this.#words = bits / 32;
    this.#masks = masksOf(bits, this.blocks, distance);
    this.#tables = this.#masks.length / this.#words;
  }

  /** Entries that can be found. */
  get size(): number {
    return this.#entryOf.size;
  }

  /** Bytes of its arrays, room to grow included, ids not. */
  get byteLength(): number {
    const columns = [this.#bits, this.#next];
    const rest = this.#heads.byteLength + this.#seen.byteLength;
    return columns.reduce((sum, { data }) => sum + data.byteLength, rest);
  }

  /** Whether an entry has this id. */
  has(id: string): boolean {
    return this.#entryOf.has(id);
  }

  /**
   * Stores a SimHash under an id; the bits are copied. An empty one is stored, but nothing finds it. O(tables), amortised.
   * @throws DejaluError `duplicate-id`, `recipe-mismatch`, `bad-document` for an id that is no string
   */
  add(id: string, simhash: SimHash): void {
    checkId(id);
    if (this.#entryOf.has(id)) throw taken(id);
    this.#check(simhash);
    if ((this.#ids.length + 1) * this.#tables > 0xffffffff) {
      throw new DejaluError('bad-option', `the index is full: ${this.#ids.length} entries in ${this.#tables} tables`);
    }
    this.#recipe ??= simhash.recipe;
    this.#append(id, simhash.bits, simhash.empty);
  }

  /**
   * The entries within `distance` bits of it, the nearest first, equals by id. O(tables + candidates).
   * @throws DejaluError `recipe-mismatch`
   */
  query(simhash: SimHash): SimHashMatch[] {
    this.#check(simhash);
    const found: SimHashMatch[] = [];
    if (simhash.empty) return found;
    const stamp = this.#seen.begin();
    const query = simhash.bits;
    const words = this.#words;
    const bits = this.#bits.data;
    const next = this.#next.data;
    const seen = this.#seen.data;
    for (let table = 0; table < this.#tables; table++) {
      for (let link = this.#heads.get(this.#key(query, table)); link !== 0; link = next[link - 1]) {
        const entry = Math.floor((link - 1) / this.#tables);
        if (seen[entry] === stamp) continue;
        seen[entry] = stamp;
        let distance = 0;
        for (let w = 0; w < words; w++) distance += popcount(query[w] ^ bits[entry * words + w]);
        if (distance > this.distance) continue;
        const id = this.#ids[entry];
        if (id !== undefined) found.push({ id, distance });
      }
    }
    return found.sort((a, b) => a.distance - b.distance || (a.id < b.id ? -1 : 1));
  }

  /** Takes an entry out; false where there is none of that id. O(1), amortised. */
  delete(id: string): boolean {
    const entry = this.#entryOf.get(id);
    if (entry === undefined) return false;
    this.#entryOf.delete(id);
    this.#ids[entry] = undefined;
    // As in LshIndex: links of the dead stay in their chains until they are the majority.
    if (this.#ids.length > 2 * this.#entryOf.size + 16) this.#rebuild();
    return true;
  }

  #check(simhash: SimHash): void {
    requireSimHash(simhash);
    if (simhash.recipe.bits !== this.bits) {
      const message = `the SimHash has ${simhash.recipe.bits} bits, the index is for ${this.bits}`;
      throw new DejaluError('recipe-mismatch', `${message}; make both with the same "bits"`);
    }
    if (this.#recipe) requireSameRecipe(simhash.recipe, this.#recipe, 'the SimHash and those in the index');
  }

  /** The key of a table: a hash of the bits that it is looked up by. Others have it with p = 2^-32. */
  #key(bits: Uint32Array, table: number): number {
    const words = this.#words;
    let key = table + 1;
    for (let w = 0; w < words; w++) key = fmix32(key ^ (bits[w] & this.#masks[table * words + w]));
    return key;
  }

  /** An empty one gets no links: nothing is to find it. */
  #append(id: string, bits: Uint32Array, empty: boolean): void {
    const entry = this.#ids.length;
    this.#ids.push(id);
    this.#entryOf.set(id, entry);
    this.#bits.append(bits);
    this.#seen.push();
    for (let table = 0; table < this.#tables; table++) {
      if (empty) {
        this.#next.push(UNLINKED);
        continue;
      }
      const key = this.#key(bits, table);
      this.#next.push(this.#heads.get(key));
      this.#heads.set(key, entry * this.#tables + table + 1);
    }
  }

  #rebuild(): void {
    const [ids, bits, next] = [this.#ids, this.#bits.data, this.#next.data];
    this.#ids = [];
    this.#heads = new NumberTable();
    this.#bits = new Column(new Uint32Array(16));
    this.#next = new Column(new Uint32Array(16));
    this.#seen = new Marks();
    ids.forEach((id, entry) => {
      if (id === undefined) return;
      const own = bits.subarray(entry * this.#words, (entry + 1) * this.#words);
      this.#append(id, own, next[entry * this.#tables] === UNLINKED);
    });
  }
}

/** Where a link would stand, of an entry that is in no chain; no link is as large, since the index would be full. */
const UNLINKED = 0xffffffff;

/** How many ways there are to choose `k` of `n`. */
function choices(n: number, k: number): number {
  let ways = 1;
  for (let i = 1; i <= k; i++) ways = (ways * (n - k + i)) / i;
  return ways;
}

/** The most blocks that don't make too many tables. */
function mostBlocks(distance: number): number {
  let blocks = distance + 1;
  while (blocks < 32 && choices(blocks + 1, distance) <= MOST_TABLES) blocks++;
  return blocks;
}

/** By the time of an `add` and a `query`, were the bits of unlike texts random. */
function fastestBlocks(bits: number, distance: number, entries: number): number {
  let fastest = distance + 1;
  let least = Infinity;
  for (let blocks = distance + 1; blocks <= mostBlocks(distance); blocks++) {
    const tables = choices(blocks, distance);
    const candidates = tables * entries * 2 ** -Math.floor((bits * (blocks - distance)) / blocks);
    const time = tables * TIMES.table + candidates * TIMES.candidate;
    if (time < least) {
      least = time;
      fastest = blocks;
    }
  }
  return fastest;
}

/** The bits of each choice of blocks - distance blocks, as masks of bits / 32 words; blocks differ by a bit at most. */
function masksOf(bits: number, blocks: number, distance: number): Uint32Array {
  const words = bits / 32;
  const masks: number[] = [];
  const choose = (from: number, left: number, mask: Uint32Array): void => {
    if (left === 0) {
      masks.push(...mask);
      return;
    }
    for (let block = from; block <= blocks - left; block++) {
      const more = mask.slice();
      const end = Math.floor(((block + 1) * bits) / blocks);
      for (let bit = Math.floor((block * bits) / blocks); bit < end; bit++) more[bit >>> 5] |= 1 << (bit & 31);
      choose(block + 1, left - 1, more);
    }
  };
  choose(0, blocks - distance, new Uint32Array(words));
  return Uint32Array.from(masks);
}
