/**
 * Words of nothing but letters of two bytes that fold to two: Cyrillic, Greek, Armenian, Hebrew and Arabic ones. Russian is
 * signed in .77 of the time that it takes character by character, of which a third is encodeInto's.
 */
import { CLASS_SHIFT, LENGTH_SHIFT, LETTER, UPPER } from './characters';
import { fmix32, scramble, step } from './hash';
import { LOW_ENTRIES } from '../layout';

/** What stands above the fold in the entry of a letter, or a capital one, that folds to two bytes. */
const WIDE_LETTER: u32 = ((2 << LENGTH_SHIFT) | (LETTER << CLASS_SHIFT)) >> CLASS_SHIFT;
const WIDE_UPPER: u32 = ((2 << LENGTH_SHIFT) | (UPPER << CLASS_SHIFT)) >> CLASS_SHIFT;

/** No hash. */
export const NOT_WIDE: u64 = <u64>1 << 32;

/**
 * The hash of a word of so many bytes, characters of two each; NOT_WIDE if one of them is no such letter, or its fold page
 * has not been asked for yet. Two letters are a block of murmur3.
 */
@inline
export function hashWide(from: usize, length: usize): u64 {
  const blocks = from + (length & ~3);
  let others: u32 = 0;
  let hash: u32 = 0;
  let at = from;
  for (; at < blocks; at += 4) {
    const first = entryAt(at);
    const second = entryAt(at + 2);
    others |= <u32>(first - (WIDE_LETTER << CLASS_SHIFT) > SPAN) | <u32>(second - (WIDE_LETTER << CLASS_SHIFT) > SPAN);
    hash = step(hash, (first & 0xffff) | (second << 16));
  }
  if ((length & 2) != 0) {
    const last = entryAt(at);
    others |= <u32>(last - (WIDE_LETTER << CLASS_SHIFT) > SPAN);
    hash ^= scramble(last & 0xffff);
  }
  return others != 0 ? NOT_WIDE : <u64>fmix32(hash ^ <u32>length);
}

/** How far the entries of such letters are apart at most: of the least that folds to nothing to the greatest capital. */
const SPAN: u32 = ((WIDE_UPPER - WIDE_LETTER) << CLASS_SHIFT) | 0xffffff;

/** Is the letter of two bytes that stands there a capital? */
@inline
export function isCapital(at: usize): bool {
  return entryAt(at) >> CLASS_SHIFT == WIDE_UPPER;
}

@inline
function entryAt(at: usize): u32 {
  const bytes = <u32>load<u16>(at);
  return load<u32>(LOW_ENTRIES + (((bytes & 0x1f) << 8) | ((bytes >> 6) & 0xfc)));
}
