/**
 * dedupe: near-duplicate documents, and paragraphs, of a corpus: how fast, and are they found? Against what one builds
 * of npm `natural` and `minhash` (rivals/minhash.ts), at a size that it can stand.
 *
 * Measured: the whole call, from texts to what stays, in one thread, garbage collection included; near-duplicates are
 * pairs with a Jaccard similarity of word 3-shingles of .8 or more. The larger corpus is for dejalu alone.
 * Not measured: containment, linkage `group`, threads.
 * Verified before, on the smaller corpus, against every pair at or above the threshold, counted by a plain rule: that
 * the pairs are found, and which share of the reported ones is none. dejalu verifies its pairs, the pipeline
 * doesn't.
 */
import type { Document } from 'dejalu';
import { measure, type Timing } from './measure.ts';
import type { Question } from './question.ts';
import * as dejalu from './rivals/dejalu.ts';
import { type Deduper, textsOfUnits, type UnitKind } from './rivals/rival.ts';
import { plainShingles } from './rivals/verify.ts';
import { marginOf, rounded, spreadOf } from './table.ts';
import { bytesOf } from './texts.ts';

const FULL = { small: 200, large: 2000, effort: { time: 1000, warmupTime: 300, iterations: 3, warmupIterations: 1 } };
const QUICK = { small: 100, large: 400, effort: { time: 200, warmupTime: 100, iterations: 2, warmupIterations: 1 } };

const THRESHOLD = 0.8;

interface Entry {
  readonly load: () => Promise<Deduper>;
  /** Which share of the pairs at the threshold it has to find. */
  readonly least: number;
  /** Which share of its pairs may be below the threshold. */
  readonly most: number;
}

const EXACT = 'dejalu, exact';
const PIPELINE = 'natural + minhash';

const ENTRIES: Readonly<Record<string, Entry>> = {
  [EXACT]: {
    load: async () => dejalu.deduper({ threshold: THRESHOLD, method: 'exact' }),
    least: 1,
    most: 0,
  },
  'dejalu, lsh': { load: async () => dejalu.deduper({ threshold: THRESHOLD, method: 'lsh' }), least: 0.98, most: 0 },
  [PIPELINE]: { load: async () => (await import('./rivals/minhash.ts')).deduper, least: 0.95, most: 1 },
};

type Size = 'small' | 'large';

const all = (['document', 'paragraph'] as const).flatMap((unit) =>
  (['small', 'large'] as const).flatMap((size) =>
    Object.keys(ENTRIES)
      .filter((by) => size === 'small' || by.startsWith('dejalu'))
      .map((by) => ({ unit, size, by, part: `${unit}s of the ${size} corpus: ${by}` })),
  ),
);

interface Verified {
  /** Pairs at or above the threshold in the small corpus. */
  readonly pairs: number;
  /** Share of them that is found. */
  readonly found: number;
  /** Share of the reported pairs that is below the threshold. */
  readonly below: number;
}

interface Figures extends Verified {
  readonly unit: UnitKind;
  readonly size: Size;
  readonly by: string;
  readonly stories: number;
  readonly units: number;
  readonly kept: number;
  readonly bytes: number;
  readonly megabytesPerSecond: number;
  readonly unitsPerSecond: number;
  readonly timing: Timing;
}

export const dedupe: Question<Figures> = {
  title: `dedupe: near-duplicates at a similarity of ${THRESHOLD}, and what stays`,
  parts: all.map(({ part }) => part),
  quickParts: all
    .filter(({ unit, size, by }) => size === 'small' && (by === EXACT || (unit === 'paragraph' && by === PIPELINE)))
    .map(({ part }) => part),

  async measure(part, { quick, load }) {
    const { unit, size, by } = all.find((one) => one.part === part) as (typeof all)[number];
    const { small, effort, ...sizes } = quick ? QUICK : FULL;
    const { stories: loaded, known } = await load(size === 'small' ? small : sizes.large);
    if (loaded.length < 2) return undefined;
    const entry = ENTRIES[by];
    const deduper = await entry.load();
    const verified = verify(deduper, loaded.slice(0, small), unit, entry, known ? 0 : 0.05);

    let kept = 0;
    const timing = measure(() => {
      kept = deduper.dedupe(loaded, unit);
      return kept;
    }, effort);
    const texts = textsOfUnits(loaded, unit);
    const bytes = bytesOf(loaded.map(({ text }) => text));
    return {
      unit,
      size,
      by,
      stories: loaded.length,
      units: texts.length,
      kept,
      ...verified,
      bytes,
      megabytesPerSecond: bytes / 1000 / timing.median,
      unitsPerSecond: (texts.length * 1000) / timing.median,
      timing,
    };
  },

  answer(figures) {
    return {
      head: ['units', 'by', 'MB/s', 'units/s', 'spread', 'margin', 'stay', 'pairs found', 'pairs below'],
      rows: figures.map((f, i) => [
        f.unit === figures[i - 1]?.unit && f.size === figures[i - 1]?.size
          ? ''
          : `${f.units.toLocaleString('en-US')} ${f.unit}s`,
        f.by,
        rounded(f.megabytesPerSecond),
        rounded(f.unitsPerSecond),
        spreadOf(f.timing),
        marginOf(f.timing),
        f.kept.toLocaleString('en-US'),
        percent(f.found),
        percent(f.below),
      ]),
      notes: [
        `pairs found: share of all pairs with a similarity of ${THRESHOLD} or more in the smaller corpus.`,
        'pairs below: share of the reported pairs that is less similar.',
      ],
    };
  },
};

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}

/**
 * Throws unless enough pairs are found and few enough of the reported ones are none.
 * @param slack by which the similarity that is counted here may differ, for texts that are cut into other words
 */
function verify(
  deduper: Deduper,
  documents: readonly Document[],
  unit: UnitKind,
  { least, most }: Entry,
  slack: number,
): Verified {
  const sets = textsOfUnits(documents, unit).map(plainShingles);
  const similarities = similarPairs(sets);
  const missed = new Set<number>();
  for (const [pair, similarity] of similarities) if (similarity >= THRESHOLD + slack) missed.add(pair);
  const pairs = missed.size;
  let reported = 0;
  let below = 0;
  for (const [a, b] of deduper.pairs(documents, unit)) {
    // Of a text of one or two words the plain rule has no shingle to judge by.
    if (sets[a].size === 0 || sets[b].size === 0) continue;
    reported++;
    const pair = a * sets.length + b;
    missed.delete(pair);
    if ((similarities.get(pair) ?? 0) < THRESHOLD - slack) below++;
  }
  const verified = { pairs, found: pairs === 0 ? 1 : 1 - missed.size / pairs, below: reported && below / reported };
  if (verified.found < least - slack || verified.below > most + slack) {
    throw new Error(
      `of ${pairs} pairs of near-duplicates ${pairs - missed.size} are found; ` +
        `of ${reported} that are reported ${below} are none`,
    );
  }
  return verified;
}

/** Every pair a < b with a shingle in common, as a * count + b, and its similarity: by who has each shingle. */
function similarPairs(sets: readonly ReadonlySet<string>[]): Map<number, number> {
  const having = new Map<string, number[]>();
  const similarities = new Map<number, number>();
  for (const [b, set] of sets.entries()) {
    const shared = new Map<number, number>();
    for (const shingle of set) {
      const earlier = having.get(shingle) ?? [];
      for (const a of earlier) shared.set(a, (shared.get(a) ?? 0) + 1);
      earlier.push(b);
      having.set(shingle, earlier);
    }
    for (const [a, count] of shared) {
      similarities.set(a * sets.length + b, count / (sets[a].size + set.size - count));
    }
  }
  return similarities;
}
