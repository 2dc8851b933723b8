/**
 * Memory for small arrays that are made by the million, such as the slots of a signature: they are views of buffers of
 * 8 kB, since to make a buffer for each, and to collect it, takes longer than to fill it. A buffer lives as long as any
 * of its views. What is larger has a buffer of its own.
 */
const SIZE = 1 << 13;

export class Slab {
  /** The buffer of the last `take`. */
  buffer = new ArrayBuffer(0);
  #taken = 0;

  /** @returns where in `buffer` so many bytes, all 0, begin: a multiple of 4 */
  take(bytes: number): number {
    // Not `& ~3`, which is of 32 bits: the tokens of half a gigabyte of Chinese take more.
    const rounded = 4 * Math.ceil(bytes / 4);
    if (this.#taken + rounded > this.buffer.byteLength) {
      this.buffer = new ArrayBuffer(Math.max(SIZE, rounded));
      this.#taken = 0;
    }
    this.#taken += rounded;
    return this.#taken - rounded;
  }
}
