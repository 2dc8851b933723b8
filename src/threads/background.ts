/**
 * findBackground on two tracks. In workers: the analysis of the documents, their sets of prose, the index of their seeds.
 * On the caller's thread: the finder, which is sequential by design, the editions and the verdicts.
 *
 *   analyse ──► claim seeds ──► finder ──┐
 *      └─────► sets of prose ──► editions┴─► report
 */
import {
  byDateAndId,
  type FindBackgroundOptions,
  PROGRESS_STEP,
  report,
  resolveFindBackground,
} from '../background.ts';
import { dedupeUnits } from '../dedupe/dedupe.ts';
import { keysOf } from '../dedupe/keys.ts';
import { resolveDedupe } from '../dedupe/options.ts';
import { UnitReader } from '../dedupe/units.ts';
import { describe } from '../errors.ts';
import type { Kept } from '../passages/assemble.ts';
import { PassageFinder } from '../passages/finder.ts';
import type { Document, Report } from '../types.ts';
import { editionOptions, editionsOf } from '../verdict/editions.ts';
import { type Call, type Piece, refuseFunctions, type TextPiece } from './call.ts';
import { type Analyses, analysesIn, claimOf } from './tasks/analyses.ts';
import type { Input } from './tasks/tasks.ts';
import { cuttingOf, takeUnits } from './tasks/units.ts';
import { batchesOf } from './texts.ts';

export async function findBackground(
  call: Call,
  documents: readonly Document[],
  options: FindBackgroundOptions | undefined,
): Promise<Report> {
  refuseFunctions(options, ['tokenizer'], 'findBackground');
  const settings = resolveFindBackground(documents, options);
  const { words, minTokens, editionThreshold, onProgress } = settings;
  const order = byDateAndId(documents);
  const sorted = order.map((i) => documents[i]);

  const comparison = resolveDedupe(editionOptions(editionThreshold, words));
  const prose = new UnitReader(sorted.map((_, i) => ({ id: String(i), text: '' })));
  async function* claims(): AsyncGenerator<SeedPiece> {
    const how = { words, cutting: cuttingOf(comparison) };
    let firstUnit = 0;
    for await (const { answer, piece } of call.answers('analyseTexts', pieces(documents, order, how))) {
      takeUnits(answer.prose, piece.first, prose);
      yield { batch: answer, input: claimOf(answer, call.number, firstUnit), name: piece.name };
      firstUnit += answer.digests.length;
    }
  }

  const finder = new PassageFinder(minTokens);
  const kept: Kept[] = [];
  const hand = call.hire();
  try {
    for await (const { answer, piece } of call.answers('claimSeeds', claims(), hand)) {
      for (const { analysis, earlier } of analysesIn(piece.batch, answer.earlier)) {
        if (kept.length % PROGRESS_STEP === 0) onProgress?.(kept.length, sorted.length);
        finder.add(kept.length, analysis, earlier);
        const { tokens, breaks, units, paragraphs } = analysis;
        const places = { count: tokens.count, starts: tokens.starts, ends: tokens.ends };
        kept.push({ tokens: places, breaks, units, paragraphs });
      }
    }
  } finally {
    call.forget('dropSeeds', { index: call.number }, hand);
  }
  onProgress?.(sorted.length, sorted.length);
  const read = prose.finish();
  const editions = editionsOf(sorted, dedupeUnits(read, keysOf(read.sets, comparison), comparison).clusters);
  return report({ order, sorted, kept, store: finder.store, editions }, settings);
}

interface SeedPiece extends Piece<'claimSeeds'> {
  readonly batch: Analyses;
}

function* pieces(
  documents: readonly Document[],
  order: readonly number[],
  how: Omit<Input<'analyseTexts'>, 'texts'>,
): Generator<TextPiece<'analyseTexts'>> {
  const texts = order.map((i) => documents[i].text);
  for (const batch of batchesOf(texts, (i) => `document ${order[i]} (${describe(documents[order[i]].id)})`)) {
    yield { input: { texts: batch.texts, ...how }, first: batch.first, name: batch.name };
  }
}
