/**
 * Sentences to pieces: of the places that a sentence has, those that explain most of it, each widened or narrowed to what
 * an editor would mark.
 *
 * A sentence recurs whole where its places cover most of it, and is cut at a clause where two families meet in it or
 * where only a clause recurs. Linear in places. Which families are one passage is not asked here (assemble.ts).
 */
import { type Analysis, clauseBreak } from './analyse.ts';
import { GIST, RECURS, SLACK } from './match.ts';
import type { PassageStore } from './store.ts';

/** A stretch of one sentence, in one family: tokens [from, to) of document number `document`. */
export interface Piece {
  readonly document: number;
  readonly from: number;
  readonly to: number;
  readonly unit: number;
  readonly family: number;
}

/**
 * A clause is cut out of a sentence when this share of what is cut out is explained. Measured as in match.ts: .5: unlike
 * 128; .9: 61 places fewer.
 */
const DENSE = 0.7;

/** Every piece of every document, in document and text order. @param live 1 for the families that count */
export function cutPieces(
  store: PassageStore,
  documents: readonly Pick<Analysis, 'breaks' | 'units'>[],
  live: Uint8Array,
  minTokens: number,
): Piece[] {
  const pieces: Piece[] = [];
  let unit = 0;
  for (const [document, { breaks, units }] of documents.entries()) {
    for (let u = 0; u + 1 < units.length; u++, unit++) {
      const places = explaining(store, unit, live);
      if (places.length === 0) continue;
      const from = units[u];
      const to = units[u + 1];
      const cuts = recursWhole(store, unit, places)
        ? cutWhole(breaks, from, to, places)
        : cutClauses(breaks, from, to, places, minTokens);
      for (const cut of cuts) pieces.push({ document, unit, ...cut });
    }
  }
  return pieces;
}

interface Part {
  from: number;
  to: number;
  readonly family: number;
}

/** The live places of a unit, in text order, no two of one family and none mostly explained by longer ones. */
function explaining(store: PassageStore, unit: number, live: Uint8Array): Part[] {
  const parts: Part[] = [];
  for (let p = store.unitPlace.data[unit]; p >= 0; p = store.placeNext.data[p]) {
    const family = store.root(store.placeFamily.data[p]);
    if (!live[family]) continue;
    const from = store.placeFrom.data[p];
    const to = store.placeTo.data[p];
    const same = parts.find((part) => part.family === family);
    if (same) {
      same.from = Math.min(same.from, from);
      same.to = Math.max(same.to, to);
    } else parts.push({ from, to, family });
  }
  if (parts.length < 2) return parts;
  parts.sort((a, b) => b.to - b.from - (a.to - a.from) || a.family - b.family);
  const kept: Part[] = [];
  for (const part of parts) {
    let { from, to } = part;
    for (const other of kept) {
      if (other.from <= from && from < other.to) from = other.to;
      if (other.from < to && to <= other.to) to = other.from;
    }
    if ((to - from) * 2 > part.to - part.from) kept.push({ ...part, from, to });
  }
  return kept.sort((a, b) => a.from - b.from);
}

/** Do the parts explain most of the sentence, or enough of one that stands elsewhere word by word? */
function recursWhole(store: PassageStore, unit: number, parts: readonly Part[]): boolean {
  let explained = 0;
  for (const { from, to } of parts) explained += store.weightOf(unit, from, to);
  return explained >= (store.unitTwin.data[unit] ? GIST : RECURS) * store.weightOf(unit);
}

/**
 * The sentence recurs: every token goes to the family before the clause at which the next one begins. Where there is
 * no such clause the sentence is one piece, of the family that explains more of it.
 */
function cutWhole(breaks: Uint8Array, from: number, to: number, parts: readonly Part[]): Part[] {
  const cut: Part[] = [{ ...parts[0], from, to }];
  let explainedBy = parts[0];
  for (const part of parts.slice(1)) {
    const last = cut[cut.length - 1];
    const at = meet(breaks, from, to, explainedBy, part);
    const larger = part.to - part.from > explainedBy.to - explainedBy.from ? part : explainedBy;
    if (at > last.from) cut.splice(-1, 1, { ...last, to: at }, { family: part.family, from: at, to });
    else cut.splice(-1, 1, { ...last, family: larger.family });
    explainedBy = at > last.from ? part : larger;
  }
  return cut;
}

/** Only clauses recur: the parts widened to whole clauses, or narrowed to those that are mostly explained. */
function cutClauses(breaks: Uint8Array, from: number, to: number, parts: readonly Part[], minTokens: number): Part[] {
  return parts.flatMap((part) => {
    const start = from + part.from;
    const end = from + part.to;
    const wide = { from: clauseBreak(breaks, from, to, start, -1), to: clauseBreak(breaks, from, to, end, 1) };
    if (end - start >= DENSE * (wide.to - wide.from)) return { family: part.family, ...wide };
    const narrow = { from: clauseBreak(breaks, from, to, start, 1), to: clauseBreak(breaks, from, to, end, -1) };
    const long = narrow.to - narrow.from >= Math.max(minTokens, DENSE * (end - start));
    return long ? { family: part.family, ...narrow } : [];
  });
}

/** The token at which `right` takes over: the clause break where they meet, SLACK words inside either at most, or -1. */
function meet(breaks: Uint8Array, from: number, to: number, left: Part, right: Part): number {
  const gapFrom = from + left.to;
  const gapTo = from + right.from;
  const before = clauseBreak(breaks, from, to, gapTo, -1);
  if (before >= gapFrom - SLACK && before > from) return before;
  const after = clauseBreak(breaks, from, to, gapFrom, 1);
  return after <= gapTo + SLACK && after < to ? after : -1;
}
