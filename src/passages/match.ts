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
import { Aligner, earned } from './align.ts';
import { isEvidence } from './evidence.ts';
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

/** A stretch that both sentences have, before it is known whether it is evidence of anything. */
interface Match {
  readonly candidate: number;
  readonly from: number;
  readonly to: number;
  readonly otherFrom: number;
  readonly otherTo: number;
  /** Words matched, those of them that are ordinary, and what all earn. */
  readonly matched: number;
  readonly ordinary: number;
  readonly weight: number;
  /** Share of the weight of either sentence that is matched. */
  readonly coverage: number;
  readonly otherCoverage: number;
  grade: number;
  readonly partners: Uint8Array;
}

/** Words of the rows of a batch, or a few more. */
const BATCH_WORDS = 1 << 15;

/** Rows for the sentences that have candidates, in batches, with the numbers of these sentences. */
export function* matchRows(
  sentences: Sentences,
  candidates: Candidates,
  minTokens: number,
): Generator<{ readonly rows: MatchRows; readonly sentences: Uint32Array }> {
  const { starts, lengths, count } = sentences;
  for (let next = 0; next < count; ) {
    const rows: number[] = [];
    const asked: number[] = [];
    const counts: number[] = [];
    let size = 0;
    for (; next < count && size < BATCH_WORDS; next++) {
      const from = candidates.starts[next];
      const to = candidates.starts[next + 1];
      if (from === to) continue;
      rows.push(next);
      size += lengths[next];
      for (let i = from; i < to; i++) {
        rows.push(candidates.of[i]);
        size += lengths[candidates.of[i]];
      }
      asked.push(next);
      counts.push(to - from);
    }
    if (asked.length === 0) return;
    const words = new Uint32Array(size);
    const marks = new Uint8Array(size);
    let at = 0;
    for (const row of rows) {
      for (let i = starts[row], end = i + lengths[row]; i < end; i++) {
        words[at] = sentences.words[i];
        marks[at++] = sentences.marks[i];
      }
    }
    yield {
      rows: {
        words,
        marks,
        lengths: Uint8Array.from(rows, (row) => lengths[row]),
        candidates: Uint8Array.from(counts),
        minTokens,
      },
      sentences: Uint32Array.from(asked),
    };
  }
}

export function matchSentences(rows: MatchRows): LinkRows {
  const links = new Links();
  const matcher = new Matcher(rows);
  for (let s = 0, row = 0, start = 0; s < rows.candidates.length; s++) {
    for (const match of matcher.match(row, start, rows.candidates[s])) links.push(s, match);
    for (const end = row + rows.candidates[s] + 1; row < end; row++) start += rows.lengths[row];
  }
  return links.finish();
}

class Links {
  readonly #sentence = new Column(new Uint32Array(64));
  readonly #candidate = new Column(new Uint8Array(64));
  readonly #from = new Column(new Uint8Array(64));
  readonly #to = new Column(new Uint8Array(64));
  readonly #otherFrom = new Column(new Uint8Array(64));
  readonly #otherTo = new Column(new Uint8Array(64));
  readonly #grade = new Column(new Uint8Array(64));
  readonly #matched = new Column(new Uint8Array(64));
  readonly #ordinary = new Column(new Uint8Array(64));
  readonly #weight = new Column(new Uint16Array(64));
  readonly #partners = new Column(new Uint8Array(1024));

  push(sentence: number, match: Match): void {
    this.#sentence.push(sentence);
    this.#candidate.push(match.candidate);
    this.#from.push(match.from);
    this.#to.push(match.to);
    this.#otherFrom.push(match.otherFrom);
    this.#otherTo.push(match.otherTo);
    this.#grade.push(match.grade);
    this.#matched.push(match.matched);
    this.#ordinary.push(match.ordinary);
    this.#weight.push(match.weight);
    this.#partners.append(match.partners);
  }

  finish(): LinkRows {
    const all = <T extends Uint8Array | Uint16Array | Uint32Array>({ data, length }: Column<T>) =>
      data.slice(0, length) as T;
    return {
      sentence: all(this.#sentence),
      candidate: all(this.#candidate),
      from: all(this.#from),
      to: all(this.#to),
      otherFrom: all(this.#otherFrom),
      otherTo: all(this.#otherTo),
      grade: all(this.#grade),
      matched: all(this.#matched),
      ordinary: all(this.#ordinary),
      weight: all(this.#weight),
      partners: all(this.#partners),
    };
  }
}

class Matcher {
  readonly #rows: MatchRows;
  readonly #aligner = new Aligner();
  /** The sentence that is matched. */
  #start = 0;
  #length = 0;
  #weight = 0;

  constructor(rows: MatchRows) {
    this.#rows = rows;
  }

  /** The matches of one sentence, in the order of its candidates. Some may say the same of one stretch: they unite families. */
  match(row: number, start: number, candidates: number): Match[] {
    const { lengths } = this.#rows;
    this.#start = start;
    this.#length = lengths[row];
    this.#weight = this.#weightOf(start, start + lengths[row]);
    const found: Match[] = [];
    let otherStart = start + lengths[row];
    for (let c = 0; c < candidates; c++) {
      const otherLength = lengths[row + 1 + c];
      for (const match of this.#align(c, otherStart, otherLength)) found.push(match);
      otherStart += otherLength;
    }
    for (const match of found) match.grade = this.#gradeOf(match, lengths[row + 1 + match.candidate]);
    return found.filter((match) => match.grade > PART || this.#mayBePart(match));
  }

  #gradeOf(match: Match, otherLength: number): number {
    const { coverage, otherCoverage } = match;
    const most = coverage >= RECURS || otherCoverage >= RECURS;
    if (!(most ? this.#isEvidence(match, Math.min(this.#length, otherLength)) : this.#isLongAndDense(match)))
      return PART;
    return coverage >= UNITES && otherCoverage >= UNITES ? WHOLE : RECURRENT;
  }

  #mayBePart(match: Match): boolean {
    return Math.max(match.coverage, match.otherCoverage) >= PART_OF_FACT && this.#isEvidence(match, 0);
  }

  #isLongAndDense({ from, to, otherFrom, otherTo, matched, ordinary }: Match): boolean {
    const { minTokens } = this.#rows;
    const span = Math.max(to - from, otherTo - otherFrom);
    return matched >= STRETCH * minTokens && ordinary >= minTokens && matched >= DENSE * span;
  }

  #isEvidence({ ordinary, matched }: Match, length: number): boolean {
    return isEvidence(ordinary, matched, length, this.#rows.minTokens);
  }

  #weightOf(from: number, to: number): number {
    const { marks } = this.#rows;
    let total = 0;
    for (let i = from; i < to; i++) total += marks[i] & WEIGHT;
    return total;
  }

  /** The stretch that a candidate has too; of two whose wholes are unlike, each dense stretch by itself. */
  #align(candidate: number, otherStart: number, otherLength: number): Match[] {
    const { words, marks, minTokens } = this.#rows;
    const aligner = this.#aligner;
    const start = this.#start;
    const otherEnd = otherStart + otherLength;
    aligner.align(words, marks, start, start + this.#length, words, marks, otherStart, otherEnd);
    const otherWeight = this.#weightOf(otherStart, otherEnd);
    const whole = this.#matchOf(candidate, aligner.fromA, aligner.toA, otherStart, otherWeight);
    if (whole.matched < minTokens * 0.75) return [];
    if (whole.coverage >= RECURS || whole.otherCoverage >= RECURS) return [whole];
    if (this.#isLongAndDense(whole)) return [whole];
    const dense = this.#denseStretches(candidate, otherStart, otherWeight);
    return [whole, ...dense.filter(({ from, to }) => from > whole.from || to < whole.to)];
  }

  #matchOf(candidate: number, from: number, to: number, otherStart: number, otherWeight: number): Match {
    const { words, marks } = this.#rows;
    const { partner } = this.#aligner;
    const start = this.#start;
    const partners = new Uint8Array(to - from).fill(NO_PARTNER);
    let matched = 0;
    let ordinary = 0;
    let weight = 0;
    let names = 0;
    let clashes = 0;
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
      partners[i - from] = j;
      const unlike = words[start + i] ^ words[otherStart + j];
      const earns = earned(unlike, marks[start + i] & WEIGHT, marks[otherStart + j] & WEIGHT);
      matched++;
      weight += earns;
      if (earns === ORDINARY) ordinary++;
    }
    const net = Math.max(0, weight - CLASH * clashes);
    return {
      candidate,
      from,
      to,
      otherFrom: from < to ? partner[from] : 0,
      otherTo: last + 1,
      matched,
      ordinary,
      weight: net,
      coverage: net / this.#weight,
      otherCoverage: net / otherWeight,
      grade: PART,
      partners,
    };
  }

  /**
   * The dense stretches of the alignment: runs of matched words in which what is earned outweighs what is skipped, none
   * of which could be longer (Ruzzo, Tompa 1999, all maximal scoring subsequences).
   */
  #denseStretches(candidate: number, otherStart: number, otherWeight: number): Match[] {
    const { words, marks, minTokens } = this.#rows;
    const { partner, fromA, toA } = this.#aligner;
    // Every run: first token, one past the last, total before it and behind it.
    const runs: { from: number; to: number; before: number; behind: number }[] = [];
    let total = 0;
    let last = -1;
    let lastOther = -1;
    for (let i = fromA; i < toA; i++) {
      const j = partner[i];
      if (j < 0) continue;
      if (last >= 0) total -= SKIPPED * (i - last - 1 + j - lastOther - 1);
      last = i;
      lastOther = j;
      const unlike = words[this.#start + i] ^ words[otherStart + j];
      const before = total;
      total += earned(unlike, marks[this.#start + i] & WEIGHT, marks[otherStart + j] & WEIGHT);
      let run = { from: i, to: i + 1, before, behind: total };
      for (let k = runs.length - 1; k >= 0; ) {
        if (runs[k].before >= run.before) {
          k--;
          continue;
        }
        if (runs[k].behind >= run.behind) break;
        run = { ...runs[k], to: run.to, behind: run.behind };
        runs.length = k;
        k--;
      }
      runs.push(run);
    }
    return runs
      .filter(({ from, to }) => to - from >= STRETCH * minTokens * DENSE)
      .map(({ from, to }) => this.#matchOf(candidate, from, to, otherStart, otherWeight));
  }
}

/** What a skipped token costs a dense stretch: half of an ordinary word. */
const SKIPPED = 4;

function isName(mark: number): boolean {
  return (mark & WEIGHT) === ORDINARY / 2 && (mark & NUMBER) === 0;
}
