/**
 * Clusters of near-duplicates as a table for a reader: what each is like, what stays, what is like it.
 * Pure: a result in, lines out, each at most `width` columns.
 */
import type { Cluster, DedupeResult, Member, Unit } from '../index.ts';
import { type Place, placesOf, spaced } from './places.ts';
import { atLeast, LABEL_COLUMNS, labelled, percent } from './render-passages.ts';
import { type Column, rankColumn, roomBeside, setApart, tableLines } from './table.ts';
import { clip, count, printable, thousands, wrap } from './terminal.ts';
import type { View } from './view.ts';

export type UnitName = 'document' | 'paragraph';

export interface Clustering {
  readonly unit: UnitName;
  readonly measure: 'jaccard' | 'containment';
  /** No member of a cluster stays, not even the one that stands for it. */
  readonly keepsNone: boolean;
}

const TEXT_COLUMNS: Readonly<Record<UnitName, number>> = { document: 160, paragraph: 500 };
/** Characters to look at for so many columns: a document may be long, and most of a page may be white space. */
const ENOUGH = 10;
/** Of a cluster whose members are all as similar as can be. */
const SAME = { jaccard: 'the same words', containment: 'one in the other' } as const;
const MEMBERS_SHOWN = 8;
const SIZE: Column = { title: 'cluster', columns: 16 };

/** Largest cluster first, as the result has them, then how much stays. `texts`: by document id. */
export function* clusterLines(
  { clusters, counts }: Pick<DedupeResult, 'clusters' | 'counts'>,
  texts: ReadonlyMap<string, string>,
  { unit, measure, keepsNone }: Clustering,
  view: View,
): Generator<string> {
  const { paint, width, limit } = view;
  yield paint.bold(`NEAR-DUPLICATES, largest cluster first: ${count(clusters.length, 'cluster')}`);
  yield '';
  const shown = limit === 0 ? clusters : clusters.slice(0, limit);
  const rank = rankColumn(shown.length);
  const room = roomBeside([rank, SIZE], width);
  function* rows(): Generator<string[]> {
    for (const [i, cluster] of shown.entries()) {
      const { representative, members, similarity } = cluster;
      const size = [
        paint.bold(count(members.length, unit)),
        similarity === 1 ? SAME[measure] : `≥ ${atLeast(similarity)} alike`,
      ];
      const { document, start, end } = representative;
      const enough = Math.min(end, start + ENOUGH * TEXT_COLUMNS[unit]);
      const text = clip(printable((texts.get(document) ?? '').slice(start, enough)), TEXT_COLUMNS[unit]);
      const likes = othersOf(cluster).map((m) => placeOf(m, m.similarity, unit));
      const lines = [
        ...wrap(text, room),
        ...placeLines(keepsNone ? 'first' : 'stays', [placeOf(representative, 1, unit)], room, view),
        ...placeLines('like', likes, room, view),
      ];
      yield [`${i + 1}.`, setApart(size), setApart(lines)];
    }
  }
  if (shown.length > 0) yield* tableLines([rank, SIZE, { title: 'what it is', columns: room }], rows(), view);
  const left = clusters.length - shown.length;
  if (left > 0) yield* [`and ${count(left, 'cluster')} more; --limit 0 prints all`, ''];
  yield `${thousands(counts.kept)} of ${count(counts.units - counts.known, unit)} would stay`;
}

/** The members but for the one that stands for them. */
export function othersOf({ representative: { document, start, end }, members }: Cluster): Member[] {
  return members.filter((m) => m.document !== document || m.start !== start || m.end !== end);
}

/** Places beside a label, in lines of so many columns. */
export function placeLines(label: string, places: readonly Place[], columns: number, view: View): Generator<string> {
  return labelled(label, wrap(placesOf(places, MEMBERS_SHOWN), columns - LABEL_COLUMNS).map(spaced), view);
}

/** Of a whole document the id says it all. */
export function placeOf({ document, start, end }: Unit, similarity: number, unit: UnitName): Place {
  const span = unit === 'document' ? '' : `${start}–${end}`;
  return { document, at: similarity === 1 ? span : `${span} (${percent(similarity)})`.trimStart() };
}
