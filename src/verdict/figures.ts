/**
 * What recurs but for its figures, and is news for these: lines of a table, and the sentences of a document that is a
 * form filled in anew. Elsewhere a figure that was brought up to date leaves background what it is. Linear in
 * occurrences.
 */
import { countNumbers } from '../sentences/distinct.ts';
import { figuresIn } from '../text/figures.ts';
import type { Passage } from '../types.ts';
import type { Context, Described } from './described.ts';
import { sentenceAt } from './evidence.ts';

/** A line is a table's when figures are this share of its words; two will do among the words of a result. */
const OF_TABLE = 0.5;
const OF_RESULT = 0.25;

/** «Page 7 of 240». */
const PAGE_WORDS = 4;

/** The same passages; what is new in their figures is fresh where it stands. */
export function withNewFigures(described: readonly Described[], context: Context): Described[] {
  return described.map((one) => {
    const { passage, stretches } = one;
    const isNew = renewedPlaces(one);
    if (!isNew) return one;
    const fresh = stretches.map(({ document, from, to }, i) => {
      if (!isNew[i]) return false;
      return context.stories.forms.has(document) || isTable(passage, document, from, to, context);
    });
    if (!fresh.includes(true)) return one;
    const occurrences = passage.occurrences.map((occurrence, i) =>
      fresh[i] ? { ...occurrence, verdict: 'fresh' as const, from: undefined } : occurrence,
    );
    return { ...one, passage: { ...passage, occurrences } };
  });
}

/** Which occurrences have figures that no earlier document has, if figures differ at all. */
function renewedPlaces({ passage, figures }: Described): boolean[] | undefined {
  if (figures.every((list) => list === figures[0])) return undefined;
  const seen = new Map<number, string>();
  return passage.occurrences.map(({ variant, document }) => {
    if (figures[variant] === 0) return false;
    const first = seen.get(figures[variant]) ?? document;
    seen.set(figures[variant], first);
    return first === document;
  });
}

function isTable({ evidence }: Passage, document: number, from: number, to: number, context: Context): boolean {
  const { text } = context.documents[document];
  const { tokens } = context.kept[document];
  const figures = countFigures(document, from, to, context);
  const isLine = evidence.prose < OF_TABLE;
  if (figures < OF_TABLE * (to - from) && !(isLine && figures >= 2 && figures >= OF_RESULT * (to - from))) return false;
  // Page numbers and datelines stand at the edges of pages.
  const written = figuresIn(text.slice(tokens.starts[from], tokens.ends[to - 1]));
  if (evidence.edge < OF_TABLE) return true;
  const isPageNumber = to - from <= PAGE_WORDS && written.every((figure) => /^\p{Nd}{1,4}$/u.test(figure));
  return figures > 1 && !isPageNumber && !written.every(isOfDate);
}

function countFigures(document: number, from: number, to: number, { kept, sentences }: Context): number {
  const { numbers, sentences: starts } = kept[document];
  let figures = 0;
  for (let s = sentenceAt(starts, from); s < numbers.length && starts[s] < to; s++) {
    const first = starts[s];
    figures += countNumbers(sentences, numbers[s], Math.max(from, first) - first, Math.min(to, starts[s + 1]) - first);
  }
  return figures;
}

/** A day, an hour or a year. */
function isOfDate(figure: string): boolean {
  return /^(?:[0-5]?\d(?:[:.][0-5]\d){0,2}|(?:19|20)\d\d)$/.test(figure);
}
