/**
 * From raw text to a 128-slot signature of word 3-shingles: how fast, against the packages that make one, and against
 * no more than writing the text as UTF-8 into memory (`TextEncoder.encodeInto`), the floor for any kernel outside
 * JavaScript?
 *
 * Measured: tokenizing, shingling and signing together, in one thread. `minhash + dejalu tokens` and `bloom-filters +
 * dejalu shingles` have dejalu's words and shingles in front of them, so that less differs than in the others.
 * Not measured: reading and decoding of files, comparing of signatures, the first calls, before code is compiled.
 * Verified before: rivals/verify.ts.
 */
import { type Contestant, contest, type Entry, type TextsName } from './contest.ts';
import * as dejalu from './rivals/dejalu.ts';
import { SHINGLE, type Signer, SLOTS } from './rivals/rival.ts';
import { verify } from './rivals/verify.ts';

/** Estimates to verify in a full run. */
const PAIRS: Readonly<Partial<Record<TextsName, number>>> = { paragraphs: 400 };
const PAIRS_OF_STORIES = 120;

const OWN: Readonly<Record<string, Entry>> = {
  dejalu: signing(async () => dejalu.signer()),
};

const ENTRIES: Readonly<Record<string, Entry>> = {
  ...OWN,
  'dejalu, signAll': signing(async () => dejalu.signer(), true),
  'dejalu, plain JavaScript': signing(async () => dejalu.signer({ kernel: 'js' })),
  'dejalu, FSS': signing(async () => dejalu.signer({ scheme: 'fss' })),
  'minhash + natural': signing(async () => (await import('./rivals/minhash.ts')).minhashOfNatural),
  'minhash + dejalu tokens': signing(async () => (await import('./rivals/minhash.ts')).minhashOfTokens),
  talisman: signing(async () => (await import('./rivals/talisman.ts')).signer),
  'bloom-filters + dejalu shingles': signing(async () => (await import('./rivals/bloom-filters.ts')).signer),
  'encodeInto alone': encoding,
};

export const sign = contest({
  title: `Raw text to a ${SLOTS}-slot signature of word ${SHINGLE}-shingles`,
  entries: { paragraphs: ENTRIES, stories: ENTRIES, ASCII: OWN, Turkish: OWN, Russian: OWN, Chinese: OWN },
  fullOnly: (texts, by) => /talisman|bloom-filters|FSS/.test(by) || (texts === 'stories' && by === 'minhash + natural'),
});

/** @param together whether a batch is signed by one call */
function signing<Signature>(load: () => Promise<Signer<Signature>>, together = false): Entry {
  return async (kind) => {
    const signer = await load();
    const { sign, signAll, digest } = signer;
    return {
      verify(texts, { share, slack }) {
        const pairs = Math.round((PAIRS[kind] ?? PAIRS_OF_STORIES) * share);
        return { error: verify(signer, texts, pairs, slack), pairs };
      },
      work(texts) {
        let digests = 0;
        if (together && signAll) for (const signature of signAll(texts)) digests ^= digest(signature);
        else for (const text of texts) digests ^= digest(sign(text));
        return digests;
      },
    };
  };
}

async function encoding(): Promise<Contestant> {
  const { encode, encoded } = await import('./rivals/built-in.ts');
  return {
    verify(texts) {
      for (const text of texts) {
        if (encoded(encode(text).written) !== text) throw new Error('encodeInto changes a text');
      }
      return undefined;
    },
    work(texts) {
      let digests = 0;
      for (const text of texts) {
        const { written, middle } = encode(text);
        digests ^= written ^ middle;
      }
      return digests;
    },
    perSample: 16,
  };
}
