/**
 * What the platform has for words: Intl.Segmenter, a regular expression; and TextEncoder.encodeInto, no rival but the
 * floor: to write a text as UTF-8 into memory is the least that any kernel outside JavaScript does with it.
 */
import { wordTokenizer } from './strings.ts';

const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

/** Anna’s and 9.5 are one word each. */
export const segmenterWords = wordTokenizer((text) => {
  const words: string[] = [];
  for (const { segment, isWordLike } of segmenter.segment(text)) if (isWordLike) words.push(segment);
  return words;
}, 0.02);

/** Anna’s and 9.5 are two words each. */
export const matchedWords = wordTokenizer((text) => text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [], 0.1);

const encoder = new TextEncoder();
let buffer = new Uint8Array(0);

/** Writes the text into a buffer that is used again for the next. @returns bytes written, and one of them */
export function encode(text: string): { written: number; middle: number } {
  if (buffer.length < 3 * text.length) buffer = new Uint8Array(6 * text.length);
  const { written } = encoder.encodeInto(text, buffer);
  return { written, middle: buffer[written >> 1] };
}

/** What `encode` wrote last, as text. */
export function encoded(written: number): string {
  return new TextDecoder().decode(buffer.subarray(0, written));
}
