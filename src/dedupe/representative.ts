/**
 * Who stands for a cluster? An order of preference among its units, and for `typical` a score.
 * No two units are equal in the end: document id and start decide, never the order of the input (except for 'first').
 */
import type { Keep } from './options.ts';
import type { Units } from './units.ts';

/** Compares two units: negative if the first is to be preferred. */
export type Preference = (a: number, b: number) => number;

/** The preference of a keep policy; `typicality` is asked for keep 'typical' only. */
export function preferenceOf(
  keep: Keep,
  units: Units,
  preferredSources: readonly string[],
  typicality: (unit: number) => number,
): Preference {
  const { documents } = units;
  const documentOf = (unit: number) => documents[units.document[unit]];
  const byId: Preference = (a, b) => compare(documentOf(a).id, documentOf(b).id) || units.start[a] - units.start[b];
  const byDate: Preference = (a, b) => {
    const dateA = documentOf(a).date;
    const dateB = documentOf(b).date;
    if (dateA === undefined || dateB === undefined) return Number(dateA === undefined) - Number(dateB === undefined);
    return compare(dateA, dateB);
  };
  const length = (unit: number) => units.end[unit] - units.start[unit];
  const ranks = new Map(preferredSources.map((source, i) => [source, i] as const).reverse());
  const sourceRank = (unit: number) => {
    const { source } = documentOf(unit);
    return (source === undefined ? undefined : ranks.get(source)) ?? preferredSources.length;
  };
  switch (keep) {
    case 'first':
    case 'none':
      return (a, b) => a - b;
    case 'longest':
      return (a, b) => length(b) - length(a) || byId(a, b);
    case 'typical':
      return (a, b) => typicality(b) - typicality(a) || byId(a, b);
    case 'earliest':
      return (a, b) => byDate(a, b) || byId(a, b);
    case 'source':
      return (a, b) => sourceRank(a) - sourceRank(b) || byDate(a, b) || byId(a, b);
  }
}

/** In a larger cluster similarities are averaged over this many of its sets, evenly spaced by rank. */
const SAMPLE = 64;

/**
 * For each of the sets (given with how many units each has) its average similarity to the units of the cluster.
 * O(sets), with up to 64 comparisons each.
 */
export function typicalities(
  sets: Uint32Array,
  copies: Uint32Array,
  similarity: (a: number, b: number) => number,
): Float64Array {
  const count = Math.min(sets.length, SAMPLE);
  const sample = Uint32Array.from({ length: count }, (_, i) => Math.floor((i * sets.length) / count));
  return Float64Array.from(sets, (set) => {
    let sum = 0;
    let weight = 0;
    for (const i of sample) {
      sum += copies[i] * similarity(set, sets[i]);
      weight += copies[i];
    }
    return sum / weight;
  });
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** How similar two sets are, by number. */
export type Similarity = (a: number, b: number) => number;
