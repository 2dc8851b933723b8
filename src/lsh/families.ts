/**
 * Distinct signatures, near-copies as what they differ in from the founder of their family.
 *
 * A signature founds a family, or joins one with whose founder it has half of its slots in common: then a bit per slot
 * (does it differ?) and the values of those that do are kept. How many slots a query shares with a member follows from
 * the bits of founder and query and the member's: at most as many as `query XOR member` has ones, exactly so but for
 * slots where both differ from the founder. A text that was copied a thousand times is compared once, and each of its
 * copies by a few words of bits. Which family is joined makes no difference to any answer.
 *
 * The first of a family founds it, and once it has sixteen, what most of their slots say, be it stored or not: copies
 * that are all damaged, each in an eighth of its slots, then differ from the founder in 16 of 128 and not in 30, and a
 * member that is looked at closer is worth it. Of 300,000 signatures, 30 % of them such copies of 26, the ten nearest
 * to a copy take a fifth of the time, and to add all two thirds; of a million, half of the time.
 *
 * Memory: 4 bytes a slot for a founder; for a member 28 to 56 bytes in its block at 128 slots, and 4 for every slot
 * that differs; 8 a signature and 8 a family; all but the founders' up to twice while there is room to grow.
 */

import { popcount } from '../sketch/popcount.ts';
import { Column } from '../tables/column.ts';
import { Rows } from '../tables/rows.ts';
import type { Agreement } from './agreement.ts';
import type { Copies } from './copies.ts';
import type { Ranking } from './ranking.ts';

/*
 * The members of a family stand in blocks, the newest in front, each twice as long as the one before, up to MOST_MEMBERS:
 *
 *   block:   0  the next block, 0 for none
 *            1  members that it has
 *            2  members that there is room for
 *            3  members, each: signature, place of its values, `words` words of bits where it differs from the founder
 *   values:  of the slots that differ, in order
 */
const BLOCK = 3;
const MEMBER = 2;
const MOST_MEMBERS = 64;
/** Members of the block that, once it is full, elects the founder, with as many less one before it. */
const ELECTING = 8;

export class Families {
  readonly slots: number;
  readonly #agreement: Agreement;
  readonly #founders: Rows;
  /** Founder of a family. */
  readonly #founderOf = new Column(new Uint32Array(16));
  /** Newest block of a family, 0 for none. */
  readonly #blocks = new Column(new Uint32Array(16));
  /** Family of a signature. */
  readonly #familyOf = new Column(new Uint32Array(16));
  /** Where a member stands; 0 for a founder. */
  readonly #memberAt = new Column(new Uint32Array(16));
  readonly #pool = new Column(new Uint32Array(64));
  /** Agreement of the signature that is asked about with a founder, and with a member. */
  readonly #withFounder: Int32Array;
  readonly #withMember: Int32Array;
  /** Slots of a member that was read. */
  readonly #slots: Uint32Array;

  constructor(slots: number, agreement: Agreement) {
    this.slots = slots;
    this.#agreement = agreement;
    this.#founders = new Rows(slots);
    this.#withFounder = new Int32Array(agreement.words);
    this.#withMember = new Int32Array(agreement.words);
    this.#slots = new Uint32Array(slots);
    this.#pool.push(0); // no block and no member is at 0
  }

  get byteLength(): number {
    const columns = [this.#founderOf, this.#blocks, this.#familyOf, this.#memberAt, this.#pool];
    return columns.reduce((bytes, { data }) => bytes + data.byteLength, this.#founders.byteLength);
  }

  /** Families; they are numbered from 0. */
  get count(): number {
    return this.#founderOf.length;
  }

  familyOf(signature: number): number {
    return this.#familyOf.data[signature];
  }

  founds(signature: number): boolean {
    return this.#memberAt.data[signature] === 0;
  }

  /** The entries of all signatures of a family, in no order. */
  entriesOf(family: number, copies: Copies): Uint32Array {
    const entries = new Column(new Uint32Array(64));
    copies.list(this.#founderOf.data[family], Infinity, entries);
    this.#each(family, (at) => copies.list(this.#pool.data[at], Infinity, entries));
    return entries.data.subarray(0, entries.length);
  }

  /** Slots in which the signature agrees with the founder. */
  compare(slots: Uint32Array, family: number): number {
    return this.#agreement.compare(slots, this.#founders.page(family), this.#founders.at(family), this.#withFounder);
  }

  /** Does the signature have the same in slots [from, from + rows)? */
  hasRows(slots: Uint32Array, signature: number, from: number, rows: number): boolean {
    const at = this.#memberAt.data[signature];
    if (at === 0) return this.founderHasRows(slots, this.#familyOf.data[signature], from, rows);
    this.read(signature, this.#slots);
    for (let slot = from; slot < from + rows; slot++) if (this.#slots[slot] !== slots[slot]) return false;
    return true;
  }

  founderHasRows(slots: Uint32Array, family: number, from: number, rows: number): boolean {
    const page = this.#founders.page(family);
    const at = this.#founders.at(family);
    for (let slot = from; slot < from + rows; slot++) if (page[at + slot] !== slots[slot]) return false;
    return true;
  }

  /** Does the signature have these slots, to the last one? */
  same(slots: Uint32Array, signature: number): boolean {
    const equal = this.compare(slots, this.#familyOf.data[signature]);
    const at = this.#memberAt.data[signature];
    if (at === 0) return equal === this.slots;
    const pool = this.#pool.data;
    const { from, words } = this.#agreement;
    let value = pool[at + 1];
    for (let word = 0; word < words; word++) {
      let bits = pool[at + MEMBER + word] | 0;
      if (bits !== (~this.#withFounder[word] & lowBits(from[word + 1] - from[word]))) return false;
      for (; bits !== 0; bits &= bits - 1) {
        if (pool[value++] !== slots[from[word] + lowestBit(bits)]) return false;
      }
    }
    return true;
  }

  /** Stores the next signature as the founder of a family. */
  found(slots: Uint32Array): void {
    const family = this.#founders.push();
    this.#founders.page(family).set(slots, this.#founders.at(family));
    this.#founderOf.push(this.#familyOf.length);
    this.#blocks.push(0);
    this.#familyOf.push(family);
    this.#memberAt.push(0);
  }

  /** Stores the next signature as a member of a family. */
  join(slots: Uint32Array, family: number): void {
    const at = this.#roomIn(family);
    this.#write(at, this.#familyOf.length, slots, this.compare(slots, family), 0);
    this.#familyOf.push(family);
    this.#memberAt.push(at);
  }

  /** Has the member that joined last made up the number that elects a founder? */
  isRipe(family: number): boolean {
    const block = this.#blocks.data[family];
    return block !== 0 && this.#pool.data[block + 1] === ELECTING && this.#pool.data[block + 2] === ELECTING;
  }

  /** The slots of all signatures of a family, in no order; copies. */
  all(family: number): Uint32Array[] {
    const all = [this.#copyOf(this.#founderOf.data[family])];
    this.#each(family, (at) => all.push(this.#copyOf(this.#pool.data[at])));
    return all;
  }

  /** Makes a signature the founder of a family: one of its members, or the next signature, which is stored with it. */
  lead(family: number, signature: number, slots: Uint32Array): void {
    const former = this.#founderOf.data[family];
    const next = signature === this.#familyOf.length;
    const put = (member: number, at: number, room: number) => {
      this.read(member, this.#slots);
      this.#write(at, member, this.#slots, this.#agreement.compare(this.#slots, slots, 0, this.#withFounder), room);
      this.#memberAt.data[member] = at;
    };
    this.#each(family, (at) => {
      // The new founder's place is the former one's.
      const member = this.#pool.data[at] === signature ? former : this.#pool.data[at];
      put(member, at, this.#differences(at));
    });
    if (next) {
      put(former, this.#roomIn(family), 0);
      this.#familyOf.push(family);
      this.#memberAt.push(0);
    } else this.#memberAt.data[signature] = 0;
    this.#founderOf.data[family] = signature;
    this.#founders.page(family).set(slots, this.#founders.at(family));
  }

  /** Copies a signature's slots. */
  read(signature: number, out: Uint32Array): void {
    const family = this.#familyOf.data[signature];
    const page = this.#founders.page(family);
    const start = this.#founders.at(family);
    for (let slot = 0; slot < this.slots; slot++) out[slot] = page[start + slot];
    const at = this.#memberAt.data[signature];
    if (at === 0) return;
    const pool = this.#pool.data;
    const { from, words } = this.#agreement;
    let value = pool[at + 1];
    for (let word = 0; word < words; word++) {
      for (let bits = pool[at + MEMBER + word] | 0; bits !== 0; bits &= bits - 1) {
        out[from[word] + lowestBit(bits)] = pool[value++];
      }
    }
  }

  /** Offers what of a family shares a band with the signature, or, with `any`, all of it. */
  scan(slots: Uint32Array, family: number, any: boolean, copies: Copies, ranking: Ranking): void {
    const equal = this.compare(slots, family);
    const founder = this.#founderOf.data[family];
    if (equal >= ranking.bound && (any || this.#agreement.hasBand(this.#withFounder))) {
      offerLive(founder, equal, copies, ranking);
    }
    const pool = this.#pool.data;
    const founders = this.#withFounder;
    const words = this.#agreement.words;
    for (let block = this.#blocks.data[family]; block !== 0; block = pool[block]) {
      const end = block + BLOCK + pool[block + 1] * (MEMBER + words);
      for (let at = block + BLOCK; at < end; at += MEMBER + words) {
        let most = 0;
        for (let word = 0; word < words; word++) most += popcount(founders[word] ^ pool[at + MEMBER + word]);
        if (most >= ranking.bound) this.#offer(slots, at, most, any, copies, ranking);
      }
    }
  }

  /** @param most what the member can have in common with the signature */
  #offer(slots: Uint32Array, at: number, most: number, any: boolean, copies: Copies, ranking: Ranking): void {
    const pool = this.#pool.data;
    const { from, words } = this.#agreement;
    const { bound } = ranking;
    const founders = this.#withFounder;
    const members = this.#withMember;
    let equal = most;
    let before = pool[at + 1];
    for (let word = 0; word < words; word++) {
      const differs = pool[at + MEMBER + word];
      let bits = founders[word] & ~differs;
      // Where query and member both differ from the founder, they may agree with each other.
      let both = differs & ~founders[word];
      for (; both !== 0; both &= both - 1) {
        const bit = lowestBit(both);
        const value = before + popcount(differs & lowBits(bit));
        if (pool[value] === slots[from[word] + bit]) bits |= 1 << bit;
        else if (--equal < bound) return;
      }
      before += popcount(differs);
      members[word] = bits;
    }
    if (any || this.#agreement.hasBand(members)) offerLive(pool[at], equal, copies, ranking);
  }

  /** Calls back with the place of each member. */
  #each(family: number, take: (at: number) => void): void {
    const member = MEMBER + this.#agreement.words;
    for (let block = this.#blocks.data[family]; block !== 0; block = this.#pool.data[block]) {
      for (let i = 0; i < this.#pool.data[block + 1]; i++) take(block + BLOCK + i * member);
    }
  }

  #copyOf(signature: number): Uint32Array {
    const slots = new Uint32Array(this.slots);
    this.read(signature, slots);
    return slots;
  }

  /** Slots in which a member differs from the founder. */
  #differences(at: number): number {
    let count = 0;
    for (let word = 0; word < this.#agreement.words; word++) count += popcount(this.#pool.data[at + MEMBER + word]);
    return count;
  }

  /**
   * Writes a member with its values, behind everything, or over those that it had if there is room.
   * @param equal its slots that the founder has, which #withFounder has the bits of  @param room values that it had
   */
  #write(at: number, signature: number, slots: Uint32Array, equal: number, room: number): void {
    const { from, words } = this.#agreement;
    const needed = this.slots - equal;
    if (needed > room) {
      this.#pool.data[at + 1] = this.#pool.length;
      this.#pool.room(needed);
      this.#pool.length += needed;
    }
    const pool = this.#pool.data;
    let value = pool[at + 1];
    for (let word = 0; word < words; word++) {
      let bits = ~this.#withFounder[word] & lowBits(from[word + 1] - from[word]);
      pool[at + MEMBER + word] = bits;
      for (; bits !== 0; bits &= bits - 1) pool[value++] = slots[from[word] + lowestBit(bits)];
    }
    pool[at] = signature;
  }

  /** @returns where a member of the family is to be written */
  #roomIn(family: number): number {
    const member = MEMBER + this.#agreement.words;
    let block = this.#blocks.data[family];
    const room = block === 0 ? 0 : this.#pool.data[block + 2];
    if (block === 0 || this.#pool.data[block + 1] === room) {
      const larger = Math.min(2 * room || 1, MOST_MEMBERS);
      const next = block;
      block = this.#pool.length;
      for (let i = 0; i < BLOCK + larger * member; i++) this.#pool.push(0);
      this.#pool.data[block] = next;
      this.#pool.data[block + 2] = larger;
      this.#blocks.data[family] = block;
    }
    return block + BLOCK + this.#pool.data[block + 1]++ * member;
  }
}

function offerLive(signature: number, equal: number, copies: Copies, ranking: Ranking): void {
  const ids = copies.count(signature);
  if (ids > 0) ranking.offer(signature, equal, ids);
}

function lowBits(count: number): number {
  return count === 32 ? -1 : (1 << count) - 1;
}

function lowestBit(bits: number): number {
  return 31 - Math.clz32(bits & -bits);
}
