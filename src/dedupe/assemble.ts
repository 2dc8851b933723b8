/**
 * Matches to clusters of units: copies come back, each cluster has its representative, and every member its exact
 * similarity to it. Linear in units and matches, with one comparison per distinct set (typical: up to 65).
 */
import { componentsOf } from '../cluster/components.ts';
import { groups } from '../cluster/groups.ts';
import { leaders } from '../cluster/leaders.ts';
import { type Rows, rowsBy } from '../cluster/rows.ts';
import type { Sets } from './distinct.ts';
import { type Joined, LIMIT } from './join.ts';
import type { DedupeSettings } from './options.ts';
import { preferenceOf, typicalities } from './representative.ts';
import type { Cluster, DedupeResult, Pair, Unit } from './result.ts';
import type { Units } from './units.ts';

export interface Found {
  readonly units: Units;
  readonly sets: Sets;
  readonly joined: Joined;
  /** Exact. */
  readonly similarity: (a: number, b: number) => number;
  readonly settings: DedupeSettings;
  readonly method: 'exact' | 'lsh';
}

export function assemble(found: Found): DedupeResult {
  const { units, sets, joined, settings } = found;
  // Row sets.count takes the units that have no set.
  const unitsOf = rowsBy(sets.count + 1, units.count, (unit) => Math.min(units.set.data[unit], sets.count));
  const { leaderOf, bestUnits } = chooseClusters(found, unitsOf);
  const setsOf = rowsBy(sets.count, sets.count, (set) => leaderOf[set]);
  const dropped = new Uint8Array(units.count);
  const clusters: { cluster: Cluster; members: readonly number[] }[] = [];
  for (let leader = 0; leader < sets.count; leader++) {
    const row = setsOf.row(leader);
    if (row.length === 0 || (row.length === 1 && sizeOf(unitsOf, row[0]) < 2)) continue;
    const representative = bestUnits[leader];
    const made = clusterOf(row, representative, unitsOf, found);
    clusters.push(made);
    for (const unit of made.members) dropped[unit] = 1;
    if (settings.keep !== 'none') dropped[representative] = 0;
  }
  const kept: Unit[] = [];
  for (let unit = 0; unit < units.count; unit++) if (dropped[unit] === 0) kept.push(units.unit(unit));
  clusters.sort((a, b) => b.members.length - a.members.length || a.members[0] - b.members[0]);
  return {
    clusters: clusters.map((made) => made.cluster),
    kept,
    pairs: joined.all && new Pairs(units, unitsOf, sets.count, joined),
    method: found.method,
    counts: {
      documents: units.documents.length,
      units: units.count,
      short: sizeOf(unitsOf, sets.count),
      distinct: sets.count,
      candidates: joined.candidates,
      cutShort: joined.cutShort,
      kept: kept.length,
    },
  };
}

/** For each set the one whose best unit represents it, and every set's best unit. */
function chooseClusters(
  { units, sets, joined, similarity, settings }: Found,
  unitsOf: Rows,
): { leaderOf: Uint32Array; bestUnits: Uint32Array } {
  const { keep, linkage, measure, threshold, preferredSources } = settings;
  const components = componentsOf(sets.count, joined.matches, LIMIT);
  const parts = linkage === 'direct' ? components : groups(components, joined.matches, { threshold, similarity });
  const { labels } = parts;
  const typicality = keep === 'typical' ? typicalities(labels, (set) => sizeOf(unitsOf, set), similarity) : undefined;
  const prefer = preferenceOf(keep, units, preferredSources, (unit) => typicality?.[units.set.data[unit]] ?? 0);
  const bestUnits = Uint32Array.from({ length: sets.count }, (_, set) =>
    unitsOf.row(set).reduce((a, b) => (prefer(a, b) <= 0 ? a : b)),
  );
  const alone = (set: number) => sizeOf(parts.nodes, labels[set]) < 2;
  const matched = Uint32Array.from({ length: sets.count }, (_, set) => set).filter((set) => !alone(set));
  // What contains others stands for them, whatever is to be kept: it can't be dropped for a part of it.
  const bySize = (a: number, b: number) => (measure === 'containment' ? sets.sizes[b] - sets.sizes[a] : 0);
  const order = matched.sort((a, b) => bySize(a, b) || prefer(bestUnits[a], bestUnits[b]));
  const passes = (a: number, b: number) => similarity(a, b) >= threshold;
  return { leaderOf: leaders(parts, joined.matches, order, passes), bestUnits };
}

/** The cluster of these sets: their units, with their similarity to the representative. */
function clusterOf(
  row: Uint32Array,
  representative: number,
  unitsOf: Rows,
  { units, similarity }: Found,
): { cluster: Cluster; members: number[] } {
  const numbers: number[] = [];
  const similarityOf = new Map<number, number>();
  let least = 1;
  for (const set of row) {
    const value = similarity(set, units.set.data[representative]);
    similarityOf.set(set, value);
    least = Math.min(least, value);
    for (const unit of unitsOf.row(set)) numbers.push(unit);
  }
  numbers.sort((a, b) => a - b);
  const members = numbers.map((unit) => {
    const { document, start, end } = units.unit(unit);
    return { document, start, end, similarity: similarityOf.get(units.set.data[unit]) as number };
  });
  return { cluster: { representative: units.unit(representative), members, similarity: least }, members: numbers };
}

/** Pairs of units, made while they are iterated over, as often as wanted. */
class Pairs implements Iterable<Pair> {
  readonly #units: Units;
  readonly #unitsOf: Rows;
  readonly #sets: number;
  readonly #joined: Joined;

  constructor(units: Units, unitsOf: Rows, sets: number, joined: Joined) {
    this.#units = units;
    this.#unitsOf = unitsOf;
    this.#sets = sets;
    this.#joined = joined;
  }

  *[Symbol.iterator](): Generator<Pair> {
    for (let set = 0; set < this.#sets; set++) {
      const same = this.#unitsOf.row(set);
      for (let i = 0; i < same.length; i++) {
        for (let j = i + 1; j < same.length; j++) yield this.#pair(same[i], same[j], 1);
      }
    }
    const all = this.#joined.all;
    if (!all) return;
    for (let i = 0; i < all.count; i++) {
      for (const a of this.#unitsOf.row(all.from.data[i])) {
        for (const b of this.#unitsOf.row(all.to.data[i])) yield this.#pair(a, b, all.similarity.data[i]);
      }
    }
  }

  #pair(a: number, b: number, similarity: number): Pair {
    return { a: this.#units.unit(Math.min(a, b)), b: this.#units.unit(Math.max(a, b)), similarity };
  }
}

function sizeOf(rows: Rows, row: number): number {
  return rows.starts[row + 1] - rows.starts[row];
}
