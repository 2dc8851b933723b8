/**
 * Clusters of near-duplicates as text for a reader: what each is like, what stays, what is like it.
 * Pure: a result in, lines out, each at most `width` columns.
 */
import type { DedupeResult, Unit } from '../index.ts';
import { type Place, placesOf, spaced } from './places.ts';
import { percent } from './render-passages.ts';
import { clip, count, hanging, printable, thousands, wrap } from './terminal.ts';
import type { View } from './view.ts';

export type UnitName = 'document' | 'paragraph';

export interface Clustering {
  readonly unit: UnitName;
  /** No member of a cluster stays, not even the one that stands for it. */
  readonly keepsNone: boolean;
}

const TEXT_COLUMNS: Readonly<Record<UnitName, number>> = { document: 160, paragraph: 500 };
/** Characters to look at for so many columns: a document may be long, and most of a page may be white space. */
const ENOUGH = 10;
const MEMBERS_SHOWN = 8;
const INDENT = '     ';
const LABEL_COLUMNS = 7;

/** Largest cluster first, as the result has them, then how much stays. `texts`: by document id. */
export function* clusterLines(
  { clusters, counts }: DedupeResult,
  texts: ReadonlyMap<string, string>,
  { unit, keepsNone }: Clustering,
  view: View,
): Generator<string> {
  const { paint, width, limit } = view;
  yield paint.bold(`NEAR-DUPLICATES, largest cluster first: ${count(clusters.length, 'cluster')}`);
  yield '';
  const shown = limit === 0 ? clusters : clusters.slice(0, limit);
  for (const [i, { representative, members, similarity }] of shown.entries()) {
    const { document, start, end } = representative;
    const alike = similarity === 1 ? 'the same words' : `at least ${percent(similarity)} alike`;
    yield `${String(i + 1).padStart(3)}. ${paint.bold(`${count(members.length, unit)}, ${alike}`)}`;
    const enough = Math.min(end, start + ENOUGH * TEXT_COLUMNS[unit]);
    const text = clip(printable((texts.get(document) ?? '').slice(start, enough)), TEXT_COLUMNS[unit]);
    for (const line of wrap(text, width - INDENT.length)) yield INDENT + line;
    const others = members.filter((m) => m.document !== document || m.start !== start || m.end !== end);
    const labelled = (label: string, places: string): Generator<string> => {
      const mark = INDENT + paint.cyan(label.padEnd(LABEL_COLUMNS));
      return hanging(mark, wrap(places, width - INDENT.length - LABEL_COLUMNS).map(spaced));
    };
    yield* labelled(keepsNone ? 'first' : 'stays', placesOf([placeOf(representative, 1, unit)], 1));
    yield* labelled(
      'like',
      placesOf(
        others.map((m) => placeOf(m, m.similarity, unit)),
        MEMBERS_SHOWN,
      ),
    );
    yield '';
  }
  if (clusters.length > shown.length) {
    yield `and ${count(clusters.length - shown.length, 'cluster')} more; --limit 0 prints all`;
    yield '';
  }
  yield `${thousands(counts.kept)} of ${count(counts.units, unit)} would stay`;
}

function placeOf({ document, start, end }: Unit, similarity: number, unit: UnitName): Place {
  const span = unit === 'document' ? '' : `${start}–${end}`;
  return { document, at: similarity === 1 ? span : `${span} (${percent(similarity)})`.trimStart() };
}
