/**
 * How to cut a signature into bands of rows, from the recall that is wanted at the threshold.
 *
 * Two sets of similarity s share a whole band with probability 1 - (1 - s^rows)^bands. The customary choice balances
 * missed pairs against false candidates, and misses 36 to 69 of 100 pairs at the threshold itself. Here recall is
 * a floor: the fewest bands that reach it, and the most rows (fewest false candidates) that the slots allow.
 * After Leskovec, Rajaraman, Ullman, "Mining of Massive Datasets", section 3.4. A pure function; no tuning to data.
 */
import { DejaluError } from '../errors.ts';
import { between, integer, type OptionTable, resolveOptions } from '../options.ts';

export interface LshParametersOptions {
  /** The least Jaccard similarity that must be found, in (0, 1). @defaultValue 0.8 */
  readonly threshold?: number;
  /** Slots of the signatures: the most that bands * rows may be. @defaultValue 128 */
  readonly slots?: number;
  /** The share of pairs at the threshold that become candidates; above it more do. In (0, 1). @defaultValue 0.99 */
  readonly recall?: number;
}

export interface LshParameters {
  readonly bands: number;
  readonly rows: number;
  /** The recall at the threshold that these bands have in theory: at least what was asked for. */
  readonly recall: number;
}

const OPTIONS: OptionTable<Required<LshParametersOptions>> = {
  threshold: { default: 0.8, check: between(0, 1) },
  slots: { default: 128, check: integer(1, 4096) },
  recall: { default: 0.99, check: between(0, 1) },
};

/**
 * The bands and rows for a recall at a threshold: 16 x 6 for the defaults. O(slots).
 * @throws DejaluError `bad-option` where no bands of that many slots have that recall there
 */
export function lshParameters(options?: LshParametersOptions): LshParameters {
  const { threshold, slots, recall } = resolveOptions(options, OPTIONS);
  for (let rows = slots; rows >= 1; rows--) {
    const bands = leastBands(threshold, rows, recall);
    if (bands * rows <= slots) return { bands, rows, recall: collisionProbability(threshold, bands, rows) };
  }
  const needed = leastBands(threshold, 1, recall);
  const reached = collisionProbability(threshold, slots, 1);
  throw new DejaluError(
    'bad-option',
    `"recall" ${recall} at "threshold" ${threshold} needs ${needed} slots or more, but "slots" is ${slots}; ` +
      `set slots: ${needed}, or recall: ${floorTo(reached, 4)}, or a higher threshold`,
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

function floorTo(value: number, digits: number): number {
  return Math.floor(value * 10 ** digits) / 10 ** digits;
}
