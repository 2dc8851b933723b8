/**
 * The main job as a flow: which step follows which, and what is put together between them.
 *
 *   texts ──read──► rows of sentences ──► distinct sentences, by key ──► candidates: holders of their seeds
 *         ──match──► links ──► families, by component ──compare, differ──► stories: who tells them (flow/stories.ts)
 *         ──► clauses ──unlike──► clauses like their family's ──► passages ──wordings──► wordings, roles, verdicts
 */

import { type Dated, dated } from '../dates.ts';
import { describe } from '../errors.ts';
import { assemble, type FoundPassage, liveFamilies } from '../passages/assemble.ts';
import { type Candidates, Compared } from '../passages/candidates.ts';
import { type Clauses, cutClauses } from '../passages/clauses.ts';
import { type Families, familiesOf } from '../passages/families.ts';
import { fullestOf } from '../passages/fullest.ts';
import { Links } from '../passages/links.ts';
import { candidatesOf } from '../passages/seeds.ts';
import { FamilyReview } from '../passages/unlike.ts';
import { onlyNumbers, SentenceCollector, type Sentences } from '../sentences/distinct.ts';
import type { Kept } from '../sentences/documents.ts';
import { doubtOrShort } from '../sentences/doubts.ts';
import { documentsIn } from '../sentences/read.ts';
import { type Copied, findCopies } from '../stories/copies.ts';
import type { Stories } from '../stories/stories.ts';
import { takersOf } from '../stories/takers.ts';
import type { Versions } from '../stories/versions.ts';
import type { Words } from '../text/tokenize.ts';
import type { Document, Report } from '../types.ts';
import type { Context } from '../verdict/described.ts';
import { judgeDocuments } from '../verdict/documents.ts';
import { type Pointer, pointersOf } from '../verdict/pointers.ts';
import { warningsOf } from '../verdict/warnings.ts';
import { describePassages } from './describe.ts';
import { alongside, type Flow, type Piece, type Round } from './flow.ts';
import { findStories } from './stories.ts';

export interface MainJobSettings {
  readonly minStories: number;
  readonly minTokens: number;
  readonly words: Words;
  readonly salt: number;
  readonly onProgress: ((done: number, total: number) => void) | undefined;
}

/** @param documents checked */
export function* mainJob(documents: readonly Document[], settings: MainJobSettings): Flow<Report> {
  const { minStories, minTokens, words } = settings;
  const allDates = documents.map(({ date }) => dated(date));
  const order = byDateAndId(documents, allDates);
  const sorted = order.map((i) => documents[i]);
  const dates = order.map((i) => allDates[i]);

  const { copies, versions, found, ...known } = yield* findPassages(sorted, dates, order, settings);
  const context = { documents: sorted, dates, minStories, minTokens, words, ...known };
  const { kept, stories } = context;
  const described = yield* describePassages(found, context);
  const reports = judgeDocuments(described, copies, versions.standings, context);

  const furniture = described.flatMap(({ passage, stretches }) => (passage.role === 'chrome' ? stretches : []));
  const inInputOrder = new Array<(typeof reports)[number]>(order.length);
  for (const [i, at] of order.entries()) inInputOrder[at] = reports[i];
  return {
    passages: described.map(({ passage }) => passage),
    documents: inInputOrder,
    stories: versions.stories,
    ...takersOf(sorted, kept, copies, furniture, stories),
    warnings: warningsOf(sorted, dates, kept, minTokens),
  };
}

/** By itself, so that words, links and families are let go when the passages are known: 2 bytes a token at the peak. */
function* findPassages(
  documents: readonly Document[],
  dates: readonly Dated[],
  order: readonly number[],
  settings: MainJobSettings,
): Flow<{
  kept: Kept[];
  sentences: Context['sentences'];
  pointers: Pointer[][];
  found: FoundPassage[];
  stories: Stories;
  copies: Copied[][];
  versions: Versions;
}> {
  const { minStories, minTokens, words } = settings;
  const { kept, sentences } = yield* read(documents, order, settings);
  const pointers = pointersOf(documents, kept, sentences);
  const families = yield* relate(sentences, minTokens);
  const { stories, versions } = yield* findStories(documents, dates, kept, sentences, families, words);
  const live = liveFamilies(families, kept, stories.storyOf, minStories);
  const copies = new Array<Copied[]>(kept.length);
  const copying = findCopies(documents, dates, kept, sentences, families, stories, copies);
  const clauses = yield* takeApart(sentences, cutClauses(sentences, families, live, minTokens), copying);
  const found = assemble(sentences, clauses, kept, stories.storyOf, minStories);
  const { keys, marks, starts } = sentences;
  return { kept, sentences: { keys, marks, starts }, pointers, found, stories, copies, versions };
}

/** The documents' sentences. */
function* read(
  documents: readonly Document[],
  order: readonly number[],
  { minTokens, words, salt, onProgress }: MainJobSettings,
): Flow<{ kept: Kept[]; sentences: Sentences }> {
  const collector = new SentenceCollector();
  const kept: Kept[] = [];
  onProgress?.(0, documents.length);
  yield {
    step: 'read',
    common: { words, salt },
    pieces: pieces(documents, order),
    take(rows) {
      for (const document of documentsIn(rows)) {
        const { tokens, breaks, sentences, prose, paragraphs, marks } = document;
        const numbers = new Uint32Array(sentences.length - 1);
        collector.take(document, numbers, 0);
        kept.push({
          tokens,
          breaks,
          sentences,
          prose,
          numbers,
          paragraphs,
          doubt: doubtOrShort(document.doubt, marks, minTokens),
        });
      }
      onProgress?.(kept.length, documents.length);
    },
  };
  const { sentences, ranks } = collector.finish();
  for (const { numbers } of kept) for (let i = 0; i < numbers.length; i++) numbers[i] = ranks[numbers[i]];
  return { kept, sentences };
}

/** Code units of a batch of texts, unless one text has more. */
const BATCH = 1 << 16;

function* pieces(documents: readonly Document[], order: readonly number[]): Generator<Piece<'read'>> {
  const nameOf = (i: number) => `document ${order[i]} (${describe(documents[i].id)})`;
  for (let first = 0, next = 0; first < documents.length; first = next) {
    let room = BATCH;
    while (next < documents.length && (next === first || documents[next].text.length <= room)) {
      room -= documents[next++].text.length;
    }
    const texts = documents.slice(first, next).map(({ text }) => text);
    const [from, last] = [first, next - 1];
    yield {
      input: { texts },
      name: (text) => {
        if (text !== undefined) return nameOf(from + text);
        return from === last ? nameOf(from) : `${nameOf(from)} to ${nameOf(last)}`;
      },
    };
  }
}

/** Which sentences tell the same. */
export function* relate(sentences: Sentences, minTokens: number): Flow<Families> {
  const links = new Links();
  const compared = new Compared(sentences);
  yield matching(sentences, candidatesOf(sentences), minTokens, links, compared);
  yield matching(sentences, fullestOf(sentences, links, compared), minTokens, links);
  links.findParts(sentences, minTokens);
  const { count, lengths, copies } = sentences;
  return familiesOf({ count, lengths, copies, onlyNumbers: (s) => onlyNumbers(sentences, s) }, links);
}

/** Sentences are matched with their candidates, and the links taken; what is compared is noted. */
function matching(
  sentences: Sentences,
  candidates: Iterable<Candidates>,
  minTokens: number,
  links: Links,
  compared?: Compared,
): Round<'match'> {
  function* pieces(): Generator<Piece<'match'>> {
    for (const batch of candidates) {
      compared?.add(batch);
      yield { input: { ...batch, minTokens }, name: () => 'sentences of the documents' };
    }
  }
  return { step: 'match', common: sentences, pieces: pieces(), take: (rows) => links.take(rows) };
}

/** Clauses that are unlike the others of their family leave it. @param meanwhile other work, in slices */
export function* takeApart(sentences: Sentences, clauses: Clauses, meanwhile: Iterator<void>): Flow<Clauses> {
  const review = new FamilyReview(clauses);
  function* pieces(): Generator<Piece<'unlike'>> {
    for (const input of review.batches()) yield { input, name: () => 'sentences of the documents' };
  }
  yield {
    step: 'unlike',
    common: sentences,
    pieces: alongside(pieces(), meanwhile),
    take: (groups) => review.take(groups),
  };
  return review.finish();
}

/**
 * Positions of the documents in order of time; then those whose date can't be read, in order of its letters; then those
 * without one. Of one date in order of id; compared by code points.
 */
export function byDateAndId(
  documents: readonly Document[],
  dates: readonly Dated[] = documents.map(({ date }) => dated(date)),
): number[] {
  return documents
    .map((_, i) => i)
    .sort((i, j) => byOrder(dates[i].order, dates[j].order) || byCodePoints(documents[i].id, documents[j].id));
}

function byOrder(a: number | string | undefined, b: number | string | undefined): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a === 'string' && typeof b === 'string') return byCodePoints(a, b);
  const rank = (order: typeof a) => (order === undefined ? 2 : typeof order === 'string' ? 1 : 0);
  return rank(a) - rank(b);
}

/** The order of code points, which is that of bytes in UTF-8; JavaScript's own is that of UTF-16 code units. */
export function byCodePoints(a: string, b: string): number {
  if (a === b) return 0;
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const left = a.charCodeAt(i);
    const right = b.charCodeAt(i);
    if (left === right) continue;
    const leftHigh = left >= 0xd800 && left <= 0xdfff;
    const rightHigh = right >= 0xd800 && right <= 0xdfff;
    // A surrogate belongs to a code point above all that are written without.
    return leftHigh === rightHigh ? left - right : leftHigh ? 1 : -1;
  }
  return a.length - b.length;
}
