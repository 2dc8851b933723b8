/**
 * Are wordings fillings of one mould («X has been contacted for comment»)? Then nearly each has names that hardly any other
 * has, and the words around them are the same. Without capitals figures must do for names: the count of the day, the hour
 * of a meeting. Linear in the words of the wordings, and asked only of those that are mostly worded otherwise.
 */
import { CAPITAL_TOKEN, NUMBER_TOKEN } from '../kernel/tokens.ts';
import { comparedTokens } from '../text/keyboards.ts';
import type { TokenizeOptions } from '../text/tokenize.ts';
import { FIRST_UNSPACED } from '../text/unspaced.ts';
import { isUncased } from './refilled.ts';
import type { GroupWording } from './wordings.ts';

/** Wordings that a mould is seen in at least. */
const WORDINGS = 3;
/** A mould is hardly ever filled the same: at most this share of the occurrences is. */
const VERBATIM = 0.6;
/** A name that so many of the occurrences have belongs to the mould. */
const OF_MOULD = 0.4;
/** Share of the occurrences that have names of their own, and of all names that are such ... */
const RENAMED = 0.7;
const OWN_NAMES = 0.4;
/** ... and of the other words the share that the typical wording has too. */
const SAME_WORDS = 0.7;
/** Words of at most so many letters may stand between names, and are no evidence: «and», «de la». */
const SMALL = 3;

export interface Mould {
  /** Wordings with names that no earlier one has. */
  readonly fillings: number;
  /** What changes, as places in the typical wording, in text order. */
  readonly slots: readonly MouldSlot[];
}

export interface MouldSlot {
  readonly start: number;
  readonly end: number;
  /** What other wordings have there, the most frequent first. */
  readonly fills: readonly Fill[];
}

/** Code units [start, end) of a wording, and how many occurrences have this there. */
export interface Fill {
  readonly variant: number;
  readonly start: number;
  readonly end: number;
  count: number;
}

/** A wording: its words by their hashes, those of names without a genitive, and what each of them is. */
interface Filled {
  readonly text: string;
  readonly count: number;
  readonly words: Uint32Array;
  readonly kinds: Uint8Array;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

const ORDINARY = 0;
/** Of SMALL letters or less. */
const SMALL_WORD = 1;
const NAME = 2;
const SHORT_NAME = 3;
const FIGURE = 4;

/** Tokens [from, to) of a wording. */
interface Run {
  from: number;
  to: number;
}

/** The mould of a passage's wordings, the typical one first; undefined where they have none. */
export function mouldOf(
  variants: readonly GroupWording[],
  texts: readonly string[],
  options: TokenizeOptions,
): Mould | undefined {
  if (variants.length < WORDINGS) return undefined;
  const [{ wording: typical }] = variants;
  const uncased = isUncased(texts[typical.shown], typical.tokens);
  let all = 0;
  let verbatim = 0;
  for (const { wording, sameWords } of variants) {
    all += wording.count;
    if (uncased ? wording === typical : sameWords) verbatim += wording.count;
  }
  if (verbatim > VERBATIM * all) return undefined;
  const wordings = variants.map((variant) => read(variant, texts, options, uncased));
  const seen = new Map<number, number>();
  for (const { words, count } of wordings) {
    for (const word of new Set(words)) seen.set(word, (seen.get(word) ?? 0) + count);
  }
  const isOwn = ({ words, kinds, count }: Filled, i: number) => {
    if (kinds[i] !== NAME && kinds[i] !== SHORT_NAME) return false;
    const times = seen.get(words[i]) as number;
    // The first word has a capital whatever it is.
    if (!uncased && i === 0 && kinds[1] !== NAME && (kinds[0] === SHORT_NAME || times > count)) return false;
    return times < OF_MOULD * all;
  };
  const runs = wordings.map((wording) => runsOf(wording, isOwn));
  if (runs[0].length === 0 || !isMould(wordings, runs, isOwn, all)) return undefined;
  // The figures that change with the names are slots as well.
  const isFilled = (wording: Filled, i: number) =>
    isOwn(wording, i) || (wording.kinds[i] === FIGURE && (seen.get(wording.words[i]) as number) < OF_MOULD * all);
  const filled = wordings.map((wording) => runsOf(wording, isFilled));
  return { fillings: distinctFills(wordings, runs), slots: slotsOf(wordings, filled) };
}

function read({ wording }: GroupWording, texts: readonly string[], options: TokenizeOptions, uncased: boolean): Filled {
  const text = texts[wording.shown];
  const { count: length, starts, ends, flags, hashes } = wording.tokens;
  const kinds = new Uint8Array(length);
  const words = hashes.slice();
  for (let i = 0; i < length; i++) {
    const letters = ends[i] - starts[i];
    if (flags[i] & NUMBER_TOKEN) kinds[i] = uncased ? NAME : FIGURE;
    else if (flags[i] & CAPITAL_TOKEN && letters > 1) {
      kinds[i] = letters <= SMALL ? SHORT_NAME : NAME;
      const genitive = GENITIVE.exec(text.slice(starts[i], ends[i]));
      if (genitive) words[i] = comparedTokens(genitive[1], options).hashes[0];
    } else kinds[i] = letters <= SMALL && text.charCodeAt(starts[i]) < FIRST_UNSPACED ? SMALL_WORD : ORDINARY;
  }
  return { text, count: wording.count, words, kinds, starts, ends };
}

const GENITIVE = /^(.+)['’]s?$/u;

/** The runs of names of its own that a wording has, small words between them included. */
function runsOf(wording: Filled, isOwn: (wording: Filled, i: number) => boolean): Run[] {
  const runs: Run[] = [];
  for (let i = 0; i < wording.words.length; i++) {
    if (!isOwn(wording, i)) continue;
    const run = runs.at(-1);
    if (run && wording.kinds.subarray(run.to, i).every((kind) => kind === SMALL_WORD || kind === SHORT_NAME)) {
      run.to = i + 1;
    } else runs.push({ from: i, to: i + 1 });
  }
  return runs;
}

function isMould(
  wordings: readonly Filled[],
  runs: readonly Run[][],
  isOwn: (wording: Filled, i: number) => boolean,
  all: number,
): boolean {
  const typical = new Set(wordings[0].words);
  let renamed = 0;
  let names = 0;
  let own = 0;
  let others = 0;
  let same = 0;
  for (const [w, wording] of wordings.entries()) {
    if (runs[w].length > 0) renamed += wording.count;
    const { words, kinds, count } = wording;
    for (let i = 0; i < words.length; i++) {
      if (kinds[i] === NAME || kinds[i] === SHORT_NAME) {
        names += count;
        if (isOwn(wording, i)) own += count;
      } else if (kinds[i] !== SMALL_WORD && w > 0) {
        others += count;
        if (typical.has(words[i])) same += count;
      }
    }
  }
  return renamed >= RENAMED * all && own >= OWN_NAMES * names && same >= SAME_WORDS * others;
}

/** How many wordings have names that no earlier one has. */
function distinctFills(wordings: readonly Filled[], runs: readonly Run[][]): number {
  const known = new Set<number>();
  let distinct = 0;
  for (const [w, { words, kinds }] of wordings.entries()) {
    const fill: number[] = [];
    for (const { from, to } of runs[w]) for (let i = from; i < to; i++) if (kinds[i] >= NAME) fill.push(words[i]);
    if (fill.length > 0 && !fill.some((word) => known.has(word))) distinct++;
    for (const word of fill) known.add(word);
  }
  return distinct;
}

/** The nth run of names is what the nth slot is filled with; of a wording that has more, the last slot takes the rest. */
function slotsOf(wordings: readonly Filled[], [typical, ...others]: readonly Run[][]): MouldSlot[] {
  const fills = typical.map(() => new Map<string, Fill>());
  for (const [w, runs] of others.entries()) {
    const variant = w + 1;
    const { text, count, starts, ends } = wordings[variant];
    for (const [nth, { from, to }] of runs.entries()) {
      const known = fills[Math.min(nth, fills.length - 1)];
      const [start, end] = [starts[from], ends[to - 1]];
      const words = text.slice(start, end);
      const fill = known.get(words);
      if (fill) fill.count += count;
      else known.set(words, { variant, start, end, count });
    }
  }
  return typical.map(({ from, to }, nth) => ({
    start: wordings[0].starts[from],
    end: wordings[0].ends[to - 1],
    fills: [...fills[nth].values()].sort((a, b) => b.count - a.count),
  }));
}
