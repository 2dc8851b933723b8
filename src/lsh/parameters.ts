/**
 * How to cut a signature into bands of rows, from the recall that is wanted at the threshold.
 *
 * Two sets of similarity s share a whole band with probability 1 - (1 - s^rows)^bands. The customary choice balances
 * missed pairs against false candidates, and misses 36 to 69 of 100 pairs at the threshold itself; it is there as
 * `balanced`. Here recall is a floor: the fewest bands that reach it, and the most rows (fewest false candidates) that
 * the slots allow.
 * After Leskovec, Rajaraman, Ullman, "Mining of Massive Datasets", section 3.4, and, `balanced`, Zhu et al. 2016, "LSH
 * Ensemble", as datasketch has it. Pure functions; no tuning to data.
 */
import { DejaluError } from '../errors.ts';
import { between, integer, type OptionTable, oneOf, type Resolved, resolveOptions, share } from '../options.ts';

/** What is wanted of the bands. */
export interface LshParametersOptions {
  /** The least Jaccard similarity that must be found, above 0; 1 finds exact copies only. @defaultValue 0.8 */
  readonly threshold?: number | undefined;
  /** Slots of the signatures: the most that bands * rows may be. @defaultValue 128 */
  readonly slots?: number | undefined;
  /** The share of pairs at the threshold that become candidates; above it more do. In (0, 1). @defaultValue 0.99 */
  readonly recall?: number | undefined;
  /**
   * `recall`: find that share at the threshold. `balanced`: the fewest pairs missed above the threshold and false
   * candidates below it, taken together, if all similarities are equally frequent; it takes no notice of `recall`.
   * @defaultValue 'recall'
   */
  readonly banding?: 'recall' | 'balanced' | undefined;
}

/** How a signature is cut into bands. */
export interface LshParameters {
  /** Pieces of a signature of which one has to agree. */
  readonly bands: number;
  /** Slots in each of them. */
  readonly rows: number;
  /** The recall at the threshold that these bands have in theory: at least what was asked for, unless `balanced`. */
  readonly recall: number;
}

/** What bands find and miss, in theory. */
export interface LshCurve {
  /** The chance that a pair of a similarity shares a band, from 0 to 1 in steps of .05. */
  readonly points: readonly { readonly similarity: number; readonly probability: number }[];
  /** The share of pairs that is missed at the threshold. */
  readonly missedAtThreshold: number;
  /** The share that is missed from the threshold up to 1, if all similarities there are equally frequent. */
  readonly missedAbove: number;
}

const MOST_SLOTS = 4096;

export const BANDING_ENTRIES: OptionTable<Resolved<LshParametersOptions>> = {
  threshold: { default: 0.8, check: share(0, 1) },
  slots: { default: 128, check: integer(1, MOST_SLOTS) },
  recall: { default: 0.99, check: between(0, 1) },
  banding: { default: 'recall', check: oneOf('recall', 'balanced') },
};

/**
 * The bands and rows for a recall at a threshold: 16 x 6 for the defaults. O(slots), `balanced` O(slots * log(slots)).
 * @throws DejaluError `bad-option` where no bands of that many slots have that recall there
 */
export function lshParameters(options?: LshParametersOptions): LshParameters {
  const { threshold, slots, recall, banding } = resolveOptions(options, BANDING_ENTRIES);
  if (banding === 'balanced') return balanced(threshold, slots);
  for (let rows = slots; rows >= 1; rows--) {
    const bands = leastBands(threshold, rows, recall);
    if (bands * rows <= slots) return { bands, rows, recall: collisionProbability(threshold, bands, rows) };
  }
  const needed = leastBands(threshold, 1, recall);
  const reached = floorTo(collisionProbability(threshold, slots, 1), 4);
  const ways = [
    ...(needed <= MOST_SLOTS ? [`slots: ${needed}`] : []),
    ...(reached > 0 ? [`recall: ${reached}`] : []),
    'a higher threshold',
  ];
  throw new DejaluError(
    'bad-option',
    `"recall" ${recall} at "threshold" ${threshold} needs ${needed} slots or more, but "slots" is ${slots}; ` +
      `set ${ways.join(', or ')}`,
  );
}

/** The chance that two sets of this similarity share at least one whole band: the S-curve. */
export function collisionProbability(similarity: number, bands: number, rows: number): number {
  return -Math.expm1(bands * Math.log1p(-(similarity ** rows)));
}

/** The fewest bands of so many rows whose collision probability at `threshold` is at least `recall`. */
export function leastBands(threshold: number, rows: number, recall: number): number {
  return Math.max(1, Math.ceil(Math.log1p(-recall) / Math.log1p(-(threshold ** rows))));
}

export function curveOf(threshold: number, bands: number, rows: number): LshCurve {
  const points = Array.from({ length: 21 }, (_, i) => ({
    similarity: i / 20,
    probability: collisionProbability(i / 20, bands, rows),
  }));
  const missedAtThreshold = 1 - collisionProbability(threshold, bands, rows);
  const missed = (similarity: number) => 1 - collisionProbability(similarity, bands, rows);
  const missedAbove = threshold < 1 ? integral(missed, threshold, 1) / (1 - threshold) : missedAtThreshold;
  return { points, missedAtThreshold, missedAbove };
}

/** The least similarity at which bands miss no more than one pair in a hundred. */
export function surelyFound(bands: number, rows: number): number {
  return (1 - 0.01 ** (1 / bands)) ** (1 / rows);
}

/** datasketch's rule: the bands and rows whose misses and false candidates, each as an area of the S-curve, are least. */
function balanced(threshold: number, slots: number): LshParameters {
  let [best, bands, rows] = [Infinity, 1, 1];
  for (let b = 1; b <= slots; b++) {
    for (let r = 1; r * b <= slots; r++) {
      const found = (similarity: number) => collisionProbability(similarity, b, r);
      const error = integral(found, 0, threshold) + integral((s) => 1 - found(s), threshold, 1);
      if (error < best) [best, bands, rows] = [error, b, r];
    }
  }
  return { bands, rows, recall: collisionProbability(threshold, bands, rows) };
}

/** Simpson's rule. */
function integral(of: (x: number) => number, from: number, to: number): number {
  const step = (to - from) / INTERVALS;
  let sum = of(from) + of(to);
  for (let i = 1; i < INTERVALS; i++) sum += (i % 2 === 1 ? 4 : 2) * of(from + i * step);
  return (sum * step) / 3;
}
const INTERVALS = 64;

function floorTo(value: number, digits: number): number {
  return Math.floor(value * 10 ** digits) / 10 ** digits;
}
