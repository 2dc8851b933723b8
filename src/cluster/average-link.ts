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

/** Labels for nodes 0..count-1: the least node of each one's cluster. Of equal averages the least nodes go first. */
export function averageLink(count: number, edges: readonly Edge[], stop: number): Uint32Array {
  // A cluster goes by the number of one of its nodes, not always the least: renaming would cost its neighbourhood.
  const sums: (Map<number, number> | undefined)[] = Array.from({ length: count }, () => new Map());
  const sizes = new Uint32Array(count).fill(1);
  const least = Uint32Array.from({ length: count }, (_, i) => i);
  const parents = least.slice();
  const queue = new Queue();
  for (const { a, b, similarity } of edges) {
    (sums[a] as Map<number, number>).set(b, similarity);
    (sums[b] as Map<number, number>).set(a, similarity);
    enqueue(a, b, similarity);
  }
  for (let top = queue.pop(); top !== undefined && top.similarity >= stop; top = queue.pop()) {
    const { a, b } = top;
    const sum = sums[a]?.get(b);
    if (sum === undefined || sums[b] === undefined) continue; // one of them has merged into something else
    if (sum / (sizes[a] * sizes[b]) < top.similarity) enqueue(a, b, sum);
    else merge(a, b);
  }
  return Uint32Array.from(parents, (_, node) => {
    let root = node;
    while (parents[root] !== root) {
      parents[root] = parents[parents[root]];
      root = parents[root];
    }
    return least[root];
  });

  function enqueue(a: number, b: number, sum: number): void {
    const similarity = sum / (sizes[a] * sizes[b]);
    const [first, second] = least[a] < least[b] ? [least[a], least[b]] : [least[b], least[a]];
    queue.push({ a, b, similarity, first, second });
  }

  /** The one with more neighbours goes on. */
  function merge(a: number, b: number): void {
    const sumsA = sums[a] as Map<number, number>;
    const sumsB = sums[b] as Map<number, number>;
    const [kept, into, gone, from] = sumsA.size >= sumsB.size ? [a, sumsA, b, sumsB] : [b, sumsB, a, sumsA];
    parents[gone] = kept;
    sizes[kept] += sizes[gone];
    least[kept] = Math.min(least[kept], least[gone]);
    sums[gone] = undefined;
    into.delete(gone);
    for (const [third, sum] of from) {
      if (third === kept) continue;
      const total = sum + (into.get(third) ?? 0);
      const neighbours = sums[third] as Map<number, number>;
      neighbours.delete(gone);
      neighbours.set(kept, total);
      into.set(third, total);
      enqueue(kept, third, total);
    }
  }
}

interface Entry extends Edge {
  /** The least nodes of both clusters, the lesser first. */
  readonly first: number;
  readonly second: number;
}

/** A binary heap of pairs, the most similar first. */
class Queue {
  readonly #heap: Entry[] = [];

  push(entry: Entry): void {
    const heap = this.#heap;
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

  pop(): Entry | undefined {
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

function before(x: Entry, y: Entry): boolean {
  if (x.similarity !== y.similarity) return x.similarity > y.similarity;
  return x.first !== y.first ? x.first < y.first : x.second < y.second;
}
