/**
 * Which documents may tell one story? Every family is credited to the first document that tells it: by date, of one date
 * the one in which it stands nearest to the top, then by what the document says, so that neither ids nor the order of the
 * input decide. A document is compared with the few others to which most of its words are credited, and with those of
 * which it has the head or that have its own. Those that say the very same are pairs in any case. Linear in rows.
 */
import type { Dated } from '../dates.ts';
import type { Kept } from '../sentences/documents.ts';
import { batchesOf } from '../tables/batches.ts';
import { digestOf, equalRuns } from '../tables/runs.ts';
import { figuresIn } from '../text/figures.ts';
import type { Document } from '../types.ts';
import { type DocumentPairs, type ShareRows, type Shares, sharesIn } from './shares.ts';
import type { Told } from './told.ts';

/** Documents that one is compared with for what it shares with them. */
const MOST_CREDITED = 4;
/** Words that are too few to ask. */
const FEW_WORDS = 8;
/** Share of a head from which on two documents are compared for it. */
const PART_OF_HEAD = 0.3;

/** Two documents and what they share: `own` of the first one, `other` of the second. */
export interface Pair {
  readonly document: number;
  readonly other: number;
  /** They say the very same, figures included. */
  readonly isSame: boolean;
  readonly shares: Shares;
}

/** Pairs of a batch: a millisecond or two of work. */
const BATCH = 1 << 9;

/** Gives the pairs that are worth a look in batches, and takes what they share, in the same order. */
export class Pairs {
  readonly #told: Told;
  readonly #documents: readonly Document[];
  readonly #kept: readonly Kept[];
  readonly #first: FirstTellers;
  readonly #asked = new Set<number>();
  /** Pairs that were given and have no answer yet. */
  readonly #batches: Omit<Pair, 'shares'>[][] = [];
  readonly #pairs: Pair[] = [];

  /** @param documents in (date, id) order */
  constructor(
    told: Told,
    documents: readonly Document[],
    dates: readonly Dated[],
    kept: readonly Kept[],
    families: number,
  ) {
    this.#told = told;
    this.#documents = documents;
    this.#kept = kept;
    this.#first = firstTellers(told, inOrderOfContent(kept, dates), dates, families);
  }

  *batches(): Generator<DocumentPairs> {
    for (const batch of batchesOf(this.#all(), BATCH)) {
      this.#batches.push(batch);
      yield {
        documents: Uint32Array.from(batch, ({ document }) => document),
        others: Uint32Array.from(batch, ({ other }) => other),
      };
    }
  }

  take(rows: ShareRows): void {
    const batch = this.#batches.shift() as Omit<Pair, 'shares'>[];
    let i = 0;
    for (const shares of sharesIn(rows)) this.#pairs.push({ ...batch[i++], shares });
  }

  /** All pairs, the document with the lesser number first, in order of their numbers. */
  finish(): Pair[] {
    return this.#pairs.sort((a, b) => a.document - b.document || a.other - b.other);
  }

  /** Every pair once. */
  *#all(): Generator<Omit<Pair, 'shares'>> {
    for (const [d, same] of firstOfTheSame(this.#documents, this.#kept)) {
      if (this.#isNew(d, same)) yield ordered(d, same, true);
    }
    for (let d = 0; d < this.#kept.length; d++) {
      for (const other of proposed(this.#told, d, this.#first)) {
        if (this.#isNew(d, other)) yield ordered(d, other, false);
      }
    }
  }

  #isNew(a: number, b: number): boolean {
    const before = this.#asked.size;
    return this.#asked.add(Math.min(a, b) * this.#kept.length + Math.max(a, b)).size > before;
  }
}

function ordered(a: number, b: number, isSame: boolean): Omit<Pair, 'shares'> {
  return { document: Math.min(a, b), other: Math.max(a, b), isSame };
}

/**
 * Documents by date, those without one last, then by their sentences. Sentences are numbered in the order of their keys.
 * @param kept in (date, id) order
 */
function inOrderOfContent(kept: readonly Kept[], dates: readonly Dated[]): number[] {
  const order = kept.map((_, d) => d);
  const compare = (a: number, b: number) => {
    const [left, right] = [kept[a].numbers, kept[b].numbers];
    for (let s = 0; s < left.length && s < right.length; s++) if (left[s] !== right[s]) return left[s] - right[s];
    return left.length - right.length || a - b;
  };
  for (let from = 0, to = 0; from < order.length; from = to) {
    while (to < order.length && dates[to].order === dates[from].order) to++;
    if (to - from > 1) for (const [i, d] of order.slice(from, to).sort(compare).entries()) order[from + i] = d;
  }
  return order;
}

/** Every document that says the very same as an earlier one, with the first that does. */
function* firstOfTheSame(documents: readonly Document[], kept: readonly Kept[]): Generator<[number, number]> {
  const figuresOf = (d: number) => figuresIn(documents[d].text).join(' ');
  const byDigest = new Map<number, { readonly first: number; readonly byFigures: Map<string, number> }[]>();
  for (const [d, { numbers }] of kept.entries()) {
    if (numbers.length === 0) continue;
    const digest = digestOf(numbers);
    const alike = byDigest.get(digest) ?? [];
    byDigest.set(digest, alike);
    const group = alike.find(({ first }) => equalRuns(kept[first].numbers, numbers));
    if (!group) {
      alike.push({ first: d, byFigures: new Map() });
      continue;
    }
    const { first, byFigures } = group;
    if (byFigures.size === 0) byFigures.set(figuresOf(first), first);
    const figures = figuresOf(d);
    const same = byFigures.get(figures);
    if (same === undefined) byFigures.set(figures, d);
    else yield [d, same];
  }
}

/** Per family the first document that tells it, and how many words of that document's head and first sentence do. */
interface FirstTellers {
  readonly document: Uint32Array;
  readonly head: Uint16Array;
  readonly lead: Uint16Array;
}

function firstTellers(told: Told, order: readonly number[], dates: readonly Dated[], families: number): FirstTellers {
  const document = new Uint32Array(families).fill(NOBODY);
  const at = new Uint32Array(families);
  for (const d of order) {
    for (let row = told.starts[d]; row < told.starts[d + 1]; row++) {
      const family = told.family[row];
      const first = document[family];
      if (first !== NOBODY && (dates[first].order !== dates[d].order || told.at[row] >= at[family])) continue;
      document[family] = d;
      at[family] = told.at[row];
    }
  }
  const head = new Uint16Array(families);
  const lead = new Uint16Array(families);
  for (const d of order) {
    for (let row = told.starts[d]; row < told.starts[d + 1]; row++) {
      const family = told.family[row];
      if (document[family] !== d) continue;
      head[family] = Math.min(told.head[d], head[family] + wordsBefore(told.head[d], told, row));
      lead[family] = Math.min(told.lead[d], lead[family] + wordsBefore(told.lead[d], told, row));
    }
  }
  return { document, head, lead };
}

const NOBODY = 0xffffffff;

/** Words of a row among the first `end` of its document. */
function wordsBefore(end: number, { at, words }: Told, row: number): number {
  return Math.max(0, Math.min(end, at[row] + words[row]) - at[row]);
}

/** The documents that one is compared with. */
function proposed(told: Told, document: number, first: FirstTellers): number[] {
  const credits = new Map<number, { words: number; ownHead: number; head: number; lead: number }>();
  for (let row = told.starts[document]; row < told.starts[document + 1]; row++) {
    const family = told.family[row];
    const other = first.document[family];
    if (other === document) continue;
    const credit = credits.get(other) ?? { words: 0, ownHead: 0, head: 0, lead: 0 };
    credits.set(other, credit);
    credit.words += told.words[row];
    credit.ownHead += wordsBefore(told.head[document], told, row);
    credit.head += first.head[family];
    credit.lead += first.lead[family];
  }
  const most = [...credits].sort(([a, { words: left }], [b, { words: right }]) => right - left || a - b);
  return most.flatMap(([other, { words, ownHead, head, lead }], i) => {
    const asked =
      i < MOST_CREDITED ||
      head >= PART_OF_HEAD * told.head[other] ||
      lead >= PART_OF_HEAD * told.lead[other] ||
      ownHead >= PART_OF_HEAD * told.head[document];
    return asked && words >= FEW_WORDS ? [other] : [];
  });
}
