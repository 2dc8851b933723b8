/**
 * Which earlier sentences say what this one says? Seeds vote for candidates, alignment decides.
 *
 * Reads the store, writes nothing. A unit has at most as many votes as tokens and is aligned at most MAX_CANDIDATES
 * times, so that the cost is linear in tokens however often a passage recurs.
 */
import { Aligner } from '../similarity/align.ts';
import { type Analysis, ORDINARY, weightOf } from './analyse.ts';
import type { PassageStore } from './store.ts';

/*
 * The constants were chosen on 600 stories with planted background (F1 over characters .996, B-cubed F1 over families
 * .986), on the labelled stories of examples/ (.981, .934) and on 2,476 news stories, where of 17,200 places 121 are
 * less than half like their passage («unlike»). None stands on an edge; the figures are for the neighbours of each.
 */

/** Seeds that a candidate must share: one three-word run is chance. 1: unlike 162; 3: planted .995, families .984. */
const MIN_VOTES = 2;
/** Alignments tried per unit, the candidates with most seeds first: two facts in MAX_WORDINGS each. 16: no change. */
const MAX_CANDIDATES = 8;
/** Of one family, the wordings tried: a sentence may repeat one here and another there. 1: examples .973, .920. */
const MAX_WORDINGS = 4;
/** A unit recurs where the alignment covers this share of its weight. .50: unlike 276; .68: examples .975, .920. */
export const RECURS = 0.58;
/**
 * A sentence that recurs word by word belongs to the facts it is known for where they are this share of it.
 * .1: unlike 136; .6: 105 places fewer.
 */
export const GIST = 1 / 3;
/**
 * Where this share of the shorter sentence stands in the other word by word, names and numbers are evidence too.
 * Without this rule: planted .994, families .981; examples .911.
 */
const VERBATIM = 0.85;
/** Two families whose sentences both match one sentence this well tell the same. Without uniting: examples .976. */
export const UNITES = 0.6;
/**
 * What is left of a sentence repeats a fact, and not just a name and a title in it, when it has this share of it.
 * 0: unlike 134; without a second fact in a sentence: examples .887.
 */
const PART_OF_FACT = 0.35;
/** Two facts in one sentence may both claim this many words where they meet. */
export const SLACK = 2;
/**
 * Share of a stretch already explained by a better match at which another match of it says nothing new.
 * .8: examples .889.
 */
export const EXPLAINED = 0.5;

/** A stretch of a query unit that an earlier unit has too. */
export interface Match {
  readonly unit: number;
  /** Tokens matched, those of them that are ordinary words, and the weight of all. */
  readonly matched: number;
  readonly ordinary: number;
  readonly weight: number;
  /** Stretch of the query unit, and of the earlier one. */
  readonly from: number;
  readonly to: number;
  readonly otherFrom: number;
  readonly otherTo: number;
  /** For every token of the query unit its partner in the other unit, or -1. */
  readonly partner: Int16Array;
  /** Share of the whole weight of either unit that is matched. */
  readonly coverage: number;
  readonly otherCoverage: number;
}

export class Matcher {
  private readonly store: PassageStore;
  private readonly minTokens: number;
  private readonly aligner = new Aligner();

  constructor(store: PassageStore, minTokens: number) {
    this.store = store;
    this.minTokens = minTokens;
  }

  /** The matches of one unit, best first. Some may say the same of one stretch: they unite families. */
  match(analysis: Analysis, u: number, votes: number[]): Match[] {
    if (votes.length < MIN_VOTES) return [];
    const found: Match[] = [];
    for (const unit of this.candidates(votes)) {
      const match = this.align(analysis, u, unit);
      if (match) found.push(match);
    }
    found.sort((a, b) => b.weight - a.weight || a.unit - b.unit);
    const matches = found.filter((match) => this.recurs(analysis, u, match));
    if (matches.length === 0) return matches;
    for (const match of found) {
      if (!matches.includes(match) && this.tellsTheRest(analysis, u, match, matches)) matches.push(match);
    }
    return matches;
  }

  /** Does one of the two sentences say most of what the other says? */
  private recurs(analysis: Analysis, u: number, match: Match): boolean {
    if (match.coverage < RECURS && match.otherCoverage < RECURS) return false;
    const length = analysis.units[u + 1] - analysis.units[u];
    return this.isEvidence(match, Math.min(length, this.store.unitLength(match.unit)));
  }

  /** A sentence that holds one known fact may hold another: what the `others` leave of it is measured by itself. */
  private tellsTheRest({ units, weights }: Analysis, u: number, match: Match, others: readonly Match[]): boolean {
    let left = 0;
    let right = units[u + 1] - units[u];
    for (const { from, to } of others) {
      if (to <= match.from + SLACK) left = Math.max(left, to);
      else if (from >= match.to - SLACK) right = Math.min(right, from);
      else return false;
    }
    if (match.weight < RECURS * weightOf(weights, units[u] + left, units[u] + right)) return false;
    return match.otherCoverage >= PART_OF_FACT && this.isEvidence(match, right - left);
  }

  /** Are ordinary words matched, or nearly all of `length` words? Names and numbers alone are no evidence. */
  private isEvidence({ ordinary, matched }: Match, length: number): boolean {
    return ordinary >= this.minTokens / 2 || matched >= VERBATIM * Math.max(length, this.minTokens);
  }

  /**
   * The units to align with: seeds vote for the unit that had them first and, through it, for its family, since the
   * wordings of one fact divide its seeds among them. Of each family the units with most votes.
   */
  private candidates(votes: number[]): number[] {
    votes.sort((a, b) => a - b);
    const groups = new Map<number, { votes: number; units: { unit: number; votes: number }[] }>();
    for (let i = 0; i < votes.length; ) {
      const unit = votes[i];
      let end = i + 1;
      while (end < votes.length && votes[end] === unit) end++;
      const key = this.groupOf(unit);
      const group = groups.get(key) ?? { votes: 0, units: [] };
      groups.set(key, group);
      group.votes += end - i;
      group.units.push({ unit, votes: end - i });
      i = end;
    }
    const byVotes = (a: { unit: number; votes: number }, b: { unit: number; votes: number }) =>
      b.votes - a.votes || a.unit - b.unit;
    for (const [key, { votes, units }] of groups) {
      const fullest = key >= 0 && votes >= MIN_VOTES ? this.store.familyFullest.data[key] : -1;
      if (fullest >= 0 && !units.some(({ unit }) => unit === fullest)) units.push({ unit: fullest, votes: 0 });
    }
    return [...groups.values()]
      .filter((group) => group.votes >= MIN_VOTES)
      .flatMap(({ units }) => units.sort(byVotes).slice(0, MAX_WORDINGS))
      .sort(byVotes)
      .slice(0, MAX_CANDIDATES)
      .map(({ unit }) => unit);
  }

  /** Units of one family share a key; a unit without a family has its own, below zero. */
  private groupOf(unit: number): number {
    const place = this.store.unitPlace.data[unit];
    return place < 0 ? -1 - unit : this.store.root(this.store.placeFamily.data[place]);
  }

  /** The alignment of unit `u` with an earlier unit, if it is evidence of anything. */
  private align(analysis: Analysis, u: number, unit: number): Match | undefined {
    const { store, aligner } = this;
    const from = analysis.units[u];
    const to = analysis.units[u + 1];
    const otherFrom = store.unitStart.data[unit];
    const otherTo = store.unitStart.data[unit + 1];
    aligner.align(analysis.tokens.hashes, from, to, store.tokens.data, otherFrom, otherTo, analysis.weights);
    if (aligner.matched < this.minTokens * 0.75) return undefined;
    const coverage = aligner.weight / weightOf(analysis.weights, from, to);
    const otherCoverage = aligner.weight / store.weightOf(unit);
    return {
      unit,
      matched: aligner.matched,
      ordinary: ordinaryMatched(aligner, analysis, from),
      weight: aligner.weight,
      from: aligner.fromA,
      to: aligner.toA,
      otherFrom: aligner.fromB,
      otherTo: aligner.toB,
      partner: aligner.partner.slice(0, to - from),
      coverage,
      otherCoverage,
    };
  }
}

function ordinaryMatched(aligner: Aligner, analysis: Analysis, from: number): number {
  let ordinary = 0;
  for (let i = aligner.fromA; i < aligner.toA; i++) {
    if (aligner.partner[i] >= 0 && analysis.weights[from + i] === ORDINARY) ordinary++;
  }
  return ordinary;
}
