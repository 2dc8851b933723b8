/**
 * From what was said on the command line to the options of the library's dedupe, and which of them go together.
 */
import { type DedupeOptions, DejaluError } from '../index.ts';
import { groupOf } from './input/columns.ts';

/** Options of the command that are the library's under another name, or are given there as they are. */
export interface Compared
  extends Pick<
    DedupeOptions,
    | 'unit'
    | 'threshold'
    | 'measure'
    | 'method'
    | 'minTokens'
    | 'linkage'
    | 'keep'
    | 'preferredSources'
    | 'minDocuments'
    | 'minSources'
    | 'minDays'
    | 'perDocument'
    | 'slots'
    | 'seed'
    | 'recall'
  > {
  readonly shingleSize?: number;
  readonly shingleUnit?: 'word' | 'char';
  readonly numbers?: 'keep' | 'mask';
  readonly groupBy?: string;
}

/** @throws DejaluError `bad-option` for options of signatures where none are made */
export function dedupeOptionsOf(options: Compared): DedupeOptions {
  const { unit, threshold, measure, method, minTokens, linkage, keep, preferredSources } = options;
  const { minDocuments, minSources, minDays, perDocument, slots, seed, recall } = options;
  for (const [name, value] of Object.entries({ slots, seed, recall })) {
    if (value === undefined || method === 'lsh') continue;
    throw new DejaluError('bad-option', `option "${name}" is for option "method" lsh, which makes signatures`);
  }
  return {
    ...{ unit, threshold, measure, method, minTokens, linkage, keep, preferredSources },
    ...{ minDocuments, minSources, minDays, perDocument, slots, seed, recall },
    shingle: { unit: options.shingleUnit, size: options.shingleSize, numbers: options.numbers },
    groupOf: options.groupBy === undefined ? undefined : groupOf,
  };
}
