/** Texts to units and their shingle sets, as columns, and how the caller's side reads them. */
import type { DedupeSettings } from '../../dedupe/options.ts';
import { cutUnits, type UnitReader } from '../../dedupe/units.ts';
import { Column } from '../../tables/column.ts';
import { paragraphs } from '../../text/layout.ts';
import { stringsOf, type Texts } from '../texts.ts';

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

/** How texts are cut: what of the settings can cross. */
export type Cutting = Pick<DedupeSettings, 'unit' | 'minTokens' | 'shingling'>;

export function cuttingOf({ unit, minTokens, shingling }: DedupeSettings): Cutting {
  return { unit, minTokens, shingling };
}

export function cutTexts({ texts, cutting }: { texts: Texts; cutting: Cutting }): CutUnits {
  return cutStrings(stringsOf(texts), cutting);
}

export function cutStrings(texts: readonly string[], cutting: Cutting): CutUnits {
  const text = new Column(new Uint32Array(64));
  const start = new Column(new Uint32Array(64));
  const end = new Column(new Uint32Array(64));
  const size = new Column(new Uint32Array(64));
  const elements = new Column(new Uint32Array(4096));
  const documents = texts.map((text, i) => ({ id: String(i), text }));
  cutUnits(documents, { ...cutting, split: paragraphs }, (document, from, to, set, count) => {
    text.push(document);
    start.push(from);
    end.push(to);
    size.push(count);
    elements.append(set.subarray(0, count));
  });
  const all = ({ data, length }: Column<Uint32Array>) => data.slice(0, length);
  return { text: all(text), start: all(start), end: all(end), size: all(size), elements: all(elements) };
}

/** For the caller's side: gives the units of documents from number `first` on to the reader. */
export function takeUnits({ text, start, end, size, elements }: CutUnits, first: number, reader: UnitReader): void {
  let at = 0;
  for (let u = 0; u < size.length; u++) {
    reader.take(first + text[u], start[u], end[u], elements.subarray(at, at + size[u]), size[u]);
    at += size[u];
  }
}
