/**
 * The ids of each signature that is stored, in order: texts that are the same to the last slot share one.
 *
 * A treap per signature (Seidel, Aragon 1996): a search tree by id whose shape is that of random insertion, because the
 * parent has the greater of two mixed entry numbers. So of a million copies the first ten in order are there at once,
 * O(log copies) to add or take out and O(how many) to list. 8 bytes an entry and 8 a signature, up to twice with room.
 */
import { fmix32 } from '../kernel/hash.ts';
import { Column } from '../tables/column.ts';

export class Copies {
  /** Id of an entry; undefined once it was taken out. */
  readonly ids: (string | undefined)[] = [];
  /** Entry (plus 1) at the top of a signature's tree, 0 where all have been taken out. */
  readonly #roots = new Column(new Uint32Array(16));
  readonly #counts = new Column(new Uint32Array(16));
  /** Entry (plus 1) at the top of what comes before, and after, an entry. */
  readonly #before = new Column(new Uint32Array(16));
  readonly #after = new Column(new Uint32Array(16));

  get byteLength(): number {
    const columns = [this.#roots, this.#counts, this.#before, this.#after];
    return columns.reduce((bytes, { data }) => bytes + data.byteLength, 0);
  }

  /** Signatures that there are, with or without ids. */
  get signatures(): number {
    return this.#roots.length;
  }

  count(signature: number): number {
    return this.#counts.data[signature];
  }

  /** Adds an id, the first of the next signature if that is the number given. @returns its entry */
  add(id: string, signature: number): number {
    const entry = this.ids.length;
    if (signature === this.signatures) this.addNone();
    this.ids.push(id);
    this.#before.push(0);
    this.#after.push(0);
    this.#roots.data[signature] = this.#inserted(this.#roots.data[signature], entry + 1);
    this.#counts.data[signature]++;
    return entry;
  }

  /** Room for the next signature, which has no ids. @returns its number */
  addNone(): number {
    this.#counts.push(0);
    this.#roots.push(0);
    return this.signatures - 1;
  }

  delete(entry: number, signature: number): void {
    this.#roots.data[signature] = this.#without(this.#roots.data[signature], entry + 1);
    this.#counts.data[signature]--;
    this.ids[entry] = undefined;
  }

  /** Appends the entries of a signature in the order of their ids, `most` of them at most. */
  list(signature: number, most: number, into: Column<Uint32Array>): void {
    this.#walk(this.#roots.data[signature], into.length + most, into);
  }

  #walk(node: number, end: number, into: Column<Uint32Array>): void {
    if (node === 0) return;
    this.#walk(this.#before.data[node - 1], end, into);
    if (into.length === end) return;
    into.push(node - 1);
    this.#walk(this.#after.data[node - 1], end, into);
  }

  #id(node: number): string {
    return this.ids[node - 1] as string;
  }

  /** The tree with the node in it. */
  #inserted(tree: number, node: number): number {
    if (tree === 0) return node;
    const before = this.#before.data;
    const after = this.#after.data;
    if (fmix32(node) > fmix32(tree)) {
      this.#split(tree, node);
      return node;
    }
    if (this.#id(node) < this.#id(tree)) before[tree - 1] = this.#inserted(before[tree - 1], node);
    else after[tree - 1] = this.#inserted(after[tree - 1], node);
    return tree;
  }

  /** Hangs what comes before and after the node on its two sides. */
  #split(tree: number, node: number): void {
    const before = this.#before.data;
    const after = this.#after.data;
    const id = this.#id(node);
    let low = 0;
    let high = 0;
    for (let at = tree; at !== 0; ) {
      if (this.#id(at) < id) {
        if (low === 0) before[node - 1] = at;
        else after[low - 1] = at;
        low = at;
        at = after[at - 1];
      } else {
        if (high === 0) after[node - 1] = at;
        else before[high - 1] = at;
        high = at;
        at = before[at - 1];
      }
    }
    if (low !== 0) after[low - 1] = 0;
    if (high !== 0) before[high - 1] = 0;
  }

  /** The tree without the node. */
  #without(tree: number, node: number): number {
    const before = this.#before.data;
    const after = this.#after.data;
    if (tree === node) return this.#joined(before[node - 1], after[node - 1]);
    if (this.#id(node) < this.#id(tree)) before[tree - 1] = this.#without(before[tree - 1], node);
    else after[tree - 1] = this.#without(after[tree - 1], node);
    return tree;
  }

  /** One tree of two, all of the first before all of the second. */
  #joined(first: number, second: number): number {
    if (first === 0 || second === 0) return first || second;
    if (fmix32(first) > fmix32(second)) {
      this.#after.data[first - 1] = this.#joined(this.#after.data[first - 1], second);
      return first;
    }
    this.#before.data[second - 1] = this.#joined(first, this.#before.data[second - 1]);
    return second;
  }
}
