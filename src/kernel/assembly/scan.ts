/**
 * Text to tokens: ../scan.ts in SIMD. 64 bytes are classified at once into bit masks, one bit a byte; words are runs of
 * bits, found by counting zeros, without a branch per character. Words of ASCII letters and digits are hashed where
 * they stand; all others go character by character.
 */
import { fmix32, fmix32x4, murmur3, scramble, scramble4, step, TO_LOWER, turn4 } from './hash';
import { ENDS, FLAGS, HASHES, HEADS, LOW_ENTRIES, PADDING, PAGE_INDEX, STARTS, TEXT, WORDS } from '../layout';

// Classes of characters, as in ../fold.ts.
const SEPARATOR: u32 = 0;
const LETTER: u32 = 1;
const UPPER: u32 = 2;
const DIGIT: u32 = 3;
const EXTEND: u32 = 4;
const IGNORE: u32 = 5;
const IDEOGRAPH: u32 = 6;
const APOSTROPHE: u32 = 7;
const DOT: u32 = 8;
const COMMA: u32 = 9;

// Layout of a fold entry, as in ../fold.ts.
const CLASS_SHIFT: u32 = 24;
const LENGTH_SHIFT: u32 = 28;
const EXPANDS: u32 = 0x80000000;
const VALUE_MASK: u32 = 0xffffff;

const BLANK: u32 = 0x20;

const NUMBER_TOKEN: u32 = 1;
const CAPITAL_TOKEN: u32 = 2;

const WIDTH_BITS: u32 = 3;
const WIDTH_MASK: u32 = 7;
const MALFORMED: u32 = 1;

/** Makes the fold page of code points from 256 * number on, and says where it stands. */
@external("host", "page")
declare function makePage(number: u32): usize;

/** Hash of every number, or 0 where numbers keep theirs. */
let masked: u32 = 0;
let at: usize = 0;
/** By how much an address exceeds the character's position in UTF-16 code units. */
let delta: usize = 0;
let count: usize = 0;


/** Writes the tokens of TEXT[0, length). @param mask hash of every number, or 0 @returns how many */
export function scan(length: u32, mask: u32): u32 {
  const end = TEXT + <usize>length;
  for (let i: usize = 0; i < PADDING; i += 16) v128.store(end + i, i32x4.splat(0));
  v128.store(HEADS - 16, i32x4.splat(-1));
  masked = mask;
  delta = TEXT;
  count = 0;
  let base = TEXT;
  let tokens: usize = 0;
  while (base < end) {
    const bytes0 = v128.load(base);
    const bytes1 = v128.load(base, 16);
    const bytes2 = v128.load(base, 32);
    const bytes3 = v128.load(base, 48);
    const letters = bits(letter(bytes0), letter(bytes1), letter(bytes2), letter(bytes3));
    const digits = bits(digit(bytes0), digit(bytes1), digit(bytes2), digit(bytes3));
    const high = bits(bytes0, bytes1, bytes2, bytes3);
    const joiners = bits(joiner(bytes0), joiner(bytes1), joiner(bytes2), joiner(bytes3));
    let words = letters | digits | high;
    // What makes the word that it is in, or behind, one for scanUntil.
    let unplain = high | (joiners & (words << 1) & (words >> 1));
    for (;;) {
      let starts = words & ~(words << 1);
      // Not bit 63, from where it can't be seen whether the word is joined to what follows.
      const ends = ~words & (words << 1) & ~(<u64>1 << 63);
      // The words that end in front of the first that is not plain.
      let plain = ends & ((unplain & -unplain) - 1);
      // Adding carries from a word's first digit to behind its last.
      const numbers = (starts & digits) + digits;
      while (plain != 0) {
        const first = ctz(starts);
        const last = ctz(plain);
        starts &= starts - 1;
        plain &= plain - 1;
        store<u32>(WORDS + (tokens << 2), base + <usize>first);
        store<u32>(STARTS + (tokens << 2), base + <usize>first - delta);
        store<u32>(ENDS + (tokens << 2), base + <usize>last - delta);
        // Capitals lack bit 5, which digits and small letters have.
        const capital = (~load<u8>(base + <usize>first) & 0x20) >> 4;
        store<u8>(FLAGS + tokens, capital | <u8>((numbers >> last) & 1));
        tokens++;
      }
      if (starts == 0) {
        base += 64;
        break;
      }
      const first = <usize>ctz(starts);
      const last = first + <usize>ctz(~(words >> first));
      if (unplain == 0 && first > 0) {
        // The word goes on behind these 64 bytes: the next block begins with it.
        base += first;
        break;
      }
      at = base + first;
      count = tokens;
      // A word of ASCII is here for what joins it to the next one.
      if (ctz(high & (~(<u64>0) << first)) >= <u64>last) scanWord(classOf(foldEntry(load<u8>(at))));
      else scanUntil(base + last);
      tokens = count;
      const passed = at - base;
      if (passed >= 64) {
        base = at;
        break;
      }
      words &= ~(<u64>0) << passed;
      unplain &= ~(<u64>0) << passed;
    }
  }
  hashPlain(tokens);
  return <u32>tokens;
}

@inline
function letter(bytes: v128): v128 {
  return isAmong(v128.or(bytes, i8x16.splat(0x20)), 0x61, 26);
}

@inline
function digit(bytes: v128): v128 {
  return isAmong(bytes, 0x30, 10);
}

/** Which bytes are among the `count` from `first` on; by a signed comparison, since SSE has no unsigned one. */
@inline
function isAmong(bytes: v128, first: i32, count: i32): v128 {
  return i8x16.lt_s(i8x16.sub(bytes, i8x16.splat(<i8>(first - 128))), i8x16.splat(<i8>(count - 128)));
}

/** The apostrophe, the comma and the dot. */
@inline
function joiner(bytes: v128): v128 {
  const commaOrDot = i8x16.eq(v128.and(bytes, i8x16.splat(<i8>0xfd)), i8x16.splat(0x2c));
  return v128.or(i8x16.eq(bytes, i8x16.splat(0x27)), commaOrDot);
}

/** The highest bits of 64 bytes, the first byte's lowest. */
@inline
function bits(a: v128, b: v128, c: v128, d: v128): u64 {
  return (
    <u64>(<u32>i8x16.bitmask(a) | (<u32>i8x16.bitmask(b) << 16)) |
    (<u64>(<u32>i8x16.bitmask(c) | (<u32>i8x16.bitmask(d) << 16)) << 32)
  );
}

/** Hashes the plain ones of tokens [0, to), four at a time: murmur3 of their small letters. */
function hashPlain(to: usize): void {
  // The last four may reach behind the last token.
  v128.store(WORDS + (to << 2), i32x4.splat(0));
  for (let i: usize = 0; i < to; i += 4) {
    const words = v128.load(WORDS + (i << 2));
    const plain = i32x4.ne(words, i32x4.splat(0));
    if (!v128.any_true(plain)) {
      if (masked != 0) maskNumbers(i);
      continue;
    }
    const lengths = v128.and(i32x4.sub(v128.load(ENDS + (i << 2)), v128.load(STARTS + (i << 2))), plain);
    const rows0 = spelled(i32x4.extract_lane(words, 0), i32x4.extract_lane(lengths, 0));
    const rows1 = spelled(i32x4.extract_lane(words, 1), i32x4.extract_lane(lengths, 1));
    const rows2 = spelled(i32x4.extract_lane(words, 2), i32x4.extract_lane(lengths, 2));
    const rows3 = spelled(i32x4.extract_lane(words, 3), i32x4.extract_lane(lengths, 3));
    // Four words with four blocks of four bytes each, turned to four blocks of each of the words.
    const low01 = i32x4.shuffle(rows0, rows1, 0, 4, 1, 5);
    const low23 = i32x4.shuffle(rows2, rows3, 0, 4, 1, 5);
    const high01 = i32x4.shuffle(rows0, rows1, 2, 6, 3, 7);
    const high23 = i32x4.shuffle(rows2, rows3, 2, 6, 3, 7);
    let h = scramble4(i64x2.shuffle(low01, low23, 0, 2));
    h = v128.bitselect(turn4(h), h, i32x4.gt_s(lengths, i32x4.splat(3)));
    h = v128.xor(h, scramble4(i64x2.shuffle(low01, low23, 1, 3)));
    h = v128.bitselect(turn4(h), h, i32x4.gt_s(lengths, i32x4.splat(7)));
    h = v128.xor(h, scramble4(i64x2.shuffle(high01, high23, 0, 2)));
    // One word in twenty is that long: four in a row seldom have one, and do without a fourth block.
    const long = i32x4.gt_s(lengths, i32x4.splat(11));
    const someLong = v128.any_true(long);
    if (someLong) h = v128.xor(v128.bitselect(turn4(h), h, long), scramble4(i64x2.shuffle(high01, high23, 1, 3)));
    const hashes = fmix32x4(v128.xor(h, lengths));
    const at = HASHES + (i << 2);
    v128.store(at, v128.bitselect(hashes, v128.load(at), plain));
    if (someLong) hashLong(i);
    if (masked != 0) maskNumbers(i);
  }
}

/** The first 16 bytes of a word in small letters, zeros behind the word. */
@inline
function spelled(word: u32, length: u32): v128 {
  const small = v128.or(v128.load(<usize>word), i8x16.splat(0x20));
  return v128.and(small, v128.load(HEADS - <usize>length));
}

/** Hashes the plain ones of tokens [from, from + 4) that have 16 bytes or more. */
function hashLong(from: usize): void {
  for (let at = from << 2; at < (from + 4) << 2; at += 4) {
    const word = load<u32>(WORDS + at);
    const length = load<u32>(ENDS + at) - load<u32>(STARTS + at);
    if (word != 0 && length > 15) store<u32>(HASHES + at, murmur3(<usize>word, length, TO_LOWER));
  }
}

/** Gives the numbers among tokens [from, from + 4) the hash that all numbers have. */
function maskNumbers(from: usize): void {
  const flags = v128.and(i32x4.extend_low_i16x8_u(i16x8.extend_low_i8x16_u(v128.load32_zero(FLAGS + from))), i32x4.splat(NUMBER_TOKEN));
  const at = HASHES + (from << 2);
  v128.store(at, v128.bitselect(i32x4.splat(masked), v128.load(at), i32x4.eq(flags, i32x4.splat(NUMBER_TOKEN))));
}

/**
 * Reads characters one by one, whole words and what is between them, until it stands at `until` or behind it, and on
 * while what follows is beyond ASCII.
 */
function scanUntil(end: usize): void {
  let until = end;
  for (;;) {
    while (at < until) {
      if (scanLetters()) continue;
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

/**
 * Writes the word that starts here if it is nothing but letters of one or two bytes in front of a plain separator, as
 * nearly all words of most languages are. @returns whether it was
 */
function scanLetters(): bool {
  let here = at;
  let gap = delta;
  // murmur3 of the fold: what makes no whole block yet stands in the lowest `fill` bits of `rest`.
  let hash: u32 = 0;
  let rest: u64 = 0;
  let fill: u32 = 0;
  let blocks: u32 = 0;
  for (;;) {
    const lead = <u32>load<u8>(here);
    let codePoint = lead;
    if (lead >= 0x80) {
      const second = <u32>load<u8>(here, 1) ^ 0x80;
      if (lead - 0xc2 > 0xdf - 0xc2 || second > 0x3f) return false;
      codePoint = ((lead & 0x1f) << 6) | second;
      here++;
      gap++;
    }
    const entry = load<u32>(LOW_ENTRIES + (codePoint << 2));
    // Is it no letter, or one that expands?
    if (((entry >> CLASS_SHIFT) & (0xf | (EXPANDS >> CLASS_SHIFT))) - LETTER > UPPER - LETTER) {
      if (lead >= 0x80 || classOf(entry) != SEPARATOR || here == at) return false;
      break;
    }
    rest |= <u64>(entry & VALUE_MASK) << fill;
    fill += (entry >> LENGTH_SHIFT) << 3;
    if (fill >= 32) {
      hash = step(hash, <u32>rest);
      rest >>= 32;
      fill -= 32;
      blocks++;
    }
    here++;
  }
  const start = at - delta;
  const capital = classOf(foldEntry(decode(at) >> WIDTH_BITS)) == UPPER;
  at = here;
  delta = gap;
  const length = (blocks << 2) + (fill >> 3);
  write(fmix32(hash ^ scramble(<u32>rest) ^ length), start, here - gap, capital ? CAPITAL_TOKEN : 0);
  return true;
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
    if (kind <= EXTEND || kind == IDEOGRAPH) end = here - gap;
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

/** The character at an address: its code point, and in the lowest WIDTH_BITS its bytes. See ../scan.ts. */
@inline
function decode(from: usize): u32 {
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
function pageOf(codePoint: u32): usize {
  const page = <usize>load<u32>(PAGE_INDEX + ((codePoint >> 8) << 2));
  return page != 0 ? page : makePage(codePoint >> 8);
}

@inline
function entryAddress(codePoint: u32): usize {
  return pageOf(codePoint) + ((codePoint & 0xff) << 2);
}

@inline
function foldEntry(codePoint: u32): u32 {
  return load<u32>(entryAddress(codePoint));
}

@inline
function classOf(entry: u32): u32 {
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
function isMark(kind: u32): bool {
  return kind == IGNORE || kind == EXTEND;
}

function kindFrom(from: usize): u32 {
  return classOf(foldEntry(decode(skipMarks(from)) >> WIDTH_BITS));
}

function isWord(from: usize): bool {
  const kind = kindFrom(from);
  return kind == LETTER || kind == UPPER || kind == DIGIT;
}

/** A letter with no letter after it, as the N of «U.N.». */
function isInitial(from: usize): bool {
  const letter = skipMarks(from);
  const character = decode(letter);
  const kind = classOf(foldEntry(character >> WIDTH_BITS));
  if (kind != LETTER && kind != UPPER) return false;
  const after = kindFrom(letter + (character & WIDTH_MASK));
  return after != LETTER && after != UPPER;
}

/** Three digits and no fourth. */
function isGroup(from: usize): bool {
  let digits: u32 = 0;
  for (let next = skipMarks(from); digits < 4; digits++) {
    const character = decode(next);
    if (classOf(foldEntry(character >> WIDTH_BITS)) != DIGIT) break;
    next = skipMarks(next + (character & WIDTH_MASK));
  }
  return digits == 3;
}
