/**
 * Who stands for a cluster? An order of preference among its units, and for `typical` a score.
 * No two units are equal in the end: document id and start decide, never the order of the input (except for 'first').
 */
import { rowsBy } from '../cluster/rows.ts';
import { momentOf } from '../dates.ts';
import { describe } from '../errors.ts';
import type { Keep } from './options.ts';
import type { Units } from './units.ts';

/** Compares two units: negative if the first is to be preferred. */
export type Preference = (a: number, b: number) => number;

/** What a preference may have to know. */
export interface Preferring {
  readonly keep: Keep;
  readonly measure: 'jaccard' | 'containment';
  readonly preferredSources: readonly string[];
  /** Asked for keep 'typical' only. */
  readonly typicality: (unit: number) => number;
  /** Shingles of a unit. */
  readonly size: (unit: number) => number;
}

/** The preference of a keep policy. What is known comes before all others. */
export function preferenceOf(units: Units, preferring: Preferring): Preference {
  const { documents } = units;
  const prefer = byPolicy(units, preferring);
  if (!documents.anyKnown) return prefer;
  const isNew = (unit: number) => Number(!documents.isKnown(units.document.data[unit]));
  return (a, b) => isNew(a) - isNew(b) || prefer(a, b);
}

function byPolicy(units: Units, { keep, measure, preferredSources, typicality, size }: Preferring): Preference {
  const { documents } = units;
  const documentOf = (unit: number) => units.document.data[unit];
  const byId: Preference = (a, b) =>
    compare(documents.id(documentOf(a)), documents.id(documentOf(b))) || units.start.data[a] - units.start.data[b];
  const decidesByDate = keep === 'earliest' || keep === 'latest' || keep === 'preferSource';
  const moments = decidesByDate ? documents.moments(momentOf, `option "keep" ${describe(keep)}`) : new Float64Array(0);
  /** `sign`: -1 for the latest first. */
  const byDate = (a: number, b: number, sign = 1) => {
    const momentA = moments[documentOf(a)];
    const momentB = moments[documentOf(b)];
    if (Number.isNaN(momentA) || Number.isNaN(momentB))
      return Number(Number.isNaN(momentA)) - Number(Number.isNaN(momentB));
    return sign * (momentA - momentB);
  };
  const length = (unit: number) => units.end.data[unit] - units.start.data[unit];
  const ranks = new Map(preferredSources.map((source, i) => [source, i] as const).reverse());
  const sourceRank = (unit: number) => {
    const source = documents.source(documentOf(unit));
    return (source === undefined ? undefined : ranks.get(source)) ?? preferredSources.length;
  };
  switch (keep) {
    case 'first':
      return (a, b) => a - b;
    case 'none':
      // What contains others leads: a short text that stands in many must not join them.
      return (a, b) => (measure === 'containment' ? size(b) - size(a) : 0) || a - b;
    case 'fullest':
      return (a, b) => size(b) - size(a) || byId(a, b);
    case 'longest':
      return (a, b) => length(b) - length(a) || byId(a, b);
    case 'typical':
      return (a, b) => typicality(b) - typicality(a) || byId(a, b);
    case 'earliest':
      return (a, b) => byDate(a, b) || byId(a, b);
    case 'latest':
      return (a, b) => byDate(a, b, -1) || byId(a, b);
    case 'preferSource':
      return (a, b) => sourceRank(a) - sourceRank(b) || byDate(a, b) || byId(a, b);
  }
}

/** In a larger group similarities are averaged over this many of its sets, evenly spaced by rank. */
const SAMPLE = 64;

/**
 * For each set its average similarity to the units of all sets with its label; `copies` counts the units of a set.
 * O(sets), with up to 64 comparisons each.
 */
export function typicalities(
  labels: Uint32Array,
  copies: (set: number) => number,
  similarity: (a: number, b: number) => number,
): Float64Array {
  const rows = rowsBy(labels.length, labels.length, (set) => labels[set]);
  const result = new Float64Array(labels.length).fill(1);
  for (let label = 0; label < labels.length; label++) {
    const row = rows.row(label);
    if (row.length < 2) continue;
    const count = Math.min(row.length, SAMPLE);
    const sample = Uint32Array.from({ length: count }, (_, i) => row[Math.floor((i * row.length) / count)]);
    const weight = sample.reduce((sum, set) => sum + copies(set), 0);
    for (const set of row) {
      result[set] = sample.reduce((sum, other) => sum + copies(other) * similarity(set, other), 0) / weight;
    }
  }
  return result;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
