/**
 * Units that have been read to clusters: copies have collapsed, candidates are found and verified, and it is chosen who
 * stays. Everything reported is counted on the shingle sets; nothing is estimated. Time is linear in the shingles and in
 * the matches recorded (at most 32 per unit), however often a text recurs.
 */
import { overlap } from '../similarity/jaccard.ts';
import { assemble } from './assemble.ts';
import { type Bounds, boundsOf } from './bounds.ts';
import type { Sets } from './distinct.ts';
import { join } from './join.ts';
import { bandsOf, keysOf } from './keys.ts';
import type { DedupeSettings } from './options.ts';
import type { DedupeResult } from './result.ts';
import { ruleOf } from './rule.ts';
import type { Read } from './units.ts';

/**
 * Failed comparisons per set (ordinary text has below 5) after which sets are looked up less thoroughly, unless
 * `exact` was asked for: so time stays linear, whatever the texts are.
 */
const PATIENCE = 256;

/** The rest of the way, for units that have been read: one after the other by nature. */
export function dedupeUnits({ units, sets }: Read, settings: DedupeSettings): DedupeResult {
  // To select the keys of the sets in workers gained nothing at 80,000 paragraphs and at a million.
  const keys = keysOf(sets, settings);
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
