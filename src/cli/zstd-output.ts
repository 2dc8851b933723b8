/** Zstandard for outputs: node:zlib has it from Node 22.15 and 23.8 on. */

import type { Transform } from 'node:stream';
import zlib from 'node:zlib';

/** Makes a stream that compresses; undefined where this Node has none. */
export function zstdCompress(): (() => Transform) | undefined {
  return (zlib as { createZstdCompress?: () => Transform }).createZstdCompress;
}
