/**
 * The second round of matching: every sentence of a component against the component's fullest one. The holders of a
 * sentence's seeds may all be short wordings of what it says; the longest that tells the whole of it has what these
 * leave out. Components stay what they are. O(links + sentences), one alignment a sentence.
 */
import { UnionFind } from '../cluster/union-find.ts';
import type { Sentences } from '../sentences/distinct.ts';
import { CandidateBatch, type Candidates, type Compared } from './candidates.ts';
import type { Links } from './links.ts';
import { PART, WHOLE } from './match.ts';

const NONE = 0xffffffff;

/** For every sentence the fullest of its component, where the two have not been compared yet; in batches. */
export function* fullestOf({ count, lengths }: Sentences, links: Links, compared: Compared): Generator<Candidates> {
  const components = new UnionFind(count);
  for (let i = 0; i < links.count; i++) {
    if (links.grade.data[i] !== PART) components.union(links.sentence.data[i], links.other.data[i]);
  }
  const fullest = new Uint32Array(count).fill(NONE);
  for (let i = 0; i < links.count; i++) {
    if (links.grade.data[i] !== WHOLE) continue;
    for (const sentence of [links.sentence.data[i], links.other.data[i]]) {
      const component = components.find(sentence);
      const known = fullest[component];
      const isFuller =
        known === NONE ||
        lengths[sentence] > lengths[known] ||
        (lengths[sentence] === lengths[known] && sentence < known);
      if (isFuller) fullest[component] = sentence;
    }
  }
  const batch = new CandidateBatch();
  for (let s = 0; s < count; s++) {
    const other = fullest[components.find(s)];
    if (other !== NONE && other !== s && !compared.has(s, other)) batch.add(s, other);
    if (batch.isFull) yield batch.take();
  }
  if (batch.size > 0) yield batch.take();
}
