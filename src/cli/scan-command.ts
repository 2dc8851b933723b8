/**
 * `dejalu scan`: reads the documents, asks the library what recurs in them, and prints or writes the answer.
 * Costs what the library costs; the answer is written piece by piece.
 */
import { type Document, findBackground, type Report, tokenize } from '../index.ts';
import { engineOf } from './engine.ts';
import type { InputOptions } from './input/read.ts';
import { readInputs } from './input/read-inputs.ts';
import type { Io } from './io.ts';
import { freshLines, reportJson, spanLines } from './json.ts';
import { checkStdout, checkTarget, printSummary, STDOUT, withLineEnds, writeAll, writeTo } from './output.ts';
import { withProgress } from './progress.ts';
import { documentLines, editionLines } from './render-documents.ts';
import { passageLines } from './render-passages.ts';
import { count } from './terminal.ts';
import { type View, viewOf } from './view.ts';

export interface ScanOptions extends InputOptions {
  readonly minDocuments: number;
  readonly limit: number;
  readonly threads: number;
  readonly json?: boolean;
  readonly spans?: string;
  readonly fresh?: string;
}

export async function scanCommand(inputs: readonly string[], options: ScanOptions, io: Io): Promise<void> {
  const { json = false, spans, fresh, minDocuments } = options;
  const view = viewOf(io, options.limit);
  checkStdout([json && '--json', spans === STDOUT && '--spans -', fresh === STDOUT && '--fresh -']);
  for (const file of [spans, fresh]) if (file !== undefined) await checkTarget(file);
  // A bad value is refused before the documents are read, which may take long.
  findBackground([], { minDocuments });
  const engine = engineOf(options.threads);

  const documents = await readInputs(inputs, options, io);
  const report = await withProgress(io, 'looking for passages', (onProgress) => {
    return engine.findBackground(documents, { minDocuments, onProgress });
  });
  await engine.close();

  if (spans !== undefined) await writeTo(spans, spanLines(report), io);
  if (fresh !== undefined) await writeTo(fresh, freshLines(report, documents), io);
  if (json) await writeAll(io.stdout, reportJson(report));
  else if (spans !== STDOUT && fresh !== STDOUT) {
    await writeAll(io.stdout, withLineEnds(readable(report, documents, minDocuments, view)));
  }
  printSummary([count(documents.length, 'document'), count(report.passages.length, 'passage')], io);
}

function* readable(
  report: Report,
  documents: readonly Document[],
  minDocuments: number,
  view: View,
): Generator<string> {
  const texts = new Map(documents.map((d) => [d.id, d.text]));
  const wordsOf = (id: string): number => tokenize(texts.get(id) ?? '').count;
  if (report.passages.length === 0) yield* [`No passage stands in ${minDocuments} stories or more.`, ''];
  yield* passageLines(report, view);
  yield* documentLines(report, wordsOf, view);
  yield* editionLines(report, view);
}
