/**
 * The versions of every story: which earlier one each is most like, what kind of version that makes it, and what it words
 * otherwise. Linear in pairs that were compared, and in the words of the sentences that differ.
 */
import { NO_STORY } from '../passages/assemble.ts';
import type { Document, DocumentKind, Story, Version, VersionChange, VersionKind } from '../types.ts';
import { compareDocuments, type Shares, sharesIn, turned } from './shares.ts';
import type { FoundStories } from './stories.ts';
import type { Told } from './told.ts';

/** A text of which so much stands in another has nothing of its own ... */
const NOTHING_OWN = 0.95;
/** ... and one that has so much of the other is all of it. */
const ALL = 0.9;

/** The earlier version that one is most like, and what they share: `own` of the later one. */
export interface Earlier {
  readonly other: number;
  readonly shares: Shares;
}

/** What each document is to its story, and the stories that have versions. */
export interface Versions {
  readonly stories: Story[];
  readonly standings: { story: string | undefined; kind: DocumentKind }[];
}

/**
 * @param documents in (date, id) order
 * @param earlier of every version
 * @param changes of every version that has some
 */
export function versionsOf(
  documents: readonly Document[],
  { storyOf, prints }: FoundStories,
  { prose }: Told,
  earlier: ReadonlyMap<number, Earlier>,
  changes: ReadonlyMap<number, readonly VersionChange[]>,
): Versions {
  const members = new Map<number, Version[]>();
  const standings = documents.map((_, d) => {
    const story = storyOf[d];
    if (story === NO_STORY) return { story: undefined, kind: 'carrier' as const };
    const versions = members.get(story) ?? [];
    members.set(story, versions);
    const likest = earlier.get(d);
    if (!likest) {
      versions.push(firstVersion(documents[d].id));
      return { story: documents[d].id, kind: prints.has(d) ? ('follow-up' as const) : ('first' as const) };
    }
    const { other, shares } = likest;
    const changed = changes.get(d) ?? [];
    const own = shareOf(shares.own.words, prose[d]);
    const theirs = shareOf(shares.other.words, prose[other]);
    const kind = kindOf(own, theirs, changed);
    versions.push({
      document: documents[d].id,
      kind,
      of: documents[other].id,
      shares: { own, other: theirs },
      changes: changed,
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

/** For every version, in order, the earlier one of its story that has most of its words; of equals the first. */
export function earlierOf({ storyOf, edges }: FoundStories, told: Told): Map<number, Earlier> {
  const likest = new Map<number, Earlier>();
  // The lesser number is the earlier document.
  for (const { document, other, shares } of edges) {
    const best = likest.get(other);
    if (!best || shares.other.words > best.shares.own.words)
      likest.set(other, { other: document, shares: turned(shares) });
  }
  const versions = [...storyOf.keys()].filter((d) => storyOf[d] !== NO_STORY && storyOf[d] !== d);
  // Where no earlier version is one by itself, the first stands for them.
  const others = versions.filter((d) => !likest.has(d));
  const pairs = { documents: Uint32Array.from(others), others: Uint32Array.from(others, (d) => storyOf[d]) };
  let i = 0;
  for (const shares of sharesIn(compareDocuments(pairs, told))) {
    const d = others[i++];
    likest.set(d, { other: storyOf[d], shares });
  }
  return new Map(versions.map((d) => [d, likest.get(d) as Earlier]));
}
