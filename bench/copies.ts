/**
 * Paragraphs of which some are lightly edited copies of others, and which those are.
 *
 * 45 to 75 made-up words each (language.ts), without sentences, so that a hundred thousand are made in two seconds.
 * A copy has every fortieth word changed, which leaves a Jaccard similarity of .88 in the mean for word 3-shingles;
 * paragraphs that were written for themselves share next to nothing.
 */
import { Language } from './language.ts';
import { below, randomOf } from './random.ts';

export interface Copies {
  readonly texts: readonly string[];
  /** Which paragraph each one is a copy of; undefined for those of their own. */
  readonly originals: readonly (number | undefined)[];
}

/** `plain`: every copy has an original of its own. `skewed`: all copies are copies of the same few, the backgrounds. */
export type Spread = 'plain' | 'skewed';

const SHARE = 0.3;
const BACKGROUNDS = 26;
const CHANGED = 1 / 40;

/** The same paragraphs for the same count in each run. */
export function paragraphsWithCopies(count: number, spread: Spread): Copies {
  const language = new Language(randomOf(21));
  const random = randomOf(22, spread === 'plain' ? 0 : 1);
  const written: string[][] = [];
  const originals: (number | undefined)[] = [];
  for (let i = 0; i < count; i++) {
    const copies = i >= BACKGROUNDS && random() < SHARE;
    const drawn = below(random, spread === 'plain' ? i : BACKGROUNDS);
    const original = copies ? (originals[drawn] ?? drawn) : undefined;
    originals.push(original);
    written.push(
      original === undefined
        ? Array.from({ length: 45 + below(random, 31) }, () => language.word(random))
        : (written[original] as string[]).map((word) => (random() < CHANGED ? language.word(random) : word)),
    );
  }
  return { texts: written.map((words) => `${words.join(' ')}.`), originals };
}
