/**
 * Columns that grow: typed arrays behind a length, for everything that grows with the corpus.
 * Doubling keeps appending O(1) amortised; a column never holds more than twice what it needs.
 */
type NumberArray = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array;

export class Column<T extends NumberArray> {
  length = 0;
  /** The storage; valid up to `length`, replaced when it grows. */
  data: T;

  constructor(data: T) {
    this.data = data;
  }

  push(value: number): void {
    if (this.length === this.data.length) this.reserve(1);
    this.data[this.length++] = value;
  }

  /** Appends a whole array. */
  append(values: NumberArray): void {
    this.reserve(values.length);
    this.data.set(values, this.length);
    this.length += values.length;
  }

  private reserve(more: number): void {
    if (this.length + more <= this.data.length) return;
    const grown = new (this.data.constructor as new (size: number) => T)(
      Math.max(this.data.length * 2, this.length + more),
    );
    grown.set(this.data.subarray(0, this.length));
    this.data = grown;
  }
}
