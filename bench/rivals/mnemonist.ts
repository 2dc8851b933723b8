/** npm `mnemonist`: the exact Jaccard of its `set` module, which takes two Sets. */
import { set } from 'mnemonist';

export const exactJaccard: <T>(a: ReadonlySet<T>, b: ReadonlySet<T>) => number = set.jaccard;
