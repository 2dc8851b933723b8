/**
 * Tokens to shingle hashes: every run of `size` consecutive tokens becomes one 32-bit number.
 *
 * A rolling polynomial over the token hashes, finished by fmix32 (kernel/polynomial.ts). Order
 * counts ("a b c" is not "c b a"), and so does every token. Collisions stay at the birthday bound (test/shingle):
 * harmless where sets are compared, not an identity by itself. After Broder 1997, "On the resemblance and containment
 * of documents", and Karp, Rabin 1987. Not a winnowing: every run is kept.
 */
import { checkString } from '../documents.ts';
import { DejaluError } from '../errors.ts';
import { KERNEL_ENTRY, type KernelChoice, kernelOf } from '../kernel/kernel.ts';
import { hashShingles } from '../kernel/polynomial.ts';
import { dropRepeats, type Places, type Tokens } from '../kernel/tokens.ts';
import { functionOr, integer, nested, type OptionTable, oneOf, type Resolved, resolveOptions } from '../options.ts';
import { undivided } from '../text/divided.ts';
import { type Tokenizer, tokensOf } from '../text/tokenize.ts';
import { charactersOf } from './characters.ts';

/** What a shingle is. */
export interface ShingleShape {
  /** Runs of words, or of characters of the folded text (for short or garbled texts). @defaultValue 'word' */
  readonly unit?: 'word' | 'char' | undefined;
  /**
   * Words or characters per shingle, 1 to 64. Longer is stricter: one changed word changes `size` shingles.
   * @defaultValue 3 for words, 5 for characters
   */
  readonly size?: number | undefined;
  /** `mask`: texts that differ in their figures only have the same shingles. @defaultValue 'keep' */
  readonly numbers?: 'keep' | 'mask' | undefined;
}

/** How a text becomes shingles. */
export interface ShingleOptions extends ShingleShape {
  /** Words by another rule than `tokenize`'s; for unit 'word' only. @defaultValue the built-in rule */
  readonly tokenizer?: Tokenizer | undefined;
  /** Which build of the hot loop does the work; all give the same shingles. @defaultValue 'auto' */
  readonly kernel?: KernelChoice | undefined;
}

/** The same, checked and complete. */
export type Shingling = Resolved<ShingleShape> & {
  readonly tokenizer: Tokenizer | undefined;
  readonly kernel: KernelChoice;
};

const SIZES = { word: 3, char: 5 } as const;

/** `size: 0` stands for the unit's own default until shinglingOf has put it in. */
const SHAPE: OptionTable<Resolved<ShingleShape>> = {
  unit: { default: 'word', check: oneOf('word', 'char') },
  size: { default: 0, check: integer(1, 64) },
  numbers: { default: 'keep', check: oneOf('keep', 'mask') },
};

const OPTIONS: OptionTable<Shingling> = {
  ...SHAPE,
  tokenizer: { default: undefined, check: functionOr<Tokenizer>() },
  ...KERNEL_ENTRY,
};

/** What a stage that makes shingles takes among its options. */
type Given = { shingle: ShingleShape; tokenizer: Tokenizer | undefined; kernel: KernelChoice };

/** Entries of an option table for them. */
export const SHINGLE_ENTRIES: OptionTable<Given> = {
  shingle: { default: {}, check: nested(SHAPE) },
  tokenizer: OPTIONS.tokenizer,
  ...KERNEL_ENTRY,
};

/** Puts in the unit's own size where none was given. */
export function shinglingOf({ shingle, tokenizer, kernel }: Given): Shingling {
  const { unit = 'word', size = 0, numbers = 'keep' } = shingle;
  if (unit === 'char' && tokenizer) {
    throw new DejaluError('bad-option', 'option "tokenizer" makes words; it needs shingles of unit "word", not "char"');
  }
  return { unit, size: size || SIZES[unit], numbers, tokenizer, kernel };
}

/**
 * The set of shingle hashes of a text, ascending and distinct: ready for `jaccard`, `containment` and `signShingles`.
 * A text with fewer words (characters) than a shingle is one shingle; a text without a word has none.
 * O(length + n log n) for n shingles; about 30 ns per word beside tokenizing, most of it sorting.
 * @throws DejaluError `bad-document` for what is no string, `unknown-option`, `bad-option`
 */
export function shingles(text: string, options?: ShingleOptions): Uint32Array {
  checkString(text);
  const resolved = resolveOptions(options, OPTIONS);
  const shingling = shinglingOf({ ...resolved, shingle: resolved });
  const read = readShingles(text, shingling);
  const size = read.collect(0, read.count);
  return read.elements.slice(0, size);
}

/** The tokens that shingles of this kind are made of. */
export function shingleTokens(text: string, { numbers, tokenizer, kernel }: Shingling): Tokens {
  return tokensOf(text, { numbers, tokenizer, kernel });
}

/** Where the tokens of a text stand, and the sets of their shingles. */
export interface Shingled extends Places {
  /** The set that was collected last, and whatever stands behind it. */
  readonly elements: Uint32Array;
  /**
   * Writes the distinct shingle hashes of tokens [from, to), ascending, to `elements`; fewer tokens than a shingle has
   * are one shingle. To be read before any other text is. @returns how many
   */
  collect(from: number, to: number): number;
}

/** Reads a text for its sets: in the kernel's memory, where it has room for the text. O(length). */
export function readShingles(given: string, shingling: Shingling): Shingled {
  const text = shingling.tokenizer ? given : undivided(given);
  const { unit, size, numbers, tokenizer, kernel } = shingling;
  const piece = unit === 'word' && !tokenizer ? kernelOf(kernel).read(text, numbers === 'mask', size) : undefined;
  return piece ?? new Listed(text, shingling);
}

/** Sets of a text that does not fit into the kernel's memory, or whose tokens or shingles are none of its. */
class Listed implements Shingled {
  readonly count: number;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  elements: Uint32Array = new Uint32Array(0);
  readonly #text: string;
  readonly #tokens: Tokens;
  readonly #shingling: Shingling;

  constructor(text: string, shingling: Shingling) {
    this.#text = text;
    this.#tokens = shingleTokens(text, shingling);
    this.#shingling = shingling;
    ({ count: this.count, starts: this.starts, ends: this.ends } = this.#tokens);
  }

  collect(from: number, to: number): number {
    this.elements = shingleList(this.#text, this.#tokens, from, to, this.#shingling).sort();
    return dropRepeats(this.elements, this.elements.length);
  }
}

/** The shingle hashes of tokens [from, to) in text order, repeats included. */
export function shingleList(
  text: string,
  tokens: Tokens,
  from: number,
  to: number,
  { unit, size, numbers }: Shingling,
): Uint32Array {
  const word = unit === 'word';
  const elements = word ? tokens.hashes.subarray(from, to) : charactersOf(text, tokens, from, to, numbers === 'mask');
  const count = elements.length;
  if (count === 0) return elements;
  const width = Math.min(size, count);
  const list = new Uint32Array(count - width + 1);
  hashShingles(elements, count, width, list);
  return list;
}
