/**
 * Average-link clustering of a small sparse graph: while two clusters have an average similarity of at least `stop`,
 * the two with the highest merge. A pair without an edge counts as similarity 0.
 *
 * O(edges * log(edges) * log(nodes)): the smaller neighbourhood moves into the larger, and the queue is lazy. A merged
 * cluster's average to a third is never above the better of the two it was made of, so an outdated entry of the queue
 * is too high, never too low; it is put right when it comes up. Sokal, Michener 1958 (UPGMA).
 */
export interface Edge {
  readonly a: number;
  readonly b: number;
  readonly similarity: number;
}

/** Labels for nodes 0..count-1: the least node of each one's cluster. The same for any order of the edges. */
export function averageLink(count: number, edges: readonly Edge[], stop: number): Uint32Array {
  const sums: (Map<number, number> | undefined)[] = Array.from({ length: count }, () => new Map());
  const sizes = new Uint32Array(count).fill(1);
  const parents = Uint32Array.from({ length: count }, (_, i) => i);
  const queue = new Queue();
  for (const { a, b, similarity } of edges) {
    (sums[a] as Map<number, number>).set(b, similarity);
    (sums[b] as Map<number, number>).set(a, similarity);
    queue.push(similarity, a, b);
  }
  for (let top = queue.pop(); top !== undefined && top.similarity >= stop; top = queue.pop()) {
    const { a, b } = top;
    const shared = sums[a]?.get(b);
    const other = sums[b];
    if (shared === undefined || other === undefined) continue; // one of them has merged into something else
    const average = shared / (sizes[a] * sizes[b]);
    if (average < top.similarity) queue.push(average, a, b);
    else merge(a, b);
  }
  const labels = new Uint32Array(count);
  const least = new Uint32Array(count).fill(count);
  for (let i = 0; i < count; i++) {
    let root = i;
    while (parents[root] !== root) root = parents[root];
    least[root] = Math.min(least[root], i);
    labels[i] = least[root];
  }
  return labels;

  /** The one with more neighbours goes on, of equals the lesser. */
  function merge(a: number, b: number): void {
    const sumsA = sums[a] as Map<number, number>;
    const sumsB = sums[b] as Map<number, number>;
    const keepsA = sumsA.size > sumsB.size || (sumsA.size === sumsB.size && a < b);
    const [kept, into, gone, from] = keepsA ? [a, sumsA, b, sumsB] : [b, sumsB, a, sumsA];
    parents[gone] = kept;
    sizes[kept] += sizes[gone];
    sums[gone] = undefined;
    into.delete(gone);
    for (const [third, sum] of from) {
      if (third === kept) continue;
      const total = sum + (into.get(third) ?? 0);
      const neighbours = sums[third] as Map<number, number>;
      neighbours.delete(gone);
      neighbours.set(kept, total);
      into.set(third, total);
      queue.push(total / (sizes[kept] * sizes[third]), kept, third);
    }
  }
}

/** A binary heap of pairs, the most similar first, equals by their nodes. */
class Queue {
  readonly #heap: Edge[] = [];

  push(similarity: number, x: number, y: number): void {
    const heap = this.#heap;
    const entry = { a: Math.min(x, y), b: Math.max(x, y), similarity };
    let at = heap.length;
    heap.push(entry);
    while (at > 0) {
      const up = (at - 1) >> 1;
      if (!before(entry, heap[up])) break;
      heap[at] = heap[up];
      at = up;
    }
    heap[at] = entry;
  }

  pop(): Edge | undefined {
    const heap = this.#heap;
    const top = heap[0];
    const last = heap.pop();
    if (last === undefined || heap.length === 0) return top;
    let at = 0;
    for (;;) {
      let down = 2 * at + 1;
      if (down >= heap.length) break;
      if (down + 1 < heap.length && before(heap[down + 1], heap[down])) down++;
      if (!before(heap[down], last)) break;
      heap[at] = heap[down];
      at = down;
    }
    heap[at] = last;
    return top;
  }
}

function before(x: Edge, y: Edge): boolean {
  if (x.similarity !== y.similarity) return x.similarity > y.similarity;
  return x.a !== y.a ? x.a < y.a : x.b < y.b;
}
