/**
 * Clusters by preference: go through the nodes of a component or group, the preferred first; one that matches no leader
 * yet becomes a leader, the others belong to the first leader they match. So nothing drifts: every member matches its
 * leader, and no leader matches another of its component.
 *
 * O(nodes + matches) where all matches are known. Where some were left out (thousands of near-copies), the nodes of
 * the component are compared with up to SCANS leaders; of leaders beyond that an index may tell which a node can match,
 * without one only what was recorded counts.
 */
import type { Parts } from './components.ts';
import type { Matches } from './matches.ts';

/** Leaders that all nodes of a component are compared with. Without an index those beyond may match each other. */
const SCANS = 64;

/** Leaders that were added, and which of them a node can match, in the order in which they were. */
export interface LeaderIndex {
  add(leader: number): void;
  sharing(node: number): readonly number[];
}

/**
 * For each node its leader, which is of its own component or group; for those without a match themselves.
 * `order`: every node that has a match, the preferred first. `apart`: whether a node is never to belong to that leader,
 * though it matches.
 */
export function leaders(
  parts: Parts,
  matches: Matches,
  order: Uint32Array,
  passes: (a: number, b: number) => boolean,
  index?: LeaderIndex,
  apart?: (node: number, leader: number) => boolean,
): Uint32Array {
  const { labels, nodes, partial } = parts;
  const neighbours = neighboursOf(labels.length, matches);
  const result = new Uint32Array(labels.length);
  for (let node = 0; node < result.length; node++) result[node] = node;
  const taken = new Uint8Array(labels.length);
  /** By label: the nodes of a partial component that nobody has taken when it was last scanned, and the scans left. */
  const open = new Map<number, { nodes: Uint32Array; scans: number }>();
  for (const leader of order) {
    if (taken[leader]) continue;
    const label = labels[leader];
    const scanned = partial[label] === 1 && open.get(label)?.scans === 0;
    const isItsLeader = (other: number) => labels[other] === label && !apart?.(leader, other) && passes(leader, other);
    const first = scanned ? index?.sharing(leader).find(isItsLeader) : undefined;
    if (first !== undefined) {
      take(leader, first);
      continue;
    }
    taken[leader] = 1;
    for (let i = neighbours.starts[leader]; i < neighbours.starts[leader + 1]; i++) {
      if (labels[neighbours.items[i]] === labels[leader]) take(neighbours.items[i], leader);
    }
    if (!partial[label]) continue;
    if (scanned) {
      index?.add(leader);
      continue;
    }
    const rest = open.get(label) ?? { nodes: nodes.row(label), scans: SCANS };
    for (const node of rest.nodes) if (!taken[node] && passes(node, leader)) take(node, leader);
    open.set(label, { nodes: rest.nodes.filter((node) => !taken[node]), scans: rest.scans - 1 });
  }
  return result;

  function take(node: number, leader: number): void {
    if (taken[node] || apart?.(node, leader)) return;
    taken[node] = 1;
    result[node] = leader;
  }
}

/** The other end of each match of a node, as rows. */
function neighboursOf(count: number, { count: edges, from, to }: Matches): { starts: Uint32Array; items: Uint32Array } {
  const starts = new Uint32Array(count + 1);
  for (let i = 0; i < edges; i++) {
    starts[from.data[i] + 1]++;
    starts[to.data[i] + 1]++;
  }
  for (let node = 0; node < count; node++) starts[node + 1] += starts[node];
  const items = new Uint32Array(2 * edges);
  const filled = starts.slice();
  for (let i = 0; i < edges; i++) {
    items[filled[from.data[i]]++] = to.data[i];
    items[filled[to.data[i]]++] = from.data[i];
  }
  return { starts, items };
}
