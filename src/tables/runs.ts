/**
 * Runs of 32-bit numbers as keys: one number of each to look it up by, and the comparison that decides. O(length).
 */

/** One number of a run; runs that have the same are compared before they count as equal. */
export function digestOf(run: Uint32Array): number {
  let digest = run.length;
  for (let i = 0; i < run.length; i++) digest = Math.imul(digest ^ run[i], 0x01000193) ^ (digest >>> 15);
  return digest;
}

export function equalRuns(a: Uint32Array, b: Uint32Array): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}
