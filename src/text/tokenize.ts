/**
 * Text to tokens: folded hash, start and end of every word, by the kernel or by the caller's own rule.
 *
 * What a word is, and which spellings are one, stands in kernel/scan.ts and kernel/fold.ts. About 2 ns per character with
 * the WASM kernel, 8 in plain JavaScript, and 1 µs per text.
 * Not a linguistic tokenizer: no stemming, no compound splitting, no language detection.
 */
import { classOf, foldEntry, UPPER } from '../kernel/fold.ts';
import { type KernelChoice, kernelOf } from '../kernel/kernel.ts';
import { Scanner } from '../kernel/scan.ts';
import { CAPITAL_TOKEN, MASKED, NUMBER_TOKEN, type Tokens, TokenWriter } from '../kernel/tokens.ts';

/** A caller's own words, in text order, not overlapping; offsets in UTF-16 code units. `text` is what gets hashed. */
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

/**
 * Tokens of a text, with offsets into the string as it was given.
 * O(length); never throws for a string, whatever is in it (lone surrogates and NUL separate tokens).
 * @throws DejaluError `unsupported` if kernel 'wasm' is asked for where it doesn't run
 */
export function tokenize(text: string, options: TokenizeOptions = {}): Tokens {
  const { numbers, tokenizer, kernel = 'auto' } = options;
  const mask = numbers === 'mask';
  return tokenizer ? ownTokens(text, tokenizer, mask) : kernelOf(kernel).tokenize(text, mask);
}

/** Words of the caller's tokenizer, folded and hashed as ours are; one that folds to nothing is left out. */
function ownTokens(text: string, tokenizer: Tokenizer, mask: boolean): Tokens {
  const out = new TokenWriter(text.length >> 2);
  const scanner = new Scanner();
  const encoder = new TextEncoder();
  for (const word of tokenizer(text)) {
    scanner.reserve(3 * word.text.length);
    const { hash, letters, digits } = scanner.fold(encoder.encodeInto(word.text, scanner.bytes).written);
    if (!letters && !digits) continue;
    const capital = classOf(foldEntry(text.codePointAt(word.start) ?? 0)) === UPPER;
    const flags = (letters ? 0 : NUMBER_TOKEN) | (capital ? CAPITAL_TOKEN : 0);
    out.push(mask && !letters ? MASKED : hash, word.start, word.end, flags);
  }
  return out.finish();
}
