/** The kernel in plain JavaScript: the reference, and the fallback where there is no WASM SIMD. Grows with the longest text. */
import { affine32, mix, SLOT_BLOCK } from './affine32.ts';
import { type Build, LARGEST_SHINGLE, type Sketch } from './build.ts';
import { fss } from './fss.ts';
import { hashShingles } from './polynomial.ts';
import { Scanner } from './scan.ts';

export class PlainBuild extends Scanner implements Build {
  /** As many as there can be tokens, since no text has more shingles. */
  elements = new Uint32Array(this.tokens.length);
  slots = new Uint32Array(0);

  override reserve(bytes: number): boolean {
    super.reserve(bytes);
    if (this.elements?.length < this.tokens.length) this.elements = new Uint32Array(this.tokens.length);
    return true;
  }

  shingle(carried: number, count: number, size: number): number {
    const tokens = this.tokens.subarray(LARGEST_SHINGLE - carried);
    return hashShingles(tokens, carried + count, size, this.elements);
  }

  carry(count: number, keep: number): void {
    const end = LARGEST_SHINGLE + count;
    this.tokens.copyWithin(LARGEST_SHINGLE - keep, end - keep, end);
  }

  sketch(sketch: Sketch, count: number, fresh: boolean): void {
    if (this.slots.length < sketch.slots) this.slots = new Uint32Array(sketch.slots + SLOT_BLOCK);
    if (sketch.scheme === 'fss') {
      fss(this.elements, count, sketch, this.slots);
      return;
    }
    if (fresh) this.slots.fill(0xffffffff);
    mix(this.elements, count, sketch.key);
    affine32(this.elements, count, sketch, this.slots);
  }
}
