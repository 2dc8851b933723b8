/**
 * Which of its candidates say what a sentence says, and which stretches of both say it? A pure function of the words and
 * marks of a sentence and of its candidates, so that it can be done anywhere, in any order.
 *
 * A sentence is aligned MAX_CANDIDATES times at most, and once more with the fullest of its component: the cost is linear
 * in words however often a passage recurs.
 */
import { NUMBER, ORDINARY, WEIGHT } from '../sentences/analyse.ts';
import type { Sentences } from '../sentences/distinct.ts';
import { Column } from '../tables/column.ts';
import { Aligner, earned, MAX_RUN } from './align.ts';
import { isEvidence, mayCount } from './evidence.ts';
import { CLASH, DENSE, PART_OF_FACT, RECURS, STRETCH, UNITES } from './measured.ts';
import type { Candidates } from './seeds.ts';

/** Sentences, each followed by its candidates, best first. */
export interface MatchRows {
  readonly words: Uint32Array;
  readonly marks: Uint8Array;
  /** Tokens of every row. */
  readonly lengths: Uint8Array;
  /** For each sentence how many candidates follow it. */
  readonly candidates: Uint8Array;
  readonly minTokens: number;
}

/** Links: a stretch of a sentence that a candidate has too. Those of one sentence stand together. */
export interface LinkRows {
  /** Which of the sentences, and which of its candidates. */
  readonly sentence: Uint32Array;
  readonly candidate: Uint8Array;
  /** Stretch of the sentence and of the candidate. */
  readonly from: Uint8Array;
  readonly to: Uint8Array;
  readonly otherFrom: Uint8Array;
  readonly otherTo: Uint8Array;
  readonly grade: Uint8Array;
  /** Words matched, those of them that are ordinary, and what all earn. */
  readonly matched: Uint8Array;
  readonly ordinary: Uint8Array;
  readonly weight: Uint16Array;
  /** For every token of the stretches [from, to), one behind the other, its partner in the candidate, or NO_PARTNER. */
  readonly partners: Uint8Array;
}

export const NO_PARTNER = 0xff;

/** The match is too small a part of either sentence; it may be all that other matches leave of one (links.ts). */
export const PART = 0;
/** One of the two sentences says most of what the other says, or a long stretch is the same. */
export const RECURRENT = 1;
/** Either says most of what the other says. */
export const WHOLE = 2;

/** Words of the rows of a batch, or a few more. */
const BATCH_WORDS = 1 << 15;

interface Batch {
  readonly rows: MatchRows;
  /** The numbers of its sentences. */
  readonly sentences: Uint32Array;
}

/** Rows for the sentences that have candidates, in batches, with the numbers of these sentences. */
export function* matchRows(sentences: Sentences, candidates: Candidates, minTokens: number): Generator<Batch> {
  for (let first = 0; first < sentences.count; ) {
    const next = endOfBatch(sentences, candidates, first);
    const batch = batchOf(sentences, candidates, minTokens, first, next);
    if (batch.sentences.length > 0) yield batch;
    first = next;
  }
}

/** One past the last sentence of the batch that begins with sentence `first`. */
function endOfBatch({ lengths, count }: Sentences, { starts, of }: Candidates, first: number): number {
  let next = first;
  for (let words = 0; next < count && words < BATCH_WORDS; next++) {
    if (starts[next] < starts[next + 1]) words += lengths[next];
    for (let i = starts[next]; i < starts[next + 1]; i++) words += lengths[of[i]];
  }
  return next;
}

function batchOf(
  sentences: Sentences,
  { starts, of }: Candidates,
  minTokens: number,
  first: number,
  next: number,
): Batch {
  const asked = new Column(new Uint32Array(next - first));
  const counts = new Column(new Uint8Array(next - first));
  const rows = new Column(new Uint32Array(next - first + starts[next] - starts[first]));
  for (let s = first; s < next; s++) {
    if (starts[s] === starts[s + 1]) continue;
    asked.push(s);
    counts.push(starts[s + 1] - starts[s]);
    rows.push(s);
    for (let i = starts[s]; i < starts[s + 1]; i++) rows.push(of[i]);
  }
  const lengths = new Uint8Array(rows.length);
  let size = 0;
  for (let row = 0; row < rows.length; row++) {
    lengths[row] = sentences.lengths[rows.data[row]];
    size += lengths[row];
  }
  const words = new Uint32Array(size);
  const marks = new Uint8Array(size);
  for (let row = 0, at = 0; row < rows.length; row++) {
    const from = sentences.starts[rows.data[row]];
    for (let i = from; i < from + lengths[row]; i++) {
      words[at] = sentences.words[i];
      marks[at++] = sentences.marks[i];
    }
  }
  return {
    rows: { words, marks, lengths, candidates: counts.data.slice(0, counts.length), minTokens },
    sentences: asked.data.slice(0, asked.length),
  };
}

export function matchSentences(rows: MatchRows): LinkRows {
  const matcher = new Matcher(rows);
  for (let s = 0, row = 0, start = 0; s < rows.candidates.length; s++) {
    matcher.match(s, row, start);
    for (const end = row + rows.candidates[s] + 1; row < end; row++) start += rows.lengths[row];
  }
  return matcher.links.finish();
}

class Links {
  readonly sentence = new Column(new Uint32Array(64));
  readonly candidate = new Column(new Uint8Array(64));
  readonly from = new Column(new Uint8Array(64));
  readonly to = new Column(new Uint8Array(64));
  readonly otherFrom = new Column(new Uint8Array(64));
  readonly otherTo = new Column(new Uint8Array(64));
  readonly grade = new Column(new Uint8Array(64));
  readonly matched = new Column(new Uint8Array(64));
  readonly ordinary = new Column(new Uint8Array(64));
  readonly weight = new Column(new Uint16Array(64));
  readonly partners = new Column(new Uint8Array(1024));

  finish(): LinkRows {
    const all = <T extends Uint8Array | Uint16Array | Uint32Array>({ data, length }: Column<T>) =>
      data.slice(0, length) as T;
    return {
      sentence: all(this.sentence),
      candidate: all(this.candidate),
      from: all(this.from),
      to: all(this.to),
      otherFrom: all(this.otherFrom),
      otherTo: all(this.otherTo),
      grade: all(this.grade),
      matched: all(this.matched),
      ordinary: all(this.ordinary),
      weight: all(this.weight),
      partners: all(this.partners),
    };
  }
}

/**
 * Makes the links of one sentence after the other. What is being looked at stands in fields: of 64,000 pairs that are
 * aligned in news most are no link, and nothing is allocated for them.
 */
class Matcher {
  readonly links = new Links();
  readonly #rows: MatchRows;
  readonly #aligner = new Aligner();
  /** The sentence that is matched, and its candidate. */
  #sentence = 0;
  #start = 0;
  #length = 0;
  #weight = 0;
  #candidate = 0;
  #otherStart = 0;
  #otherLength = 0;
  #otherWeight = 0;
  /** The stretch of both that was measured last. */
  #from = 0;
  #to = 0;
  #otherFrom = 0;
  #otherTo = 0;
  /** Words matched, those of them that are ordinary, what all earn, and names that another stands for. */
  #matched = 0;
  #ordinary = 0;
  #earned = 0;
  #clashes = 0;
  /** Dense runs of an alignment: first token, one past the last, total before it and behind it. */
  readonly #runFrom = new Uint16Array(MAX_RUN);
  readonly #runTo = new Uint16Array(MAX_RUN);
  readonly #runBefore = new Int32Array(MAX_RUN);
  readonly #runBehind = new Int32Array(MAX_RUN);

  constructor(rows: MatchRows) {
    this.#rows = rows;
  }

  /** Sentence number `sentence`, in its row. Some links may say the same of one stretch: they unite families. */
  match(sentence: number, row: number, start: number): void {
    const { lengths, candidates } = this.#rows;
    this.#sentence = sentence;
    this.#start = start;
    this.#length = lengths[row];
    this.#weight = this.#weightOf(start, start + lengths[row]);
    this.#otherStart = start + lengths[row];
    for (let c = 0; c < candidates[sentence]; c++) {
      this.#candidate = c;
      this.#otherLength = lengths[row + 1 + c];
      this.#otherWeight = this.#weightOf(this.#otherStart, this.#otherStart + this.#otherLength);
      this.#align();
      this.#otherStart += this.#otherLength;
    }
  }

  #weightOf(from: number, to: number): number {
    const { marks } = this.#rows;
    let total = 0;
    for (let i = from; i < to; i++) total += marks[i] & WEIGHT;
    return total;
  }

  /** Links the stretch that the candidate has too; of two whose wholes are unlike, each dense stretch as well. */
  #align(): void {
    const { words, marks, minTokens } = this.#rows;
    const aligner = this.#aligner;
    const end = this.#start + this.#length;
    const otherEnd = this.#otherStart + this.#otherLength;
    aligner.align(words, marks, this.#start, end, words, marks, this.#otherStart, otherEnd);
    const { fromA, toA } = aligner;
    this.#measure(fromA, toA);
    if (this.#matched < minTokens * 0.75 || !this.#mayCount()) return;
    const runs = this.#isMost() || this.#isLongAndDense() ? 0 : this.#findDense();
    this.#link();
    for (let run = 0; run < runs; run++) {
      const from = this.#runFrom[run];
      const to = this.#runTo[run];
      if (to - from < STRETCH * minTokens * DENSE || (from === fromA && to === toA)) continue;
      this.#measure(from, to);
      this.#link();
    }
  }

  /** Measures tokens [from, to) of the alignment, both of which are at a match. */
  #measure(from: number, to: number): void {
    const { words, marks } = this.#rows;
    const { partner } = this.#aligner;
    const start = this.#start;
    const otherStart = this.#otherStart;
    let matched = 0;
    let ordinary = 0;
    let weight = 0;
    let clashes = 0;
    let names = 0;
    let last = -1;
    for (let i = from; i < to; i++) {
      const j = partner[i];
      if (j < 0) {
        if (isName(marks[start + i])) names++;
        continue;
      }
      if (names > 0 && last >= 0) {
        let others = 0;
        for (let k = last + 1; k < j; k++) if (isName(marks[otherStart + k])) others++;
        clashes += Math.min(names, others);
      }
      names = 0;
      last = j;
      const unlike = words[start + i] ^ words[otherStart + j];
      const earns = earned(unlike, marks[start + i] & WEIGHT, marks[otherStart + j] & WEIGHT);
      matched++;
      weight += earns;
      if (earns === ORDINARY) ordinary++;
    }
    this.#from = from;
    this.#to = to;
    this.#otherFrom = from < to ? partner[from] : 0;
    this.#otherTo = last + 1;
    this.#matched = matched;
    this.#ordinary = ordinary;
    this.#earned = weight;
    this.#clashes = clashes;
  }

  /** What counts of what the stretch earns. */
  #net(): number {
    return Math.max(0, this.#earned - CLASH * this.#clashes);
  }

  /** May the stretch, or any part of it, be a link? No part of it has more of what is asked for. */
  #mayCount(): boolean {
    const lesser = Math.min(this.#weight, this.#otherWeight);
    return mayCount(this.#ordinary, this.#matched, this.#earned, lesser, this.#rows.minTokens);
  }

  /** Does the stretch say most of what either sentence says? */
  #isMost(): boolean {
    return this.#net() >= RECURS * Math.min(this.#weight, this.#otherWeight);
  }

  #isLongAndDense(): boolean {
    const { minTokens } = this.#rows;
    const span = Math.max(this.#to - this.#from, this.#otherTo - this.#otherFrom);
    return this.#matched >= STRETCH * minTokens && this.#ordinary >= minTokens && this.#matched >= DENSE * span;
  }

  #isEvidence(length: number): boolean {
    return isEvidence(this.#ordinary, this.#matched, length, this.#rows.minTokens);
  }

  /** The grade of the stretch, or -1 where it is nothing. */
  #grade(): number {
    const lesser = Math.min(this.#weight, this.#otherWeight);
    const greater = Math.max(this.#weight, this.#otherWeight);
    const recurs = this.#isMost()
      ? this.#isEvidence(Math.min(this.#length, this.#otherLength))
      : this.#isLongAndDense();
    if (recurs) return this.#net() >= UNITES * greater ? WHOLE : RECURRENT;
    return this.#net() >= PART_OF_FACT * lesser && this.#isEvidence(0) ? PART : -1;
  }

  /** Makes a link of the stretch, if it is one. */
  #link(): void {
    const grade = this.#grade();
    if (grade < 0) return;
    const { links } = this;
    links.sentence.push(this.#sentence);
    links.candidate.push(this.#candidate);
    links.from.push(this.#from);
    links.to.push(this.#to);
    links.otherFrom.push(this.#otherFrom);
    links.otherTo.push(this.#otherTo);
    links.grade.push(grade);
    links.matched.push(this.#matched);
    links.ordinary.push(this.#ordinary);
    links.weight.push(this.#net());
    // -1 becomes NO_PARTNER.
    links.partners.append(this.#aligner.partner.subarray(this.#from, this.#to));
  }

  /**
   * Finds the dense stretches of the alignment: runs of matched words in which what is earned outweighs what is skipped,
   * none of which could be longer (Ruzzo, Tompa 1999, all maximal scoring subsequences). @returns how many
   */
  #findDense(): number {
    const { words, marks } = this.#rows;
    const { partner, fromA, toA } = this.#aligner;
    const runFrom = this.#runFrom;
    const runTo = this.#runTo;
    const runBefore = this.#runBefore;
    const runBehind = this.#runBehind;
    let runs = 0;
    let total = 0;
    let last = -1;
    let lastOther = -1;
    for (let i = fromA; i < toA; i++) {
      const j = partner[i];
      if (j < 0) continue;
      if (last >= 0) total -= SKIPPED * (i - last - 1 + j - lastOther - 1);
      last = i;
      lastOther = j;
      let from = i;
      let before = total;
      const unlike = words[this.#start + i] ^ words[this.#otherStart + j];
      total += earned(unlike, marks[this.#start + i] & WEIGHT, marks[this.#otherStart + j] & WEIGHT);
      for (let k = runs - 1; k >= 0; k--) {
        if (runBefore[k] >= before) continue;
        if (runBehind[k] >= total) break;
        from = runFrom[k];
        before = runBefore[k];
        runs = k;
      }
      runFrom[runs] = from;
      runTo[runs] = i + 1;
      runBefore[runs] = before;
      runBehind[runs++] = total;
    }
    return runs;
  }
}

/** What a skipped token costs a dense stretch: half of an ordinary word. */
const SKIPPED = 4;

function isName(mark: number): boolean {
  return (mark & WEIGHT) === ORDINARY / 2 && (mark & NUMBER) === 0;
}
