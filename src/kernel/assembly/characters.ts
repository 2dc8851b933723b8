/**
 * Characters and what they fold to: ../fold.ts and the lower half of ../scan.ts. Each is decoded from UTF-8 and looked up in
 * the fold pages, which the host writes when they are first asked for.
 */
import { PAGE_INDEX } from '../layout';

// Classes, as in ../fold.ts.
export const SEPARATOR: u32 = 0;
export const LETTER: u32 = 1;
export const UPPER: u32 = 2;
export const DIGIT: u32 = 3;
export const EXTEND: u32 = 4;
export const IGNORE: u32 = 5;
export const IDEOGRAPH: u32 = 6;
export const APOSTROPHE: u32 = 7;
export const DOT: u32 = 8;
export const COMMA: u32 = 9;

// Layout of a fold entry, as in ../fold.ts.
export const CLASS_SHIFT: u32 = 24;
export const LENGTH_SHIFT: u32 = 28;
export const EXPANDS: u32 = 0x80000000;
export const VALUE_MASK: u32 = 0xffffff;

/** Bits by which `decode` shifts the code point; its width in bytes stands below. */
export const WIDTH_BITS: u32 = 3;
export const WIDTH_MASK: u32 = 7;
/** What is no well-formed UTF-8: NUL, of one byte. */
const MALFORMED: u32 = 1;

/** Makes the fold page of code points from 256 * number on, and says where it stands. */
@external("host", "page")
declare function makePage(number: u32): usize;

/** The character at an address: its code point, and in the lowest WIDTH_BITS its bytes. See ../scan.ts. */
@inline
export function decode(from: usize): u32 {
  const lead = <u32>load<u8>(from);
  if (lead < 0x80) return (lead << WIDTH_BITS) | 1;
  const second = <u32>load<u8>(from, 1) ^ 0x80;
  if (lead < 0xc2 || second > 0x3f) return MALFORMED;
  if (lead < 0xe0) return ((((lead & 0x1f) << 6) | second) << WIDTH_BITS) | 2;
  const third = <u32>load<u8>(from, 2) ^ 0x80;
  if (third > 0x3f) return MALFORMED;
  if (lead < 0xf0) {
    const codePoint = ((lead & 0x0f) << 12) | (second << 6) | third;
    return codePoint < 0x800 ? MALFORMED : (codePoint << WIDTH_BITS) | 3;
  }
  const fourth = <u32>load<u8>(from, 3) ^ 0x80;
  const codePoint = ((lead & 0x07) << 18) | (second << 12) | (third << 6) | fourth;
  if (lead > 0xf4 || fourth > 0x3f || codePoint < 0x10000 || codePoint > 0x10ffff) return MALFORMED;
  return (codePoint << WIDTH_BITS) | 4;
}

@inline
export function pageOf(codePoint: u32): usize {
  const page = <usize>load<u32>(PAGE_INDEX + ((codePoint >> 8) << 2));
  return page != 0 ? page : makePage(codePoint >> 8);
}

@inline
export function entryAddress(codePoint: u32): usize {
  return pageOf(codePoint) + ((codePoint & 0xff) << 2);
}

@inline
export function foldEntry(codePoint: u32): u32 {
  return load<u32>(entryAddress(codePoint));
}

@inline
export function classOf(entry: u32): u32 {
  return (entry >> CLASS_SHIFT) & 0xf;
}

/** Where the first character from an address on stands that is more than a mark or nothing. */
function skipMarks(from: usize): usize {
  let next = from;
  let character = decode(next);
  while (isMark(classOf(foldEntry(character >> WIDTH_BITS)))) {
    next += <usize>(character & WIDTH_MASK);
    character = decode(next);
  }
  return next;
}

@inline
export function isMark(kind: u32): bool {
  return kind == IGNORE || kind == EXTEND;
}

export function kindFrom(from: usize): u32 {
  return classOf(foldEntry(decode(skipMarks(from)) >> WIDTH_BITS));
}

export function isWord(from: usize): bool {
  const kind = kindFrom(from);
  return kind == LETTER || kind == UPPER || kind == DIGIT;
}

/** A letter with no letter after it, as the N of «U.N.». */
export function isInitial(from: usize): bool {
  const letter = skipMarks(from);
  const character = decode(letter);
  const kind = classOf(foldEntry(character >> WIDTH_BITS));
  if (kind != LETTER && kind != UPPER) return false;
  const after = kindFrom(letter + (character & WIDTH_MASK));
  return after != LETTER && after != UPPER;
}

/** Three digits and no fourth. */
export function isGroup(from: usize): bool {
  let digits: u32 = 0;
  for (let next = skipMarks(from); digits < 4; digits++) {
    const character = decode(next);
    if (classOf(foldEntry(character >> WIDTH_BITS)) != DIGIT) break;
    next = skipMarks(next + (character & WIDTH_MASK));
  }
  return digits == 3;
}
