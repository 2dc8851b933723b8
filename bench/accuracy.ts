/**
 * How far are signatures from the truth? The root mean square error (RMSE) of the estimated Jaccard similarity J, in
 * units of what theory gives independent permutations, sqrt(J (1 - J) / slots): below 1 is better than plain MinHash.
 *
 * Measured: pairs of sets of n elements of a known J, on random 32-bit elements and on consecutive integers, which a
 * hash that is too plain mistakes; another seed and other elements for each pair. npm `minhash` beside it, its elements
 * the same numbers as strings. Not measured: time, and the error of shingling, where two runs of words share a hash.
 * Verified: fails if a scheme's RMSE is out of the bounds below in any cell, or its bias beyond chance. Over T pairs an
 * RMSE has a standard error of 1 / sqrt(2 T) of itself, .013 in the full run: the bounds are six of them away.
 */
import { estimateJaccard, MinHasher, type MinHashOptions } from 'dejalu';
import { Minhash } from 'minhash';
import { pairOfSets, random32 } from '../test/sketch/random.ts';
import type { Measured, Question } from './question.ts';
import { SLOTS } from './rivals/rival.ts';

const SIZES = [5, 10, 20, 50, 100, 200, 500, 2000];
const SIMILARITIES = [0.1, 0.3, 0.5, 0.7, 0.9];

/** Pairs per cell, a rival's slower ones too, and by how much the bounds are wider where there are fewer. */
const FULL = { pairs: 3000, rivals: 1000, wider: 0 };
const QUICK = { pairs: 400, rivals: 100, wider: 0.1 };

/** Standard errors of the mean by which the bias may differ from none. */
const CHANCE = 5;

/** What is asked of the RMSE over theory's, for sets of up to so many elements. */
interface Bounds {
  readonly upTo: number;
  readonly least: number;
  readonly most: number;
}

interface Scheme {
  readonly name: string;
  /** By rising size; none are asked of a rival. */
  readonly bounds: readonly Bounds[];
  readonly sizes: readonly number[];
  /** Estimates of the similarity of two sets by the permutations of one seed, a number from 0 up to 2^32 - 1. */
  readonly estimator: (seed: number) => (a: Uint32Array, b: Uint32Array) => number;
}

const SCHEMES: readonly Scheme[] = [
  dejalu('affine32', { scheme: 'affine32' }, [{ upTo: 2000, least: 0.92, most: 1.08 }]),
  // An element that is among the least in one slot is less often so in another one, which halves the variance of small
  // sets; of sets much larger than the slots FSS does what MinHash does.
  dejalu('fss', { scheme: 'fss' }, [
    { upTo: SLOTS / 2, least: 0.6, most: 0.8 },
    { upTo: 200, least: 0.6, most: 0.85 },
    { upTo: 2000, least: 0.6, most: 1.05 },
  ]),
  {
    name: 'npm minhash',
    bounds: [],
    sizes: [5, 20, 50],
    estimator(seed) {
      // It counts its seed up for each of 256 parameters, so seeds nearer to each other share some.
      const config = { numPerm: SLOTS, seed: 1 + 256 * (seed >>> 12) };
      const signed = (elements: Uint32Array) => {
        const signature = new Minhash(config);
        for (const element of elements) signature.update(String(element));
        return signature;
      };
      return (a, b) => signed(a).jaccard(signed(b));
    },
  },
];

function dejalu(name: string, options: MinHashOptions, bounds: readonly Bounds[]): Scheme {
  return {
    name: `dejalu, ${name}`,
    bounds,
    sizes: SIZES,
    estimator(seed) {
      const hasher = new MinHasher({ slots: SLOTS, seed, ...options });
      return (a, b) => estimateJaccard(hasher.signShingles(a), hasher.signShingles(b));
    },
  };
}

/** Makes a source of distinct elements from a source of random numbers. */
const INPUTS: Readonly<Record<string, (next: () => number) => () => number>> = {
  'random elements': (next) => next,
  'consecutive integers': (next) => {
    let element = next() >>> 1;
    return () => element++;
  },
};

export interface Cell {
  readonly n: number;
  /** The similarity that was meant; `jaccard` is the nearest to it that sets of n elements have. */
  readonly about: number;
  readonly jaccard: number;
  readonly pairs: number;
  /** RMSE over theory's. */
  readonly ratio: number;
  /** Mean error, in units of theory's RMSE. */
  readonly bias: number;
}

export interface Figures extends Measured {
  readonly scheme: string;
  readonly input: string;
  readonly cells: readonly Cell[];
  /** Those that it was held to. */
  readonly bounds: readonly Bounds[];
}

export const accuracy: Question<Figures> = {
  title: `Error of the Jaccard similarity estimated from ${SLOTS} slots: RMSE over theory's, sqrt(J (1 - J) / ${SLOTS})`,
  parts: SCHEMES.flatMap(({ name }) => Object.keys(INPUTS).map((input) => `${name}: ${input}`)),

  async measure(part, { quick }) {
    const [name, input] = part.split(': ');
    const scheme = SCHEMES.find((one) => one.name === name) as Scheme;
    const { pairs, rivals, wider } = quick ? QUICK : FULL;
    const bounds = scheme.bounds.map(({ upTo, least, most }) => ({ upTo, least: least - wider, most: most + wider }));
    const cells: Cell[] = [];
    for (const n of scheme.sizes) {
      for (const about of SIMILARITIES) {
        const cell = errorsOf(scheme, INPUTS[input], n, about, bounds.length > 0 ? pairs : rivals);
        // Five elements have no similarity near .9.
        if (cell.jaccard === 1) continue;
        cells.push(cell);
        verify(
          cell,
          bounds.find(({ upTo }) => n <= upTo),
        );
      }
    }
    return { scheme: name, input, cells, bounds };
  },

  answer(figures) {
    const sizes = [...new Set(figures.flatMap(({ cells }) => cells.map(({ n }) => n)))].sort((a, b) => a - b);
    const counts = [...new Set(figures.flatMap(({ cells }) => cells.map(({ pairs }) => pairs)))];
    return {
      head: ['scheme', 'elements', 'J, about', ...sizes.map((n) => `n = ${n.toLocaleString('en-US')}`)],
      rows: figures.flatMap(({ scheme, input, cells }) =>
        SIMILARITIES.map((about, i) => [
          i === 0 ? scheme : '',
          i === 0 ? input : '',
          about.toFixed(1),
          ...sizes.map((n) => cells.find((cell) => cell.n === n && cell.about === about)?.ratio.toFixed(2) ?? ''),
        ]),
      ),
      notes: [
        `Pairs of sets per figure and its standard error: ${counts.map(sampleOf).join('; of a rival ')}.`,
        ...figures.filter(({ bounds }) => bounds.length > 0).map(verified),
      ],
    };
  },
};

function errorsOf(
  { name, estimator }: Scheme,
  elements: (next: () => number) => () => number,
  n: number,
  about: number,
  pairs: number,
): Cell {
  const next = random32(n * 1000 + Math.round(about * 100));
  let jaccard = 1;
  let sum = 0;
  let squares = 0;
  for (let pair = 0; pair < pairs; pair++) {
    const estimate = estimator(next());
    const sets = pairOfSets(n, about, elements(next));
    jaccard = sets.jaccard;
    if (jaccard === 1) break;
    const error = estimate(sets.a, sets.b) - jaccard;
    if (Number.isNaN(error)) throw new Error(`${name}: no estimate of sets of ${n} elements`);
    sum += error;
    squares += error ** 2;
  }
  const theory = Math.sqrt((jaccard * (1 - jaccard)) / SLOTS);
  return { n, about, jaccard, pairs, ratio: Math.sqrt(squares / pairs) / theory, bias: sum / pairs / theory };
}

/** Throws if the errors are not what is asked; nothing is where there are no bounds. */
function verify({ n, jaccard, pairs, ratio, bias }: Cell, bounds: Bounds | undefined): void {
  if (!bounds) return;
  const where = `sets of ${n} elements with a Jaccard similarity of ${jaccard.toFixed(3)}`;
  const { least, most } = bounds;
  if (ratio < least || ratio > most) {
    throw new Error(`for ${where} the RMSE is ${ratio.toFixed(3)} of theory's; ${least} to ${most} is asked`);
  }
  if (Math.abs(bias) > CHANCE / Math.sqrt(pairs)) {
    throw new Error(`for ${where} the estimate is biased by ${bias.toFixed(3)} of theory's RMSE`);
  }
}

function verified({ scheme, input, cells, bounds }: Figures): string {
  const ratios = cells.map(({ ratio }) => ratio);
  const asked = bounds.map(
    ({ upTo, least, most }) => `${least.toFixed(2)} to ${most.toFixed(2)} up to n = ${upTo.toLocaleString('en-US')}`,
  );
  const seen = `${Math.min(...ratios).toFixed(2)} to ${Math.max(...ratios).toFixed(2)}`;
  return `${scheme}, ${input}: ${seen}; asked and verified: ${asked.join(', ')}.`;
}

function sampleOf(pairs: number): string {
  return `${pairs.toLocaleString('en-US')} and ${(1 / Math.sqrt(2 * pairs)).toFixed(3)}`;
}
