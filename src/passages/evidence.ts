/** What is evidence that two sentences tell the same, and not just of the same people. */
import { PART_OF_FACT, STRETCH, VERBATIM } from './measured.ts';

/** Are ordinary words matched, or nearly all of `length` words? Names and numbers alone are no evidence. */
export function isEvidence(ordinary: number, matched: number, length: number, minTokens: number): boolean {
  return ordinary >= minTokens / 2 || matched >= VERBATIM * Math.max(length, minTokens);
}

/**
 * Could this be a link of two sentences? The least that any link has: of more words, or of more weight, it could be one
 * as well. @param lesser the weight of the lighter sentence
 */
export function mayCount(
  ordinary: number,
  matched: number,
  weight: number,
  lesser: number,
  minTokens: number,
): boolean {
  if (!isEvidence(ordinary, matched, 0, minTokens)) return false;
  return weight >= PART_OF_FACT * lesser || (matched >= STRETCH * minTokens && ordinary >= minTokens);
}
