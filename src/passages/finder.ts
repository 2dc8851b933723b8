/**
 * The passage finder: takes documents one at a time, in (date, id) order, and remembers which sentences recur.
 *
 * For each document, four steps that touch the memory apart from each other, so that it could be a remote one:
 *   1. analyse   tokens, units, seeds, digests                      (pure)
 *   2. look up   digests and seeds -> candidate units               (reads)
 *   3. match     align each unit with its best candidates           (pure, given the candidates' tokens)
 *   4. write     the document's units and seeds; places and families (writes)
 * Only the first unit with a seed is indexed: a background in 100,000 documents costs no more than one in two, and
 * nothing is capped. Linear in tokens: a unit has at most as many seeds as tokens and is aligned at most MAX_CANDIDATES
 * times. Seeds after passim (Smith, Cordell, Mullen 2015), which drops the frequent ones; first occurrences instead.
 */
import { NUMBER_TOKEN, type Tokenizer } from '../text/tokenize.ts';
import { type Analysis, analyse } from './analyse.ts';
import { EXPLAINED, type Match, Matcher, RECURS, UNITES } from './match.ts';
import { PassageStore } from './store.ts';

export interface FinderOptions {
  /** Shortest run of words that can be a passage by itself. */
  readonly minTokens: number;
  readonly tokenizer: Tokenizer | undefined;
}

export class PassageFinder {
  readonly store = new PassageStore();
  private readonly tokenizer: Tokenizer | undefined;
  private readonly matcher: Matcher;

  constructor(options: FinderOptions) {
    this.tokenizer = options.tokenizer;
    this.matcher = new Matcher(this.store, options.minTokens);
  }

  /** Adds a document; returns the analysis, which the caller may keep for the answer or drop. `document` is its number. */
  add(document: number, text: string): Analysis {
    const analysis = analyse(text, this.tokenizer);
    const units = analysis.units.length - 1;
    const known = this.lookUpDigests(analysis);
    const matches: Match[][] = [];
    const votes = this.lookUpSeeds(analysis);
    for (let u = 0; u < units; u++) matches.push(known[u] >= 0 ? [] : this.matcher.match(analysis, u, votes[u]));
    this.write(document, analysis, known, matches);
    return analysis;
  }

  /** For each unit the first earlier unit with the same tokens, or -1. */
  private lookUpDigests({ digests, tokens, units }: Analysis): Int32Array {
    const { store } = this;
    return Int32Array.from(digests, (digest, u) => {
      const other = store.digests.get(digest);
      if (other < 0 || store.unitLength(other) !== units[u + 1] - units[u]) return -1;
      const start = store.unitStart.data[other];
      for (let i = units[u], j = start; i < units[u + 1]; i++, j++) {
        if (tokens.hashes[i] !== store.tokens.data[j]) return -1;
      }
      return other;
    });
  }

  /** For each unit the earlier units that had its seeds first, one entry a seed. */
  private lookUpSeeds({ seeds, units }: Analysis): number[][] {
    const votes: number[][] = Array.from({ length: units.length - 1 }, () => []);
    for (let i = 0, u = 0; i < seeds.length; i++) {
      while (units[u + 1] <= i + 1) u++;
      const unit = this.store.seeds.get(seeds[i]);
      if (unit >= 0) votes[u].push(unit);
    }
    return votes;
  }

  private write(document: number, analysis: Analysis, known: Int32Array, matches: readonly Match[][]): void {
    const { store } = this;
    const first = store.appendDocument(document, analysis);
    for (let u = 0; u < known.length; u++) {
      if (onlyNumbers(analysis, u)) continue;
      const unit = first + u;
      // A line that stands twice in this document is known by now, though it was not when it was looked up.
      const earlier = known[u] >= 0 ? known[u] : store.digests.add(analysis.digests[u], unit);
      if (earlier !== unit && store.sameTokens(earlier, unit)) this.repeat(unit, earlier);
      else for (const match of matches[u]) this.attach(unit, match);
    }
  }

  /** `unit` has the very tokens of `earlier`: what recurs in that recurs in this. */
  private repeat(unit: number, earlier: number): void {
    const { store } = this;
    const length = store.unitLength(earlier);
    let covered = 0;
    for (let p = store.unitPlace.data[earlier]; p >= 0; p = store.placeNext.data[p]) {
      covered += store.placeTo.data[p] - store.placeFrom.data[p];
    }
    if (covered < RECURS * length) {
      store.addPlace(unit, 0, length, store.found(earlier, 0, length), 0, length);
      return;
    }
    for (let p = store.unitPlace.data[earlier]; p >= 0; p = store.placeNext.data[p]) {
      const { placeFrom, placeTo, placeFamily, placeExemplarFrom, placeExemplarTo } = store;
      store.addPlace(
        unit,
        placeFrom.data[p],
        placeTo.data[p],
        placeFamily.data[p],
        placeExemplarFrom.data[p],
        placeExemplarTo.data[p],
      );
    }
  }

  /** Attaches a matched stretch of `unit` to the family of the matched stretch of the earlier unit, or founds one. */
  private attach(unit: number, match: Match): void {
    const { store } = this;
    const { from, to, otherFrom, otherTo } = match;
    const target = this.placeAt(match.unit, otherFrom, otherTo);
    const taken = this.placeAt(unit, from, to);
    if (taken >= 0) {
      // Said already by a better match. Where both matches are whole, the two families tell the same.
      const same = match.coverage >= UNITES && match.otherCoverage >= UNITES;
      if (target >= 0 && store.root(store.placeFamily.data[taken]) === store.root(store.placeFamily.data[target])) {
        store.placeFrom.data[taken] = Math.min(store.placeFrom.data[taken], from);
        store.placeTo.data[taken] = Math.max(store.placeTo.data[taken], to);
      } else if (same && target >= 0) store.unite(store.placeFamily.data[taken], store.placeFamily.data[target]);
      else if (same && target < 0) {
        const family = store.placeFamily.data[taken];
        store.addPlace(
          match.unit,
          otherFrom,
          otherTo,
          family,
          store.placeExemplarFrom.data[taken],
          store.placeExemplarTo.data[taken],
        );
      }
      return;
    }
    const family = target >= 0 ? store.placeFamily.data[target] : store.found(match.unit, otherFrom, otherTo);
    const at = target >= 0 ? target : store.unitPlace.data[match.unit];
    const [exemplarFrom, exemplarTo] = this.inExemplar(at, otherFrom, otherTo);
    store.addPlace(unit, from, to, family, exemplarFrom, exemplarTo);
    if (match.coverage >= UNITES && match.otherCoverage >= UNITES) store.offerFullest(family, unit);
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

  /** Tokens [from, to) of a place's unit, in the coordinates of its family's exemplar (in proportion). */
  private inExemplar(place: number, from: number, to: number): [number, number] {
    const { store } = this;
    const start = store.placeFrom.data[place];
    const length = store.placeTo.data[place] - start;
    const exemplarStart = store.placeExemplarFrom.data[place];
    const exemplarEnd = store.placeExemplarTo.data[place];
    const scale = (exemplarEnd - exemplarStart) / length;
    const map = (at: number) =>
      Math.min(exemplarEnd, Math.max(exemplarStart, Math.round(exemplarStart + (at - start) * scale)));
    return [map(from), map(to)];
  }
}

/** The number of a list item, a date, a page: the same as any other number, so no repeat of anything. */
function onlyNumbers({ tokens, units }: Analysis, u: number): boolean {
  for (let i = units[u]; i < units[u + 1]; i++) if (!(tokens.flags[i] & NUMBER_TOKEN)) return false;
  return true;
}
