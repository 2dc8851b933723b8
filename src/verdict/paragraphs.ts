/**
 * What each paragraph of a document is, and what is fresh of it: counts in one array, of which reports are made when they
 * are asked for. 28 bytes a paragraph. Linear in tokens.
 */
import type { Kept } from '../sentences/documents.ts';
import { attachedEnd } from '../text/attached.ts';
import type { Span } from '../text/layout.ts';
import type { ParagraphReport, ParagraphVerdict, Verdict } from '../types.ts';

/** A token's verdict is kept as its position here. */
export const VERDICTS: readonly Verdict[] = ['fresh', 'background', 'chrome', 'formula', 'copy'];
export const FRESH = VERDICTS.indexOf('fresh');
const BACKGROUND = VERDICTS.indexOf('background');
export const CHROME = VERDICTS.indexOf('chrome');
const FORMULA = VERDICTS.indexOf('formula');
export const COPY = VERDICTS.indexOf('copy');

/** A paragraph is one thing when this share of its words is. */
const ONE_THING = 0.8;

const WHITE = /\s/;

/** A part of a document that other documents have too. */
export interface Known extends Span {
  /** New here all the same. */
  readonly fresh: boolean;
  readonly passage: string | undefined;
}

/** Per paragraph: start, end, and from COUNTS on the tokens of each verdict. */
export type ParagraphRows = Uint32Array;

const COUNTS = 2;
const ROW = COUNTS + VERDICTS.length;

/** The first token of every paragraph, and the token count at the end. O(paragraphs * log tokens). */
export function paragraphTokens({ tokens, paragraphs }: Pick<Kept, 'tokens' | 'paragraphs'>): Uint32Array {
  const { count, starts } = tokens;
  const firsts = new Uint32Array(paragraphs.length + 1);
  for (let p = 0; p < paragraphs.length; p++) {
    const { end } = paragraphs[p];
    let low = firsts[p];
    for (let high = count; low < high; ) {
      const middle = (low + high) >>> 1;
      if (starts[middle] < end) low = middle + 1;
      else high = middle;
    }
    firsts[p + 1] = low;
  }
  return firsts;
}

/** @param kinds the verdict of every token @param firsts tokens of the paragraphs */
export function countParagraphs(paragraphs: readonly Span[], firsts: Uint32Array, kinds: Uint8Array): ParagraphRows {
  const rows = new Uint32Array(ROW * paragraphs.length);
  for (let p = 0, row = 0; p < paragraphs.length; p++, row += ROW) {
    rows[row] = paragraphs[p].start;
    rows[row + 1] = paragraphs[p].end;
    for (let token = firsts[p]; token < firsts[p + 1]; token++) rows[row + COUNTS + kinds[token]]++;
  }
  return rows;
}

/** Tokens of all paragraphs that have a verdict. */
export function countOf(verdict: number, rows: ParagraphRows): number {
  let count = 0;
  for (let at = COUNTS + verdict; at < rows.length; at += ROW) count += rows[at];
  return count;
}

/** @param known in text order */
export function paragraphsOf(rows: ParagraphRows, known: readonly Known[]): ParagraphReport[] {
  let next = 0;
  return Array.from({ length: rows.length / ROW }, (_, p) => {
    const [start, end] = rows.subarray(ROW * p, ROW * p + COUNTS);
    const counts = rows.subarray(ROW * p + COUNTS, ROW * (p + 1));
    while (next < known.length && known[next].end <= start) next++;
    // A set: looked for in a list, 20,000 passages of one paragraph took 13 s.
    const ids = new Set<string>();
    for (let k = next; k < known.length && known[k].start < end; k++) {
      const { passage } = known[k];
      if (passage !== undefined) ids.add(passage);
    }
    const words = counts.reduce((sum, n) => sum + n, 0);
    const share = (verdict: number) => (words === 0 ? 0 : counts[verdict] / words);
    return {
      start,
      end,
      verdict: verdictOf(counts, words),
      coverage: words === 0 ? 0 : 1 - share(FRESH),
      evidence: {
        background: share(BACKGROUND),
        chrome: share(CHROME),
        formula: share(FORMULA),
        copy: share(COPY),
      },
      passages: [...ids],
    };
  });
}

/** @param counts of the tokens that have each verdict */
function verdictOf(counts: Uint32Array, words: number): ParagraphVerdict {
  if (words === 0) return 'fresh';
  return VERDICTS.find((_, verdict) => counts[verdict] >= ONE_THING * words) ?? 'mixed';
}

/** The paragraphs with what is known cut out of them; those of which nothing is left are left out. */
export function freshSpans(text: string, rows: ParagraphRows, known: readonly Known[]): Span[] {
  const result: Span[] = [];
  const keep = (from: number, to: number): void => {
    let start = from;
    let end = to;
    while (start < end && WHITE.test(text[start])) start++;
    while (end > start && WHITE.test(text[end - 1])) end--;
    start = attachedEnd(text, start, end);
    while (start < end && WHITE.test(text[start])) start++;
    if (start < end) result.push({ start, end });
  };
  let next = 0;
  for (let row = 0; row < rows.length; row += ROW) {
    const start = rows[row];
    const end = rows[row + 1];
    while (next < known.length && known[next].end <= start) next++;
    if (isKnown(rows.subarray(row + COUNTS, row + ROW))) continue;
    let at = start;
    for (let k = next; k < known.length && known[k].start < end; k++) {
      if (known[k].fresh) continue;
      keep(at, known[k].start);
      at = Math.max(at, Math.min(end, known[k].end));
    }
    keep(at, end);
  }
  return result;
}

/** Has a paragraph words, and none that is fresh? */
function isKnown(counts: Uint32Array): boolean {
  return counts[FRESH] === 0 && counts.some((count) => count > 0);
}

/** The pieces in one text. They keep their own white space, so that each is found in the document as it is here. */
export function freshText(text: string, rows: ParagraphRows, spans: readonly Span[]): string {
  let result = '';
  let row = 0;
  let before: Span | undefined;
  for (const span of spans) {
    let crossed = false;
    for (; rows[row + 1] <= span.start; row += ROW) crossed = true;
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
