/**
 * Matches to clusters of units: copies come back, each cluster has its representative, and every member its exact
 * similarity to it. Linear in units and matches, with one comparison per distinct set (typical: up to 65). Flat: 16
 * bytes per set and 13 per unit; what a caller reads as objects is made when it is asked for.
 */
import { componentsOf } from '../cluster/components.ts';
import { groups } from '../cluster/groups.ts';
import { leaders } from '../cluster/leaders.ts';
import type { Matches } from '../cluster/matches.ts';
import { type Rows, rowsBy } from '../cluster/rows.ts';
import type { Sets } from './distinct.ts';
import { type Joined, LIMIT } from './join.ts';
import type { Keys } from './keys.ts';
import type { DedupeSettings } from './options.ts';
import { RareLists } from './rare-lists.ts';
import { preferenceOf, typicalities } from './representative.ts';
import type { Cluster, DedupedDocument, DedupeResult, Pair, Removed, Unit } from './result.ts';
import type { Rule } from './rule.ts';
import type { Units } from './units.ts';

export interface Found {
  readonly units: Units;
  readonly sets: Sets;
  readonly joined: Joined;
  /** By which sets that match are found, where that finds all of them. */
  readonly keys: Keys | undefined;
  /** Exact. */
  readonly similarity: (a: number, b: number) => number;
  readonly rule: Rule;
  readonly settings: DedupeSettings;
  readonly method: 'exact' | 'lsh';
}

export function assemble(found: Found): DedupeResult {
  const { units, sets, joined } = found;
  const unitsOf = unitsBySet(units, sets.count);
  const outcome = outcomeOf(found, unitsOf);
  const clusters = once(() => Array.from(outcome.leaders, (leader) => clusterOf(leader, outcome, units)));
  const kept = once(() => keptUnits(units, outcome.removed));
  return {
    get clusters() {
      return clusters();
    },
    get kept() {
      return kept();
    },
    documents: new Documents(units, outcome),
    pairs: joined.all && new Pairs(units, unitsOf, sets.count, joined.all),
    method: found.method,
    counts: {
      documents: units.documents.count,
      units: units.count,
      short: sizeOf(unitsOf, sets.count),
      distinct: sets.count,
      candidates: joined.candidates,
      cutShort: joined.cutShort,
      rare: outcome.rare,
      ...keptAndKnown(units, outcome.removed),
    },
  };
}

/** Row `sets` takes the units that have no set. By itself, so that what the answer keeps alive has no shingles in it. */
function unitsBySet({ set, count }: Units, sets: number): Rows {
  return rowsBy(sets + 1, count, (unit) => Math.min(set.data[unit], sets));
}

/** Who is in which cluster and who stays. */
interface Outcome {
  /** The set that stands for a cluster, by the cluster's place in the answer. */
  readonly leaders: Uint32Array;
  /** By leader: the sets of its cluster, and the cluster's place in the answer, plus 1; 0 for what is none. */
  readonly setsOf: Rows;
  readonly placeOf: Uint32Array;
  /** By set: its leader, and its similarity to it. */
  readonly leaderOf: Uint32Array;
  readonly similarity: Float64Array;
  /** By set: the unit that stands for it where it leads. */
  readonly bestUnits: Uint32Array;
  readonly unitsOf: Rows;
  /** By unit: 1 for what goes. */
  readonly removed: Uint8Array;
  /** Clusters that are not frequent enough. */
  readonly rare: number;
}

function outcomeOf(found: Found, unitsOf: Rows): Outcome {
  const { units, sets, settings, rule } = found;
  const { leaderOf, bestUnits } = chooseClusters(found, unitsOf);
  const setsOf = rowsBy(sets.count, sets.count, (set) => leaderOf[set]);
  const similarity = new Float64Array(sets.count).fill(1);
  const removed = new Uint8Array(units.count);
  const clusters: { leader: number; members: number; first: number }[] = [];
  let rare = 0;
  for (let leader = 0; leader < sets.count; leader++) {
    const count = sizeOf(setsOf, leader);
    if (count === 0 || (count === 1 && sizeOf(unitsOf, leader) < 2)) continue;
    const members = membersOf(setsOf.row(leader), unitsOf);
    const goes = goesOf(units, bestUnits[leader], settings);
    if ((settings.perDocument || units.documents.anyKnown) && !members.some(goes)) continue;
    if (!rule(members)) {
      rare++;
      continue;
    }
    for (const set of setsOf.row(leader)) similarity[set] = found.similarity(set, leader);
    for (const unit of members) removed[unit] = Number(settings.keep === 'none' || goes(unit));
    clusters.push({ leader, members: members.length, first: members[0] });
  }
  clusters.sort((a, b) => b.members - a.members || a.first - b.first);
  const inOrder = Uint32Array.from(clusters, ({ leader }) => leader);
  const placeOf = new Uint32Array(sets.count);
  for (let i = 0; i < inOrder.length; i++) placeOf[inOrder[i]] = i + 1;
  return { leaders: inOrder, setsOf, placeOf, leaderOf, similarity, bestUnits, unitsOf, removed, rare };
}

/** Which members of a cluster go for the sake of its best unit. */
function goesOf({ documents, document }: Units, best: number, { perDocument }: DedupeSettings) {
  return (unit: number): boolean => {
    if (unit === best || documents.isKnown(document.data[unit])) return false;
    return !perDocument || document.data[unit] !== document.data[best];
  };
}

/** For each set the one whose best unit represents it, and every set's best unit. */
function chooseClusters(
  { units, sets, joined, keys, similarity, settings }: Found,
  unitsOf: Rows,
): { leaderOf: Uint32Array; bestUnits: Uint32Array } {
  const { keep, linkage, measure, threshold, preferredSources } = settings;
  const components = componentsOf(sets.count, joined.matches, LIMIT);
  const parts = linkage === 'direct' ? components : groups(components, joined.matches, { threshold, similarity });
  const { labels } = parts;
  const typicality = keep === 'typical' ? typicalities(labels, (set) => sizeOf(unitsOf, set), similarity) : undefined;
  const prefer = preferenceOf(units, {
    ...{ keep, measure, preferredSources },
    typicality: (unit) => typicality?.[units.set.data[unit]] ?? 0,
    size: (unit) => sets.sizes[units.set.data[unit]],
  });
  const bestUnits = new Uint32Array(sets.count);
  const matched: number[] = [];
  for (let set = 0; set < sets.count; set++) {
    const { items, starts } = unitsOf;
    let best = items[starts[set]];
    for (let i = starts[set] + 1; i < starts[set + 1]; i++) if (prefer(items[i], best) < 0) best = items[i];
    bestUnits[set] = best;
    if (sizeOf(parts.nodes, labels[set]) > 1) matched.push(set);
  }
  const order = Uint32Array.from(matched.sort((a, b) => prefer(bestUnits[a], bestUnits[b])));
  const passes = (a: number, b: number) => similarity(a, b) >= threshold;
  const index = keys && new RareLists(keys);
  const apart =
    settings.perDocument || units.documents.anyKnown ? apartOf(units, unitsOf, bestUnits, settings) : undefined;
  return { leaderOf: leaders(parts, joined.matches, order, passes, index, apart), bestUnits };
}

/**
 * Which sets no other may represent: those of known documents, for what is like them must find them; and with
 * `perDocument` those of the representative's own document.
 */
function apartOf(
  { documents, document }: Units,
  unitsOf: Rows,
  bestUnits: Uint32Array,
  { perDocument }: DedupeSettings,
): (set: number, leader: number) => boolean {
  return (set, leader) => {
    if (documents.isKnown(document.data[bestUnits[set]])) return true;
    if (!perDocument) return false;
    const own = document.data[bestUnits[leader]];
    return unitsOf.row(set).every((unit) => document.data[unit] === own);
  };
}

/** The units of these sets, in input order. */
function membersOf(row: Uint32Array, unitsOf: Rows): Uint32Array {
  if (row.length === 1) return unitsOf.row(row[0]);
  const members = new Uint32Array(row.reduce((sum, set) => sum + sizeOf(unitsOf, set), 0));
  let count = 0;
  for (const set of row) {
    members.set(unitsOf.row(set), count);
    count += sizeOf(unitsOf, set);
  }
  return members.sort();
}

function clusterOf(leader: number, outcome: Outcome, units: Units): Cluster {
  const { setsOf, unitsOf, similarity, bestUnits } = outcome;
  const row = setsOf.row(leader);
  return {
    representative: units.unit(bestUnits[leader]),
    members: Array.from(membersOf(row, unitsOf), (unit) => {
      const { document, start, end } = units.unit(unit);
      return { document, start, end, similarity: similarity[units.set.data[unit]] };
    }),
    similarity: row.reduce((least, set) => Math.min(least, similarity[set]), 1),
  };
}

function keptAndKnown({ count, document, documents }: Units, removed: Uint8Array): { kept: number; known: number } {
  let kept = count;
  let known = 0;
  for (let unit = 0; unit < count; unit++) {
    kept -= removed[unit];
    if (documents.anyKnown && documents.isKnown(document.data[unit])) known++;
  }
  return { known, kept: kept - known };
}

function keptUnits(units: Units, removed: Uint8Array): Unit[] {
  const kept: Unit[] = [];
  for (let unit = 0; unit < units.count; unit++) {
    if (removed[unit] === 0 && !units.documents.isKnown(units.document.data[unit])) kept.push(units.unit(unit));
  }
  return kept;
}

/** Documents with what stays and goes of them, made while they are iterated over, as often as wanted. */
class Documents implements Iterable<DedupedDocument> {
  readonly #units: Units;
  readonly #outcome: Outcome;

  constructor(units: Units, outcome: Outcome) {
    this.#units = units;
    this.#outcome = outcome;
  }

  *[Symbol.iterator](): Generator<DedupedDocument> {
    const { document, start, end } = this.#units;
    let unit = 0;
    for (let i = 0; i < this.#units.documents.count; i++) {
      const kept: { start: number; end: number }[] = [];
      const removed: Removed[] = [];
      for (; unit < this.#units.count && document.data[unit] === i; unit++) {
        if (this.#outcome.removed[unit] === 1) removed.push(this.#removed(unit));
        else kept.push({ start: start.data[unit], end: end.data[unit] });
      }
      if (!this.#units.documents.isKnown(i)) yield { id: this.#units.documents.id(i), kept, removed };
    }
  }

  #removed(unit: number): Removed {
    const { start, end, set } = this.#units;
    const { leaderOf, placeOf, similarity, bestUnits } = this.#outcome;
    const own = set.data[unit];
    return {
      start: start.data[unit],
      end: end.data[unit],
      cluster: placeOf[leaderOf[own]] - 1,
      similarity: similarity[own],
      representative: this.#units.unit(bestUnits[leaderOf[own]]),
    };
  }
}

/** Pairs of units, made while they are iterated over, as often as wanted. */
class Pairs implements Iterable<Pair> {
  readonly #units: Units;
  readonly #unitsOf: Rows;
  readonly #sets: number;
  readonly #matches: Matches;

  constructor(units: Units, unitsOf: Rows, sets: number, matches: Matches) {
    this.#units = units;
    this.#unitsOf = unitsOf;
    this.#sets = sets;
    this.#matches = matches;
  }

  *[Symbol.iterator](): Generator<Pair> {
    for (let set = 0; set < this.#sets; set++) {
      const same = this.#unitsOf.row(set);
      for (let i = 0; i < same.length; i++) {
        for (let j = i + 1; j < same.length; j++) yield this.#pair(same[i], same[j], 1);
      }
    }
    const { count, from, to, similarity } = this.#matches;
    for (let i = 0; i < count; i++) {
      for (const a of this.#unitsOf.row(from.data[i])) {
        for (const b of this.#unitsOf.row(to.data[i])) yield this.#pair(a, b, similarity.data[i]);
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

/** Made when it is asked for first, and kept. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
