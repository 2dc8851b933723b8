/**
 * The most similar of candidates that come in any order, and the bound below which none needs to come any more.
 *
 * Similarities are whole numbers of equal slots, so that a count per number tells where the bound is: no heap, O(1) a
 * signature, whatever its number of ids. The counts also say where each id of the answer belongs. Those of equal
 * similarity come in order where they come from one signature or one large family; else they are sorted. Of those that
 * tie at the bound the least ids are taken at the end. 2 bytes a signature from the first answer with a large family on.
 */
import { Column } from '../tables/column.ts';
import type { Copies } from './copies.ts';
import { sortById } from './id-order.ts';
import type { Candidate } from './options.ts';

/** Ids in an answer from which on a family is gone through in order: with fewer it takes longer than to sort them. */
const MANY = 32;

/** What ids there are, and in which families. */
export interface Ids {
  readonly copies: Copies;
  familyOf(signature: number): number;
  signatureOf(entry: number): number;
  /** The entries of a family by id; those that were taken out may be among them. */
  inOrder(family: number): Uint32Array;
}

export class Ranking {
  /** Candidates with fewer equal slots make no difference. */
  bound = 0;
  readonly #slots: number;
  readonly #signatures = new Column(new Uint32Array(64));
  readonly #equal = new Column(new Uint32Array(64));
  /** Ids by their number of equal slots. */
  readonly #counts: Uint32Array;
  /** Ids above the bound. */
  #above = 0;
  #limit = 0;
  /** The answer's entries, and for each number of equal slots where the next one goes and which list the last came from. */
  #entries = new Uint32Array(64);
  readonly #places: Uint32Array;
  readonly #lists: Uint32Array;
  #listsGiven = 0;
  /** Equal slots of the signatures of the family that is gone through, plus 1; 0 for all others. */
  #equalOf = new Uint16Array(0);
  readonly #few = new Column(new Uint32Array(16));

  constructor(slots: number) {
    this.#slots = slots;
    this.#counts = new Uint32Array(slots + 1);
    this.#places = new Uint32Array(slots + 1);
    this.#lists = new Uint32Array(slots + 1);
  }

  get byteLength(): number {
    const columns = [this.#signatures, this.#equal, this.#few].map(({ data }) => data);
    const all = [...columns, this.#counts, this.#entries, this.#places, this.#lists, this.#equalOf];
    return all.reduce((bytes, { byteLength }) => bytes + byteLength, 0);
  }

  begin(limit: number, least: number): void {
    this.#signatures.length = 0;
    this.#equal.length = 0;
    this.#counts.fill(0);
    this.#above = 0;
    this.#limit = limit;
    this.bound = least;
  }

  /** Have as many ids come as are wanted? */
  get complete(): boolean {
    return this.#above + this.#counts[this.bound] >= this.#limit;
  }

  /** Each signature once, those of a family one after the other, with `bound` equal slots or more, and so many ids. */
  offer(signature: number, equal: number, ids: number): void {
    this.#signatures.push(signature);
    this.#equal.push(equal);
    this.#counts[equal] += ids;
    if (equal === this.bound) return;
    this.#above += ids;
    while (this.#above >= this.#limit) {
      this.bound++;
      this.#above -= this.#counts[this.bound];
    }
  }

  /** The entries of everything that was offered, in no order. */
  entries(copies: Copies): Uint32Array {
    const { data: signatures, length } = this.#signatures;
    this.#few.length = 0;
    for (let i = 0; i < length; i++) copies.list(signatures[i], Infinity, this.#few);
    return this.#few.data.slice(0, this.#few.length);
  }

  /** The best: the more equal slots the better, equals by id. */
  ranked(ids: Ids): Candidate[] {
    const best: Candidate[] = [];
    const { ids: texts } = ids.copies;
    // What ties at the bound is wanted whole or in part; all that is above it whole.
    const wanted = this.#limit - this.#above;
    const least = wanted === Infinity ? this.bound : this.bound + 1;
    this.#place(ids, least);
    for (let equal = this.#slots, from = 0; equal >= least; equal--) {
      const to = this.#places[equal];
      if (this.#lists[equal] === MIXED) sortById(this.#entries.subarray(from, to), texts);
      const similarity = equal / this.#slots;
      for (; from < to; from++) best.push({ id: texts[this.#entries[from]] as string, similarity });
    }
    if (wanted === Infinity) return best;
    const similarity = this.bound / this.#slots;
    for (const id of this.#leastOfTies(ids.copies, wanted)) best.push({ id, similarity });
    return best;
  }

  /** Puts the entries with `least` equal slots or more where they belong, by number of equal slots. */
  #place(ids: Ids, least: number): void {
    let total = 0;
    for (let equal = this.#slots; equal >= least; equal--) {
      this.#places[equal] = total;
      this.#lists[equal] = 0;
      total += this.#counts[equal];
    }
    this.#listsGiven = 0;
    if (total > this.#entries.length) this.#entries = new Uint32Array(2 * total);
    const { data: signatures, length } = this.#signatures;
    const equal = this.#equal.data;
    for (let i = 0; i < length; ) {
      const first = i;
      const family = ids.familyOf(signatures[i]);
      let count = 0;
      for (; i < length && ids.familyOf(signatures[i]) === family; i++) {
        if (equal[i] >= least) count += ids.copies.count(signatures[i]);
      }
      if (count >= MANY) this.#placeFamily(ids, first, i, least);
      else if (count > 0) this.#placeEach(ids, first, i, least);
    }
  }

  /** Of signatures [from, to). */
  #placeEach({ copies }: Ids, from: number, to: number, least: number): void {
    for (let i = from; i < to; i++) {
      const equal = this.#equal.data[i];
      if (equal < least) continue;
      this.#few.length = 0;
      copies.list(this.#signatures.data[i], Infinity, this.#few);
      this.#listsGiven++;
      for (let j = 0; j < this.#few.length; j++) this.#put(this.#few.data[j], equal);
    }
  }

  /** Of signatures [from, to), all of one family. */
  #placeFamily(ids: Ids, from: number, to: number, least: number): void {
    const { ids: texts, signatures: known } = ids.copies;
    const signatures = this.#signatures.data;
    const equal = this.#equal.data;
    if (known > this.#equalOf.length) this.#equalOf = new Uint16Array(known + (known >>> 2));
    const equalOf = this.#equalOf;
    for (let i = from; i < to; i++) if (equal[i] >= least) equalOf[signatures[i]] = equal[i] + 1;
    const entries = ids.inOrder(ids.familyOf(signatures[from]));
    this.#listsGiven++;
    for (let i = 0; i < entries.length; i++) {
      const slots = equalOf[ids.signatureOf(entries[i])];
      if (slots !== 0 && texts[entries[i]] !== undefined) this.#put(entries[i], slots - 1);
    }
    for (let i = from; i < to; i++) equalOf[signatures[i]] = 0;
  }

  #put(entry: number, equal: number): void {
    this.#entries[this.#places[equal]++] = entry;
    const list = this.#lists[equal];
    this.#lists[equal] = list === 0 || list === this.#listsGiven ? this.#listsGiven : MIXED;
  }

  #leastOfTies(copies: Copies, wanted: number): string[] {
    const { data: signatures, length } = this.#signatures;
    const ties = new LeastIds(wanted);
    for (let i = 0; i < length; i++) {
      if (this.#equal.data[i] !== this.bound) continue;
      this.#few.length = 0;
      copies.list(signatures[i], wanted, this.#few);
      for (let j = 0; j < this.#few.length; j++) ties.offer(copies.ids[this.#few.data[j]] as string);
    }
    return ties.sorted();
  }
}

/** Entries that came from more than one list. */
const MIXED = 0xffffffff;

/** The least of many ids: sorted in a buffer of twice as many as are wanted, which is cut back when it is full. */
class LeastIds {
  readonly #most: number;
  #ids: string[] = [];
  /** What was the greatest of the least when they were cut back: greater ones can't be among them. */
  #greatest: string | undefined;

  constructor(most: number) {
    this.#most = most;
  }

  offer(id: string): void {
    if (this.#greatest !== undefined && id > this.#greatest) return;
    this.#ids.push(id);
    if (this.#ids.length < 2 * this.#most + 16) return;
    this.#ids = this.sorted();
    this.#greatest = this.#ids.at(-1);
  }

  sorted(): string[] {
    this.#ids.sort((a, b) => (a < b ? -1 : 1));
    return this.#ids.length > this.#most ? this.#ids.slice(0, this.#most) : this.#ids;
  }
}
