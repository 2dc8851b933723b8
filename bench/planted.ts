/**
 * Paragraphs of 40 to 56 made-up words, of which some are near-copies of others with a Jaccard similarity that is known
 * before anybody counts it: what the exact join is timed on.
 *
 * 80,000 words drawn by Zipf's law with exponent 1.05; one word in eight begins a set phrase of three. Of the
 * paragraphs 30 % are near-copies of an earlier one, in families of 2 to 8, and 3 % one of 26 boilerplates, every other
 * time unchanged: however large the corpus is, the boilerplates grow with it. The rest is written for itself.
 *
 * In a near-copy some words are replaced by words that stand nowhere else, at least three words apart and not at the
 * ends. So each takes three word 3-shingles away and brings three new ones: of s shingles s - 3k are shared, of s + 3k
 * in all. That is exact because no shingle stands twice in an original.
 */
import { distinct, syllables } from './language.ts';
import { below, pick, type Random, randomOf } from './random.ts';

/** A near-copy, its original, and how many word 3-shingles they share of how many there are in both. */
export interface PlantedPair {
  readonly original: number;
  readonly copy: number;
  readonly shared: number;
  readonly union: number;
}

export interface PlantedParagraphs {
  readonly texts: readonly string[];
  readonly pairs: readonly PlantedPair[];
}

const WORDS = 80_000;
const EXPONENT = 1.05;
const PHRASES = 4_000;
const NEAR_COPIES = 0.3;
const HOT = 0.03;
const BOILERPLATES = 26;
const LARGEST_FAMILY = 8;
/** Words of a near-copy that are changed at most: from a similarity of about .9 down to .4. */
const MOST_CHANGED = 6;

/** What near-copies are made of. */
interface Original {
  /** Where it stands first; undefined for a boilerplate that was not there yet. */
  first: number | undefined;
  readonly words: readonly string[];
  copiesLeft: number;
}

/** The first n paragraphs are the same for every count. */
export function plantedParagraphs(count: number): PlantedParagraphs {
  const random = randomOf(41);
  const words = distinct(WORDS, (rank) => syllables(rank < 200 ? 1 : 2 + below(random, 2), random, {}));
  const phrases = Array.from({ length: PHRASES }, () => Array.from({ length: 3 }, () => pickZipf(words, random)));
  const write = () => writeWords(words, phrases, random);
  const boilerplates = Array.from({ length: BOILERPLATES }, (): Original => {
    return { first: undefined, words: write(), copiesLeft: Infinity };
  });
  /** Those that may be copied yet. */
  const open: Original[] = [];
  const texts: string[] = [];
  const pairs: PlantedPair[] = [];
  let invented = 0;
  for (let i = 0; i < count; i++) {
    const kind = random();
    const hot = kind < HOT;
    const original = hot ? pick(boilerplates, random) : kind < HOT + NEAR_COPIES ? take(open, random) : undefined;
    if (original?.first === undefined) {
      const written = original ?? { first: i, words: write(), copiesLeft: 1 + below(random, LARGEST_FAMILY - 1) };
      written.first = i;
      if (!hot && kind > 0.85) open.push(written);
      texts.push(written.words.join(' '));
      continue;
    }
    const changed = hot && random() < 0.5 ? 0 : 1 + below(random, MOST_CHANGED);
    const copy = [...original.words];
    const block = below(random, MOST_CHANGED + 1 - changed);
    for (let c = block; c < block + changed; c++) copy[2 + 6 * c + below(random, 3)] = `q${invented++}`;
    texts.push(copy.join(' '));
    const shingles = copy.length - 2;
    pairs.push({ original: original.first, copy: i, shared: shingles - 3 * changed, union: shingles + 3 * changed });
  }
  return { texts, pairs };
}

/** One of those that may be copied yet; it may not any more once it was taken often enough. */
function take(open: Original[], random: Random): Original | undefined {
  if (open.length === 0) return undefined;
  const at = below(random, open.length);
  const original = open[at] as Original;
  if (--original.copiesLeft === 0) {
    open[at] = open[open.length - 1] as Original;
    open.pop();
  }
  return original;
}

/** So many words that no three of them stand twice one after the other. */
function writeWords(words: readonly string[], phrases: readonly string[][], random: Random): string[] {
  for (;;) {
    const length = 40 + below(random, 17);
    const written: string[] = [];
    while (written.length < length) {
      if (random() < 1 / 8) written.push(...pick(phrases, random));
      else written.push(pickZipf(words, random));
    }
    written.length = length;
    const shingles = new Set(written.slice(2).map((word, i) => `${written[i]} ${written[i + 1]} ${word}`));
    if (shingles.size === length - 2) return written;
  }
}

/** The entry at position r with a probability of about 1 / (r + 1) ^ EXPONENT. */
function pickZipf<T>(from: readonly T[], random: Random): T {
  const share = 1 - random() * (1 - (from.length + 1) ** (1 - EXPONENT));
  return from[Math.floor(share ** (1 / (1 - EXPONENT))) - 1] as T;
}
