/**
 * One document among its near-duplicates: which of its units stay, which go, for the sake of what, and how the two
 * differ. The answer to «why does this go?».
 * Pure: a result in, lines out, each at most `width` columns. Compares the words of each unit with what it is like.
 */
import { type DedupedDocument, type DedupeResult, explain, type Member, type Removed } from '../index.ts';
import { othersOf, placeLines, placeOf, type UnitName } from './render-clusters.ts';
import { changesOf, LABEL_COLUMNS, labelled, percent } from './render-passages.ts';
import { type Column, rankColumn, roomBeside, setApart, tableLines } from './table.ts';
import { clip, count, printable, thousands, wrap } from './terminal.ts';
import type { View } from './view.ts';

const TEXT_COLUMNS = 700;
const ENOUGH = 10;
const WHAT: Column = { title: 'what', columns: 11 };

export interface Comparison {
  readonly unit: UnitName;
  readonly measure: 'jaccard' | 'containment';
  readonly threshold: number;
}

/** `texts`: by document id. */
export function* duplicateLines(
  result: Pick<DedupeResult, 'clusters' | 'documents'>,
  id: string,
  texts: ReadonlyMap<string, string>,
  comparison: Comparison,
  view: View,
): Generator<string> {
  const { paint, width } = view;
  const { unit, threshold } = comparison;
  const deduped = dedupedOf(result, id);
  const units = [...deduped.kept, ...deduped.removed].sort((a, b) => a.start - b.start || a.end - b.end);
  yield* wrap(printable(id), width).map(paint.bold);
  if (unit === 'paragraph') yield `${thousands(deduped.kept.length)} of ${count(units.length, unit)} would stay`;
  yield '';
  const rank = { ...rankColumn(units.length), title: unit === 'paragraph' ? '¶' : '' };
  const room = roomBeside([rank, WHAT], width);
  const text = texts.get(id) ?? '';
  const membersOf = represented(result, id);
  function* rows(): Generator<string[]> {
    for (const [i, span] of units.entries()) {
      const { start, end } = span;
      const shown = text.slice(start, Math.min(end, start + ENOUGH * TEXT_COLUMNS));
      const lines = wrap(clip(printable(shown), TEXT_COLUMNS), room);
      const removed = 'representative' in span ? (span as Removed) : undefined;
      const members = membersOf.get(`${start} ${end}`) ?? [];
      if (removed && members.length === 0) lines.push(...reasonLines(removed, text, texts, comparison, room, view));
      const likes = members.map((member) => placeOf(member, member.similarity, unit));
      if (members.length > 0) lines.push(...placeLines('like', likes, room, view));
      const what = removed ? [paint.red('goes'), `${percent(removed.similarity)} alike`] : [paint.green('stays')];
      const alone = members.length === 0 && !removed ? [`none ≥ ${percent(threshold)}`] : [];
      yield [unit === 'paragraph' ? String(i + 1) : '', setApart([...what, ...alone]), setApart(lines)];
    }
  }
  if (units.length > 0) yield* tableLines([rank, WHAT, { title: unit, columns: room }], rows(), view);
}

function dedupedOf({ documents }: Pick<DedupeResult, 'documents'>, id: string): DedupedDocument {
  for (const document of documents) if (document.id === id) return document;
  return { id, kept: [], removed: [] };
}

/** Of the units of this document that stand for a cluster: its other members, by place. */
function represented({ clusters }: Pick<DedupeResult, 'clusters'>, id: string): Map<string, Member[]> {
  const members = new Map<string, Member[]>();
  for (const cluster of clusters) {
    const { document, start, end } = cluster.representative;
    if (document === id) members.set(`${start} ${end}`, othersOf(cluster));
  }
  return members;
}

function* reasonLines(
  { start, end, representative, similarity }: Removed,
  text: string,
  texts: ReadonlyMap<string, string>,
  { unit, measure }: Comparison,
  room: number,
  view: View,
): Generator<string> {
  yield* placeLines('like', [placeOf(representative, similarity, unit)], room, view);
  const before = (texts.get(representative.document) ?? '').slice(representative.start, representative.end);
  const { shared, inA, inB, changes } = explain(before, text.slice(start, end), { measure });
  const columns = room - LABEL_COLUMNS;
  const counts = `${count(shared, 'run')} of three words in both, ${inA} there, ${inB} here`;
  yield* labelled('shared', wrap(counts, columns), view);
  yield* labelled('here', wrap(changesOf(changes, view), columns), view);
}
