/**
 * From words to signatures in Python: datasketch, rensa and FastSketchLSH, whose kernels are numpy, Rust and C++.
 *
 * Measured in Python (peers/peer.py): a batch of texts whose words stand ready, to a 128-slot signature each of word
 * 3-shingles, in one thread and in the form in which a package is quickest; and the part of it that is signing, of
 * shingles that stand ready, for Python takes longer to join words than such kernels take to sign them. The words are
 * dejalu's, of the same batches. dejalu's own row is measured in Node, as the question `sign` does, and does more: it
 * begins at raw text. Not measured: to tokenize in Python, to start it, several threads.
 * Verified before: each text's set of shingles has the size it has here, and each estimate of a pair is within 5 sigma
 * of the exact Jaccard, but for rensa's rho, which is not made to estimate. The first full run installs the packages
 * (peers/environment.ts); no quick run does, so that CI doesn't hang on PyPI.
 */
import { figuresOf, type TextFigures, textsOf } from './contest.ts';
import type { Timing } from './measure.ts';
import { ask, faultOf, type Peer } from './peers/environment.ts';
import type { Measured, Question } from './question.ts';
import { shingleStrings, signer, tokenizer } from './rivals/dejalu.ts';
import { SHINGLE, SLOTS } from './rivals/rival.ts';
import { errorOf, exactJaccard, pairsOf } from './rivals/verify.ts';
import { sign } from './sign.ts';
import { marginOf, rounded, spreadOf } from './table.ts';
import { deal, KINDS, type KindName, mean } from './texts.ts';

const FULL = { effort: { time: 800, warmupTime: 300, iterations: 16, warmupIterations: 4 }, share: 1 };
const QUICK = { effort: { time: 200, warmupTime: 100, iterations: 5, warmupIterations: 2 }, share: 1 / 4 };

/** Estimates to verify in a full run: a text's pair costs little, and the more there are, the more bias shows. */
const PAIRS: Readonly<Record<KindName, number>> = { paragraphs: 2000, stories: 400 };

interface Rival extends Peer {
  /** The error of its estimates in units of theory's, where it is known to be above 1. @defaultValue 1 */
  readonly error?: number;
}

const RHO = 'rensa rho';

const RIVALS: readonly Rival[] = [
  { name: 'datasketch', file: 'sign_datasketch.py', packages: ['datasketch', 'numpy', 'scipy'] },
  {
    name: 'datasketch + xxhash',
    file: 'sign_datasketch_xxhash.py',
    packages: ['datasketch', 'xxhash', 'numpy', 'scipy'],
  },
  { name: 'rensa R-MinHash', file: 'sign_rensa_r.py', packages: ['rensa'] },
  { name: 'rensa C-MinHash', file: 'sign_rensa_c.py', packages: ['rensa'] },
  { name: RHO, file: 'sign_rensa_rho.py', packages: ['rensa'], error: Number.POSITIVE_INFINITY },
  { name: 'fastsketchlsh', file: 'sign_fastsketchlsh.py', packages: ['fastsketchlsh', 'numpy', 'pybind11'] },
];

const DEJALU = 'dejalu';
const SHAPE = { slots: SLOTS, shingle: SHINGLE };
const TRIAL = { ...SHAPE, pairs: [[[...'abcd'], [...'abce']]] };

interface Agreement {
  /** Estimates that the others were taken from. */
  readonly pairs: number;
  /** RMSE of the estimated Jaccard in units of theory's. */
  readonly error: number;
  /** Mean error. */
  readonly bias: number;
  /** Mean absolute difference from dejalu's estimates. */
  readonly apart: number;
  /** What `apart` is for two estimates that are right and owe each other nothing. */
  readonly apartByChance: number;
}

interface RowFigures extends TextFigures, Partial<Agreement> {
  /** Of shingles that stand ready. */
  readonly signing?: Timing;
  readonly versions?: Readonly<Record<string, string>>;
}

/** Of a rival that can't be had. */
interface LeftOut extends Measured {
  readonly by: string;
  readonly leftOut: string;
}

type Figures = RowFigures | LeftOut;

export const peers: Question<Figures> = {
  title: `Packages for Python: words to a ${SLOTS}-slot signature of word ${SHINGLE}-shingles`,
  parts: Object.keys(KINDS).flatMap((kind) =>
    [DEJALU, ...RIVALS.map(({ name }) => name)].map((by) => `${kind}: ${by}`),
  ),

  async measure(part, input) {
    const [kind, by] = part.split(': ') as [KindName, string];
    if (by === DEJALU) return sign.measure(part, input);
    const rival = RIVALS.find(({ name }) => name === by) as Rival;
    const fault = faultOf(rival, !input.quick, TRIAL);
    if (fault !== undefined) return { by, leftOut: fault };
    const { texts, perBatch } = await textsOf(kind, input);
    if (texts.length < 2) return undefined;

    const { effort, share } = input.quick ? QUICK : FULL;
    const agreement = verify(rival, texts, PAIRS[kind] * share);
    const batches = deal(texts, perBatch);
    const job = { ...SHAPE, effort, batches: batches.map((batch) => batch.map(wordsOf)) };
    const { timing, ...measured } = ask<Pick<Required<RowFigures>, 'timing' | 'signing' | 'versions'>>(rival, job);
    return { texts: kind, by, ...agreement, ...figuresOf(timing, texts, batches), ...measured };
  },

  answer(all) {
    const figures = all.flatMap((one) => ('leftOut' in one ? [] : [one]));
    const dejalus = new Map(figures.filter(({ by }) => by === DEJALU).map((f) => [f.texts, f]));
    return {
      head: [
        'texts',
        'by',
        'µs per text',
        'spread',
        'margin',
        "time, dejalu's = 1",
        'signing alone, µs',
        'error',
        'bias',
        'apart',
      ],
      rows: figures.map(({ texts, wordsPerText, by, microsecondsPerText, timing, ...f }) => [
        by === DEJALU ? `${texts}, ${Math.round(wordsPerText)} words` : '',
        by,
        rounded(microsecondsPerText),
        spreadOf(timing),
        marginOf(timing),
        rounded(microsecondsPerText / (dejalus.get(texts)?.microsecondsPerText ?? Number.NaN)),
        f.signing ? rounded((f.signing.median * 1000) / f.textsPerSample) : '',
        f.error?.toFixed(2) ?? '',
        f.bias === undefined ? '' : `${f.bias < 0 ? '-' : '+'}${Math.abs(f.bias).toFixed(4)}`,
        f.apart?.toFixed(3) ?? '',
      ]),
      notes: [
        ...(figures.some(({ versions }) => versions) ? notesOn(figures) : []),
        ...whyLeftOut(all.flatMap((one) => ('leftOut' in one ? [one] : []))),
      ],
    };
  },
};

/** Words as dejalu cuts them, in lower case. */
function wordsOf(text: string): readonly string[] {
  const lower = text.toLowerCase();
  const { tokenize, wordsOf } = tokenizer();
  return wordsOf(tokenize(lower), lower);
}

/** Throws if the rival signs other sets or doesn't estimate as it should. */
function verify(rival: Rival, texts: readonly string[], count: number): Agreement {
  const pairs = pairsOf(texts, count);
  const job = { ...SHAPE, pairs: pairs.map((pair) => pair.map(wordsOf)) };
  const { estimates, sizes } = ask<{ estimates: number[]; sizes: number[][] }>(rival, job);

  const exact = pairs.map((pair, i) => {
    const [a, b] = pair.map(shingleStrings);
    if (a.size !== sizes[i][0] || b.size !== sizes[i][1]) {
      throw new Error(`${sizes[i].join(' and ')} shingles in a pair of texts that have ${a.size} and ${b.size}`);
    }
    return exactJaccard(a, b);
  });
  const { sign, estimate } = signer();
  const dejalus = pairs.map(([a, b]) => estimate(sign(a), sign(b)));
  return {
    pairs: count,
    error: errorOf(estimates, exact, rival.error),
    bias: mean(estimates.map((estimated, i) => estimated - exact[i])),
    apart: mean(estimates.map((estimated, i) => Math.abs(estimated - dejalus[i]))),
    // The mean absolute value of a normal variable is sqrt(2 / pi) of its sigma; this one has twice theory's variance.
    apartByChance: mean(exact.map((jaccard) => Math.sqrt((4 * jaccard * (1 - jaccard)) / (Math.PI * SLOTS)))),
  };
}

function notesOn(figures: readonly RowFigures[]): string[] {
  const versions = Object.entries(Object.assign({}, ...figures.map((f) => f.versions)));
  const chance = new Map(figures.flatMap((f) => (f.apartByChance ? [[f.texts, f.apartByChance.toFixed(3)]] : [])));
  const apart = [...chance].map(([texts, value]) => `${value} (${texts})`).join(' and ');
  return [
    'The packages begin at the words, which stand ready; dejalu begins at raw text, and so does more.',
    'signing alone: of shingles that stand ready as bytes; the rest is joining words in Python.',
    "error: RMSE of the estimated Jaccard in units of theory's; of R-MinHash and fastsketchlsh below 1 where sets are small. bias: mean error.",
    `apart: mean absolute difference from dejalu's estimates; of two right ones of independent hashes it is ${apart}.`,
    ...(figures.some(({ by }) => by === RHO)
      ? [`${RHO} reads no more than 15 shingles of a text of over 96: it is shown, and not held to an error.`]
      : []),
    `${versions.map(([name, version]) => `${name} ${version}`).join(', ')}.`,
  ];
}

function whyLeftOut(figures: readonly LeftOut[]): string[] {
  const names = new Map<string, Set<string>>();
  for (const { by, leftOut } of figures) names.set(leftOut, (names.get(leftOut) ?? new Set()).add(by));
  return [...names].map(([why, rivals]) => `Left out: ${[...rivals].join(', ')}: ${why}.`);
}
