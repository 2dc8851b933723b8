/**
 * Boxes: families that stand one behind the other wherever any of them stands, over whatever paragraphs, in BOX.stories
 * or more and mostly in the same words. Sentences are joined with sentences, and lines with lines; a short notice under
 * the sentences of a box is not of it. Linear in pieces.
 */
import type { UnionFind } from '../cluster/union-find.ts';
import { LINE } from '../sentences/analyse.ts';
import { countWords } from '../sentences/count.ts';
import type { Sentences } from '../sentences/distinct.ts';
import type { Kept } from '../sentences/documents.ts';
import { BOX } from './measured.ts';

/** What is asked of a clause in a document: tokens [from, to) in its sentence number `sentence`. */
interface BoxPiece {
  readonly document: number;
  readonly from: number;
  readonly to: number;
  readonly sentence: number;
  readonly clause: number;
  readonly family: number;
}

/**
 * Makes one passage of the families of every box.
 * @param pieces in document and text order
 * @param stories as `assemble` has them @param families, clauses how many there are
 */
export function joinBoxes(
  pieces: readonly BoxPiece[],
  documents: readonly Kept[],
  { marks, starts }: Pick<Sentences, 'marks' | 'starts'>,
  stories: Uint32Array,
  passages: UnionFind,
  families: number,
  clauses: number,
): void {
  const counts = new Uint32Array(families);
  const inOneWording = new Uint32Array(families);
  const longest = new Uint32Array(families);
  const ofClause = new Uint32Array(clauses);
  const pairs = new Map<number, { together: number; stories: number }>();
  const wordsOf = ({ document, from, to, sentence }: BoxPiece) => {
    const { numbers, sentences } = documents[document];
    const shift = starts[numbers[sentence]] - sentences[sentence];
    return countWords(marks, shift + from, shift + to);
  };
  for (let i = 0; i < pieces.length; i++) {
    const right = pieces[i];
    counts[right.family]++;
    const isLine = documents[right.document].prose[right.sentence] === LINE;
    const same = ++ofClause[right.clause];
    // Copies of a clause have as many words.
    if (isLine) longest[right.family] = Math.max(longest[right.family], BOX.words);
    else if (same === 1) longest[right.family] = Math.max(longest[right.family], wordsOf(right));
    inOneWording[right.family] = Math.max(inOneWording[right.family], same);
    const left = pieces[i - 1];
    if (left?.document !== right.document || left.to !== right.from || left.family === right.family) continue;
    const { prose } = documents[left.document];
    if ((prose[left.sentence] === LINE) !== (prose[right.sentence] === LINE)) continue;
    const key = left.family * families + right.family;
    const pair = pairs.get(key) ?? { together: 0, stories: 0 };
    pairs.set(key, pair);
    pair.together++;
    if (stories[left.document] === left.document) pair.stories++;
  }
  const isVerbatim = (family: number) => inOneWording[family] >= BOX.verbatim * counts[family];
  const behind = new Map<number, number>();
  for (const [key, pair] of pairs) {
    const left = Math.floor(key / families);
    const right = key % families;
    if (pair.stories < BOX.stories || pair.together < Math.max(counts[left], counts[right])) continue;
    if (isVerbatim(left) && isVerbatim(right)) behind.set(left, right);
  }
  const before = new Map([...behind].map(([left, right]) => [right, left]));
  for (const right of before.keys()) {
    // From the end of a box up: a short notice under its sentences is not of it.
    for (let end = right; !behind.has(end) && longest[end] < BOX.words; ) {
      const left = before.get(end);
      if (left === undefined) break;
      behind.delete(left);
      end = left;
    }
  }
  for (const [left, right] of behind) passages.union(left, right);
}
