/**
 * Verified pairs of nodes with their similarity: the edges that clusters are made of. 16 bytes each, typed arrays
 * that double as they fill.
 */
export class Matches {
  count = 0;
  from = new Uint32Array(64);
  to = new Uint32Array(64);
  similarity = new Float64Array(64);

  push(from: number, to: number, similarity: number): void {
    if (this.count === this.from.length) this.#grow();
    this.from[this.count] = from;
    this.to[this.count] = to;
    this.similarity[this.count++] = similarity;
  }

  #grow(): void {
    const { from, to, similarity } = this;
    this.from = new Uint32Array(2 * this.count);
    this.to = new Uint32Array(2 * this.count);
    this.similarity = new Float64Array(2 * this.count);
    this.from.set(from);
    this.to.set(to);
    this.similarity.set(similarity);
  }
}
