/**
 * Clusters by coherence: connected components, and what is connected but does not hang together is taken apart.
 *
 * A chain of pairs that each pass the threshold can join texts that share nothing: union-find alone put 1,424 and
 * 3,375 unrelated paragraphs into one cluster where it was tried on weak edges. So a component stays whole only if it
 * is dense; otherwise average link (small components) or stars (large ones) cut it. Linear in the matches but for the
 * average link, which is bounded. A member may still be unlike another: `leaders` of the groups allow none of that.
 */
import { fmix32 } from '../kernel/hash.ts';
import { averageLink, type Edge } from './average-link.ts';
import type { Components, Parts } from './components.ts';
import type { Matches } from './matches.ts';
import { rowsBy } from './rows.ts';
import { starByDegree } from './star.ts';

export interface GroupSettings {
  /** The similarity from which on a pair is a match. */
  readonly threshold: number;
  /** Exact similarity of two nodes. */
  readonly similarity: (a: number, b: number) => number;
}

/** A component stays whole if at least this share of its pairs are matches. */
const DENSE = 0.5;
/** Average link on so many matches takes about .1 s; a component with more is cut into stars. */
const AVERAGE_LINK_EDGES = 20_000;
/** Standard error of a density of .5 on so many pairs: .025. */
const SAMPLE = 400;

/** The groups that components fall into. The same for any order of the matches. */
export function groups(components: Components, matches: Matches, settings: GroupSettings): Parts {
  const labels = components.labels.slice();
  for (let root = 0; root < labels.length; root++) {
    const nodes = components.nodes.row(root);
    if (nodes.length <= 2) continue;
    const numbers = components.matches.row(root);
    const pairs = (nodes.length * (nodes.length - 1)) / 2;
    const partial = components.partial[root] === 1;
    const density = partial ? sampledDensity(nodes, settings) : numbers.length / pairs;
    if (density >= DENSE) continue;
    const edges = localEdges(nodes, numbers, matches);
    const small = !partial && edges.length <= AVERAGE_LINK_EDGES;
    const parts = small ? averageLink(nodes.length, edges, settings.threshold / 2) : starByDegree(nodes.length, edges);
    const least = new Uint32Array(nodes.length).fill(nodes.length);
    for (let i = 0; i < nodes.length; i++) {
      least[parts[i]] = Math.min(least[parts[i]], i);
      labels[nodes[i]] = nodes[least[parts[i]]];
    }
  }
  const partial = labels.map((_, node) => components.partial[components.labels[node]]);
  return {
    labels,
    nodes: rowsBy(labels.length, labels.length, (node) => labels[node]),
    partial: Uint8Array.from(partial),
  };
}

/** The matches of a component between positions in `nodes`. */
function localEdges(nodes: Uint32Array, numbers: Uint32Array, matches: Matches): Edge[] {
  const place = new Map<number, number>();
  nodes.forEach((node, i) => {
    place.set(node, i);
  });
  return Array.from(numbers, (i) => ({
    a: place.get(matches.from.data[i]) as number,
    b: place.get(matches.to.data[i]) as number,
    similarity: matches.similarity.data[i],
  }));
}

/** The share of pairs that pass the threshold, on pairs drawn by a fixed rule. */
function sampledDensity(nodes: Uint32Array, { threshold, similarity }: GroupSettings): number {
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
