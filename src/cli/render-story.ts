/**
 * One document, paragraph by paragraph: what each is, by which shares, which passages make it so, where else they stand
 * and how they are worded here. The answer to «why is this called background?».
 * Pure: a report in, lines out, each at most `width` columns.
 */
import type { Document, DocumentReport, ParagraphReport, Passage, Report, Verdict } from '../index.ts';
import { type Place, placesOf, spaced } from './places.ts';
import { changesOf, dayOf, labelled, paragraphNumber, percent } from './render-passages.ts';
import { type Column, rankColumn, roomBeside, tableLines } from './table.ts';
import { clip, count, printable, wrap } from './terminal.ts';
import type { View } from './view.ts';

const TEXT_COLUMNS = 4000;
const QUOTE_COLUMNS = 60;
const PLACES_SHOWN = 6;
const LABEL_COLUMNS = 7;
const NARROWEST_TEXT = 24;
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
  const room = roomBeside([rank, WHAT], width, NARROWEST_TEXT);
  function* rows(): Generator<string[]> {
    for (const [i, paragraph] of story.paragraphs.entries()) {
      const text = clip(printable(document.text.slice(paragraph.start, paragraph.end)), TEXT_COLUMNS);
      const lines = [...wrap(paragraph.verdict === 'fresh' && paragraph.coverage === 0 ? text : ink(paragraph), room)];
      for (const id of paragraph.passages) {
        const passage = passages.get(id);
        if (passage) lines.push(...reasonLines(passage, document, paragraph, paragraphs, room, view));
      }
      if (paragraph.evidence.copy > 0) {
        const others = (editionOf(report, story)?.documents ?? []).filter((id) => id !== document.id);
        const where = placesOf(others.map(wholly), PLACES_SHOWN);
        lines.push(
          ...labelled('copy', wrap(`of the same story, as in ${where}`, room - LABEL_COLUMNS).map(spaced), view),
        );
      }
      yield [String(i + 1), ...[sharesOf(paragraph, view), lines].map((cell) => [...cell, ''].join('\n'))];
    }
  }
  yield* tableLines([rank, WHAT, { title: 'paragraph', columns: room }], rows(), view);
}

function editionOf({ editions }: Report, { edition }: DocumentReport): Report['editions'][number] | undefined {
  return edition === undefined ? undefined : editions.find(({ id }) => id === edition);
}

function* editionLines(report: Report, story: DocumentReport, { width }: View): Generator<string> {
  const edition = editionOf(report, story);
  if (!edition) return;
  const others = edition.documents.filter((id) => id !== story.id).map(wholly);
  const alike = edition.similarity === 1 ? 'the same words' : `at least ${percent(edition.similarity)} alike`;
  yield* wrap(`The same story, ${alike}: ${placesOf(others, PLACES_SHOWN)}`, width).map(spaced);
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
  return ({ start, end }) => {
    const spans = known.filter((span) => span.start < end && span.end > start);
    const words = text.slice(start, end).matchAll(/\S+/g);
    const painted: string[] = [];
    let columns = 0;
    for (const { 0: word, index } of words) {
      const at = start + index + (word.length >> 1);
      const verdict = spans.find((span) => span.start <= at && at < span.end)?.verdict ?? 'copy';
      const bare = printable(word);
      columns += bare.length + 1;
      if (columns > TEXT_COLUMNS) return [...painted, '…'].join(' ');
      painted.push(verdict === 'fresh' ? bare : INK[verdict](view)(bare));
    }
    return painted.join(' ');
  };
}

/** What a passage is, why it has its role, where else it stands, and what is otherwise here. */
function* reasonLines(
  passage: Passage,
  document: Document,
  paragraph: ParagraphReport,
  paragraphs: ReadonlyMap<string, readonly ParagraphReport[]>,
  room: number,
  view: View,
): Generator<string> {
  const columns = room - LABEL_COLUMNS;
  const { role, occurrences, documents, stories, sources, firstSeen, lastSeen, variants } = passage;
  const facts = [count(documents, 'document'), count(stories, 'story', 'stories')];
  if (sources.length > 0) facts.push(count(sources.length, 'source'));
  if (firstSeen !== undefined && lastSeen !== undefined) facts.push(`${dayOf(firstSeen)} to ${dayOf(lastSeen)}`);
  const quote = clip(printable(passage.text), QUOTE_COLUMNS);
  yield* labelled('found', wrap(`${role} «${quote}»: ${facts.join(', ')}`, columns), view);
  yield* labelled('why', wrap(reasonOf(passage), columns), view);
  const here = occurrences.filter((o) => o.document === document.id);
  const others = occurrences.filter(
    (o) => o.document !== document.id || o.start < paragraph.start || o.end > paragraph.end,
  );
  const places = others.map((o) => {
    const alike = o.similarity === 1 ? '' : ` (${percent(o.similarity)})`;
    return {
      document: o.document,
      at: `${paragraphNumber(paragraphs.get(o.document) ?? [], o.start)}${o.start}–${o.end}${alike}`,
    };
  });
  yield* labelled('also', wrap(placesOf(places, PLACES_SHOWN), columns).map(spaced).map(view.paint.dim), view);
  const wordings = new Set(
    here.filter((o) => o.start < paragraph.end && o.end > paragraph.start).map((o) => o.variant),
  );
  for (const variant of wordings) {
    const changes = variants[variant]?.changes ?? [];
    if (changes.length > 0) yield* labelled('here', wrap(changesOf(changes, view), columns), view);
  }
}

function reasonOf({ role, evidence }: Passage): string {
  const { verbatim, home, edge, prose } = evidence;
  const parts = [
    `${percent(verbatim)} word for word`,
    `${percent(prose)} in whole sentences`,
    `${percent(edge)} at an edge of the page`,
  ];
  if (home) parts.push(`on ${home.documents} of ${count(home.pages, 'page')} of ${printable(home.source)}`);
  return `${role === 'chrome' ? 'like furniture' : 'like a fact retold'}: ${parts.join(', ')}`;
}
