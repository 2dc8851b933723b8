/// <reference path="./numbers.d.ts" />
/**
 * Where everything stands in the memory of the WASM build, in bytes. AssemblyScript and TypeScript at once: assembly/ and
 * wasm.ts both read it.
 *
 *   PAGE_INDEX   u32 for each 256 code points: address of their fold page, 0 before it is asked for
 *   LOW_ENTRIES  u32 for each code point of up to two bytes: its fold entry, 0 before its page is asked for
 *   MULTIPLIERS, OFFSETS   u32 a slot: the permutations of affine32; SEEDS of Fast Similarity Sketching in their stead
 *   SLOTS        u32 a slot, of the signatures of a batch one behind the other
 *   HEADS        masks of the first bytes of 16
 *   TEXT         UTF-8, and PADDING zero bytes behind it
 *   NARROW       u8 for each character of NARROW_LEADS lead bytes from 0xc2 on, 64 each, and for U+2000 to U+203F: the
 *                ASCII character that it may be read as, or 0
 *   NARROWED     the text once those characters are replaced, and zeros behind it
 *   HASHES, STARTS, ENDS, FLAGS   of the tokens; in front of HASHES room for CARRY tokens of the piece before
 *   WORDS        u32 a token: where its bytes stand, if it is a plain word, else 0
 *   ELEMENTS     u32 a shingle
 *   SORTED       u32 a shingle, and COUNTS for each of 2048 buckets: room to sort them
 *   FREE         from here on, 1.6 MB, fold pages, one behind the other
 */
export const PAGE_INDEX: usize = 0;
/** Slots of a signature at most. */
export const MOST_SLOTS: usize = 4096;
export const LOW_ENTRIES: usize = 0x4400;
/** Pages whose entries stand in LOW_ENTRIES. */
export const LOW_PAGES: usize = 8;
export const MULTIPLIERS: usize = LOW_ENTRIES + 1024 * LOW_PAGES;
export const OFFSETS: usize = MULTIPLIERS + 4 * MOST_SLOTS;
export const SEEDS: usize = MULTIPLIERS;
export const SLOTS: usize = OFFSETS + 4 * MOST_SLOTS;
/** Slots of all signatures of a batch at most; 128 of 128 slots. */
export const SLOTS_ROOM: usize = 4 * MOST_SLOTS;
/** Ones in front, 16 zeros from here on: a mask of the first n bytes stands at HEADS - n. Words of a block have 63. */
export const HEADS: usize = SLOTS + 4 * SLOTS_ROOM + 64 + 64;
export const TEXT: usize = HEADS + 16;
/** UTF-16 code units that a text is cut into; three bytes each at most. */
export const PIECE: usize = 0x8000;
export const PADDING: usize = 64;
/** Tokens of a piece at most: one of a byte and another that separates, or one of three bytes. */
export const MOST_TOKENS: usize = 0xc000 + 16;
/** Tokens of a shingle at most. */
export const CARRY: usize = 64;
export const NARROW: usize = TEXT + 3 * PIECE + PADDING;
export const NARROW_LEADS: usize = 8;
export const NARROWED: usize = NARROW + 64 * (NARROW_LEADS + 1);
export const HASHES: usize = NARROWED + 3 * PIECE + PADDING + 4 * CARRY;
export const STARTS: usize = HASHES + 4 * MOST_TOKENS;
export const ENDS: usize = STARTS + 4 * MOST_TOKENS;
export const FLAGS: usize = ENDS + 4 * MOST_TOKENS;
export const WORDS: usize = FLAGS + MOST_TOKENS;
export const ELEMENTS: usize = WORDS + 4 * MOST_TOKENS;
export const SORTED: usize = ELEMENTS + 4 * (MOST_TOKENS + CARRY);
export const COUNTS: usize = SORTED + 4 * (MOST_TOKENS + CARRY);
export const FREE: usize = COUNTS + 4 * 2048;
