/**
 * What a document has from others of which it is a version, which it prints below its own news or which it carries: the
 * stretches, and who told them first. Linear in sentences.
 */
import { NO_STORY } from '../passages/assemble.ts';
import type { Families } from '../passages/families.ts';
import { RECURS } from '../passages/measured.ts';
import { countNumbers, type Sentences } from '../sentences/distinct.ts';
import type { Kept } from '../sentences/documents.ts';
import { figuresIn } from '../text/figures.ts';
import type { Document } from '../types.ts';
import type { Stories } from './stories.ts';

/** Tokens [from, to) of a document, which stand in sentence number `sentence` of the document `source`. */
export interface Copied {
  readonly from: number;
  readonly to: number;
  readonly source: number;
  readonly sentence: number;
}

/** Where something was told first. */
interface Teller {
  readonly document: number;
  readonly sentence: number;
}

/** A line is a table's when figures are this share of its words. */
const FIGURES = 0.5;

/** For every document, in (date, id) order, what it copied, in text order. */
export function findCopies(
  documents: readonly Document[],
  kept: readonly Kept[],
  sentences: Sentences,
  families: Families,
  { storyOf, prints }: Stories,
): Copied[][] {
  const versions = new Uint32Array(kept.length);
  for (const story of storyOf) if (story !== NO_STORY) versions[story]++;
  const isPrinted = new Uint8Array(kept.length);
  for (const stories of prints.values()) for (const story of stories) isPrinted[story] = 1;
  // Of every story that is told again, which document told a family first.
  const tellers = new Map<number, Map<number, Teller>>();
  const tellersOf = (story: number) => {
    const known = tellers.get(story) ?? new Map<number, Teller>();
    tellers.set(story, known);
    return known;
  };
  for (const [d, { numbers }] of kept.entries()) {
    const story = storyOf[d];
    if (story === NO_STORY || (versions[story] < 2 && !isPrinted[story])) continue;
    const known = tellersOf(story);
    for (let s = 0; s < numbers.length; s++) {
      families.visit(numbers[s], (family) => {
        if (!known.has(family)) known.set(family, { document: d, sentence: s });
      });
    }
  }
  const anyone = storyOf.includes(NO_STORY) ? firstTellers(kept, families, storyOf) : undefined;
  return kept.map((_, d) => {
    if (storyOf[d] === NO_STORY) {
      const tellerOf = (family: number) => {
        const teller = anyone?.(family);
        return teller && !isLater(documents[teller.document], documents[d]) ? teller : undefined;
      };
      return copiesIn(d, documents, kept, sentences, families, tellerOf);
    }
    const asked = [...(prints.get(d) ?? [])];
    if (versions[storyOf[d]] > 1) asked.unshift(storyOf[d]);
    if (asked.length === 0) return [];
    const maps = asked.map(tellersOf);
    const tellerOf = (family: number): Teller | undefined => {
      for (const [i, map] of maps.entries()) {
        const teller = map.get(family);
        if (!teller || teller.document === d) continue;
        if (asked[i] === storyOf[d] ? teller.document < d : !isLater(documents[teller.document], documents[d])) {
          return teller;
        }
      }
      return undefined;
    };
    return copiesIn(d, documents, kept, sentences, families, tellerOf);
  });
}

/** For every family who of all that tell a story told it first. */
function firstTellers(
  kept: readonly Kept[],
  families: Families,
  storyOf: Uint32Array,
): (family: number) => Teller | undefined {
  const document = new Uint32Array(families.size).fill(NO_STORY);
  const sentence = new Uint32Array(families.size);
  for (const [d, { numbers }] of kept.entries()) {
    if (storyOf[d] === NO_STORY) continue;
    for (let s = 0; s < numbers.length; s++) {
      families.visit(numbers[s], (family) => {
        if (document[family] !== NO_STORY) return;
        document[family] = d;
        sentence[family] = s;
      });
    }
  }
  return (family) =>
    document[family] === NO_STORY ? undefined : { document: document[family], sentence: sentence[family] };
}

/** Is it known to be later? */
function isLater(a: Document, b: Document): boolean {
  return a.date !== undefined && b.date !== undefined && a.date > b.date;
}

function copiesIn(
  document: number,
  documents: readonly Document[],
  kept: readonly Kept[],
  sentences: Sentences,
  families: Families,
  tellerOf: (family: number) => Teller | undefined,
): Copied[] {
  const { numbers, sentences: starts } = kept[document];
  const copies: Copied[] = [];
  for (let s = 0; s < numbers.length; s++) {
    const places: Copied[] = [];
    const length = starts[s + 1] - starts[s];
    const first = starts[s];
    families.visit(numbers[s], (family, from, to) => {
      const teller = tellerOf(family);
      if (!teller) return;
      places.push({ from: first + from, to: first + to, source: teller.document, sentence: teller.sentence });
    });
    if (places.length === 0) continue;
    places.sort((a, b) => a.from - b.from || b.to - a.to);
    const disjoint: Copied[] = [];
    let covered = 0;
    for (const place of places) {
      const from = Math.max(place.from, disjoint.at(-1)?.to ?? 0);
      if (from >= place.to) continue;
      disjoint.push({ ...place, from });
      covered += place.to - from;
    }
    if (isTable(sentences, numbers[s]) && !sameFigures(document, s, disjoint[0], documents, kept)) continue;
    if (covered >= RECURS * length) copies.push({ ...disjoint[0], from: first, to: starts[s + 1] });
    else copies.push(...disjoint);
  }
  return copies;
}

/** Is at least half of a sentence figures? One that is nothing else tells nothing and is not asked about. */
function isTable(sentences: Sentences, sentence: number): boolean {
  const length = sentences.lengths[sentence];
  const figures = countNumbers(sentences, sentence, 0, length);
  return figures >= FIGURES * length && figures < length;
}

function sameFigures(
  document: number,
  sentence: number,
  { source, sentence: other }: Copied,
  documents: readonly Document[],
  kept: readonly Kept[],
): boolean {
  const figuresOf = (d: number, s: number) => {
    const { tokens, sentences } = kept[d];
    return figuresIn(documents[d].text.slice(tokens.starts[sentences[s]], tokens.ends[sentences[s + 1] - 1])).join(' ');
  };
  return figuresOf(document, sentence) === figuresOf(source, other);
}
