/**
 * Signatures and their ids, found by bands: families of near-copies, the buckets of their bands, the ids of equal ones.
 * What is taken out leaves its signature behind, until everything that lives is stored anew.
 */
import { DejaluError } from '../errors.ts';
import { isEmpty } from '../sketch/signature.ts';
import { Column } from '../tables/column.ts';
import { Marks } from '../tables/marks.ts';
import { Agreement } from './agreement.ts';
import { bandKey } from './bands.ts';
import { Buckets, MOST_SIGNATURES, mayHave, signatureOf } from './buckets.ts';
import { Copies } from './copies.ts';
import { Families } from './families.ts';
import { IdOrder } from './id-order.ts';
import { plurality } from './plurality.ts';
import type { Ids, Ranking } from './ranking.ts';

/** Founders that a new signature is compared with at most: which family it joins, if any, changes no answer. */
const TRIED = 8;
/** Links of a band that are followed for those: whatever has a band in common makes a chain. */
const FOLLOWED = 64;

export class Store implements Ids {
  /** The ids, by signature. */
  readonly copies = new Copies();
  readonly #slots: number;
  readonly #bands: number;
  readonly #rows: number;
  readonly #families: Families;
  readonly #buckets: Buckets;
  /** The signature of an entry: entries with the same slots share one. */
  readonly #signatureOf = new Column(new Uint32Array(16));
  /** Of the families that had many ids in an answer. */
  readonly #orders = new Map<number, IdOrder>();
  /** Families that a search met. */
  readonly #familySeen = new Marks();
  /** All empty signatures are one, which stands by itself. */
  #emptyFamily: number | undefined;
  readonly #metFamilies = new Column(new Uint32Array(16));
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
    const columns = [this.#signatureOf, this.#metFamilies];
    const parts = [
      this.copies,
      this.#families,
      this.#buckets,
      this.#familySeen,
      ...this.#orders.values(),
      ...columns.map(({ data }) => data),
    ];
    return parts.reduce((bytes, { byteLength }) => bytes + byteLength, 0);
  }

  /** Entries that were added, also those that were taken out. */
  get entries(): number {
    return this.copies.ids.length;
  }

  get #full(): boolean {
    return this.copies.signatures === MOST_SIGNATURES;
  }

  /** @throws DejaluError `bad-option` where no signature can be told from all others any more */
  requireRoom(): void {
    if (this.#full) throw new DejaluError('bad-option', `the index is full: it has ${MOST_SIGNATURES} signatures`);
  }

  /** @returns the number of the entry: they are numbered from 0 @throws DejaluError `bad-option` where it is full */
  add(id: string, slots: Uint32Array): number {
    const stored = this.copies.signatures;
    const signature = this.#stored(slots);
    this.#signatureOf.push(signature);
    const entry = this.copies.add(id, signature);
    this.#orders.get(this.#families.familyOf(signature))?.add(entry);
    if (signature === stored) this.#elect(this.#families.familyOf(signature));
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

  familyOf(signature: number): number {
    return this.#families.familyOf(signature);
  }

  signatureOf(entry: number): number {
    return this.#signatureOf.data[entry];
  }

  inOrder(family: number): Uint32Array {
    let order = this.#orders.get(family);
    if (order === undefined) {
      order = new IdOrder();
      for (const entry of this.#families.entriesOf(family, this.copies)) order.add(entry);
      this.#orders.set(family, order);
    }
    return order.inOrder(this.copies.ids);
  }

  /** Offers everything but empty signatures. */
  searchAll(slots: Uint32Array, ranking: Ranking): void {
    for (let family = 0; family < this.#families.count; family++) {
      if (family !== this.#emptyFamily) this.#families.scan(slots, family, true, this.copies, ranking);
    }
  }

  /** Offers everything that shares a band with the slots. */
  search(slots: Uint32Array, ranking: Ranking): void {
    this.#meet(slots, Infinity);
    for (let i = 0; i < this.#metFamilies.length; i++) {
      this.#families.scan(slots, this.#metFamilies.data[i], false, this.copies, ranking);
    }
  }

  /** Lists the families that share a band with the slots. @param most links of a band to follow */
  #meet(slots: Uint32Array, most: number): void {
    const stamp = this.#familySeen.begin();
    const families = this.#families;
    const buckets = this.#buckets;
    const seen = this.#familySeen.data;
    this.#metFamilies.length = 0;
    this.#setKeys(slots);
    for (let band = 0; band < this.#bands; band++) {
      const key = this.#keys[band];
      let left = most;
      for (let link = buckets.first(band, key); link !== 0 && left > 0; link = buckets.next(band, link), left--) {
        if (!mayHave(link, key)) continue;
        const signature = signatureOf(link);
        const family = families.familyOf(signature);
        if (seen[family] === stamp || !families.hasRows(slots, signature, band * this.#rows, this.#rows)) continue;
        seen[family] = stamp;
        this.#metFamilies.push(family);
      }
    }
  }

  #setKeys(slots: Uint32Array): void {
    for (let band = 0; band < this.#bands; band++) {
      this.#keys[band] = bandKey(slots, band * this.#rows, this.#rows, band);
    }
  }

  /** The number of the signature: of one that is there already, or a new one, alone or in the family it is most like. */
  #stored(slots: Uint32Array): number {
    const families = this.#families;
    const there = this.#find(slots);
    if (there !== undefined) return there;
    this.requireRoom();
    const family = isEmpty(slots) ? undefined : this.#familyFor(slots);
    if (family === undefined) {
      if (isEmpty(slots)) this.#emptyFamily = families.count;
      families.found(slots);
      this.#familySeen.push();
    } else families.join(slots, family);
    const signature = this.copies.signatures;
    this.#buckets.push();
    this.#link(signature, slots);
    return signature;
  }

  /** The number of the signature that has these slots, to the last one. */
  #find(slots: Uint32Array): number | undefined {
    const whole = bandKey(slots, 0, this.#slots, this.#bands);
    for (let link = this.#buckets.first(this.#bands, whole); link !== 0; link = this.#buckets.next(this.#bands, link)) {
      if (mayHave(link, whole) && this.#families.same(slots, signatureOf(link))) return signatureOf(link);
    }
    return undefined;
  }

  /**
   * Gives a family that has grown the founder that most of its slots speak for, be it stored or not: where only damaged
   * copies of a background are, that is the background, and they differ from it in half as many slots as from each other.
   */
  #elect(family: number): void {
    const families = this.#families;
    if (!families.isRipe(family)) return;
    const slots = plurality(families.all(family));
    const there = this.#find(slots);
    if (there === undefined) {
      if (this.#full) return;
      const signature = this.copies.addNone();
      families.lead(family, signature, slots);
      this.#buckets.push();
      this.#link(signature, slots);
    } else if (families.familyOf(there) === family && !families.founds(there)) families.lead(family, there, slots);
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
   * Lists a signature under its bands, but where its family is listed already: a family is looked through whole. What is
   * equal to it is found as if all slots were one more band.
   */
  #link(signature: number, slots: Uint32Array): void {
    this.#buckets.link(signature, this.#bands, bandKey(slots, 0, this.#slots, this.#bands));
    if (isEmpty(slots)) return;
    this.#setKeys(slots);
    for (let band = 0; band < this.#bands; band++) {
      if (!this.#isListed(signature, slots, band)) this.#buckets.link(signature, band, this.#keys[band]);
    }
  }

  /** To look no further than FOLLOWED links costs a needless link at most. */
  #isListed(signature: number, slots: Uint32Array, band: number): boolean {
    const families = this.#families;
    const buckets = this.#buckets;
    if (families.founds(signature)) return false;
    const key = this.#keys[band];
    const family = families.familyOf(signature);
    const from = band * this.#rows;
    if (families.founderHasRows(slots, family, from, this.#rows)) return true;
    let left = FOLLOWED;
    for (let link = buckets.first(band, key); link !== 0 && left > 0; link = buckets.next(band, link), left--) {
      if (!mayHave(link, key)) continue;
      const other = signatureOf(link);
      if (families.familyOf(other) === family && families.hasRows(slots, other, from, this.#rows)) return true;
    }
    return false;
  }

  #enlarge(): void {
    this.#buckets.enlarge();
    const slots = new Uint32Array(this.#slots);
    for (let signature = 0; signature < this.copies.signatures; signature++) {
      this.#families.read(signature, slots);
      this.#link(signature, slots);
    }
  }
}
