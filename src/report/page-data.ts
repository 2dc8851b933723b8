/**
 * What the page is told: the report and its stories, with everything that takes an analysis of texts worked out already.
 * Linear in the texts, beside the alignment of wordings and near-copies (similarity/lcs.ts).
 */
import type { Tokens } from '../kernel/tokens.ts';
import { differencesBetween, maskNumbers } from '../similarity/changes.ts';
import { longestCommonSubsequence } from '../similarity/lcs.ts';
import { type Tokenizer, tokensOf } from '../text/tokenize.ts';
import type { Document, DocumentReport, Passage, PassageEvidence, Report } from '../types.ts';
import { type ComparedData, KINDS, type PageData, type PassageData, type StoryData, VERDICTS } from './page.ts';
import { pairParagraphs, wordsOfParagraphs } from './pair-paragraphs.ts';

/** @param documents those of the report, in its order */
export function pageData(
  report: Report,
  documents: readonly Document[],
  title: string,
  tokenizer: Tokenizer | undefined,
): PageData {
  const storyOf = new Map(documents.map(({ id }, i) => [id, i]));
  const copiesOf = new Map(report.editions.map(({ id }, i) => [id, i]));
  const words = (text: string): Tokens => tokensOf(text, { tokenizer });
  return {
    title,
    stories: report.documents.map((story, i) => storyData(story, documents[i], copiesOf, words)),
    passages: report.passages.map((passage) => passageData(passage, storyOf, words)),
    copies: report.editions.map(({ documents: ids, similarity }) => {
      const stories = ids.map((id) => storyOf.get(id) as number);
      return { similarity, stories, compared: compareAll(stories, report, documents, words) };
    }),
  };
}

function storyData(
  { id, fresh, edition, paragraphs }: DocumentReport,
  { text, date, source }: Document,
  copiesOf: ReadonlyMap<string, number>,
  words: (text: string) => Tokens,
): StoryData {
  const sizes = wordsOfParagraphs(words(text), paragraphs);
  const rows = paragraphs.flatMap(({ start, end, verdict, evidence: { background, chrome, copy } }, i) => [
    start,
    end,
    VERDICTS.indexOf(verdict),
    sizes[i],
    ...[background, chrome, copy].map((share) => Math.round(1000 * share)),
  ]);
  const copies = edition === undefined ? undefined : copiesOf.get(edition);
  return { id, text, date, source, fresh: rounded(fresh), copies, paragraphs: rows };
}

function passageData(
  { role, evidence, documents, stories, sources, firstSeen, lastSeen, variants, occurrences }: Passage,
  storyOf: ReadonlyMap<string, number>,
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
    variants: variants.map(({ text, count }, i) => ({
      text,
      count,
      similarity: similarity.get(i) ?? 1,
      differences: i === 0 ? [] : differencesOf(typical, words(text)),
    })),
    occurrences: occurrences.flatMap((o) => [storyOf.get(o.document) as number, o.start, o.end, o.variant]),
  };
}

function compareAll(
  stories: readonly number[],
  report: Report,
  documents: readonly Document[],
  words: (text: string) => Tokens,
): ComparedData[] {
  const [first, ...others] = stories.map((i) => ({ text: documents[i].text, layout: report.documents[i].paragraphs }));
  const original = words(first.text);
  return others.map(({ text, layout }) => {
    const copy = words(text);
    const { pairs, partner } = pairParagraphs(original, first.layout, copy, layout, align(original, copy));
    return { differences: differencesOf(original, copy, partner), pairs };
  });
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

function roundedEvidence({ home, verbatim, edge, beyond, perDocument, prose }: PassageEvidence): PassageEvidence {
  return {
    home,
    verbatim: rounded(verbatim),
    edge: rounded(edge),
    beyond: rounded(beyond),
    perDocument: rounded(perDocument),
    prose: rounded(prose),
  };
}

/** Digits that nobody would see are left out of the file. */
function rounded(share: number): number {
  return Math.round(1e4 * share) / 1e4;
}
