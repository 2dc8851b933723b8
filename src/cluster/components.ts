/**
 * What is connected by matches, and whether all the matches inside it are known.
 * O(nodes + matches). A component says nothing by itself: its ends may be unlike.
 */
import type { Matches } from './matches.ts';
import { type Rows, rowsBy } from './rows.ts';
import { UnionFind } from './union-find.ts';

/** The nodes in parts: components, or the groups that these fall into. */
export interface Parts {
  /** For each node the least node of its part, which stands for it. */
  readonly labels: Uint32Array;
  /** The nodes of a part, by its label. */
  readonly nodes: Rows;
  /** By label: 1 where some matches may have been left out, because a node of the component has `limit` of them. */
  readonly partial: Uint8Array;
}

export interface Components extends Parts {
  /** Numbers of its matches, by its label. */
  readonly matches: Rows;
}

/** `limit`: so many matches from a node were recorded at most, others being left out. */
export function componentsOf(count: number, matches: Matches, limit: number): Components {
  const sets = new UnionFind(count);
  const recorded = new Uint32Array(count);
  for (let i = 0; i < matches.count; i++) {
    sets.union(matches.from.data[i], matches.to.data[i]);
    recorded[matches.from.data[i]]++;
  }
  const labels = new Uint32Array(count);
  const partial = new Uint8Array(count);
  for (let node = 0; node < count; node++) {
    labels[node] = sets.find(node);
    if (recorded[node] >= limit) partial[labels[node]] = 1;
  }
  return {
    labels,
    nodes: rowsBy(count, count, (node) => labels[node]),
    matches: rowsBy(count, matches.count, (i) => labels[matches.from.data[i]]),
    partial,
  };
}
