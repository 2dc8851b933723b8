/** What the benchmark uses of npm `minhash` 0.0.9 and `talisman` 1.1.4, which come without types. */
declare module 'minhash' {
  export class Minhash {
    constructor(config?: { numPerm?: number; seed?: number });
    hashvalues: number[];
    /** The bands of an index as strings, kept from the first time that they were asked for. */
    hashbands: string[] | undefined;
    update(element: string): void;
    jaccard(other: Minhash): number;
  }
  export class LshIndex {
    /** `bandSize`: rows per band. */
    constructor(config?: { bandSize?: number });
    insert(key: string, minhash: Minhash): void;
    /** Throws if a band of the signature is in no bucket. */
    query(minhash: Minhash): string[];
  }
}

declare module 'talisman/hash/minhash.js' {
  export default function minhash(options: {
    hashes: number;
    rng: () => number;
  }): (sequence: readonly string[]) => Float64Array;
}

declare module 'talisman/metrics/jaccard.js' {
  export default function jaccard(a: readonly (string | number)[], b: readonly (string | number)[]): number;
}

declare module 'talisman/metrics/minhash.js' {
  export function similarity(a: Float64Array, b: Float64Array): number;
}

declare module 'talisman/tokenizers/ngrams/index.js' {
  export default function ngrams(n: number, sequence: readonly string[]): string[][];
}

declare module 'talisman/tokenizers/words/naive.js' {
  export default function words(text: string): string[];
}
