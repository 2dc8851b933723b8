/**
 * Signatures and their ids, found by bands: families of near-copies, the buckets of their bands, the ids of equal ones.
 * What is taken out leaves its signature behind, until everything that lives is stored anew.
 */
import { isEmpty } from '../sketch/signature.ts';
import { Column } from '../tables/column.ts';
import { Agreement } from './agreement.ts';
import { bandKey } from './bands.ts';
import { Buckets, MOST_SIGNATURES, mayHave, signatureOf } from './buckets.ts';
import { Copies } from './copies.ts';
import { Families } from './families.ts';
import type { Ranking } from './ranking.ts';

/** Founders that a new signature is compared with at most: which family it joins, if any, changes no answer. */
const TRIED = 8;
/** Links of a band that are followed to meet those: near-copies with the same change make long chains. */
const FOLLOWED = 64;

export class Store {
  /** The ids, by signature. */
  readonly copies = new Copies();
  readonly #slots: number;
  readonly #bands: number;
  readonly #rows: number;
  readonly #families: Families;
  readonly #buckets: Buckets;
  /** The signature of an entry: entries with the same slots share one. */
  readonly #signatureOf = new Column(new Uint32Array(16));
  /** The last search that met a family's founder, or a member by itself. */
  readonly #familySeen = new Column(new Uint32Array(16));
  readonly #memberSeen = new Column(new Uint32Array(16));
  #searches = 0;
  /** All empty signatures are one, which stands by itself. */
  #emptyFamily: number | undefined;
  readonly #metFamilies = new Column(new Uint32Array(16));
  readonly #metMembers = new Column(new Uint32Array(16));
  readonly #keys: Uint32Array;

  constructor(slots: number, bands: number, rows: number) {
    this.#slots = slots;
    this.#bands = bands;
    this.#rows = rows;
    this.#families = new Families(slots, new Agreement(slots, bands, rows));
    this.#buckets = new Buckets(bands + 1);
    this.#keys = new Uint32Array(bands);
  }

  get byteLength(): number {
    const columns = [this.#signatureOf, this.#familySeen, this.#memberSeen, this.#metFamilies, this.#metMembers];
    const parts = [this.copies, this.#families, this.#buckets, ...columns.map(({ data }) => data)];
    return parts.reduce((bytes, { byteLength }) => bytes + byteLength, 0);
  }

  /** Entries that were added, also those that were taken out. */
  get entries(): number {
    return this.copies.ids.length;
  }

  get full(): boolean {
    return this.copies.signatures === MOST_SIGNATURES;
  }

  /** @returns the number of the entry: they are numbered from 0 */
  add(id: string, slots: Uint32Array): number {
    const signature = this.#stored(slots);
    this.#signatureOf.push(signature);
    const entry = this.copies.add(id, signature);
    if (this.#buckets.full) this.#enlarge();
    return entry;
  }

  delete(entry: number): void {
    this.copies.delete(entry, this.#signatureOf.data[entry]);
  }

  /** Copies an entry's slots. */
  read(entry: number, out: Uint32Array): void {
    this.#families.read(this.#signatureOf.data[entry], out);
  }

  /** Offers everything but empty signatures. */
  searchAll(slots: Uint32Array, ranking: Ranking): void {
    for (let family = 0; family < this.#families.count; family++) {
      if (family !== this.#emptyFamily) this.#families.scan(slots, family, true, this.copies, ranking);
    }
  }

  /** Offers everything that shares a band with the slots. */
  search(slots: Uint32Array, ranking: Ranking): void {
    const stamp = this.#meet(slots, Infinity);
    const families = this.#families;
    for (let i = 0; i < this.#metFamilies.length; i++) {
      families.scan(slots, this.#metFamilies.data[i], false, this.copies, ranking);
    }
    for (let i = 0; i < this.#metMembers.length; i++) {
      const member = this.#metMembers.data[i];
      if (this.#familySeen.data[families.familyOf(member)] === stamp) continue;
      families.scanMember(slots, member, this.copies, ranking);
    }
  }

  /**
   * Lists the families whose founder shares a band with the slots, and members, most of them of other families, that may
   * share one. @param most links of a band to follow @returns the stamp of those families
   */
  #meet(slots: Uint32Array, most: number): number {
    const stamp = this.#stamp();
    const families = this.#families;
    const buckets = this.#buckets;
    const familySeen = this.#familySeen.data;
    const memberSeen = this.#memberSeen.data;
    this.#metFamilies.length = 0;
    this.#metMembers.length = 0;
    this.#setKeys(slots);
    for (let band = 0; band < this.#bands; band++) {
      const key = this.#keys[band];
      let left = most;
      for (let link = buckets.first(band, key); link !== 0 && left > 0; link = buckets.next(band, link), left--) {
        if (!mayHave(link, key)) continue;
        const signature = signatureOf(link);
        const family = families.familyOf(signature);
        if (familySeen[family] === stamp) continue;
        if (!families.founds(signature)) {
          if (memberSeen[signature] === stamp) continue;
          memberSeen[signature] = stamp;
          this.#metMembers.push(signature);
        } else if (families.sharesRows(slots, family, band * this.#rows, this.#rows)) {
          familySeen[family] = stamp;
          this.#metFamilies.push(family);
        }
      }
    }
    return stamp;
  }

  #setKeys(slots: Uint32Array): void {
    for (let band = 0; band < this.#bands; band++) {
      this.#keys[band] = bandKey(slots, band * this.#rows, this.#rows, band);
    }
  }

  /** The number of the signature: of one that is there already, or a new one, alone or in the family it is most like. */
  #stored(slots: Uint32Array): number {
    const families = this.#families;
    const whole = bandKey(slots, 0, this.#slots, this.#bands);
    for (let link = this.#buckets.first(this.#bands, whole); link !== 0; link = this.#buckets.next(this.#bands, link)) {
      if (mayHave(link, whole) && families.same(slots, signatureOf(link))) return signatureOf(link);
    }
    const family = isEmpty(slots) ? undefined : this.#familyFor(slots);
    if (family === undefined) {
      if (isEmpty(slots)) this.#emptyFamily = families.count;
      families.found(slots);
      this.#familySeen.push(0);
    } else families.join(slots, family);
    const signature = this.copies.signatures;
    this.#memberSeen.push(0);
    this.#buckets.push();
    this.#link(signature, slots);
    return signature;
  }

  /** The family with whose founder the slots have the most in common, if that is half of them; of the first few met. */
  #familyFor(slots: Uint32Array): number | undefined {
    this.#meet(slots, FOLLOWED);
    let best: number | undefined;
    let most = this.#slots / 2;
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
    this.#buckets.link(signature, this.#bands, bandKey(slots, 0, this.#slots, this.#bands));
    if (isEmpty(slots)) return;
    const families = this.#families;
    const family = families.familyOf(signature);
    const founds = families.founds(signature);
    this.#setKeys(slots);
    for (let band = 0; band < this.#bands; band++) {
      if (!founds && families.sharesRows(slots, family, band * this.#rows, this.#rows)) continue;
      this.#buckets.link(signature, band, this.#keys[band]);
    }
  }

  #enlarge(): void {
    this.#buckets.enlarge();
    const slots = new Uint32Array(this.#slots);
    for (let signature = 0; signature < this.copies.signatures; signature++) {
      this.#families.read(signature, slots);
      this.#link(signature, slots);
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
