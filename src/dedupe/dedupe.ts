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
import { kernelOf } from '../kernel/kernel.ts';
import { lshParameters } from '../lsh/parameters.ts';
import { overlap } from '../similarity/jaccard.ts';
import type { Document } from '../types.ts';
import { assemble } from './assemble.ts';
import { type Bounds, containmentBounds, jaccardBounds } from './bounds.ts';
import type { Sets } from './distinct.ts';
import { type Joined, join } from './join.ts';
import { BandKeys, RareKeys } from './keys.ts';
import { type DedupeOptions, type DedupeSettings, resolveDedupe } from './options.ts';
import type { DedupeResult } from './result.ts';
import { documentsOf, NO_SET, readUnits } from './units.ts';

/**
 * Which units are near-duplicates of each other, and which of them stay?
 * About .5 s for 2,500 news stories or for their 80,000 paragraphs; memory some 500 bytes per paragraph beside its text.
 * @param units documents, or texts (whose ids are their indices)
 * @throws DejaluError `bad-document`, `duplicate-id`, `unknown-option`, `bad-option`
 */
export function dedupe(units: readonly Document[] | readonly string[], options?: DedupeOptions): DedupeResult {
  const settings = resolveDedupe(options);
  const documents = documentsOf(units);
  const read = readUnits(documents, settings);
  const { sets, ranks } = read.sets.ranked();
  const setOf = read.units.set.data;
  for (let i = 0; i < read.units.count; i++) if (setOf[i] !== NO_SET) setOf[i] = ranks[setOf[i]];

  const { threshold, measure } = settings;
  const largest = sets.count === 0 ? 0 : sets.sizes[sets.count - 1];
  const bounds = measure === 'jaccard' ? jaccardBounds(threshold, largest) : containmentBounds(threshold);
  const { joined, method } = findMatches(sets, bounds, settings);
  const similarity = (a: number, b: number) => similarityOf(sets, bounds, a, b);
  return assemble({ units: read.units, sets, joined, similarity, settings, method });
}

/**
 * Failed comparisons per set (ordinary text has below 5) after which sets are looked up less thoroughly, unless
 * `exact` was asked for: so time stays linear, whatever the texts are.
 */
const PATIENCE = 256;

function findMatches(
  sets: Sets,
  bounds: Bounds,
  settings: DedupeSettings,
): { joined: Joined; method: 'exact' | 'lsh' } {
  const { method, threshold, slots, recall, seed, pairs: all } = settings;
  const budget = method === 'exact' ? Infinity : PATIENCE * (sets.count + 100);
  // At threshold 1 nothing is left to find once copies have collapsed: no need for bands, and none would do.
  const bands = method === 'lsh' && threshold < 1 ? lshParameters({ threshold, slots, recall }) : undefined;
  const keys = bands ? new BandKeys(sets, bands, seed, kernelOf(settings.kernel)) : new RareKeys(sets, bounds);
  return { joined: join(sets, bounds, keys, { all, budget }), method: bands ? 'lsh' : 'exact' };
}

function similarityOf({ pool, starts, sizes }: Sets, bounds: Bounds, a: number, b: number): number {
  if (a === b) return 1;
  const endA = starts[a] + sizes[a];
  const endB = starts[b] + sizes[b];
  return bounds.similarity(overlap(pool, starts[a], endA, pool, starts[b], endB, 0), sizes[a], sizes[b]);
}
