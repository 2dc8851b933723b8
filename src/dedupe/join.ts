/**
 * Every set against the smaller ones that share a key with it: candidates, each verified by a merge of the two sets.
 *
 * Sets come in order of size, so a set that is too small for this one is too small for all that follow and leaves its
 * list for good. Inside a list sets are kept by component (who is connected to whom so far): a set that has LIMIT
 * matches in a component steps over the rest of it. Without that a thousand near-copies would make half a million
 * comparisons; with it the cost is linear in sets, LIMIT comparisons each, whatever recurs.
 * Memory: 16 bytes per key that a set is listed under, and the table of keys.
 */
import { Matches } from '../cluster/matches.ts';
import { UnionFind } from '../cluster/union-find.ts';
import { overlap } from '../similarity/jaccard.ts';
import { Column } from '../tables/column.ts';
import { Marks } from '../tables/marks.ts';
import { NumberTable } from '../tables/number-table.ts';
import type { Bounds } from './bounds.ts';
import type { Sets } from './distinct.ts';
import type { Keys } from './keys.ts';

/** Matches per set inside one component: a component of LIMIT + 1 sets has all of its matches recorded. */
export const LIMIT = 32;

export interface Joined {
  /** What clusters are made of: at most LIMIT per set and component, and what connects components. */
  readonly matches: Matches;
  /** Every pair at or above the threshold, where that was asked for. */
  readonly all: Matches | undefined;
  /** Pairs that were compared. */
  readonly candidates: number;
  /** Sets whose look-ups were given up after CURSORY failed comparisons, because the budget was spent. */
  readonly cutShort: number;
}

export interface JoinSettings {
  /** Every pair is wanted, not only what clusters are made of. */
  readonly all: boolean;
  /** Once so many comparisons have failed, each set that follows may have CURSORY more. @defaultValue Infinity */
  readonly budget?: number;
}

const CURSORY = 128;

export function join(sets: Sets, bounds: Bounds, keys: Keys, settings: JoinSettings): Joined {
  const work = new Join(sets, bounds, settings);
  for (let set = 0; set < sets.count; set++) {
    keys.prepare(set);
    work.begin(set, keys);
    for (let i = 0; i < keys.probes && work.hopeful; i++) work.probe(keys.keys[i]);
    if (!work.hopeful) work.cutShort++;
    for (let i = 0; i < keys.indexed; i++) work.list(keys.keys[i]);
  }
  return work;
}

/*
 * A list is a chain of groups, a group a ring of nodes whose sets were in one component when they met:
 *
 *   key ─► node ──NEXT──► node ──NEXT──► 0        NEXT of a group's first node: that of the next group, 0 at the end
 *          │  ▲           │  ▲
 *         RING │         RING │                   RING of any node: the next of its group, round to the first
 *          ▼  │           ▼  │
 *          node           node
 *
 * A node is four words of #nodes: SET, NEXT, RING and one left free, so that it is in one line of the cache. Where the
 * first would be is none, so that 0 is no node.
 *
 * Two rings become one by exchanging the `ring` of their first nodes. Sets are listed in order of size, the newest in
 * front, and of two groups the one in front takes in the other: so the first of a group is its largest.
 */
const SET = 0;
const NEXT = 1;
const RING = 2;
const NODE = 4;

class Join implements Joined {
  readonly matches = new Matches();
  readonly all: Matches | undefined;
  candidates = 0;
  cutShort = 0;
  #failed = 0;
  #most = Infinity;
  readonly #budget: number;
  readonly #sets: Sets;
  readonly #bounds: Bounds;
  readonly #components: UnionFind;
  readonly #firsts = new NumberTable();
  readonly #nodes = new Column(new Uint32Array(1024));
  /** The set (plus 1) that looked at this one last. */
  readonly #seen: Uint32Array;
  /** For a component: the probe that met it last, and the first node of the group where it did. */
  readonly #metBy: Marks;
  readonly #metAt: Uint32Array;
  #set = 0;
  #size = 0;
  /** The first set that is large enough to be a partner; all behind it are. */
  #firstPartner = 0;
  #matched = 0;

  constructor(sets: Sets, bounds: Bounds, { all, budget = Infinity }: JoinSettings) {
    this.#budget = budget;
    this.#sets = sets;
    this.#bounds = bounds;
    this.all = all ? new Matches() : undefined;
    this.#components = new UnionFind(sets.count);
    this.#seen = new Uint32Array(sets.count);
    this.#metBy = new Marks(sets.count);
    this.#metAt = new Uint32Array(sets.count);
    this.#nodes.length = NODE;
  }

  /** The set that the calls that follow are about, and its keys. */
  begin(set: number, { keys, probes }: Keys): void {
    const { sizes } = this.#sets;
    this.#set = set;
    this.#size = sizes[set];
    const least = this.#bounds.leastPartner(this.#size);
    while (sizes[this.#firstPartner] < least) this.#firstPartner++;
    this.#matched = 0;
    this.#most = this.#failed > this.#budget ? this.#failed + CURSORY : Infinity;
    // The join takes a tenth less.
    this.#firsts.warm(keys, 0, probes);
  }

  /** May the set still be compared? */
  get hopeful(): boolean {
    return this.#failed < this.#most;
  }

  /** Compares the set with those listed under the key. */
  probe(key: number): void {
    const nodes = this.#nodes.data;
    const probe = this.#metBy.begin();
    const metBy = this.#metBy.data;
    let before = 0; // first node of the group before
    for (let first = this.#firsts.get(key), next = 0; first !== 0; first = next) {
      next = nodes[first + NEXT];
      if (!this.#walk(first)) {
        // The last group of a list stays, because a key can't lose its value.
        if (before !== 0) nodes[before + NEXT] = next;
        else if (next !== 0) this.#firsts.set(key, next);
        continue;
      }
      if (!this.hopeful) return;
      const component = this.#components.find(nodes[first + SET]);
      if (metBy[component] === probe) {
        const met = this.#metAt[component];
        const rest = nodes[met + RING];
        nodes[met + RING] = nodes[first + RING];
        nodes[first + RING] = rest;
        nodes[before + NEXT] = next;
      } else {
        metBy[component] = probe;
        this.#metAt[component] = first;
        before = first;
      }
    }
  }

  /** Lists the set under the key, in front, a group of its own until a probe comes by. */
  list(key: number): void {
    const node = this.#nodes.length;
    const nodes = this.#nodes.room(NODE);
    this.#nodes.length += NODE;
    nodes[node + SET] = this.#set;
    nodes[node + NEXT] = this.#firsts.get(key);
    nodes[node + RING] = node;
    this.#firsts.set(key, node);
  }

  /** Has the set all the matches that are recorded in the component of this other? */
  #enough(other: number): boolean {
    return this.#matched >= LIMIT && this.#components.find(other) === this.#components.find(this.#set);
  }

  /**
   * Compares the set with a group and drops the sets that are too small; false if that is all of them, which is so when
   * the first, which is the largest, is one of them. Where all pairs are wanted it goes on after enough matches, but
   * changes nothing any more, so that everything else goes as it goes without.
   */
  #walk(first: number): boolean {
    const nodes = this.#nodes.data;
    const largest = nodes[first + SET];
    let enough = this.#enough(largest);
    if (enough && this.all === undefined) return true;
    if (!enough && largest < this.#firstPartner) return false;
    let last = first;
    let node = first;
    do {
      node = nodes[node + RING];
      const other = nodes[node + SET];
      if (other >= this.#firstPartner) {
        this.#compare(other);
        enough ||= this.#enough(other);
        if ((enough && this.all === undefined) || !this.hopeful) return true;
        last = node;
      } else if (enough) {
        last = node;
      } else {
        nodes[last + RING] = nodes[node + RING];
      }
    } while (node !== first);
    return true;
  }

  #compare(other: number): void {
    const set = this.#set;
    if (this.#seen[other] === set + 1) return;
    this.#seen[other] = set + 1;
    const { pool, starts, sizes } = this.#sets;
    const size = sizes[other];
    const required = this.#bounds.required(this.#size, size);
    const enough = this.#enough(other);
    this.candidates++;
    const shared = overlap(
      pool,
      starts[set],
      starts[set] + this.#size,
      pool,
      starts[other],
      starts[other] + size,
      required,
    );
    if (shared < 0) {
      if (!enough) this.#failed++;
      return;
    }
    const similarity = this.#bounds.similarity(shared, this.#size, size);
    this.all?.push(set, other, similarity);
    // Recorded alike whether or not all pairs are asked for, so that the clusters are the same.
    if (enough) return;
    this.matches.push(set, other, similarity);
    this.#components.union(set, other);
    this.#matched++;
  }
}
