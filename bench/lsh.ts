/**
 * An index of signatures by LSH: inserts and queries a second, candidates, and bytes of memory per paragraph; for
 * paragraphs of which 30 % are near-copies of another one, and for as many of which 30 % are near-copies of the same
 * 26, which is what background is and what makes the buckets of an index grow with the corpus.
 *
 * Measured: inserting all signatures into an empty index; queries for paragraphs that are in it, drawn at random; in
 * one thread. dejalu's index as it comes (16 bands of 6 rows: .99 of what has a similarity of .8), with the bands of
 * npm `minhash` (32 of 4), and that index itself, all with the same signatures. `nearest` is dejalu's query for the ten
 * most similar of .8 or more. Memory: what is held because of the index once garbage is collected (settled.ts), without
 * the ids and texts; dejalu's index has the signatures in it, that of `minhash` has ids only.
 * Not measured: signing; verifying candidates; deleting.
 * Verified before: every paragraph finds itself, and of the copies at an exact Jaccard of .8 or more as many find their
 * original as the bands must find in theory, but for 5 standard deviations.
 */
import { jaccard, MinHasher, type Signature, shingles } from 'dejalu';
import { type Copies, paragraphsWithCopies, type Spread } from './copies.ts';
import { type Effort, measure, type Timing } from './measure.ts';
import type { Question } from './question.ts';
import { below, randomOf } from './random.ts';
import * as dejalu from './rivals/dejalu.ts';
import { type Index, type Indexing, SLOTS } from './rivals/rival.ts';
import { settled } from './settled.ts';
import { rounded, spreadOf } from './table.ts';
import { mean } from './texts.ts';

const FULL: Efforts = {
  inserts: { time: 500, warmupTime: 0, iterations: 2, warmupIterations: 0 },
  queries: { time: 700, warmupTime: 300, iterations: 10, warmupIterations: 2 },
};
const QUICK: Efforts = {
  inserts: { time: 100, warmupTime: 0, iterations: 2, warmupIterations: 0 },
  queries: { time: 200, warmupTime: 100, iterations: 5, warmupIterations: 2 },
};

interface Efforts {
  readonly inserts: Effort;
  readonly queries: Effort;
}

const SIZES: Readonly<Record<string, number>> = { '10k': 10_000, '100k': 100_000 };
const SPREADS: readonly Spread[] = ['plain', 'skewed'];

/** Paragraphs that are asked for, and how many make a sample. */
const QUERIES = 2_000;
const PER_SAMPLE = 100;

/** Paragraphs to insert before, so that code is compiled. */
const WARM_UP = 2_000;

/** Copies that are less similar than this are not asked for. */
const SIMILAR = 0.8;

/** dejalu's index with the bands of the rival's. */
const SAME_BANDS = 'dejalu, 32 x 4';

const ENTRIES: Readonly<Record<string, () => Promise<Indexing<unknown>>>> = {
  dejalu: indexing(async () => dejalu.indexing({ slots: SLOTS })),
  [SAME_BANDS]: indexing(async () => dejalu.indexing({ slots: SLOTS, bands: 32, rows: 4 })),
  'minhash, 32 x 4': indexing(async () => (await import('./rivals/minhash.ts')).indexing),
};

interface Figures {
  readonly paragraphs: number;
  readonly spread: Spread;
  readonly by: string;
  readonly bands: number;
  readonly rows: number;
  readonly insertsPerSecond: number;
  readonly queriesPerSecond: number;
  readonly candidatesPerQuery: number;
  readonly nearestPerSecond?: number;
  readonly bytesPerParagraph: number;
  /** Of a signature in the form that queries need, beside the index. */
  readonly bytesPerSignature: number;
  /** Share of the copies of a similarity of .8 or more that find their original, and the share that theory promises. */
  readonly found: number;
  readonly foundInTheory: number;
  /** Of the queries. */
  readonly timing: Timing;
  readonly insertTiming: Timing;
  readonly nearestTiming?: Timing;
}

const all = Object.keys(SIZES).flatMap((size) =>
  SPREADS.flatMap((spread) =>
    Object.keys(ENTRIES)
      .filter((by) => size === '10k' || by !== SAME_BANDS)
      .map((by) => ({ size, spread, by, part: `${size} ${spread}: ${by}` })),
  ),
);

export const lsh: Question<Figures> = {
  title: `LSH: an index of ${SLOTS}-slot signatures of paragraphs`,
  parts: all.map(({ part }) => part),
  quickParts: all
    .filter(({ size, spread, by }) => size === '10k' && spread === 'skewed' && by !== SAME_BANDS)
    .map(({ part }) => part),

  async measure(part, { quick }) {
    const { size, spread, by } = all.find((one) => one.part === part) as (typeof all)[number];
    const { inserts, queries } = quick ? QUICK : FULL;
    const count = SIZES[size];
    const copies = paragraphsWithCopies(count, spread);
    const signatures = new MinHasher({ slots: SLOTS }).signAll(copies.texts);
    const ids = Array.from({ length: count }, (_, i) => `paragraph-${i}`);
    const indexed = await ENTRIES[by]();
    const { bands, rows, renew } = indexed;

    const { index, forms, ...filled } = await fill(indexed, signatures, ids, inserts);

    const random = randomOf(31);
    const asked = Array.from({ length: QUERIES }, () => below(random, count));
    const answers = asked.map((i) => index.query(forms[i]));
    const found = verify({ ...copies, ids, asked, answers, bands, rows });
    const timed = (find: Index<unknown>['query']) => {
      let next = 0;
      return measure(() => {
        let candidates = 0;
        for (let i = 0; i < PER_SAMPLE; i++) {
          const form = forms[asked[next++ % QUERIES]];
          renew?.(form);
          candidates += find(form).length;
        }
        return candidates;
      }, queries);
    };
    const timing = timed(index.query);
    const nearestTiming = index.nearest && timed(index.nearest);
    return {
      paragraphs: count,
      spread,
      by,
      bands,
      rows,
      ...filled,
      queriesPerSecond: (PER_SAMPLE * 1000) / timing.median,
      ...(nearestTiming && { nearestPerSecond: (PER_SAMPLE * 1000) / nearestTiming.median, nearestTiming }),
      candidatesPerQuery: mean(answers.map(({ length }) => length)),
      ...found,
      timing,
    };
  },

  answer(figures) {
    const [minhash] = figures.filter(({ by }) => by.startsWith('minhash'));
    return {
      head: [
        'paragraphs',
        'by',
        'inserts/s',
        'queries/s',
        'spread',
        'nearest/s',
        'candidates',
        'bytes each',
        'found',
        'theory',
      ],
      rows: figures.map((f, i) => [
        f.paragraphs === figures[i - 1]?.paragraphs && f.spread === figures[i - 1]?.spread
          ? ''
          : `${f.paragraphs.toLocaleString('en-US')}, ${f.spread}`,
        f.by,
        rounded(f.insertsPerSecond),
        rounded(f.queriesPerSecond),
        spreadOf(f.timing),
        f.nearestPerSecond === undefined ? '' : rounded(f.nearestPerSecond),
        rounded(f.candidatesPerQuery),
        rounded(f.bytesPerParagraph),
        f.found.toFixed(3),
        f.foundInTheory.toFixed(3),
      ]),
      notes: [
        'plain: 30 % are near-copies of one of the others. skewed: 30 % are near-copies of 26. candidates: per query.',
        `found: share of the copies with a similarity of ${SIMILAR} or more that find their original.`,
        ...(minhash
          ? [
              `A query of minhash needs a Minhash object: ${rounded(minhash.bytesPerSignature)} bytes, beside the index.`,
            ]
          : []),
      ],
    };
  },
};

interface Filled
  extends Pick<Figures, 'insertsPerSecond' | 'insertTiming' | 'bytesPerParagraph' | 'bytesPerSignature'> {
  readonly index: Index<unknown>;
  readonly forms: readonly unknown[];
}

/** Inserts everything a few times, each time into a new index, and once more to see what that one holds. */
async function fill(
  { formOf, renew, create }: Indexing<unknown>,
  signatures: readonly Signature[],
  ids: readonly string[],
  effort: Effort,
): Promise<Filled> {
  const start = (await settled()).held;
  const forms = signatures.map(formOf);
  const bytesPerSignature = ((await settled()).held - start) / forms.length;

  const build = (count: number) => {
    const index = create();
    for (let i = 0; i < count; i++) {
      renew?.(forms[i]);
      index.insert(ids[i], forms[i]);
    }
    return index;
  };
  build(WARM_UP);
  const insertTiming = measure(() => build(forms.length).query(forms[0]).length, effort);

  for (const form of forms) renew?.(form);
  const empty = (await settled()).held;
  const index = build(forms.length);
  for (const form of forms) renew?.(form);
  return {
    index,
    forms,
    insertTiming,
    insertsPerSecond: (forms.length * 1000) / insertTiming.median,
    bytesPerParagraph: ((await settled()).held - empty) / forms.length,
    bytesPerSignature,
  };
}

interface Asked extends Copies {
  readonly ids: readonly string[];
  /** Paragraphs that were asked for, and the ids that were answered. */
  readonly asked: readonly number[];
  readonly answers: readonly (readonly string[])[];
  readonly bands: number;
  readonly rows: number;
}

/** Throws unless each paragraph finds itself, and copies their originals. */
function verify(queried: Asked): Pick<Figures, 'found' | 'foundInTheory'> {
  const { texts, originals, ids, asked, answers, bands, rows } = queried;
  let pairs = 0;
  let found = 0;
  let expected = 0;
  let variance = 0;
  for (const [i, paragraph] of asked.entries()) {
    const answer = new Set(answers[i]);
    if (!answer.has(ids[paragraph])) throw new Error(`${ids[paragraph]} does not find itself`);
    const original = originals[paragraph];
    if (original === undefined) continue;
    const similarity = jaccard(shingles(texts[paragraph]), shingles(texts[original]));
    if (similarity < SIMILAR) continue;
    const chance = 1 - (1 - similarity ** rows) ** bands;
    pairs++;
    if (answer.has(ids[original])) found++;
    expected += chance;
    variance += chance * (1 - chance);
  }
  if (found < expected - 5 * Math.sqrt(variance) - 1) {
    throw new Error(`of ${pairs} near-copies ${found} find their original, and not ${Math.round(expected)}`);
  }
  return { found: found / pairs, foundInTheory: expected / pairs };
}

function indexing<Form>(load: () => Promise<Indexing<Form>>): () => Promise<Indexing<unknown>> {
  return load as () => Promise<Indexing<unknown>>;
}
