/**
 * One document, paragraph by paragraph: what each is, by which shares, which passages make it so, where else they stand
 * and how they are worded here. The answer to «why is this called background?».
 * Pure: a report in, lines out, each at most `width` columns.
 */
import type { Document, DocumentReport, Occurrence, ParagraphReport, Passage, Report, Verdict } from '../index.ts';
import { type Place, placesOf, spaced } from './places.ts';
import { atLeast, changesOf, dayOf, LABEL_COLUMNS, labelled, paragraphNumber, percent } from './render-passages.ts';
import { type Column, rankColumn, roomBeside, setApart, tableLines } from './table.ts';
import { clip, count, printable, wrap } from './terminal.ts';
import type { View } from './view.ts';

const TEXT_COLUMNS = 4000;
const PLACES_SHOWN = 6;
const WHAT: Column = { title: 'what', columns: 15 };

export function* storyLines(report: Report, document: Document, words: number, view: View): Generator<string> {
  const { paint, width } = view;
  const story = report.documents.find(({ id }) => id === document.id) as DocumentReport;
  const { source, date } = document;
  yield* wrap(printable(document.id), width).map(paint.bold);
  const facts = [source, date && dayOf(date), count(words, 'word'), `${percent(story.fresh)} fresh`];
  yield* wrap(facts.flatMap((fact) => (fact ? [printable(fact)] : [])).join(' · '), width);
  yield* editionLines(report, story, view);
  yield '';
  const paragraphs = new Map(report.documents.map((d) => [d.id, d.paragraphs]));
  const passages = new Map(report.passages.map((passage) => [passage.id, passage]));
  const ink = inkOf(report, document, story, view);
  const rank = { ...rankColumn(story.paragraphs.length), title: '¶' };
  const room = roomBeside([rank, WHAT], width);
  function* rows(): Generator<string[]> {
    for (const [i, paragraph] of story.paragraphs.entries()) {
      const text = clip(printable(document.text.slice(paragraph.start, paragraph.end)), TEXT_COLUMNS);
      const lines = [...wrap(paragraph.verdict === 'fresh' && paragraph.coverage === 0 ? text : ink(paragraph), room)];
      const found = paragraph.passages.flatMap((id) => passages.get(id) ?? []);
      // What is the whole of a paragraph need not be quoted below it.
      const quoted = found.length > 1 || paragraph.verdict === 'mixed';
      for (const passage of found) {
        lines.push(...reasonLines(passage, { document, paragraph, paragraphs, quoted }, room, view));
      }
      yield [String(i + 1), setApart(sharesOf(paragraph, view)), setApart(lines)];
    }
  }
  yield* tableLines([rank, WHAT, { title: 'paragraph', columns: room }], rows(), view);
}

function* editionLines(report: Report, story: DocumentReport, { width }: View): Generator<string> {
  const edition = report.editions.find(({ id }) => id === story.edition);
  if (!edition) return;
  const others = edition.documents.filter((id) => id !== story.id).map(wholly);
  const alike = edition.similarity === 1 ? 'the same words' : `at least ${atLeast(edition.similarity)} alike`;
  yield* wrap(`One story, ${alike}, with ${placesOf(others, PLACES_SHOWN)}`, width).map(spaced);
}

const wholly = (document: string): Place => ({ document, at: '' });

const INK: Readonly<Record<Verdict, (view: View) => (text: string) => string>> = {
  fresh: ({ paint }) => paint.green,
  background: ({ paint }) => paint.cyan,
  chrome: ({ paint }) => paint.dim,
  copy: ({ paint }) => paint.magenta,
  mixed: ({ paint }) => paint.bold,
};

/** The verdict, and what share of the words is what, unless that is said with it. */
function sharesOf({ verdict, coverage, evidence }: ParagraphReport, view: View): string[] {
  const shares = Object.entries({ ...evidence, fresh: 1 - coverage }).filter(([, share]) => share > 0);
  const whole = shares.length <= 1;
  return [INK[verdict](view)(verdict), ...(whole ? [] : shares.map(([kind, share]) => `${percent(share)} ${kind}`))];
}

/** A paragraph's text, word by word in the colour of what it is part of. */
function inkOf(
  report: Report,
  { id, text }: Document,
  story: DocumentReport,
  view: View,
): (paragraph: ParagraphReport) => string {
  const known: { readonly start: number; readonly end: number; readonly verdict: Verdict }[] = story
    .freshSpans()
    .map((span) => ({ ...span, verdict: 'fresh' as const }));
  for (const { role, occurrences } of report.passages) {
    for (const { document, start, end } of occurrences) if (document === id) known.push({ start, end, verdict: role });
  }
  return ({ start, end, evidence }) => {
    // A mark that belongs to no word is in no span.
    const other = evidence.copy > 0 ? 'copy' : 'fresh';
    const spans = known.filter((span) => span.start < end && span.end > start);
    const words = text.slice(start, end).matchAll(/\S+/g);
    const painted: string[] = [];
    let columns = 0;
    for (const { 0: word, index } of words) {
      const at = start + index + (word.length >> 1);
      const verdict = spans.find((span) => span.start <= at && at < span.end)?.verdict ?? other;
      const bare = printable(word);
      columns += bare.length + 1;
      if (columns > TEXT_COLUMNS) return [...painted, '…'].join(' ');
      painted.push(verdict === 'fresh' ? bare : INK[verdict](view)(bare));
    }
    return painted.join(' ');
  };
}

/** Where a passage stands. */
interface Here {
  readonly document: Document;
  readonly paragraph: ParagraphReport;
  /** Of all documents. */
  readonly paragraphs: ReadonlyMap<string, readonly ParagraphReport[]>;
  readonly quoted: boolean;
}

/** How often a passage was seen, why it has its role, where else it stands, and what is otherwise here. */
function* reasonLines(passage: Passage, here: Here, room: number, view: View): Generator<string> {
  const { document, paragraph, paragraphs, quoted } = here;
  const columns = room - LABEL_COLUMNS;
  const isHere = (o: Occurrence): boolean =>
    o.document === document.id && o.start < paragraph.end && o.end > paragraph.start;
  if (quoted) yield* labelled('part', [`«${clip(printable(passage.text), columns - 2)}»`], view);
  yield* labelled('seen', wrap(seenOf(passage), columns), view);
  yield* labelled('as', wrap(reasonOf(passage), columns), view);
  const others = passage.occurrences.filter((o) => !isHere(o));
  const places = others.map(({ document: id, start, end, similarity }) => {
    const alike = similarity === 1 ? '' : ` (${percent(similarity)})`;
    return { document: id, at: `${paragraphNumber(paragraphs.get(id) ?? [], start)}${start}–${end}${alike}` };
  });
  yield* labelled('also', wrap(placesOf(places, PLACES_SHOWN), columns).map(spaced).map(view.paint.dim), view);
  for (const variant of new Set(passage.occurrences.filter(isHere).map((o) => o.variant))) {
    const changes = passage.variants[variant]?.changes ?? [];
    if (changes.length > 0) yield* labelled('here', wrap(changesOf(changes, view), columns), view);
  }
}

function seenOf({ documents, stories, sources, firstSeen, lastSeen }: Passage): string {
  const facts = [count(documents, 'document')];
  if (stories !== documents) facts.push(count(stories, 'story', 'stories'));
  if (sources.length === 1) facts[0] += ` of ${printable(sources[0] as string)}`;
  else if (sources.length > 1) facts.push(count(sources.length, 'source'));
  if (firstSeen !== undefined && lastSeen !== undefined) {
    const [first, last] = [dayOf(firstSeen), dayOf(lastSeen)];
    facts.push(first === last ? first : `${first} to ${last}`);
  }
  return facts.join(', ');
}

/** What decides about a role, in the words and with the threshold of verdict/role.ts. */
function reasonOf({ role, evidence: { home, prose, verbatim } }: Passage): string {
  if (role === 'background') return `background: prose, ${percent(verbatim)} word for word`;
  if (prose < 0.5) return 'chrome: a headline, label or list item';
  if (!home) return 'chrome: prose beyond other furniture of the page';
  const pages = `${home.documents} of ${count(home.pages, 'page')}`;
  return `chrome: the same words at the edge of ${pages} of ${printable(home.source)}`;
}
