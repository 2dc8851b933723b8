/**
 * What each document tells: the places of families in its prose, a row each, and how much two documents tell alike.
 * Headlines, menus, captions and notices are left aside, since they differ from site to site; a document without any
 * sentence is compared by its lines. 18 bytes a row.
 */
import type { Families } from '../passages/families.ts';
import { LINE, LONGEST_SENTENCE, NAME, NUMBER, PROSE, WEIGHT } from '../sentences/analyse.ts';
import type { Sentences } from '../sentences/distinct.ts';
import type { Kept } from '../sentences/documents.ts';
import { Column } from '../tables/column.ts';
import { figuresIn } from '../text/figures.ts';
import type { Document } from '../types.ts';
import { noticesOf } from './notices.ts';

/** Words of prose at the top of a document that tell which story it is. */
export const HEAD = 90;

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

export class Told {
  readonly #documents: readonly Document[];
  readonly #kept: readonly Kept[];
  readonly #sentences: Sentences;
  /** Words of prose per document. */
  readonly prose: Uint32Array;
  /** Words up to the end of its first sentence of prose. */
  readonly lead: Uint8Array;
  /** Rows of document d, in text order: [starts[d], starts[d + 1]). */
  readonly starts: Uint32Array;
  readonly family: Uint32Array;
  /** The row's first word among the document's words of prose, and how many it has. */
  readonly at: Uint32Array;
  readonly words: Uint8Array;
  /** Its sentence in the document, and its first token in the sentence. */
  readonly sentence: Uint32Array;
  readonly #from: Uint8Array;
  /** The rows of each document by family. */
  readonly #byFamily: Uint32Array;
  /** Which words were counted, by the number of the comparison. */
  #seen = new Uint32Array(0);
  #comparison = 0;
  /** What two rows are filled with, for one look after the other. */
  readonly #own: Filling = { figures: new Few(), names: new Few() };
  readonly #theirs: Filling = { figures: new Few(), names: new Few() };

  constructor(documents: readonly Document[], kept: readonly Kept[], sentences: Sentences, families: Families) {
    this.#documents = documents;
    this.#kept = kept;
    this.#sentences = sentences;
    const family = new Column(new Uint32Array(1024));
    const at = new Column(new Uint32Array(1024));
    const words = new Column(new Uint8Array(1024));
    const sentence = new Column(new Uint32Array(1024));
    const from = new Column(new Uint8Array(1024));
    this.starts = new Uint32Array(kept.length + 1);
    this.prose = new Uint32Array(kept.length);
    this.lead = new Uint8Array(kept.length);
    const notices = noticesOf(kept, sentences);
    for (const [d, { prose, sentences: ends, numbers }] of kept.entries()) {
      const onlyLines = prose.every((kind) => kind === LINE);
      // A document that is nothing but notices is what it is.
      const last = notices[d] === 0 ? numbers.length : notices[d];
      let told = 0;
      for (let s = 0; s < last; s++) {
        if (prose[s] === LINE && !onlyLines) continue;
        families.visit(numbers[s], (root, first, end) => {
          family.push(root);
          at.push(told + first);
          words.push(end - first);
          sentence.push(s);
          from.push(first);
        });
        told += ends[s + 1] - ends[s];
        if (this.lead[d] === 0 && (prose[s] === PROSE || onlyLines)) this.lead[d] = Math.min(told, HEAD);
      }
      this.prose[d] = told;
      this.starts[d + 1] = family.length;
    }
    this.family = family.data;
    this.at = at.data;
    this.words = words.data;
    this.sentence = sentence.data;
    this.#from = from.data;
    this.#byFamily = Uint32Array.from({ length: family.length }, (_, i) => i);
    for (let d = 0; d < kept.length; d++) {
      this.#byFamily
        .subarray(this.starts[d], this.starts[d + 1])
        .sort((a, b) => this.family[a] - this.family[b] || a - b);
    }
  }

  /** All figures of a document as they are written. */
  figuresOf(document: number): string {
    return figuresIn(this.#documents[document].text).join(' ');
  }

  /** Words of a document's head. */
  headOf(document: number): number {
    return Math.min(HEAD, this.prose[document]);
  }

  /** The rows of a document that tell a family: [from, to) of `rowAt`. */
  rowsOf(document: number, family: number): { readonly from: number; readonly to: number } {
    const end = this.starts[document + 1];
    let from = this.starts[document];
    for (let high = end; from < high; ) {
      const middle = (from + high) >>> 1;
      if (this.family[this.#byFamily[middle]] < family) from = middle + 1;
      else high = middle;
    }
    let to = from;
    while (to < end && this.family[this.#byFamily[to]] === family) to++;
    return { from, to };
  }

  rowAt(position: number): number {
    return this.#byFamily[position];
  }

  /** Compares two documents. O(rows of the one that has fewer, and what they share). */
  compare(document: number, other: number): Shares {
    if (this.starts[document + 1] - this.starts[document] > this.starts[other + 1] - this.starts[other]) {
      return turned(this.compare(other, document));
    }
    const own = { words: 0, head: 0, lead: 0 };
    const theirs = { words: 0, head: 0, lead: 0 };
    this.#comparison++;
    for (let row = this.starts[document]; row < this.starts[document + 1]; row++) {
      const { from, to } = this.rowsOf(other, this.family[row]);
      if (from === to) continue;
      this.#count(document, row, 0, own);
      for (let position = from; position < to; position++) this.#count(other, this.#byFamily[position], 1, theirs);
    }
    const share = Math.max(own.words / this.prose[document], theirs.words / this.prose[other]);
    return { own, other: theirs, ...(share < MUCH ? { renewed: 0, renewals: 0 } : this.#renewed(document, other)) };
  }

  /** The share of the words of the rows that another document tells as well in which it has other figures or names. */
  #renewed(document: number, other: number): Pick<Shares, 'renewed' | 'renewals'> {
    let told = 0;
    let renewed = 0;
    let renewals = 0;
    for (let row = this.starts[document]; row < this.starts[document + 1]; row++) {
      const { from, to } = this.rowsOf(other, this.family[row]);
      if (from === to) continue;
      told += this.words[row];
      if (!this.#isRenewed(document, row, other, from, to)) continue;
      renewed += this.words[row];
      renewals++;
    }
    return { renewed: renewed / told, renewals };
  }

  /** Counts the words of a row that were not counted in this comparison. @param side 0 or 1 */
  #count(document: number, row: number, side: number, share: { words: number; head: number; lead: number }): void {
    const at = this.at[row];
    for (let word = at; word < at + this.words[row]; word++) {
      if (!this.#isNew(2 * word + side, this.#comparison)) continue;
      share.words++;
      if (word < HEAD) share.head++;
      if (word < this.lead[document]) share.lead++;
    }
  }

  /** Does the other document tell it with other figures or other names, most of them? */
  #isRenewed(document: number, row: number, other: number, from: number, to: number): boolean {
    const own = this.#fill(this.#own, document, row);
    if (own.figures.count + own.names.count === 0) return false;
    let figures = true;
    let names = true;
    for (let position = from; position < to && (figures || names); position++) {
      const theirs = this.#fill(this.#theirs, other, this.#byFamily[position]);
      figures &&= areOthers(own.figures, theirs.figures);
      names &&= areOthers(own.names, theirs.names);
    }
    return figures || names;
  }

  /** What a form is filled with: the figures of a row as they are written, and its names. */
  #fill(filling: Filling, document: number, row: number): Filling {
    const { numbers, sentences, tokens } = this.#kept[document];
    const { words, marks, starts } = this.#sentences;
    const { text } = this.#documents[document];
    const sentence = this.sentence[row];
    const first = starts[numbers[sentence]];
    const { figures, names } = filling;
    figures.count = 0;
    names.count = 0;
    for (let i = this.#from[row]; i < this.#from[row] + this.words[row]; i++) {
      const mark = marks[first + i];
      if ((mark & WEIGHT) !== NAME) continue;
      const token = sentences[sentence] + i;
      if (mark & NUMBER) {
        figures.hashes[figures.count++] = hashOf(text, tokens.starts[token], tokens.ends[token]);
      } else names.hashes[names.count++] = words[first + i];
    }
    return filling;
  }

  #isNew(word: number, comparison: number): boolean {
    if (word >= this.#seen.length) {
      const grown = new Uint32Array(Math.max(2 * word, 4096));
      grown.set(this.#seen);
      this.#seen = grown;
    }
    if (this.#seen[word] === comparison) return false;
    this.#seen[word] = comparison;
    return true;
  }
}

/** Up to `count` words of one row. */
class Few {
  count = 0;
  readonly hashes = new Uint32Array(LONGEST_SENTENCE);
}

interface Filling {
  readonly figures: Few;
  readonly names: Few;
}

/** Are there some on either side, and less than half of the fewer on both? */
function areOthers(own: Few, theirs: Few): boolean {
  let shared = 0;
  for (let i = 0; i < own.count; i++) {
    for (let j = 0; j < theirs.count; j++) {
      if (own.hashes[i] !== theirs.hashes[j]) continue;
      shared++;
      break;
    }
  }
  return 2 * shared < Math.min(own.count, theirs.count);
}

/** Of text[start, end) as it is written. */
function hashOf(text: string, start: number, end: number): number {
  let hash = 0;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** The same, seen from the other document. */
export function turned({ own, other, ...renewed }: Shares): Shares {
  return { own: other, other: own, ...renewed };
}
