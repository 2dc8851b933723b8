/** What the benchmark uses of npm `minhash` 0.0.9, which comes without types. */
declare module 'minhash' {
  export class Minhash {
    constructor(config?: { numPerm?: number; seed?: number });
    readonly hashvalues: number[];
    update(element: string): void;
    jaccard(other: Minhash): number;
  }
}
