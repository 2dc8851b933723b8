/**
 * From found stretches to the passages of the report: text, wordings, counts, role with its evidence.
 * Linear in occurrences, beside the choice of the typical wording (passages/wordings.ts).
 */
import { type FoundPassage, NAMELESS, type Stretch } from '../passages/assemble.ts';
import { groupWordings, type Wordings } from '../passages/wordings.ts';
import type { Sentences } from '../sentences/distinct.ts';
import type { Kept } from '../sentences/documents.ts';
import { KEY_WORDS, keyText } from '../sentences/key.ts';
import type { Span } from '../text/layout.ts';
import { endsAsSentence } from '../text/marks.ts';
import { PARAGRAPH, spanOf } from '../text/sentences.ts';
import type { Words } from '../text/tokenize.ts';
import type { Document, Passage, PassageEvidence } from '../types.ts';
import { type Body, bodiesOf } from './body.ts';
import { roleOf } from './role.ts';

/** A passage of the report with the stretches of tokens it was made from, one per occurrence. */
export interface Described {
  readonly passage: Passage;
  readonly stretches: readonly Stretch[];
}

/** What the verdict stage knows of the documents, which are in (date, id) order. */
export interface Context {
  readonly documents: readonly Document[];
  readonly kept: readonly Kept[];
  readonly sentences: Sentences;
  /** Story number of each document: editions share one. */
  readonly stories: Uint32Array;
  readonly minDocuments: number;
  readonly minTokens: number;
  readonly words: Words;
}

/** Most stories first, then most documents, then most occurrences, then in order of appearance. */
export function describePassages(found: readonly FoundPassage[], context: Context): Described[] {
  const bodies = bodiesOf(found, context.kept);
  const pages = pagesOf(context.documents);
  const described: Described[] = [];
  for (const passage of found) {
    described.push(...describe(passage, context, bodies, pages));
  }
  return described.sort(
    ({ passage: a, stretches: inA }, { passage: b, stretches: inB }) =>
      b.stories - a.stories ||
      b.documents - a.documents ||
      inB.length - inA.length ||
      inA[0].document - inB[0].document ||
      inA[0].from - inB[0].from,
  );
}

/** Documents per source. */
function pagesOf(documents: readonly Document[]): Map<string, number> {
  const pages = new Map<string, number>();
  for (const { source } of documents) if (source !== undefined) pages.set(source, (pages.get(source) ?? 0) + 1);
  return pages;
}

/** What was found as one passage: mostly it is one, but some places may be worded like none of the others. */
function describe(
  passage: FoundPassage,
  context: Context,
  bodies: readonly Body[],
  pages: ReadonlyMap<string, number>,
): Described[] {
  const result: Described[] = [];
  const describeNext = (group: Group) =>
    describeGroup(nameOf(group.stretches, context) ?? nthOf(passage.id, result.length), group, context, bodies, pages);
  for (const group of groupStretches(passage.stretches, context)) {
    const one = describeNext(group);
    if (one.passage.role === 'chrome') {
      if (one.passage.stories >= context.minDocuments) result.push(one);
      continue;
    }
    // A word or two of a passage that stand elsewhere by themselves are no occurrence of it.
    const long = group.stretches.filter(({ from, to }) => to - from >= context.minTokens / 2);
    if (!isPassage(long, context)) continue;
    if (long.length === group.stretches.length) result.push(one);
    else {
      for (const rest of groupStretches(long, context)) {
        if (isPassage(rest.stretches, context)) result.push(describeNext(rest));
      }
    }
  }
  return result;
}

/** Of the groups that no sentence names. */
function nthOf(id: string, nth: number): string {
  return nth === 0 ? id : `${id}+${nth}`;
}

/** The least key of the sentences that may name a passage, or undefined where it has none. */
function nameOf(stretches: readonly Stretch[], { sentences }: Context): string | undefined {
  const name = stretches.reduce((least, stretch) => Math.min(least, stretch.name), NAMELESS);
  return name === NAMELESS ? undefined : keyText(sentences.keys, KEY_WORDS * name);
}

/** Is this long enough and in enough stories? Furniture may be shorter. */
function isPassage(stretches: readonly Stretch[], context: Context): boolean {
  if (!stretches.some(({ from, to }) => to - from >= context.minTokens)) return false;
  return storiesOf(stretches, context).size >= context.minDocuments;
}

function storiesOf(stretches: readonly Stretch[], { stories }: Context): Set<number> {
  return new Set(stretches.map(({ document }) => stories[document]));
}

/** Stretches that are wordings of one passage, and where they stand in the texts. */
interface Group {
  readonly stretches: readonly Stretch[];
  readonly spans: readonly Span[];
  readonly wordings: Wordings;
}

function groupStretches(stretches: readonly Stretch[], { documents, kept, words }: Context): Group[] {
  const spans = stretches.map(({ document, from, to }) =>
    spanOf(documents[document].text, kept[document].tokens, from, to),
  );
  const texts = stretches.map(({ document }, i) => documents[document].text.slice(spans[i].start, spans[i].end));
  return groupWordings(texts, words).map((wordings) => ({
    stretches: wordings.members.map((i) => stretches[i]),
    spans: wordings.members.map((i) => spans[i]),
    wordings,
  }));
}

function describeGroup(
  id: string,
  { stretches, spans, wordings }: Group,
  context: Context,
  bodies: readonly Body[],
  pages: ReadonlyMap<string, number>,
): Described {
  const numbers = new Set(stretches.map((s) => s.document));
  const sources = new Set<string>();
  const dates: string[] = [];
  for (const number of numbers) {
    const { source, date } = context.documents[number];
    if (source !== undefined) sources.add(source);
    if (date !== undefined) dates.push(date); // rising: documents are in order of date
  }
  const evidence = evidenceOf(stretches, wordings, context, bodies, pages, numbers.size);
  const passage: Passage = {
    id,
    text: wordings.variants[0].text,
    role: roleOf(evidence, numbers.size),
    evidence,
    documents: numbers.size,
    stories: storiesOf(stretches, context).size,
    sources: [...sources].sort(),
    firstSeen: dates[0],
    lastSeen: dates.at(-1),
    variants: wordings.variants,
    occurrences: stretches.map((s, i) => ({
      document: context.documents[s.document].id,
      start: spans[i].start,
      end: spans[i].end,
      similarity: wordings.similarity[wordings.variantOf[i]],
      variant: wordings.variantOf[i],
    })),
  };
  return { passage, stretches };
}

function evidenceOf(
  stretches: readonly Stretch[],
  wordings: Wordings,
  { documents, kept }: Context,
  bodies: readonly Body[],
  pages: ReadonlyMap<string, number>,
  documentCount: number,
): PassageEvidence {
  const share = (test: (stretch: Stretch, i: number) => boolean) => stretches.filter(test).length / stretches.length;
  const seen = new Map<string, Set<number>>();
  for (const { document } of stretches) {
    const { source } = documents[document];
    if (source === undefined) continue;
    const numbers = seen.get(source) ?? new Set();
    seen.set(source, numbers.add(document));
  }
  const home = [...seen].sort((a, b) => b[1].size - a[1].size)[0];
  return {
    verbatim: share((_, i) => wordings.sameWords[wordings.variantOf[i]]),
    home: home && { source: home[0], documents: home[1].size, pages: pages.get(home[0]) as number },
    edge: share(({ document, from, to }) => to <= bodies[document].from || from >= bodies[document].to),
    beyond: share(({ document, from, to }) => to <= bodies[document].head || from >= bodies[document].tail),
    perDocument: stretches.length / documentCount,
    prose: share((stretch) => isProse(documents[stretch.document].text, kept[stretch.document], stretch)),
  };
}

/** A sentence or part of one: it ends with a sentence's mark, or shares its paragraph with other words. */
function isProse(text: string, { tokens, breaks }: Kept, { from, to }: Stretch): boolean {
  if (endsAsSentence(text, spanOf(text, tokens, from, to))) return true;
  return breaks[from] !== PARAGRAPH || (to < tokens.count && breaks[to] !== PARAGRAPH);
}
