/**
 * Checking of options, once, at the border: an unknown name, a wrong type or a value out of range is an error that
 * names the option, the limit and the fix. The option types and their defaults stand with the stage they steer.
 */
import { DejaluError, describe } from './errors.ts';
import type { AbortSignalLike } from './types.ts';

/** Turns what the caller gave into a checked value, or throws a DejaluError that names `option`. */
export type Check<T> = (value: unknown, option: string) => T;

/** For every option its default and its check. */
export type OptionTable<T> = { readonly [K in keyof T]-?: { readonly default: T[K]; readonly check: Check<T[K]> } };

/** Names that other libraries use, and ours for them; of several, what is an option there. */
const NEIGHBOURS: Readonly<Record<string, string | readonly string[]>> = {
  numPerm: 'slots',
  num_perm: 'slots',
  numperm: 'slots',
  permutations: 'slots',
  numHashes: 'slots',
  hashes: 'slots',
  k: ['slots', 'size'],
  ngram: ['shingle', 'size'],
  ngrams: ['shingle', 'size'],
  n: ['shingle', 'size'],
  shingleSize: ['shingle', 'size'],
  width: 'size',
  similarity: 'threshold',
  jaccard: 'measure',
  minDocuments: 'minStories',
  minStories: 'minDocuments',
  minDocs: ['minStories', 'minDocuments'],
  minDf: ['minStories', 'minDocuments'],
  minCount: ['minStories', 'minDocuments'],
  minLength: 'minTokens',
  minWords: 'minTokens',
};

/** What a caller may give for options T: any of them, undefined where it is missing. */
export type Given<T> = { readonly [K in keyof T]?: T[K] | undefined };

/** Options, checked and complete. @typeParam Open those that nothing stands for where they are not given */
export type Resolved<T, Open extends keyof T = never> = {
  readonly [K in keyof T]-?: K extends Open ? T[K] : Exclude<T[K], undefined>;
};

/**
 * Given options with every missing one (undefined counts as missing) filled in from the table.
 * `within` is the option that these options are the value of, for the messages: "shingle" makes it "shingle.size".
 */
export function resolveOptions<T extends object>(given: Given<T> | undefined, table: OptionTable<T>, within = ''): T {
  if (given !== undefined && (typeof given !== 'object' || given === null || Symbol.iterator in given)) {
    const what = within ? `option "${within}"` : 'options';
    throw new DejaluError('bad-option', `${what} must be an object, not ${describe(given)}`);
  }
  const prefix = within ? `${within}.` : '';
  const names = Object.keys(table) as (keyof T & string)[];
  for (const name of Object.keys(given ?? {})) {
    if (!Object.hasOwn(table, name)) throw unknownOption(name, names, prefix);
  }
  const resolved = {} as T;
  for (const name of names) {
    const value = given?.[name];
    resolved[name] = value === undefined ? table[name].default : table[name].check(value, prefix + name);
  }
  return resolved;
}

function unknownOption(name: string, names: readonly string[], prefix: string): DejaluError {
  const neighbours = Object.hasOwn(NEIGHBOURS, name) ? [NEIGHBOURS[name]].flat() : [];
  const near = neighbours.find((neighbour) => names.includes(neighbour)) ?? nearest(name, names);
  const hint = near
    ? `did you mean "${prefix}${near}"?`
    : `the options are ${names.map((n) => `"${prefix}${n}"`).join(', ')}`;
  return new DejaluError('unknown-option', `unknown option "${prefix}${name}"; ${hint}`);
}

/** The name at most two edits (or a difference of case) away, if there is one. */
function nearest(name: string, names: readonly string[]): string | undefined {
  const ranked = names.map((n) => ({ n, d: edits(name.toLowerCase(), n.toLowerCase()) })).sort((a, b) => a.d - b.d);
  const best = ranked[0];
  return best && best.d <= 2 ? best.n : undefined;
}

/** Levenshtein distance of two short names. */
function edits(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const substituted = (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(substituted, (row[j] as number) + 1, (next[j - 1] as number) + 1));
    }
    row = next;
  }
  return row[b.length] as number;
}

export function integer(min: number, max: number): Check<number> {
  return (value, option) => {
    if (typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max) return value;
    throw new DejaluError(
      'bad-option',
      `option "${option}" must be a whole number from ${min} to ${max}, not ${describe(value)}`,
    );
  };
}

/** A whole number of results from 1 on, or Infinity for all of them. */
export function resultLimit(): Check<number> {
  const atLeastOne = integer(1, 0xffffffff);
  return (value, option) => (value === Infinity ? value : atLeastOne(value, option));
}

/** A number in (min, max]: thresholds, recalls and shares. */
export function share(min: number, max: number): Check<number> {
  return (value, option) => {
    if (typeof value === 'number' && value > min && value <= max) return value;
    throw new DejaluError(
      'bad-option',
      `option "${option}" must be a number above ${min} and at most ${max}, not ${describe(value)}`,
    );
  };
}

/** A number in (min, max): what may be neither limit. */
export function between(min: number, max: number): Check<number> {
  return (value, option) => {
    if (typeof value === 'number' && value > min && value < max) return value;
    const limits = `above ${min} and below ${max}`;
    throw new DejaluError('bad-option', `option "${option}" must be a number ${limits}, not ${describe(value)}`);
  };
}

/** A number in [min, max]. */
export function range(min: number, max: number): Check<number> {
  return (value, option) => {
    if (typeof value === 'number' && value >= min && value <= max) return value;
    throw new DejaluError(
      'bad-option',
      `option "${option}" must be a number from ${min} to ${max}, not ${describe(value)}`,
    );
  };
}

export function flag(): Check<boolean> {
  return (value, option) => {
    if (typeof value === 'boolean') return value;
    throw new DejaluError('bad-option', `option "${option}" must be true or false, not ${describe(value)}`);
  };
}

/** Text with something to see in it. */
export function text(): Check<string> {
  return (value, option) => {
    if (typeof value === 'string' && value.trim() !== '') return value;
    throw new DejaluError('bad-option', `option "${option}" must be a text that is not empty, not ${describe(value)}`);
  };
}

export function strings(): Check<readonly string[]> {
  return (value, option) => {
    if (Array.isArray(value) && value.every((entry) => typeof entry === 'string')) return value;
    throw new DejaluError('bad-option', `option "${option}" must be an array of strings, not ${describe(value)}`);
  };
}

/** Options inside an option. */
export function nested<T extends object>(table: OptionTable<T>): Check<T> {
  return (value, option) => resolveOptions(value as Given<T>, table, option);
}

export function oneOf<const T extends string>(...choices: readonly T[]): Check<T> {
  return (value, option) => {
    if (choices.includes(value as T)) return value as T;
    const list = choices.map((c) => `"${c}"`).join(' or ');
    throw new DejaluError('bad-option', `option "${option}" must be ${list}, not ${describe(value)}`);
  };
}

export function functionOr<T>(): Check<T> {
  return (value, option) => {
    if (typeof value === 'function') return value as T;
    throw new DejaluError('bad-option', `option "${option}" must be a function, not ${describe(value)}`);
  };
}

/** @throws DejaluError `bad-option` unless it is an AbortSignal, of whatever engine or frame */
export function abortSignal(): Check<AbortSignalLike> {
  return (value, option) => {
    if (typeof (value as Partial<AbortSignalLike> | null)?.addEventListener === 'function')
      return value as AbortSignalLike;
    throw new DejaluError('bad-option', `option "${option}" must be an AbortSignal, not ${describe(value)}`);
  };
}
