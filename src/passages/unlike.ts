/**
 * The last look at families: clauses of one that are unlike its typical wording are another family, or none. Chains of
 * matches make families (a tells what b tells, b what c tells), and what is at the ends of a chain may have nothing in
 * common. Words are compared by their stems. Linear in words; each family by itself.
 */
import type { Sentences } from '../sentences/distinct.ts';
import { FORM_BITS } from '../sentences/word.ts';
import { Numbering } from '../tables/numbering.ts';
import { groupAlike } from './alike.ts';
import type { Clauses } from './clauses.ts';
import { ALIKE } from './measured.ts';

/** The same clauses; those that are unlike the others of their family have families of their own. */
export function takeApart(sentences: Sentences, clauses: Clauses): Clauses {
  const { starts, from, to } = clauses;
  const { words, copies } = sentences;
  const count = starts[sentences.count];
  const sentenceOf = new Uint32Array(count);
  for (let s = 0; s < sentences.count; s++) sentenceOf.fill(s, starts[s], starts[s + 1]);
  const { first, members } = byFamily(clauses, count);
  const family = clauses.family.slice(0, count);
  let { families } = clauses;
  for (let c = 0; c < count; c++) {
    const begin = first[clauses.family[c]];
    const end = first[clauses.family[c] + 1];
    // Every family once, at its first clause.
    if (members[begin] !== c || end - begin === 1) continue;
    const numbering = new Numbering(to[c] - from[c]);
    const wordings = Array.from(members.subarray(begin, end), (clause) => {
      const sentence = sentenceOf[clause];
      const start = sentences.starts[sentence];
      const run = words.subarray(start + from[clause], start + to[clause]);
      const whole = to[clause] - from[clause] === sentences.lengths[sentence];
      return { words: run.map((word) => numbering.of(word >>> FORM_BITS)), count: copies[sentence], whole };
    });
    const [, ...others] = groupAlike(wordings, numbering.size, ALIKE);
    for (const group of others) {
      for (const i of group) family[members[begin + i]] = families;
      families++;
    }
  }
  return { starts, from, to, family, families };
}

/** The clauses of family f, rising: members[first[f]] to members[first[f + 1]]. */
function byFamily({ family, families }: Clauses, count: number): { first: Uint32Array; members: Uint32Array } {
  const first = new Uint32Array(families + 1);
  for (let c = 0; c < count; c++) first[family[c]]++;
  for (let f = 0; f < families; f++) first[f + 1] += first[f];
  const members = new Uint32Array(count);
  // From the last one on, each count becomes the place of its family's first clause.
  for (let c = count - 1; c >= 0; c--) members[--first[family[c]]] = c;
  return { first, members };
}
