/** Clauses to passages, and where these stand. */
import { ALIKE, BOX, COMPOSED, SAME_PARAGRAPH, TOGETHER } from '../../../src/passages/measured.ts';
import { groupAlike } from './alike.ts';
import { cut, partsOf } from './clauses.ts';
import { type Definition, NONE, type Settings } from './definition.ts';
import type { Families } from './families.ts';
import { type Sentence, Sets } from './links.ts';
import { lengthOf, type Text } from './text.ts';

interface Piece {
  readonly document: number;
  readonly position: number;
  readonly sentence: number;
  readonly clause: number;
  readonly names: boolean;
  readonly from: number;
  readonly to: number;
  readonly family: number;
}

export interface Stretch {
  readonly document: number;
  readonly from: number;
  readonly to: number;
  /** Sentences that may name the passage. */
  readonly names: readonly number[];
}

interface Found {
  readonly id: string;
  readonly stretches: readonly Stretch[];
}

/** How many different ones. */
export function countStories(stories: readonly number[]): number {
  return new Set(stories.filter((story) => story !== NONE)).size;
}

function storiesPerFamily(uses: readonly { family: number; document: number }[], stories: readonly number[]) {
  const seen = new Map<number, Set<number>>();
  for (const { family, document } of uses) {
    if (stories[document] === NONE) continue;
    seen.set(family, (seen.get(family) ?? new Set()).add(stories[document]));
  }
  return (family: number) => seen.get(family)?.size ?? 0;
}

/** Families that always stand one behind the other, mostly in the same words, both in sentences or both in lines. */
function boxesOf(pieces: readonly Piece[], texts: readonly Text[], stories: readonly number[]): [number, number][] {
  const boxes: [number, number][] = [];
  const families = [...new Set(pieces.map(({ family }) => family))];
  const placesOf = (of: number) => pieces.filter(({ family }) => family === of);
  const isVerbatim = (own: readonly Piece[]) => {
    const alike = own.map((a) => own.filter((b) => a.sentence === b.sentence && a.clause === b.clause).length);
    return Math.max(...alike) >= BOX.verbatim * own.length;
  };
  for (const a of families) {
    const own = placesOf(a);
    const behind = own.map((piece) => {
      const next = pieces[pieces.indexOf(piece) + 1];
      const follows = next && next.document === piece.document && next.from === piece.to && next.family !== a;
      return follows && isLine(texts, piece) === isLine(texts, next) ? next.family : undefined;
    });
    const [b] = behind;
    if (b === undefined || behind.some((family) => family !== b) || placesOf(b).length !== own.length) continue;
    if (!isVerbatim(own) || !isVerbatim(placesOf(b))) continue;
    if (own.filter(({ document }) => stories[document] === document).length >= BOX.stories) boxes.push([a, b]);
  }
  const isShort = (of: number) =>
    placesOf(of).every((place) => {
      const { tokens } = texts[place.document];
      return !isLine(texts, place) && lengthOf(tokens, place.from, place.to) < BOX.words;
    });
  for (;;) {
    const short = boxes.findIndex(([, b]) => isShort(b) && !boxes.some(([a]) => a === b));
    if (short < 0) return boxes;
    boxes.splice(short, 1);
  }
}

/** No stop ends it, nor stands behind a word of four letters after six words. Where none has stops, it has few words. */
function isLine(texts: readonly Text[], { document, position }: Piece): boolean {
  const { tokens, sentences, document: of } = texts[document];
  const lines = sentences.map(({ from, to }) =>
    tokens.slice(from, to).every(({ start, end }, i, own) => {
      const stops = of.text[end] === '.' && (i === own.length - 1 || (i >= 5 && end - start >= 4));
      return !stops;
    }),
  );
  if (lines.includes(false)) return lines[position];
  const { from, to } = sentences[position];
  const isCut = tokens[from].breaks === 2 || tokens[to]?.breaks === 2;
  const words = tokens.slice(from, to).filter(({ number }) => !number).length;
  return words < 20 && !(isCut && 2 * words >= to - from);
}

export function findPassages(
  texts: readonly Text[],
  sentences: readonly Sentence[],
  families: Families,
  stories: readonly number[],
  { minStories, minTokens }: Settings,
  definition: Definition,
): Found[] {
  const rank = new Map(sentences.map(({ key }, s) => [key, s]));
  const told = texts.flatMap((text, document) =>
    text.sentences.flatMap(({ key }) =>
      families.places[rank.get(key) as number].map(({ family }) => ({ family, document })),
    ),
  );
  const storiesOf = storiesPerFamily(told, stories);
  const live = new Set(told.map(({ family }) => family).filter((family) => storiesOf(family) >= minStories));
  const clauses = sentences.map((sentence, s) =>
    cut(sentence, partsOf(families.places[s], live), families.reach[s], minTokens, definition.cutOff),
  );

  let next = families.sets.labels.length;
  for (const family of live) {
    const members = clauses.flatMap((own, s) =>
      own.filter((clause) => clause.family === family).map((clause) => ({ s, clause })),
    );
    if (members.length < 2) continue;
    const wordings = members.map(({ s, clause: { from, to } }) => ({
      words: sentences[s].tokens.slice(from, to).map(({ stem }) => stem),
      count: sentences[s].copies,
      whole: to - from === sentences[s].tokens.length,
    }));
    for (const group of groupAlike(wordings, ALIKE).slice(1)) {
      for (const i of group) members[i].clause.family = next;
      next++;
    }
  }

  const all: Piece[] = texts.flatMap((text, document) =>
    text.sentences.flatMap(({ from: first, key }, position) => {
      const sentence = rank.get(key) as number;
      const own = clauses[sentence];
      const longest = own.reduce((best, { from, to }, c) => (to - from > own[best].to - own[best].from ? c : best), 0);
      return own.map(({ from, to, family }, clause) => ({
        document,
        position,
        sentence,
        clause,
        names: clause === longest,
        from: first + from,
        to: first + to,
        family,
      }));
    }),
  );
  const storiesLeft = storiesPerFamily(all, stories);
  const pieces = all.filter(({ family }) => storiesLeft(family) >= minStories);

  // Families that come together nearly always are one passage.
  const firsts = pieces.filter(({ document }) => stories[document] === document);
  const passages = new Sets(next);
  const standing = [...new Set(firsts.map(({ family }) => family))];
  for (const a of standing) {
    for (const b of standing) {
      if (a >= b) continue;
      let together = 0;
      let sameParagraph = 0;
      let sameSentence = 0;
      for (const [i, right] of firsts.entries()) {
        const left = firsts[i - 1];
        if (!left || left.document !== right.document || left.to !== right.from) continue;
        if (!((left.family === a && right.family === b) || (left.family === b && right.family === a))) continue;
        const { paragraphs, tokens } = texts[left.document];
        const paragraphOf = (token: number) => paragraphs.findIndex(({ end }) => tokens[token].start < end);
        together++;
        if (left.position === right.position) sameSentence++;
        if (paragraphOf(left.to - 1) === paragraphOf(right.from)) sameParagraph++;
      }
      const count = (family: number) => firsts.filter((piece) => piece.family === family).length;
      const join =
        together > 0 &&
        together >= TOGETHER * Math.max(count(a), count(b)) &&
        sameParagraph >= SAME_PARAGRAPH * together &&
        sameSentence <= COMPOSED * together;
      if (join) passages.unite(a, b);
    }
  }
  for (const [a, b] of boxesOf(pieces, texts, stories)) passages.unite(a, b);

  const runs = new Map<number, Piece[][]>();
  for (const [i, piece] of pieces.entries()) {
    const passage = passages.labels[piece.family];
    const own = runs.get(passage) ?? [];
    runs.set(passage, own);
    const run = own.at(-1);
    const last = run?.at(-1);
    const goesOn =
      run &&
      last === pieces[i - 1] &&
      last.document === piece.document &&
      last.to === piece.from &&
      run.every(({ family }) => family !== piece.family);
    if (goesOn) run.push(piece);
    else own.push([piece]);
  }
  const result: Found[] = [];
  for (const own of runs.values()) {
    if (countStories(own.map(([{ document }]) => stories[document])) < minStories) continue;
    const first = own.flat().reduce((a, b) => {
      const earlier = b.sentence < a.sentence || (b.sentence === a.sentence && b.clause < a.clause);
      return earlier ? b : a;
    });
    result.push({
      id: `${sentences[first.sentence].key}~${first.clause + 1}`,
      stretches: own.map((run) => ({
        document: run[0].document,
        from: run[0].from,
        to: run[run.length - 1].to,
        names: run.filter(({ names }) => names).map(({ sentence }) => sentence),
      })),
    });
  }
  return result;
}
