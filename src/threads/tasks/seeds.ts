/**
 * The seed index of a call of findBackground, in one worker that remembers it from batch to batch: documents come in
 * their order, and the finder does not wait for a cache miss per seed. The one task that is no pure function.
 */
import { SeedIndex } from '../../passages/seeds.ts';

export interface Claim {
  /** The index, by a number that the caller's side gave it. */
  readonly index: number;
  /** Number of the first unit of the first document. */
  readonly firstUnit: number;
  /** Per document: seeds, units. */
  readonly sizes: Uint32Array;
  readonly seeds: Uint32Array;
  /** As in `Analysis`: one entry more per document than it has units. */
  readonly units: Uint32Array;
}

const indexes = new Map<number, SeedIndex>();

/** What SeedIndex.claim says of each document, one behind the other. */
export function claimSeeds({ index, firstUnit, sizes, seeds, units }: Claim): { earlier: Int32Array } {
  const seedIndex = indexes.get(index) ?? new SeedIndex();
  indexes.set(index, seedIndex);
  const earlier = new Int32Array(seeds.length);
  let seed = 0;
  let unit = 0;
  for (let i = 0; i < sizes.length; i += 2) {
    const document = {
      seeds: seeds.subarray(seed, seed + sizes[i]),
      units: units.subarray(unit + i / 2, unit + i / 2 + sizes[i + 1] + 1),
    };
    earlier.set(seedIndex.claim(document, firstUnit + unit), seed);
    seed += sizes[i];
    unit += sizes[i + 1];
  }
  return { earlier };
}

/** Forgets the index. */
export function dropSeeds({ index }: Pick<Claim, 'index'>): object {
  indexes.delete(index);
  return {};
}
