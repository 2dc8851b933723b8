/**
 * The passages of a report as tables for a reader: what recurs, how often, where it stands and how the wordings differ.
 * Pure: a report in, lines out, each at most `width` columns. Shows a few of each; the whole is in --json.
 */
import type { Change, Passage, Report, Role } from '../index.ts';
import { placesOf, spaced } from './places.ts';
import { type Column, GAP, rankColumn, roomBeside, setApart, tableLines, widest } from './table.ts';
import { clip, clipMiddle, columnsOf, count, hanging, printable, shortened, thousands, wrap } from './terminal.ts';
import type { View } from './view.ts';

const TEXT_COLUMNS = 700;
const CHANGE_COLUMNS = 70;
const PLACES_SHOWN = 5;
const VARIANTS_SHOWN = 4;
const CHANGES_SHOWN = 4;
const FILLS_SHOWN = 6;
const SOURCES_SHOWN = 2;
/** Chrome is listed, not described. */
const CHROME_TEXT_LINES = 2;
const CHROME_PLACES_SHOWN = 1;
/** From this width on places and wordings stand beside the text, not below it: long lines are hard to read. */
const WIDE = 150;

const HEADINGS: Readonly<Record<Role, string>> = {
  background: 'BACKGROUND, told again in different stories',
  chrome: 'CHROME, the furniture of the sites around their stories',
  formula: 'FORMULA, moulds in which hardly anything but names and figures changes',
};

const LEGEND =
  'where: document, ¶ paragraph, offsets, and what it is there if that is not what the passage is; ' +
  'also: other wordings, and what they +insert, -drop or change → into';
const FORMULA_LEGEND = 'slot: what changes, in [brackets], and what other stories have there';

/**
 * Background first, then chrome, then formulas, each most repeated first, as the report has them.
 * @param documents all that passages may stand in, where the report is only of some
 */
export function* passageLines(
  report: Report,
  view: View,
  { documents }: Pick<Report, 'documents'> = report,
): Generator<string> {
  const paragraphs = new Map(documents.map((d) => [d.id, d.paragraphs]));
  for (const role of ['background', 'chrome', 'formula'] as const) {
    const passages = report.passages.filter((p) => p.role === role);
    if (passages.length === 0) continue;
    yield view.paint.bold(`${HEADINGS[role]}: ${count(passages.length, 'passage')}`);
    const legend = { background: LEGEND, chrome: '', formula: FORMULA_LEGEND }[role];
    for (const line of wrap(legend, view.width)) if (line !== '') yield view.paint.dim(line);
    yield '';
    const shown = view.limit === 0 ? passages : passages.slice(0, view.limit);
    yield* role === 'chrome' ? chromeTable(shown, paragraphs, view) : describedTable(shown, paragraphs, view);
    if (role === 'chrome') yield '';
    const left = passages.length - shown.length;
    if (left > 0) yield* [`and ${count(left, 'passage')} more; --limit 0 prints all`, ''];
  }
}

type ParagraphsOf = ReadonlyMap<string, readonly { readonly start: number; readonly end: number }[]>;

const SEEN: Column = { title: 'seen', columns: 16 };

function describedTable(passages: readonly Passage[], paragraphs: ParagraphsOf, view: View): Generator<string> {
  const rank = rankColumn(passages.length);
  const room = roomBeside([rank, SEEN], view.width);
  const beside = view.width >= WIDE;
  const textColumns = beside ? Math.floor((room - GAP.length) / 2) : room;
  const detailColumns = beside ? room - GAP.length - textColumns : room;
  const columns = [rank, SEEN, { title: 'passage', columns: textColumns }];
  if (beside) columns.push({ title: 'where, and other wordings', columns: detailColumns });
  function* rows(): Generator<string[]> {
    for (const [i, passage] of passages.entries()) {
      const text = wrap(clip(printable(withSlots(passage)), TEXT_COLUMNS), textColumns);
      const details = [...detailsOf(passage, paragraphs, detailColumns, view)];
      const cells = beside ? [text, details] : [[...text, ...details]];
      const [times = '', ...more] = spread(passage);
      const seen = [view.paint.bold(times), ...more];
      yield [`${i + 1}.`, ...[seen, ...cells].map(setApart)];
    }
  }
  return tableLines(columns, rows(), view);
}

function* detailsOf(passage: Passage, paragraphs: ParagraphsOf, columns: number, view: View): Generator<string> {
  const { paint } = view;
  const places = passage.occurrences.map(({ document, start, end, verdict }) => {
    const number = paragraphNumber(paragraphs.get(document) ?? [], start);
    const what = verdict === passage.role ? '' : ` ${verdict}`;
    return { document, at: `${number}${start}–${end}${what}` };
  });
  const where = wrap(placesOf(places, PLACES_SHOWN), columns - LABEL_COLUMNS);
  yield* labelled('where', where.map(spaced).map(paint.dim), view);
  if (passage.slots.length > 0) {
    yield* slotLines(passage, columns, view);
    return;
  }
  const variants = passage.variants.slice(1);
  const shown = variants.length > VARIANTS_SHOWN + 1 ? variants.slice(0, VARIANTS_SHOWN) : variants;
  for (const [i, variant] of shown.entries()) {
    const mark = `${variant.count}× `;
    const changes = wrap(changesOf(variant.changes, view), columns - LABEL_COLUMNS - columnsOf(mark));
    yield* labelled(i === 0 ? 'also' : '', [...hanging(mark, changes)], view);
  }
  const left = variants.length - shown.length;
  if (left > 0) yield* labelled('', [paint.dim(`and ${count(left, 'wording')} more`)], view);
}

/** The text with brackets around what changes in a formula. */
function withSlots({ text, slots }: Passage): string {
  let result = '';
  let at = 0;
  for (const { start, end } of slots) {
    result += `${text.slice(at, start)}[${text.slice(start, end)}]`;
    at = end;
  }
  return result + text.slice(at);
}

/** What else stands in each slot of a formula. */
function* slotLines({ text, slots }: Passage, columns: number, view: View): Generator<string> {
  for (const { start, end, fills } of slots) {
    const others = fills.map((fill) => {
      const words = fill.text === '' ? 'nothing' : clip(printable(fill.text), CHANGE_COLUMNS);
      return fill.count === 1 ? words : `${words} ${fill.count}×`;
    });
    const slot = `[${clip(printable(text.slice(start, end)), CHANGE_COLUMNS)}]: ${shortened(others, FILLS_SHOWN, '; ')}`;
    yield* labelled('slot', wrap(slot, columns - LABEL_COLUMNS), view);
  }
}

function chromeTable(passages: readonly Passage[], paragraphs: ParagraphsOf, view: View): Generator<string> {
  const { paint } = view;
  const copied = passages.some((p) => p.stories !== p.documents);
  const stories = copied ? passages.map((p) => thousands(p.stories)) : [];
  const documents = passages.map((p) => thousands(p.documents));
  const times = passages.map((p) => thousands(p.occurrences.length));
  const sources = passages.map((p) => clipMiddle(sourcesOf(p, 1)[0] ?? '', SEEN.columns));
  const columns: Column[] = [
    rankColumn(passages.length),
    ...(copied ? [{ title: 'stories', columns: widest(['stories', ...stories]), align: 'right' } as const] : []),
    { title: 'documents', columns: widest(['documents', ...documents]), align: 'right' },
    { title: 'times', columns: widest(['times', ...times]), align: 'right' },
  ];
  const named = sources.some((source) => source !== '');
  if (named) columns.push({ title: 'source', columns: widest(['source', ...sources]) });
  const room = roomBeside(columns, view.width);
  function* rows(): Generator<string[]> {
    for (const [i, { text, occurrences }] of passages.entries()) {
      const places = occurrences.map(({ document, start }) => {
        return { document, at: paragraphNumber(paragraphs.get(document) ?? [], start).trimEnd() };
      });
      const lines = wrap(clip(printable(text), room * CHROME_TEXT_LINES - room / 4), room);
      const where = wrap(placesOf(places, CHROME_PLACES_SHOWN), room).map(spaced).map(paint.dim);
      const source = named ? [sources[i] as string] : [];
      const often = [...(copied ? [stories[i] as string] : []), documents[i] as string, times[i] as string];
      yield [`${i + 1}.`, ...often, ...source, [...lines, ...where].join('\n')];
    }
  }
  return tableLines([...columns, { title: 'text', columns: room }], rows(), view);
}

/** Columns that a label takes, with the gap behind it. */
export const LABEL_COLUMNS = 7;

/** Lines beside a label; they have LABEL_COLUMNS less than the label's column. */
export function labelled(label: string, lines: readonly string[], { paint }: View): Generator<string> {
  return hanging(paint.cyan(label.padEnd(LABEL_COLUMNS)), lines);
}

/** How often, by whom, when: lines for the column of that. */
function spread(passage: Passage): string[] {
  const { documents, stories, firstSeen, lastSeen, variants } = passage;
  // What the passages are in order of stands first.
  const lines = [count(stories, 'story', 'stories')];
  if (documents !== stories) lines.push(`in ${count(documents, 'document')}`);
  if (passage.occurrences.length > documents) lines.push(`${thousands(passage.occurrences.length)} times`);
  lines.push(...sourcesOf(passage, SOURCES_SHOWN));
  if (firstSeen !== undefined && lastSeen !== undefined) {
    const [first, last] = [dayOf(firstSeen), dayOf(lastSeen)];
    lines.push(first, ...(first === last ? [] : [`to ${last}`]));
  }
  if (variants.length > 1) lines.push(count(variants.length, 'wording'));
  return lines.map((line) => clipMiddle(line, SEEN.columns));
}

/** By whom: a line a source, or how many they are. */
function sourcesOf({ sources }: Passage, shown: number): string[] {
  return sources.length > shown ? [count(sources.length, 'source')] : sources.map(printable);
}

/** The day of a time; of anything else all of it. */
export function dayOf(date: string): string {
  return printable(/^\d{4}-\d\d-\d\d(?!\d)/.exec(date)?.[0] ?? date);
}

/** `¶4 `, counted from 1, or nothing where the offset is in no paragraph. */
export function paragraphNumber(paragraphs: readonly { start: number; end: number }[], offset: number): string {
  let low = 0;
  let high = paragraphs.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((paragraphs[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const found = paragraphs[low];
  return found && found.start <= offset ? `¶${low + 1} ` : '';
}

/** What a wording has otherwise than another one. Colours stand word by word, for wrapping. */
export function changesOf(changes: readonly Change[], view: View, shown = CHANGES_SHOWN): string {
  return changes.length === 0
    ? 'the same words'
    : shortened(
        changes.map((c) => oneChange(c, view)),
        shown,
        '; ',
      );
}

/** `3 → 13`, `+inserted`, `-dropped`. */
export function oneChange({ kind, from, to }: Change, { paint }: View): string {
  const before = clip(printable(from), CHANGE_COLUMNS);
  const after = clip(printable(to), CHANGE_COLUMNS);
  const words = (text: string, color: (word: string) => string): string => text.split(' ').map(color).join(' ');
  if (kind === 'inserted') return words(`+${after}`, paint.green);
  if (kind === 'dropped') return words(`-${before}`, paint.red);
  const color = kind === 'figure' ? paint.magenta : (word: string) => word;
  return `${words(before, color)} → ${words(after, color)}`;
}

/** Of what is no less: a rounded one might be more than it is. The remainder is what 0.57 * 100 lacks of 57. */
export function atLeast(share: number): string {
  return `${Math.floor(share * 100 + 1e-9)}%`;
}

export function percent(share: number): string {
  // 0 % and 100 % are said only of what is exactly that.
  const rounded = Math.round(share * 100);
  if (rounded === 0 && share > 0) return '<1%';
  if (rounded === 100 && share < 1) return '>99%';
  return `${rounded}%`;
}
