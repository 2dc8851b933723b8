/**
 * dedupe as a flow: documents are cut into units with their shingle sets by a step; what follows is one after the other
 * by nature (dedupe/dedupe.ts).
 */
import { type CutInput, cuttingOf, takeUnits } from '../dedupe/cut.ts';
import { dedupeUnits } from '../dedupe/dedupe.ts';
import type { DedupeSettings } from '../dedupe/options.ts';
import type { DedupeResult } from '../dedupe/result.ts';
import { DocumentReader, type Membership, UnitReader } from '../dedupe/units.ts';
import { describe } from '../errors.ts';
import type { Document } from '../types.ts';
import type { Flow, Piece } from './flow.ts';

/**
 * @param units documents or texts, which are checked as they come; where they come asynchronously, so do the pieces of
 * the flow's round
 */
export function* dedupeJob(
  units: Iterable<unknown> | AsyncIterable<unknown>,
  settings: DedupeSettings,
): Flow<DedupeResult> {
  const total = Array.isArray(units) ? units.length : undefined;
  const cutting = cuttingOf(settings);
  const reader = new UnitReader();
  const batches = new Batches(reader, settings, cutting.split !== undefined);
  let done = 0;
  const report = () => {
    settings.onProgress?.(done, total);
    if (settings.signal?.aborted) throw settings.signal.reason;
  };
  report();
  yield {
    step: 'cut',
    common: cutting,
    pieces: Symbol.iterator in units ? batches.of(units) : batches.ofLater(units),
    take(cut) {
      takeUnits(cut, done, reader);
      done = batches.next();
      if (total !== undefined) reader.expect(done / total);
      report();
    },
  };
  return dedupeUnits(reader.finish(), settings);
}

/** Code units of a batch of texts, unless one text has more: a millisecond of work. */
const BATCH = 1 << 15;

/** Documents in batches, as they come. */
class Batches {
  readonly #reader: UnitReader;
  readonly #membership: Membership;
  readonly #named: boolean;
  readonly #documents = new DocumentReader();
  #batch: Document[] = [];
  #units = 0;
  #count = 0;
  /** Position behind each batch that has been given and is not taken yet. */
  readonly #ends: number[] = [];

  /** @param named whether the documents' ids are to be given as well */
  constructor(reader: UnitReader, membership: Membership, named: boolean) {
    this.#reader = reader;
    this.#membership = membership;
    this.#named = named;
  }

  *of(units: Iterable<unknown>): Generator<Piece<'cut'>> {
    for (const unit of units) {
      const full = this.#add(unit);
      if (full) yield full;
    }
    if (this.#batch.length > 0) yield this.#piece();
  }

  async *ofLater(units: AsyncIterable<unknown>): AsyncGenerator<Piece<'cut'>> {
    for await (const unit of units) {
      const full = this.#add(unit);
      if (full) yield full;
    }
    if (this.#batch.length > 0) yield this.#piece();
  }

  /** Position behind the batch whose answer is taken. */
  next(): number {
    return this.#ends.shift() as number;
  }

  /** @returns the batch before, if there is no room in it */
  #add(unit: unknown): Piece<'cut'> | undefined {
    const document = this.#documents.read(unit);
    this.#reader.announce(document, this.#membership);
    const full = this.#batch.length > 0 && this.#units + document.text.length > BATCH ? this.#piece() : undefined;
    this.#batch.push(document);
    this.#units += document.text.length;
    return full;
  }

  #piece(): Piece<'cut'> {
    const first = this.#count;
    const texts = this.#batch.map(({ text }) => text);
    const ids = this.#batch.map(({ id }) => id);
    this.#count += texts.length;
    this.#ends.push(this.#count);
    this.#batch = [];
    this.#units = 0;
    const input: CutInput = { texts, ids: this.#named ? ids : undefined };
    const nameOf = (i: number) => `document ${first + i} (${describe(ids[i])})`;
    const name = (text: number | undefined) => {
      if (text !== undefined) return nameOf(text);
      return ids.length === 1 ? nameOf(0) : `${nameOf(0)} to ${nameOf(ids.length - 1)}`;
    };
    return { input, name };
  }
}
