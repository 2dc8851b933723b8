/**
 * The Jaccard similarity that two signatures of 128 slots estimate: how many pairs a second?
 *
 * Measured: comparing only, of signatures that each package has made itself of the same texts. Signatures of stories
 * are no longer than those of paragraphs, so one kind of texts is enough.
 * Not measured: signing, which is the question `sign`.
 * Verified before: rivals/verify.ts.
 */
import { type PairEntry, pairContest } from './pairs.ts';
import * as dejalu from './rivals/dejalu.ts';
import { type Signer, SLOTS } from './rivals/rival.ts';
import { verify } from './rivals/verify.ts';

/** Estimates to verify in a full run. */
const VERIFIED = 400;

export const estimate = pairContest({
  title: `Two ${SLOTS}-slot signatures to an estimated Jaccard similarity`,
  kinds: ['paragraphs'],
  entries: {
    dejalu: estimating(async () => dejalu.signer()),
    minhash: estimating(async () => (await import('./rivals/minhash.ts')).minhashOfTokens),
    talisman: estimating(async () => (await import('./rivals/talisman.ts')).signer),
    'bloom-filters': estimating(async () => (await import('./rivals/bloom-filters.ts')).signer),
  },
  fullOnly: (_, by) => /talisman|bloom-filters/.test(by),
});

function estimating<Signature>(load: () => Promise<Signer<Signature>>): PairEntry {
  return async () => {
    const signer = await load();
    return {
      formOf: signer.sign,
      compare: signer.estimate as (a: unknown, b: unknown) => number,
      verify: (texts, share, slack) => verify(signer, texts, VERIFIED * share, slack),
    };
  };
}
