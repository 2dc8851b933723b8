/**
 * Star clusters: the node with the most neighbours takes all of them, then the next that nobody has taken, and so on.
 * Every member has an edge to its centre, so nothing drifts. O(edges + nodes * log(nodes)).
 * After Aslam, Pelekhov, Rus 2004, "The star clustering algorithm".
 */
import type { Edge } from './average-link.ts';

/** Labels for nodes 0..count-1: the centre of each one's star. The same for any order of the edges. */
export function starByDegree(count: number, edges: readonly Edge[]): Uint32Array {
  const degrees = new Uint32Array(count);
  for (const { a, b } of edges) {
    degrees[a]++;
    degrees[b]++;
  }
  const firsts = new Uint32Array(count + 1);
  for (let i = 0; i < count; i++) firsts[i + 1] = firsts[i] + degrees[i];
  const neighbours = new Uint32Array(firsts[count]);
  const filled = firsts.slice();
  for (const { a, b } of edges) {
    neighbours[filled[a]++] = b;
    neighbours[filled[b]++] = a;
  }
  const order = Uint32Array.from({ length: count }, (_, i) => i).sort((a, b) => degrees[b] - degrees[a] || a - b);
  const taken = new Uint8Array(count);
  const labels = new Uint32Array(count);
  for (const centre of order) {
    if (taken[centre]) continue;
    taken[centre] = 1;
    labels[centre] = centre;
    for (let i = firsts[centre]; i < firsts[centre + 1]; i++) {
      const node = neighbours[i];
      if (taken[node]) continue;
      taken[node] = 1;
      labels[node] = centre;
    }
  }
  return labels;
}
