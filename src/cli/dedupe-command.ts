/**
 * `dejalu dedupe`: reads the documents, asks the library for clusters of near-duplicates, and prints or writes them.
 * Costs what the library costs; deletes nothing, --kept writes what would stay.
 */
import { type DedupeResult, DejaluError, type Document, dedupe, type LshIndex } from '../index.ts';
import { type Compared, dedupeOptionsOf } from './dedupe-options.ts';
import { engineOf } from './engine.ts';
import { nameOf } from './input/columns.ts';
import type { InputOptions } from './input/read.ts';
import { readInputs } from './input/read-inputs.ts';
import type { RecordText, Written } from './input/record.ts';
import { type Io, quietly } from './io.ts';
import { clusterJson } from './json.ts';
import { checkIds, knownTo, readKnown } from './known.ts';
import { checkStdout, printSummary, STDOUT, withLineEnds, writeAll, writeTo } from './output.ts';
import { checkTargets, checkWritable, formOf, RECORD_FORMS, type Target } from './output-form.ts';
import { withProgress } from './progress.ts';
import { clusterLines, type UnitName } from './render-clusters.ts';
import { duplicateLines } from './render-duplicate.ts';
import { checkDates, checkRestriction, clustersSince, documentOf, publishedSince } from './restrict.ts';
import { csvOf, PAIR_COLUMNS, pairLines, pairRows } from './rows.ts';
import { count, printable, shortened } from './terminal.ts';
import { keptBody } from './title.ts';
import { viewOf } from './view.ts';
import { idLines, writeRecords } from './write-records.ts';

export interface DedupeCommandOptions extends Omit<InputOptions, 'groupBy'>, Compared {
  readonly unit: UnitName;
  readonly threshold: number;
  readonly measure: 'jaccard' | 'containment';
  readonly known?: readonly string[];
  readonly pairs?: string;
  readonly since?: string;
  readonly limit: number;
  readonly threads: number;
  readonly explain?: string;
  readonly json?: boolean;
  readonly kept?: string;
  readonly ids?: string;
  readonly quiet?: boolean;
}

/** Outputs, and the forms that their endings may name. */
const FORMS = { kept: RECORD_FORMS, ids: ['text', 'jsonl'], pairs: ['jsonl', 'csv'] } as const;

export async function dedupeCommand(
  inputs: readonly string[],
  options: DedupeCommandOptions,
  process: Io,
): Promise<void> {
  const { limit, threads, json = false, kept, ids, pairs, quiet, since, explain } = options;
  const { unit, keep, measure, threshold, known: before = [] } = options;
  const asked = { ...dedupeOptionsOf(options), pairs: pairs !== undefined };
  const io = quiet ? quietly(process) : process;
  const view = viewOf(process, limit);
  checkStdout([
    json && '--json',
    explain !== undefined && '--explain',
    kept === STDOUT && '--kept -',
    ids === STDOUT && '--ids -',
    pairs === STDOUT && '--pairs -',
  ]);
  const targets: readonly Target[] = Object.entries(FORMS).flatMap(([option, forms]) => {
    const file = { kept, ids, pairs }[option as keyof typeof FORMS];
    return file === undefined ? [] : [{ option, file, forms }];
  });
  await checkTargets(targets, [...inputs, ...before], options.format);
  if (kept !== undefined && unit === 'paragraph') checkWritable('kept', options.columns);
  checkRestriction({ since, minSources: 0 });
  // A bad value is refused before the documents are read, which may take long.
  dedupe([], asked);
  const engine = engineOf(threads);

  const known = await readKnown(before, options, io);
  const { documents: read, records } = await readInputs(inputs, { ...options, records: kept !== undefined }, io);
  checkIds(known.documents, read);
  const given = withoutIndexed(read, known.indexes, options, io);
  checkDates(given, since, io);
  const explained = explain === undefined ? undefined : documentOf(explain, given);
  const documents = [...known.documents, ...given];
  const isOld = new Set(known.documents);
  const isKnown = isOld.size === 0 ? undefined : (document: Document) => isOld.has(document);
  const result = await withProgress(io, 'reading for near-duplicates', 'comparing', (onProgress) => {
    return engine.dedupe(documents, { ...asked, isKnown, onProgress });
  });
  await engine.close();

  const { counts, documents: deduped, method } = result;
  const clusters = clustersSince(result.clusters, documents, since);
  const published = publishedSince(given, since);
  const staying = () => stayingOf(result, read, records, unit, published);
  for (const target of targets) {
    const { format, compression } = formOf(target);
    if (target.option === 'kept') await writeRecords(target, staying, nameOf('text', options.columns ?? {}), io);
    else if (target.option === 'ids') await writeTo(target.file, idLines(target, staying()), io, compression);
    else {
      const found = result.pairs ?? [];
      const lines = format === 'csv' ? csvOf(PAIR_COLUMNS, pairRows(found)) : pairLines(found);
      await writeTo(target.file, lines, io, compression);
    }
  }
  if (json) await writeAll(io.stdout, clusterJson(clusters));
  else if (![kept, ids, pairs].includes(STDOUT)) {
    const texts = textsOf(documents);
    const lines = explained
      ? duplicateLines(
          { clusters: result.clusters, documents: deduped },
          explained.id,
          texts,
          { unit, measure, threshold },
          view,
        )
      : clusterLines({ clusters, counts }, texts, { unit, measure, keepsNone: keep === 'none' }, view);
    await writeAll(io.stdout, withLineEnds(lines));
  }
  const units = unit === 'paragraph' ? [count(counts.units - counts.known, 'paragraph')] : [];
  const found = [count(given.length, 'document'), ...units, count(clusters.length, 'cluster')];
  if (counts.cutShort > 0) {
    const missed = `${count(counts.cutShort, 'search', 'searches')} cut short among texts that are all nearly alike`;
    io.stderr.write(`dejalu: ${missed}, some pairs may be missing; --method exact finds all\n`);
  }
  printSummary([...found, `${method} method`], io);
}

/** The documents without those that an index knows, which are told. */
function withoutIndexed(
  documents: readonly Document[],
  indexes: readonly LshIndex[],
  { unit, measure, threshold }: DedupeCommandOptions,
  io: Io,
): readonly Document[] {
  if (indexes.length === 0) return documents;
  if (unit !== 'document' || measure !== 'jaccard') {
    const what = `an index compares whole texts by jaccard, not ${unit === 'document' ? measure : 'paragraphs'}`;
    throw new DejaluError('bad-option', `option "known": ${what}; name the documents instead`);
  }
  const indexed = knownTo(indexes, documents, threshold);
  const whole = count(indexed.size, 'document');
  io.stderr.write(`dejalu: ${whole} left out, near-duplicates of what the index has${listed([...indexed])}\n`);
  return documents.filter(({ id }) => !indexed.has(id));
}

function listed(ids: readonly string[]): string {
  return ids.length === 0 ? '' : `: ${shortened(ids.map(printable), 5)}`;
}

function textsOf(documents: readonly Document[]): ReadonlyMap<string, string> {
  return new Map(documents.map(({ id, text }) => [id, text]));
}

/**
 * What stays of the documents that were read: of whole ones those that stay, of paragraphs every one without those that
 * go. Only of those that are asked for.
 */
function* stayingOf(
  result: DedupeResult,
  read: readonly Document[],
  records: readonly RecordText[],
  unit: UnitName,
  asked: ReadonlySet<string>,
): Generator<Written> {
  const places = new Map(read.map(({ id }, i) => [id, i]));
  for (const deduped of result.documents) {
    const i = places.get(deduped.id) as number;
    const document = read[i] as Document;
    if (!asked.has(document.id) || (unit === 'document' && deduped.kept.length === 0)) continue;
    yield { document, record: records[i], text: keptBody(document, deduped) };
  }
}
