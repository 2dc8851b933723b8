/**
 * Zstandard, by Node's own zlib where that has it. That decompresses the first frame and forgets the rest of a file of
 * several, as `cat a.zst b.zst` or pzstd make, and takes a file that is cut off for a whole one. Here every frame is
 * read, and a cut is an error. Holds one chunk.
 */
import type { Transform } from 'node:stream';
import * as zlib from 'node:zlib';
import { unsupported } from './unreadable.ts';

type Decompressor = Transform & { readonly bytesWritten: number };

/**
 * Where a frame has ended, this one, with nothing in it, gives nothing; where a frame is cut off, it is taken for the
 * missing piece, and gives something or is refused ...
 */
const EMPTY_FRAME = Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0x20, 0, 1, 0, 0]);
/** ... or if more is missing, this is not refused as what begins no frame. */
const NO_FRAME = Buffer.alloc(8, 0xff);
const REFUSED = 'ZSTD_error_prefix_unknown';

export async function* zstdDecompressed(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const create = creatorOfDecompressors();
  const output: Uint8Array[] = [];
  const begin = (): Decompressor => create().on('data', (bytes) => output.push(bytes));
  let frame = begin();
  try {
    let empty = true;
    for await (const chunk of chunks) {
      for (let rest = chunk; rest.length > 0; ) {
        empty = false;
        const { taken, error } = await fed(frame, rest);
        yield* output.splice(0);
        if (error) throw error;
        if (taken < rest.length) {
          frame.destroy();
          frame = begin();
        }
        rest = rest.subarray(taken);
      }
    }
    const { error } = await fed(frame, EMPTY_FRAME);
    const whole = !empty && !error && output.length === 0 && (await fed(frame, NO_FRAME)).error?.code === REFUSED;
    if (!whole) throw Object.assign(new Error('it ends too early'), { code: 'ZSTD_' });
  } finally {
    frame.destroy();
  }
}

interface Fed {
  /** Bytes of the chunk that belong to the frame. */
  readonly taken: number;
  readonly error: NodeJS.ErrnoException | undefined;
}

/** A write is answered in one of three ways: all of it was taken, or the frame has ended in it, or it is broken. */
async function fed(frame: Decompressor, chunk: Uint8Array): Promise<Fed> {
  const before = frame.bytesWritten;
  const error = await new Promise<NodeJS.ErrnoException | undefined>((resolve) => {
    const ended = (): void => resolve(undefined);
    frame.once('end', ended);
    frame.once('error', resolve);
    frame.write(chunk, (failure) => {
      frame.off('end', ended);
      // A failure is an event as well, which must find someone to hear it.
      if (!failure) frame.off('error', resolve);
      resolve(failure ?? undefined);
    });
  });
  return { taken: frame.bytesWritten - before, error };
}

function creatorOfDecompressors(): () => Decompressor {
  const { createZstdDecompress } = zlib as { createZstdDecompress?: () => Decompressor };
  if (createZstdDecompress) return createZstdDecompress;
  const here = `this is ${process.version}`;
  throw unsupported(`zstd needs Node 22.15 or later, ${here}; decompress it first: zstd -d`);
}
