/**
 * Round-ups, live blogs, all-day files, digests: documents that tell several other stories. Linear in pairs.
 */
import { UnionFind } from '../cluster/union-find.ts';
import type { Pair } from './pairs.ts';
import { opensOther, type Sized } from './rule.ts';
import { type Shares, turned } from './shares.ts';

/** A document with the heads of so many other stories below its own is a carrier, ... */
const CARRIED = 3;
/** ... and one that is made of others, from their tops on, of which none is most of it: of so many this share of it. */
const MADE_OF = [
  { stories: 2, share: 0.8 },
  { stories: 3, share: 0.5 },
];
const MOST_OF_IT = 0.6;
/** Two documents with so much in common, as a share of the shorter, tell one story here, if they are versions or not. */
const RELATED = 0.3;

/** Another document, and words of this one that it tells. */
export interface Other {
  readonly other: number;
  readonly words: number;
}

/** For every document those others to which `test` says yes, as their pair is seen from it. */
export function othersOf(
  pairs: readonly Pair[],
  sized: readonly Sized[],
  test: (a: Sized, b: Sized, shares: Shares) => boolean,
): Map<number, Other[]> {
  const result = new Map<number, Other[]>();
  const ask = (document: number, other: number, shares: Shares) => {
    if (!test(sized[document], sized[other], shares)) return;
    const others = result.get(document) ?? [];
    result.set(document, others);
    others.push({ other, words: shares.own.words });
  };
  for (const { document, other, shares } of pairs) {
    ask(document, other, shares);
    ask(other, document, turned(shares));
  }
  return result;
}

/**
 * @param printed for every document those whose head it has below its own
 * @param components of the documents that are versions of each other
 */
export function carriersOf(
  pairs: readonly Pair[],
  sized: readonly Sized[],
  printed: ReadonlyMap<number, readonly Other[]>,
  components: UnionFind,
): Set<number> {
  const related = othersOf(pairs, sized, isRelated);
  const wordsOfStories = (others: readonly Other[]) => countStories(others, related, components);
  const carriers = new Set<number>();
  for (const [document, others] of printed) {
    const story = components.find(document);
    const elsewhere = others.filter(({ other }) => components.find(other) !== story);
    if (wordsOfStories(elsewhere).length >= CARRIED) carriers.add(document);
  }
  for (const [document, others] of othersOf(pairs, sized, opensOther)) {
    const words = wordsOfStories(others);
    const sum = words.reduce((all, n) => all + n, 0);
    const all = sized[document].words;
    const isMade = MADE_OF.some(({ stories, share }) => words.length >= stories && sum >= share * all);
    if (isMade && Math.max(...words) < MOST_OF_IT * all) carriers.add(document);
  }
  return carriers;
}

function isRelated(a: Sized, b: Sized, { own, other }: Shares): boolean {
  return (a.words <= b.words ? own.words / a.words : other.words / b.words) >= RELATED;
}

/** The stories that documents tell, and of each the most words that one of its documents has in common. */
function countStories(
  others: readonly Other[],
  related: ReadonlyMap<number, readonly Other[]>,
  components: UnionFind,
): number[] {
  const sets = new UnionFind(others.length);
  const at = new Map(others.map(({ other }, i) => [other, i]));
  const ofStory = new Map<number, number>();
  for (const [i, { other }] of others.entries()) {
    const story = components.find(other);
    sets.union(ofStory.get(story) ?? i, i);
    ofStory.set(story, i);
    for (const neighbour of related.get(other) ?? []) {
      const j = at.get(neighbour.other);
      if (j !== undefined) sets.union(i, j);
    }
  }
  const words = new Map<number, number>();
  for (const [i, other] of others.entries()) {
    words.set(sets.find(i), Math.max(other.words, words.get(sets.find(i)) ?? 0));
  }
  return [...words.values()];
}
