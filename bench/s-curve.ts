/**
 * Which share of the pairs of a similarity J becomes candidates of LshIndex, and is it the share that theory predicts,
 * 1 - (1 - J^rows)^bands, the S-curve from which bands and rows are chosen?
 *
 * Measured: pairs of sets of as many random elements as a paragraph of 60 words has shingles, planted at similarities
 * from .05 to .95. One of each pair is stored, 50 under each seed and in one index, and the other one is the query.
 * Not measured: time, see the questions about LSH; pairs with shingles in common with third texts.
 * Verified: fails if the share is further from theory than 5 standard deviations at any similarity; of a scheme whose
 * slots depend on each other, which finds more pairs than independent ones, `above` more are let pass.
 */
import { LshIndex, MinHasher, type MinHashOptions } from 'dejalu';
import { pairOfSets, random32 } from '../test/sketch/random.ts';
import type { Measured, Question } from './question.ts';
import { SLOTS } from './rivals/rival.ts';

const THRESHOLDS = [0.5, 0.8];
/** Shingles of a paragraph. */
const ELEMENTS = 58;
const SIMILARITIES = Array.from({ length: 19 }, (_, i) => (i + 1) / 20);
/** How many of one seed stand in one index. */
const PAIRS_PER_SEED = 50;

const FULL = { pairs: 8000 };
const QUICK = { pairs: 1000 };

const SIGMAS = 5;
/** Fewer pairs than these are no deviation: where hardly one is expected, chance does not follow the normal law. */
const FEWEST = 5;

interface Scheme {
  readonly options: MinHashOptions;
  /** By how much the share may be above theory's, beyond chance. */
  readonly above: number;
}

const SCHEMES: Readonly<Record<string, Scheme>> = {
  affine32: { options: { scheme: 'affine32' }, above: 0 },
  fss: { options: { scheme: 'fss' }, above: 0.04 },
};

interface Point {
  readonly jaccard: number;
  readonly pairs: number;
  /** Shares of the pairs. */
  readonly found: number;
  readonly predicted: number;
}

export interface Figures extends Measured {
  readonly scheme: string;
  readonly threshold: number;
  readonly bands: number;
  readonly rows: number;
  readonly points: readonly Point[];
}

export const sCurve: Question<Figures> = {
  title: 'S-curve: the share of the pairs of a similarity J that become candidates of LshIndex, in %',
  parts: Object.keys(SCHEMES).flatMap((scheme) => THRESHOLDS.map((threshold) => `${scheme}: ${threshold}`)),

  async measure(part, { quick }) {
    const [name, threshold] = part.split(': ');
    const { pairs } = quick ? QUICK : FULL;
    const scheme = SCHEMES[name];
    const { bands, rows } = new LshIndex({ threshold: Number(threshold), slots: SLOTS });
    const points = SIMILARITIES.map((about) => {
      const point = pointOf(scheme, bands, rows, about, pairs);
      verify(point, scheme);
      return point;
    });
    return { scheme: name, threshold: Number(threshold), bands, rows, points };
  },

  answer(figures) {
    const { points } = figures[0];
    const thresholds = THRESHOLDS.map((threshold) => figures.filter((one) => one.threshold === threshold));
    return {
      head: [
        'J',
        ...thresholds.flatMap((of) => of.flatMap(({ scheme, threshold }, i) => headOf(scheme, threshold, i))),
      ],
      rows: points.map(({ jaccard }, at) => [
        jaccard.toFixed(3),
        ...thresholds.flatMap((of) =>
          of.flatMap(({ points }, i) => [...(i === 0 ? [points[at].predicted] : []), points[at].found].map(percent)),
        ),
      ]),
      notes: [
        `${points[0].pairs.toLocaleString('en-US')} pairs of sets of ${ELEMENTS} elements per figure, verified: within ` +
          `${SIGMAS} standard deviations of theory${leave()}.`,
        ...figures.map(
          ({ scheme, threshold, bands, rows, points }) =>
            `${scheme}, threshold ${threshold}: ${bands} bands of ${rows} rows; furthest from theory ` +
            `${percent(Math.max(...points.map(({ found, predicted }) => Math.abs(found - predicted))))} points.`,
        ),
      ],
    };
  },
};

/** What schemes with dependent slots may find beyond chance. */
function leave(): string {
  return Object.entries(SCHEMES)
    .filter(([, { above }]) => above > 0)
    .map(([scheme, { above }]) => `; ${scheme} may find ${100 * above} points more`)
    .join('');
}

/** Theory is the same for all schemes, and stands once. */
function headOf(scheme: string, threshold: number, i: number): string[] {
  return [...(i === 0 ? [`threshold ${threshold}: theory`] : []), scheme];
}

function pointOf({ options }: Scheme, bands: number, rows: number, about: number, pairs: number): Point {
  const next = random32(Math.round(about * 1000) * bands + rows);
  let jaccard = 0;
  let found = 0;
  for (let done = 0; done < pairs; ) {
    const hasher = new MinHasher({ slots: SLOTS, seed: next(), ...options });
    const index = new LshIndex({ slots: SLOTS, bands, rows });
    const queries = Array.from({ length: Math.min(PAIRS_PER_SEED, pairs - done) }, (_, i) => {
      const pair = pairOfSets(ELEMENTS, about, next);
      jaccard = pair.jaccard;
      index.add(String(i), hasher.signShingles(pair.a));
      return hasher.signShingles(pair.b);
    });
    for (const [i, query] of queries.entries()) {
      if (index.query(query).some(({ id }) => id === String(i))) found++;
    }
    done += queries.length;
  }
  return { jaccard, pairs, found: found / pairs, predicted: 1 - (1 - jaccard ** rows) ** bands };
}

/** Throws unless as many pairs are found as there should be. */
function verify({ jaccard, pairs, found, predicted }: Point, { above }: Scheme): void {
  const slack = Math.max(FEWEST / pairs, SIGMAS * Math.sqrt((predicted * (1 - predicted)) / pairs));
  if (found < predicted - slack || found > predicted + slack + above) {
    throw new Error(
      `of ${pairs} pairs with a Jaccard similarity of ${jaccard.toFixed(3)}, ${percent(found)} % became candidates; ` +
        `${percent(predicted)} % should have`,
    );
  }
}

function percent(share: number): string {
  return (100 * share).toFixed(2);
}
