/**
 * Which nodes are connected? Disjoint sets over 0..n-1 in one typed array, 4 bytes a node.
 * The label of a set is its least node, so that it does not depend on the order of the unions. Amortised O(log n) per
 * call (path halving, no ranks: the labels decide who is root). Sets can't be taken apart again.
 */
export class UnionFind {
  readonly #parents: Uint32Array;

  constructor(count: number) {
    this.#parents = new Uint32Array(count);
    for (let i = 0; i < count; i++) this.#parents[i] = i;
  }

  /** The least node of the set that `node` is in. */
  find(node: number): number {
    const parents = this.#parents;
    let at = node;
    while (parents[at] !== at) {
      parents[at] = parents[parents[at]];
      at = parents[at];
    }
    return at;
  }

  /** Makes one set of two. */
  union(a: number, b: number): void {
    const rootA = this.find(a);
    const rootB = this.find(b);
    if (rootA < rootB) this.#parents[rootB] = rootA;
    else this.#parents[rootA] = rootB;
  }
}
