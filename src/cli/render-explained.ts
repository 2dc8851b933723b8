/**
 * One document: of which story it is a version and what it changed, who told it again, what it took from others; then
 * paragraph by paragraph what each is, by which shares, which passages make it so, where else they stand and how they
 * are worded here. The answer to «why is this called background?».
 * Pure: a report in, lines out, each at most `width` columns.
 */
import type {
  Document,
  DocumentReport,
  Occurrence,
  ParagraphReport,
  ParagraphVerdict,
  Passage,
  Report,
  Verdict,
  VersionChange,
} from '../index.ts';
import { placesOf, spaced } from './places.ts';
import { changesOf, dayOf, LABEL_COLUMNS, labelled, oneChange, paragraphNumber, percent } from './render-passages.ts';
import { figuresFirst, placeInStory, sharesOf, tookLines } from './render-stories.ts';
import { type Column, rankColumn, roomBeside, setApart, tableLines } from './table.ts';
import { clip, count, printable, shortened, wrap } from './terminal.ts';
import type { View } from './view.ts';

const TEXT_COLUMNS = 4000;
const PLACES_SHOWN = 6;
const RETOLD_SHOWN = 20;
const RETOLD_BY_SHOWN = 4;
const WHAT: Column = { title: 'what', columns: 15 };

export function* explainedLines(report: Report, document: Document, words: number, view: View): Generator<string> {
  const { paint, width } = view;
  const reported = report.documents.find(({ id }) => id === document.id) as DocumentReport;
  const { source, date } = document;
  yield* wrap(printable(document.id), width).map(paint.bold);
  const facts = [source, date && dayOf(date), count(words, 'word'), `${percent(reported.fresh)} fresh`];
  yield* wrap(facts.flatMap((fact) => (fact ? [printable(fact)] : [])).join(' · '), width);
  yield* standingLines(report, reported, view);
  yield* retoldLines(reported, view);
  yield '';
  const paragraphs = new Map(report.documents.map((d) => [d.id, d.paragraphs]));
  const passages = new Map(report.passages.map((passage) => [passage.id, passage]));
  const ink = inkOf(report, document, reported, view);
  const rank = { ...rankColumn(reported.paragraphs.length), title: '¶' };
  const room = roomBeside([rank, WHAT], width);
  function* rows(): Generator<string[]> {
    for (const [i, paragraph] of reported.paragraphs.entries()) {
      const text = clip(printable(document.text.slice(paragraph.start, paragraph.end)), TEXT_COLUMNS);
      const lines = [...wrap(paragraph.verdict === 'fresh' && paragraph.coverage === 0 ? text : ink(paragraph), room)];
      const found = paragraph.passages.flatMap((id) => passages.get(id) ?? []);
      // What is the whole of a paragraph need not be quoted below it.
      const quoted = found.length > 1 || paragraph.verdict === 'mixed';
      for (const passage of found) {
        lines.push(...reasonLines(passage, { document, paragraph, paragraphs, quoted }, room, view));
      }
      yield [String(i + 1), setApart(verdictLines(paragraph, view)), setApart(lines)];
    }
  }
  yield* tableLines([rank, WHAT, { title: 'paragraph', columns: room }], rows(), view);
}

/** What the document is to its story: its place among the versions, what it changed, what it took. */
function* standingLines(report: Report, { id, kind, paragraphs }: DocumentReport, view: View): Generator<string> {
  const { width } = view;
  const columns = width - LABEL_COLUMNS;
  const place = placeInStory(report.stories, id);
  if (place) {
    const { versions } = place.story;
    const version = versions[place.nth] as (typeof versions)[number];
    const { of, changes } = version;
    const what = of === undefined ? 'the first' : `${version.kind} of ${printable(of)}`;
    const nth = `version ${place.nth + 1} of ${versions.length} of the story ${printable(place.story.id)}: ${what}`;
    yield* labelled('story', wrap(nth, columns), view);
    if (of !== undefined) yield* labelled('', wrap(sharesOf(version), columns), view);
    for (const [i, change] of figuresFirst(changes).entries()) {
      yield* labelled(i === 0 ? 'change' : '', wrap(changeOf(change, paragraphs, view), columns), view);
    }
    const others = versions.filter(({ document }) => document !== id);
    const named = others.map(({ document, kind }) => ({ document, at: kind }));
    yield* labelled('others', wrap(placesOf(named, PLACES_SHOWN), columns).map(spaced), view);
  }
  if (kind === 'carrier') yield* labelled('story', ['none: a carrier, which tells those of others'], view);
  if (kind === 'follow-up') {
    yield* labelled(place ? '' : 'story', ['its own: a follow-up, with an older story below'], view);
  }
  const taker = [...report.carriers, ...report.followUps].find(({ document }) => document === id);
  if (taker) yield* tookLines(taker.took, paragraphs, width, view);
}

function changeOf(change: VersionChange, paragraphs: readonly ParagraphReport[], view: View): string {
  const place = `${paragraphNumber(paragraphs, change.start)}${change.start}–${change.end}`;
  return `${oneChange(change, view)} (${place})`;
}

/** What was told here first, and in which later documents it stands again. */
function* retoldLines({ retoldBy, paragraphs }: DocumentReport, view: View): Generator<string> {
  const columns = view.width - LABEL_COLUMNS;
  const shown = retoldBy.slice(0, RETOLD_SHOWN);
  for (const [i, { start, end, documents }] of shown.entries()) {
    const place = `${paragraphNumber(paragraphs, start)}${start}–${end}`;
    const by = shortened(documents.map(printable), RETOLD_BY_SHOWN);
    yield* labelled(i === 0 ? 'retold' : '', wrap(`${place} by ${by}`, columns), view);
  }
  const left = retoldBy.length - shown.length;
  if (left > 0) yield* labelled('', [`and ${count(left, 'stretch', 'stretches')} more`], view);
}

const INK: Readonly<Record<ParagraphVerdict, (view: View) => (text: string) => string>> = {
  fresh: ({ paint }) => paint.green,
  background: ({ paint }) => paint.cyan,
  chrome: ({ paint }) => paint.dim,
  formula: ({ paint }) => paint.yellow,
  copy: ({ paint }) => paint.magenta,
  mixed: ({ paint }) => paint.bold,
};

/** The verdict, and what share of the words is what, unless that is said with it. */
function verdictLines({ verdict, coverage, evidence }: ParagraphReport, view: View): string[] {
  const shares = Object.entries({ ...evidence, fresh: 1 - coverage }).filter(([, share]) => share > 0);
  const whole = shares.length <= 1;
  return [INK[verdict](view)(verdict), ...(whole ? [] : shares.map(([kind, share]) => `${percent(share)} ${kind}`))];
}

/** A paragraph's text, word by word in the colour of what it is part of. */
function inkOf(
  report: Report,
  { id, text }: Document,
  reported: DocumentReport,
  view: View,
): (paragraph: ParagraphReport) => string {
  const known: { readonly start: number; readonly end: number; readonly verdict: Verdict }[] = reported
    .freshSpans()
    .map((span) => ({ ...span, verdict: 'fresh' as const }));
  for (const { occurrences } of report.passages) {
    for (const { document, start, end, verdict } of occurrences) {
      if (document === id) known.push({ start, end, verdict });
    }
  }
  return ({ start, end, evidence }) => {
    // A mark that belongs to no word is in no span, nor is what is a copy or furniture without a passage.
    const other = evidence.copy > 0 ? 'copy' : evidence.chrome > 0 ? 'chrome' : 'fresh';
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
  const inHere = passage.occurrences.filter(isHere);
  for (const o of inHere)
    if (o.verdict !== passage.role) yield* labelled('here', wrap(verdictOf(o, passage), columns), view);
  for (const variant of new Set(inHere.map((o) => o.variant))) {
    const changes = passage.variants[variant]?.changes ?? [];
    if (changes.length > 0) yield* labelled('here', wrap(changesOf(changes, view), columns), view);
  }
}

/** Why an occurrence is not what its passage is. */
function verdictOf(occurrence: Occurrence, { occurrences }: Passage): string {
  const { verdict, from, document, variant } = occurrence;
  if (verdict === 'fresh') {
    const earlier = occurrences.slice(0, occurrences.indexOf(occurrence)).filter((o) => o.document !== document);
    const isNew = earlier.length > 0 && earlier.every((o) => o.variant !== variant);
    return isNew ? 'fresh: its figures are new' : 'fresh: told here first';
  }
  return from === undefined ? verdict : `${verdict} of ${printable(from)}`;
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

/** What decides about a role, in the words and with the thresholds of verdict/role.ts. */
function reasonOf({ role, evidence: { home, prose, verbatim, everywhere } }: Passage): string {
  if (role === 'background' && prose < 0.5) return 'background: a headline or a caption';
  if (role === 'background') return `background: prose, ${percent(verbatim)} word for word, figures apart`;
  if (role === 'formula') return 'formula: hardly anything but names and figures changes';
  if (prose < 0.5) return 'chrome: a headline, label or list item';
  if (everywhere >= 0.7) {
    return `chrome: the same words, figures apart, in ${percent(everywhere)} of the documents of its sources`;
  }
  if (!home) return 'chrome: prose beyond other furniture of the page';
  const pages = `${home.documents} of ${count(home.pages, 'page')}`;
  return `chrome: the same words, figures apart, at the edge of ${pages} of ${printable(home.source)}`;
}
