/**
 * The main job: documents in, their recurring passages, editions and fresh text out. Read this file first.
 *
 *   documents ──► order (date, id) ──► passages/analyse  tokens, sentences, seeds
 *                                  ──► passages/finder   sentences that recur, in families
 *                                  ──► dedupe            editions: documents that copy each other whole
 *                                  ──► passages/assemble families in two stories or more, as an editor marks them
 *                                  ──► verdict           roles, wordings, and what each paragraph is
 *
 * Linear in the length of the texts: .8 to .9 µs per token of English stories, and beside the texts 21 bytes that are
 * kept with the report and 50 to 65 at the peak.
 * The same documents and options give the same report whatever order they come in. Reports; deletes nothing.
 */
import { checkDocuments } from './documents.ts';
import { KERNEL_ENTRY, type KernelChoice } from './kernel/kernel.ts';
import { functionOr, integer, type OptionTable, type Resolved, resolveOptions, share } from './options.ts';
import { analyse } from './passages/analyse.ts';
import { assemble, type Kept } from './passages/assemble.ts';
import { PassageFinder } from './passages/finder.ts';
import type { PassageStore } from './passages/store.ts';
import type { Tokenizer, Words } from './text/tokenize.ts';
import type { Document, Report } from './types.ts';
import { judgeDocuments } from './verdict/documents.ts';
import { type Editions, findCopies, findEditions } from './verdict/editions.ts';
import { describePassages } from './verdict/passages.ts';

/** What findBackground can be told. */
export interface FindBackgroundOptions {
  /**
   * In how many stories a passage must stand; editions of one story count once. 2 to 1e6. Higher: fewer, surer
   * passages. @defaultValue 2
   */
  readonly minDocuments?: number | undefined;
  /**
   * The shortest background passage, in words; shorter lines can only be chrome. 4 to 100. At 5 and less stock phrases
   * come in; at 12 and more short facts are missed. @defaultValue 8
   */
  readonly minTokens?: number | undefined;
  /**
   * The similarity from which on two documents count as editions of one story: the Jaccard similarity of the word
   * 3-shingles of their sentences. Numbers count as equal, and lines that are no sentences are left out. Above 0, up to
   * 1. Lower: stories that were rewritten around the same facts become one. @defaultValue 0.8
   */
  readonly editionThreshold?: number | undefined;
  /** Words by another rule than `tokenize`'s. @defaultValue the built-in rule */
  readonly tokenizer?: Tokenizer | undefined;
  /** Which build of the hot loop does the work; all give the same report. @defaultValue 'auto' */
  readonly kernel?: KernelChoice | undefined;
  /** Called now and then with the number of documents read so far, and at the end. @defaultValue none */
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

export type FindBackgroundSettings = Resolved<Omit<FindBackgroundOptions, 'tokenizer' | 'kernel'>, 'onProgress'> & {
  readonly words: Words;
};

const OPTIONS: OptionTable<Resolved<FindBackgroundOptions, 'tokenizer' | 'onProgress'>> = {
  minDocuments: { default: 2, check: integer(2, 1_000_000) },
  minTokens: { default: 8, check: integer(4, 100) },
  editionThreshold: { default: 0.8, check: share(0, 1) },
  tokenizer: { default: undefined, check: functionOr<Tokenizer>() },
  ...KERNEL_ENTRY,
  onProgress: { default: undefined, check: functionOr<(done: number, total: number) => void>() },
};

/** Documents between two calls of onProgress. */
export const PROGRESS_STEP = 64;

/**
 * What do these documents keep repeating, where, in which wordings, and what in each of them is new?
 * @param documents any number, in any order; none is changed. `source` and `date` sharpen the roles and the order.
 * @throws DejaluError `bad-document`, `duplicate-id`, `unknown-option`, `bad-option`
 */
export function findBackground(documents: readonly Document[], options?: FindBackgroundOptions): Report {
  const settings = resolveFindBackground(documents, options);
  const { words, minTokens, editionThreshold, onProgress } = settings;
  const order = byDateAndId(documents);
  const sorted = order.map((i) => documents[i]);

  const finder = new PassageFinder(minTokens);
  const kept: Kept[] = sorted.map(({ text }, i) => {
    if (i % PROGRESS_STEP === 0) onProgress?.(i, sorted.length);
    const analysis = analyse(text, words);
    finder.add(i, analysis);
    const { tokens, breaks, units, paragraphs } = analysis;
    // Copies, because the arrays of a tokenization share one buffer with room to grow.
    const places = { count: tokens.count, starts: tokens.starts.slice(), ends: tokens.ends.slice() };
    return { tokens: places, breaks, units, paragraphs };
  });
  onProgress?.(sorted.length, sorted.length);

  const editions = findEditions(sorted, kept, editionThreshold, words);
  return report({ order, sorted, kept, store: finder.store, editions }, settings);
}

/** Checks what findBackground is given. */
export function resolveFindBackground(
  documents: readonly Document[],
  options: FindBackgroundOptions | undefined,
): FindBackgroundSettings {
  checkDocuments(documents);
  const { tokenizer, kernel, ...settings } = resolveOptions(options, OPTIONS);
  return { ...settings, words: { tokenizer, kernel } };
}

/** What is known when every document has been read. */
export interface Findings {
  /** Positions of the documents in order of (date, id). */
  readonly order: readonly number[];
  /** The documents in that order, and what is kept of each. */
  readonly sorted: readonly Document[];
  readonly kept: readonly Kept[];
  readonly store: PassageStore;
  readonly editions: Editions;
}

/** From what was found to the answer: passages with their roles, and a verdict on every paragraph. */
export function report({ order, sorted, kept, store, editions }: Findings, settings: FindBackgroundSettings): Report {
  const { minDocuments, minTokens, words } = settings;
  const found = assemble(store, kept, editions.stories, { minDocuments, minTokens });
  const context = { documents: sorted, kept, stories: editions.stories, minDocuments, minTokens, words };
  const described = describePassages(found, context);
  const reports = judgeDocuments(described, findCopies(store, editions), editions.editions, context);

  const inInputOrder = new Array<(typeof reports)[number]>(order.length);
  for (const [i, at] of order.entries()) inInputOrder[at] = reports[i];
  return {
    passages: described.map(({ passage }) => passage),
    documents: inInputOrder,
    editions: [...new Set(editions.editions.values())],
  };
}

/** Positions of the documents in order of date, those without one last, then of id; compared by code units. */
export function byDateAndId(documents: readonly Document[]): number[] {
  const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  const undated = ({ date }: Document) => (date === undefined ? 1 : 0);
  const inOrder = (a: Document, b: Document) =>
    undated(a) - undated(b) || compare(a.date ?? '', b.date ?? '') || compare(a.id, b.id);
  return documents.map((_, i) => i).sort((a, b) => inOrder(documents[a], documents[b]));
}
