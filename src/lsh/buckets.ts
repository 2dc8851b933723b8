/**
 * Which signatures may have this key in this band? Chains of signatures per bucket, in flat memory.
 *
 * A chain's link has 8 bits of the key beside the signature, so that of the signatures of other keys that fall into a bucket
 * 255 of 256 are passed over without a look at their signatures. The others are for the reader to see through.
 * Memory: 4 bytes per signature and band for the links, 2.7 to 5.4 per link for the buckets. Links can't be taken out.
 */
import { Rows } from '../tables/rows.ts';

const NUMBER_BITS = 24;
const NUMBER_MASK = (1 << NUMBER_BITS) - 1;
/** Entries that can be told apart; 0 is none. */
export const MOST_SIGNATURES = NUMBER_MASK;
/** Links per bucket at most. */
const FULLEST = 1.5;

export class Buckets {
  readonly #bands: number;
  /** Newest signature (plus 1) of a bucket, with its bits of the key; the buckets of a band beside each other. */
  #heads: Uint32Array;
  /** The next signature (plus 1) of the chain that a signature is in for a band, with that one's bits of the key. */
  readonly #next: Rows;
  #links = 0;
  #shift: number;

  constructor(bands: number) {
    this.#bands = bands;
    this.#next = new Rows(bands);
    this.#heads = new Uint32Array(bands << 4);
    this.#shift = 28;
  }

  get byteLength(): number {
    return this.#heads.byteLength + this.#next.byteLength;
  }

  /** Room for the next signature. Links it under no key. */
  push(): void {
    this.#next.push();
  }

  /** Is it time to call `enlarge`, and to link everything again? */
  get full(): boolean {
    return this.#links > this.#heads.length * FULLEST;
  }

  /** Twice the buckets, all empty. */
  enlarge(): void {
    this.#heads = new Uint32Array(this.#heads.length * 2);
    this.#shift--;
    this.#links = 0;
  }

  link(signature: number, band: number, key: number): void {
    const bucket = this.#bucket(band, key);
    this.#next.page(signature)[this.#next.at(signature) + band] = this.#heads[bucket];
    this.#heads[bucket] = ((key << NUMBER_BITS) | (signature + 1)) >>> 0;
    this.#links++;
  }

  /** The newest link of the bucket of a key, 0 for none. */
  first(band: number, key: number): number {
    return this.#heads[this.#bucket(band, key)];
  }

  /** The link after this one, 0 for none. */
  next(band: number, link: number): number {
    const signature = (link & NUMBER_MASK) - 1;
    return this.#next.page(signature)[this.#next.at(signature) + band];
  }

  #bucket(band: number, key: number): number {
    return band * (this.#heads.length / this.#bands) + (key >>> this.#shift);
  }
}

/** The signature of a link. */
export function signatureOf(link: number): number {
  return (link & NUMBER_MASK) - 1;
}

/** Can the link's signature have the key? */
export function mayHave(link: number, key: number): boolean {
  return ((link >>> NUMBER_BITS) ^ key) << NUMBER_BITS === 0;
}
