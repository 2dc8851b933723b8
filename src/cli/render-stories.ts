/**
 * The stories of a report as text for a reader: of each its versions in order of time, what kind each is and what it
 * changed; then carriers and follow-ups, with what they took from where.
 * Pure: a report in, lines out, each at most `width` columns where there are 80 or more.
 */
import type { Change, ParagraphReport, Report, Story, Taken, Taker, Version } from '../index.ts';
import { placesOf, spaced } from './places.ts';
import { changesOf, LABEL_COLUMNS, labelled, paragraphNumber, percent } from './render-passages.ts';
import { type Column, rankColumn, roomBeside, setApart, tableLines, widest } from './table.ts';
import { count, printable, wrap } from './terminal.ts';
import type { View } from './view.ts';

const CHANGES_SHOWN = 6;
const TAKEN_FROM = 8;
/** Columns that running text has in any case. */
const NARROW = 12;

const LEGEND = 'in order of time; what each +inserts, -drops or changes → into, figures first';

/** Nothing where every story has one version. `dates`: by document id. */
export function* storyLines(
  { stories }: Report,
  dates: ReadonlyMap<string, string | undefined>,
  view: View,
): Generator<string> {
  if (stories.length === 0) return;
  yield view.paint.bold(`STORIES, told in two versions or more: ${count(stories.length, 'story', 'stories')}`);
  for (const line of wrap(LEGEND, view.width)) yield view.paint.dim(line);
  yield '';
  const shown = view.limit === 0 ? stories : stories.slice(0, view.limit);
  const versions = shown.flatMap((story) => story.versions);
  const times = new Map(versions.map(({ document }) => [document, whenOf(dates.get(document))]));
  const dated = [...times.values()].some((time) => time !== '');
  const columns: Column[] = [
    rankColumn(shown.length),
    ...(dated ? [{ title: 'when', columns: widest(['when', ...times.values()]) }] : []),
    { title: 'what', columns: widest(['what', ...versions.map(({ kind }) => kind)]) },
  ];
  const room = roomBeside(columns, view.width, NARROW);
  function* rows(): Generator<string[]> {
    for (const [i, story] of shown.entries()) {
      for (const [v, version] of story.versions.entries()) {
        const lines = versionLines(version, room, view);
        const last = v === story.versions.length - 1;
        const when = dated ? [times.get(version.document) as string] : [];
        yield [v === 0 ? `${i + 1}.` : '', ...when, version.kind, last ? setApart(lines) : lines.join('\n')];
      }
    }
  }
  yield* tableLines([...columns, { title: 'version', columns: room }], rows(), view);
  yield* moreLines(stories.length - shown.length, 'story', 'stories');
}

/**
 * Carriers and follow-ups; nothing where there are none.
 * @param documents all that are named, where the report is only of some
 */
export function* takerLines(
  report: Report,
  view: View,
  { documents }: Pick<Report, 'documents'> = report,
): Generator<string> {
  const paragraphs = new Map(documents.map((d) => [d.id, d.paragraphs]));
  yield* takerTable('CARRIERS, which tell several stories and count as none', report.carriers, paragraphs, view);
  yield* takerTable('FOLLOW-UPS, which print an older story below their own news', report.followUps, paragraphs, view);
}

function* takerTable(
  heading: string,
  takers: readonly Taker[],
  paragraphs: ReadonlyMap<string, readonly ParagraphReport[]>,
  view: View,
): Generator<string> {
  if (takers.length === 0) return;
  yield* wrap(`${heading}: ${count(takers.length, 'document')}`, view.width).map(view.paint.bold);
  yield '';
  const shown = view.limit === 0 ? takers : takers.slice(0, view.limit);
  const rank = rankColumn(shown.length);
  const room = roomBeside([rank], view.width);
  function* rows(): Generator<string[]> {
    for (const [i, { document, took }] of shown.entries()) {
      const lines = wrap(printable(document), room);
      yield [`${i + 1}.`, setApart([...lines, ...tookLines(took, paragraphs.get(document) ?? [], room, view)])];
    }
  }
  const title = 'document, and what it took from which: places in it';
  yield* tableLines([rank, { title, columns: room }], rows(), view);
  yield* moreLines(takers.length - shown.length, 'document');
}

function* moreLines(left: number, noun: string, nouns?: string): Generator<string> {
  if (left > 0) yield* [`and ${count(left, noun, nouns)} more; --limit 0 prints all`, ''];
}

/** What a document took, by the documents that had it: each with the places here. */
export function tookLines(
  took: readonly Taken[],
  paragraphs: readonly ParagraphReport[],
  room: number,
  view: View,
): Generator<string> {
  const places = took.map(({ start, end, from }) => {
    return { document: from, at: `${paragraphNumber(paragraphs, start)}${start}–${end}` };
  });
  const lines = wrap(placesOf(places, TAKEN_FROM), room - LABEL_COLUMNS).map(spaced);
  return labelled('took', lines, view);
}

function versionLines(version: Version, room: number, view: View): string[] {
  const { document, changes } = version;
  const lines = [...wrap(printable(document), room), ...wrap(sharesOf(version), room).map(view.paint.dim)];
  const told = changes.length === 0 ? '' : changesOf(figuresFirst(changes), view, CHANGES_SHOWN);
  return [...lines, ...wrap(told, room)];
}

/** How much of a version the one it is compared with has, and the other way round; empty for the first. */
export function sharesOf({ of, shares }: Version): string {
  if (of === undefined) return '';
  return `${percent(shares.own)} of it is in ${printable(of)}, ${percent(shares.other)} of that is here, figures apart`;
}

/** Figures, then the rest, each in text order: what an update is mostly asked about. */
export function figuresFirst<C extends Change>(changes: readonly C[]): C[] {
  const isFigure = ({ kind }: C): boolean => kind === 'figure';
  return [...changes.filter(isFigure), ...changes.filter((change) => !isFigure(change))];
}

/** Where a version stands among those of its story, or undefined where it is the only one. */
export function placeInStory(
  stories: readonly Story[],
  document: string,
): { readonly story: Story; readonly nth: number } | undefined {
  for (const story of stories) {
    const nth = story.versions.findIndex((version) => version.document === document);
    if (nth >= 0) return { story, nth };
  }
  return undefined;
}

/** A day and a time as far as they are given in the common form; anything else as it is. */
function whenOf(date: string | undefined): string {
  const [, day, time] = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d).*)?$/s.exec(date ?? '') ?? [];
  if (day === undefined) return printable(date ?? '');
  return time === undefined ? day : `${day} ${time}`;
}
