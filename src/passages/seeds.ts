/**
 * Which sentences may say what another says? Runs of three stems are seeds; the holder of a seed is the sentence with the
 * least key that has it, and a sentence is compared with the holders of its seeds. Only holders are remembered, so that a
 * background in 100,000 wordings costs no more a sentence than one in two, and no frequent seed is dropped.
 *
 * A least key is a minimum: it is the same in any order, over any split of the sentences, and however often each is seen.
 * Here sentences come in the order of their keys, so that whoever has a seed first holds it, and one look per seed
 * answers and remembers: a cell of a large table is a cache miss. 13 to 26 bytes a distinct seed.
 */
import { fmix32 } from '../kernel/hash.ts';
import { SPREAD_SHIFT } from '../sentences/count.ts';
import { onlyNumbers, type Sentences } from '../sentences/distinct.ts';
import { LONGEST_SENTENCE } from '../sentences/long.ts';
import { FORM_BITS } from '../sentences/word.ts';
import { NumberTable } from '../tables/number-table.ts';
import { CandidateBatch, type Candidates } from './candidates.ts';
import { MAX_CANDIDATES, MIN_VOTES, SEED_SIZE } from './measured.ts';

/** Seeds whose cells are fetched together: at 8 million seeds a look takes two thirds of the time then. */
const WARM = 64;

/** Seeds for each word of the distinct sentences, those that differ: the table need not grow. News: .47. */
const DISTINCT = 0.5;

/**
 * The sentences that have candidates, with these, in batches: those of the first are known before the last sentence is
 * looked at. O(words). Sentences of nothing but numbers have no seeds.
 */
export function* candidatesOf(sentences: Sentences): Generator<Candidates> {
  const { count } = sentences;
  /** Seed -> 1 + its holder. */
  const holders = new NumberTable(DISTINCT * sentences.words.length);
  const batch = new CandidateBatch();
  const votes = new Votes();
  // Sentences are read ahead until they have WARM seeds, whose cells are then fetched together.
  const seeds = new Uint32Array(WARM + LONGEST_SENTENCE);
  const ends = new Uint16Array(WARM);
  for (let first = 0; first < count; ) {
    let filled = 0;
    let next = first;
    for (; next < count && next - first < WARM && filled < WARM; next++) {
      filled += writeSeeds(sentences, next, seeds, filled);
      ends[next - first] = filled;
    }
    holders.warm(seeds, 0, filled);
    for (let s = first, i = 0; s < next; s++) {
      for (const end = ends[s - first]; i < end; i++) {
        const holder = holders.keepFirst(seeds[i], s + 1) - 1;
        if (holder !== s) votes.add(holder);
      }
      for (let taken = 0; taken < MAX_CANDIDATES; taken++) {
        const holder = votes.takeBest();
        if (holder < 0) break;
        batch.add(s, holder);
      }
      votes.count = 0;
    }
    first = next;
    if (batch.isFull) yield batch.take();
  }
  if (batch.size > 0) yield batch.take();
}

/** Writes the seeds of a sentence to out[at ...], in text order. @returns how many */
export function writeSeeds(sentences: Sentences, sentence: number, out: Uint32Array, at: number): number {
  const { words, marks, starts, lengths } = sentences;
  const length = lengths[sentence];
  if (length < SEED_SIZE || onlyNumbers(sentences, sentence)) return 0;
  const end = starts[sentence] + length;
  let count = 0;
  for (let i = starts[sentence]; i < end; i++) {
    const step = 1 + (marks[i] >>> SPREAD_SHIFT);
    if (i + step * (SEED_SIZE - 1) < end) out[at + count++] = seedAt(words, i, step);
  }
  return count;
}

/** Of words that are characters of a script without blanks those that have none in common: `step` apart. */
function seedAt(words: Uint32Array, at: number, step: number): number {
  let hash = 0;
  for (let i = at; i < at + step * SEED_SIZE; i += step)
    hash = (Math.imul(hash, 0x9e3779b1) + (words[i] >>> FORM_BITS)) | 0;
  return fmix32(hash);
}

/** The votes of one sentence's seeds. */
class Votes {
  /** Holders that have votes. */
  count = 0;
  readonly #holders = new Uint32Array(LONGEST_SENTENCE);
  readonly #votes = new Uint8Array(LONGEST_SENTENCE);

  add(holder: number): void {
    const holders = this.#holders;
    // From the end: the seed before has mostly the same holder.
    let at = this.count - 1;
    while (at >= 0 && holders[at] !== holder) at--;
    if (at < 0) {
      at = this.count++;
      holders[at] = holder;
      this.#votes[at] = 0;
    }
    this.#votes[at]++;
  }

  /** Takes out the holder with most votes, of equals the one with the least key. @returns -1 if none has enough */
  takeBest(): number {
    const holders = this.#holders;
    const votes = this.#votes;
    let best = 0;
    for (let i = 1; i < this.count; i++) {
      if (votes[i] > votes[best] || (votes[i] === votes[best] && holders[i] < holders[best])) best = i;
    }
    if (this.count === 0 || votes[best] < MIN_VOTES) return -1;
    const holder = holders[best];
    const last = --this.count;
    holders[best] = holders[last];
    votes[best] = votes[last];
    return holder;
  }
}
