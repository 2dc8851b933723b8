/**
 * Near-duplicate documents or paragraphs, the whole way, which flow/dedupe-job.ts says step by step:
 *
 *   documents ─► units ─► shingle sets ─► copies collapse ─► candidates ─► verified matches ─► clusters ─► who stays
 *                                                            (rarest shingles, or bands of signatures)
 *
 * Everything reported is counted on the shingle sets; nothing is estimated. The same units and options give the same
 * answer, and their order decides nothing but the order of the answer and keep 'first'. Time is linear in the shingles
 * and in the matches recorded (at most 32 per unit), however often a text recurs. Deletes nothing: the caller does.
 */
import { type DedupeOptions, resolveDedupe } from './dedupe/options.ts';
import type { DedupeResult } from './dedupe/result.ts';
import { untilAborted } from './dedupe/until-aborted.ts';
import { DejaluError, describe } from './errors.ts';
import { dedupeJob } from './flow/dedupe-job.ts';
import { runHere, runHereLater } from './flow/flow.ts';
import type { Document } from './types.ts';

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
  return runHere(dedupeJob(given as Iterable<unknown>, settings));
}

/** So that whatever is wrong rejects the promise. */
async function readAsync(units: AsyncIterable<unknown>, options: DedupeOptions | undefined): Promise<DedupeResult> {
  const settings = resolveDedupe(options);
  return runHereLater(dedupeJob(settings.signal ? untilAborted(units, settings.signal) : units, settings));
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
