/** 64 bytes at once: which of them are what, as a bit mask of one bit a byte. */

/** The highest bits of 64 bytes, the first byte's lowest. */
@inline
export function bits(a: v128, b: v128, c: v128, d: v128): u64 {
  return (
    <u64>(<u32>i8x16.bitmask(a) | (<u32>i8x16.bitmask(b) << 16)) |
    (<u64>(<u32>i8x16.bitmask(c) | (<u32>i8x16.bitmask(d) << 16)) << 32)
  );
}

/** Which bytes are among the `count` from `first` on; by a signed comparison, since SSE has no unsigned one. */
@inline
export function isAmong(bytes: v128, first: i32, count: i32): v128 {
  return i8x16.lt_s(i8x16.sub(bytes, i8x16.splat(<i8>(first - 128))), i8x16.splat(<i8>(count - 128)));
}
