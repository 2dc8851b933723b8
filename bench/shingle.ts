/**
 * From raw text to the set of its word 3-shingles: how fast, against the n-grams of npm packages?
 *
 * Measured: tokenizing, shingling and making a set of it, in one thread: dejalu's is a sorted Uint32Array of hashes,
 * the others' a Set of strings, words joined by blanks, behind their own tokenizers.
 * Not measured: shingles of characters; comparing of sets, which is the question `jaccard`.
 * Verified before: the sizes of the sets (rivals/verify.ts).
 */
import { contest, type Entry } from './contest.ts';
import * as dejalu from './rivals/dejalu.ts';
import { SHINGLE, type Shingler } from './rivals/rival.ts';
import { verifySizes } from './rivals/verify.ts';

/** Texts to verify in a full run. */
const VERIFIED = 400;

const ENTRIES: Readonly<Record<string, Entry>> = {
  dejalu: shingling(async () => dejalu.shingler()),
  natural: shingling(async () => (await import('./rivals/natural.ts')).shingler),
  talisman: shingling(async () => (await import('./rivals/talisman.ts')).shingler),
};

export const shingle = contest({
  title: `Raw text to the set of its word ${SHINGLE}-shingles`,
  entries: { paragraphs: ENTRIES, stories: ENTRIES },
  fullOnly: (texts, by) => texts === 'stories' || by === 'talisman',
});

function shingling<Shingles>(load: () => Promise<Shingler<Shingles>>): Entry {
  return async () => {
    const shingler = await load();
    const { shingle, digest } = shingler;
    return {
      verify(texts, { share, slack }) {
        verifySizes(shingler, texts.slice(0, VERIFIED * share), slack);
        return undefined;
      },
      work(texts) {
        let digests = 0;
        for (const text of texts) digests ^= digest(shingle(text));
        return digests;
      },
    };
  };
}
