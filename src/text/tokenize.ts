/**
 * Text to tokens: folded hash, start and end of every word, by the kernel or by the caller's own rule.
 *
 * What a word is, and which spellings are one, stands in kernel/scan.ts and kernel/fold.ts. About 2 ns per character with
 * the WASM kernel, 8 in plain JavaScript, and 1 µs per text.
 * Not a linguistic tokenizer: no stemming, no compound splitting, no language detection.
 */
import { checkString } from '../documents.ts';
import { DejaluError, describe } from '../errors.ts';
import { classOf, foldEntry, UPPER } from '../kernel/fold.ts';
import { KERNEL_ENTRY, type KernelChoice, kernelOf, MOST_BYTES_PER_UNIT } from '../kernel/kernel.ts';
import { Scanner } from '../kernel/scan.ts';
import { CAPITAL_TOKEN, MASKED, NUMBER_TOKEN, type Tokens, TokenWriter } from '../kernel/tokens.ts';
import { functionOr, type OptionTable, oneOf, type Resolved, resolveOptions } from '../options.ts';
import { undivided } from './divided.ts';

/**
 * A caller's own words: in text order, not overlapping, with offsets in UTF-16 code units of the text it was given, or
 * the call that uses them throws a DejaluError `bad-option`. `text` is what gets folded and hashed.
 */
export type Tokenizer = (
  text: string,
) => Iterable<{ readonly text: string; readonly start: number; readonly end: number }>;

/** Whose words, and by which build of the kernel. */
export type Words = Pick<TokenizeOptions, 'tokenizer' | 'kernel'>;

/** What tokenize can be told. */
export interface TokenizeOptions {
  /**
   * `keep`: 1,592 and 1,593 are different tokens. `mask`: every number is the same token, so that a sentence still
   * matches when its figures are updated. @defaultValue 'keep'
   */
  readonly numbers?: 'keep' | 'mask' | undefined;
  /** Words by another rule (a stemmer, `Intl.Segmenter`); their text is still folded and hashed here. */
  readonly tokenizer?: Tokenizer | undefined;
  /** Which build of the hot loop does the work; all give the same tokens. @defaultValue 'auto' */
  readonly kernel?: KernelChoice | undefined;
}

const OPTIONS: OptionTable<Resolved<TokenizeOptions, 'tokenizer'>> = {
  numbers: { default: 'keep', check: oneOf('keep', 'mask') },
  tokenizer: { default: undefined, check: functionOr<Tokenizer>() },
  ...KERNEL_ENTRY,
};

/**
 * Tokens of a text, with offsets into the string as it was given.
 * O(length); never throws for what is in a string (lone surrogates and NUL separate tokens).
 * @throws DejaluError `bad-document` for what is no string, `unknown-option`, `bad-option`, also for words of a
 * `tokenizer` that are not in text order, `unsupported` if kernel 'wasm' is asked for where it doesn't run
 */
export function tokenize(text: string, options?: TokenizeOptions): Tokens {
  checkString(text);
  return tokensOf(text, options === undefined ? options : resolveOptions(options, OPTIONS));
}

/** The same for a text and options that have been checked: to check them takes longer than to tokenize a sentence. */
export function tokensOf(text: string, { numbers, tokenizer, kernel = 'auto' }: TokenizeOptions = {}): Tokens {
  const mask = numbers === 'mask';
  return tokenizer ? ownTokens(text, tokenizer, mask) : kernelOf(kernel).tokenize(undivided(text), mask);
}

const encoder = new TextEncoder();
/**
 * Made when it is first needed, and kept: with one of its own a sentence took eleven times as long. A tokenizer may
 * tokenize in its turn, since a word is folded before the next one is asked for.
 */
let folder: Scanner | undefined;

/** Words of the caller's tokenizer, folded and hashed as ours are; one that folds to nothing is left out. */
function ownTokens(text: string, tokenizer: Tokenizer, mask: boolean): Tokens {
  const out = new TokenWriter(text.length >> 2);
  folder ??= new Scanner();
  const scanner = folder;
  let from = 0;
  for (const word of wordsOf(text, tokenizer)) {
    checkWord(word, from, text.length);
    from = word.end;
    scanner.reserve(MOST_BYTES_PER_UNIT * word.text.length);
    const { hash, letters, digits } = scanner.fold(encoder.encodeInto(word.text, scanner.bytes).written);
    if (!letters && !digits) continue;
    const capital = classOf(foldEntry(text.codePointAt(word.start) ?? 0)) === UPPER;
    const flags = (letters ? 0 : NUMBER_TOKEN) | (capital ? CAPITAL_TOKEN : 0);
    out.push(mask && !letters ? MASKED : hash, word.start, word.end, flags);
  }
  return out.finish();
}

type Word = ReturnType<Tokenizer> extends Iterable<infer W> ? W : never;

function wordsOf(text: string, tokenizer: Tokenizer): Iterable<Word> {
  const words: unknown = tokenizer(text);
  if (typeof words === 'object' && words !== null && Symbol.iterator in words) return words as Iterable<Word>;
  throw unfit(`must return an iterable of { text, start, end }, not ${describe(words)}`);
}

/** A word that stands elsewhere than it says would be cut out of the wrong place. @param from where the one before ends */
function checkWord(word: unknown, from: number, length: number): asserts word is Word {
  const { text, start, end } = (word ?? {}) as { [field in keyof Word]: unknown };
  if (typeof text !== 'string') throw unfit(`gives a word whose "text" is ${describe(text)}, not a string`);
  if (!Number.isInteger(start) || !Number.isInteger(end)) {
    throw unfit(
      `gives ${describe(text)} with "start" ${describe(start)} and "end" ${describe(end)}, not whole numbers`,
    );
  }
  if ((start as number) >= from && (start as number) < (end as number) && (end as number) <= length) return;
  throw unfit(
    `gives ${describe(text)} at ${start} to ${end}, but the word before it ends at ${from} and the text at ${length}; ` +
      'words must stand in text order and not overlap',
  );
}

function unfit(what: string): DejaluError {
  return new DejaluError('bad-option', `option "tokenizer" ${what}`);
}
