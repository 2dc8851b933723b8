/**
 * Characters beyond ASCII that are to a tokenizer what an ASCII character is (é is e, ’ is ', « is a blank) become that
 * character before anything else is done, in a copy of the text: then the words that they are in are plain, and are read
 * without a branch per character. Takes as many UTF-16 code units as before, so that no offset changes. Letters of
 * Western Europe, Turkey, the Baltic and Romania, and the typesetter's marks; others stay as they are.
 *
 * Turkish is signed in half of the time. A text of ASCII is looked through, which takes 1 % of its time, and not copied.
 */
import { NARROW, NARROW_LEADS, NARROWED, PADDING, TEXT } from '../layout';
import { bits, isAmong } from './bits';

/** The first of NARROW_LEADS lead bytes of two-byte characters. */
const FIRST_LEAD: i32 = 0xc2;
/** The two bytes that begin U+2000 to U+203F: dashes, quotation marks, the ellipsis. */
const MARKS_LEAD: u32 = 0xe2;
const MARKS_SECOND: u32 = 0x80;

/** Writes the table NARROW. */
@external("host", "narrow")
declare function makeTable(): void;

let removed: usize = 0;

/** Makes TEXT[0, length), behind which PADDING zeros stand, narrow. @returns where the text stands now */
export function narrow(length: usize): usize {
  removed = 0;
  const end = TEXT + length;
  for (let base: usize = TEXT; base < end; base += 64) {
    const any = v128.or(v128.or(v128.load(base), v128.load(base, 16)), v128.or(v128.load(base, 32), v128.load(base, 48)));
    if (i8x16.bitmask(any) != 0 && leads(base) != 0) {
      // U+0080, the first of the table, separates words, so that it is not 0 once the table is there.
      if (load<u8>(NARROW) == 0) makeTable();
      copy(end);
      return NARROWED;
    }
  }
  return TEXT;
}

/** By how many bytes the text that was made narrow last is shorter now. */
@inline
export function bytesRemoved(): usize {
  return removed;
}

/** Copies all of the text to NARROWED, narrow. */
function copy(end: usize): void {
  let to: usize = NARROWED - TEXT; // where a byte goes, from where it stands
  let base: usize = TEXT;
  while (base < end) {
    let found = leads(base);
    let next = base + 64;
    copyBlock(base, base + to);
    while (found != 0) {
      const at = base + <usize>ctz(found);
      found &= found - 1;
      const lead = <u32>load<u8>(at);
      const second = <u32>load<u8>(at, 1);
      let width: usize = 2;
      let last = second ^ 0x80;
      let row = lead - <u32>FIRST_LEAD;
      if (lead == MARKS_LEAD) {
        if (second != MARKS_SECOND) continue;
        width = 3;
        last = <u32>load<u8>(at, 2) ^ 0x80;
        row = <u32>NARROW_LEADS;
      }
      if (last > 0x3f) continue;
      const ascii = load<u8>(NARROW + ((row << 6) | last));
      if (ascii == 0) continue;
      store<u8>(at + to, ascii);
      to -= width - 1;
      // What follows once more, further in front: to copy it again takes less than to find out how much there is to copy.
      const rest = at + width;
      copyBlock(rest, rest + to);
      if (rest > next) next = rest;
    }
    base = next;
  }
  removed = NARROWED - TEXT - to;
  for (let i: usize = 0; i < PADDING; i += 16) v128.store(end + to + i, i32x4.splat(0));
}

@inline
function copyBlock(from: usize, to: usize): void {
  v128.store(to, v128.load(from));
  v128.store(to, v128.load(from, 16), 16);
  v128.store(to, v128.load(from, 32), 32);
  v128.store(to, v128.load(from, 48), 48);
}

/** Which of 64 bytes may begin a character of the table, one bit a byte. */
@inline
function leads(base: usize): u64 {
  return bits(lead(v128.load(base)), lead(v128.load(base, 16)), lead(v128.load(base, 32)), lead(v128.load(base, 48)));
}

@inline
function lead(bytes: v128): v128 {
  return v128.or(isAmong(bytes, FIRST_LEAD, NARROW_LEADS), i8x16.eq(bytes, i8x16.splat(<i8>MARKS_LEAD)));
}
