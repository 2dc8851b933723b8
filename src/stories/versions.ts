/**
 * The versions of every story: which earlier one each is most like, what kind of version that makes it, and what it words
 * otherwise. Linear in pairs that were compared, and in the words of the sentences that differ.
 */
import { NO_STORY } from '../passages/assemble.ts';
import type { Kept } from '../sentences/documents.ts';
import { changesBetween, maskNumbers } from '../similarity/changes.ts';
import { longestCommonSubsequence } from '../similarity/lcs.ts';
import { spanOf } from '../text/sentences.ts';
import { tokensOf, type Words } from '../text/tokenize.ts';
import type { Document, DocumentKind, Story, Version, VersionChange, VersionKind } from '../types.ts';
import type { FoundStories } from './stories.ts';
import { type Shares, type Told, turned } from './told.ts';

/** A text of which so much stands in another has nothing of its own ... */
const NOTHING_OWN = 0.95;
/** ... and one that has so much of the other is all of it. */
const ALL = 0.9;

/** @param documents in (date, id) order */
export function versionsOf(
  documents: readonly Document[],
  kept: readonly Kept[],
  stories: FoundStories,
  words: Words,
): { stories: Story[]; standings: { story: string | undefined; kind: DocumentKind }[] } {
  const { storyOf, prints, told } = stories;
  const likest = likestEarlier(stories);
  const members = new Map<number, Version[]>();
  const standings = documents.map((_, d) => {
    const story = storyOf[d];
    if (story === NO_STORY) return { story: undefined, kind: 'carrier' as const };
    const versions = members.get(story) ?? [];
    members.set(story, versions);
    if (story === d) {
      versions.push(firstVersion(documents[d].id));
      return { story: documents[d].id, kind: prints.has(d) ? ('follow-up' as const) : ('first' as const) };
    }
    const { other, shares } = likest.get(d) ?? { other: story, shares: told.compare(d, story) };
    const changes = changesFrom(other, d, documents, kept, told, words);
    const own = shareOf(shares.own.words, told.prose[d]);
    const theirs = shareOf(shares.other.words, told.prose[other]);
    const kind = kindOf(own, theirs, changes);
    versions.push({
      document: documents[d].id,
      kind,
      of: documents[other].id,
      shares: { own, other: theirs },
      changes,
    });
    return { story: documents[story].id, kind };
  });
  // In the order of their first versions, as they were met.
  const retold = [...members].filter(([, versions]) => versions.length > 1);
  return { standings, stories: retold.map(([story, versions]) => ({ id: documents[story].id, versions })) };
}

/** Of a text without words another has all. */
function shareOf(shared: number, words: number): number {
  return words === 0 ? 1 : shared / words;
}

function firstVersion(document: string): Version {
  return { document, kind: 'first', of: undefined, shares: { own: 0, other: 0 }, changes: [] };
}

function kindOf(own: number, other: number, changes: readonly VersionChange[]): VersionKind {
  if (own < NOTHING_OWN || changes.some(({ kind }) => kind === 'figure')) return 'update';
  return other < ALL ? 'cut' : 'reprint';
}

/** For every version the earlier one of its story that has most of its words; of equals the first. */
function likestEarlier({ edges }: FoundStories): Map<number, { other: number; shares: Shares }> {
  const likest = new Map<number, { other: number; shares: Shares }>();
  // The lesser number is the earlier document.
  for (const { document, other, shares } of edges) {
    const best = likest.get(other);
    if (!best || shares.other.words > best.shares.own.words)
      likest.set(other, { other: document, shares: turned(shares) });
  }
  return likest;
}

/** How a document words otherwise what an earlier one tells. */
function changesFrom(
  earlier: number,
  document: number,
  documents: readonly Document[],
  kept: readonly Kept[],
  told: Told,
  words: Words,
): VersionChange[] {
  const changes: VersionChange[] = [];
  for (let row = told.starts[document], end = told.starts[document + 1]; row < end; ) {
    const sentence = told.sentence[row];
    let longest = row;
    for (; row < end && told.sentence[row] === sentence; row++) {
      if (told.words[row] > told.words[longest]) longest = row;
    }
    const { from, to } = told.rowsOf(earlier, told.family[longest]);
    if (from === to) continue;
    const here = spanOfSentence(document, sentence, documents, kept);
    const text = documents[document].text.slice(here.start, here.end);
    const number = kept[document].numbers[sentence];
    const candidates = Array.from({ length: to - from }, (_, i) => told.sentence[told.rowAt(from + i)]);
    const there = candidates.find((s) => kept[earlier].numbers[s] === number) ?? candidates[0];
    const span = spanOfSentence(earlier, there, documents, kept);
    const before = documents[earlier].text.slice(span.start, span.end);
    if (before === text) continue;
    const worded = [before, text].map((text) => {
      const tokens = tokensOf(text, words);
      return { text, tokens, masked: maskNumbers(tokens) };
    });
    const partner = longestCommonSubsequence(worded[0].masked, worded[1].masked);
    for (const change of changesBetween(worded[0], worded[1], partner)) changes.push({ ...here, ...change });
  }
  return changes;
}

function spanOfSentence(
  document: number,
  sentence: number,
  documents: readonly Document[],
  kept: readonly Kept[],
): { start: number; end: number } {
  const { tokens, sentences } = kept[document];
  return spanOf(documents[document].text, tokens, sentences[sentence], sentences[sentence + 1]);
}
