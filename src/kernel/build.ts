/**
 * What a build of the kernel does: the hot loop, on memory of its own. There are two, plain.ts and wasm.ts, and they
 * agree bit for bit (test/kernel). kernel.ts cuts texts into pieces, hands them over and takes the answers out.
 */
import type { Affine32 } from './affine32.ts';
import type { Fss } from './fss.ts';

/** How shingles become a signature. */
export type Sketch = Affine32 | Fss;

/** Tokens of a shingle at most. */
export const LARGEST_SHINGLE = 64;

/** Its arrays may be others after every call, and what stands in them is good until the next. */
export interface Build {
  /** Where a text goes, as UTF-8. */
  readonly bytes: Uint8Array;
  /** The tokens of the last scan. */
  readonly hashes: Uint32Array;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly flags: Uint8Array;
  /** Shingle hashes: those of the last `shingle`, or what the caller puts there, as many as there is room for. */
  readonly elements: Uint32Array;
  /** The slots of signatures; `sketch` may write a few more behind those it makes. */
  readonly slots: Uint32Array;

  /** Makes room for a text of so many bytes. @returns whether it could */
  reserve(bytes: number): boolean;

  /** Writes the tokens of bytes[0, length). @param mask whether every number has the hash MASKED @returns how many */
  scan(length: number, mask: boolean): number;

  /**
   * Hashes every run of `size` of the `count` tokens from `from` on, which is below 0 for those that were carried over.
   * @returns how many
   */
  shingle(from: number, count: number, size: number): number;

  /** Sorts elements[0, count) and drops repeats. @returns how many are left */
  sortDistinct(count: number): number;

  /** Keeps the last `keep` of the tokens, so that shingles can reach from one piece of a text to the next. */
  carry(count: number, keep: number): void;

  /** Makes room for so many slots. @returns for how many there is room now */
  reserveSlots(slots: number): number;

  /**
   * Sketches elements[0, count), which are used up, to slots from `at` on; unless `fresh`, together with those that
   * were sketched there before. FSS is always fresh.
   */
  sketch(sketch: Sketch, count: number, at: number, fresh: boolean): void;
}
