/**
 * Bars: how fast dejalu has to be *relative* to something else that is measured in the same run, a rival, the floor or
 * its own other build, and how it has to grow. Milliseconds are no bar: they are the machine's.
 *
 * A ratio that misses its bar is measured twice more, in new processes, and the median of the three decides: on a shared
 * machine one process in some dozens is slowed down by half by its neighbours. The bars leave the ratios as much room as
 * `why` says. They are checked after quick and full runs, for generated stories, where all their parts were measured.
 */
import { background, growthOf } from './background.ts';
import { kernel } from './kernel.ts';
import { lsh } from './lsh.ts';
import type { Measured, Question } from './question.ts';
import { sign } from './sign.ts';
import { rounded } from './table.ts';

interface Limits {
  /** The ratio is at least, or at most; one of the two. */
  readonly least?: number;
  readonly most?: number;
}

interface Bar extends Limits {
  readonly question: string;
  /** Of the question, all measured in quick runs too, unless `why` says otherwise. */
  readonly parts: readonly string[];
  readonly what: string;
  /** Of the figures of the parts, in their order. */
  readonly ratio: (figures: readonly Measured[]) => number;
  /** Where the bar comes from, and what it leaves to chance. */
  readonly why: string;
}

const BARS: readonly Bar[] = [
  bar('sign', sign, {
    parts: ['paragraphs: minhash + dejalu tokens', 'paragraphs: dejalu'],
    what: 'paragraph to signature: time of npm minhash on the same tokens / of dejalu',
    ratio: ([minhash, dejalu]) => minhash.microsecondsPerText / dejalu.microsecondsPerText,
    least: 60,
    why: '100 to 430 are measured, by the machine and who else is on it; plain JavaScript gives 20 to 40',
  }),
  bar('sign', sign, {
    parts: ['paragraphs: dejalu', 'paragraphs: encodeInto alone'],
    what: 'paragraph to signature: time of dejalu / of encodeInto on the same text',
    ratio: ([dejalu, encodeInto]) => dejalu.microsecondsPerText / encodeInto.microsecondsPerText,
    most: 30,
    why: '4 to 15 are measured, by the machine and who else is on it; plain JavaScript gives 55 to 90',
  }),
  bar('sign', sign, {
    parts: ['paragraphs: minhash + dejalu tokens', 'paragraphs: dejalu, plain JavaScript'],
    what: 'paragraph to signature: time of npm minhash on the same tokens / of dejalu in plain JavaScript',
    ratio: ([minhash, dejalu]) => minhash.microsecondsPerText / dejalu.microsecondsPerText,
    least: 12,
    why: '18 to 50 are measured, 37 on one kind of machine and 20 on another; 30 are asked, and noise may halve it',
  }),
  bar('sign', sign, {
    parts: ['Turkish: dejalu', 'Russian: dejalu', 'ASCII: dejalu'],
    what: 'story to signature: MB/s of Turkish or Russian, whichever is slower / of ASCII',
    ratio: ([turkish, russian, ascii]) =>
      Math.min(turkish.megabytesPerSecond, russian.megabytesPerSecond) / ascii.megabytesPerSecond,
    least: 0.35,
    why: '.6 to .8 are measured; .4 are asked, which reading them character by character does not reach',
  }),
  bar('kernel', kernel, {
    parts: ['paragraphs: MinHash, plain JavaScript', 'paragraphs: dejalu'],
    what: 'paragraph to signature: time in plain JavaScript / in WASM',
    ratio: ([js, wasm]) => js.microsecondsPerText / wasm.microsecondsPerText,
    least: 3,
    why: '6 to 8 are measured in quick runs on a busy machine; 1 would mean that WASM does not run',
  }),
  bar('lsh', lsh, {
    parts: ['100k skewed: dejalu', '100k plain: dejalu'],
    what: 'LshIndex: queries a second for the ten nearest where 30 % are copies of the same 26 / of one of the others',
    ratio: ([skewed, plain]) => (skewed.nearestPerSecond ?? 0) / (plain.nearestPerSecond ?? 0),
    least: 0.2,
    why: '.41 to .64 are measured on a busy machine; .03 is what comparing with every copy gave. In full runs only',
  }),
  bar('background', background, {
    parts: ['a quarter', 'the whole corpus'],
    what: 'findBackground: exponent of its growth with the tokens',
    ratio: growthOf,
    most: 1.5,
    why: '.85 to 1.27 is measured between 100 and 400 stories on a busy machine; 2 would be quadratic',
  }),
  bar('background', background, {
    parts: ['the whole corpus'],
    what: 'findBackground: bytes kept per token, beyond the text',
    ratio: ([{ memory, tokens }]) => memory.kept / tokens,
    most: 30,
    why: '20 are measured, in any run; 60 are asked',
  }),
];

/** With the types of the question's own figures. */
function bar<Figures extends Measured>(
  question: string,
  _: Question<Figures>,
  { ratio, ...rest }: Omit<Bar, 'question' | 'ratio'> & { ratio: (figures: readonly Figures[]) => number },
): Bar {
  return { question, ...rest, ratio: (figures) => ratio(figures as readonly Figures[]) };
}

export interface Verdict extends Limits {
  readonly what: string;
  readonly ratio: number;
  readonly passed: boolean;
  readonly why: string;
}

/** Gives the figures of a part; undefined where it wasn't measured. */
export type Figures = (question: string, part: string) => Promise<Measured | undefined>;

/** @param again measures a part anew */
export async function verdicts(measured: Figures, again: Figures): Promise<Verdict[]> {
  const all: Verdict[] = [];
  for (const bar of BARS) {
    const first = await ratioOf(bar, measured);
    if (first === undefined) continue;
    let ratio = first;
    if (!passes(bar, first)) {
      const more = [await ratioOf(bar, again), await ratioOf(bar, again)];
      ratio = [first, ...more.map((value) => value ?? first)].sort((a, b) => a - b)[1];
    }
    const { what, least, most, why } = bar;
    const limits = least === undefined ? { most: most as number } : { least };
    all.push({ what, ratio, ...limits, passed: passes(bar, ratio), why });
  }
  return all;
}

async function ratioOf({ question, parts, ratio }: Bar, figuresOf: Figures): Promise<number | undefined> {
  const figures: Measured[] = [];
  for (const part of parts) {
    const one = await figuresOf(question, part);
    if (!one) return undefined;
    figures.push(one);
  }
  return ratio(figures);
}

/** No number is no pass. */
function passes({ least = Number.NEGATIVE_INFINITY, most = Number.POSITIVE_INFINITY }: Limits, ratio: number): boolean {
  return ratio >= least && ratio <= most;
}

export function tableOfBars(all: readonly Verdict[]): { head: string[]; rows: string[][] } {
  return {
    head: ['ratio within this run', 'is', 'bar', ''],
    rows: all.map(({ what, ratio, least, most, passed }) => [
      what,
      rounded(ratio),
      least === undefined ? `${most} at most` : `${least} at least`,
      passed ? 'passed' : 'MISSED',
    ]),
  };
}
