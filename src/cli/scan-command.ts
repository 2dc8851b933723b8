/**
 * `dejalu scan`: reads the documents, asks the library what recurs in them, and prints or writes the answer.
 * Costs what the library costs; the answer is written piece by piece.
 */
import { type Document, findBackground, type Report, type Role, tokenize } from '../index.ts';
import { renderHtml } from '../report/render-html.ts';
import { engineOf } from './engine.ts';
import { nameOf } from './input/columns.ts';
import type { InputOptions } from './input/read.ts';
import { readInputs } from './input/read-inputs.ts';
import type { RecordText, Written } from './input/record.ts';
import { type Io, quietly } from './io.ts';
import { reportJson, spanLines } from './json.ts';
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
import { checkFolder, planStrip, strip } from './strip.ts';
import { count, printable } from './terminal.ts';
import { type View, viewOf } from './view.ts';
import { writeRecords } from './write-records.ts';

export interface ScanOptions extends InputOptions {
  readonly minStories: number;
  readonly minSources: number;
  readonly since?: string;
  readonly role?: Role;
  readonly limit: number;
  readonly threads: number;
  readonly explain?: string;
  readonly json?: boolean;
  readonly spans?: string;
  readonly fresh?: string;
  readonly html?: string;
  readonly strip?: string;
  readonly quiet?: boolean;
}

export async function scanCommand(inputs: readonly string[], options: ScanOptions, process: Io): Promise<void> {
  const { json = false, spans, fresh, html, explain, since, strip: folder, minStories } = options;
  const io = options.quiet ? quietly(process) : process;
  const view = viewOf(process, options.limit);
  const files = { spans, fresh, html };
  const toStdout = Object.entries(files).map(([name, file]) => file === STDOUT && `--${name} -`);
  checkStdout([json && '--json', explain !== undefined && '--explain', ...toStdout]);
  const targets = targetsOf(files);
  await checkTargets([...targets.values()], inputs, options.format);
  if (fresh !== undefined) checkWritable('fresh', options.columns);
  if (folder !== undefined) await checkFolder(folder);
  checkRestriction(options);
  // A bad value is refused before the documents are read, which may take long.
  findBackground([], { minStories });
  const engine = engineOf(options.threads);

  const { documents, records } = await readInputs(inputs, { ...options, records: fresh !== undefined }, io);
  checkDates(documents, since, io);
  if (since === undefined) warnOfDates(documents, io);
  const explained = explain === undefined ? undefined : documentOf(explain, documents);
  const ids = documents.map(({ id }) => id);
  const plan = folder === undefined ? undefined : await planStrip(folder, ids, publishedSince(documents, since));
  const whole = await withProgress(io, 'looking for passages', 'putting the passages together', (onProgress) => {
    return engine.findBackground(documents, { minStories, onProgress });
  });
  await engine.close();
  for (const { message } of whole.warnings) io.stderr.write(`dejalu: ${printable(message)}\n`);

  const report = restricted(whole, documents, options);
  for (const [name, target] of targets) {
    if (name === 'fresh') {
      await writeRecords(target, () => freshOf(report, documents, records), nameOf('text', options.columns ?? {}), io);
      continue;
    }
    const pieces = name === 'spans' ? spanLines(report) : [renderHtml(withAllNamed(report, whole), documents)];
    await writeTo(target.file, pieces, io, formOf(target).compression);
  }
  if (plan) await strip(plan, report.documents, io);
  if (json) await writeAll(io.stdout, reportJson(report));
  else if (explained) {
    const lines = explainedLines(whole, explained, tokenize(explained.text).count, view);
    await writeAll(io.stdout, withLineEnds(lines));
  } else if (!toStdout.some(Boolean)) {
    await writeAll(io.stdout, withLineEnds(readable(report, whole, documents, options, view)));
  }
  const summary = [count(documents.length, 'document'), count(report.passages.length, 'passage')];
  if (plan) summary.push(`${count(report.documents.length, 'text')} in ${plan.folder}`);
  printSummary(summary, io);
}

const FORMS = { spans: ['jsonl'], fresh: RECORD_FORMS, html: ['html'] } as const;

function targetsOf(files: Readonly<Record<keyof typeof FORMS, string | undefined>>): Map<keyof typeof FORMS, Target> {
  const targets = new Map<keyof typeof FORMS, Target>();
  for (const option of ['spans', 'fresh', 'html'] as const) {
    const file = files[option];
    if (file !== undefined) targets.set(option, { option, file, forms: FORMS[option] });
  }
  return targets;
}

/** Every document of the report without what is not fresh. */
function* freshOf(report: Report, documents: readonly Document[], records: readonly RecordText[]): Generator<Written> {
  const byId = new Map(documents.map(({ id }, i) => [id, i]));
  for (const reported of report.documents) {
    const i = byId.get(reported.id) as number;
    yield { document: documents[i] as Document, record: records[i], text: reported.freshText() };
  }
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
