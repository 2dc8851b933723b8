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
import { cluster } from '../cluster/cluster.ts';
import { leastBands, lshParameters } from '../lsh/parameters.ts';
import { overlap } from '../similarity/jaccard.ts';
import type { Document } from '../types.ts';
import { assemble } from './assemble.ts';
import { type Bounds, containmentBounds, jaccardBounds } from './bounds.ts';
import type { Sets } from './distinct.ts';
import { type Joined, join, LIMIT } from './join.ts';
import { BandKeys, RareKeys } from './keys.ts';
import { type DedupeOptions, type DedupeSettings, resolveDedupe } from './options.ts';
import type { DedupeResult } from './result.ts';
import { documentsOf, NO_SET, readUnits } from './units.ts';

/**
 * Which units are near-duplicates of each other, and which of them stay?
 * About 1 s for 2,500 news stories, 3 s for 100,000 paragraphs; memory some 300 bytes per paragraph beside its text.
 * @param units documents, or texts (whose ids are their indices)
 * @throws DejaluError `bad-document`, `duplicate-id`, `unknown-option`, `bad-option`
 */
export function dedupe(units: readonly Document[] | readonly string[], options?: DedupeOptions): DedupeResult {
  const settings = resolveDedupe(options);
  const documents = documentsOf(units);
  const read = readUnits(documents, settings);
  const { sets, ranks } = read.sets.ranked();
  const setOf = read.units.set;
  for (let i = 0; i < read.units.count; i++) if (setOf[i] !== NO_SET) setOf[i] = ranks[setOf[i]];

  const { threshold, measure } = settings;
  const largest = sets.count === 0 ? 0 : sets.sizes[sets.count - 1];
  const bounds = measure === 'jaccard' ? jaccardBounds(threshold, largest) : containmentBounds(threshold);
  const { joined, method } = findMatches(sets, bounds, settings);
  const similarity = (a: number, b: number) => similarityOf(sets, bounds, a, b);
  const dense = measure === 'jaccard' ? DENSE : 1; // what two texts both contain says nothing about the two
  const labels = cluster(sets.count, joined.matches, { threshold, dense, limit: LIMIT, similarity });
  return assemble({ units: read.units, sets, labels, joined, similarity, settings, method });
}

/** From this share of matching pairs on a component is a cluster. */
const DENSE = 0.5;
/** Failed comparisons per set after which `auto` takes it that bands are no good here; below 5 in ordinary text. */
const BAND_PATIENCE = 16;
/** And after which it looks things up with less care, so that time stays linear whatever the texts are. */
const EXACT_PATIENCE = 256;

function findMatches(
  sets: Sets,
  bounds: Bounds,
  settings: DedupeSettings,
): { joined: Joined; method: 'exact' | 'lsh' } {
  const { threshold, slots, recall, seed, pairs: all, method } = settings;
  const patience = (failures: number) => (method === 'auto' ? failures * (sets.count + 100) : Infinity);
  if (prefersBands(sets, settings)) {
    const keys = new BandKeys(sets, lshParameters({ threshold, slots, recall }), seed);
    const joined = join(sets, bounds, keys, { all, budget: patience(BAND_PATIENCE), overspent: 'end' });
    if (joined) return { joined, method: 'lsh' };
  }
  const keys = new RareKeys(sets, bounds);
  const joined = join(sets, bounds, keys, { all, budget: patience(EXACT_PATIENCE), overspent: 'go on' }) as Joined;
  return { joined, method: 'exact' };
}

/**
 * Bands are faster where a set's prefix is longer than the bands are many: the tie was measured at 46 shingles for
 * threshold .7. At threshold 1 nothing is left to find once copies have collapsed, and no bands are needed.
 */
function prefersBands(sets: Sets, { method, measure, threshold }: DedupeSettings): boolean {
  if (measure !== 'jaccard' || threshold === 1 || sets.count === 0) return false;
  if (method !== 'auto') return method === 'lsh';
  const mean = sets.pool.length / sets.count;
  return leastBands(threshold, 4, 0.99) < (1 - threshold) * mean + 1;
}

function similarityOf({ pool, starts, sizes }: Sets, bounds: Bounds, a: number, b: number): number {
  if (a === b) return 1;
  const endA = starts[a] + sizes[a];
  const endB = starts[b] + sizes[b];
  return bounds.similarity(overlap(pool, starts[a], endA, pool, starts[b], endB, 0), sizes[a], sizes[b]);
}
