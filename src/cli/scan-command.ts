/**
 * `dejalu scan`: reads the documents, asks the library what recurs in them, and prints or writes the answer.
 * Costs what the library costs; the answer is written piece by piece.
 */
import { type Document, findBackground, type Report, type Role, tokenize } from '../index.ts';
import { renderHtml } from '../report/render-html.ts';
import { engineOf } from './engine.ts';
import type { InputOptions } from './input/read.ts';
import { readInputs } from './input/read-inputs.ts';
import { type Io, quietly } from './io.ts';
import { freshLines, reportJson, spanLines } from './json.ts';
import { checkStdout, checkTarget, printSummary, STDOUT, withLineEnds, writeAll, writeTo } from './output.ts';
import { withProgress } from './progress.ts';
import { documentLines } from './render-documents.ts';
import { explainedLines } from './render-explained.ts';
import { passageLines } from './render-passages.ts';
import { storyLines, takerLines } from './render-stories.ts';
import { checkDates, checkRestriction, documentOf, publishedSince, restricted, withAllNamed } from './restrict.ts';
import { checkFolder, planStrip, strip } from './strip.ts';
import { count, printable } from './terminal.ts';
import { type View, viewOf } from './view.ts';

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
  for (const file of Object.values(files)) if (file !== undefined) await checkTarget(file);
  if (folder !== undefined) await checkFolder(folder);
  checkRestriction(options);
  // A bad value is refused before the documents are read, which may take long.
  findBackground([], { minStories });
  const engine = engineOf(options.threads);

  const documents = await readInputs(inputs, options, io);
  checkDates(documents, since, io);
  const explained = explain === undefined ? undefined : documentOf(explain, documents);
  const ids = documents.map(({ id }) => id);
  const plan = folder === undefined ? undefined : await planStrip(folder, ids, publishedSince(documents, since));
  const whole = await withProgress(io, 'looking for passages', 'putting the passages together', (onProgress) => {
    return engine.findBackground(documents, { minStories, onProgress });
  });
  await engine.close();
  for (const { message } of whole.warnings) io.stderr.write(`dejalu: ${printable(message)}\n`);

  const report = restricted(whole, documents, options);
  if (spans !== undefined) await writeTo(spans, spanLines(report), io);
  if (fresh !== undefined) await writeTo(fresh, freshLines(report, documents), io);
  if (html !== undefined) await writeTo(html, [renderHtml(withAllNamed(report, whole), documents)], io);
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
