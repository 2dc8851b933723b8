/** dejalu's MinHasher as it comes: 128 slots, word 3-shingles. */
import { estimateJaccard, MinHasher, type Signature, shingles } from 'dejalu';
import { SHINGLE, type Signer, SLOTS } from './signer.ts';

const hasher = new MinHasher({ slots: SLOTS, shingle: { unit: 'word', size: SHINGLE } });

export const dejalu: Signer<Signature> = {
  name: 'dejalu',
  sign: (text) => hasher.sign(text),
  digest: ({ slots }) => slots[0] ^ slots[SLOTS - 1],
  estimate: estimateJaccard,
  setOf: (text) => new Set(shingles(text, { unit: 'word', size: SHINGLE })),
  tolerance: 0,
};
