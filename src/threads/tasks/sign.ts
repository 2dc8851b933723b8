/** Signatures of a batch of texts: their slots, one text's behind the other's. */
import { kernelOf } from '../../kernel/kernel.ts';
import { MinHasher, type MinHashOptions, sketchOf } from '../../sketch/minhash.ts';
import { linesIn, stringsOf, type Texts } from '../texts.ts';

export function signTexts({ texts }: { texts: Texts }, options: MinHashOptions): { slots: Uint32Array } {
  const hasher = new MinHasher(options);
  const { scheme, slots: size, seed, unit, size: words, numbers } = hasher.recipe;
  const slots = new Uint32Array(texts.ends.length * size);
  let at = 0;
  const put = (made: Uint32Array) => {
    slots.set(made, at);
    at += made.length;
  };
  if (unit === 'word') {
    // As they came: to make strings of short texts and bytes again took longer than to sign them.
    const kernel = kernelOf(options.kernel ?? 'auto');
    const sketch = sketchOf(scheme, size, seed);
    for (const { bytes, ends } of linesIn(texts)) put(kernel.signLines(bytes, ends, words, numbers === 'mask', sketch));
  } else {
    for (const signature of hasher.signAll(stringsOf(texts))) put(signature.slots);
  }
  return { slots };
}
