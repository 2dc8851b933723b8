/**
 * Text to tokens: ../scan.ts in SIMD. 64 bytes are classified at once into bit masks, one bit a byte; words are runs of
 * bits, found by counting zeros, without a branch per character. Words of ASCII letters and digits are hashed four at a
 * time where they stand, those of two-byte letters in wide.ts; words.ts reads all others.
 */
import { bits, isAmong } from './bits';
import { fmix32x4, murmur3, scramble4, TO_LOWER, turn4 } from './hash';
import { bytesRemoved, narrow } from './narrow';
import { ENDS, FLAGS, HASHES, HEADS, PADDING, STARTS, TEXT, WORDS } from '../layout';
import { hashWide, isCapital, NOT_WIDE } from './wide';
import { begin, CAPITAL_TOKEN, excessThere, NUMBER_TOKEN, readWords, stoppedAt } from './words';

/** One bit in two. */
const EVEN: u64 = 0x5555555555555555;
const ODD: u64 = EVEN << 1;

/** Writes the tokens of TEXT[0, length). @param mask hash of every number, or 0 @returns how many */
export function scan(length: u32, mask: u32): u32 {
  for (let i: usize = 0; i < PADDING; i += 16) v128.store(TEXT + <usize>length + i, i32x4.splat(0));
  v128.store(HEADS - 16, i32x4.splat(-1));
  const text = narrow(length);
  const end = text + <usize>length - bytesRemoved();
  begin(mask);
  let base = text;
  let delta = text; // by how much an address exceeds the position in UTF-16 code units
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
    const leads = high == 0 ? 0 : bits(lead(bytes0), lead(bytes1), lead(bytes2), lead(bytes3));
    const seconds = high == 0 ? 0 : bits(second(bytes0), second(bytes1), second(bytes2), second(bytes3));
    // What makes the word that it is in, or behind, one for readWords.
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
      if (last < 63) {
        const length = last - first;
        const word = (<u64>1 << length) - 1;
        // Two bytes a letter, and nothing that joins it to what follows.
        const wide = ((leads >> first) & word) == (EVEN & word) && ((seconds >> first) & word) == (ODD & word);
        const hash = wide && (length & 1) == 0 && ((unplain >> last) & 1) == 0 ? hashWide(base + first, length) : NOT_WIDE;
        if (hash != NOT_WIDE) {
          const start = base + first - delta;
          delta += length >> 1;
          store<u32>(WORDS + (tokens << 2), 0);
          store<u32>(HASHES + (tokens << 2), <u32>hash);
          store<u32>(STARTS + (tokens << 2), start);
          store<u32>(ENDS + (tokens << 2), base + last - delta);
          store<u8>(FLAGS + tokens, isCapital(base + first) ? CAPITAL_TOKEN : 0);
          tokens++;
          words &= ~(<u64>0) << last;
          unplain &= ~(<u64>0) << last;
          continue;
        }
      } else if (first > 0) {
        // Nor can it be seen here.
        base += first;
        break;
      }
      const ascii = ctz(high & (~(<u64>0) << first)) >= <u64>last;
      tokens = readWords(base + first, base + last, ascii, tokens, delta);
      delta = excessThere();
      const passed = stoppedAt() - base;
      if (passed >= 64) {
        base += passed;
        break;
      }
      words &= ~(<u64>0) << passed;
      unplain &= ~(<u64>0) << passed;
    }
  }
  hashPlain(tokens, mask);
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

/** The first byte of a character of two. */
@inline
function lead(bytes: v128): v128 {
  return isAmong(bytes, 0xc2, 30);
}

/** What is not the first byte of a character. */
@inline
function second(bytes: v128): v128 {
  return i8x16.lt_s(bytes, i8x16.splat(<i8>0xc0));
}

/** The apostrophe, the comma and the dot. */
@inline
function joiner(bytes: v128): v128 {
  const commaOrDot = i8x16.eq(v128.and(bytes, i8x16.splat(<i8>0xfd)), i8x16.splat(0x2c));
  return v128.or(i8x16.eq(bytes, i8x16.splat(0x27)), commaOrDot);
}

/** Hashes the plain ones of tokens [0, to), four at a time: murmur3 of their small letters. */
function hashPlain(to: usize, mask: u32): void {
  // The last four may reach behind the last token.
  v128.store(WORDS + (to << 2), i32x4.splat(0));
  for (let i: usize = 0; i < to; i += 4) {
    const words = v128.load(WORDS + (i << 2));
    const plain = i32x4.ne(words, i32x4.splat(0));
    if (!v128.any_true(plain)) {
      if (mask != 0) maskNumbers(i, mask);
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
    if (mask != 0) maskNumbers(i, mask);
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
function maskNumbers(from: usize, mask: u32): void {
  const flags = v128.and(i32x4.extend_low_i16x8_u(i16x8.extend_low_i8x16_u(v128.load32_zero(FLAGS + from))), i32x4.splat(NUMBER_TOKEN));
  const at = HASHES + (from << 2);
  v128.store(at, v128.bitselect(i32x4.splat(mask), v128.load(at), i32x4.eq(flags, i32x4.splat(NUMBER_TOKEN))));
}

