/**
 * Which of its candidates say what a sentence says, and which stretches of both say it? A pure function of the words and
 * marks of a sentence and of its candidates, so that it can be done anywhere, in any order.
 *
 * A sentence is aligned MAX_CANDIDATES times at most, and once more with the fullest of its component: the cost is linear
 * in words however often a passage recurs.
 */
import { NUMBER, ORDINARY, WEIGHT } from '../sentences/analyse.ts';
import { countWords, QUARTERS, quartersOf } from '../sentences/count.ts';
import type { Sentences } from '../sentences/distinct.ts';
import { Column } from '../tables/column.ts';
import { Aligner, earned, MAX_RUN } from './align.ts';
import { Bound } from './bound.ts';
import type { Candidates } from './candidates.ts';
import { isEvidence, mayCount } from './evidence.ts';
import { CLASH, DENSE, MOULD, PART_OF_FACT, RECURS, STRETCH, UNITES } from './measured.ts';

export interface MatchRows extends Candidates {
  readonly minTokens: number;
}

/** What is asked of the sentences, which are all here. */
export type MatchSentences = Pick<Sentences, 'words' | 'marks' | 'starts' | 'lengths'>;

/** Links: a stretch of a sentence that a candidate has too. Those of one sentence stand together. */
export interface LinkRows {
  /** Both by number. */
  readonly sentence: Uint32Array;
  readonly other: Uint32Array;
  /** Stretch of the sentence and of the candidate. */
  readonly from: Uint8Array;
  readonly to: Uint8Array;
  readonly otherFrom: Uint8Array;
  readonly otherTo: Uint8Array;
  readonly grade: Uint8Array;
  /** Words matched, how many ordinary ones that is (kin by what they earn), and what all earn. */
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

/** @param sentences all of them, by number */
export function matchSentences(rows: MatchRows, sentences: MatchSentences): LinkRows {
  const matcher = new Matcher(sentences, rows.minTokens);
  for (let s = 0, first = 0; s < rows.sentences.length; s++) {
    matcher.match(rows.sentences[s], rows.candidates.subarray(first, first + rows.counts[s]));
    first += rows.counts[s];
  }
  return matcher.links.finish();
}

class Links {
  readonly sentence = new Column(new Uint32Array(64));
  readonly other = new Column(new Uint32Array(64));
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
      other: all(this.other),
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
  readonly #sentences: MatchSentences;
  readonly #minTokens: number;
  readonly #bound: Bound;
  readonly #aligner = new Aligner();
  /** The sentence that is matched, and its candidate. */
  #sentence = 0;
  #start = 0;
  #length = 0;
  #weight = 0;
  #other = 0;
  #otherStart = 0;
  #otherLength = 0;
  #otherWeight = 0;
  /** The stretch of both that was measured last. */
  #from = 0;
  #to = 0;
  #otherFrom = 0;
  #otherTo = 0;
  /** Words matched, how many ordinary ones that is, what all earn, and names that another stands for. */
  #matched = 0;
  #ordinary = 0;
  #earned = 0;
  #clashes = 0;
  /** Names for which as many others stand. */
  #renamed = 0;
  /** Names and numbers that are matched. */
  #names = 0;
  #numbers = 0;
  /** Dense runs of an alignment: first token, one past the last, total before it and behind it. */
  readonly #runFrom = new Uint16Array(MAX_RUN);
  readonly #runTo = new Uint16Array(MAX_RUN);
  readonly #runBefore = new Int32Array(MAX_RUN);
  readonly #runBehind = new Int32Array(MAX_RUN);

  constructor(sentences: MatchSentences, minTokens: number) {
    this.#sentences = sentences;
    this.#minTokens = minTokens;
    this.#bound = new Bound(sentences, minTokens);
  }

  /** A sentence and its candidates, in order. Some links may say the same of one stretch: they unite families. */
  match(sentence: number, candidates: Uint32Array): void {
    const { starts, lengths } = this.#sentences;
    this.#sentence = sentence;
    this.#start = starts[sentence];
    this.#length = lengths[sentence];
    this.#weight = this.#weightOf(this.#start, this.#start + this.#length);
    for (const other of candidates) {
      if (!this.#bound.allows(sentence, other)) continue;
      this.#other = other;
      this.#otherStart = starts[other];
      this.#otherLength = lengths[other];
      this.#otherWeight = this.#weightOf(this.#otherStart, this.#otherStart + this.#otherLength);
      this.#align();
    }
  }

  #weightOf(from: number, to: number): number {
    const { marks } = this.#sentences;
    let total = 0;
    for (let i = from; i < to; i++) total += marks[i] & WEIGHT;
    return total;
  }

  /** Links the stretch that the candidate has too; of two whose wholes are unlike, each dense stretch as well. */
  #align(): void {
    const { words, marks } = this.#sentences;
    const minTokens = this.#minTokens;
    const aligner = this.#aligner;
    const end = this.#start + this.#length;
    const otherEnd = this.#otherStart + this.#otherLength;
    aligner.align(words, marks, this.#start, end, words, marks, this.#otherStart, otherEnd);
    const { fromA, toA } = aligner;
    this.#measure(fromA, toA);
    if (this.#matched < minTokens * 0.75 || !this.#mayCount()) return;
    if (!this.#isMost() && this.#isLongAndDense()) {
      this.#measure(this.#firstSame(fromA, toA), this.#lastSame(fromA, toA));
      this.#link();
      return;
    }
    const runs = this.#isMost() ? 0 : this.#findDense();
    this.#link();
    for (let run = 0; run < runs; run++) {
      const from = this.#firstSame(this.#runFrom[run], this.#runTo[run]);
      const to = this.#lastSame(from, this.#runTo[run]);
      if (from === fromA && to === toA) continue;
      if (countWords(marks, this.#start + from, this.#start + to) < STRETCH * minTokens * DENSE) continue;
      this.#measure(from, to);
      this.#link();
    }
  }

  /** The first word of a stretch of the alignment that is the same: what only begins alike at an end may be chance. */
  #firstSame(from: number, to: number): number {
    let at = from;
    while (at < to && !this.#isSame(at)) at++;
    return at;
  }

  /** One past the last. */
  #lastSame(from: number, to: number): number {
    let at = to;
    while (at > from && !this.#isSame(at - 1)) at--;
    return at;
  }

  #isSame(i: number): boolean {
    const { words } = this.#sentences;
    const j = this.#aligner.partner[i];
    return j >= 0 && words[this.#start + i] === words[this.#otherStart + j];
  }

  /** Measures tokens [from, to) of the alignment, both of which are at a match. */
  #measure(from: number, to: number): void {
    const { words, marks } = this.#sentences;
    const { partner } = this.#aligner;
    const start = this.#start;
    const otherStart = this.#otherStart;
    let matched = 0;
    let ordinary = 0;
    let weight = 0;
    let clashes = 0;
    let names = 0;
    let sameNames = 0;
    let renamed = 0;
    let numbers = 0;
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
        if (names === others) renamed += names;
      }
      names = 0;
      last = j;
      const unlike = words[start + i] ^ words[otherStart + j];
      const earns = earned(unlike, marks[start + i] & WEIGHT, marks[otherStart + j] & WEIGHT);
      const part = quartersOf(marks[start + i]);
      matched += part;
      if (marks[start + i] & NUMBER) numbers++;
      else if (isName(marks[start + i])) sameNames++;
      weight += earns;
      if (earns > ORDINARY / 2) ordinary += earns * part;
    }
    this.#from = from;
    this.#to = to;
    this.#otherFrom = from < to ? partner[from] : 0;
    this.#otherTo = last + 1;
    this.#matched = Math.floor(matched / QUARTERS);
    this.#ordinary = Math.floor(ordinary / (QUARTERS * ORDINARY));
    this.#earned = weight;
    this.#clashes = clashes;
    this.#renamed = renamed;
    this.#names = sameNames;
    this.#numbers = numbers;
  }

  /**
   * Is the stretch a mould with figures that is filled with other names: results, quakes, prices? Most of its names are
   * others, and there are few words around them. Whether the figures differ is not asked: numbers are all the same here,
   * and in prose they change with the same fact.
   */
  #isMould(): boolean {
    if (this.#numbers === 0) return false;
    const renamed = this.#renamed + this.#renamedBeside(-1) + this.#renamedBeside(1);
    return renamed > this.#names && MOULD * renamed >= this.#ordinary;
  }

  /** Names directly in front of the stretch (-1) or behind it (1), if as many of the other sentence stand there. */
  #renamedBeside(side: -1 | 1): number {
    const [own, other] = side < 0 ? [this.#from - 1, this.#otherFrom - 1] : [this.#to, this.#otherTo];
    const names = this.#namesAt(this.#start, own, this.#length, side);
    return names === this.#namesAt(this.#otherStart, other, this.#otherLength, side) ? names : 0;
  }

  #namesAt(start: number, at: number, length: number, side: -1 | 1): number {
    const { marks } = this.#sentences;
    let names = 0;
    for (let i = at; i >= 0 && i < length && isName(marks[start + i]); i += side) names++;
    return names;
  }

  /** What counts of what the stretch earns. */
  #net(): number {
    if (this.#isMould()) return 0;
    return Math.max(0, this.#earned - CLASH * this.#clashes);
  }

  /** May the stretch, or any part of it, be a link? No part of it has more of what is asked for. */
  #mayCount(): boolean {
    const lesser = Math.min(this.#weight, this.#otherWeight);
    return mayCount(this.#ordinary, this.#matched, this.#earned, lesser, this.#minTokens);
  }

  /** Does the stretch say most of what either sentence says? */
  #isMost(): boolean {
    return this.#net() >= RECURS * Math.min(this.#weight, this.#otherWeight);
  }

  #isLongAndDense(): boolean {
    const minTokens = this.#minTokens;
    if (this.#matched < STRETCH * minTokens || this.#ordinary < minTokens || this.#isMould()) return false;
    const { marks } = this.#sentences;
    const own = countWords(marks, this.#start + this.#from, this.#start + this.#to);
    const others = countWords(marks, this.#otherStart + this.#otherFrom, this.#otherStart + this.#otherTo);
    return this.#matched >= DENSE * Math.max(own, others);
  }

  #isEvidence(length: number): boolean {
    return isEvidence(this.#ordinary, this.#matched, length, this.#minTokens);
  }

  /** Words of the sentence that has fewer. */
  #lengthOfShorter(): number {
    const { marks } = this.#sentences;
    const own = countWords(marks, this.#start, this.#start + this.#length);
    return Math.min(own, countWords(marks, this.#otherStart, this.#otherStart + this.#otherLength));
  }

  /** The grade of the stretch, or -1 where it is nothing. */
  #grade(): number {
    const lesser = Math.min(this.#weight, this.#otherWeight);
    const greater = Math.max(this.#weight, this.#otherWeight);
    const recurs = this.#isMost() ? this.#isEvidence(this.#lengthOfShorter()) : this.#isLongAndDense();
    if (recurs) return this.#net() >= UNITES * greater ? WHOLE : RECURRENT;
    return this.#net() >= PART_OF_FACT * lesser && this.#isEvidence(0) ? PART : -1;
  }

  /** Makes a link of the stretch, if it is one. */
  #link(): void {
    const grade = this.#grade();
    if (grade < 0) return;
    const { links } = this;
    links.sentence.push(this.#sentence);
    links.other.push(this.#other);
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
    const { words, marks } = this.#sentences;
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
