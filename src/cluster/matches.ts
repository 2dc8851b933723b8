/**
 * Verified pairs of nodes with their similarity: the edges that clusters are made of. 16 bytes each, up to 32 with the
 * room to grow.
 */
import { Column } from '../tables/column.ts';

export class Matches {
  readonly from = new Column(new Uint32Array(64));
  readonly to = new Column(new Uint32Array(64));
  readonly similarity = new Column(new Float64Array(64));

  get count(): number {
    return this.from.length;
  }

  push(from: number, to: number, similarity: number): void {
    this.from.push(from);
    this.to.push(to);
    this.similarity.push(similarity);
  }
}
