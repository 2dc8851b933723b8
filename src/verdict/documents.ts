/**
 * What each paragraph is: fresh, background, chrome, copy or mixed, and what of a document is new. Linear in tokens.
 */
import type { Kept } from '../sentences/documents.ts';
import type { Copied } from '../stories/copies.ts';
import { PARAGRAPH, spanOf } from '../text/sentences.ts';
import type { DocumentKind, DocumentReport, ParagraphReport, Retold } from '../types.ts';
import type { Context, Described } from './described.ts';
import { sentenceAt } from './evidence.ts';
import { furnitureBetween } from './furniture.ts';
import {
  CHROME,
  COPY,
  countOf,
  countParagraphs,
  FRESH,
  freshSpans,
  freshText,
  type Known,
  type ParagraphRows,
  paragraphsOf,
  paragraphTokens,
  VERDICTS,
} from './paragraphs.ts';
import type { Pointer } from './pointers.ts';

/** What a document is to its story. */
export interface Standing {
  readonly story: string | undefined;
  readonly kind: DocumentKind;
}

/** One report per document, in (date, id) order. */
export function judgeDocuments(
  described: readonly Described[],
  copies: readonly (readonly Copied[])[],
  standings: readonly Standing[],
  context: Context,
): DocumentReport[] {
  const kinds = context.kept.map(({ tokens }) => new Uint8Array(tokens.count));
  const known: Known[][] = context.kept.map(() => []);
  for (const { passage, stretches } of described) {
    for (const [i, { document, from, to }] of stretches.entries()) {
      const { start, end, verdict } = passage.occurrences[i];
      kinds[document].fill(VERDICTS.indexOf(verdict), from, to);
      known[document].push({ start, end, fresh: verdict === 'fresh', passage: passage.id });
    }
  }
  const retellings = retellingsOf(described, copies, context);
  return context.kept.map((kept, d) => {
    const { id, text } = context.documents[d];
    markCopies(text, kept, copies[d], kinds[d], known[d]);
    const firsts = paragraphTokens(kept);
    markItemNumbers(text, kept, firsts, kinds[d], known[d]);
    markFurniture(text, kept, context.pointers[d], kinds[d], known[d]);
    known[d].sort((a, b) => a.start - b.start);
    const paragraphs = countParagraphs(kept.paragraphs, firsts, kinds[d]);
    const fresh = kept.tokens.count === 0 ? 1 : countOf(FRESH, paragraphs) / kept.tokens.count;
    const retold = retoldOf(retellings[d], kinds[d], kept, context, d);
    return reportOf(id, text, fresh, standings[d], retold, paragraphs, known[d]);
  });
}

/** In a function of its own, so that the report's methods keep nothing alive but what they need. */
function reportOf(
  id: string,
  text: string,
  fresh: number,
  { story, kind }: Standing,
  retoldBy: readonly Retold[],
  rows: ParagraphRows,
  known: readonly Known[],
): DocumentReport {
  let paragraphs: ParagraphReport[] | undefined;
  return {
    id,
    fresh,
    story,
    kind,
    retoldBy,
    get paragraphs() {
      paragraphs ??= paragraphsOf(rows, known);
      return paragraphs;
    },
    freshSpans: () => freshSpans(text, rows, known),
    freshText: () => freshText(text, rows, freshSpans(text, rows, known)),
  };
}

/** Marks the copied words that no passage explains. */
function markCopies(
  text: string,
  { tokens }: Kept,
  copied: readonly Copied[],
  kinds: Uint8Array,
  known: Known[],
): void {
  for (const copy of copied) {
    for (let from = copy.from; from < copy.to; ) {
      let to = from + 1;
      while (to < copy.to && kinds[to] === kinds[from]) to++;
      if (kinds[from] === FRESH) mark(COPY, text, tokens, from, to, kinds, known);
      from = to;
    }
  }
}

/** For every document the sentences of it that later documents have, and which documents these are. */
function retellingsOf(
  described: readonly Described[],
  copies: readonly (readonly Copied[])[],
  { kept }: Context,
): Map<number, Set<number>>[] {
  const retellings = kept.map(() => new Map<number, Set<number>>());
  const note = (teller: number, sentence: number, document: number) => {
    const documents = retellings[teller].get(sentence) ?? new Set();
    retellings[teller].set(sentence, documents.add(document));
  };
  for (const [document, copied] of copies.entries()) {
    for (const { source, sentence } of copied) if (source !== document) note(source, sentence, document);
  }
  for (const { passage, stretches, teller } of described) {
    if (teller === undefined) continue;
    // What is fresh elsewhere is new in its figures, or stood there earlier.
    const others = stretches.filter((_, i) => passage.occurrences[i].verdict !== 'fresh');
    const { sentences } = kept[teller];
    for (const { document, from, to } of stretches) {
      if (document !== teller) continue;
      for (let s = sentenceAt(sentences, from); s + 1 < sentences.length && sentences[s] < to; s++) {
        for (const other of others) note(teller, s, other.document);
      }
    }
  }
  return retellings;
}

/** Neighbouring sentences that the same documents have, as one; what is not new here is left out. */
function retoldOf(
  retellings: ReadonlyMap<number, ReadonlySet<number>>,
  kinds: Uint8Array,
  { tokens, sentences }: Kept,
  { documents }: Context,
  document: number,
): Retold[] {
  const result: { from: number; to: number; by: number[] }[] = [];
  for (const [s, by] of [...retellings].sort(([a], [b]) => a - b)) {
    let [from, to] = [sentences[s], sentences[s + 1]];
    while (from < to && kinds[from] !== FRESH) from++;
    while (to > from && kinds[to - 1] !== FRESH) to--;
    if (from === to) continue;
    const others = [...by].sort((a, b) => a - b);
    const before = result.at(-1);
    if (before?.to === from && before.by.length === others.length && before.by.every((d, i) => d === others[i])) {
      before.to = to;
    } else result.push({ from, to, by: others });
  }
  const { text } = documents[document];
  return result.map(({ from, to, by }) => ({
    ...spanOf(text, tokens, from, to),
    documents: by.map((d) => documents[d].id),
  }));
}

/** The number of a list item is as known as the item's first word: it would stand by itself in the fresh text. */
function markItemNumbers(
  text: string,
  { tokens, breaks }: Kept,
  firsts: Uint32Array,
  kinds: Uint8Array,
  known: Known[],
): void {
  for (let p = 0; p + 1 < firsts.length; p++) {
    const i = firsts[p];
    // What breaks like a paragraph inside one stands after such a number.
    const numbered = i + 1 < firsts[p + 1] && breaks[i + 1] === PARAGRAPH;
    if (numbered && kinds[i] === FRESH && kinds[i + 1] !== FRESH) {
      mark(kinds[i + 1], text, tokens, i, i + 1, kinds, known);
    }
  }
}

/** Sentences that point to other stories wherever they stand, and what stands between furniture. */
function markFurniture(
  text: string,
  kept: Kept,
  pointers: readonly Pointer[],
  kinds: Uint8Array,
  known: Known[],
): void {
  for (const { from, to } of pointers) {
    const isNew = kinds.subarray(from, to).every((kind) => kind === FRESH);
    if (isNew) mark(CHROME, text, kept.tokens, from, to, kinds, known);
  }
  const found = furnitureBetween(
    text,
    kept,
    (token) => kinds[token] === CHROME,
    (token) => kinds[token] === FRESH,
  );
  for (const { from, to } of found) mark(CHROME, text, kept.tokens, from, to, kinds, known);
}

/** Tokens [from, to) are of a kind that is not fresh, and of no passage. */
function mark(
  kind: number,
  text: string,
  tokens: Kept['tokens'],
  from: number,
  to: number,
  kinds: Uint8Array,
  known: Known[],
): void {
  kinds.fill(kind, from, to);
  const { start, end } = spanOf(text, tokens, from, to);
  known.push({ start, end, fresh: false, passage: undefined });
}
