/**
 * Matches to clusters: connected components, then whatever is connected but does not hang together is taken apart.
 *
 * A chain of pairs that each pass the threshold can join texts that share nothing: union-find alone put 1,424 and
 * 3,375 unrelated paragraphs into one cluster where it was tried on weak edges. So a component stays whole only if it
 * is dense; otherwise average link (small components) or stars (large ones) cut it. Linear in the matches but for the
 * average link, which is bounded. The same for any order of the matches.
 */
import { fmix32 } from '../text/tokenize.ts';
import { averageLink, type Edge } from './average-link.ts';
import type { Matches } from './matches.ts';
import { starByDegree } from './star.ts';
import { UnionFind } from './union-find.ts';

export interface ClusterSettings {
  /** The similarity from which on a pair is a match. */
  readonly threshold: number;
  /** A component stays whole if at least this share of its pairs are matches: 1 where chains mean nothing. */
  readonly dense: number;
  /**
   * Matches recorded per node with the lesser nodes of its own component, at most: beyond it some were left out, and
   * the density of a component is measured on a sample of its pairs.
   */
  readonly limit: number;
  /** Exact similarity of two nodes. */
  readonly similarity: (a: number, b: number) => number;
}

/** Average link on so many matches takes about .1 s; a component with more is cut into stars. */
const AVERAGE_LINK_EDGES = 20_000;
/** Standard error of a density of .5 on so many pairs: .025. */
const SAMPLE = 400;

/** Labels for nodes 0..count-1: the least node of each one's cluster. */
export function cluster(count: number, matches: Matches, settings: ClusterSettings): Uint32Array {
  const sets = new UnionFind(count);
  for (let i = 0; i < matches.count; i++) sets.union(matches.from[i], matches.to[i]);
  const labels = new Uint32Array(count);
  for (let node = 0; node < count; node++) labels[node] = sets.find(node);
  const nodes = rowsBy(count, count, (node) => labels[node]);
  const edges = rowsBy(count, matches.count, (i) => labels[matches.from[i]]);
  for (let root = 0; root < count; root++) {
    const size = nodes.starts[root + 1] - nodes.starts[root];
    if (size > 2) refine(nodes.row(root), edges.row(root), matches, settings, labels);
  }
  return labels;
}

/** Puts new labels on the nodes (ascending) of one component where it does not hang together. */
function refine(
  nodes: Uint32Array,
  edges: Uint32Array,
  matches: Matches,
  settings: ClusterSettings,
  labels: Uint32Array,
): void {
  const size = nodes.length;
  const pairs = (size * (size - 1)) / 2;
  if (edges.length >= settings.dense * pairs) return;
  if (size > settings.limit + 1 && sampledDensity(nodes, settings) >= settings.dense) return;
  const place = new Map<number, number>();
  nodes.forEach((node, i) => {
    place.set(node, i);
  });
  const recorded = new Uint32Array(size);
  let complete = true;
  const local: Edge[] = Array.from(edges, (i) => {
    const a = place.get(matches.from[i]) as number;
    const b = place.get(matches.to[i]) as number;
    if (++recorded[Math.max(a, b)] >= settings.limit) complete = false;
    return { a, b, similarity: matches.similarity[i] };
  });
  const small = complete && local.length <= AVERAGE_LINK_EDGES;
  const parts = small ? averageLink(size, local, settings.threshold / 2) : starByDegree(size, local);
  const least = new Uint32Array(size).fill(size);
  for (let i = 0; i < size; i++) {
    least[parts[i]] = Math.min(least[parts[i]], i);
    labels[nodes[i]] = nodes[least[parts[i]]];
  }
}

/** The share of pairs that pass the threshold, on pairs drawn by a fixed rule. */
function sampledDensity(nodes: Uint32Array, { threshold, similarity }: ClusterSettings): number {
  let passed = 0;
  let looked = 0;
  for (let i = 0; looked < SAMPLE; i++) {
    const a = Math.floor((fmix32(2 * i + 1) / 2 ** 32) * nodes.length);
    const b = Math.floor((fmix32(2 * i + 2) / 2 ** 32) * nodes.length);
    if (a === b) continue;
    looked++;
    if (similarity(nodes[a], nodes[b]) >= threshold) passed++;
  }
  return passed / looked;
}

/** Items 0..count-1 grouped by their row, ascending inside it; two typed arrays instead of an array per row. */
export function rowsBy(rows: number, count: number, rowOf: (item: number) => number): Rows {
  const starts = new Uint32Array(rows + 1);
  for (let i = 0; i < count; i++) starts[rowOf(i) + 1]++;
  for (let row = 0; row < rows; row++) starts[row + 1] += starts[row];
  const items = new Uint32Array(count);
  const filled = starts.slice();
  for (let i = 0; i < count; i++) items[filled[rowOf(i)]++] = i;
  return { starts, items, row: (row) => items.subarray(starts[row], starts[row + 1]) };
}

export interface Rows {
  readonly starts: Uint32Array;
  readonly items: Uint32Array;
  row(row: number): Uint32Array;
}
