/**
 * Sorting of 32-bit numbers by their digits (LSD radix sort): four passes of 8 bits over scratch that is kept.
 */
const DIGIT_BITS = 8;
const DIGITS = 2 ** DIGIT_BITS;
const PASSES = 4;
/** So many and fewer are left to the engine. */
const FEW = 128;

const counts = new Uint32Array(PASSES * DIGITS);
let scratch = new Uint32Array(1024);

/** Sorts in place, ascending. O(length). @returns the same array */
export function sortNumbers<T extends Uint32Array>(numbers: T): T {
  const { length } = numbers;
  if (length <= FEW) return numbers.sort();
  if (scratch.length < length) scratch = new Uint32Array(2 * length);
  counts.fill(0);
  for (let i = 0; i < length; i++) {
    const number = numbers[i];
    counts[number & 0xff]++;
    counts[DIGITS | ((number >>> 8) & 0xff)]++;
    counts[(2 * DIGITS) | ((number >>> 16) & 0xff)]++;
    counts[(3 * DIGITS) | (number >>> 24)]++;
  }
  for (let pass = 0; pass < PASSES; pass++) {
    let total = 0;
    for (let at = pass * DIGITS; at < (pass + 1) * DIGITS; at++) {
      const count = counts[at];
      counts[at] = total;
      total += count;
    }
  }
  for (let pass = 0; pass < PASSES; pass += 2) {
    move(numbers, scratch, length, pass);
    move(scratch, numbers, length, pass + 1);
  }
  return numbers;
}

function move(from: Uint32Array, to: Uint32Array, length: number, pass: number): void {
  const shift = pass * DIGIT_BITS;
  const base = pass * DIGITS;
  for (let i = 0; i < length; i++) {
    const number = from[i];
    to[counts[base | ((number >>> shift) & 0xff)]++] = number;
  }
}
