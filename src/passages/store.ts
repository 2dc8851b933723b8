/**
 * What the passage finder remembers, as flat columns that only grow: tokens, units, the places where units recur, and
 * the families those places belong to.
 *
 * Layout, bytes per entry:
 *   token   hash 4, weight 1                                            (every token of every document)
 *   unit    first token 4, document 4, first place 4, twin 1; digest 13-26 (every sentence)
 *   place   unit 4, from 2, to 2, family 4, next 4                      (every sentence that recurs)
 *   family  parent 4, exemplar unit 4, exemplar from 2, to 2, fullest unit 4
 * In all, with the seeds (seeds.ts), 11 bytes per token of English news, 15 with the room to grow.
 */
import { UnionFind } from '../cluster/union-find.ts';
import { Column } from '../tables/column.ts';
import { NumberTable } from '../tables/number-table.ts';
import { type Analysis, weightOf } from './analyse.ts';

export class PassageStore {
  readonly tokens = new Column(new Uint32Array(4096));
  readonly weights = new Column(new Uint8Array(4096));
  /** Unit digest -> 1 + the first unit that had it. */
  readonly digests = new NumberTable();

  /** First token of each unit; one entry more than there are units. */
  readonly unitStart = new Column(new Uint32Array(1024));
  readonly unitDocument = new Column(new Uint32Array(1024));
  /** Head of the unit's list of places, -1 for none. */
  readonly unitPlace = new Column(new Int32Array(1024));

  /** 1 where another unit has the very same tokens. */
  readonly unitTwin = new Column(new Uint8Array(1024));

  readonly placeUnit = new Column(new Uint32Array(256));
  /** The stretch of the unit's tokens that recurs. */
  readonly placeFrom = new Column(new Uint16Array(256));
  readonly placeTo = new Column(new Uint16Array(256));
  readonly placeFamily = new Column(new Uint32Array(256));
  /** Next place of the same unit, -1 at the end. */
  readonly placeNext = new Column(new Int32Array(256));

  /** Families that proved to be one are one set, labelled by the oldest. */
  readonly families = new UnionFind(0);
  readonly familyUnit = new Column(new Uint32Array(256));
  readonly familyFrom = new Column(new Uint16Array(256));
  readonly familyTo = new Column(new Uint16Array(256));

  /** The longest sentence of the family that says the whole of it: it has what shorter ones leave out. */
  readonly familyFullest = new Column(new Uint32Array(256));

  constructor() {
    this.unitStart.push(0);
  }

  get units(): number {
    return this.unitDocument.length;
  }

  unitLength(unit: number): number {
    return this.unitStart.data[unit + 1] - this.unitStart.data[unit];
  }

  /** What tokens [from, to) of a unit weigh together. */
  weightOf(unit: number, from = 0, to = this.unitLength(unit)): number {
    const start = this.unitStart.data[unit];
    return weightOf(this.weights.data, start + from, start + to);
  }

  sameTokens(unit: number, other: number): boolean {
    const length = this.unitLength(unit);
    if (length !== this.unitLength(other)) return false;
    const a = this.unitStart.data[unit];
    const b = this.unitStart.data[other];
    for (let i = 0; i < length; i++) if (this.tokens.data[a + i] !== this.tokens.data[b + i]) return false;
    return true;
  }

  /** The family that tells what `family` tells: the oldest of those that proved to be one. */
  root(family: number): number {
    return this.families.find(family);
  }

  /** Makes two families one; the older id stays. */
  unite(a: number, b: number): void {
    const younger = Math.max(this.root(a), this.root(b));
    this.offerFullest(this.families.union(a, b), this.familyFullest.data[younger]);
  }

  /** Appends a document's tokens and units. Returns its first unit. */
  appendDocument(document: number, analysis: Analysis): number {
    const { tokens, weights, units } = analysis;
    const firstUnit = this.units;
    const base = this.tokens.length;
    this.tokens.append(tokens.hashes);
    this.weights.append(weights);
    for (let u = 0; u + 1 < units.length; u++) {
      this.unitStart.push(base + units[u + 1]);
      this.unitDocument.push(document);
      this.unitPlace.push(-1);
      this.unitTwin.push(0);
    }
    return firstUnit;
  }

  /** A new family whose exemplar is [from, to) of `unit`. */
  found(unit: number, from: number, to: number): number {
    const family = this.families.add();
    this.familyUnit.push(unit);
    this.familyFrom.push(from);
    this.familyTo.push(to);
    this.familyFullest.push(unit);
    this.addPlace(unit, from, to, family);
    return family;
  }

  /** Notes that a unit says the whole of a family. */
  offerFullest(family: number, unit: number): void {
    const root = this.root(family);
    if (this.unitLength(unit) > this.unitLength(this.familyFullest.data[root])) this.familyFullest.data[root] = unit;
  }

  addPlace(unit: number, from: number, to: number, family: number): void {
    const place = this.placeUnit.length;
    this.placeUnit.push(unit);
    this.placeFrom.push(from);
    this.placeTo.push(to);
    this.placeFamily.push(family);
    this.placeNext.push(this.unitPlace.data[unit]);
    this.unitPlace.data[unit] = place;
  }
}
