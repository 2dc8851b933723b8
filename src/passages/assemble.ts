/**
 * From places and families to passages: what recurs in the documents as an editor would mark it.
 *
 * 1. Families that stand in fewer than `minDocuments` stories are left out (editions of one story count once).
 * 2. In each sentence the places that explain most are kept; a sentence recurs whole where they cover most of it, and
 *    is cut at a clause where two families meet in it or where only a clause recurs.
 * 3. Families that come together nearly always, and mostly inside one paragraph, are one passage.
 * 4. A passage's occurrences are its sentences that stand in a row.
 * Linear in places, and independent of anything but the finder's state and the documents' order.
 */
import { UnionFind } from '../cluster/union-find.ts';
import type { Places } from '../kernel/tokens.ts';
import { paragraphAt } from '../text/layout.ts';
import { type Analysis, clauseBreak } from './analyse.ts';
import { GIST, RECURS, SLACK } from './match.ts';
import type { PassageStore } from './store.ts';

/** Where a passage stands: tokens [from, to) of document number `document`. */
export interface Stretch {
  readonly document: number;
  readonly from: number;
  readonly to: number;
}

/** A passage before it is described: its places in document order, and the place that founded it. */
export interface FoundPassage {
  readonly stretches: readonly Stretch[];
  readonly founder: Founder;
}

/** The exemplar of a passage's oldest family: it stays when documents come later. */
export interface Founder extends Stretch {
  /** Of the families with this very exemplar which one it is, by age, from 1: two facts of one sentence may share it. */
  readonly nth: number;
}

/** A stretch of one sentence, in one family. */
interface Piece extends Stretch {
  readonly unit: number;
  readonly family: number;
}

export interface AssembleOptions {
  readonly minDocuments: number;
  readonly minTokens: number;
}

/** What is kept of a document's analysis until the answer is assembled: 9 bytes a token, 4 a unit. */
export interface Kept extends Pick<Analysis, 'breaks' | 'units' | 'paragraphs'> {
  readonly tokens: Places;
}

/**
 * Families belong to one passage when they come together in this share of the places of the commoner one. Measured as
 * in match.ts: .6 families .991, but unlike 135; .8 families .975, unlike 102.
 */
const TOGETHER = 0.7;
/**
 * ... and when they share a paragraph in this share of the places in which they do. 0: passages of news become twice
 * as long, whole stories among them; .8: families .881.
 */
const SAME_PARAGRAPH = 0.5;
/** Two facts that editors make one sentence of in more than this share are two, however often they come together. */
const COMPOSED = 0.25;
/**
 * A clause is cut out of a sentence when this share of what is cut out is explained. .5: unlike 128; .9: 61 places
 * fewer.
 */
const DENSE = 0.7;

/**
 * @param stories for each document the story it belongs to: the number of its first edition, mostly its own
 * @returns passages in order of their founding place
 */
export function assemble(
  store: PassageStore,
  documents: readonly Kept[],
  stories: Uint32Array,
  options: AssembleOptions,
): FoundPassage[] {
  const live = liveFamilies(store, stories, options.minDocuments);
  const pieces = cutPieces(store, documents, live, options.minTokens);
  const passageOf = joinFamilies(
    pieces.filter(({ document }) => stories[document] === document),
    documents,
    store.families.size,
  );
  const found = collect(pieces, passageOf, stories, options.minDocuments);
  const founders = foundersOf(store, documents);
  return found.map(({ family, stretches }) => ({ stretches, founder: founders[family] }));
}

/** 1 for every root family that stands in enough stories. */
function liveFamilies(store: PassageStore, storyOf: Uint32Array, minDocuments: number): Uint8Array {
  const count = new Uint32Array(store.families.size);
  const storiesOf = new Map<number, Set<number>>();
  for (let p = 0; p < store.placeUnit.length; p++) {
    const family = store.root(store.placeFamily.data[p]);
    if (count[family] >= minDocuments) continue;
    const story = storyOf[store.unitDocument.data[store.placeUnit.data[p]]];
    const stories = storiesOf.get(family) ?? new Set<number>();
    storiesOf.set(family, stories.add(story));
    count[family] = stories.size;
  }
  return Uint8Array.from(count, (n) => (n >= minDocuments ? 1 : 0));
}

/** Every piece of every document, in document and text order. */
function cutPieces(store: PassageStore, documents: readonly Kept[], live: Uint8Array, minTokens: number): Piece[] {
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

/** For every family the passage it belongs to, named by its oldest family. Only the first edition of a story counts. */
function joinFamilies(pieces: readonly Piece[], documents: readonly Kept[], families: number): UnionFind {
  const counts = new Uint32Array(families);
  for (const { family } of pieces) counts[family]++;
  const pairs = new Map<number, { together: number; sameParagraph: number; sameSentence: number }>();
  for (let i = 1; i < pieces.length; i++) {
    const left = pieces[i - 1];
    const right = pieces[i];
    if (left.document !== right.document || left.to !== right.from || left.family === right.family) continue;
    const key = Math.min(left.family, right.family) * families + Math.max(left.family, right.family);
    const pair = pairs.get(key) ?? { together: 0, sameParagraph: 0, sameSentence: 0 };
    pairs.set(key, pair);
    pair.together++;
    if (left.unit === right.unit) pair.sameSentence++;
    if (inOneParagraph(documents[left.document], left, right)) pair.sameParagraph++;
  }
  const passages = new UnionFind(families);
  for (const [key, { together, sameParagraph, sameSentence }] of pairs) {
    const a = Math.floor(key / families);
    const b = key % families;
    if (together < TOGETHER * Math.max(counts[a], counts[b]) || sameParagraph < SAME_PARAGRAPH * together) continue;
    if (sameSentence > COMPOSED * together) continue;
    passages.union(a, b);
  }
  return passages;
}

function inOneParagraph({ tokens, paragraphs }: Kept, left: Piece, right: Piece): boolean {
  return paragraphAt(paragraphs, tokens.starts[left.to - 1]) === paragraphAt(paragraphs, tokens.starts[right.from]);
}

/** The occurrences of every passage that stands in enough stories, by its oldest family. */
function collect(
  pieces: readonly Piece[],
  passageOf: UnionFind,
  stories: Uint32Array,
  minDocuments: number,
): { family: number; stretches: Stretch[] }[] {
  const passages = new Map<number, Stretch[]>();
  for (let i = 0; i < pieces.length; ) {
    const { document, from, family } = pieces[i];
    const passage = passageOf.find(family);
    const seen = new Set([family]);
    let end = i + 1;
    while (end < pieces.length && continuesRun(pieces[end - 1], pieces[end], passage, passageOf, seen))
      seen.add(pieces[end++].family);
    const stretches = passages.get(passage) ?? [];
    passages.set(passage, stretches);
    stretches.push({ document, from, to: pieces[end - 1].to });
    i = end;
  }
  return [...passages]
    .filter(([, stretches]) => new Set(stretches.map(({ document }) => stories[document])).size >= minDocuments)
    .sort(([a], [b]) => a - b)
    .map(([family, stretches]) => ({ family, stretches }));
}

/** The founder of every family. */
function foundersOf(store: PassageStore, documents: readonly Kept[]): Founder[] {
  const bases = tokenBases(documents);
  const founded = new Map<number, number>();
  return Array.from({ length: store.families.size }, (_, family) => {
    const exemplar = exemplarOf(store, bases, family);
    const place = (bases[exemplar.document] + exemplar.from) * EXEMPLARS + exemplar.to - exemplar.from;
    const nth = (founded.get(place) ?? 0) + 1;
    founded.set(place, nth);
    return { ...exemplar, nth };
  });
}

/** More than a unit has tokens. */
const EXEMPLARS = 2 ** 10;

/** For each document, how many tokens the store holds of those before it. */
function tokenBases(documents: readonly Kept[]): number[] {
  let total = 0;
  return documents.map(({ tokens }) => {
    total += tokens.count;
    return total - tokens.count;
  });
}

function exemplarOf(store: PassageStore, bases: readonly number[], family: number): Stretch {
  const unit = store.familyUnit.data[family];
  const document = store.unitDocument.data[unit];
  const start = store.unitStart.data[unit] - bases[document];
  const length = store.unitLength(unit);
  const from = store.familyFrom.data[family];
  const to = store.familyTo.data[family];
  if (to - from >= RECURS * length) return { document, from: start, to: start + length };
  return { document, from: start + from, to: start + to };
}

/** Does `next` go on with the occurrence that `piece` belongs to? Not if it tells again what has been told. */
function continuesRun(
  piece: Piece,
  next: Piece,
  passage: number,
  passageOf: UnionFind,
  seen: ReadonlySet<number>,
): boolean {
  return (
    next.document === piece.document &&
    next.from === piece.to &&
    passageOf.find(next.family) === passage &&
    !seen.has(next.family)
  );
}
