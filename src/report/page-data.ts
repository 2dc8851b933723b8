/**
 * What the page is told: the report and its documents, with everything that takes an analysis of texts worked out already.
 * Entry by entry as it is asked for, so that no more than one is held: of 5,000 stories all of them took 380 MB.
 * Linear in the texts, beside the alignment of wordings and versions (similarity/lcs.ts).
 */
import type { Tokens } from '../kernel/tokens.ts';
import { differencesBetween, maskNumbers } from '../similarity/changes.ts';
import { longestCommonSubsequence } from '../similarity/lcs.ts';
import { comparedTokens } from '../text/keyboards.ts';
import type { Tokenizer } from '../text/tokenize.ts';
import type {
  Document,
  DocumentReport,
  Passage,
  PassageEvidence,
  Report,
  Retold,
  Taker,
  Version,
  VersionChange,
} from '../types.ts';
import {
  type BesideData,
  type DocumentData,
  KINDS,
  type PageData,
  type PassageData,
  type RetoldData,
  type TakerData,
  VERDICTS,
} from './page.ts';
import { pairParagraphs, wordsOfParagraphs } from './pair-paragraphs.ts';

/** Positions of things by the id of a document. */
type ById = ReadonlyMap<string, number>;

/** The page's data with lists that can be gone through once. */
export type PageParts = {
  readonly [K in keyof PageData]: PageData[K] extends readonly (infer T)[] ? Iterable<T> : PageData[K];
};

/** @param documents those of the report, in its order */
export function pageParts(
  report: Report,
  documents: readonly Document[],
  title: string,
  tokenizer: Tokenizer | undefined,
): PageParts {
  const byId: ById = new Map(documents.map(({ id }, i) => [id, i]));
  const words = (text: string): Tokens => comparedTokens(text, { tokenizer });
  const takers = [
    ...report.carriers.map((taker) => takerData(taker, true, byId)),
    ...report.followUps.map((taker) => takerData(taker, false, byId)),
  ];
  const storyOf = new Map(report.stories.flatMap(({ versions }, i) => versions.map(({ document }) => [document, i])));
  const takerOf = new Map(takers.map(({ document }, i) => [documents[document].id, i]));
  return {
    title,
    documents: each(report.documents, (reported, i) => {
      const { id } = reported;
      return documentData(reported, documents[i], storyOf.get(id), takerOf.get(id), byId, words);
    }),
    passages: each(report.passages, (passage) => passageData(passage, byId, words)),
    stories: each(report.stories, ({ versions }) => ({
      versions: versions.map((version) => ({
        document: byId.get(version.document) as number,
        kind: version.kind,
        beside: besideData(version, report, documents, byId, words),
      })),
    })),
    takers,
    warnings: report.warnings.map(({ message }) => message),
  };
}

function* each<T, R>(items: readonly T[], make: (item: T, i: number) => R): Generator<R> {
  for (const [i, item] of items.entries()) yield make(item, i);
}

function documentData(
  { id, fresh, kind, retoldBy, paragraphs }: DocumentReport,
  { text, date, source }: Document,
  story: number | undefined,
  taker: number | undefined,
  byId: ById,
  words: (text: string) => Tokens,
): DocumentData {
  const sizes = wordsOfParagraphs(words(text), paragraphs);
  const rows = paragraphs.flatMap(({ start, end, verdict, evidence: { background, chrome, formula, copy } }, i) => [
    start,
    end,
    VERDICTS.indexOf(verdict),
    sizes[i],
    ...[background, chrome, formula, copy].map((share) => Math.round(1000 * share)),
  ]);
  const retold = retoldBy.map((stretch) => retoldData(stretch, byId));
  return { id, text, date, source, fresh: rounded(fresh), kind, story, taker, retold, paragraphs: rows };
}

function retoldData({ start, end, documents }: Retold, byId: ById): RetoldData {
  return { start, end, documents: documents.map((id) => byId.get(id) ?? id) };
}

function takerData({ document, took }: Taker, carrier: boolean, byId: ById): TakerData {
  return {
    document: byId.get(document) as number,
    carrier,
    took: took.flatMap(({ start, end, from }) => [start, end, byId.get(from) as number]),
  };
}

function passageData(
  { role, evidence, documents, stories, sources, firstSeen, lastSeen, variants, slots, occurrences }: Passage,
  byId: ById,
  words: (text: string) => Tokens,
): PassageData {
  const typical = words(variants[0].text);
  const similarity = new Map(occurrences.map((o) => [o.variant, rounded(o.similarity)]));
  return {
    role,
    evidence: roundedEvidence(evidence),
    documents,
    stories,
    sources,
    firstSeen,
    lastSeen,
    slots,
    variants: variants.map(({ text, count }, i) => ({
      text,
      count,
      similarity: similarity.get(i) ?? 1,
      differences: i === 0 ? [] : differencesOf(typical, words(text)),
    })),
    occurrences: occurrences.flatMap(({ document, start, end, variant, verdict, from }) => {
      const copied = byId.get(from ?? '') ?? -1;
      return [byId.get(document) as number, start, end, variant, VERDICTS.indexOf(verdict), copied];
    }),
  };
}

/** A version beside the earlier one that it is compared with. */
function besideData(
  { document, of: earlier, shares, changes }: Version,
  report: Report,
  documents: readonly Document[],
  byId: ById,
  words: (text: string) => Tokens,
): BesideData | undefined {
  // JSON has null for it.
  if (earlier === undefined || earlier === null) return undefined;
  const [of, at] = [byId.get(earlier) as number, byId.get(document) as number];
  const [before, now] = [words(documents[of].text), words(documents[at].text)];
  const [layout, layoutNow] = [report.documents[of].paragraphs, report.documents[at].paragraphs];
  const { pairs, partner } = pairParagraphs(before, layout, now, layoutNow, align(before, now));
  return {
    of,
    own: rounded(shares.own),
    other: rounded(shares.other),
    changes: figuresFirst(changes),
    differences: differencesOf(before, now, partner),
    pairs,
  };
}

function figuresFirst(changes: readonly VersionChange[]): VersionChange[] {
  const isFigure = ({ kind }: VersionChange) => kind === 'figure';
  return [...changes.filter(isFigure), ...changes.filter((change) => !isFigure(change))];
}

/** As Variant.changes has them, numbers taken as equal. */
function align(from: Tokens, to: Tokens): Int32Array {
  return longestCommonSubsequence(maskNumbers(from), maskNumbers(to));
}

function differencesOf(from: Tokens, to: Tokens, partner: Int32Array = align(from, to)): number[] {
  return differencesBetween(from, to, partner).flatMap((d) => [
    KINDS.indexOf(d.kind),
    ...placeOf(from, d.fromStart, d.fromEnd),
    ...placeOf(to, d.toStart, d.toEnd),
  ]);
}

/** In code units; where there is no token, the place before the next one. */
function placeOf({ count, starts, ends }: Tokens, from: number, to: number): [start: number, end: number] {
  const start = from < count ? starts[from] : count > 0 ? ends[count - 1] : 0;
  return [start, to > from ? ends[to - 1] : start];
}

function roundedEvidence({ home, ...shares }: PassageEvidence): PassageEvidence {
  const digits = Object.entries(shares).map(([name, share]) => [name, rounded(share)]);
  return { home, ...(Object.fromEntries(digits) as typeof shares) };
}

/** Digits that nobody would see are left out of the file. */
function rounded(share: number): number {
  return Math.round(1e4 * share) / 1e4;
}
