/**
 * The passage finder: takes documents one at a time, in (date, id) order, and remembers which sentences recur.
 *
 * For each document, four steps that touch the memory apart from each other, so that it could be a remote one:
 *   1. analyse   tokens, units, seeds, digests                      (pure; the caller's part, anywhere)
 *   2. look up   digests and seeds -> candidate units               (reads; claims the seeds that are new)
 *   3. match     align each unit with its best candidates           (pure, given the candidates' tokens)
 *   4. write     the document's units; places and families          (writes)
 * Linear in tokens: a unit has at most as many seeds as tokens and is aligned at most MAX_CANDIDATES
 * times. Seeds after passim (Smith, Cordell, Mullen 2015), which drops the frequent ones; first occurrences instead.
 */

import { NUMBER_TOKEN } from '../kernel/tokens.ts';
import type { Analysis } from './analyse.ts';
import { EXPLAINED, GIST, type Match, Matcher, UNITES } from './match.ts';
import { NONE, SeedIndex, unitOfSeed } from './seeds.ts';
import { PassageStore } from './store.ts';

export class PassageFinder {
  readonly store = new PassageStore();
  private readonly seeds = new SeedIndex();
  private readonly matcher: Matcher;

  /** @param minTokens shortest run of words that can be a passage by itself */
  constructor(minTokens: number) {
    this.matcher = new Matcher(this.store, minTokens);
  }

  /**
   * Adds document number `document`. Copies what it needs of the analysis.
   * @param earlier what a SeedIndex says of it, where that stands elsewhere
   */
  add(document: number, analysis: Analysis, earlier: Int32Array = this.seeds.claim(analysis, this.store.units)): void {
    const units = analysis.units.length - 1;
    const known = this.lookUpDigests(analysis);
    const matches: Match[][] = [];
    const votes = votesOf(analysis, earlier);
    for (let u = 0; u < units; u++) matches.push(known[u] >= 0 ? [] : this.matcher.match(analysis, u, votes[u]));
    this.write(document, analysis, known, matches);
  }

  /** For each unit the first earlier unit with the same tokens, or -1. */
  private lookUpDigests({ digests, tokens, units }: Analysis): Int32Array {
    const { store } = this;
    return Int32Array.from(digests, (digest, u) => {
      const other = store.digests.get(digest) - 1;
      if (other < 0 || store.unitLength(other) !== units[u + 1] - units[u]) return -1;
      const start = store.unitStart.data[other];
      for (let i = units[u], j = start; i < units[u + 1]; i++, j++) {
        if (tokens.hashes[i] !== store.tokens.data[j]) return -1;
      }
      return other;
    });
  }

  private write(document: number, analysis: Analysis, known: Int32Array, matches: readonly Match[][]): void {
    const { store } = this;
    const first = store.appendDocument(document, analysis);
    for (let u = 0; u < known.length; u++) {
      if (onlyNumbers(analysis, u)) continue;
      const unit = first + u;
      if (known[u] >= 0) {
        this.repeat(unit, known[u]);
        continue;
      }
      // A line that stands twice in this document is known by now, though it was not when it was looked up.
      const earlier = store.digests.keepFirst(analysis.digests[u], unit + 1) - 1;
      if (earlier !== unit && store.sameTokens(earlier, unit)) this.repeat(unit, earlier);
      else for (const match of matches[u]) this.attach(unit, match);
    }
  }

  /** `unit` has the very tokens of `earlier`: both recur whole, and what is known of that is known of this. */
  private repeat(unit: number, earlier: number): void {
    const { store } = this;
    const length = store.unitLength(earlier);
    store.unitTwin.data[earlier] = 1;
    store.unitTwin.data[unit] = 1;
    let told = 0;
    for (let p = store.unitPlace.data[earlier]; p >= 0; p = store.placeNext.data[p]) {
      told += store.placeTo.data[p] - store.placeFrom.data[p];
    }
    if (told < GIST * length) {
      store.addPlace(unit, 0, length, store.found(earlier, 0, length));
      return;
    }
    for (let p = store.unitPlace.data[earlier]; p >= 0; p = store.placeNext.data[p]) {
      store.addPlace(unit, store.placeFrom.data[p], store.placeTo.data[p], store.placeFamily.data[p]);
    }
  }

  /** Attaches a matched stretch of `unit` to the family of the matched stretch of the earlier unit, or founds one. */
  private attach(unit: number, match: Match): void {
    const { store } = this;
    const near = this.placeAt(match.unit, match.otherFrom, match.otherTo);
    const told = near < 0 ? match : this.project(match, near);
    // What the place does not tell is another fact, though the two stand in one stretch there.
    const target = told.to - told.from >= EXPLAINED * (match.to - match.from) ? near : -1;
    const { from, to } = target < 0 ? match : told;
    const whole = match.coverage >= UNITES && match.otherCoverage >= UNITES;
    const taken = this.placeAt(unit, match.from, match.to);
    if (taken < 0) {
      const family =
        target < 0 ? store.found(match.unit, match.otherFrom, match.otherTo) : store.placeFamily.data[target];
      store.addPlace(unit, from, to, family);
      if (whole) store.offerFullest(family, unit);
      return;
    }
    // A better match has said it. It may have told less of the same; or two families prove to tell the same.
    const family = store.placeFamily.data[taken];
    if (target >= 0 && store.root(family) === store.root(store.placeFamily.data[target])) {
      store.placeFrom.data[taken] = Math.min(store.placeFrom.data[taken], from);
      store.placeTo.data[taken] = Math.max(store.placeTo.data[taken], to);
    } else if (whole && target >= 0) store.unite(family, store.placeFamily.data[target]);
    else if (whole && near < 0) store.addPlace(match.unit, match.otherFrom, match.otherTo, family);
  }

  /**
   * The words of the query unit that are matched inside the place: what both add to the family's fact is not part of
   * it, or a family would creep from one fact to the next.
   */
  private project({ from, to, partner }: Match, place: number): { from: number; to: number } {
    const { store } = this;
    const inside = (i: number) => {
      const other = partner[i];
      return other >= store.placeFrom.data[place] && other < store.placeTo.data[place];
    };
    let first = from;
    let last = to;
    while (first < last && !inside(first)) first++;
    while (last > first && !inside(last - 1)) last--;
    return { from: first, to: last };
  }

  /** The place of a unit that explains most of tokens [from, to), or -1 where none explains enough. */
  private placeAt(unit: number, from: number, to: number): number {
    const { store } = this;
    let best = -1;
    let most = 0;
    for (let p = store.unitPlace.data[unit]; p >= 0; p = store.placeNext.data[p]) {
      const overlap = Math.min(to, store.placeTo.data[p]) - Math.max(from, store.placeFrom.data[p]);
      if (overlap >= EXPLAINED * (to - from) && (overlap > most || (overlap === most && p < best))) {
        most = overlap;
        best = p;
      }
    }
    return best;
  }
}

/** For each unit the earlier units that had its seeds first, one entry a seed. */
function votesOf({ units }: Analysis, earlier: Int32Array): number[][] {
  const votes: number[][] = Array.from({ length: units.length - 1 }, () => []);
  for (let i = 0, u = 0; i < earlier.length; i++) {
    if (earlier[i] === NONE) continue;
    u = unitOfSeed(units, i, u);
    votes[u].push(earlier[i]);
  }
  return votes;
}

/** The number of a list item, a date, a page: the same as any other number, so no repeat of anything. */
function onlyNumbers({ tokens, units }: Analysis, u: number): boolean {
  for (let i = units[u]; i < units[u + 1]; i++) if (!(tokens.flags[i] & NUMBER_TOKEN)) return false;
  return true;
}
