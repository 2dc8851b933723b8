/**
 * npm `bloom-filters`: its MinHash, which takes numbers, fed with dejalu's shingles.
 *
 * One by one, since `bulkLoad` takes 1.25 times as long as `add`. It draws its parameters from the Math.random that
 * lodash finds when it is loaded: a seeded one for that moment, so that each run has the same.
 */
import type { MinHash } from 'bloom-filters';
import { randomOf } from '../random.ts';
import { shingler } from './dejalu.ts';
import { type Signer, SLOTS } from './rival.ts';

const { shingle, setOf } = shingler();

const random = Math.random;
Math.random = randomOf(1);
const { MinHashFactory } = await import('bloom-filters');
const factory = new MinHashFactory(SLOTS, 2 ** 32 - 1);
Math.random = random;

export const signer: Signer<MinHash> = {
  sign(text) {
    const signature = factory.create();
    for (const element of shingle(text)) signature.add(element);
    return signature;
  },
  digest: (signature) => (signature.isEmpty() ? 0 : 1),
  estimate: (a, b) => a.compareWith(b),
  setOf,
  tolerance: 0,
};
