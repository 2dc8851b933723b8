/**
 * `dejalu dedupe`: reads the documents, asks the library for clusters of near-duplicates, and prints or writes them.
 * Costs what the library costs; deletes nothing, --kept writes what would stay.
 */
import { type DedupeOptions, type Document, dedupe } from '../index.ts';
import { engineOf } from './engine.ts';
import type { InputOptions } from './input/read.ts';
import { readInputs } from './input/read-inputs.ts';
import type { Io } from './io.ts';
import { clusterJson, keptLines } from './json.ts';
import { checkStdout, checkTarget, printSummary, STDOUT, withLineEnds, writeAll, writeTo } from './output.ts';
import { withNotice } from './progress.ts';
import { clusterLines, type UnitName } from './render-clusters.ts';
import { count } from './terminal.ts';
import { viewOf } from './view.ts';

export interface DedupeCommandOptions
  extends InputOptions,
    Pick<
      DedupeOptions,
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
    > {
  readonly unit: UnitName;
  readonly limit: number;
  readonly threads: number;
  readonly json?: boolean;
  readonly kept?: string;
}

export async function dedupeCommand(inputs: readonly string[], options: DedupeCommandOptions, io: Io): Promise<void> {
  const { limit, threads, json = false, kept, format, columns, skipBad, ...asked } = options;
  const view = viewOf(io, limit);
  checkStdout([json && '--json', kept === STDOUT && '--kept -']);
  if (kept !== undefined) await checkTarget(kept);
  // A bad value is refused before the documents are read, which may take long.
  dedupe([], asked);
  const engine = engineOf(threads);

  const documents = await readInputs(inputs, { format, columns, skipBad }, io);
  const notice = `looking for near-duplicates in ${count(documents.length, 'document')}`;
  const result = await withNotice(io, notice, () => engine.dedupe(documents, asked));
  await engine.close();
  if (kept !== undefined) await writeTo(kept, keptLines(result, documents, options.unit), io);
  if (json) await writeAll(io.stdout, clusterJson(result.clusters));
  else if (kept !== STDOUT) {
    const lines = clusterLines(
      result,
      textsOf(documents),
      { unit: options.unit, keepsNone: options.keep === 'none' },
      view,
    );
    await writeAll(io.stdout, withLineEnds(lines));
  }
  const { counts, clusters, method } = result;
  const units = options.unit === 'paragraph' ? [count(counts.units, 'paragraph')] : [];
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
