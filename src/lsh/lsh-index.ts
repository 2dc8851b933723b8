/**
 * Banded LSH: which stored signatures share at least one whole band with a query, and how similar are they?
 *
 * Add O(slots), query O(bands + candidates). Answers are candidates with an estimated similarity, or, where the sets of
 * shingles are given too, matches with the exact one. Nothing that shares a band is left out, however full its bucket
 * is: near-copies are stored, found and compared as differences from the first of their family (families.ts).
 * After Leskovec, Rajaraman, Ullman, "Mining of Massive Datasets", section 3.4.
 *
 * Memory per entry, ids apart, room to grow included: 4 bytes a slot for the signature (less for a near-copy, which
 * takes 4 bytes a slot that differs and 56 at most), 4 a band for its place in the chains, 2.7 to 5.4 a band for the
 * buckets, and 36 at most: 512 + 64 + 86 + 36 bytes at most for 128 slots in 16 bands, 512 + 336 in 32 bands. What
 * `delete` frees is reused once half of the entries are gone. Not for more than 16.7 million entries.
 */
import { DejaluError, describe } from '../errors.ts';
import { resolveOptions } from '../options.ts';
import { type Recipe, requireSameRecipe } from '../sketch/recipe.ts';
import { isEmpty, Signature } from '../sketch/signature.ts';
import { Column } from '../tables/column.ts';
import { Agreement } from './agreement.ts';
import { bandKey } from './bands.ts';
import { Buckets, MOST_SIGNATURES, mayHave, signatureOf } from './buckets.ts';
import { Copies } from './copies.ts';
import { Families } from './families.ts';
import { type Candidate, type LshIndexOptions, type LshQueryOptions, OPTIONS, QUERY_OPTIONS } from './options.ts';
import { collisionProbability, lshParameters } from './parameters.ts';
import { Ranking } from './ranking.ts';

/** Founders that a new entry is compared with at most: which family it joins, if any, changes no answer. */
const TRIED = 8;

export class LshIndex {
  readonly bands: number;
  readonly rows: number;
  readonly slots: number;
  /** The chance that an entry at the threshold shares a band with the query. */
  readonly recall: number;
  #recipe: Recipe | undefined;
  /** Entry of an id; a Map, so that "__proto__" is an id like any other. */
  #entryOf = new Map<string, number>();
  /** The signature of an entry: entries with the same slots share one. */
  #signatureOf = new Column(new Uint32Array(16));
  #copies = new Copies();
  readonly #agreement: Agreement;
  #families: Families;
  #buckets: Buckets;
  /** The last search that met a family's founder, or a member by itself. */
  #familySeen = new Column(new Uint32Array(16));
  #memberSeen = new Column(new Uint32Array(16));
  #searches = 0;
  readonly #metFamilies = new Column(new Uint32Array(16));
  readonly #metMembers = new Column(new Uint32Array(16));
  readonly #ranking: Ranking;
  readonly #keys: Uint32Array;

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
    this.#agreement = new Agreement(slots, this.bands, this.rows);
    this.#families = new Families(slots, this.#agreement);
    this.#buckets = new Buckets(this.bands + 1);
    this.#ranking = new Ranking(slots);
    this.#keys = new Uint32Array(this.bands);
  }

  /** Entries that can be found. */
  get size(): number {
    return this.#entryOf.size;
  }

  /** Bytes of its arrays: signatures, chains and buckets, room to grow included, ids not. */
  get byteLength(): number {
    const columns = [this.#signatureOf, this.#familySeen, this.#memberSeen, this.#metFamilies, this.#metMembers];
    const parts = [this.#copies, this.#families, this.#buckets, this.#ranking, ...columns.map(({ data }) => data)];
    return parts.reduce((bytes, { byteLength }) => bytes + byteLength, 0);
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
    if (this.#copies.signatures === MOST_SIGNATURES) {
      throw new DejaluError('bad-option', `the index is full: it has ${MOST_SIGNATURES} signatures`);
    }
    this.#recipe ??= signature.recipe;
    this.#append(id, signature.slots);
  }

  /**
   * The entries that share a band with the signature, the most similar first, equals by id. O(bands + candidates).
   * @throws DejaluError `recipe-mismatch`, `unknown-option`, `bad-option`
   */
  query(signature: Signature, options?: LshQueryOptions): Candidate[] {
    const { limit, minSimilarity } = resolveOptions(options, QUERY_OPTIONS);
    this.#check(signature);
    const { slots } = signature;
    if (isEmpty(slots)) return [];
    this.#ranking.begin(limit, leastEqual(minSimilarity, this.slots));
    this.#search(slots);
    return this.#ranking.ranked(this.#copies).map(({ id, equal }) => ({ id, similarity: equal / this.slots }));
  }

  /** Takes an entry out; false where there is none of that id. O(1), amortised. */
  delete(id: string): boolean {
    const entry = this.#entryOf.get(id);
    if (entry === undefined) return false;
    this.#entryOf.delete(id);
    this.#copies.delete(entry, this.#signatureOf.data[entry]);
    // Links of the dead stay in their chains until they are the majority: unlinking one would mean walking its bucket.
    if (this.#copies.ids.length > 2 * this.#entryOf.size + 16) this.#rebuild();
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

  /** Offers everything that shares a band with the slots. */
  #search(slots: Uint32Array): void {
    const stamp = this.#meet(slots);
    const families = this.#families;
    for (let i = 0; i < this.#metFamilies.length; i++) {
      families.scan(slots, this.#metFamilies.data[i], false, this.#copies, this.#ranking);
    }
    for (let i = 0; i < this.#metMembers.length; i++) {
      const member = this.#metMembers.data[i];
      if (this.#familySeen.data[families.familyOf(member)] === stamp) continue;
      families.scanMember(slots, member, this.#copies, this.#ranking);
    }
  }

  /**
   * Lists the families whose founder shares a band with the slots, and members, most of them of other families, that may
   * share one. @returns the stamp of those families
   */
  #meet(slots: Uint32Array): number {
    const stamp = this.#stamp();
    const families = this.#families;
    const buckets = this.#buckets;
    const familySeen = this.#familySeen.data;
    const memberSeen = this.#memberSeen.data;
    this.#metFamilies.length = 0;
    this.#metMembers.length = 0;
    this.#setKeys(slots);
    for (let band = 0; band < this.bands; band++) {
      const key = this.#keys[band];
      for (let link = buckets.first(band, key); link !== 0; link = buckets.next(band, link)) {
        if (!mayHave(link, key)) continue;
        const signature = signatureOf(link);
        const family = families.familyOf(signature);
        if (familySeen[family] === stamp) continue;
        if (!families.founds(signature)) {
          if (memberSeen[signature] === stamp) continue;
          memberSeen[signature] = stamp;
          this.#metMembers.push(signature);
        } else if (families.sharesRows(slots, family, band * this.rows, this.rows)) {
          familySeen[family] = stamp;
          this.#metFamilies.push(family);
        }
      }
    }
    return stamp;
  }

  #setKeys(slots: Uint32Array): void {
    for (let band = 0; band < this.bands; band++) {
      this.#keys[band] = bandKey(slots, band * this.rows, this.rows, band);
    }
  }

  #append(id: string, slots: Uint32Array): void {
    const signature = this.#stored(slots);
    const entry = this.#copies.add(id, signature);
    this.#signatureOf.push(signature);
    this.#entryOf.set(id, entry);
    if (this.#buckets.full) this.#enlarge();
  }

  /** The number of the signature: of one that is there already, or a new one, alone or in the family it is most like. */
  #stored(slots: Uint32Array): number {
    const families = this.#families;
    const whole = bandKey(slots, 0, this.slots, this.bands);
    for (let link = this.#buckets.first(this.bands, whole); link !== 0; link = this.#buckets.next(this.bands, link)) {
      if (mayHave(link, whole) && families.same(slots, signatureOf(link))) return signatureOf(link);
    }
    const family = isEmpty(slots) ? undefined : this.#familyFor(slots);
    if (family === undefined) {
      families.found(slots);
      this.#familySeen.push(0);
    } else families.join(slots, family);
    const signature = this.#copies.signatures;
    this.#memberSeen.push(0);
    this.#buckets.push();
    this.#link(signature, slots);
    return signature;
  }

  /** The family with whose founder the slots have the most in common, if that is half of them; of the first few met. */
  #familyFor(slots: Uint32Array): number | undefined {
    this.#meet(slots);
    let best: number | undefined;
    let most = this.slots / 2;
    for (let i = 0; i < this.#metFamilies.length && i < TRIED; i++) {
      const family = this.#metFamilies.data[i];
      const equal = this.#families.compare(slots, family);
      if (equal < most) continue;
      most = equal;
      best = family;
    }
    return best;
  }

  /**
   * Lists a signature under its bands, a member under those in which it differs from the founder: in the others the
   * founder stands for it. What is equal to it is found as if all slots were one more band.
   */
  #link(signature: number, slots: Uint32Array): void {
    this.#buckets.link(signature, this.bands, bandKey(slots, 0, this.slots, this.bands));
    if (isEmpty(slots)) return;
    const families = this.#families;
    const family = families.familyOf(signature);
    const founds = families.founds(signature);
    this.#setKeys(slots);
    for (let band = 0; band < this.bands; band++) {
      if (!founds && families.sharesRows(slots, family, band * this.rows, this.rows)) continue;
      this.#buckets.link(signature, band, this.#keys[band]);
    }
  }

  #enlarge(): void {
    this.#buckets.enlarge();
    const slots = new Uint32Array(this.slots);
    for (let signature = 0; signature < this.#copies.signatures; signature++) {
      this.#families.read(signature, slots);
      this.#link(signature, slots);
    }
  }

  #rebuild(): void {
    const { ids } = this.#copies;
    const families = this.#families;
    const signatureOf = this.#signatureOf.data;
    this.#entryOf = new Map();
    this.#copies = new Copies();
    this.#families = new Families(this.slots, this.#agreement);
    this.#buckets = new Buckets(this.bands + 1);
    this.#signatureOf = new Column(new Uint32Array(16));
    this.#familySeen = new Column(new Uint32Array(16));
    this.#memberSeen = new Column(new Uint32Array(16));
    const slots = new Uint32Array(this.slots);
    for (let entry = 0; entry < ids.length; entry++) {
      const id = ids[entry];
      if (id === undefined) continue;
      families.read(signatureOf[entry], slots);
      this.#append(id, slots);
    }
  }

  /** A number that nothing has been marked with. */
  #stamp(): number {
    if (this.#searches === 0xffffffff) {
      this.#familySeen.data.fill(0);
      this.#memberSeen.data.fill(0);
      this.#searches = 0;
    }
    return ++this.#searches;
  }
}

/** The fewest equal slots whose share of all is `similarity` or more. */
function leastEqual(similarity: number, slots: number): number {
  let least = Math.ceil(similarity * slots);
  while (least > 0 && (least - 1) / slots >= similarity) least--;
  while (least / slots < similarity) least++;
  return least;
}
