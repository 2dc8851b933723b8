/**
 * How much two documents tell alike: a step over pairs of documents. O(rows of the one that has fewer, and what they
 * share) a pair.
 */
import { rowsOf, type Told } from './told.ts';

/**
 * Figures and names are looked at where two documents share so much of either: below it they are neither versions nor a
 * form.
 */
const MUCH = 0.4;

/** Words of a document's prose that another tells: at all, of its head, of its first sentence. */
export interface Share {
  readonly words: number;
  readonly head: number;
  readonly lead: number;
}

/** How much of two documents' prose the other tells. */
export interface Shares {
  readonly own: Share;
  readonly other: Share;
  /** The share of what both tell whose figures or names differ, if either tells much of the other. */
  readonly renewed: number;
  /** In how many places. */
  readonly renewals: number;
}

/** Pairs of documents by number. */
export interface DocumentPairs {
  readonly documents: Uint32Array;
  readonly others: Uint32Array;
}

export interface ShareRows {
  /** Per pair: COUNTS numbers. */
  readonly counts: Uint32Array;
  /** Per pair. */
  readonly renewed: Float64Array;
}

const COUNTS = 7;

export function compareDocuments({ documents, others }: DocumentPairs, told: Told): ShareRows {
  const comparison = new Comparison(told);
  const counts = new Uint32Array(COUNTS * documents.length);
  const renewed = new Float64Array(documents.length);
  for (let i = 0; i < documents.length; i++) {
    const shares = comparison.of(documents[i], others[i]);
    const { own, other } = shares;
    counts.set([own.words, own.head, own.lead, other.words, other.head, other.lead, shares.renewals], COUNTS * i);
    renewed[i] = shares.renewed;
  }
  return { counts, renewed };
}

/** Reads rows: the shares of one pair after the other. */
export function* sharesIn({ counts, renewed }: ShareRows): Generator<Shares> {
  for (let i = 0; i < renewed.length; i++) {
    const at = COUNTS * i;
    yield {
      own: { words: counts[at], head: counts[at + 1], lead: counts[at + 2] },
      other: { words: counts[at + 3], head: counts[at + 4], lead: counts[at + 5] },
      renewed: renewed[i],
      renewals: counts[at + 6],
    };
  }
}

/** The same, seen from the other document. */
export function turned({ own, other, ...renewed }: Shares): Shares {
  return { own: other, other: own, ...renewed };
}

/** Compares documents, one pair after the other. */
class Comparison {
  readonly #told: Told;
  /** Which words of either side were counted, by the number of the pair. */
  readonly #seen: Uint32Array;
  #pair = 0;

  constructor(told: Told) {
    this.#told = told;
    this.#seen = new Uint32Array(2 * told.prose.reduce((most, words) => Math.max(most, words), 0));
  }

  of(document: number, other: number): Shares {
    const { starts, family, byFamily, prose } = this.#told;
    if (starts[document + 1] - starts[document] > starts[other + 1] - starts[other]) {
      return turned(this.of(other, document));
    }
    const own = { words: 0, head: 0, lead: 0 };
    const theirs = { words: 0, head: 0, lead: 0 };
    this.#pair++;
    // By family: those of a family that both tell often are counted once.
    let before = -1;
    let rows = { from: 0, to: 0 };
    for (let at = starts[document]; at < starts[document + 1]; at++) {
      const row = byFamily[at];
      if (family[row] !== before) {
        before = family[row];
        rows = rowsOf(this.#told, other, before);
        for (let position = rows.from; position < rows.to; position++)
          this.#count(other, byFamily[position], 1, theirs);
      }
      if (rows.from < rows.to) this.#count(document, row, 0, own);
    }
    const share = Math.max(own.words / prose[document], theirs.words / prose[other]);
    return { own, other: theirs, ...(share < MUCH ? { renewed: 0, renewals: 0 } : this.#renewed(document, other)) };
  }

  /** The share of the words of the rows that another document tells as well in which it has other figures or names. */
  #renewed(document: number, other: number): Pick<Shares, 'renewed' | 'renewals'> {
    const { starts, family, words } = this.#told;
    let told = 0;
    let renewed = 0;
    let renewals = 0;
    for (let row = starts[document]; row < starts[document + 1]; row++) {
      const { from, to } = rowsOf(this.#told, other, family[row]);
      if (from === to) continue;
      told += words[row];
      if (!isRenewed(this.#told, row, from, to)) continue;
      renewed += words[row];
      renewals++;
    }
    return { renewed: renewed / told, renewals };
  }

  /** Counts the words of a row that were not counted for this pair. @param side 0 or 1 */
  #count(document: number, row: number, side: number, share: { words: number; head: number; lead: number }): void {
    const { at, words, head, lead } = this.#told;
    const seen = this.#seen;
    for (let word = at[row]; word < at[row] + words[row]; word++) {
      if (seen[2 * word + side] === this.#pair) continue;
      seen[2 * word + side] = this.#pair;
      share.words++;
      if (word < head[document]) share.head++;
      if (word < lead[document]) share.lead++;
    }
  }
}

/** Do the rows [from, to) by family tell what a row tells with other figures or other names, most of them? */
function isRenewed({ byFamily, fills, fillStarts, figures }: Told, row: number, from: number, to: number): boolean {
  const first = fillStarts[row];
  const middle = first + figures[row];
  const end = fillStarts[row + 1];
  if (first === end) return false;
  let otherFigures = true;
  let otherNames = true;
  for (let position = from; position < to && (otherFigures || otherNames); position++) {
    const their = byFamily[position];
    const theirFirst = fillStarts[their];
    const theirMiddle = theirFirst + figures[their];
    otherFigures &&= areOthers(fills, first, middle, theirFirst, theirMiddle);
    otherNames &&= areOthers(fills, middle, end, theirMiddle, fillStarts[their + 1]);
  }
  return otherFigures || otherNames;
}

/** Are there some on either side, and less than half of the fewer on both? */
function areOthers(fills: Uint32Array, from: number, to: number, otherFrom: number, otherTo: number): boolean {
  let shared = 0;
  for (let i = from; i < to; i++) {
    for (let j = otherFrom; j < otherTo; j++) {
      if (fills[i] !== fills[j]) continue;
      shared++;
      break;
    }
  }
  return 2 * shared < Math.min(to - from, otherTo - otherFrom);
}
