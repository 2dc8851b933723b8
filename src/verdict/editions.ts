/**
 * Which documents copy each other whole? Near-duplicates of their prose: menus, headlines and labels differ from site
 * to site and are left aside. Costs what `dedupe` of the documents costs, and one copy of their sentences.
 */
import { dedupe } from '../dedupe/dedupe.ts';
import type { DedupeOptions } from '../dedupe/options.ts';
import type { Cluster } from '../dedupe/result.ts';
import type { Kept } from '../passages/assemble.ts';
import type { PassageStore } from '../passages/store.ts';
import type { Words } from '../text/tokenize.ts';
import type { Document, Edition } from '../types.ts';
import { isSentence } from './body.ts';

export interface Editions {
  /** By the number of each of their documents. */
  readonly editions: ReadonlyMap<number, Edition>;
  /** For every document the number of its story's first document: mostly its own. */
  readonly stories: Uint32Array;
}

/** @param documents in (date, id) order, `kept` alike */
export function findEditions(
  documents: readonly Document[],
  kept: readonly Kept[],
  threshold: number,
  words: Words,
): Editions {
  const prose = documents.map(({ text }, i) => ({ id: String(i), text: proseOf(text, kept[i]) }));
  return editionsOf(documents, dedupe(prose, editionOptions(threshold, words)).clusters);
}

/** How the prose of documents is compared. */
export function editionOptions(threshold: number, words: Words): DedupeOptions {
  return { threshold, shingle: { numbers: 'mask' }, keep: 'first', linkage: 'direct', ...words };
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

/** The sentences of a document; the whole of one that has none. */
export function proseOf(text: string, kept: Pick<Kept, 'tokens' | 'units'>): string {
  const { tokens, units } = kept;
  let prose = '';
  for (let u = 0; u + 1 < units.length; u++) {
    if (isSentence(text, kept, u)) prose += `${text.slice(tokens.starts[units[u]], tokens.ends[units[u + 1] - 1])}\n`;
  }
  return prose === '' ? text : prose;
}

/** For each document the units (numbered from 0) that an earlier edition of its story has too. */
export function findCopies(store: PassageStore, { editions, stories }: Editions): (Uint32Array | undefined)[] {
  const copies = new Array<Uint32Array | undefined>(stories.length).fill(undefined);
  const familiesOf = new Map<number, Set<number>>();
  for (let unit = 0; unit < store.units; ) {
    const document = store.unitDocument.data[unit];
    const first = unit;
    while (unit < store.units && store.unitDocument.data[unit] === document) unit++;
    if (!editions.has(document)) continue;
    const earlier = familiesOf.get(stories[document]) ?? new Set<number>();
    familiesOf.set(stories[document], earlier);
    const families = familiesIn(store, first, unit);
    copies[document] = Uint32Array.from(
      new Set(families.filter(({ family }) => earlier.has(family)).map((f) => f.unit)),
    );
    for (const { family } of families) earlier.add(family);
  }
  return copies;
}

/** The families that units [from, to) belong to, with the unit counted from `from`. */
function familiesIn(store: PassageStore, from: number, to: number): { unit: number; family: number }[] {
  const families: { unit: number; family: number }[] = [];
  for (let unit = from; unit < to; unit++) {
    for (let p = store.unitPlace.data[unit]; p >= 0; p = store.placeNext.data[p]) {
      families.push({ unit: unit - from, family: store.root(store.placeFamily.data[p]) });
    }
  }
  return families;
}
