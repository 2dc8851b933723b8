/**
 * `dejalu dedupe`: reads the documents, asks the library for clusters of near-duplicates, and prints or writes them.
 * Costs what the library costs; deletes nothing, --kept writes what would stay.
 */
import { type DedupeOptions, type Document, dedupe } from '../index.ts';
import { engineOf } from './engine.ts';
import type { InputOptions } from './input/read.ts';
import { readInputs } from './input/read-inputs.ts';
import { type Io, quietly } from './io.ts';
import { clusterJson, keptLines } from './json.ts';
import { checkStdout, checkTarget, printSummary, STDOUT, withLineEnds, writeAll, writeTo } from './output.ts';
import { withProgress } from './progress.ts';
import { clusterLines, type UnitName } from './render-clusters.ts';
import { duplicateLines } from './render-duplicate.ts';
import { checkDates, checkRestriction, clustersSince, documentOf, publishedSince } from './restrict.ts';
import { count } from './terminal.ts';
import { viewOf } from './view.ts';

export interface DedupeCommandOptions
  extends InputOptions,
    Pick<
      DedupeOptions,
      'method' | 'minTokens' | 'linkage' | 'keep' | 'preferredSources' | 'minDocuments' | 'minSources' | 'minDays'
    > {
  readonly unit: UnitName;
  readonly threshold: number;
  readonly measure: 'jaccard' | 'containment';
  readonly since?: string;
  readonly limit: number;
  readonly threads: number;
  readonly explain?: string;
  readonly json?: boolean;
  readonly kept?: string;
  readonly quiet?: boolean;
}

export async function dedupeCommand(
  inputs: readonly string[],
  options: DedupeCommandOptions,
  process: Io,
): Promise<void> {
  const { limit, threads, json = false, kept, format, columns, skipBad, quiet, since, explain, ...asked } = options;
  const { unit, keep } = asked;
  const io = quiet ? quietly(process) : process;
  const view = viewOf(process, limit);
  checkStdout([json && '--json', explain !== undefined && '--explain', kept === STDOUT && '--kept -']);
  if (kept !== undefined) await checkTarget(kept);
  checkRestriction({ since, minSources: 0 });
  // A bad value is refused before the documents are read, which may take long.
  dedupe([], asked);
  const engine = engineOf(threads);

  const documents = await readInputs(inputs, { format, columns, skipBad }, io);
  checkDates(documents, since, io);
  const explained = explain === undefined ? undefined : documentOf(explain, documents);
  const result = await withProgress(io, 'reading for near-duplicates', 'comparing', (onProgress) => {
    return engine.dedupe(documents, { ...asked, onProgress });
  });
  await engine.close();

  const { counts, documents: deduped, method } = result;
  const clusters = clustersSince(result.clusters, documents, since);
  if (kept !== undefined) await writeTo(kept, keptLines(result, documents, unit, publishedSince(documents, since)), io);
  if (json) await writeAll(io.stdout, clusterJson(clusters));
  else if (kept !== STDOUT) {
    const texts = textsOf(documents);
    const lines = explained
      ? duplicateLines({ clusters: result.clusters, documents: deduped }, explained.id, texts, asked, view)
      : clusterLines({ clusters, counts }, texts, { unit, keepsNone: keep === 'none' }, view);
    await writeAll(io.stdout, withLineEnds(lines));
  }
  const units = unit === 'paragraph' ? [count(counts.units, 'paragraph')] : [];
  const found = [count(counts.documents, 'document'), ...units, count(clusters.length, 'cluster')];
  if (counts.cutShort > 0) {
    const missed = `${count(counts.cutShort, 'search', 'searches')} cut short among texts that are all nearly alike`;
    io.stderr.write(`dejalu: ${missed}, some pairs may be missing; --method exact finds all\n`);
  }
  printSummary([...found, `${method} method`], io);
}

function textsOf(documents: readonly Document[]): ReadonlyMap<string, string> {
  return new Map(documents.map(({ id, text }) => [id, text]));
}
