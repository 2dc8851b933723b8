/**
 * Documents to units (documents or paragraphs), and units to distinct shingle sets, in one pass.
 * Keeps 16 bytes per unit beside the sets (up to 32 with the room to grow), and of a document its id, date and source;
 * texts are let go of once they are cut.
 */
import { checkDocument, Positions } from '../documents.ts';
import { DejaluError, describe } from '../errors.ts';
import { fmix32 } from '../kernel/hash.ts';
import { firstFrom } from '../kernel/tokens.ts';
import { readShingles } from '../shingle/shingles.ts';
import { Column } from '../tables/column.ts';
import type { Span } from '../text/layout.ts';
import type { Document } from '../types.ts';
import { DistinctSets, type Sets } from './distinct.ts';
import type { DedupeOptions, DedupeSettings } from './options.ts';
import type { Unit } from './result.ts';

/** Set of a unit that takes no part: it has no word, or too few. */
export const NO_SET = 0xffffffff;

/** What is kept of the documents. Columns of which no document has anything stay empty. */
export class Sources {
  count = 0;
  readonly #ids: string[] = [];
  readonly #dates: (string | undefined)[] = [];
  readonly #sources: (string | undefined)[] = [];
  readonly #known = new Set<number>();

  add({ id, date, source }: Omit<Document, 'text'>, known = false): void {
    const document = this.count++;
    if (known) this.#known.add(document);
    // The id of a text is its position, and is made when it is asked for.
    if (this.#ids.length > 0 || id !== String(document)) {
      while (this.#ids.length < document) this.#ids.push(String(this.#ids.length));
      this.#ids.push(id);
    }
    if (date !== undefined) this.#dates[document] = date;
    if (source !== undefined) this.#sources[document] = source;
  }

  id(document: number): string {
    return this.#ids[document] ?? String(document);
  }

  get anyKnown(): boolean {
    return this.#known.size > 0;
  }

  isKnown(document: number): boolean {
    return this.#known.has(document);
  }

  date(document: number): string | undefined {
    return this.#dates[document];
  }

  /**
   * Milliseconds since 1970 for every document, NaN for one without a date.
   * @param read of a date, NaN where it can't be read  @param option that they decide
   * @throws DejaluError `bad-document` for a date that can't be read
   */
  moments(read: (date: string) => number, option: string): Float64Array {
    return Float64Array.from({ length: this.count }, (_, i) => {
      const date = this.#dates[i];
      if (date === undefined) return Number.NaN;
      const moment = read(date);
      if (!Number.isNaN(moment)) return moment;
      const wanted = `a date of ISO 8601, such as "2020-11-09" or "2020-11-09T08:30Z", or of RFC 5322 or the epoch`;
      throw new DejaluError(
        'bad-document',
        `document ${i} (${describe(this.id(i))}): "date" must be ${wanted}, for ${option}, not ${describe(date)}`,
      );
    });
  }

  source(document: number): string | undefined {
    return this.#sources[document];
  }
}

/** Units as columns, in input order. */
export class Units {
  readonly documents = new Sources();
  /** Position of the unit's document. */
  readonly document = new Column(new Uint32Array(64));
  readonly start = new Column(new Uint32Array(64));
  readonly end = new Column(new Uint32Array(64));
  /** Its shingle set, or NO_SET. */
  readonly set = new Column(new Uint32Array(64));

  get count(): number {
    return this.set.length;
  }

  /** Of the columns, with their room to grow. */
  get byteLength(): number {
    const { document, start, end, set } = this;
    return [document, start, end, set].reduce((sum, { data }) => sum + data.byteLength, 0);
  }

  push(document: number, start: number, end: number, set: number): void {
    this.document.push(document);
    this.start.push(start);
    this.end.push(end);
    this.set.push(set);
  }

  unit(i: number): Unit {
    return {
      document: this.documents.id(this.document.data[i]),
      start: this.start.data[i],
      end: this.end.data[i],
    };
  }
}

/** Takes documents, or texts, one by one and checks them: texts become documents with their position as id. */
export class DocumentReader {
  #count = 0;
  #texts = false;
  readonly #positions = new Positions();

  /** @throws DejaluError `bad-document`, `duplicate-id` */
  read(unit: unknown): Document {
    const i = this.#count++;
    if (i === 0) this.#texts = typeof unit === 'string';
    if (!this.#texts) return checkDocument(unit, i, this.#positions);
    if (typeof unit === 'string') return { id: String(i), text: unit };
    throw new DejaluError('bad-document', `document ${i} must be a string like document 0, not ${describe(unit)}`);
  }
}

/** Units and their distinct sets: `units.set` holds ranks. */
export interface Read {
  readonly units: Units;
  readonly sets: Sets;
}

/** What is asked about a document beside its text. */
export type Membership = Pick<DedupeOptions, 'groupOf' | 'isKnown'>;

/** Takes units in input order and collects their distinct sets. */
export class UnitReader {
  readonly #units = new Units();
  readonly #sets = new DistinctSets();
  /** By group, and by document where groups are asked for. */
  readonly #saltOf = new Map<string, number>();
  readonly #salts: number[] = [];

  /** @param documents those whose units will come; more can be announced */
  constructor(documents: readonly Document[] = []) {
    for (const document of documents) this.announce(document);
  }

  announce(document: Document, { groupOf, isKnown }: Membership = {}): void {
    this.#units.documents.add(document, isKnown?.(document));
    if (!groupOf) return;
    const group = groupOf(document);
    if (group !== undefined && typeof group !== 'string') {
      const whose = `document ${this.#units.documents.count - 1} (${describe(document.id)})`;
      throw new DejaluError(
        'bad-option',
        `option "groupOf", ${whose}: must return a string or undefined, not ${describe(group)}`,
      );
    }
    if (group === undefined) return void this.#salts.push(0);
    let salt = this.#saltOf.get(group);
    // fmix32 is a bijection that leaves 0 alone: no two groups have one salt, and none has that of no group.
    if (salt === undefined) {
      salt = fmix32(this.#saltOf.size + 1);
      this.#saltOf.set(group, salt);
    }
    this.#salts.push(salt);
  }

  /**
   * A unit of a document, which is given by position, and its set elements[0, size), which is copied. Sets of different
   * groups share nothing: each element is combined with its group's salt, which may leave them in another order.
   */
  take(document: number, start: number, end: number, elements: Uint32Array, size: number): void {
    const salt = this.#salts[document] ?? 0;
    if (salt !== 0) {
      for (let i = 0; i < size; i++) elements[i] ^= salt;
      elements.subarray(0, size).sort();
    }
    this.#units.push(document, start, end, size === 0 ? NO_SET : this.#sets.add(elements, size));
  }

  /** Says which share of the units has been taken: room for the rest can be made at once. */
  expect(share: number): void {
    this.#sets.expect(share);
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

/** What of the settings decides about units. */
type CutSettings = Pick<DedupeSettings, 'unit' | 'split' | 'minTokens' | 'shingling'>;

/** Gives every unit of the documents, in order, to `take`; its set is empty if it takes no part. O(length). */
export function cutUnits(documents: readonly Document[], settings: CutSettings, take: UnitReader['take']): void {
  const cutter = new UnitCutter(settings, take);
  for (const document of documents) cutter.push(document);
  cutter.flush();
}

/** Short texts are tokenized so many characters at a time: one by one a paragraph takes 3 times as long. */
const BATCH = 1 << 15;

/** A document of a batch, its position, and where its text begins in the batch's. */
interface Batched {
  readonly document: Document;
  readonly position: number;
  readonly shift: number;
}

/**
 * Cuts documents into units as they come. Their texts stand in a batch one after the other on lines of their own, which
 * no word reaches across; each alone for a tokenizer of the caller's.
 */
export class UnitCutter {
  readonly #settings: CutSettings;
  readonly #take: UnitReader['take'];
  readonly #room: number;
  #pushed = 0;
  #text = '';
  #batch: Batched[] = [];

  constructor(settings: CutSettings, take: UnitReader['take']) {
    this.#settings = settings;
    this.#take = take;
    this.#room = settings.shingling.tokenizer === undefined ? BATCH : 0;
  }

  /** @returns whether units have been given to `take` */
  push(document: Document): boolean {
    const full = this.#batch.length > 0 && this.#text.length + document.text.length > this.#room;
    if (full) this.flush();
    if (this.#batch.length > 0) this.#text += '\n';
    this.#batch.push({ document, position: this.#pushed++, shift: this.#text.length });
    this.#text += document.text;
    return full;
  }

  /** Cuts what has not been cut yet. */
  flush(): void {
    const text = this.#text;
    const batch = this.#batch;
    this.#text = '';
    this.#batch = [];
    if (batch.length === 0) return;
    const { unit, split, minTokens, shingling } = this.#settings;
    // Before the batch is read, for a `split` of the caller's may read as well.
    const spans = batch.map(({ document }) =>
      unit === 'document' ? undefined : checkedSpans(split(document.text), document),
    );
    const read = readShingles(text, shingling);
    const cut = (position: number, shift: number, start: number, end: number) => {
      const from = firstFrom(read.starts, read.count, shift + start);
      let to = firstFrom(read.starts, read.count, shift + end, from);
      if (to > from && read.ends[to - 1] > shift + end) to--;
      const size = to === from || to - from < minTokens ? 0 : read.collect(from, to);
      this.#take(position, start, end, read.elements, size);
    };
    for (const [i, { document, position, shift }] of batch.entries()) {
      const own = spans[i];
      if (own === undefined) cut(position, shift, 0, document.text.length);
      else for (const { start, end } of own) cut(position, shift, start, end);
    }
  }
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
