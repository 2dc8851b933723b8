/**
 * What has this search met? An entry is marked with the number of the last search that met it, so that nothing has to be
 * cleared before the next one but once in 2^32 searches. 4 bytes an entry, up to twice with the room to grow.
 */
import { Column } from './column.ts';

export class Marks {
  readonly #column: Column<Uint32Array>;
  #searches = 0;

  /** @param count entries that are there from the start */
  constructor(count = 0) {
    this.#column = new Column(new Uint32Array(count));
    this.#column.length = count;
  }

  /** The number of the last search that met an entry, 0 for none. Replaced by `push`. */
  get data(): Uint32Array {
    return this.#column.data;
  }

  get byteLength(): number {
    return this.#column.data.byteLength;
  }

  /** One more entry, which no search has met. */
  push(): void {
    this.#column.push(0);
  }

  /** Begins a search. @returns the number to mark with, which no entry has been marked with */
  begin(): number {
    if (this.#searches === 0xffffffff) {
      this.#column.data.fill(0);
      this.#searches = 0;
    }
    return ++this.#searches;
  }
}
