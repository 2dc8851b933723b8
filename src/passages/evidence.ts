/** What is evidence that two sentences tell the same, and not just of the same people. */
import { VERBATIM } from './measured.ts';

/** Are ordinary words matched, or nearly all of `length` words? Names and numbers alone are no evidence. */
export function isEvidence(ordinary: number, matched: number, length: number, minTokens: number): boolean {
  return ordinary >= minTokens / 2 || matched >= VERBATIM * Math.max(length, minTokens);
}
