/**
 * Links to families: sentences that tell one fact. A family has an exemplar, the stretch that founded it, and places, the
 * stretches of sentences that tell it.
 *
 * Links join sentences to components, and nothing reaches from one component to another: `familiesOf` gives the same
 * families for all sentences at once and for any component by itself. Inside one, sentences are taken in the order of
 * their keys. Linear in links and places. 10 bytes a place, 8 a family, 6 a sentence.
 */
import { UnionFind } from '../cluster/union-find.ts';
import { Column } from '../tables/column.ts';
import type { Links } from './links.ts';
import { NO_PARTNER, PART, WHOLE } from './match.ts';
import { EXPLAINED, GIST } from './measured.ts';

/** Sentences by number, in the order of their keys: what families need to know of them. */
export interface FamilySentences {
  readonly count: number;
  readonly lengths: Uint8Array;
  readonly copies: Uint32Array;
  /** Nothing but numbers: tells nothing, however often it stands. */
  onlyNumbers(sentence: number): boolean;
}

/** @param links those of grade PART don't count */
export function familiesOf(sentences: FamilySentences, links: Links): Families {
  const families = new Families(sentences, links);
  for (const link of links.inOrder(sentences.count)) if (links.grade.data[link] !== PART) families.attach(link);
  families.foundCopies();
  return families;
}

export class Families {
  readonly #sentences: FamilySentences;
  readonly #links: Links;
  /** Head of a sentence's list of places, -1 for none. */
  readonly #first: Int32Array;
  /** The stretch of the sentence's tokens that tells the family's fact. */
  readonly #from = new Column(new Uint8Array(256));
  readonly #to = new Column(new Uint8Array(256));
  readonly #family = new Column(new Uint32Array(256));
  /** Next place of the same sentence, -1 at the end. */
  readonly #next = new Column(new Int32Array(256));
  /** Families that proved to be one are one set, labelled by the one founded first. */
  readonly #sets = new UnionFind(0);
  readonly #exemplar = new Column(new Uint32Array(256));
  /** The tokens of every sentence, from the first to the last, that any link matched. */
  readonly #reachFrom: Uint8Array;
  readonly #reachTo: Uint8Array;

  constructor(sentences: FamilySentences, links: Links) {
    this.#sentences = sentences;
    this.#links = links;
    this.#first = new Int32Array(sentences.count).fill(-1);
    this.#reachFrom = new Uint8Array(sentences.count).fill(0xff);
    this.#reachTo = new Uint8Array(sentences.count);
  }

  /** Families there are, those that became one counted each. */
  get size(): number {
    return this.#sets.size;
  }

  /** The family that stands for `family` and those that proved to be the same. */
  root(family: number): number {
    return this.#sets.find(family);
  }

  /** The sentence that founded a family. */
  exemplar(family: number): number {
    return this.#exemplar.data[family];
  }

  /** The first token of a sentence that any link matched, and one past the last. */
  reach(sentence: number): { from: number; to: number } {
    return { from: this.#reachFrom[sentence], to: this.#reachTo[sentence] };
  }

  /** Calls `visit` with every place of a sentence, the last one found first; the family by its root. */
  visit(sentence: number, visit: (family: number, from: number, to: number) => void): void {
    for (let p = this.#first[sentence]; p >= 0; p = this.#next.data[p]) {
      visit(this.root(this.#family.data[p]), this.#from.data[p], this.#to.data[p]);
    }
  }

  /** Attaches the stretch of a link's sentence to the family of the stretch it matches, or founds one. */
  attach(link: number): void {
    const { sentence, other, grade } = this.#links;
    const from = this.#links.from.data[link];
    const to = this.#links.to.data[link];
    const otherFrom = this.#links.otherFrom.data[link];
    const otherTo = this.#links.otherTo.data[link];
    this.#extendReach(sentence.data[link], from, to);
    this.#extendReach(other.data[link], otherFrom, otherTo);
    const near = this.#placeAt(other.data[link], otherFrom, otherTo);
    const told = near < 0 ? { from, to } : this.#project(link, near);
    // What the place does not tell is another fact, though the two stand in one stretch there.
    const target = told.to - told.from >= EXPLAINED * (to - from) ? near : -1;
    const place = target < 0 ? { from, to } : told;
    const taken = this.#placeAt(sentence.data[link], from, to);
    if (taken < 0) {
      const family = target < 0 ? this.#found(other.data[link], otherFrom, otherTo) : this.#family.data[target];
      this.#addPlace(sentence.data[link], place.from, place.to, family);
      return;
    }
    // A better match has said it. It may have told less of the same; or two families prove to tell the same.
    const whole = grade.data[link] === WHOLE;
    const family = this.#family.data[taken];
    if (target >= 0 && this.root(family) === this.root(this.#family.data[target])) {
      this.#from.data[taken] = Math.min(this.#from.data[taken], place.from);
      this.#to.data[taken] = Math.max(this.#to.data[taken], place.to);
    } else if (whole && target >= 0) this.#sets.union(family, this.#family.data[target]);
    else if (near < 0) this.#addPlace(other.data[link], otherFrom, otherTo, family);
  }

  /** A sentence that stands twice or more, and of which families tell too little, founds one of its own. */
  foundCopies(): void {
    const { count, copies, lengths } = this.#sentences;
    for (let s = 0; s < count; s++) {
      if (copies[s] < 2 || this.#sentences.onlyNumbers(s)) continue;
      let told = 0;
      for (let p = this.#first[s]; p >= 0; p = this.#next.data[p]) told += this.#to.data[p] - this.#from.data[p];
      if (told < GIST * lengths[s]) this.#found(s, 0, lengths[s]);
    }
  }

  #extendReach(sentence: number, from: number, to: number): void {
    if (from < this.#reachFrom[sentence]) this.#reachFrom[sentence] = from;
    if (to > this.#reachTo[sentence]) this.#reachTo[sentence] = to;
  }

  #found(sentence: number, from: number, to: number): number {
    const family = this.#sets.add();
    this.#exemplar.push(sentence);
    this.#addPlace(sentence, from, to, family);
    return family;
  }

  #addPlace(sentence: number, from: number, to: number, family: number): void {
    this.#next.push(this.#first[sentence]);
    this.#first[sentence] = this.#from.length;
    this.#from.push(from);
    this.#to.push(to);
    this.#family.push(family);
  }

  /**
   * The words of the sentence that are matched inside the place: what both add to the family's fact is not part of it, or
   * a family would creep from one fact to the next.
   */
  #project(link: number, place: number): { from: number; to: number } {
    const from = this.#links.from.data[link];
    const to = this.#links.to.data[link];
    const partners = this.#links.partners.data;
    const base = this.#links.partner.data[link] - from;
    const placeFrom = this.#from.data[place];
    const placeTo = this.#to.data[place];
    const inside = (i: number) => {
      const other = partners[base + i];
      return other !== NO_PARTNER && other >= placeFrom && other < placeTo;
    };
    let first = from;
    let last = to;
    while (first < last && !inside(first)) first++;
    while (last > first && !inside(last - 1)) last--;
    return { from: first, to: last };
  }

  /** The place of a sentence that explains most of tokens [from, to), or -1 where none explains enough. */
  #placeAt(sentence: number, from: number, to: number): number {
    let best = -1;
    let most = 0;
    for (let p = this.#first[sentence]; p >= 0; p = this.#next.data[p]) {
      const overlap = Math.min(to, this.#to.data[p]) - Math.max(from, this.#from.data[p]);
      if (overlap >= EXPLAINED * (to - from) && (overlap > most || (overlap === most && p < best))) {
        most = overlap;
        best = p;
      }
    }
    return best;
  }
}
