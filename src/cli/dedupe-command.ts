/**
 * `dejalu dedupe`: reads the documents, asks the library for clusters of near-duplicates, and prints or writes them.
 * Costs what the library costs; deletes nothing, --kept writes what would stay.
 */
import { type DedupeOptions, type DedupeResult, type Document, dedupe, keptText } from '../index.ts';
import { engineOf } from './engine.ts';
import { nameOf } from './input/columns.ts';
import type { InputOptions } from './input/read.ts';
import { readInputs } from './input/read-inputs.ts';
import type { RecordText, Written } from './input/record.ts';
import { type Io, quietly } from './io.ts';
import { clusterJson } from './json.ts';
import { checkStdout, printSummary, STDOUT, withLineEnds, writeAll, writeTo } from './output.ts';
import { checkTargets, checkWritable, formOf, RECORD_FORMS } from './output-form.ts';
import { withProgress } from './progress.ts';
import { clusterLines, type UnitName } from './render-clusters.ts';
import { duplicateLines } from './render-duplicate.ts';
import { checkDates, checkRestriction, clustersSince, documentOf, publishedSince } from './restrict.ts';
import { count } from './terminal.ts';
import { viewOf } from './view.ts';
import { idLines, writeRecords } from './write-records.ts';

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
  readonly ids?: string;
  readonly quiet?: boolean;
}

export async function dedupeCommand(
  inputs: readonly string[],
  options: DedupeCommandOptions,
  process: Io,
): Promise<void> {
  const {
    limit,
    threads,
    json = false,
    kept,
    ids,
    format,
    columns,
    dateFormat,
    skipBad,
    quiet,
    since,
    explain,
    ...settings
  } = options;
  const { unit, keep } = settings;
  const io = quiet ? quietly(process) : process;
  const view = viewOf(process, limit);
  checkStdout([
    json && '--json',
    explain !== undefined && '--explain',
    kept === STDOUT && '--kept -',
    ids === STDOUT && '--ids -',
  ]);
  const targets = [
    ...(kept === undefined ? [] : [{ option: 'kept', file: kept, forms: RECORD_FORMS }]),
    ...(ids === undefined ? [] : [{ option: 'ids', file: ids, forms: ['text', 'jsonl'] as const }]),
  ];
  await checkTargets(targets, inputs, format);
  if (kept !== undefined && unit === 'paragraph') checkWritable('kept', columns);
  checkRestriction({ since, minSources: 0 });
  // A bad value is refused before the documents are read, which may take long.
  dedupe([], settings);
  const engine = engineOf(threads);

  const reading = { format, columns, dateFormat, skipBad, records: kept !== undefined };
  const { documents, records } = await readInputs(inputs, reading, io);
  checkDates(documents, since, io);
  const explained = explain === undefined ? undefined : documentOf(explain, documents);
  const result = await withProgress(io, 'reading for near-duplicates', 'comparing', (onProgress) => {
    return engine.dedupe(documents, { ...settings, onProgress });
  });
  await engine.close();

  const { counts, documents: deduped, method } = result;
  const clusters = clustersSince(result.clusters, documents, since);
  const asked = publishedSince(documents, since);
  const staying = () => stayingOf(result, documents, records, unit, asked);
  for (const target of targets) {
    if (target.option === 'ids') await writeTo(target.file, idLines(target, staying()), io, formOf(target).compression);
    else await writeRecords(target, staying, nameOf('text', columns ?? {}), io);
  }
  if (json) await writeAll(io.stdout, clusterJson(clusters));
  else if (kept !== STDOUT && ids !== STDOUT) {
    const texts = textsOf(documents);
    const lines = explained
      ? duplicateLines({ clusters: result.clusters, documents: deduped }, explained.id, texts, settings, view)
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

/**
 * What stays of the documents: of whole ones those that stay, of paragraphs every one without those that go. Only of
 * those that are asked for.
 */
function* stayingOf(
  result: DedupeResult,
  documents: readonly Document[],
  records: readonly RecordText[],
  unit: UnitName,
  asked: ReadonlySet<string>,
): Generator<Written> {
  let i = 0;
  for (const deduped of result.documents) {
    const document = documents[i] as Document;
    const record = records[i++];
    if (!asked.has(document.id) || (unit === 'document' && deduped.kept.length === 0)) continue;
    yield { document, record, text: keptText(document.text, deduped) };
  }
}
