/**
 * Text to tokens: ../scan.ts in SIMD. 64 bytes are classified at once into bit masks, one bit a byte; words are runs of
 * bits, found by counting zeros, without a branch per character. Words of ASCII letters and digits are hashed where
 * they stand; all others go character by character.
 */
import { absorb, finish, fmix32x4, murmur3, scramble4, TO_LOWER, turn4 } from './hash';
import { ENDS, FLAGS, HASHES, PADDING, PAGE_INDEX, HEADS, STARTS, TEXT, WORD, WORD_ROOM } from './layout';

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

// The fold of one word: ../folded-word.ts.
let folded: u32 = 0;
let state: u32 = 0;
let absorbed: u32 = 0;

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
  let hashed: usize = 0;
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
      hashPlain(hashed, tokens);
      at = base + first;
      count = tokens;
      scanUntil(base + last);
      tokens = count;
      hashed = count;
      const passed = at - base;
      if (passed >= 64) {
        base = at;
        break;
      }
      words &= ~(<u64>0) << passed;
      unplain &= ~(<u64>0) << passed;
    }
  }
  hashPlain(hashed, tokens);
  return <u32>tokens;
}

@inline
function letter(bytes: v128): v128 {
  const small = v128.or(bytes, i8x16.splat(0x20));
  return i8x16.lt_u(i8x16.sub(small, i8x16.splat(0x61)), i8x16.splat(26));
}

@inline
function digit(bytes: v128): v128 {
  return i8x16.lt_u(i8x16.sub(bytes, i8x16.splat(0x30)), i8x16.splat(10));
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

/** Hashes tokens [from, to), words of ASCII letters and digits, four at a time: murmur3 of their small letters. */
function hashPlain(from: usize, to: usize): void {
  if (from == to) return;
  // The last four may reach behind the last token.
  v128.store(STARTS + (to << 2), i32x4.splat(<u32>(TEXT - delta)));
  v128.store(ENDS + (to << 2), i32x4.splat(<u32>(TEXT - delta)));
  for (let i = from; i < to; i += 4) {
    const starts = v128.load(STARTS + (i << 2));
    const lengths = i32x4.sub(v128.load(ENDS + (i << 2)), starts);
    const rows0 = spelled(i32x4.extract_lane(starts, 0), i32x4.extract_lane(lengths, 0));
    const rows1 = spelled(i32x4.extract_lane(starts, 1), i32x4.extract_lane(lengths, 1));
    const rows2 = spelled(i32x4.extract_lane(starts, 2), i32x4.extract_lane(lengths, 2));
    const rows3 = spelled(i32x4.extract_lane(starts, 3), i32x4.extract_lane(lengths, 3));
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
    h = v128.bitselect(turn4(h), h, i32x4.gt_s(lengths, i32x4.splat(11)));
    h = v128.xor(h, scramble4(i64x2.shuffle(high01, high23, 1, 3)));
    v128.store(HASHES + (i << 2), fmix32x4(v128.xor(h, lengths)));
    if (v128.any_true(i32x4.gt_s(lengths, i32x4.splat(15)))) hashLong(i, min(i + 4, to));
    if (masked != 0) maskNumbers(i);
  }
}

/** The first 16 bytes of a word in small letters, zeros behind the word. */
@inline
function spelled(start: u32, length: u32): v128 {
  const small = v128.or(v128.load(<usize>start + delta), i8x16.splat(0x20));
  return v128.and(small, v128.load(HEADS - <usize>length));
}

/** Hashes those of tokens [from, to) that have more than 16 bytes. */
function hashLong(from: usize, to: usize): void {
  for (let i = from; i < to; i++) {
    const start = load<u32>(STARTS + (i << 2));
    const length = load<u32>(ENDS + (i << 2)) - start;
    if (length > 15) store<u32>(HASHES + (i << 2), murmur3(<usize>start + delta, length, TO_LOWER));
  }
}

/** Gives the numbers among tokens [from, from + 4) the hash that all numbers have. */
function maskNumbers(from: usize): void {
  const flags = v128.and(i32x4.extend_low_i16x8_u(i16x8.extend_low_i8x16_u(v128.load32_zero(FLAGS + from))), i32x4.splat(NUMBER_TOKEN));
  const at = HASHES + (from << 2);
  v128.store(at, v128.bitselect(i32x4.splat(masked), v128.load(at), i32x4.eq(flags, i32x4.splat(NUMBER_TOKEN))));
}

/** Reads characters one by one, whole words and what is between them, until it stands at `until` or behind it. */
function scanUntil(until: usize): void {
  while (at < until) {
    const character = decode(at);
    const kind = classOf(foldEntry(character >> WIDTH_BITS));
    if (kind == LETTER || kind == UPPER || kind == DIGIT) scanWord(kind);
    else if (kind == IDEOGRAPH) scanIdeograph();
    else pass(character);
  }
}

/** Writes the word that starts here with a character of class `first`. */
function scanWord(first: u32): void {
  const start = at - delta;
  let end = start;
  let letters = false; // whether any of it is no digit
  let run: u32 = 0; // letters and digits since the start or the last joining dot
  let last: u32 = 0; // class of the last letter or digit
  for (;;) {
    const character = decode(at);
    const entry = foldEntry(character >> WIDTH_BITS);
    const kind = classOf(entry);
    if (kind == LETTER || kind == UPPER || kind == DIGIT) {
      add(character >> WIDTH_BITS, entry);
      letters = letters || kind != DIGIT;
      run++;
      last = kind;
      pass(character);
      end = at - delta;
    } else if (kind == EXTEND) {
      add(character >> WIDTH_BITS, entry);
      pass(character);
      end = at - delta;
    } else if (kind == IGNORE) {
      pass(character);
    } else {
      const next = at + (character & WIDTH_MASK);
      if (kind == APOSTROPHE && isWord(next)) {
        pass(character);
      } else if ((kind == DOT || kind == COMMA) && last == DIGIT && kindFrom(next) == DIGIT) {
        // 1,592 is 1592, but 9.5 and 9,5 are not 95.
        if (kind == DOT || !isGroup(next)) addMark(character >> WIDTH_BITS);
        run = 0;
        pass(character);
      } else if (kind == DOT && last != DIGIT && run == 1 && isInitial(next)) {
        run = 0;
        pass(character);
      } else {
        break;
      }
    }
  }
  push(start, end, (letters ? 0 : NUMBER_TOKEN) | (first == UPPER ? CAPITAL_TOKEN : 0));
}

/** Writes the one-character word that stands here, with the marks that follow it. */
function scanIdeograph(): void {
  const start = at - delta;
  let end = start;
  let kind = IDEOGRAPH;
  do {
    const character = decode(at);
    if (kind != IGNORE) add(character >> WIDTH_BITS, foldEntry(character >> WIDTH_BITS));
    pass(character);
    if (kind != IGNORE) end = at - delta;
    kind = classOf(foldEntry(decode(at) >> WIDTH_BITS));
  } while (kind == EXTEND || kind == IGNORE);
  push(start, end, 0);
}

/** Writes the token whose fold has been collected. */
@inline
function push(start: usize, end: usize, flags: u32): void {
  const hash = take();
  const i = count++;
  store<u32>(HASHES + (i << 2), flags & NUMBER_TOKEN && masked != 0 ? masked : hash);
  store<u32>(STARTS + (i << 2), start);
  store<u32>(ENDS + (i << 2), end);
  store<u8>(FLAGS + i, flags);
}

/** Goes behind the character that stands here. */
@inline
function pass(character: u32): void {
  const width = character & WIDTH_MASK;
  at += width;
  delta += width - (width == 4 ? 2 : 1);
}

/** The character at an address: its code point, and in the lowest WIDTH_BITS its bytes. See ../scan.ts. */
@inline
function decode(from: usize): u32 {
  const lead = <u32>load<u8>(from);
  if (lead < 0x80) return (lead << WIDTH_BITS) | 1;
  return decodeHigh(from, lead);
}

function decodeHigh(from: usize, lead: u32): u32 {
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
function foldEntry(codePoint: u32): u32 {
  return load<u32>(pageOf(codePoint) + ((codePoint & 0xff) << 2));
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
    next += character & WIDTH_MASK;
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

/** Appends the fold of a code point, given with its entry. */
@inline
function add(codePoint: u32, entry: u32): void {
  if ((entry & EXPANDS) == 0) {
    store<u32>(WORD + <usize>folded, entry & VALUE_MASK);
    folded += (entry >> LENGTH_SHIFT) & 3;
  } else {
    const from = pageOf(codePoint) + (entry & VALUE_MASK);
    const length = <u32>load<u8>(from);
    memory.copy(WORD + <usize>folded, from + 1, length);
    folded += length;
  }
  if (folded > WORD_ROOM) absorbWord();
}

function addMark(ascii: u32): void {
  store<u8>(WORD + <usize>folded, ascii);
  folded++;
  if (folded > WORD_ROOM) absorbWord();
}

/** The hash of what was added, and an empty word again. */
@inline
function take(): u32 {
  const length = absorbed + folded;
  absorbWord();
  const hash = finish(state, WORD, length, 0);
  folded = 0;
  state = 0;
  absorbed = 0;
  return hash;
}

function absorbWord(): void {
  const whole = folded & ~3;
  state = absorb(state, WORD, WORD + <usize>whole, 0);
  store<u32>(WORD, load<u32>(WORD + <usize>whole));
  folded -= whole;
  absorbed += whole;
}
