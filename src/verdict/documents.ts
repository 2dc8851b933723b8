/**
 * What each paragraph is: fresh, background, chrome, copy or mixed, and what of a document is new. Linear in tokens.
 */
import type { Kept } from '../sentences/documents.ts';
import type { Span } from '../text/layout.ts';
import { PARAGRAPH, spanOf } from '../text/sentences.ts';
import type { DocumentReport, Edition, ParagraphReport, Verdict } from '../types.ts';
import type { Context, Described } from './passages.ts';

/** A paragraph is one thing when this share of its words is. */
const ONE_THING = 0.8;

const WHITE = /\s/;

const FRESH = 0;
const BACKGROUND = 1;
const CHROME = 2;
const COPY = 3;

/** A part of a document that is not fresh. */
interface Known extends Span {
  readonly passage: string | undefined;
}

/** One report per document, in (date, id) order. */
export function judgeDocuments(
  described: readonly Described[],
  copies: readonly (Uint32Array | undefined)[],
  editionOf: ReadonlyMap<number, Edition>,
  context: Context,
): DocumentReport[] {
  const kinds = context.kept.map(({ tokens }) => new Uint8Array(tokens.count));
  const known: Known[][] = context.kept.map(() => []);
  for (const { passage, stretches } of described) {
    for (const [i, { document, from, to }] of stretches.entries()) {
      kinds[document].fill(passage.role === 'chrome' ? CHROME : BACKGROUND, from, to);
      const { start, end } = passage.occurrences[i];
      known[document].push({ start, end, passage: passage.id });
    }
  }
  return context.kept.map((kept, d) => {
    const { id, text } = context.documents[d];
    markCopies(text, kept, copies[d], kinds[d], known[d]);
    markItemNumbers(text, kept, kinds[d], known[d]);
    known[d].sort((a, b) => a.start - b.start);
    const paragraphs = judgeParagraphs(kept, kinds[d], known[d]);
    const fresh = kept.tokens.count === 0 ? 1 : countOf(kinds[d], FRESH) / kept.tokens.count;
    return reportOf(id, text, fresh, editionOf.get(d)?.id, paragraphs, known[d]);
  });
}

/** In a function of its own, so that the report's methods keep nothing alive but what they need. */
function reportOf(
  id: string,
  text: string,
  fresh: number,
  edition: string | undefined,
  paragraphs: readonly ParagraphReport[],
  known: readonly Known[],
): DocumentReport {
  return {
    id,
    fresh,
    edition,
    paragraphs,
    freshSpans: () => freshSpans(text, paragraphs, known),
    freshText: () => freshText(text, paragraphs, freshSpans(text, paragraphs, known)),
  };
}

/** A loop: Array methods took 5 % of findBackground here. */
function countOf(kinds: Uint8Array, wanted: number): number {
  let count = 0;
  for (let i = 0; i < kinds.length; i++) if (kinds[i] === wanted) count++;
  return count;
}

/** Marks the words of copied sentences that no passage explains. */
function markCopies(
  text: string,
  { tokens, sentences }: Kept,
  copied: Uint32Array | undefined,
  kinds: Uint8Array,
  known: Known[],
): void {
  for (const s of copied ?? []) {
    for (let from = sentences[s]; from < sentences[s + 1]; ) {
      let to = from + 1;
      while (to < sentences[s + 1] && kinds[to] === kinds[from]) to++;
      if (kinds[from] === FRESH) {
        kinds.fill(COPY, from, to);
        known.push({ ...spanOf(text, tokens, from, to), passage: undefined });
      }
      from = to;
    }
  }
}

/** The number of a list item is as known as the item's first word: it would stand by itself in the fresh text. */
function markItemNumbers(text: string, { tokens, breaks, paragraphs }: Kept, kinds: Uint8Array, known: Known[]): void {
  const { count, starts } = tokens;
  for (let i = 0, p = 0; p < paragraphs.length; p++) {
    const { end } = paragraphs[p];
    // What breaks like a paragraph inside one stands after such a number.
    const numbered = i + 1 < count && starts[i + 1] < end && breaks[i + 1] === PARAGRAPH;
    if (numbered && kinds[i] === FRESH && kinds[i + 1] !== FRESH) {
      kinds[i] = kinds[i + 1];
      known.push({ ...spanOf(text, tokens, i, i + 1), passage: undefined });
    }
    while (i < count && starts[i] < end) i++;
  }
}

function judgeParagraphs({ tokens, paragraphs }: Kept, kinds: Uint8Array, known: readonly Known[]): ParagraphReport[] {
  let token = 0;
  let next = 0;
  return paragraphs.map(({ start, end }) => {
    const count = [0, 0, 0, 0];
    for (; token < tokens.count && tokens.starts[token] < end; token++) count[kinds[token]]++;
    while (next < known.length && known[next].end <= start) next++;
    // A set: looked for in a list, 20,000 passages of one paragraph took 13 s. 72 % of the paragraphs of news need none.
    let ids: Set<string> | undefined;
    for (let k = next; k < known.length && known[k].start < end; k++) {
      const id = known[k].passage;
      if (id !== undefined) ids = (ids ?? new Set()).add(id);
    }
    const words = count[FRESH] + count[BACKGROUND] + count[CHROME] + count[COPY];
    const share = (kind: number) => (words === 0 ? 0 : count[kind] / words);
    return {
      start,
      end,
      verdict: verdictOf(share),
      coverage: words === 0 ? 0 : 1 - share(FRESH),
      evidence: { background: share(BACKGROUND), chrome: share(CHROME), copy: share(COPY) },
      passages: ids ? [...ids] : [],
    };
  });
}

function verdictOf(share: (kind: number) => number): Verdict {
  if (share(BACKGROUND) >= ONE_THING) return 'background';
  if (share(CHROME) >= ONE_THING) return 'chrome';
  if (share(COPY) >= ONE_THING) return 'copy';
  return share(BACKGROUND) + share(CHROME) + share(COPY) <= 1 - ONE_THING ? 'fresh' : 'mixed';
}

/** The paragraphs with what is known cut out of them; those of which nothing is left are left out. */
function freshSpans(text: string, paragraphs: readonly ParagraphReport[], known: readonly Known[]): Span[] {
  const result: Span[] = [];
  const keep = (start: number, end: number): void => {
    while (start < end && WHITE.test(text[start])) start++;
    while (end > start && WHITE.test(text[end - 1])) end--;
    if (start < end) result.push({ start, end });
  };
  let next = 0;
  for (const { start, end, coverage } of paragraphs) {
    while (next < known.length && known[next].end <= start) next++;
    if (coverage === 1) continue;
    let at = start;
    for (let k = next; k < known.length && known[k].start < end; k++) {
      keep(at, known[k].start);
      at = Math.max(at, Math.min(end, known[k].end));
    }
    keep(at, end);
  }
  return result;
}

/** The pieces in one text. They keep their own white space, so that each is found in the document as it is here. */
function freshText(text: string, paragraphs: readonly ParagraphReport[], spans: readonly Span[]): string {
  let result = '';
  let paragraph = 0;
  let before: Span | undefined;
  for (const span of spans) {
    let crossed = false;
    for (; paragraphs[paragraph].end <= span.start; paragraph++) crossed = true;
    if (before) result += crossed ? '\n\n' : apart(text, before, span) ? ' ' : '';
    result += text.slice(span.start, span.end);
    before = span;
  }
  return result;
}

/** Is there white space beside one of the pieces, where they were cut off? */
function apart(text: string, before: Span, after: Span): boolean {
  return WHITE.test(text[before.end]) || WHITE.test(text[after.start - 1]);
}
