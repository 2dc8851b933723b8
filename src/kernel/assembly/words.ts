/**
 * Words that are not plain: those with a character beyond ASCII, and those that an apostrophe, a dot or a comma may join
 * to the next one. Read character by character, as all words are in ../scan.ts.
 */
import {
  APOSTROPHE,
  classOf,
  COMMA,
  decode,
  DIGIT,
  DOT,
  entryAddress,
  EXPANDS,
  EXTEND,
  foldEntry,
  IDEOGRAPH,
  IGNORE,
  isGroup,
  isInitial,
  isMark,
  isWord,
  kindFrom,
  LENGTH_SHIFT,
  LETTER,
  pageOf,
  SEPARATOR,
  UPPER,
  VALUE_MASK,
  WIDTH_BITS,
  WIDTH_MASK,
} from './characters';
import { fmix32, scramble, step } from './hash';
import { ENDS, FLAGS, HASHES, STARTS, WORDS } from '../layout';

const BLANK: u32 = 0x20;

export const NUMBER_TOKEN: u32 = 1;
export const CAPITAL_TOKEN: u32 = 2;

/** Hash of every number, or 0 where numbers keep theirs. */
let masked: u32 = 0;
let at: usize = 0;
/** By how much an address exceeds the character's position in UTF-16 code units. */
let delta: usize = 0;
let count: usize = 0;

/** Begins a text. @param mask hash of every number, or 0 */
export function begin(mask: u32): void {
  masked = mask;
}

/**
 * Writes the tokens from `from` on, where a word begins, behind the first `tokens`: up to `until` or further, and of a
 * word of ASCII, which is here for what joins it to the next, to its end. @param excess by how much `from` exceeds the
 * position in UTF-16 code units @returns how many there are now
 */
export function readWords(from: usize, until: usize, ascii: bool, tokens: usize, excess: usize): usize {
  at = from;
  delta = excess;
  count = tokens;
  if (ascii) scanWord(classOf(foldEntry(load<u8>(from))));
  else scanUntil(until);
  return count;
}

/** Where the last `readWords` stopped. */
@inline
export function stoppedAt(): usize {
  return at;
}

/** By how much an address from there on exceeds the position in UTF-16 code units. */
@inline
export function excessThere(): usize {
  return delta;
}

/**
 * Reads characters one by one, whole words and what is between them, until it stands at `until` or behind it, and on
 * while what follows is beyond ASCII.
 */
function scanUntil(end: usize): void {
  let until = end;
  for (;;) {
    while (at < until) {
      const character = decode(at);
      const kind = classOf(foldEntry(character >> WIDTH_BITS));
      if (kind == LETTER || kind == UPPER || kind == DIGIT) {
        scanWord(kind);
      } else if (kind == IDEOGRAPH) {
        scanIdeographs();
      } else {
        at += <usize>(character & WIDTH_MASK);
        delta += excess(character);
      }
    }
    if (load<u8>(at) == BLANK) at++;
    if (load<u8>(at) < 0x80) return;
    until = at + 1;
  }
}

/** Writes the word that starts here with a character of class `first`; an ideograph alone, with its marks. */
function scanWord(first: u32): void {
  // All in locals, so that no character has to wait until the one before it is in memory.
  let here = at;
  let gap = delta;
  const start = here - gap;
  let end = start;
  // murmur3 of the fold: of `length` bytes those that make no whole block yet stand in the lowest `fill` bits of `rest`.
  let hash: u32 = 0;
  let rest: u64 = 0;
  let fill: u32 = 0;
  let length: u32 = 0;
  let letters = false; // whether any of it is no digit
  let run: u32 = 0; // letters and digits since the start or the last joining dot
  let last: u32 = 0; // class of the last letter or digit
  const single = first == IDEOGRAPH;
  for (;;) {
    const character = decode(here);
    const entry = foldEntry(character >> WIDTH_BITS);
    const kind = classOf(entry);
    const next = here + <usize>(character & WIDTH_MASK);
    let fold: usize = 0; // where the bytes stand that it adds to the fold, and how many
    let bytes: u32 = 0;
    if (kind == LETTER || kind == UPPER || kind == DIGIT || kind == EXTEND || kind == IDEOGRAPH) {
      if (kind == IDEOGRAPH ? !single || length > 0 : single && kind != EXTEND) break;
      fold = entryAddress(character >> WIDTH_BITS);
      bytes = (entry >> LENGTH_SHIFT) & 3;
      if ((entry & EXPANDS) != 0) {
        fold = pageOf(character >> WIDTH_BITS) + <usize>(entry & VALUE_MASK) + 1;
        bytes = load<u8>(fold - 1);
      }
      if (kind != EXTEND) {
        letters = letters || kind != DIGIT;
        run++;
        last = kind;
      }
    } else if (kind == IGNORE) {
      // Vanishes.
    } else if (kind == SEPARATOR || single) {
      break;
    } else if (kind == APOSTROPHE) {
      if (!isWord(next)) break;
    } else if (last == DIGIT) {
      if (kindFrom(next) != DIGIT) break;
      // 1,592 is 1592, but 9.5 and 9,5 are not 95.
      if (kind == DOT || !isGroup(next)) {
        fold = here;
        bytes = 1;
      }
      run = 0;
    } else {
      if (kind == COMMA || run != 1 || !isInitial(next)) break;
      run = 0;
    }
    for (let i: u32 = 0; i < bytes; i++) {
      rest |= <u64>load<u8>(fold + <usize>i) << fill;
      fill += 8;
      if (fill == 32) {
        hash = step(hash, <u32>rest);
        rest = 0;
        fill = 0;
      }
    }
    length += bytes;
    here = next;
    gap += excess(character);
    if (kind <= IDEOGRAPH) end = here - gap;
  }
  at = here;
  delta = gap;
  const number = !letters;
  const flags = (number ? NUMBER_TOKEN : 0) | (first == UPPER ? CAPITAL_TOKEN : 0);
  write(number && masked != 0 ? masked : fmix32(hash ^ scramble(<u32>rest) ^ length), start, end, flags);
}

/** Writes the one-character words that stand here, up to what is none of them. */
function scanIdeographs(): void {
  let here = at;
  let gap = delta;
  let bytes = load<u32>(here) & 0xffffff;
  // Of the unified ideographs nothing needs to be looked up, and where two meet there is no mark between them.
  while (isUnified(bytes)) {
    const next = load<u32>(here, 3) & 0xffffff;
    if (!isUnified(next) && isMark(classOf(foldEntry(decode(here + 3) >> WIDTH_BITS)))) break;
    const start = here - gap;
    here += 3;
    gap += 2;
    write(fmix32(scramble(bytes) ^ 3), start, start + 1, 0);
    bytes = next;
  }
  const passed = here != at;
  at = here;
  delta = gap;
  if (!passed) scanWord(IDEOGRAPH);
}

/** Are these three bytes a Han character from U+4E00 to U+9FA5, which are ideographs and fold to themselves? */
@inline
function isUnified(bytes: u32): bool {
  const codePoint = ((bytes & 0x0f) << 12) | ((bytes & 0x3f00) >> 2) | ((bytes >> 16) & 0x3f);
  return (bytes & 0xc0c0f0) == 0x8080e0 && codePoint - 0x4e00 <= 0x9fa5 - 0x4e00;
}

@inline
function write(hash: u32, start: usize, end: usize, flags: u32): void {
  const i = count++;
  store<u32>(WORDS + (i << 2), 0);
  store<u32>(HASHES + (i << 2), hash);
  store<u32>(STARTS + (i << 2), start);
  store<u32>(ENDS + (i << 2), end);
  store<u8>(FLAGS + i, flags);
}

/** By how much a character's bytes exceed its UTF-16 code units. */
@inline
function excess(character: u32): usize {
  const width = character & WIDTH_MASK;
  return <usize>(width - (width == 4 ? 2 : 1));
}

