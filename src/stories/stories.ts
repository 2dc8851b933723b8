/**
 * Which documents tell one story, which carry several, which print an older one below their own news? A story is what an
 * editor counts once: versions, reprints and cut copies of one text; components of pairs that pass a strict rule
 * (rule.ts). A function of the set of documents, linear in what they tell.
 */
import { UnionFind } from '../cluster/union-find.ts';
import type { Dated } from '../dates.ts';
import { NO_STORY } from '../passages/assemble.ts';
import { carriersOf, type Other, othersOf } from './carriers.ts';
import type { Pair } from './pairs.ts';
import { areVersions, hasPartOf, isForm, printsOther, type Sized } from './rule.ts';
import { turned } from './shares.ts';
import type { Told } from './told.ts';

export interface Stories {
  /** For every document the number of its story's first document, mostly its own, or NO_STORY. */
  readonly storyOf: Uint32Array;
  /** For every carrier and follow-up the numbers of the stories that it prints, rising. */
  readonly prints: ReadonlyMap<number, readonly number[]>;
  /** For every document the numbers of the earlier stories of which it has a good part, those that it prints included. */
  readonly retells: ReadonlyMap<number, readonly number[]>;
  /** Documents most of which another has with other figures or names: one form, filled in anew. */
  readonly forms: ReadonlySet<number>;
}

/** What they were found by. */
export interface FoundStories extends Stories {
  /** Pairs of documents of one story. */
  readonly edges: readonly Pair[];
}

/** @param dates of the documents, in (date, id) order */
export function storiesOf(dates: readonly Dated[], told: Told, pairs: readonly Pair[]): FoundStories {
  const sized = dates.map(({ instant }, d): Sized => {
    return { words: told.prose[d], size: told.size[d], head: told.head[d], lead: told.lead[d], when: instant };
  });
  const edges = pairs.filter(
    ({ document, other, isSame, shares }) => isSame || areVersions(sized[document], sized[other], shares),
  );
  const printed = othersOf(pairs, sized, printsOther);

  const carriers = carriersOf(pairs, sized, printed, componentsOf(edges, dates.length, new Set()));
  const components = componentsOf(edges, dates.length, carriers);
  const storyOf = Uint32Array.from(dates, (_, d) => (carriers.has(d) ? NO_STORY : components.find(d)));
  const prints = storiesOfOthers(printed, storyOf);
  const retold = othersOf(pairs, sized, (a, b, shares) => printsOther(a, b, shares) || hasPartOf(a, b, shares));
  const inStories = edges.filter(
    ({ document, other }) => storyOf[document] !== NO_STORY && storyOf[other] !== NO_STORY,
  );
  const retells = storiesOfOthers(retold, storyOf);
  return { storyOf, prints, retells, forms: formsOf(pairs, sized), edges: inStories };
}

/** The numbers of the stories of every document's others, rising, without its own. */
function storiesOfOthers(others: ReadonlyMap<number, readonly Other[]>, storyOf: Uint32Array): Map<number, number[]> {
  const result = new Map<number, number[]>();
  for (const [document, known] of others) {
    const stories = new Set(known.map(({ other }) => storyOf[other]));
    stories.delete(NO_STORY);
    stories.delete(storyOf[document]);
    const numbers = [...stories].sort((a, b) => a - b);
    if (numbers.length > 0) result.set(document, numbers);
  }
  return result;
}

/** Documents that are fillings of one form. */
function formsOf(pairs: readonly Pair[], sized: readonly Sized[]): Set<number> {
  const forms = new Set<number>();
  for (const { document, other, shares } of pairs) {
    if (isForm(sized[document], shares)) forms.add(document);
    if (isForm(sized[other], turned(shares))) forms.add(other);
  }
  return forms;
}

/** Without the edges of documents that are `left` out. */
function componentsOf(edges: readonly Pair[], count: number, left: ReadonlySet<number>): UnionFind {
  const components = new UnionFind(count);
  for (const { document, other } of edges) {
    if (!left.has(document) && !left.has(other)) components.union(document, other);
  }
  return components;
}
