/**
 * What a document has from others of which it is a version, which it prints below its own news or which it carries: the
 * stretches, and who told them first. Linear in sentences.
 */
import type { Dated } from '../dates.ts';
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

/** Documents of a slice: 5 to 10 ms on a feed of versions. */
const SLICE = 128;

/** Finds for every document, in (date, id) order, what it copied, in text order: in slices, into `copies`. */
export function* findCopies(
  documents: readonly Document[],
  dates: readonly Dated[],
  kept: readonly Kept[],
  sentences: Sentences,
  families: Families,
  { storyOf, prints }: Stories,
  copies: Copied[][],
): Generator<void, void> {
  const members = membersOf(storyOf);
  const printed = new Map<number, Map<number, Teller>>();
  for (const story of new Set([...prints.values()].flat())) {
    printed.set(story, tellersOf(members.get(story) as number[], kept, families));
  }
  const anyone = storyOf.includes(NO_STORY) ? new FirstTellers(kept, families) : undefined;
  if (anyone) for (let d = 0; d < kept.length; d++) if (storyOf[d] !== NO_STORY) anyone.add(d);

  let done = 0;
  const ofStory = new FirstTellers(kept, families);
  for (const [story, versions] of members) {
    const isRetold = story !== NO_STORY && versions.length > 1;
    if (isRetold) ofStory.begin();
    for (const d of versions) {
      const isEarlier = ({ document }: Teller) => !isLater(dates[document], dates[d]);
      // A carrier has from anyone what it has.
      const stories = story === NO_STORY ? [] : (prints.get(d) ?? []);
      const others = stories.map((other) => printed.get(other) as Map<number, Teller>);
      const tellerOf = (family: number): Teller | undefined => {
        const own = isRetold ? ofStory.of(family) : undefined;
        if (own) return own;
        for (const tellers of others) {
          const teller = tellers.get(family);
          if (teller && isEarlier(teller)) return teller;
        }
        const teller = story === NO_STORY ? anyone?.of(family) : undefined;
        return teller && isEarlier(teller) ? teller : undefined;
      };
      const mayCopy = isRetold || others.length > 0 || story === NO_STORY;
      copies[d] = mayCopy ? copiesIn(d, documents, kept, sentences, families, tellerOf) : [];
      if (isRetold) ofStory.add(d);
      if (++done % SLICE === 0) yield;
    }
  }
}

/** The documents of every story, and those of none, rising. */
function membersOf(storyOf: Uint32Array): Map<number, number[]> {
  const members = new Map<number, number[]>();
  for (const [d, story] of storyOf.entries()) {
    const versions = members.get(story);
    if (versions) versions.push(d);
    else members.set(story, [d]);
  }
  return members;
}

/** Who of some documents, which rise, told each family first. */
function tellersOf(documents: readonly number[], kept: readonly Kept[], families: Families): Map<number, Teller> {
  const tellers = new Map<number, Teller>();
  for (const document of documents) {
    const { numbers } = kept[document];
    for (let sentence = 0; sentence < numbers.length; sentence++) {
      families.visit(numbers[sentence], (family) => {
        if (!tellers.has(family)) tellers.set(family, { document, sentence });
      });
    }
  }
  return tellers;
}

/** Who of the documents that were added told a family first. 12 bytes a family. */
class FirstTellers {
  readonly #kept: readonly Kept[];
  readonly #families: Families;
  readonly #document: Uint32Array;
  readonly #sentence: Uint32Array;
  /** In which round it was told: what earlier rounds left doesn't count. */
  readonly #round: Uint32Array;
  #rounds = 1;

  constructor(kept: readonly Kept[], families: Families) {
    this.#kept = kept;
    this.#families = families;
    this.#document = new Uint32Array(families.size);
    this.#sentence = new Uint32Array(families.size);
    this.#round = new Uint32Array(families.size);
  }

  /** From now on nothing has been told. */
  begin(): void {
    this.#rounds++;
  }

  add(document: number): void {
    const { numbers } = this.#kept[document];
    for (let s = 0; s < numbers.length; s++) {
      this.#families.visit(numbers[s], (family) => {
        if (this.#round[family] === this.#rounds) return;
        this.#round[family] = this.#rounds;
        this.#document[family] = document;
        this.#sentence[family] = s;
      });
    }
  }

  of(family: number): Teller | undefined {
    if (this.#round[family] !== this.#rounds) return undefined;
    return { document: this.#document[family], sentence: this.#sentence[family] };
  }
}

/** Is it known to be later? */
function isLater({ order: a }: Dated, { order: b }: Dated): boolean {
  return a !== undefined && b !== undefined && typeof a === typeof b && a > b;
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
