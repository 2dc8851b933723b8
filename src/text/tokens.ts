/**
 * What a text becomes: tokens as parallel arrays, 13 bytes per token, about 19 with the room to grow.
 */
import { fmix32 } from './hash.ts';

/** The token is digits only, with grouping and decimal marks. */
export const NUMBER_TOKEN = 1;
/** The token begins with a capital letter. */
export const CAPITAL_TOKEN = 2;

/** Where the tokens of one text stand, as parallel arrays of `count` entries. */
export interface Places {
  readonly count: number;
  /** First code unit of the token in the caller's own string. */
  readonly starts: Uint32Array;
  /** One past the last code unit. */
  readonly ends: Uint32Array;
}

/** Tokens of one text, as parallel arrays of `count` entries. */
export interface Tokens extends Places {
  /** Folded 32-bit hash: equal for spellings that fold alike. */
  readonly hashes: Uint32Array;
  /** Bits NUMBER_TOKEN, CAPITAL_TOKEN. */
  readonly flags: Uint8Array;
}

/** The hash of every number under `numbers: 'mask'`. */
const MASKED = fmix32(0x23);
/** Room for a token in every fourth code unit; English has one in 5.8. */
const GUESS_SHIFT = 2;
const BYTES_PER_TOKEN = 13;

/** Four parallel arrays that grow together in one buffer: a short text took twice the time with a buffer for each. */
export class TokenWriter {
  count = 0;
  private capacity = 0;
  private hashes!: Uint32Array;
  private starts!: Uint32Array;
  private ends!: Uint32Array;
  private flags!: Uint8Array;
  private readonly mask: boolean;

  constructor(length: number, mask: boolean) {
    this.mask = mask;
    this.allocate((length >> GUESS_SHIFT) + 8);
  }

  push(hash: number, start: number, end: number, flags: number): void {
    if (this.count === this.capacity) this.grow();
    this.hashes[this.count] = this.mask && flags & NUMBER_TOKEN ? MASKED : hash;
    this.starts[this.count] = start;
    this.ends[this.count] = end;
    this.flags[this.count++] = flags;
  }

  finish(): Tokens {
    const { count } = this;
    return {
      count,
      hashes: this.hashes.subarray(0, count),
      starts: this.starts.subarray(0, count),
      ends: this.ends.subarray(0, count),
      flags: this.flags.subarray(0, count),
    };
  }

  private allocate(capacity: number): void {
    const buffer = new ArrayBuffer(capacity * BYTES_PER_TOKEN);
    this.capacity = capacity;
    this.hashes = new Uint32Array(buffer, 0, capacity);
    this.starts = new Uint32Array(buffer, 4 * capacity, capacity);
    this.ends = new Uint32Array(buffer, 8 * capacity, capacity);
    this.flags = new Uint8Array(buffer, 12 * capacity, capacity);
  }

  private grow(): void {
    const { hashes, starts, ends, flags } = this;
    this.allocate(2 * this.capacity);
    this.hashes.set(hashes);
    this.starts.set(starts);
    this.ends.set(ends);
    this.flags.set(flags);
  }
}
