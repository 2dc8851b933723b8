/** Signatures of a batch of texts: their slots, one text's behind the other's. */
import { MinHasher, type MinHashOptions } from '../../sketch/minhash.ts';
import { bytesAt, type Texts } from '../texts.ts';

export function signTexts({ texts, options }: { texts: Texts; options: MinHashOptions }): { slots: Uint32Array } {
  const hasher = new MinHasher(options);
  const size = hasher.recipe.slots;
  const count = texts.ends.length;
  const slots = new Uint32Array(count * size);
  for (let i = 0; i < count; i++) slots.set(hasher.sign(bytesAt(texts, i)).slots, i * size);
  return { slots };
}
