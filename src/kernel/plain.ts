/** The kernel in plain JavaScript: the reference, and the fallback where there is no WASM SIMD. Grows with the longest text. */
import { affine32, mix, SLOT_BLOCK } from './affine32.ts';
import { type Build, LARGEST_SHINGLE, type Sketch } from './build.ts';
import { fss } from './fss.ts';
import { hashShingles } from './polynomial.ts';
import { Scanner } from './scan.ts';
import { dropRepeats } from './tokens.ts';

export class PlainBuild extends Scanner implements Build {
  /** As many as there can be tokens, since no text has more shingles. */
  elements = new Uint32Array(this.tokens.length);
  slots = new Uint32Array(0);

  override reserve(bytes: number): boolean {
    super.reserve(bytes);
    if (this.elements?.length < this.tokens.length) this.elements = new Uint32Array(this.tokens.length);
    return true;
  }

  shingle(from: number, count: number, size: number): number {
    return hashShingles(this.tokens.subarray(LARGEST_SHINGLE + from), count, size, this.elements);
  }

  sortDistinct(count: number): number {
    return dropRepeats(this.elements.subarray(0, count).sort(), count);
  }

  carry(count: number, keep: number): void {
    const end = LARGEST_SHINGLE + count;
    this.tokens.copyWithin(LARGEST_SHINGLE - keep, end - keep, end);
  }

  reserveSlots(slots: number): number {
    if (this.slots.length < slots + SLOT_BLOCK) this.slots = new Uint32Array(slots + SLOT_BLOCK);
    return slots;
  }

  sketch(sketch: Sketch, count: number, at: number, fresh: boolean): void {
    const slots = this.slots.subarray(at);
    if (sketch.scheme === 'fss') {
      fss(this.elements, count, sketch, slots);
      return;
    }
    if (fresh) slots.fill(0xffffffff, 0, sketch.multipliers.length);
    mix(this.elements, count, sketch.key);
    affine32(this.elements, count, sketch, slots);
  }
}
