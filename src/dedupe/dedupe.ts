/**
 * Near-duplicate documents or paragraphs, the whole way:
 *
 *   documents ─► units ─► shingle sets ─► copies collapse ─► candidates ─► verified matches ─► clusters ─► who stays
 *                                                            (rarest shingles, or bands of signatures)
 *
 * Everything reported is counted on the shingle sets; nothing is estimated. The same units and options give the same
 * answer, and their order decides nothing but the order of the answer and keep 'first'. Time is linear in the shingles
 * and in the matches recorded (at most 32 per unit), however often a text recurs. Deletes nothing: the caller does.
 */
import { DejaluError, describe } from '../errors.ts';
import { overlap } from '../similarity/jaccard.ts';
import type { Document } from '../types.ts';
import { assemble } from './assemble.ts';
import { type Bounds, boundsOf } from './bounds.ts';
import type { Sets } from './distinct.ts';
import { join } from './join.ts';
import { bandsOf, type Keys, keysOf } from './keys.ts';
import { type DedupeOptions, type DedupeSettings, resolveDedupe } from './options.ts';
import type { DedupeResult } from './result.ts';
import { ruleOf } from './rule.ts';
import { DocumentReader, type Read, UnitCutter, UnitReader } from './units.ts';
import { untilAborted } from './until-aborted.ts';

/**
 * Which units are near-duplicates of each other, and which of them stay?
 * About .5 s for 2,500 news stories or for their 80,000 paragraphs. Takes documents one by one and lets go of their
 * texts: of each its id, date and source are kept. While it works 4 to 8 bytes per shingle, with method 'exact' 3 more,
 * and some 100 per unit; the answer holds some 60 bytes per unit until its lists are asked for.
 * @param units documents, or texts (whose ids are their indices); an asynchronous iterable makes a promise of the answer
 * @throws DejaluError `bad-document`, `duplicate-id`, `unknown-option`, `bad-option`; the signal's reason
 */
export function dedupe(units: Iterable<Document> | Iterable<string>, options?: DedupeOptions): DedupeResult;
export function dedupe(
  units: AsyncIterable<Document> | AsyncIterable<string>,
  options?: DedupeOptions,
): Promise<DedupeResult>;
export function dedupe(
  units: Iterable<Document | string> | AsyncIterable<Document | string>,
  options?: DedupeOptions,
): DedupeResult | Promise<DedupeResult> {
  const given: unknown = units;
  if (isObject(given) && Symbol.asyncIterator in given) return readAsync(given as AsyncIterable<unknown>, options);
  const settings = resolveDedupe(options);
  if (!isObject(given) || !(Symbol.iterator in given)) {
    const what = 'documents must be an array or another iterable of documents or of texts';
    throw new DejaluError('bad-document', `${what}, not ${describe(given)}`);
  }
  const reading = new Reading(settings, Array.isArray(given) ? given.length : undefined);
  for (const unit of given as Iterable<unknown>) reading.add(unit);
  return reading.finish();
}

/** So that whatever is wrong rejects the promise. */
async function readAsync(units: AsyncIterable<unknown>, options: DedupeOptions | undefined): Promise<DedupeResult> {
  const settings = resolveDedupe(options);
  const reading = new Reading(settings, undefined);
  for await (const unit of settings.signal ? untilAborted(units, settings.signal) : units) reading.add(unit);
  return reading.finish();
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** A call while its documents come in. */
class Reading {
  readonly #settings: DedupeSettings;
  readonly #total: number | undefined;
  readonly #documents = new DocumentReader();
  readonly #reader = new UnitReader();
  readonly #cutter: UnitCutter;
  #done = 0;

  constructor(settings: DedupeSettings, total: number | undefined) {
    this.#settings = settings;
    this.#total = total;
    this.#cutter = new UnitCutter(settings, (document, start, end, elements, size) =>
      this.#reader.take(document, start, end, elements, size),
    );
    this.#report();
  }

  add(unit: unknown): void {
    const document = this.#documents.read(unit);
    this.#reader.announce(document);
    if (this.#cutter.push(document)) {
      if (this.#total !== undefined) this.#reader.expect(this.#done / this.#total);
      this.#report();
    }
    this.#done++;
  }

  finish(): DedupeResult {
    this.#cutter.flush();
    this.#report();
    const read = this.#reader.finish();
    return dedupeUnits(read, keysOf(read.sets, this.#settings), this.#settings);
  }

  #report(): void {
    const { onProgress, signal } = this.#settings;
    onProgress?.(this.#done, this.#total);
    if (signal?.aborted) throw signal.reason;
  }
}

/**
 * Failed comparisons per set (ordinary text has below 5) after which sets are looked up less thoroughly, unless
 * `exact` was asked for: so time stays linear, whatever the texts are.
 */
const PATIENCE = 256;

/** The rest of the way, for units that have been read. @param keys what `keysOf(read.sets, settings)` gives */
export function dedupeUnits({ units, sets }: Read, keys: Keys, settings: DedupeSettings): DedupeResult {
  const rule = ruleOf(units, settings);
  const bounds = boundsOf(sets, settings);
  const budget = settings.method === 'exact' ? Infinity : PATIENCE * (sets.count + 100);
  const joined = join(sets, bounds, keys, { all: settings.pairs, budget });
  const similarity = (a: number, b: number) => similarityOf(sets, bounds, a, b);
  const method = bandsOf(settings) ? 'lsh' : 'exact';
  const all = method === 'exact' && joined.cutShort === 0;
  return assemble({ units, sets, joined, keys: all ? keys : undefined, similarity, rule, settings, method });
}

function similarityOf({ pool, starts, sizes }: Sets, bounds: Bounds, a: number, b: number): number {
  if (a === b) return 1;
  const endA = starts[a] + sizes[a];
  const endB = starts[b] + sizes[b];
  return bounds.similarity(overlap(pool, starts[a], endA, pool, starts[b], endB, 0), sizes[a], sizes[b]);
}
