/**
 * `dejalu scan`: reads the documents, asks the library what recurs in them, and prints or writes the answer.
 * Costs what the library costs; the answer is written piece by piece.
 */
import {
  DejaluError,
  type Document,
  type FindBackgroundOptions,
  findBackground,
  type Report,
  type Role,
  tokenize,
} from '../index.ts';
import { renderHtmlPieces } from '../report/render-html.ts';
import { type Engine, engineOf } from './engine.ts';
import { groupsOf, joined } from './groups.ts';
import { groupOf, nameOf } from './input/columns.ts';
import type { InputOptions } from './input/read.ts';
import { readInputs } from './input/read-inputs.ts';
import type { RecordText, Written } from './input/record.ts';
import { type Io, quietly } from './io.ts';
import { passageJson, reportJson, spanLines } from './json.ts';
import { checkIds, datedBefore, readKnown, withGivenDates } from './known.ts';
import { checkStdout, printSummary, STDOUT, withLineEnds, writeAll, writeTo } from './output.ts';
import { checkTargets, checkWritable, formOf, RECORD_FORMS, type Target } from './output-form.ts';
import { withProgress } from './progress.ts';
import { documentLines } from './render-documents.ts';
import { explainedLines } from './render-explained.ts';
import { passageLines } from './render-passages.ts';
import { storyLines, takerLines } from './render-stories.ts';
import {
  checkDates,
  checkRestriction,
  documentOf,
  publishedSince,
  restricted,
  warnOfDates,
  withAllNamed,
} from './restrict.ts';
import { csvOf, PASSAGE_COLUMNS, passageRows, passimLines, SPAN_COLUMNS, spanRows } from './rows.ts';
import { checkFolder, planStrip, strip } from './strip.ts';
import { count, printable } from './terminal.ts';
import { freshBody } from './title.ts';
import { type View, viewOf } from './view.ts';
import { writeRecords } from './write-records.ts';

export interface ScanOptions extends InputOptions {
  readonly minStories: number;
  readonly minTokens: number;
  readonly known?: readonly string[];
  readonly minSources: number;
  readonly since?: string;
  readonly role?: Role;
  readonly limit: number;
  readonly threads: number;
  readonly explain?: string;
  readonly json?: boolean;
  readonly passages?: string;
  readonly spans?: string;
  readonly passim?: string;
  readonly fresh?: string;
  readonly html?: string;
  readonly strip?: string;
  readonly quiet?: boolean;
}

export async function scanCommand(inputs: readonly string[], options: ScanOptions, process: Io): Promise<void> {
  const { json = false, passages, spans, passim, fresh, html, explain, since, strip: folder } = options;
  const { minStories, minTokens, known: before = [] } = options;
  const io = options.quiet ? quietly(process) : process;
  const view = viewOf(process, options.limit);
  const files = { passages, spans, passim, fresh, html };
  const toStdout = Object.entries(files).map(([name, file]) => file === STDOUT && `--${name} -`);
  checkStdout([json && '--json', explain !== undefined && '--explain', ...toStdout]);
  const targets = targetsOf(files);
  await checkTargets(targets, [...inputs, ...before], options.format);
  if (fresh !== undefined) checkWritable('fresh', options.columns);
  if (folder !== undefined) await checkFolder(folder);
  checkRestriction(options);
  // A bad value is refused before the documents are read, which may take long.
  findBackground([], { minStories, minTokens });
  const engine = engineOf(options.threads);

  const known = before.length > 0 ? await knownDocuments(before, options, io) : [];
  const { documents: given, records } = await readInputs(inputs, { ...options, records: fresh !== undefined }, io);
  checkIds(known, given);
  checkDates(given, since, io);
  if (since === undefined) warnOfDates(given, io);
  const explained = explain === undefined ? undefined : documentOf(explain, given);
  const ids = given.map(({ id }) => id);
  const plan = folder === undefined ? undefined : await planStrip(folder, ids, publishedSince(given, since));
  const documents = [...known, ...given];
  const asked = known.length === 0 ? documents : [...datedBefore(known, given, io), ...given];
  const found = await withProgress(io, 'looking for passages', 'putting the passages together', (onProgress) => {
    const settings = { minStories, minTokens, onProgress };
    return options.groupBy === undefined ? engine.findBackground(asked, settings) : inGroups(asked, settings, engine);
  });
  await engine.close();
  for (const { kind, message } of found.warnings) {
    // Dates were looked at before the work began.
    if (kind !== 'unread-date') io.stderr.write(`dejalu: ${printable(message)}\n`);
  }

  const whole = known.length === 0 ? found : withGivenDates(found, documents);
  const report = restricted(whole, documents, options, known.length === 0 ? undefined : given);
  for (const target of targets) {
    const { format, compression } = formOf(target);
    if (target.option === 'fresh') {
      const left = () => freshOf(report, given, records);
      await writeRecords(target, left, nameOf('text', options.columns ?? {}), io);
    } else {
      const pieces = piecesOf(target.option, format, report, withAllNamed(report, whole), documents);
      await writeTo(target.file, pieces, io, compression);
    }
  }
  if (plan) await strip(plan, report.documents, io);
  if (json) await writeAll(io.stdout, reportJson(report));
  else if (explained) {
    const lines = explainedLines(whole, explained, tokenize(explained.text).count, view);
    await writeAll(io.stdout, withLineEnds(lines));
  } else if (!toStdout.some(Boolean)) {
    await writeAll(io.stdout, withLineEnds(readable(report, whole, documents, options, view)));
  }
  const summary = [count(given.length, 'document'), count(report.passages.length, 'passage')];
  if (plan) summary.push(`${count(report.documents.length, 'text')} in ${plan.folder}`);
  printSummary(summary, io);
}

/** Outputs, and the forms that their endings may name. */
const FORMS = {
  passages: ['jsonl', 'csv'],
  spans: ['jsonl', 'csv'],
  passim: ['jsonl'],
  fresh: RECORD_FORMS,
  html: ['html'],
} as const;
type Output = keyof typeof FORMS;

function targetsOf(files: Readonly<Record<Output, string | undefined>>): (Target & { readonly option: Output })[] {
  return (Object.keys(FORMS) as Output[]).flatMap((option) => {
    const file = files[option];
    return file === undefined ? [] : [{ option, file, forms: FORMS[option] }];
  });
}

/** @param shown the report with all documents that it names */
function piecesOf(
  option: Exclude<Output, 'fresh'>,
  format: string,
  report: Report,
  shown: Report,
  documents: readonly Document[],
): Iterable<string> {
  const isTable = format === 'csv';
  switch (option) {
    case 'passages':
      return isTable ? csvOf(PASSAGE_COLUMNS, passageRows(report)) : passageJson(report);
    case 'spans':
      return isTable ? csvOf(SPAN_COLUMNS, spanRows(report, documents)) : spanLines(report);
    case 'passim':
      return passimLines(report, documents);
    case 'html':
      return renderHtmlPieces(shown, documents);
  }
}

/** Every document of the report without what is not fresh. */
function* freshOf(report: Report, given: readonly Document[], records: readonly RecordText[]): Generator<Written> {
  const places = new Map(given.map(({ id }, i) => [id, i]));
  for (const reported of report.documents) {
    const i = places.get(reported.id) as number;
    const document = given[i] as Document;
    yield { document, record: records[i], text: freshBody(document, reported) };
  }
}

async function knownDocuments(names: readonly string[], options: ScanOptions, io: Io): Promise<readonly Document[]> {
  const { documents, indexes } = await readKnown(names, options, io);
  if (indexes.length === 0) return documents;
  throw new DejaluError(
    'bad-option',
    'option "known": an index has no texts to compare sentences with; name the documents',
  );
}

/** Group by group, with one count of documents read. */
async function inGroups(
  documents: readonly Document[],
  settings: FindBackgroundOptions,
  engine: Engine,
): Promise<Report> {
  const reports: Report[] = [];
  let before = 0;
  for (const group of groupsOf(documents, groupOf)) {
    const onProgress = (done: number): void => settings.onProgress?.(before + done, documents.length);
    reports.push(await engine.findBackground(group, { ...settings, onProgress }));
    before += group.length;
  }
  return joined(reports, documents);
}

function* readable(
  report: Report,
  whole: Report,
  documents: readonly Document[],
  { minStories }: ScanOptions,
  view: View,
): Generator<string> {
  const texts = new Map(documents.map((d) => [d.id, d.text]));
  const wordsOf = (id: string): number => tokenize(texts.get(id) ?? '').count;
  if (whole.passages.length === 0) yield* [`No passage stands in ${minStories} stories or more.`, ''];
  else if (report.passages.length === 0)
    yield* [`None of the ${count(whole.passages.length, 'passage')} is of that kind.`, ''];
  yield* passageLines(report, view, whole);
  yield* documentLines(report, wordsOf, view);
  yield* storyLines(report, new Map(documents.map((d) => [d.id, d.date])), view);
  yield* takerLines(report, view, whole);
}
