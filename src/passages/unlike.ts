/**
 * The last look at families: clauses of one that are unlike its typical wording are another family, or none. Chains of
 * matches make families (a tells what b tells, b what c tells), and what is at the ends of a chain may have nothing in
 * common. Words are compared by their stems. Linear in words; each family by itself, so that it can be done anywhere.
 */
import { rowsBy } from '../cluster/rows.ts';
import type { Sentences } from '../sentences/distinct.ts';
import { FORM_BITS } from '../sentences/word.ts';
import { Numbering } from '../tables/numbering.ts';
import { groupAlike } from './alike.ts';
import type { Clauses } from './clauses.ts';
import { ALIKE } from './measured.ts';

/** Families, each with all its clauses. */
export interface FamilyRows {
  /** How many clauses each family has. */
  readonly sizes: Uint32Array;
  /** One family's clauses behind the other's: which sentence, and which of its tokens. */
  readonly sentence: Uint32Array;
  readonly from: Uint8Array;
  readonly to: Uint8Array;
}

/** What is asked of the sentences, which are all here. */
export type ClauseSentences = Pick<Sentences, 'words' | 'starts' | 'lengths' | 'copies'>;

/** For every clause the group of its family's that it belongs to: 0 is like the typical wording. */
export function groupFamilies(rows: FamilyRows, sentences: ClauseSentences): { readonly groups: Uint32Array } {
  const groups = new Uint32Array(rows.sentence.length);
  let first = 0;
  for (const size of rows.sizes) {
    const numbering = new Numbering(rows.to[first] - rows.from[first]);
    const wordings = Array.from({ length: size }, (_, i) => {
      const sentence = rows.sentence[first + i];
      const [from, to] = [rows.from[first + i], rows.to[first + i]];
      const start = sentences.starts[sentence];
      const run = sentences.words.subarray(start + from, start + to);
      return {
        words: run.map((word) => numbering.of(word >>> FORM_BITS)),
        count: sentences.copies[sentence],
        whole: to - from === sentences.lengths[sentence],
      };
    });
    for (const [group, members] of groupAlike(wordings, numbering.size, ALIKE).entries()) {
      for (const i of members) groups[first + i] = group;
    }
    first += size;
  }
  return { groups };
}

/** Words of a batch, or a few more: 10 to 20 ms of work. */
const BATCH_WORDS = 1 << 14;

/** Takes families apart: gives them in batches, takes what `groupFamilies` says of each. */
export class FamilyReview {
  readonly #clauses: Clauses;
  readonly #family: Uint32Array;
  #families: number;
  /** The clauses of the batches that were given. */
  readonly #given: { readonly clauses: readonly number[]; readonly sizes: Uint32Array }[] = [];
  #taken = 0;

  constructor(clauses: Clauses) {
    this.#clauses = clauses;
    this.#family = clauses.family.slice();
    this.#families = clauses.families;
  }

  /** Families of two clauses and more, in the order of their first. */
  *batches(): Generator<FamilyRows> {
    const { starts, from, to, family } = this.#clauses;
    const count = starts[starts.length - 1];
    const sentenceOf = new Uint32Array(count);
    for (let s = 0; s + 1 < starts.length; s++) sentenceOf.fill(s, starts[s], starts[s + 1]);
    const clausesOf = rowsBy(this.#clauses.families, count, (c) => family[c]);
    let sizes: number[] = [];
    let clauses: number[] = [];
    let words = 0;
    const batch = (): FamilyRows => {
      const given = { clauses, sizes: Uint32Array.from(sizes) };
      this.#given.push(given);
      [sizes, clauses, words] = [[], [], 0];
      return {
        sizes: given.sizes.slice(),
        sentence: Uint32Array.from(given.clauses, (c) => sentenceOf[c]),
        from: Uint8Array.from(given.clauses, (c) => from[c]),
        to: Uint8Array.from(given.clauses, (c) => to[c]),
      };
    };
    for (let c = 0; c < count; c++) {
      const members = clausesOf.row(family[c]);
      if (members.length === 1 || members[0] !== c) continue;
      sizes.push(members.length);
      for (const member of members) {
        clauses.push(member);
        words += to[member] - from[member];
      }
      if (words >= BATCH_WORDS) yield batch();
    }
    if (sizes.length > 0) yield batch();
  }

  /** The answers come in the order of the batches. */
  take({ groups }: { readonly groups: Uint32Array }): void {
    const { clauses, sizes } = this.#given[this.#taken++];
    let first = 0;
    for (const size of sizes) {
      let others = 0;
      for (let i = first; i < first + size; i++) {
        if (groups[i] === 0) continue;
        this.#family[clauses[i]] = this.#families + groups[i] - 1;
        others = Math.max(others, groups[i]);
      }
      this.#families += others;
      first += size;
    }
  }

  /** The same clauses; those that are unlike the others of their family have families of their own. */
  finish(): Clauses {
    return { ...this.#clauses, family: this.#family, families: this.#families };
  }
}
