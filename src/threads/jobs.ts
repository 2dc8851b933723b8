/**
 * findBackground and dedupe with their steps in workers: for findBackground that is most of the work; of dedupe the
 * reading of the units, since copies, the join and the clusters are one after the other by nature.
 */
import { type FindBackgroundOptions, resolveFindBackground } from '../background.ts';
import { type DedupeOptions, resolveDedupe } from '../dedupe/options.ts';
import type { DedupeResult } from '../dedupe/result.ts';
import { DejaluError, describe } from '../errors.ts';
import { dedupeJob } from '../flow/dedupe-job.ts';
import { mainJob } from '../flow/main-job.ts';
import type { Document, Report } from '../types.ts';
import { type Call, refuseFunctions } from './call.ts';
import { runInWorkers } from './run.ts';

export async function findBackground(
  call: Call,
  documents: readonly Document[],
  options: FindBackgroundOptions | undefined,
): Promise<Report> {
  refuseFunctions(options, ['tokenizer'], 'findBackground');
  return runInWorkers(call, mainJob(documents, resolveFindBackground(documents, options)));
}

export async function dedupe(
  call: Call,
  units: readonly Document[] | readonly string[],
  options: DedupeOptions | undefined,
): Promise<DedupeResult> {
  refuseFunctions(options, ['tokenizer', 'split'], 'dedupe');
  const settings = resolveDedupe(options);
  if (!Array.isArray(units)) {
    throw new DejaluError('bad-document', `documents must be an array, not ${describe(units)}`);
  }
  return runInWorkers(call, dedupeJob(units, settings));
}
