/**
 * From places and families to passages: what recurs in the documents as an editor would mark it.
 *
 * 1. Families that stand in fewer than `minDocuments` stories are left out (editions of one story count once).
 * 2. Sentences are cut into pieces, each of one family (pieces.ts).
 * 3. Families that come together nearly always, and mostly inside one paragraph, are one passage.
 * 4. A passage's occurrences are its sentences that stand in a row.
 * Linear in places, and independent of anything but the finder's state and the documents' order.
 */
import { UnionFind } from '../cluster/union-find.ts';
import type { Places } from '../kernel/tokens.ts';
import { paragraphAt } from '../text/layout.ts';
import type { Analysis } from './analyse.ts';
import { RECURS } from './match.ts';
import { cutPieces, type Piece } from './pieces.ts';
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
  const bases = tokenBases(documents);
  const nths = nthsOf(store, bases);
  return found.map(({ family, stretches }) => {
    return { stretches, founder: { ...exemplarOf(store, bases, family), nth: nths[family] } };
  });
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

/** Of the families with the very exemplar of a family which one it is, by age, from 1; for every family. */
function nthsOf(store: PassageStore, bases: readonly number[]): Uint32Array {
  const founded = new Map<number, number>();
  const nths = new Uint32Array(store.families.size);
  for (let family = 0; family < nths.length; family++) {
    const { document, from, to } = exemplarOf(store, bases, family);
    const place = (bases[document] + from) * EXEMPLARS + to - from;
    nths[family] = (founded.get(place) ?? 0) + 1;
    founded.set(place, nths[family]);
  }
  return nths;
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
