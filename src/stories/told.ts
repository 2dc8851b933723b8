/**
 * What each document tells: the places of families in its prose, a row each. Headlines, menus, captions and notices are
 * left aside, since they differ from site to site; a document without any sentence is compared by its lines. Plain
 * columns, 24 bytes a row and 4 a figure or name in it.
 */
import type { Families } from '../passages/families.ts';
import { LINE, NAME, NUMBER, PROSE, WEIGHT } from '../sentences/analyse.ts';
import { QUARTERS, quartersOf } from '../sentences/count.ts';
import type { Sentences } from '../sentences/distinct.ts';
import type { Kept } from '../sentences/documents.ts';
import { LONGEST_SENTENCE } from '../sentences/long.ts';
import { Column } from '../tables/column.ts';
import { unitOnOneKeyboard } from '../text/keyboards.ts';
import type { Document } from '../types.ts';
import { noticesOf } from './notices.ts';

/** Words of prose at the top of a document that tell which story it is. */
export const HEAD = 90;

export interface Told {
  /** Tokens of prose per document, and how many words that is: fewer in scripts without blanks. */
  readonly prose: Uint32Array;
  readonly size: Uint32Array;
  /** Tokens of its head, and those up to the end of its first sentence of prose. */
  readonly head: Uint32Array;
  readonly lead: Uint32Array;
  /** Rows of document d, in text order: [starts[d], starts[d + 1]). */
  readonly starts: Uint32Array;
  readonly family: Uint32Array;
  /** The row's first word among the document's words of prose, and how many it has. */
  readonly at: Uint32Array;
  readonly words: Uint8Array;
  /** Its sentence in the document. */
  readonly sentence: Uint32Array;
  /** What a form is filled with, row by row: figures as they are written, then names; from fillStarts[row] on. */
  readonly fills: Uint32Array;
  readonly fillStarts: Uint32Array;
  /** How many of them are figures. */
  readonly figures: Uint8Array;
  /** The rows of each document by family. */
  readonly byFamily: Uint32Array;
}

export function toldBy(
  documents: readonly Document[],
  kept: readonly Kept[],
  sentences: Sentences,
  families: Families,
): Told {
  const rows = new RowWriter(documents, kept, sentences);
  const starts = new Uint32Array(kept.length + 1);
  const prose = new Uint32Array(kept.length);
  const size = new Uint32Array(kept.length);
  const head = new Uint32Array(kept.length);
  const lead = new Uint32Array(kept.length);
  const notices = noticesOf(kept, sentences);
  const { marks } = sentences;
  for (const [d, { prose: kinds, sentences: ends, numbers }] of kept.entries()) {
    const onlyLines = kinds.every((kind) => kind === LINE);
    // A document that is nothing but notices is what it is.
    const last = notices[d] === 0 ? numbers.length : notices[d];
    let told = 0;
    let quarters = 0;
    for (let s = 0; s < last; s++) {
      if (kinds[s] === LINE && !onlyLines) continue;
      families.visit(numbers[s], (family, from, to) => rows.push(d, s, family, told, from, to));
      const first = sentences.starts[numbers[s]];
      const length = ends[s + 1] - ends[s];
      let i = first;
      for (; i < first + length && quarters < QUARTERS * HEAD; i++) quarters += quartersOf(marks[i]);
      head[d] += i - first;
      for (; i < first + length; i++) quarters += quartersOf(marks[i]);
      told += length;
      if (lead[d] === 0 && (kinds[s] === PROSE || onlyLines)) lead[d] = head[d];
    }
    size[d] = Math.floor(quarters / QUARTERS);
    prose[d] = told;
    starts[d + 1] = rows.count;
  }
  return { prose, size, head, lead, starts, ...rows.finish(starts) };
}

class RowWriter {
  readonly #documents: readonly Document[];
  readonly #kept: readonly Kept[];
  readonly #sentences: Sentences;
  readonly #family = new Column(new Uint32Array(1024));
  readonly #at = new Column(new Uint32Array(1024));
  readonly #words = new Column(new Uint8Array(1024));
  readonly #sentence = new Column(new Uint32Array(1024));
  readonly #fills = new Column(new Uint32Array(1024));
  readonly #fillStarts = new Column(new Uint32Array(1024));
  readonly #figures = new Column(new Uint8Array(1024));
  /** The names of a row, which stand behind its figures. */
  readonly #names = new Uint32Array(LONGEST_SENTENCE);

  constructor(documents: readonly Document[], kept: readonly Kept[], sentences: Sentences) {
    this.#documents = documents;
    this.#kept = kept;
    this.#sentences = sentences;
  }

  get count(): number {
    return this.#family.length;
  }

  /** Words [from, to) of a sentence tell a family. @param told words of prose before the sentence */
  push(document: number, sentence: number, family: number, told: number, from: number, to: number): void {
    this.#family.push(family);
    this.#at.push(told + from);
    this.#words.push(to - from);
    this.#sentence.push(sentence);
    const { words, marks, starts } = this.#sentences;
    const { numbers, sentences, tokens } = this.#kept[document];
    const { text } = this.#documents[document];
    const first = starts[numbers[sentence]];
    const start = this.#fills.length;
    this.#fillStarts.push(start);
    const names = this.#names;
    let count = 0;
    for (let i = from; i < to; i++) {
      const mark = marks[first + i];
      if (mark & NUMBER) {
        const token = sentences[sentence] + i;
        this.#fills.push(hashOf(text, tokens.starts[token], tokens.ends[token]));
      } else if ((mark & WEIGHT) === NAME) names[count++] = words[first + i];
    }
    this.#figures.push(this.#fills.length - start);
    for (let i = 0; i < count; i++) this.#fills.push(names[i]);
  }

  /** @param starts of the documents' rows */
  finish(starts: Uint32Array): Omit<Told, 'prose' | 'size' | 'head' | 'lead' | 'starts'> {
    this.#fillStarts.push(this.#fills.length);
    const byFamily = Uint32Array.from({ length: this.count }, (_, i) => i);
    const family = this.#family.data;
    for (let d = 0; d + 1 < starts.length; d++) {
      byFamily.subarray(starts[d], starts[d + 1]).sort((a, b) => family[a] - family[b] || a - b);
    }
    const all = <T extends Uint8Array | Uint32Array>({ data, length }: Column<T>) => data.subarray(0, length) as T;
    return {
      family: all(this.#family),
      at: all(this.#at),
      words: all(this.#words),
      sentence: all(this.#sentence),
      fills: all(this.#fills),
      fillStarts: all(this.#fillStarts),
      figures: all(this.#figures),
      byFamily,
    };
  }
}

/** Of text[start, end) as it is written, whatever the keyboard. */
function hashOf(text: string, start: number, end: number): number {
  let hash = 0;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ unitOnOneKeyboard(text.charCodeAt(i)), 0x01000193);
  return hash >>> 0;
}

/** The rows of a document that tell a family: positions [from, to) in `byFamily`. */
export function rowsOf(
  { starts, family, byFamily }: Told,
  document: number,
  wanted: number,
): { readonly from: number; readonly to: number } {
  const end = starts[document + 1];
  let from = starts[document];
  for (let high = end; from < high; ) {
    const middle = (from + high) >>> 1;
    if (family[byFamily[middle]] < wanted) from = middle + 1;
    else high = middle;
  }
  let to = from;
  while (to < end && family[byFamily[to]] === wanted) to++;
  return { from, to };
}
