/**
 * `dejalu/minhash`: for those who have signatures of npm `minhash` 0.0.9. They can be read, made to the bit, compared
 * and looked up, by the package's own names or as dejalu's `Signature`. For new work use MinHasher.
 * @module dejalu/minhash
 */
export { LshIndex, type LshIndexConfig } from './minhash/lsh-index.ts';
export { Minhash, type MinhashConfig, type StoredMinhash } from './minhash/minhash.ts';
