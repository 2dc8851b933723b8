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
import { overlap } from '../similarity/jaccard.ts';
import type { Document } from '../types.ts';
import { assemble } from './assemble.ts';
import { type Bounds, boundsOf } from './bounds.ts';
import type { Sets } from './distinct.ts';
import { join } from './join.ts';
import { bandsOf, type Keys, keysOf } from './keys.ts';
import { type DedupeOptions, type DedupeSettings, resolveDedupe } from './options.ts';
import type { DedupeResult } from './result.ts';
import { documentsOf, type Read, readUnits } from './units.ts';

/**
 * Which units are near-duplicates of each other, and which of them stay?
 * About .5 s for 2,500 news stories or for their 80,000 paragraphs; memory some 500 bytes per paragraph beside its text.
 * @param units documents, or texts (whose ids are their indices)
 * @throws DejaluError `bad-document`, `duplicate-id`, `unknown-option`, `bad-option`
 */
export function dedupe(units: readonly Document[] | readonly string[], options?: DedupeOptions): DedupeResult {
  const settings = resolveDedupe(options);
  const read = readUnits(documentsOf(units), settings);
  return dedupeUnits(read, keysOf(read.sets, settings), settings);
}

/**
 * Failed comparisons per set (ordinary text has below 5) after which sets are looked up less thoroughly, unless
 * `exact` was asked for: so time stays linear, whatever the texts are.
 */
const PATIENCE = 256;

/** The rest of the way, for units that have been read. @param keys what `keysOf(read.sets, settings)` gives */
export function dedupeUnits({ units, sets }: Read, keys: Keys, settings: DedupeSettings): DedupeResult {
  const bounds = boundsOf(sets, settings);
  const budget = settings.method === 'exact' ? Infinity : PATIENCE * (sets.count + 100);
  const joined = join(sets, bounds, keys, { all: settings.pairs, budget });
  const similarity = (a: number, b: number) => similarityOf(sets, bounds, a, b);
  return assemble({ units, sets, joined, similarity, settings, method: bandsOf(settings) ? 'lsh' : 'exact' });
}

function similarityOf({ pool, starts, sizes }: Sets, bounds: Bounds, a: number, b: number): number {
  if (a === b) return 1;
  const endA = starts[a] + sizes[a];
  const endB = starts[b] + sizes[b];
  return bounds.similarity(overlap(pool, starts[a], endA, pool, starts[b], endB, 0), sizes[a], sizes[b]);
}
