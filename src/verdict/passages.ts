/**
 * From found stretches to the passages of the report: text, wordings, counts, role with its evidence.
 * Linear in occurrences, beside the choice of the typical wording (passages/wordings.ts).
 */
import type { FoundPassage, Kept, Stretch } from '../passages/assemble.ts';
import { type Wordings, wordingsOf } from '../passages/wordings.ts';
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
  /** Story number of each document: editions share one. */
  readonly stories: Uint32Array;
  readonly minDocuments: number;
  readonly minTokens: number;
  readonly words: Words;
}

/** Most stories first, then most documents, then most occurrences, then in order of appearance. */
export function describePassages(found: readonly FoundPassage[], context: Context): Described[] {
  const bodies = bodiesOf(found, context.documents, context.kept);
  const pages = pagesOf(context.documents);
  const described: Described[] = [];
  for (const passage of found) {
    const one = describe(passage, context, bodies, pages);
    if (one) described.push(one);
  }
  return described.sort(
    ({ passage: a, stretches: inA }, { passage: b, stretches: inB }) =>
      b.stories - a.stories || b.documents - a.documents || inB.length - inA.length,
  );
}

/** Documents per source. */
function pagesOf(documents: readonly Document[]): Map<string, number> {
  const pages = new Map<string, number>();
  for (const { source } of documents) if (source !== undefined) pages.set(source, (pages.get(source) ?? 0) + 1);
  return pages;
}

/** Undefined for what is too short to be a passage and no furniture either. */
function describe(
  found: FoundPassage,
  context: Context,
  bodies: readonly Body[],
  pages: ReadonlyMap<string, number>,
): Described | undefined {
  const one = describeStretches(found, found.stretches, context, bodies, pages);
  if (one.passage.role === 'chrome') return one;
  // A word or two of a passage that stand elsewhere by themselves are no occurrence of it.
  const stretches = found.stretches.filter(({ from, to }) => to - from >= context.minTokens / 2);
  if (!stretches.some(({ from, to }) => to - from >= context.minTokens)) return undefined;
  if (storiesOf(stretches, context).size < context.minDocuments) return undefined;
  if (stretches.length === found.stretches.length) return one;
  return describeStretches(found, stretches, context, bodies, pages);
}

function storiesOf(stretches: readonly Stretch[], { stories }: Context): Set<number> {
  return new Set(stretches.map(({ document }) => stories[document]));
}

function describeStretches(
  { founder }: FoundPassage,
  stretches: readonly Stretch[],
  context: Context,
  bodies: readonly Body[],
  pages: ReadonlyMap<string, number>,
): Described {
  const spans = stretches.map((s) =>
    spanOf(context.documents[s.document].text, context.kept[s.document].tokens, s.from, s.to),
  );
  const texts = stretches.map((s, i) => context.documents[s.document].text.slice(spans[i].start, spans[i].end));
  const wordings = wordingsOf(texts, context.words);
  const numbers = new Set(stretches.map((s) => s.document));
  const sources = new Set<string>();
  const dates: string[] = [];
  for (const number of numbers) {
    const { source, date } = context.documents[number];
    if (source !== undefined) sources.add(source);
    if (date !== undefined) dates.push(date); // rising: documents are in order of date
  }
  const evidence = evidenceOf(stretches, wordings, context, bodies, pages, numbers.size);
  const start = context.kept[founder.document].tokens.starts[founder.from];
  const end = context.kept[founder.document].tokens.ends[founder.to - 1];
  const passage: Passage = {
    id: `${context.documents[founder.document].id}:${start}-${end}${founder.nth > 1 ? `~${founder.nth}` : ''}`,
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
