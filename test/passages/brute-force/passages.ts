/** Clauses to passages, and where these stand. */
import { ALIKE, COMPOSED, SAME_PARAGRAPH, TOGETHER } from '../../../src/passages/measured.ts';
import { groupAlike } from './alike.ts';
import { cut, partsOf } from './clauses.ts';
import type { Definition, Settings } from './definition.ts';
import type { Families } from './families.ts';
import { type Sentence, Sets } from './links.ts';
import type { Text } from './text.ts';

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

function storiesPerFamily(uses: readonly { family: number; document: number }[], stories: readonly number[]) {
  const seen = new Map<number, Set<number>>();
  for (const { family, document } of uses) {
    seen.set(family, (seen.get(family) ?? new Set()).add(stories[document]));
  }
  return (family: number) => seen.get(family)?.size ?? 0;
}

export function findPassages(
  texts: readonly Text[],
  sentences: readonly Sentence[],
  families: Families,
  stories: readonly number[],
  { minDocuments, minTokens }: Settings,
  definition: Definition,
): Found[] {
  const rank = new Map(sentences.map(({ key }, s) => [key, s]));
  const told = texts.flatMap((text, document) =>
    text.sentences.flatMap(({ key }) =>
      families.places[rank.get(key) as number].map(({ family }) => ({ family, document })),
    ),
  );
  const storiesOf = storiesPerFamily(told, stories);
  const live = new Set(told.map(({ family }) => family).filter((family) => storiesOf(family) >= minDocuments));
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
    for (const group of groupAlike(wordings, ALIKE.like, ALIKE.part).slice(1)) {
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
  const pieces = all.filter(({ family }) => storiesLeft(family) >= minDocuments);

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
    if (new Set(own.map(([{ document }]) => stories[document])).size < minDocuments) continue;
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
