/**
 * LshIndex of npm `minhash`, with the same calls, over dejalu's index: numPerm / bandSize bands of bandSize rows.
 *
 * A query of what is in no bucket finds nothing instead of throwing; bands share no bucket with bands at other
 * positions; a key comes back as it was given, be it a number or "__proto__"; what was inserted is a copy, which later
 * updates leave alone. Where bandSize does not divide numPerm the slots that are left over make no band (the package
 * makes a shorter one of them, which matches far less similar sets). Memory as in lsh/lsh-index.ts.
 */
import { DejaluError, describe } from '../../errors.ts';
import { LshIndex as Bands } from '../../lsh/lsh-index.ts';
import type { LshQueryOptions } from '../../lsh/options.ts';
import { integer, type OptionTable, type Resolved, resolveOptions } from '../../options.ts';
import { type Recipe, requireSameRecipe } from '../../sketch/recipe.ts';
import { type Minhash, requireMinhash } from './minhash.ts';

/** As the package's. */
export interface LshIndexConfig {
  /** Rows per band, at most numPerm: more find fewer and more similar sets. @defaultValue 4 */
  readonly bandSize?: number | undefined;
}

const CONFIG: OptionTable<Resolved<LshIndexConfig>> = { bandSize: { default: 4, check: integer(1, 4096) } };

/** Tells the number 1 from the string "1". */
const NUMBER = 'n';
const STRING = 's';

/** The package's index, by its own names, without its faults. */
export class LshIndex {
  /** Slots in a band. */
  readonly bandSize: number;
  /** Made with the first signature, which says how many slots there are. */
  #index: Bands | undefined;
  #recipe: Recipe | undefined;

  /** @throws DejaluError `unknown-option`, `bad-option` */
  constructor(config?: LshIndexConfig) {
    this.bandSize = resolveOptions(config, CONFIG).bandSize;
  }

  /** How many keys are in it. */
  get size(): number {
    return this.#index?.size ?? 0;
  }

  /**
   * Stores what the Minhash is now, instead of what the key may have had before.
   * @throws DejaluError `bad-document`, `recipe-mismatch` for one unlike those that are in, `bad-option`
   */
  insert(key: string | number, minhash: Minhash): void {
    const id = idOf(key);
    requireMinhash(minhash);
    const index = this.#index ?? this.#indexFor(minhash);
    // Before anything is taken out.
    if (this.#recipe) requireSameRecipe(minhash.recipe, this.#recipe, 'the Minhash and those in the index');
    index.replace(id, minhash.signature);
    this.#index = index;
    this.#recipe = minhash.recipe;
  }

  /**
   * The keys of what shares a band with it, the most similar first: candidates, of which `minSimilarity` leaves out
   * those whose share of equal slots is below.
   * @throws DejaluError `bad-document`, `recipe-mismatch`, `unknown-option`, `bad-option`
   */
  query(minhash: Minhash, options?: LshQueryOptions): (string | number)[] {
    requireMinhash(minhash);
    const found = (this.#index ?? this.#indexFor(minhash)).query(minhash.signature, options);
    return found.map(({ id }) => keyOf(id));
  }

  /** Takes a key out; false where it is not in. */
  remove(key: string | number): boolean {
    return this.#index?.delete(idOf(key)) ?? false;
  }

  #indexFor({ numPerm }: Minhash): Bands {
    const { bandSize } = this;
    if (bandSize > numPerm) {
      throw new DejaluError('bad-option', `option "bandSize" must be at most numPerm, ${numPerm}, not ${bandSize}`);
    }
    return new Bands({ slots: numPerm, bands: Math.floor(numPerm / bandSize), rows: bandSize });
  }
}

function idOf(key: unknown): string {
  if (typeof key === 'string') return STRING + key;
  if (typeof key === 'number' && Number.isFinite(key)) return NUMBER + key;
  throw new DejaluError('bad-document', `a key must be a string or a number, not ${describe(key)}`);
}

function keyOf(id: string): string | number {
  return id[0] === NUMBER ? Number(id.slice(1)) : id.slice(1);
}
