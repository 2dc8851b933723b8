/** Texts to units and their shingle sets as columns, which cross to another thread without a copy, and how they are read. */
import { Column } from '../tables/column.ts';
import { paragraphs } from '../text/layout.ts';
import type { DedupeSettings } from './options.ts';
import { cutUnits, type UnitReader } from './units.ts';

export interface CutInput {
  readonly texts: readonly string[];
  /** Of the documents, where the caller's own `split` may have to be blamed. */
  readonly ids: readonly string[] | undefined;
}

/** How texts are cut; without `split` by the built-in rule. */
export interface Cutting extends Pick<DedupeSettings, 'unit' | 'minTokens' | 'shingling'> {
  readonly split: DedupeSettings['split'] | undefined;
}

export function cuttingOf({ unit, minTokens, shingling, split }: DedupeSettings): Cutting {
  return { unit, minTokens, shingling, split: split === paragraphs ? undefined : split };
}

/** The units of some texts as columns. */
export interface CutUnits {
  /** Position of the unit's text among them. */
  readonly text: Uint32Array;
  readonly start: Uint32Array;
  readonly end: Uint32Array;
  /** Elements of its set; 0 for what takes no part. */
  readonly size: Uint32Array;
  /** The sets, one behind the other. */
  readonly elements: Uint32Array;
}

export function cutTexts({ texts, ids }: CutInput, { split = paragraphs, ...cutting }: Cutting): CutUnits {
  const text = new Column(new Uint32Array(64));
  const start = new Column(new Uint32Array(64));
  const end = new Column(new Uint32Array(64));
  const size = new Column(new Uint32Array(64));
  const elements = new Column(new Uint32Array(4096));
  const documents = texts.map((text, i) => ({ id: ids ? ids[i] : String(i), text }));
  cutUnits(documents, { ...cutting, split }, (document, from, to, set, count) => {
    text.push(document);
    start.push(from);
    end.push(to);
    size.push(count);
    elements.append(set.subarray(0, count));
  });
  const all = ({ data, length }: Column<Uint32Array>) => data.slice(0, length);
  return { text: all(text), start: all(start), end: all(end), size: all(size), elements: all(elements) };
}

/** Gives the units of documents from number `first` on to the reader. */
export function takeUnits({ text, start, end, size, elements }: CutUnits, first: number, reader: UnitReader): void {
  let at = 0;
  for (let u = 0; u < size.length; u++) {
    reader.take(first + text[u], start[u], end[u], elements.subarray(at, at + size[u]), size[u]);
    at += size[u];
  }
}
