/**
 * Columns that grow: typed arrays behind a length, for everything that grows with the corpus.
 * Doubling keeps appending O(1) amortised; a column never holds more than twice what it needs.
 */
type NumberArray = Uint8Array | Uint16Array | Uint32Array | Int32Array;

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

/**
 * A hash table from 32-bit keys to 32-bit values that keeps the first value of every key: which unit had this first?
 * Open addressing, linear probing, at most 2/3 full: 12 to 24 bytes a key. The slot comes from the top bits of the
 * multiplied key: low bits of a product depend on low bits only and would cluster.
 */
export class FirstTable {
  size = 0;
  private keys = new Uint32Array(1 << 10);
  /** Value + 1; 0 is an empty slot. */
  private values = new Uint32Array(1 << 10);
  private shift = 32 - 10;

  /** The value of a key, or -1. */
  get(key: number): number {
    const { keys, values, shift } = this;
    const mask = keys.length - 1;
    for (let slot = Math.imul(key, 0x9e3779b1) >>> shift; values[slot] !== 0; slot = (slot + 1) & mask) {
      if (keys[slot] === key) return values[slot] - 1;
    }
    return -1;
  }

  /** Stores a value under a key that has none yet; returns the value that the key has now. */
  add(key: number, value: number): number {
    const { keys, values, shift } = this;
    const mask = keys.length - 1;
    let slot = Math.imul(key, 0x9e3779b1) >>> shift;
    for (; values[slot] !== 0; slot = (slot + 1) & mask) {
      if (keys[slot] === key) return values[slot] - 1;
    }
    keys[slot] = key;
    values[slot] = value + 1;
    if (++this.size * 3 > keys.length * 2) this.grow();
    return value;
  }

  private grow(): void {
    const { keys, values } = this;
    this.keys = new Uint32Array(keys.length * 2);
    this.values = new Uint32Array(keys.length * 2);
    this.shift--;
    const mask = this.keys.length - 1;
    for (let i = 0; i < keys.length; i++) {
      if (values[i] === 0) continue;
      let slot = Math.imul(keys[i], 0x9e3779b1) >>> this.shift;
      while (this.values[slot] !== 0) slot = (slot + 1) & mask;
      this.keys[slot] = keys[i];
      this.values[slot] = values[i];
    }
  }
}
