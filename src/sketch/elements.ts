/** What hashers are given, checked, and a text as the shingles that they take. */
import { DejaluError, describe } from '../errors.ts';
import type { Text } from '../kernel/kernel.ts';
import { type Shingling, shingleList, shingleTokens } from '../shingle/shingles.ts';

/** @throws DejaluError `bad-document` */
export function checkText(text: unknown): asserts text is Text {
  if (typeof text === 'string' || text instanceof Uint8Array) return;
  throw new DejaluError('bad-document', `a text must be a string or a Uint8Array, not ${describe(text)}`);
}

/** @throws DejaluError `bad-document` */
export function checkElements(elements: unknown): asserts elements is Uint32Array {
  if (elements instanceof Uint32Array) return;
  throw new DejaluError('bad-document', `shingles must be a Uint32Array, not ${describe(elements)}`);
}

/** The shingle hashes of a text in text order, repeats included. */
export function shinglesOf(text: Text, shingling: Shingling): Uint32Array {
  const string = typeof text === 'string' ? text : new TextDecoder().decode(text);
  const tokens = shingleTokens(string, shingling);
  return shingleList(string, tokens, 0, tokens.count, shingling);
}
