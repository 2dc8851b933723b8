/**
 * The analyses of findBackground, made in workers: one array per kind for a whole batch of texts, of which the caller's
 * side makes views for each. 10 bytes a token are kept until the answer, 13 go when the finder has seen them.
 */
import { type Analysis, analyse } from '../../passages/analyse.ts';
import type { Span } from '../../text/layout.ts';
import type { Words } from '../../text/tokenize.ts';
import { proseOf } from '../../verdict/editions.ts';
import { stringsOf, type Texts } from '../texts.ts';
import type { Claim } from './seeds.ts';
import { type Cutting, type CutUnits, cutStrings } from './units.ts';

export interface Analyses {
  /** Per text: tokens, seeds, units, paragraphs. */
  readonly sizes: Uint32Array;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly hashes: Uint32Array;
  readonly flags: Uint8Array;
  readonly weights: Uint8Array;
  readonly breaks: Uint8Array;
  readonly units: Uint32Array;
  readonly seeds: Uint32Array;
  readonly digests: Uint32Array;
  /** Start and end of every paragraph. */
  readonly spans: Uint32Array;
  /** Their prose, as it is compared to find editions. */
  readonly prose: CutUnits;
}

const SIZES = 4;

export function analyseTexts(input: { texts: Texts; words: Words; cutting: Cutting }): Analyses {
  const texts = stringsOf(input.texts);
  const all = texts.map((text) => analyse(text, input.words));
  const prose = texts.map((text, i) => proseOf(text, all[i]));
  return {
    sizes: joined(Uint32Array, all, (a) => [a.tokens.count, a.seeds.length, a.digests.length, a.paragraphs.length]),
    starts: joined(Uint32Array, all, ({ tokens }) => tokens.starts),
    ends: joined(Uint32Array, all, ({ tokens }) => tokens.ends),
    hashes: joined(Uint32Array, all, ({ tokens }) => tokens.hashes),
    flags: joined(Uint8Array, all, ({ tokens }) => tokens.flags),
    weights: joined(Uint8Array, all, ({ weights }) => weights),
    breaks: joined(Uint8Array, all, ({ breaks }) => breaks),
    units: joined(Uint32Array, all, ({ units }) => units),
    seeds: joined(Uint32Array, all, ({ seeds }) => seeds),
    digests: joined(Uint32Array, all, ({ digests }) => digests),
    spans: joined(Uint32Array, all, ({ paragraphs }) => paragraphs.flatMap(({ start, end }) => [start, end])),
    prose: cutStrings(prose, input.cutting),
  };
}

/** What the seed index is asked. The seeds change hands. */
export function claimOf({ sizes, seeds, units }: Analyses, index: number, firstUnit: number): Claim {
  const claimed = new Uint32Array((sizes.length / SIZES) * 2);
  for (let i = 0, at = 0; i < sizes.length; i += SIZES) {
    claimed[at++] = sizes[i + 1];
    claimed[at++] = sizes[i + 2];
  }
  return { index, firstUnit, sizes: claimed, seeds, units: units.slice() };
}

/** The analysis of each text, as views, and what the seed index says of it. The seeds themselves have gone there. */
export function* analysesIn(
  batch: Analyses,
  earlier: Int32Array,
): Generator<{ analysis: Analysis; earlier: Int32Array }> {
  let token = 0;
  let seed = 0;
  let unit = 0;
  let span = 0;
  for (let i = 0; i < batch.sizes.length; i += SIZES) {
    const [count, seeds, units, paragraphs] = batch.sizes.subarray(i, i + SIZES);
    // One entry more than there are units.
    const from = unit + i / SIZES;
    const tokens = <T extends Uint32Array | Uint8Array>(array: T) => array.subarray(token, token + count) as T;
    const analysis = {
      tokens: {
        count,
        hashes: tokens(batch.hashes),
        starts: tokens(batch.starts),
        ends: tokens(batch.ends),
        flags: tokens(batch.flags),
      },
      weights: tokens(batch.weights),
      breaks: tokens(batch.breaks),
      paragraphs: spansIn(batch.spans, span, paragraphs),
      units: batch.units.subarray(from, from + units + 1),
      seeds: NO_SEEDS,
      digests: batch.digests.subarray(unit, unit + units),
    };
    yield { analysis, earlier: earlier.subarray(seed, seed + seeds) };
    token += count;
    seed += seeds;
    unit += units;
    span += paragraphs;
  }
}

const NO_SEEDS = new Uint32Array(0);

function spansIn(spans: Uint32Array, first: number, count: number): Span[] {
  const list: Span[] = [];
  for (let i = first; i < first + count; i++) list.push({ start: spans[2 * i], end: spans[2 * i + 1] });
  return list;
}

/** Something of every analysis, one behind the other. */
function joined<T extends Uint32Array | Uint8Array>(
  Numbers: new (length: number) => T,
  analyses: readonly Analysis[],
  of: (analysis: Analysis) => ArrayLike<number>,
): T {
  const parts = analyses.map(of);
  const all = new Numbers(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
