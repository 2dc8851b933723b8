/** Signatures of a batch of texts: their slots, one text's behind the other's. */
import { MinHasher, type MinHashOptions } from '../../sketch/minhash.ts';
import { bytesAt, stringsOf, type Texts } from '../texts.ts';

/**
 * Where texts have fewer bytes than this on average they are made strings again, since short strings are signed many at
 * a time: paragraphs take .8 of the time then, stories 1.5.
 */
const SHORT = 1000;

export function signTexts({ texts, options }: { texts: Texts; options: MinHashOptions }): { slots: Uint32Array } {
  const hasher = new MinHasher(options);
  const { ends } = texts;
  const short = ends[ends.length - 1] < SHORT * ends.length;
  const signatures = hasher.signAll(short ? stringsOf(texts) : Array.from(ends, (_, i) => bytesAt(texts, i)));
  const size = hasher.recipe.slots;
  const slots = new Uint32Array(signatures.length * size);
  for (let i = 0; i < signatures.length; i++) slots.set(signatures[i].slots, i * size);
  return { slots };
}
