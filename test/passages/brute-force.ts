/**
 * The main job once more, written from its definition: plain arrays and Maps, quadratic where that is simpler, nothing
 * shared with src/ but the aligner and the table of constants. For small ASCII texts: words, numbers, commas, full
 * stops and blank lines. Editions are documents whose prose has the same set of shingles, as with `editionThreshold` 1.
 *
 * Here is the report; what comes before it stands in brute-force/. A `Definition` can be broken in one place at a time,
 * to see whether a comparison would notice.
 */
import type { Document } from '../../src/types.ts';
import { common, groupAlike } from './brute-force/alike.ts';
import { DEFINITION, type Settings } from './brute-force/definition.ts';
import { type Families, familiesOf } from './brute-force/families.ts';
import { distinctSentences, linksOf, type Sentence } from './brute-force/links.ts';
import { findPassages, type Stretch } from './brute-force/passages.ts';
import { beginsSmall, PARAGRAPH, read, type Span, type Text, wordsIn } from './brute-force/text.ts';

/** What is compared of a report. */
export interface Answer {
  readonly passages: readonly {
    readonly id: string;
    readonly role: string;
    readonly stories: number;
    readonly occurrences: readonly (readonly [document: string, start: number, end: number, similarity: number])[];
  }[];
  /** By document: share that is fresh, edition, spans that are fresh. */
  readonly documents: readonly (readonly [string, number, string | undefined, readonly (readonly number[])[]])[];
}

function spanOf({ document: { text }, tokens }: Text, from: number, to: number): Span {
  const { end } = tokens[to - 1];
  return { start: tokens[from].start, end: text[end] === '.' ? end + 1 : end };
}

const endsWithStop = (text: string, { end }: Span) => text[end - 1] === '.';

function isProseSentence(text: Text, from: number, to: number): boolean {
  return to - from >= 6 && endsWithStop(text.document.text, spanOf(text, from, to));
}

/** Where the fresh sentences of prose begin and end, and the nearest lines around them. */
function bodyOf(text: Text, known: readonly boolean[]) {
  const prose = text.sentences.map(({ from, to }) => isProseSentence(text, from, to));
  const fresh = text.sentences.flatMap(({ from, to }, i) => (prose[i] && !known[from] && !known[to - 1] ? [i] : []));
  if (fresh.length === 0) return { from: -1, to: Infinity, head: -1, tail: Infinity };
  const first = fresh[0];
  const last = fresh[fresh.length - 1];
  const lines = text.sentences.flatMap((sentence, i) => (prose[i] ? [] : [{ ...sentence, i }]));
  return {
    from: text.sentences[first].from,
    to: text.sentences[last].to,
    head: lines.filter(({ i }) => i < first).at(-1)?.from ?? -1,
    tail: lines.find(({ i }) => i > last)?.to ?? Infinity,
  };
}

interface Told {
  readonly text: string;
  /** Folded with its figures; distinct ones are distinct wordings. */
  readonly exact: string;
  readonly words: readonly string[];
}

/** Groups of places that are worded alike: the place, how like the typical wording it is, whether in the same words. */
function groupPlaces(texts: readonly Text[], stretches: readonly Stretch[]) {
  const told: Told[] = stretches.map(({ document, from, to }) => {
    const { start, end } = spanOf(texts[document], from, to);
    const text = texts[document].document.text.slice(start, end);
    const words = wordsIn(text);
    const exact = words.map((word) => (word.number ? text.slice(word.start, word.end) : word.text)).join(' ');
    return { text, exact, words: words.map((word) => word.text) };
  });
  const exact = [...new Set(told.map((each) => each.exact))];
  const wordings = exact
    .map((name, first) => {
      const own = told.filter((each) => each.exact === name);
      const whole = own.some(({ text }) => text.endsWith('.') && !beginsSmall(text, 0));
      return { name, words: own[0].words, count: own.length, whole, first };
    })
    .sort((a, b) => b.count - a.count || a.first - b.first);
  return groupAlike(wordings, 0.3, 0.7).map((group) => {
    const typical = wordings[group[0]].words;
    const members = stretches.flatMap((stretch, i) => {
      if (!group.some((w) => wordings[w].name === told[i].exact)) return [];
      const { words } = told[i];
      const similarity = (2 * common(typical, words)) / (typical.length + words.length);
      return [{ ...stretch, similarity, same: words.join(' ') === typical.join(' ') }];
    });
    return members;
  });
}

type Group = ReturnType<typeof groupPlaces>[number];

function roleOf(texts: readonly Text[], bodies: readonly ReturnType<typeof bodyOf>[], group: Group): string {
  const share = (test: (place: Group[number]) => boolean) => group.filter(test).length / group.length;
  const prose = share(({ document, from, to }) => {
    const { tokens, document: of } = texts[document];
    if (endsWithStop(of.text, spanOf(texts[document], from, to))) return true;
    return tokens[from].breaks !== PARAGRAPH || (to < tokens.length && tokens[to].breaks !== PARAGRAPH);
  });
  if (prose < 0.5) return 'chrome';
  const edge = share(({ document: d, from, to }) => to <= bodies[d].from || from >= bodies[d].to);
  if (share(({ same }) => same) < 0.9 || edge < 0.9) return 'background';
  const beyond = share(({ document: d, from, to }) => to <= bodies[d].head || from >= bodies[d].tail);
  const documents = [...new Set(group.map(({ document }) => document))];
  const sources = documents.map((d) => texts[d].document.source).filter((source) => source !== undefined);
  if (sources.length === 0) return documents.length >= 3 && beyond >= 0.9 ? 'chrome' : 'background';
  const countOf = (source: string) => sources.filter((other) => other === source).length;
  const home = sources.reduce((a, b) => (countOf(b) > countOf(a) ? b : a));
  const pages = texts.filter(({ document }) => document.source === home).length;
  const ofPages = countOf(home) >= 3 && countOf(home) >= 0.5 * pages;
  return ofPages && countOf(home) >= 0.7 * documents.length ? 'chrome' : 'background';
}

/** For every document the first that has the same set of shingles of its prose. */
function storiesOf(texts: readonly Text[]): number[] {
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
  return sets.map((set, i) => (set === '' ? i : sets.indexOf(set)));
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

export function bruteForce(documents: readonly Document[], settings: Settings, definition = DEFINITION): Answer {
  const { minDocuments, minTokens } = settings;
  const texts = inOrder(documents).map(read);
  const stories = storiesOf(texts);
  const sentences = distinctSentences(texts);
  const families = familiesOf(sentences, linksOf(sentences, definition, minTokens), definition);
  const found = findPassages(texts, sentences, families, stories, settings, definition);

  const known = texts.map(({ tokens }) => tokens.map(() => false));
  for (const { stretches } of found) {
    for (const { document, from, to } of stretches) known[document].fill(true, from, to);
  }
  const bodies = texts.map((text, d) => bodyOf(text, known[d]));
  const isLong = (group: readonly Stretch[]) =>
    group.some(({ from, to }) => to - from >= minTokens) &&
    new Set(group.map(({ document }) => stories[document])).size >= minDocuments;
  const described: { id: string; role: string; group: Group }[] = [];
  for (const { id, stretches } of found) {
    let own = 0;
    const add = (group: Group, role = roleOf(texts, bodies, group)): void => {
      const name = Math.min(...group.flatMap(({ names }) => names));
      described.push({ id: name === Infinity ? (own === 0 ? id : `${id}+${own}`) : sentences[name].key, role, group });
      own++;
    };
    for (const group of groupPlaces(texts, stretches)) {
      if (roleOf(texts, bodies, group) === 'chrome') {
        if (new Set(group.map(({ document }) => stories[document])).size >= minDocuments) add(group);
        continue;
      }
      const long = group.filter(({ from, to }) => to - from >= minTokens / 2);
      if (!isLong(long)) continue;
      if (long.length === group.length) add(group);
      else for (const rest of groupPlaces(texts, long)) if (isLong(rest)) add(rest);
    }
  }
  const storiesIn = (group: Group) => new Set(group.map(({ document }) => stories[document])).size;
  const documentsIn = (group: Group) => new Set(group.map(({ document }) => document)).size;
  described.sort(
    ({ group: a }, { group: b }) =>
      storiesIn(b) - storiesIn(a) ||
      documentsIn(b) - documentsIn(a) ||
      b.length - a.length ||
      a[0].document - b[0].document ||
      a[0].from - b[0].from,
  );

  const reports = judge(texts, stories, sentences, families, described);
  return {
    passages: described.map(({ id, role, group }) => ({
      id,
      role,
      stories: storiesIn(group),
      occurrences: group.map(({ document, from, to, similarity }) => {
        const { start, end } = spanOf(texts[document], from, to);
        return [texts[document].document.id, start, end, similarity] as const;
      }),
    })),
    documents: documents.map(({ id }) => reports.get(id) as Answer['documents'][number]),
  };
}

function judge(
  texts: readonly Text[],
  stories: readonly number[],
  sentences: readonly Sentence[],
  families: Families,
  described: readonly { readonly group: Group }[],
): Map<string, Answer['documents'][number]> {
  const rank = new Map(sentences.map(({ key }, s) => [key, s]));
  const reports = new Map<string, Answer['documents'][number]>();
  const familiesIn = (key: string) => families.places[rank.get(key) as number].map(({ family }) => family);
  for (const [d, text] of texts.entries()) {
    const { tokens, document, paragraphs } = text;
    const isKnown = tokens.map(() => false);
    const cutOut = new Array<boolean>(document.text.length).fill(false);
    const mark = (from: number, to: number): void => {
      const { start, end } = spanOf(text, from, to);
      isKnown.fill(true, from, to);
      cutOut.fill(true, start, end);
    };
    for (const { group } of described) for (const { document, from, to } of group) if (document === d) mark(from, to);
    // Sentences that an earlier edition of the story tells as well.
    const earlier = new Set(
      texts.slice(0, d).flatMap((other, e) => (stories[e] === stories[d] ? other.sentences.map(({ key }) => key) : [])),
    );
    const copied = new Set([...earlier].flatMap(familiesIn));
    for (const { from, to, key } of text.sentences) {
      if (!familiesIn(key).some((family) => copied.has(family))) continue;
      for (let i = from; i < to; i++) {
        let end = i;
        while (end < to && !isKnown[end]) end++;
        if (end > i) mark(i, end);
      }
    }
    for (const { start, end } of paragraphs) {
      const i = tokens.findIndex((token) => token.start >= start);
      const numbered = i + 1 < tokens.length && tokens[i + 1].start < end && tokens[i + 1].breaks === PARAGRAPH;
      if (numbered && !isKnown[i] && isKnown[i + 1]) mark(i, i + 1);
    }
    const spans: number[][] = [];
    for (const { start, end } of paragraphs) {
      if (tokens.every((token, i) => token.start < start || token.start >= end || isKnown[i])) continue;
      for (let at = start; at < end; ) {
        let to = at;
        while (to < end && cutOut[to] === cutOut[at]) to++;
        const piece = document.text.slice(at, to);
        const from = at + piece.length - piece.trimStart().length;
        if (!cutOut[at] && piece.trim() !== '') spans.push([from, from + piece.trim().length]);
        at = to;
      }
    }
    const fresh = tokens.length === 0 ? 1 : isKnown.filter((known) => !known).length / tokens.length;
    const editions = stories.filter((story) => story === stories[d]).length;
    const edition = editions > 1 ? texts[stories[d]].document.id : undefined;
    reports.set(document.id, [document.id, fresh, edition, spans]);
  }
  return reports;
}
