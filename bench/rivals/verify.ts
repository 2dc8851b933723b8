/**
 * Do rivals cut the right words, take the right sets, and estimate as well as their slots allow? Asked before anything
 * is timed. What is right is decided by a rule that owes nothing to any of them.
 */
import { SHINGLE, type Shingler, type Signer, SLOTS, type Tokenizer } from './rival.ts';

/**
 * Throws unless the words are those of the plain rule, but for the tokenizer's tolerance.
 * @param slack which share may differ besides, because it is not known how the texts should be cut into words
 */
export function verifyTokens<Tokens>(tokenizer: Tokenizer<Tokens>, texts: readonly string[], slack: number): void {
  const { tokenize, wordsOf, hashesOf, tolerance } = tokenizer;
  const hashOf = new Map<string, number>();
  let expected = 0;
  let amiss = 0;
  for (const text of texts) {
    const tokens = tokenize(text);
    const words = wordsOf(tokens, text).map(folded);
    const plain = plainWords(text);
    expected += plain.length;
    amiss += unlike(words, plain);
    for (const [i, hash] of hashesOf?.(tokens).entries() ?? []) {
      if ((hashOf.get(words[i]) ?? hash) !== hash) throw new Error(`two hashes for the word ${words[i]}`);
      hashOf.set(words[i], hash);
    }
  }
  if (amiss > (tolerance + slack) * expected) {
    throw new Error(`of ${expected} words in ${texts.length} texts ${amiss} are missing or too many`);
  }
  // 2^32 hashes for some ten thousand words: a pair of them may collide.
  if (new Set(hashOf.values()).size < hashOf.size - 1) throw new Error('unlike words have the same hash');
}

/**
 * Throws unless the signer's sets have the sizes they should have and each of `pairs` estimates is within 5 sigma of
 * the exact Jaccard of its sets.
 * @param slack by which share the sizes may differ besides, as above
 * @returns the RMSE of the estimates in units of theory's, sqrt(J (1 - J) / slots)
 */
export function verify<Signature>(
  signer: Signer<Signature>,
  texts: readonly string[],
  pairs: number,
  slack: number,
): number {
  verifySizes(signer, texts.slice(0, pairs), slack);
  const { sign, estimate, setOf, error } = signer;
  const all = pairsOf(texts, pairs);
  return errorOf(
    all.map(([a, b]) => estimate(sign(a), sign(b))),
    all.map(([a, b]) => exactJaccard(setOf(a), setOf(b))),
    error,
  );
}

/** Pairs of texts, from nearly unlike to nearly alike: one as it is, and its first words before the last of another. */
export function pairsOf(texts: readonly string[], count: number): [string, string][] {
  return Array.from({ length: count }, (_, i) => {
    const text = texts[i % texts.length];
    return [text, spliced(text, texts[(i + 1) % texts.length], 0.2 + 0.1 * (i % 8))];
  });
}

/**
 * Throws unless each estimate of a Jaccard similarity is within 5 sigma of the exact one.
 * @param factor by which sigma is wider than theory's
 * @returns the RMSE of the estimates in units of theory's
 */
export function errorOf(estimates: readonly number[], exact: readonly number[], factor = 1): number {
  let squares = 0;
  let variances = 0;
  for (const [i, jaccard] of exact.entries()) {
    const variance = (jaccard * (1 - jaccard)) / SLOTS;
    if (Math.abs(estimates[i] - jaccard) > 5 * factor * Math.sqrt(variance)) {
      throw new Error(`a Jaccard of ${jaccard.toFixed(3)} is estimated as ${estimates[i].toFixed(3)}`);
    }
    squares += (estimates[i] - jaccard) ** 2;
    variances += variance;
  }
  return Math.sqrt(squares / variances);
}

/** Throws unless the sets have the sizes that those of the plain rule have, but for the tolerance. */
export function verifySizes(
  { setOf, tolerance }: Pick<Shingler<unknown>, 'setOf' | 'tolerance'>,
  texts: readonly string[],
  slack: number,
): void {
  let expected = 0;
  let amiss = 0;
  for (const text of texts) {
    const size = plainShingles(text).size;
    expected += size;
    amiss += Math.abs(setOf(text).size - size);
  }
  if (amiss > (tolerance + slack) * expected) {
    throw new Error(`of ${expected} shingles in ${texts.length} texts ${amiss} are missing or too many`);
  }
}

/** The shingles of a text by the plain rule. */
export function plainShingles(text: string): Set<string> {
  const words = plainWords(text);
  const set = new Set<string>();
  for (let i = SHINGLE; i <= words.length; i++) set.add(words.slice(i - SHINGLE, i).join(' '));
  return set;
}

/** The plain rule: runs of letters and digits, figures with their marks, and each Han character by itself. */
function plainWords(text: string): string[] {
  return folded(text).match(/\p{sc=Han}|(?:(?!\p{sc=Han})[\p{L}\p{N}])+(?:(?<=\d)[.,]\d+)*/gu) ?? [];
}

/** Without diacritics and apostrophes, in lower case; the Turkish ı, which no decomposition knows, is an i. */
function folded(text: string): string {
  const bare = text.normalize('NFKD').replace(/[\p{M}'’]/gu, '');
  return bare.toLowerCase().replaceAll('ı', 'i');
}

/** How many elements of `expected` are not in `words`, or of `words` not in `expected`, whichever are more. */
function unlike(words: readonly string[], expected: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const word of expected) counts.set(word, (counts.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of words) {
    const count = counts.get(word) ?? 0;
    if (count === 0) continue;
    counts.set(word, count - 1);
    shared++;
  }
  return Math.max(words.length, expected.length) - shared;
}

/** The first words of one text, then the last of the other; clauses, where no blanks part the words. */
export function spliced(first: string, second: string, share: number): string {
  const [head, tail] = [first, second].map((text) => text.split(/(?<=[ ，。])/u));
  const kept = Math.round(share * head.length);
  return [...head.slice(0, kept), ...tail.slice(kept)].join('');
}

export function exactJaccard<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number {
  let shared = 0;
  for (const element of a) if (b.has(element)) shared++;
  return shared / (a.size + b.size - shared);
}
