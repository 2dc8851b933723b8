/**
 * The most similar of candidates that come in any order, and the bound below which none needs to come any more.
 *
 * Similarities are whole numbers of equal slots, so that a count per number tells where the bound is: no heap, O(1) a
 * signature, whatever its number of ids. Of those that tie at the bound the least ids are taken at the end.
 */
import { Column } from '../tables/column.ts';
import type { Copies } from './copies.ts';

export interface Ranked {
  readonly id: string;
  /** Slots that are equal. */
  readonly equal: number;
}

export class Ranking {
  /** Candidates with fewer equal slots make no difference. */
  bound = 0;
  readonly #signatures = new Column(new Uint32Array(64));
  readonly #equal = new Column(new Uint32Array(64));
  /** Ids by their number of equal slots. */
  readonly #counts: Uint32Array;
  /** Ids above the bound. */
  #above = 0;
  #limit = 0;

  constructor(slots: number) {
    this.#counts = new Uint32Array(slots + 1);
  }

  get byteLength(): number {
    return this.#signatures.data.byteLength + this.#equal.data.byteLength + this.#counts.byteLength;
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

  /** Each signature once, with `bound` equal slots or more, and so many ids. */
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

  /** The best: the more equal slots the better, equals by id. */
  ranked(copies: Copies): Ranked[] {
    const { data: signatures, length } = this.#signatures;
    const equal = this.#equal.data;
    const best: Ranked[] = [];
    const wanted = this.#limit - this.#above;
    const ties = new LeastIds(wanted);
    for (let i = 0; i < length; i++) {
      if (equal[i] > this.bound) copies.each(signatures[i], Infinity, (id) => best.push({ id, equal: equal[i] }));
      else if (equal[i] === this.bound) copies.each(signatures[i], wanted, (id) => ties.offer(id));
    }
    best.sort((a, b) => b.equal - a.equal || (a.id < b.id ? -1 : 1));
    for (const id of ties.sorted()) best.push({ id, equal: this.bound });
    return best;
  }
}

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
    this.#ids.sort(byCodeUnits);
    return this.#ids.length > this.#most ? this.#ids.slice(0, this.#most) : this.#ids;
  }
}

function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : 1;
}
