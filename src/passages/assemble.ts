/**
 * From places and families to passages: what recurs in the documents as an editor would mark it.
 *
 * 1. Clauses (clauses.ts) of families that stand in fewer than `minStories` stories are left out; versions of one story
 *    count once.
 * 2. Families that come together nearly always, and mostly inside one paragraph, are one passage. So are those of a box
 *    (boxes.ts).
 * 3. A passage's occurrences are its clauses that stand in a row.
 * Linear in places; a function of the documents' set and order.
 */
import { UnionFind } from '../cluster/union-find.ts';
import type { Sentences } from '../sentences/distinct.ts';
import type { Kept } from '../sentences/documents.ts';
import { KEY_WORDS, keyText } from '../sentences/key.ts';
import { paragraphAt } from '../text/layout.ts';
import { joinBoxes } from './boxes.ts';
import type { Clauses } from './clauses.ts';
import type { Families } from './families.ts';
import { COMPOSED, SAME_PARAGRAPH, TOGETHER } from './measured.ts';

/** Where a passage stands: tokens [from, to) of document number `document`. */
export interface Stretch {
  readonly document: number;
  readonly from: number;
  readonly to: number;
  /** The least of the sentences that the passage may be named after which stand in it, or NAMELESS. */
  readonly name: number;
}

/** The story of a document that counts as none. */
export const NO_STORY = 0xffffffff;

/** More than any number of a sentence. */
export const NAMELESS = 0xffffffff;

/** A passage before it is described. */
export interface FoundPassage {
  /** Where none of its sentences can name it. */
  readonly id: string;
  /** Its places in document order. */
  readonly stretches: readonly Stretch[];
}

/** A clause in a document: tokens [from, to) of document number `document`, in its sentence number `sentence`. */
interface Piece extends Stretch {
  readonly sentence: number;
  /** Its number among all clauses. */
  readonly clause: number;
  readonly family: number;
}

/**
 * @param clauses of all sentences
 * @param stories for each document the story it belongs to: the number of the story's first document, mostly its own;
 * NO_STORY for one that counts as none
 */
export function assemble(
  sentences: Sentences,
  clauses: Clauses,
  documents: readonly Kept[],
  stories: Uint32Array,
  minStories: number,
): FoundPassage[] {
  const pieces = dropRare(piecesOf(documents, clauses), clauses.families, stories, minStories);
  const passageOf = joinFamilies(
    pieces.filter(({ document }) => stories[document] === document),
    documents,
    clauses.families,
  );
  joinBoxes(pieces, documents, sentences, stories, passageOf, clauses.families, clauses.from.length);
  // By themselves, so that nothing else is kept alive for the ids.
  const { keys } = sentences;
  const { starts } = clauses;
  return collect(pieces, passageOf, stories, minStories).map(({ first, stretches }) => ({
    // Made when it is asked for: nearly every passage has a name.
    get id() {
      const sentence = documents[first.document].numbers[first.sentence];
      return `${keyText(keys, KEY_WORDS * sentence)}~${first.clause - starts[sentence] + 1}`;
    },
    stretches,
  }));
}

/** 1 for every root family that stands in enough stories. */
export function liveFamilies(
  families: Families,
  documents: readonly Kept[],
  storyOf: Uint32Array,
  minStories: number,
): Uint8Array {
  const stories = new StoryCount(families.size, minStories);
  let story = 0;
  const add = (family: number) => stories.add(family, story);
  for (const [d, { numbers }] of documents.entries()) {
    story = storyOf[d];
    for (const sentence of numbers) families.visit(sentence, add);
  }
  return stories.enough;
}

/** Which families, or passages, stand in enough stories? 5 bytes a family, and a set for one that needs three stories or more. */
class StoryCount {
  /** 1 for those that do. */
  readonly enough: Uint8Array;
  readonly #least: number;
  /** 1 + the first story of a family. */
  readonly #first: Uint32Array;
  readonly #all = new Map<number, Set<number>>();

  constructor(families: number, least: number) {
    this.enough = new Uint8Array(families);
    this.#first = new Uint32Array(families);
    this.#least = least;
  }

  add(family: number, story: number): void {
    if (story === NO_STORY) return;
    if (this.enough[family] === 1 || this.#first[family] === story + 1) return;
    if (this.#first[family] === 0) {
      this.#first[family] = story + 1;
      return;
    }
    if (this.#least > 2) {
      const stories = this.#all.get(family) ?? new Set([this.#first[family] - 1]);
      this.#all.set(family, stories.add(story));
      if (stories.size < this.#least) return;
    }
    this.enough[family] = 1;
  }
}

/** Every clause of every document, in document and text order. */
function piecesOf(documents: readonly Kept[], { starts, from, to, family }: Clauses): Piece[] {
  const pieces: Piece[] = [];
  for (const [document, { sentences, numbers }] of documents.entries()) {
    for (let s = 0; s < numbers.length; s++) {
      const first = sentences[s];
      const number = numbers[s];
      // A sentence names the passage that has its longest clause: two passages never have one name.
      let longest = starts[number];
      for (let c = starts[number] + 1; c < starts[number + 1]; c++) {
        if (to[c] - from[c] > to[longest] - from[longest]) longest = c;
      }
      for (let c = starts[number]; c < starts[number + 1]; c++) {
        const name = c === longest ? number : NAMELESS;
        pieces.push({
          document,
          sentence: s,
          clause: c,
          name,
          from: first + from[c],
          to: first + to[c],
          family: family[c],
        });
      }
    }
  }
  return pieces;
}

/** Without those of families that stand in too few stories by themselves, now that unlike ones were taken out of them. */
function dropRare(pieces: readonly Piece[], families: number, storyOf: Uint32Array, minStories: number): Piece[] {
  const stories = new StoryCount(families, minStories);
  for (const { family, document } of pieces) stories.add(family, storyOf[document]);
  return pieces.filter(({ family }) => stories.enough[family] === 1);
}

/** For every family the passage it belongs to, named by its first family. Only the first version of a story counts. */
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
    if (left.sentence === right.sentence) pair.sameSentence++;
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

/** The occurrences of every passage that stands in enough stories, with its piece of the least clause. */
function collect(
  pieces: readonly Piece[],
  passageOf: UnionFind,
  stories: Uint32Array,
  minStories: number,
): { first: Piece; stretches: Stretch[] }[] {
  const passages = new Map<number, { first: Piece; stretches: Stretch[] }>();
  const told = new StoryCount(passageOf.size, minStories);
  /** Of every family the last run that it was told in: what is told again begins another one. */
  const seenIn = new Uint32Array(passageOf.size);
  let runs = 0;
  for (let i = 0; i < pieces.length; ) {
    const { document, from, family } = pieces[i];
    const number = passageOf.find(family);
    const passage = passages.get(number) ?? { first: pieces[i], stretches: [] };
    passages.set(number, passage);
    told.add(number, stories[document]);
    runs++;
    let name = NAMELESS;
    let end = i;
    do {
      seenIn[pieces[end].family] = runs;
      name = Math.min(name, pieces[end].name);
      if (pieces[end].clause < passage.first.clause) passage.first = pieces[end];
      end++;
    } while (
      end < pieces.length &&
      continuesRun(pieces[end - 1], pieces[end], number, passageOf) &&
      seenIn[pieces[end].family] !== runs
    );
    passage.stretches.push({ document, from, to: pieces[end - 1].to, name });
    i = end;
  }
  const found: { first: Piece; stretches: Stretch[] }[] = [];
  for (const [number, passage] of passages) if (told.enough[number] === 1) found.push(passage);
  return found;
}

/** Stories in which any of these stand. */
export function countStories(stretches: readonly Stretch[], stories: Uint32Array): number {
  const seen = new Set(stretches.map(({ document }) => stories[document]));
  seen.delete(NO_STORY);
  return seen.size;
}

/** Does `next` go on with the occurrence that `piece` belongs to? */
function continuesRun(piece: Piece, next: Piece, passage: number, passageOf: UnionFind): boolean {
  return next.document === piece.document && next.from === piece.to && passageOf.find(next.family) === passage;
}
