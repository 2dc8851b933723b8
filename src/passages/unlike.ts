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
  const byFamily = new Map<number, { sentence: number; clause: number }[]>();
  for (let s = 0; s < sentences.count; s++) {
    for (let c = starts[s]; c < starts[s + 1]; c++) {
      const members = byFamily.get(clauses.family[c]) ?? [];
      byFamily.set(clauses.family[c], members);
      members.push({ sentence: s, clause: c });
    }
  }
  const family = clauses.family.slice();
  let { families } = clauses;
  for (const members of byFamily.values()) {
    if (members.length === 1) continue;
    const numbering = new Numbering();
    const wordings = members.map(({ sentence, clause }) => {
      const first = sentences.starts[sentence];
      const run = words.subarray(first + from[clause], first + to[clause]);
      const whole = to[clause] - from[clause] === sentences.lengths[sentence];
      return { words: run.map((word) => numbering.of(word >>> FORM_BITS)), count: copies[sentence], whole };
    });
    const [, ...others] = groupAlike(wordings, numbering.size, ALIKE);
    for (const group of others) {
      for (const i of group) family[members[i].clause] = families;
      families++;
    }
  }
  return { starts, from, to, family, families };
}
