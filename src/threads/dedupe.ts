/**
 * dedupe with the reading of the units in workers. What is left to the caller's thread is one after the other by nature:
 * copies collapse, the join, the clusters. To select the keys of the sets in workers gained nothing at 80,000 paragraphs
 * and at a million.
 */
import { dedupeUnits } from '../dedupe/dedupe.ts';
import { keysOf } from '../dedupe/keys.ts';
import { type DedupeOptions, resolveDedupe } from '../dedupe/options.ts';
import type { DedupeResult } from '../dedupe/result.ts';
import { documentsOf, UnitReader } from '../dedupe/units.ts';
import { describe } from '../errors.ts';
import type { Document } from '../types.ts';
import { type Call, refuseFunctions, type TextPiece } from './call.ts';
import { type Cutting, cuttingOf, takeUnits } from './tasks/units.ts';
import { batchesOf } from './texts.ts';

export async function dedupe(
  call: Call,
  units: readonly Document[] | readonly string[],
  options: DedupeOptions | undefined,
): Promise<DedupeResult> {
  refuseFunctions(options, ['tokenizer', 'split'], 'dedupe');
  const settings = resolveDedupe(options);
  const documents = documentsOf(units);
  const reader = new UnitReader(documents);
  settings.onProgress?.(0, documents.length);
  for await (const { answer, piece } of call.answers('cutTexts', pieces(documents, cuttingOf(settings)))) {
    takeUnits(answer, piece.first, reader);
    settings.onProgress?.(piece.next, documents.length);
  }
  const read = reader.finish();
  return dedupeUnits(read, keysOf(read.sets, settings), settings);
}

/** Position of the first text behind it: its texts have left for a worker when it comes back. */
type CutPiece = TextPiece<'cutTexts'> & { readonly next: number };

function* pieces(documents: readonly Document[], cutting: Cutting): Generator<CutPiece> {
  const texts = documents.map(({ text }) => text);
  for (const batch of batchesOf(texts, (i) => `document ${i} (${describe(documents[i].id)})`)) {
    const next = batch.first + batch.texts.ends.length;
    yield { input: { texts: batch.texts, cutting }, first: batch.first, next, name: batch.name };
  }
}
