/**
 * Documents to units (documents or paragraphs), and units to distinct shingle sets.
 * One pass; keeps 16 bytes per unit beside the sets.
 */
import { checkDocuments } from '../documents.ts';
import { DejaluError, describe } from '../errors.ts';
import { firstFrom } from '../kernel/tokens.ts';
import { shingleSet, shingleTokens } from '../shingle/shingles.ts';
import { Column } from '../tables/column.ts';
import type { Span } from '../text/layout.ts';
import type { Document } from '../types.ts';
import { DistinctSets, type Sets } from './distinct.ts';
import type { DedupeSettings } from './options.ts';
import type { Unit } from './result.ts';

/** Set of a unit that takes no part: it has no word, or too few. */
export const NO_SET = 0xffffffff;

/** Units as columns, in input order. */
export class Units {
  readonly documents: readonly Document[];
  /** Position of the unit's document. */
  readonly document = new Column(new Uint32Array(64));
  readonly start = new Column(new Uint32Array(64));
  readonly end = new Column(new Uint32Array(64));
  /** Its shingle set, or NO_SET. */
  readonly set = new Column(new Uint32Array(64));

  constructor(documents: readonly Document[]) {
    this.documents = documents;
  }

  get count(): number {
    return this.set.length;
  }

  push(document: number, start: number, end: number, set: number): void {
    this.document.push(document);
    this.start.push(start);
    this.end.push(end);
    this.set.push(set);
  }

  unit(i: number): Unit {
    return {
      document: this.documents[this.document.data[i]].id,
      start: this.start.data[i],
      end: this.end.data[i],
    };
  }
}

/** Texts become documents with their index as id. */
export function documentsOf(units: readonly Document[] | readonly string[]): readonly Document[] {
  if (!Array.isArray(units) || typeof units[0] !== 'string') {
    checkDocuments(units);
    return units;
  }
  return units.map((text: unknown, i) => {
    if (typeof text === 'string') return { id: String(i), text };
    throw new DejaluError('bad-document', `document ${i} must be a string like document 0, not ${describe(text)}`);
  });
}

/** Units and their distinct sets: `units.set` holds ranks. */
export interface Read {
  readonly units: Units;
  readonly sets: Sets;
}

/** Takes units in input order and collects their distinct sets. */
export class UnitReader {
  readonly #units: Units;
  readonly #sets = new DistinctSets();

  constructor(documents: readonly Document[]) {
    this.#units = new Units(documents);
  }

  /** A unit of a document, which is given by position, and its shingle set: ascending and distinct, copied. */
  take(document: number, start: number, end: number, set: Uint32Array | undefined): void {
    this.#units.push(document, start, end, set === undefined ? NO_SET : this.#sets.add(set));
  }

  /** All that was taken. Takes no more after that. */
  finish(): Read {
    const units = this.#units;
    const { sets, ranks } = this.#sets.ranked();
    const setOf = units.set.data;
    for (let i = 0; i < units.count; i++) if (setOf[i] !== NO_SET) setOf[i] = ranks[setOf[i]];
    return { units, sets };
  }
}

/** Cuts the documents into units and collects their distinct sets. */
export function readUnits(documents: readonly Document[], settings: DedupeSettings): Read {
  const reader = new UnitReader(documents);
  cutUnits(documents, settings, (document, start, end, set) => reader.take(document, start, end, set));
  return reader.finish();
}

/** Gives every unit of the documents, in order, to `take`; its set is undefined if it takes no part. O(length). */
export function cutUnits(
  documents: readonly Document[],
  settings: Pick<DedupeSettings, 'unit' | 'split' | 'minTokens' | 'shingling'>,
  take: UnitReader['take'],
): void {
  const { unit, split, minTokens, shingling } = settings;
  for (const batch of batchesOf(documents, shingling.tokenizer === undefined)) {
    const tokens = shingleTokens(batch.text, shingling);
    for (const { number, shift } of batch.documents) {
      const document = documents[number];
      const whole = { start: 0, end: document.text.length };
      for (const { start, end } of unit === 'document' ? [whole] : checkedSpans(split(document.text), document)) {
        const from = firstFrom(tokens.starts, tokens.count, shift + start);
        let to = firstFrom(tokens.starts, tokens.count, shift + end);
        if (to > from && tokens.ends[to - 1] > shift + end) to--;
        const left = to === from || to - from < minTokens;
        take(number, start, end, left ? undefined : shingleSet(batch.text, tokens, from, to, shingling));
      }
    }
  }
}

/** Short texts are tokenized so many characters at a time: one by one a paragraph takes 3 times as long. */
const BATCH = 1 << 15;

interface Batch {
  readonly text: string;
  /** Documents by position, and where their text begins in the batch's. */
  readonly documents: readonly { readonly number: number; readonly shift: number }[];
}

/** Documents one after the other on lines of their own, which no word reaches across; each alone if not `together`. */
function* batchesOf(documents: readonly Document[], together: boolean): Generator<Batch> {
  let text = '';
  let inside: { number: number; shift: number }[] = [];
  for (const [number, document] of documents.entries()) {
    if (inside.length > 0 && (!together || text.length + document.text.length > BATCH)) {
      yield { text, documents: inside };
      text = '';
      inside = [];
    }
    if (inside.length > 0) text += '\n';
    inside.push({ number, shift: text.length });
    text += document.text;
  }
  if (inside.length > 0) yield { text, documents: inside };
}

function checkedSpans(spans: unknown, { id, text }: Document): readonly Span[] {
  const fault = (what: string) => new DejaluError('bad-option', `option "split", document ${describe(id)}: ${what}`);
  if (!Array.isArray(spans)) throw fault(`must return an array of { start, end }, not ${describe(spans)}`);
  for (const span of spans) {
    const { start, end } = (span ?? {}) as { start: unknown; end: unknown };
    if (!Number.isInteger(start) || !Number.isInteger(end)) throw fault('a span must have whole numbers start and end');
    if ((start as number) < 0 || (start as number) > (end as number) || (end as number) > text.length) {
      throw fault(`span ${start} to ${end} is not inside the text of ${text.length} characters`);
    }
  }
  return spans;
}
