/**
 * The passages of a report as text for a reader: what recurs, how often, where it stands and how the wordings differ.
 * Pure: a report in, lines out, each at most `width` columns. Shows a few of each; the whole is in --json.
 */
import type { Change, Passage, Report, Role, Variant } from '../index.ts';
import { placesOf, spaced } from './places.ts';
import { clip, columnsOf, count, hanging, printable, shortened, thousands, wrap } from './terminal.ts';
import type { View } from './view.ts';

const TEXT_COLUMNS = 700;
const CHANGE_COLUMNS = 70;
const PLACES_SHOWN = 5;
const VARIANTS_SHOWN = 4;
const CHANGES_SHOWN = 4;
const SOURCES_SHOWN = 4;
/** Chrome is listed, not described. */
const CHROME_TEXT_LINES = 2;
const CHROME_PLACES_SHOWN = 1;
const INDENT = '     ';

const HEADINGS: Readonly<Record<Role, string>> = {
  background: 'BACKGROUND, told again in different stories',
  chrome: 'CHROME, the furniture of the sites around their stories',
};

const LEGEND =
  'where: document, ¶ paragraph, offsets; also: other wordings, and what they +insert, -drop or change → into';

/** Background first, then chrome, each most repeated first, as the report has them. */
export function* passageLines(report: Report, view: View): Generator<string> {
  const paragraphs = new Map(report.documents.map((d) => [d.id, d.paragraphs]));
  for (const role of ['background', 'chrome'] as const) {
    const passages = report.passages.filter((p) => p.role === role);
    if (passages.length === 0) continue;
    yield view.paint.bold(`${HEADINGS[role]}: ${count(passages.length, 'passage')}`);
    if (role === 'background') for (const line of wrap(LEGEND, view.width)) yield view.paint.dim(line);
    yield '';
    const shown = view.limit === 0 ? passages : passages.slice(0, view.limit);
    for (const [i, passage] of shown.entries()) {
      const rank = `${String(i + 1).padStart(3)}. `;
      if (role === 'background') yield* backgroundLines(passage, rank, paragraphs, view);
      else yield* chromeLines(passage, rank, paragraphs, view);
    }
    if (role === 'chrome') yield '';
    const left = passages.length - shown.length;
    if (left > 0) yield* [`and ${count(left, 'passage')} more; --limit 0 prints all`, ''];
  }
}

type ParagraphsOf = ReadonlyMap<string, readonly { readonly start: number; readonly end: number }[]>;

function* backgroundLines(passage: Passage, rank: string, paragraphs: ParagraphsOf, view: View): Generator<string> {
  const { paint } = view;
  const columns = view.width - INDENT.length;
  yield* hanging(rank, wrap(spread(passage), columns).map(paint.bold));
  for (const line of wrap(clip(printable(passage.text), TEXT_COLUMNS), columns)) yield INDENT + line;
  const places = passage.occurrences.map(({ document, start, end }) => {
    const number = paragraphNumber(paragraphs.get(document) ?? [], start);
    return { document, at: `${number}${start}–${end}` };
  });
  const where = wrap(placesOf(places, PLACES_SHOWN), columns - LABEL_COLUMNS);
  yield* labelled('where', where.map(spaced).map(paint.dim), view);
  const variants = passage.variants.slice(1);
  const shown = variants.length > VARIANTS_SHOWN + 1 ? variants.slice(0, VARIANTS_SHOWN) : variants;
  for (const [i, variant] of shown.entries()) {
    const mark = `${variant.count}× `;
    const changes = wrap(changesOf(variant, view), columns - LABEL_COLUMNS - columnsOf(mark));
    yield* labelled(i === 0 ? 'also' : '', [...hanging(mark, changes)], view);
  }
  const left = variants.length - shown.length;
  if (left > 0) yield* labelled('', [paint.dim(`and ${count(left, 'wording')} more`)], view);
  yield '';
}

function* chromeLines(passage: Passage, rank: string, paragraphs: ParagraphsOf, view: View): Generator<string> {
  const { paint } = view;
  const columns = view.width - INDENT.length;
  yield* hanging(rank, wrap(clip(printable(passage.text), columns * CHROME_TEXT_LINES - columns / 4), columns));
  const places = passage.occurrences.map(({ document, start }) => {
    return { document, at: paragraphNumber(paragraphs.get(document) ?? [], start).trimEnd() };
  });
  const details = `${spread(passage)} · ${placesOf(places, CHROME_PLACES_SHOWN)}`;
  for (const line of wrap(details, columns)) yield INDENT + paint.dim(spaced(line));
}

const LABEL_COLUMNS = 7;

/** Lines beside a label. */
function labelled(label: string, lines: readonly string[], { paint }: View): Generator<string> {
  return hanging(INDENT + paint.cyan(label.padEnd(LABEL_COLUMNS)), lines);
}

/** How often, by whom, when. */
function spread(passage: Passage): string {
  const { documents, stories, sources, firstSeen, lastSeen, variants } = passage;
  const parts = [count(documents, 'document')];
  if (stories !== documents) parts[0] += ` (${count(stories, 'story', 'stories')})`;
  if (passage.occurrences.length > documents) parts.push(`${thousands(passage.occurrences.length)} times`);
  if (sources.length > SOURCES_SHOWN) parts.push(count(sources.length, 'source'));
  else if (sources.length > 0) parts.push(sources.map(printable).join(', '));
  if (firstSeen !== undefined && lastSeen !== undefined) {
    parts.push(firstSeen === lastSeen ? printable(firstSeen) : `${printable(firstSeen)} to ${printable(lastSeen)}`);
  }
  if (variants.length > 1) parts.push(count(variants.length, 'wording'));
  return parts.join(' · ');
}

/** `¶4 `, counted from 1, or nothing where the offset is in no paragraph. */
function paragraphNumber(paragraphs: readonly { start: number; end: number }[], offset: number): string {
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

function changesOf(variant: Variant, view: View): string {
  const changes = variant.changes.map((change) => oneChange(change, view));
  return changes.length === 0 ? 'the same words' : shortened(changes, CHANGES_SHOWN, '; ');
}

function oneChange({ kind, from, to }: Change, { paint }: View): string {
  const before = clip(printable(from), CHANGE_COLUMNS);
  const after = clip(printable(to), CHANGE_COLUMNS);
  // Colours go on word by word, for the wrapping.
  const words = (text: string, color: (word: string) => string): string => text.split(' ').map(color).join(' ');
  if (kind === 'inserted') return words(`+${after}`, paint.green);
  if (kind === 'dropped') return words(`-${before}`, paint.red);
  const color = kind === 'figure' ? paint.yellow : (word: string) => word;
  return `${words(before, color)} → ${words(after, color)}`;
}

export function percent(share: number): string {
  // 0 % and 100 % are said only of what is exactly that.
  const rounded = Math.round(share * 100);
  if (rounded === 0 && share > 0) return '<1%';
  if (rounded === 100 && share < 1) return '>99%';
  return `${rounded}%`;
}
