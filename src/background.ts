/**
 * The main job: documents in, their recurring passages, stories and fresh text out. Read this file first.
 *
 *   documents ──► sentences/  distinct sentences, each with a key of its content and the places where it stands
 *             ──► passages/   seeds ──► their holders, least key first ──► candidates ──► links ──► components
 *                             ──► families ──► clauses ──► passages in two stories or more, as an editor marks them
 *             ──► stories/    which documents are versions of one story, which carry or print those of others
 *             ──► verdict/    roles, wordings, and what each paragraph is
 *
 * flow/main-job.ts says which step follows which; here options are checked and the flow is run on this thread.
 *
 * Linear in the length of the texts; bench/RESULTS.md has the time and memory a token.
 * The report is a function of the set of documents and the options: the order in which documents come, the engine, the
 * number of threads and the build of the kernel decide nothing. Reports; deletes nothing.
 */
import { checkDocuments } from './documents.ts';
import { runHere } from './flow/flow.ts';
import { type MainJobSettings, mainJob } from './flow/main-job.ts';
import { KERNEL_ENTRY, type KernelChoice } from './kernel/kernel.ts';
import { functionOr, integer, type OptionTable, type Resolved, resolveOptions } from './options.ts';
import { SALT } from './sentences/key.ts';
import type { Tokenizer } from './text/tokenize.ts';
import type { Document, Report } from './types.ts';

/** What findBackground can be told. */
export interface FindBackgroundOptions {
  /**
   * In how many stories a passage must stand; versions of one story count once. 2 to 1e6. Higher: fewer, surer
   * passages. @defaultValue 2
   */
  readonly minStories?: number | undefined;
  /**
   * The shortest background passage, in words; shorter lines can only be chrome. 4 to 100. At 5 and less stock phrases
   * come in; at 12 and more short facts are missed. @defaultValue 8
   */
  readonly minTokens?: number | undefined;
  /** Words by another rule than `tokenize`'s. @defaultValue the built-in rule */
  readonly tokenizer?: Tokenizer | undefined;
  /** Which build of the hot loop does the work; all give the same report. @defaultValue 'auto' */
  readonly kernel?: KernelChoice | undefined;
  /** Called now and then with the number of documents read so far, and at the end. @defaultValue none */
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

const OPTIONS: OptionTable<Resolved<FindBackgroundOptions, 'tokenizer' | 'onProgress'>> = {
  minStories: { default: 2, check: integer(2, 1_000_000) },
  minTokens: { default: 8, check: integer(4, 100) },
  tokenizer: { default: undefined, check: functionOr<Tokenizer>() },
  ...KERNEL_ENTRY,
  onProgress: { default: undefined, check: functionOr<(done: number, total: number) => void>() },
};

/**
 * What do these documents keep repeating, where, in which wordings, and what in each of them is new?
 * @param documents any number, in any order; none is changed. `source` sharpens the roles. `date` says which version
 * was first, and orders the places.
 * @throws DejaluError `bad-document`, `duplicate-id`, `unknown-option`, `bad-option`
 */
export function findBackground(documents: readonly Document[], options?: FindBackgroundOptions): Report {
  return runHere(mainJob(documents, resolveFindBackground(documents, options)));
}

/** Checks what findBackground is given. */
export function resolveFindBackground(
  documents: readonly Document[],
  options: FindBackgroundOptions | undefined,
): MainJobSettings {
  checkDocuments(documents);
  const { tokenizer, kernel, ...settings } = resolveOptions(options, OPTIONS);
  return { ...settings, salt: SALT, words: { tokenizer, kernel } };
}
