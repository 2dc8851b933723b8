/** Made-up corpora for the tests of dedupe: words without meaning, repeated and changed as asked. */
import { randomInt } from '../sketch/random.ts';

export interface Maker {
  /** So many words out of `vocabulary` different ones. */
  words(count: number, vocabulary?: number): string[];
  /** The same words with so many of them replaced. */
  changed(words: readonly string[], changes: number): string[];
  int(below: number): number;
}

export function maker(seed: number): Maker {
  const int = randomInt(seed);
  const word = (vocabulary: number) => `w${int(vocabulary)}`;
  return {
    int,
    words: (count, vocabulary = 1_000_000) => Array.from({ length: count }, () => word(vocabulary)),
    changed: (words, changes) => {
      const copy = [...words];
      for (let i = 0; i < changes; i++) copy[int(copy.length)] = word(1_000_000);
      return copy;
    },
  };
}

/** Texts of very different lengths of which about half are near-copies of others, some whole, some truncated. */
export function mixedTexts(seed: number, count: number): string[] {
  const make = maker(seed);
  const texts: string[][] = [];
  while (texts.length < count) {
    const model = texts[make.int(texts.length)] ?? [];
    const kind = make.int(10);
    if (kind < 5 || model.length === 0) texts.push(make.words(1 + make.int(60), 400));
    else if (kind < 7) texts.push(make.changed(model, 1 + make.int(3)));
    else if (kind < 8) texts.push([...model]);
    else texts.push(model.slice(0, 1 + make.int(model.length)));
  }
  return texts.map((words) => words.join(' '));
}
