/**
 * The longest common subsequence of two token runs: what is the same, in order, and so what differs.
 * Wagner and Fischer's table (1974) after the common ends are taken off: O(n * m) on what is left, 2 bytes a cell.
 * For two wordings of one passage, a few hundred tokens; not for documents.
 */

/** For every token of a its partner in b, or -1; partners rise. */
export function longestCommonSubsequence(a: Uint32Array, b: Uint32Array): Int32Array {
  const partner = new Int32Array(a.length).fill(-1);
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) partner[head] = head++;
  let endA = a.length;
  let endB = b.length;
  while (endA > head && endB > head && a[endA - 1] === b[endB - 1]) partner[--endA] = --endB;
  const n = endA - head;
  const m = endB - head;
  if (n === 0 || m === 0) return partner;

  // lengths[i][j]: longest common subsequence of a[head + i ..] and b[head + j ..]
  const width = m + 1;
  const lengths = new Uint16Array((n + 1) * width);
  for (let i = n - 1; i >= 0; i--) {
    for (let j = m - 1; j >= 0; j--) {
      const cell = i * width + j;
      lengths[cell] =
        a[head + i] === b[head + j]
          ? lengths[cell + width + 1] + 1
          : Math.max(lengths[cell + width], lengths[cell + 1]);
    }
  }
  for (let i = 0, j = 0; i < n && j < m; ) {
    if (a[head + i] === b[head + j]) partner[head + i++] = head + j++;
    else if (lengths[(i + 1) * width + j] >= lengths[i * width + j + 1]) i++;
    else j++;
  }
  return partner;
}
