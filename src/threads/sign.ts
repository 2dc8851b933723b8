/** signAll with the signing in workers. What is left to the caller's thread is writing the texts down as UTF-8. */
import type { Text } from '../kernel/kernel.ts';
import { checkTexts, MinHasher, type MinHashOptions } from '../sketch/minhash.ts';
import { Signature } from '../sketch/signature.ts';
import { undivided } from '../text/divided.ts';
import { type Call, type Piece, refuseFunctions } from './call.ts';
import { batchesOf, stringOf } from './texts.ts';

/** Slots of a batch's answer at most: 4 MB. */
const MOST_SLOTS = 1 << 20;

export async function signAll(
  call: Call,
  texts: readonly Text[],
  options: MinHashOptions | undefined,
): Promise<Signature[]> {
  refuseFunctions(options, ['tokenizer'], 'MinHasher.signAll');
  const { recipe } = new MinHasher(options);
  checkTexts(texts);
  const signatures: Signature[] = [];
  for await (const { answer } of call.answers('signTexts', options ?? {}, pieces(texts, recipe.slots))) {
    const { slots } = answer;
    for (let at = 0; at < slots.length; at += recipe.slots) {
      signatures.push(new Signature(slots.subarray(at, at + recipe.slots), recipe));
    }
  }
  return signatures;
}

function* pieces(texts: readonly Text[], slots: number): Generator<Piece<'signTexts'>> {
  for (const batch of batchesOf(
    texts.map((text) => undivided(stringOf(text))),
    (i) => `text ${i}`,
    Math.ceil(MOST_SLOTS / slots),
  )) {
    yield { input: { texts: batch.texts }, name: batch.name };
  }
}
