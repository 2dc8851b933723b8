/**
 * The figures of a text as they are written: what tokens leave out of a comparison when numbers are masked.
 */

import { onOneKeyboard } from './keyboards.ts';

const FIGURE = /\p{N}+(?:[.,:]\p{N}+)*/gu;

/** @returns in text order, digits and the marks between them */
export function figuresIn(text: string): string[] {
  return onOneKeyboard(text).match(FIGURE) ?? [];
}
