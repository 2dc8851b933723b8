/**
 * Which documents copy each other whole? Near-duplicates of their prose: menus, headlines and labels differ from site
 * to site and are left aside. Costs what `dedupe` of the documents costs, and one copy of their sentences.
 */
import type { DedupeOptions } from '../dedupe/options.ts';
import type { Cluster } from '../dedupe/result.ts';
import { hashShingles } from '../kernel/polynomial.ts';
import { dropRepeats } from '../kernel/tokens.ts';
import type { Families } from '../passages/families.ts';
import type { Analysis } from '../sentences/analyse.ts';
import type { Kept } from '../sentences/documents.ts';
import { sortNumbers } from '../tables/sort.ts';
import type { Document, Edition } from '../types.ts';

export interface Editions {
  /** By the number of each of their documents. */
  readonly editions: ReadonlyMap<number, Edition>;
  /** For every document the number of its story's first document: mostly its own. */
  readonly stories: Uint32Array;
}

/** How the prose of documents is compared: every pair that passes the threshold, whatever else there is. */
export function editionOptions(threshold: number): DedupeOptions {
  return { threshold, method: 'exact', keep: 'first', linkage: 'direct' };
}

/** Words of a shingle of prose. */
const SHINGLE = 3;

/**
 * The distinct shingles of a document's sentences, ascending, numbers taken as equal; of all its words where it has no
 * sentence. Menus, headlines and labels differ from site to site.
 */
export function proseSet({
  tokens,
  sentences,
  prose: isProse,
}: Pick<Analysis, 'tokens' | 'sentences' | 'prose'>): Uint32Array {
  let prose = new Uint32Array(tokens.count);
  let length = 0;
  for (let s = 0; s + 1 < sentences.length; s++) {
    if (!isProse[s]) continue;
    prose.set(tokens.hashes.subarray(sentences[s], sentences[s + 1]), length);
    length += sentences[s + 1] - sentences[s];
  }
  if (length === 0) {
    prose = tokens.hashes.slice(0, tokens.count);
    length = tokens.count;
  }
  if (length === 0) return prose;
  const size = Math.min(SHINGLE, length);
  const set = new Uint32Array(length - size + 1);
  hashShingles(prose, length, size, set);
  return set.subarray(0, dropRepeats(sortNumbers(set), set.length));
}

/** @param clusters of their prose, in which a document's id is its number */
export function editionsOf(documents: readonly Document[], clusters: readonly Cluster[]): Editions {
  const editions = new Map<number, Edition>();
  const stories = Uint32Array.from(documents, (_, i) => i);
  const byFirst = [...clusters].sort((a, b) => Number(a.members[0].document) - Number(b.members[0].document));
  for (const { members, similarity } of byFirst) {
    const numbers = members.map(({ document }) => Number(document));
    const first = numbers[0];
    const edition = { id: documents[first].id, documents: numbers.map((i) => documents[i].id), similarity };
    for (const i of numbers) {
      editions.set(i, edition);
      stories[i] = first;
    }
  }
  return { editions, stories };
}

/** For each document its sentences (by position) that an earlier edition of its story has too. */
export function findCopies(
  kept: readonly Kept[],
  families: Families,
  { editions, stories }: Editions,
): (Uint32Array | undefined)[] {
  const earlierOf = new Map<number, Set<number>>();
  return kept.map(({ numbers }, document) => {
    if (!editions.has(document)) return undefined;
    const earlier = earlierOf.get(stories[document]) ?? new Set<number>();
    earlierOf.set(stories[document], earlier);
    const own = new Set<number>();
    const copied: number[] = [];
    for (const [s, number] of numbers.entries()) {
      let copies = false;
      families.visit(number, (family) => {
        copies ||= earlier.has(family);
        own.add(family);
      });
      if (copies) copied.push(s);
    }
    for (const family of own) earlier.add(family);
    return Uint32Array.from(copied);
  });
}
