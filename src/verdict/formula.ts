/**
 * Is a passage a formula, a mould that is filled with other names in each story? Its wordings say so (passages/mould.ts);
 * one person under several names fills nothing anew.
 */
import type { Wordings } from '../passages/wording-rows.ts';
import type { Slot } from '../types.ts';

/** Stories that a formula is seen in at least. */
const STORIES = 3;
/** Fills that have no word in common, a story. */
const FILLS = 0.6;

/** The slots of a formula in its typical wording, in text order; undefined for a passage that is none. */
export function slotsOf({ fillings, slots }: Wordings, stories: number): readonly Slot[] | undefined {
  return slots.length > 0 && stories >= STORIES && fillings >= FILLS * stories ? slots : undefined;
}
