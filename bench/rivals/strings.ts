/** What rivals have in common whose words and shingles are strings. */
import type { Shingler, Tokenizer } from './rival.ts';

/** @param tolerance which share of plain words its rule cuts otherwise */
export function wordTokenizer(
  words: (text: string) => readonly string[],
  tolerance: number,
): Tokenizer<readonly string[]> {
  return {
    tokenize: words,
    digest: (tokens) => tokens.length ^ (tokens.at(-1)?.length ?? 0),
    wordsOf: (tokens) => tokens,
    tolerance,
  };
}

export function stringShingler(setOf: (text: string) => Set<string>, tolerance: number): Shingler<Set<string>> {
  return { shingle: setOf, digest: (set) => set.size, setOf, tolerance };
}
