/**
 * Labels of sets to clusters of units: copies come back, each cluster gets its representative, and every member its
 * exact similarity to it. Linear in the units of clusters, with one comparison per distinct set (typical: up to 65).
 */
import { type Rows, rowsBy } from '../cluster/cluster.ts';
import type { Sets } from './distinct.ts';
import type { Joined } from './join.ts';
import type { DedupeSettings } from './options.ts';
import { type Preference, preferenceOf, typicalities } from './representative.ts';
import type { Cluster, DedupeResult, Pair, Unit } from './result.ts';
import type { Units } from './units.ts';

export interface Found {
  readonly units: Units;
  readonly sets: Sets;
  /** The least set of each one's cluster. */
  readonly labels: Uint32Array;
  readonly joined: Joined;
  /** Exact. */
  readonly similarity: (a: number, b: number) => number;
  readonly settings: DedupeSettings;
  readonly method: 'exact' | 'lsh';
}

export function assemble(found: Found): DedupeResult {
  const { units, sets, labels, joined, settings } = found;
  // Row sets.count takes the units that have no set.
  const unitsOf = rowsBy(sets.count + 1, units.count, (unit) => Math.min(units.set[unit], sets.count));
  const setsOf = rowsBy(sets.count, sets.count, (set) => labels[set]);
  const dropped = new Uint8Array(units.count);
  const typicality = new Float64Array(settings.keep === 'typical' ? sets.count : 0);
  const prefer = preferenceOf(settings.keep, units, settings.preferredSources, (unit) => typicality[units.set[unit]]);
  const clusters: { cluster: Cluster; members: readonly number[] }[] = [];
  for (let label = 0; label < sets.count; label++) {
    const row = setsOf.row(label);
    if (row.length === 0 || (row.length === 1 && copies(unitsOf, row[0]) < 2)) continue;
    if (typicality.length > 0) {
      const weights = row.map((set) => copies(unitsOf, set));
      typicalities(row, weights, found.similarity).forEach((value, i) => {
        typicality[row[i]] = value;
      });
    }
    for (const part of partsOf(row, unitsOf, prefer, found)) {
      const made = clusterOf(part, unitsOf, found);
      if (!made) continue;
      clusters.push(made);
      for (const unit of made.members) dropped[unit] = unit === part.representative && settings.keep !== 'none' ? 0 : 1;
    }
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
      short: copies(unitsOf, sets.count),
      distinct: sets.count,
      candidates: joined.candidates,
      cutShort: joined.cutShort,
      kept: kept.length,
    },
  };
}

/** Sets that one unit represents, with their similarity to its set. */
interface Part {
  readonly representative: number;
  readonly sets: readonly number[];
  readonly similarities: readonly number[];
}

/** A cluster is cut into at most so many parts of several sets, so that a long chain costs no more than its length. */
const MOST_PARTS = 64;

/** The whole cluster with linkage 'group'; with 'direct' what the preferred unit represents, then of the rest, ... */
function* partsOf(row: Uint32Array, unitsOf: Rows, prefer: Preference, found: Found): Generator<Part> {
  const { similarity, settings } = found;
  const best = new Map<number, number>();
  for (const set of row)
    best.set(
      set,
      unitsOf.row(set).reduce((a, b) => (prefer(a, b) <= 0 ? a : b)),
    );
  const unitOf = (set: number) => best.get(set) as number;
  let rest = Array.from(row);
  for (let parts = 0; rest.length > 0 && parts < MOST_PARTS; parts++) {
    const centre = rest.reduce((a, b) => (prefer(unitOf(a), unitOf(b)) <= 0 ? a : b));
    const sets: number[] = [];
    const similarities: number[] = [];
    const others: number[] = [];
    for (const set of rest) {
      const value = similarity(set, centre);
      if (settings.linkage === 'direct' && value < settings.threshold) others.push(set);
      else {
        sets.push(set);
        similarities.push(value);
      }
    }
    yield { representative: unitOf(centre), sets, similarities };
    rest = others;
  }
  for (const set of rest) yield { representative: unitOf(set), sets: [set], similarities: [1] };
}

/** The cluster of a part, or nothing if it is a single unit. */
function clusterOf(
  { representative, sets, similarities }: Part,
  unitsOf: Rows,
  { units }: Found,
): { cluster: Cluster; members: number[] } | undefined {
  const similarityOf = new Map<number, number>();
  const members: number[] = [];
  sets.forEach((set, i) => {
    similarityOf.set(set, similarities[i]);
    for (const unit of unitsOf.row(set)) members.push(unit);
  });
  if (members.length < 2) return undefined;
  members.sort((a, b) => a - b);
  const cluster: Cluster = {
    representative: units.unit(representative),
    members: members.map((unit) => ({
      ...units.unit(unit),
      similarity: similarityOf.get(units.set[unit]) as number,
    })),
    similarity: similarities.reduce((least, value) => Math.min(least, value), 1),
  };
  return { cluster, members };
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
      for (const a of this.#unitsOf.row(all.from[i])) {
        for (const b of this.#unitsOf.row(all.to[i])) yield this.#pair(a, b, all.similarity[i]);
      }
    }
  }

  #pair(a: number, b: number, similarity: number): Pair {
    return { a: this.#units.unit(Math.min(a, b)), b: this.#units.unit(Math.max(a, b)), similarity };
  }
}

function copies(unitsOf: Rows, set: number): number {
  return unitsOf.starts[set + 1] - unitsOf.starts[set];
}
