/**
 * Which nodes are connected? Disjoint sets over 0..n-1 in one column, 4 bytes a node (8 with the room to grow).
 * The label of a set is its least node, so that it does not depend on the order of the unions. Amortised O(log n) per
 * call (path halving, no ranks: the labels decide who is root). Sets can't be taken apart again.
 */
import { Column } from '../tables/column.ts';

export class UnionFind {
  readonly #parents: Column<Uint32Array>;

  constructor(count: number) {
    const parents = new Uint32Array(count);
    for (let i = 0; i < count; i++) parents[i] = i;
    this.#parents = new Column(parents);
    this.#parents.length = count;
  }

  /** Nodes there are. */
  get size(): number {
    return this.#parents.length;
  }

  /** One more node, a set by itself. @returns the node */
  add(): number {
    this.#parents.push(this.#parents.length);
    return this.#parents.length - 1;
  }

  /** The least node of the set that `node` is in. */
  find(node: number): number {
    const parents = this.#parents.data;
    let at = node;
    while (parents[at] !== at) {
      parents[at] = parents[parents[at]];
      at = parents[at];
    }
    return at;
  }

  /** Makes one set of two. @returns its label */
  union(a: number, b: number): number {
    const rootA = this.find(a);
    const rootB = this.find(b);
    const label = Math.min(rootA, rootB);
    this.#parents.data[Math.max(rootA, rootB)] = label;
    return label;
  }
}
