/**
 * Letters and digits that differ only by the keyboard they were typed on: half of a Persian archive has ي and ك where the
 * other half has ی and ک. One character for one, so that all offsets stay. For comparing only: what `tokenize`, shingles
 * and signatures are made of stays as it is, since a stored sketch would no longer fit one that is made today.
 *
 * Pinned, and no property of Unicode: after the normalizers of Lucene for Arabic and Persian (ArabicNormalizer,
 * PersianNormalizer, 9.0), with the presentation forms of these letters and the digits of all scripts. Letters that
 * Urdu, Sindhi, Kurdish or Pashto tell apart are one here as well where Arabic or Persian has only one of them.
 */

import type { Tokens } from '../kernel/tokens.ts';
import { type TokenizeOptions, tokensOf } from './tokenize.ts';

/** The letter that is kept, and first and last code point of runs that become it. */
// biome-ignore format: a table
const LETTERS = [
  [0x064a, 0x0649, 0x0649, 0x06cc, 0x06cc, 0xfbe8, 0xfbe9, 0xfbfc, 0xfbff, 0xfeef, 0xfef0],
  [0x0643, 0x06a9, 0x06a9, 0xfb8e, 0xfb91],
  [0x0647, 0x06be, 0x06be, 0x06c0, 0x06c2, 0x06d5, 0x06d5, 0xfba4, 0xfbad],
  [0x0629, 0x06c3, 0x06c3],
  // The Hebrew and the Armenian apostrophe, the decimal and the thousands mark of Arabic digits.
  [0x0027, 0x055a, 0x055a, 0x05f3, 0x05f3],
  [0x002e, 0x066b, 0x066b],
  [0x002c, 0x066c, 0x066c],
] as const;

/** The zero of each script that has ten digits in a row, of Unicode 15.0 below U+10000. */
// biome-ignore format: a table
const ZEROS = [
  0x0660, 0x06f0, 0x07c0, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0b66, 0x0be6, 0x0c66, 0x0ce6, 0x0d66, 0x0de6, 0x0e50,
  0x0ed0, 0x0f20, 0x1040, 0x1090, 0x17e0, 0x1810, 0x1946, 0x19d0, 0x1a80, 0x1a90, 0x1b50, 0x1bb0, 0x1c40, 0x1c50,
  0xa620, 0xa8d0, 0xa900, 0xa9d0, 0xa9f0, 0xaa50, 0xabf0, 0xff10,
];

/** What every code unit becomes. */
const ONE_FOR = Uint16Array.from({ length: 0x1_0000 }, (_, unit) => unit);
for (const [kept, ...runs] of LETTERS)
  for (let i = 0; i < runs.length; i += 2) ONE_FOR.fill(kept, runs[i], runs[i + 1] + 1);
for (const zero of ZEROS) for (let digit = 0; digit < 10; digit++) ONE_FOR[zero + digit] = 0x30 + digit;

/** Where all of them stand, and nothing of English: asked first, it takes 0.6 of the time on news. */
const MAYBE = /[\u0530-\u1fff\ua600-\uffff]/;
const ANY = new RegExp(
  `[${Array.from(ONE_FOR, (one, unit) => (one === unit ? '' : String.fromCharCode(unit))).join('')}]`,
);
/** What a code unit becomes. */
export function unitOnOneKeyboard(unit: number): number {
  return ONE_FOR[unit];
}

/** Code units that become a string at once: as many arguments as any engine takes. */
const AT_ONCE = 1 << 12;

/** The text as one keyboard would have it, of the same length. O(length), 0.4 % of the time that ASCII takes in all. */
export function onOneKeyboard(text: string): string {
  if (!MAYBE.test(text) || !ANY.test(text)) return text;
  const units = new Uint16Array(AT_ONCE);
  let result = '';
  for (let from = 0; from < text.length; from += AT_ONCE) {
    const length = Math.min(AT_ONCE, text.length - from);
    for (let i = 0; i < length; i++) units[i] = ONE_FOR[text.charCodeAt(from + i)];
    result += String.fromCharCode.apply(null, units.subarray(0, length) as unknown as number[]);
  }
  return result;
}

/** Tokens for comparing texts, with places in the text as it is. The caller's own words are as he wants them. */
export function comparedTokens(text: string, options: TokenizeOptions): Tokens {
  return tokensOf(options.tokenizer ? text : onOneKeyboard(text), options);
}
