/** Texts that are hard on a tokenizer, for the property tests of this folder. All of them use the same fixed seed. */
import fc from 'fast-check';

export const FIXED_SEED = 20_260_301;

/** One UTF-16 code unit of any value: marks, joiners, unassigned, lone surrogates, and pairs where two meet. */
const anyUnit = fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit));

/** Pieces that change what stands beside them. Each line says what it tries. */
// biome-ignore format: a table
const PIECES = [
  'a', 'B', 'the', 'Skerry', 'ship', 'Mr', 'No', 'U.S', // words and abbreviations
  '5', '9.5', '1,592', '½', '٥', // numbers
  'É', 'ü', 'ế', 'ß', 'İ', 'ﬁ', 'Σ', 'ς', // letters that fold
  '서울', '한', 'が', 'ギ', '漢', 'ไท', 'क़', 'नमस्ते', 'שׁ', 'שלום', 'آ', // other scripts
  '\u0301', '\u0323', '\u3099', '\u093f', // marks
  '\u00ad', '\u200b', '\u200d', '\u2060', '\ufeff', '\ufe0f', // invisible
  '\u{1f6a2}', '\u{1f469}\u200d\u{1f469}', '\u{20021}', // surrogate pairs
  '\ud800', '\udc00', '\0', '\u0007', // broken
  '’', '“', '”', '«', '»', '(', ')', '[', ',', ';', ':', '—', '-', '$', '%', '…', '!', '?', '。', // punctuation
  ' ', ' ', ' ', '\u00a0', '\t', '\n', '\n', '\n\n', '\r\n', '\u2028', // blanks
] as const;

/** Text made of PIECES and of arbitrary code units. `more` pieces come as often as all the others together. */
export function hardText(...more: string[]): fc.Arbitrary<string> {
  const pieces = fc.constantFrom(...PIECES);
  const own = more.length > 0 ? [fc.constantFrom(...more)] : [];
  return fc.array(fc.oneof(pieces, ...own, anyUnit), { maxLength: 24 }).map((parts) => parts.join(''));
}

/** Does `at` stand between the two halves of one character? */
export function splitsPair(text: string, at: number): boolean {
  return at > 0 && at < text.length && /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(at - 1, at + 1));
}
