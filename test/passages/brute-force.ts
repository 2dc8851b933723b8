/**
 * Passages once more, written from their definition: plain arrays and Maps, quadratic where that is simpler, nothing
 * shared with src/ but the aligner and the table of constants. For small texts: words of ASCII letters, characters of Han
 * and Thai, numbers, commas, full stops and blank lines. Which documents tell one story is given to both: those do whose prose has the same set of
 * shingles.
 *
 * Here is the answer; what comes before it stands in brute-force/. A `Definition` can be broken in one place at a time,
 * to see whether a comparison would notice.
 */
import type { Document } from '../../src/types.ts';
import { common, groupAlike } from './brute-force/alike.ts';
import { DEFINITION, NONE, type Settings } from './brute-force/definition.ts';
import { familiesOf } from './brute-force/families.ts';
import { distinctSentences, linksOf } from './brute-force/links.ts';
import { countStories, findPassages, type Stretch } from './brute-force/passages.ts';
import { beginsSmall, lengthOf, read, type Span, type Text, wordsIn } from './brute-force/text.ts';

/** What is compared: every passage with its places, in groups that are worded alike. In the order of their bytes. */
export type Answer = readonly FoundPassage[];

export interface FoundPassage {
  readonly id: string;
  readonly stories: number;
  readonly groups: readonly (readonly (readonly [
    document: string,
    start: number,
    end: number,
    similarity: number,
  ])[])[];
}

/** Small enough to compare, in one order. */
export function inOneOrder(passages: readonly FoundPassage[]): Answer {
  const byBytes = passages.map((passage) => ({ passage, bytes: JSON.stringify(passage) }));
  return byBytes.sort((a, b) => (a.bytes < b.bytes ? -1 : 1)).map(({ passage }) => passage);
}

function spanOf({ document: { text }, tokens }: Text, from: number, to: number): Span {
  const { end } = tokens[to - 1];
  return { start: tokens[from].start, end: text[end] === '.' ? end + 1 : end };
}

const endsWithStop = (text: string, { end }: Span) => text[end - 1] === '.';

function isProseSentence(text: Text, from: number, to: number): boolean {
  return lengthOf(text.tokens, from, to) >= 6 && endsWithStop(text.document.text, spanOf(text, from, to));
}

interface Told {
  readonly text: string;
  /** Folded with its figures; distinct ones are distinct wordings. */
  readonly exact: string;
  readonly words: readonly string[];
  /** Different figures, and whether most other words are letters of Han or Thai. */
  readonly figures: ReadonlySet<string>;
  readonly uncased: boolean;
}

/** Two figures or more in both, none in common, and other words: in letters without capitals that is another fact. */
function isRefilled(a: Told, b: Told): boolean {
  if (!a.uncased || !b.uncased || a.words.join(' ') === b.words.join(' ')) return false;
  const common = [...a.figures].filter((figure) => b.figures.has(figure));
  return a.figures.size >= 2 && b.figures.size >= 2 && common.length === 0;
}

/** Groups of places that are worded alike: the place, how like the typical wording it is, whether in the same words. */
function groupPlaces(texts: readonly Text[], stretches: readonly Stretch[]) {
  const told: Told[] = stretches.map(({ document, from, to }) => {
    const { start, end } = spanOf(texts[document], from, to);
    const text = texts[document].document.text.slice(start, end);
    const words = wordsIn(text);
    const exact = words.map((word) => (word.number ? text.slice(word.start, word.end) : word.text)).join(' ');
    const numbers = words.filter(({ number }) => number).map(({ start, end }) => text.slice(start, end));
    const others = words.filter(({ number }) => !number);
    const cased = others.filter(({ start }) => /[a-z]/i.test(text[start])).length;
    return {
      text,
      exact,
      words: words.map((word) => word.text),
      figures: new Set(numbers),
      uncased: 2 * cased <= others.length,
    };
  });
  const exact = [...new Set(told.map((each) => each.exact))];
  const wordings = exact
    .map((name, first) => {
      const own = told.filter((each) => each.exact === name);
      const whole = own.some(({ text }) => text.endsWith('.') && !beginsSmall(text, 0));
      return { name, words: own[0].words, count: own.length, whole, first };
    })
    .sort((a, b) => b.count - a.count || a.first - b.first);
  const toldAs = (w: number) => told.find(({ exact }) => exact === wordings[w].name) as Told;
  const isOther = (typical: number, wording: number) => isRefilled(toldAs(typical), toldAs(wording));
  return groupAlike(wordings, { like: 0.3, inOrder: 0.3, part: 0.7 }, isOther).map((group) => {
    const typical = wordings[group[0]].words;
    const members = stretches.flatMap((stretch, i) => {
      if (!group.some((w) => wordings[w].name === told[i].exact)) return [];
      const { words } = told[i];
      const similarity = (2 * common(typical, words)) / (typical.length + words.length);
      return [{ ...stretch, similarity }];
    });
    return members;
  });
}

/** For every document the first that has the same set of shingles of its prose, or NONE for a carrier. */
function storiesOf(texts: readonly Text[], carriers: readonly string[]): number[] {
  const sets = texts.map((text) => {
    let prose = text.sentences
      .filter(({ from, to }) => isProseSentence(text, from, to))
      .flatMap(({ from, to }) => text.tokens.slice(from, to));
    if (prose.length === 0) prose = [...text.tokens];
    const words = prose.map((token) => token.text);
    const size = Math.min(3, words.length);
    const shingles = new Set<string>();
    for (let i = 0; i + size <= words.length; i++) shingles.add(words.slice(i, i + size).join(' '));
    return [...shingles].sort().join('|');
  });
  const isCarrier = texts.map(({ document }) => carriers.includes(document.id));
  return sets.map((set, i) => {
    if (isCarrier[i]) return NONE;
    return set === '' ? i : sets.findIndex((other, j) => other === set && !isCarrier[j]);
  });
}

function compareCodePoints(a: string, b: string): number {
  const [x, y] = [[...a], [...b]];
  for (let i = 0; i < Math.min(x.length, y.length); i++) {
    if (x[i] !== y[i]) return (x[i].codePointAt(0) as number) - (y[i].codePointAt(0) as number);
  }
  return x.length - y.length;
}

function inOrder(documents: readonly Document[]): Document[] {
  return [...documents].sort((a, b) => {
    if ((a.date === undefined) !== (b.date === undefined)) return a.date === undefined ? 1 : -1;
    return compareCodePoints(a.date ?? '', b.date ?? '') || compareCodePoints(a.id, b.id);
  });
}

/** Documents as src sorts them, and the story of each. */
export function storiesIn(
  documents: readonly Document[],
  carriers: readonly string[],
): { sorted: Document[]; stories: number[] } {
  const sorted = inOrder(documents);
  return { sorted, stories: storiesOf(sorted.map(read), carriers) };
}

export function bruteForce(
  documents: readonly Document[],
  carriers: readonly string[],
  settings: Settings,
  definition = DEFINITION,
): Answer {
  const { sorted, stories } = storiesIn(documents, carriers);
  const texts = sorted.map(read);
  const sentences = distinctSentences(texts);
  const families = familiesOf(sentences, linksOf(sentences, definition, settings.minTokens), definition);
  const found = findPassages(texts, sentences, families, stories, settings, definition);
  return inOneOrder(
    found.map(({ id, stretches }) => {
      const name = Math.min(...stretches.flatMap(({ names }) => names));
      return {
        id: name === Infinity ? id : sentences[name].key,
        stories: countStories(stretches.map(({ document }) => stories[document])),
        groups: groupPlaces(texts, stretches).map((group) =>
          group.map(({ document, from, to, similarity }) => {
            const { start, end } = spanOf(texts[document], from, to);
            return [texts[document].document.id, start, end, similarity] as const;
          }),
        ),
      };
    }),
  );
}
