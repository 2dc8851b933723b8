/**
 * The main job as a flow: which step follows which, and what is put together between them.
 *
 *   texts ──read──► rows of sentences ──► distinct sentences, by key ──► candidates: holders of their seeds
 *         ──match──► links ──► families, by component ──► passages ──► roles, wordings, verdicts
 */
import { dedupeUnits } from '../dedupe/dedupe.ts';
import { keysOf } from '../dedupe/keys.ts';
import { resolveDedupe } from '../dedupe/options.ts';
import { UnitReader } from '../dedupe/units.ts';
import { describe } from '../errors.ts';
import { assemble } from '../passages/assemble.ts';
import { type Families, familiesOf } from '../passages/families.ts';
import { fullestOf } from '../passages/fullest.ts';
import { Links } from '../passages/links.ts';
import { matchRows } from '../passages/match.ts';
import { type Candidates, candidatesOf } from '../passages/seeds.ts';
import { onlyNumbers, SentenceCollector, type Sentences } from '../sentences/distinct.ts';
import type { Kept } from '../sentences/documents.ts';
import { documentsIn } from '../sentences/read.ts';
import type { Words } from '../text/tokenize.ts';
import type { Document, Report } from '../types.ts';
import { judgeDocuments } from '../verdict/documents.ts';
import { type Editions, editionOptions, editionsOf, findCopies } from '../verdict/editions.ts';
import { describePassages } from '../verdict/passages.ts';
import type { Flow, Piece, Round } from './flow.ts';

export interface MainJobSettings {
  readonly minDocuments: number;
  readonly minTokens: number;
  readonly editionThreshold: number;
  readonly words: Words;
  readonly salt: number;
  readonly onProgress: ((done: number, total: number) => void) | undefined;
}

/** @param documents checked */
export function* mainJob(documents: readonly Document[], settings: MainJobSettings): Flow<Report> {
  const { minDocuments, minTokens, words } = settings;
  const order = byDateAndId(documents);
  const sorted = order.map((i) => documents[i]);

  const { kept, sentences, editions } = yield* read(sorted, order, settings);
  const families = yield* relate(sentences, minTokens);

  const found = assemble(sentences, families, kept, editions.stories, { minDocuments, minTokens });
  const context = { documents: sorted, kept, sentences, stories: editions.stories, minDocuments, minTokens, words };
  const described = describePassages(found, context);
  const reports = judgeDocuments(described, findCopies(kept, families, editions), editions.editions, context);

  const inInputOrder = new Array<(typeof reports)[number]>(order.length);
  for (const [i, at] of order.entries()) inInputOrder[at] = reports[i];
  return {
    passages: described.map(({ passage }) => passage),
    documents: inInputOrder,
    editions: [...new Set(editions.editions.values())],
  };
}

/** The documents' sentences, and which documents are editions of one story. */
function* read(
  documents: readonly Document[],
  order: readonly number[],
  { words, salt, editionThreshold, onProgress }: MainJobSettings,
): Flow<{ kept: Kept[]; sentences: Sentences; editions: Editions }> {
  const comparison = resolveDedupe(editionOptions(editionThreshold));
  const wholes = new UnitReader(documents.map((_, i) => ({ id: String(i), text: '' })));
  const collector = new SentenceCollector();
  const kept: Kept[] = [];
  onProgress?.(0, documents.length);
  yield {
    step: 'read',
    pieces: pieces(documents, order, { words, salt }),
    take(rows) {
      for (const document of documentsIn(rows)) {
        const { tokens, breaks, sentences, prose, paragraphs, set } = document;
        const numbers = new Uint32Array(sentences.length - 1);
        collector.take(document, numbers, 0);
        wholes.take(kept.length, 0, 0, set, set.length);
        kept.push({ tokens, breaks, sentences, prose, numbers, paragraphs });
      }
      onProgress?.(kept.length, documents.length);
    },
  };
  const { sentences, ranks } = collector.finish();
  for (const { numbers } of kept) for (let i = 0; i < numbers.length; i++) numbers[i] = ranks[numbers[i]];
  const read = wholes.finish();
  const { clusters } = dedupeUnits(read, keysOf(read.sets, comparison), comparison);
  return { kept, sentences, editions: editionsOf(documents, clusters) };
}

/** Code units of a batch of texts, unless one text has more. */
const BATCH = 1 << 16;

function* pieces(
  documents: readonly Document[],
  order: readonly number[],
  how: { readonly words: Words; readonly salt: number },
): Generator<Piece<'read'>> {
  const nameOf = (i: number) => `document ${order[i]} (${describe(documents[i].id)})`;
  for (let first = 0, next = 0; first < documents.length; first = next) {
    let room = BATCH;
    while (next < documents.length && (next === first || documents[next].text.length <= room)) {
      room -= documents[next++].text.length;
    }
    const texts = documents.slice(first, next).map(({ text }) => text);
    const [from, last] = [first, next - 1];
    yield {
      input: { texts, ...how },
      name: (text) => {
        if (text !== undefined) return nameOf(from + text);
        return from === last ? nameOf(from) : `${nameOf(from)} to ${nameOf(last)}`;
      },
    };
  }
}

/** Which sentences tell the same. */
function* relate(sentences: Sentences, minTokens: number): Flow<Families> {
  const links = new Links();
  const candidates = candidatesOf(sentences, minTokens);
  yield matching(sentences, candidates, minTokens, links);
  yield matching(sentences, fullestOf(sentences, links, candidates), minTokens, links);
  links.findRests(sentences, minTokens);
  const { count, lengths, copies } = sentences;
  return familiesOf({ count, lengths, copies, onlyNumbers: (s) => onlyNumbers(sentences, s) }, links);
}

/** Sentences are matched with their candidates, and the links taken. */
function matching(sentences: Sentences, candidates: Candidates, minTokens: number, links: Links): Round<'match'> {
  const asked: Uint32Array[] = [];
  function* pieces(): Generator<Piece<'match'>> {
    for (const batch of matchRows(sentences, candidates, minTokens)) {
      asked.push(batch.sentences);
      yield { input: batch.rows, name: () => 'sentences of the documents' };
    }
  }
  let taken = 0;
  return { step: 'match', pieces: pieces(), take: (rows) => links.take(rows, asked[taken++], candidates) };
}

/** Positions of the documents in order of date, those without one last, then of id; compared by code points. */
export function byDateAndId(documents: readonly Document[]): number[] {
  const undated = ({ date }: Document) => (date === undefined ? 1 : 0);
  const inOrder = (a: Document, b: Document) =>
    undated(a) - undated(b) || byCodePoints(a.date ?? '', b.date ?? '') || byCodePoints(a.id, b.id);
  return documents.map((_, i) => i).sort((a, b) => inOrder(documents[a], documents[b]));
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
