/**
 * Zstandard, by Node's own zlib where that has it. That decompresses the first frame and forgets the rest of a file of
 * several, as `cat a.zst b.zst` or pzstd make, and takes a file that is cut off for a whole one. Here every frame is
 * read, and a cut is an error. Holds one chunk, and of what comes out of it no more than is taken: a few bytes can stand
 * for gigabytes. A frame of a long window (zstd --long=31) needs the memory of it, 2 GB at most.
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
/** What may wait to be taken. With 64 kB, as is usual, 94 MB of text take 1.3 s of CPU time instead of .9 (Node 24). */
const WAITING = { readableHighWaterMark: 1_048_576 };
/** The longest window that zstd writes; without this, Node takes none above 2^27. */
const LONGEST_WINDOW = 31;
const REFUSED = 'ZSTD_error_prefix_unknown';

export async function* zstdDecompressed(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  const create = creatorOfDecompressors();
  let frame = create();
  try {
    let empty = true;
    for await (const chunk of chunks) {
      for (let rest = chunk; rest.length > 0; ) {
        empty = false;
        const { taken, error } = yield* fed(frame, rest);
        if (error) throw error;
        if (taken < rest.length) {
          frame.destroy();
          frame = create();
        }
        rest = rest.subarray(taken);
      }
    }
    if (empty || !(await isWhole(frame))) throw Object.assign(new Error('it ends too early'), { code: 'ZSTD_' });
  } finally {
    frame.destroy();
  }
}

async function isWhole(frame: Decompressor): Promise<boolean> {
  const after = await fed(frame, EMPTY_FRAME).next();
  if (!after.done || after.value.error) return false;
  const refused = await fed(frame, NO_FRAME).next();
  return refused.done === true && refused.value.error?.code === REFUSED;
}

interface Fed {
  /** Bytes of the chunk that belong to the frame. */
  readonly taken: number;
  readonly error: NodeJS.ErrnoException | undefined;
}

/**
 * What comes out for a chunk. A write is answered in one of three ways: all of it was taken, or the frame has ended in
 * it, or it is broken.
 */
async function* fed(frame: Decompressor, chunk: Uint8Array): AsyncGenerator<Uint8Array, Fed> {
  const before = frame.bytesWritten;
  let answer: Pick<Fed, 'error'> | undefined;
  let wake = (): void => {};
  const readable = (): void => wake();
  const over = (error?: Error | null): void => {
    answer ??= { error: error ?? undefined };
    wake();
  };
  frame.on('readable', readable).once('end', over).on('error', over);
  frame.write(chunk, over);
  for (;;) {
    for (let bytes = frame.read(); bytes !== null; bytes = frame.read()) yield bytes;
    if (answer) break;
    await new Promise<void>((resolve) => {
      wake = resolve;
    });
  }
  frame.off('readable', readable).off('end', over);
  // A failure is an event as well as an answer, which must find someone to hear it.
  if (!answer.error) frame.off('error', over);
  return { ...answer, taken: frame.bytesWritten - before };
}

function creatorOfDecompressors(): () => Decompressor {
  const { createZstdDecompress } = zlib as { createZstdDecompress?: (options: object) => Decompressor };
  const { ZSTD_d_windowLogMax: key } = zlib.constants as { ZSTD_d_windowLogMax?: number };
  if (createZstdDecompress && key !== undefined) {
    return () => createZstdDecompress({ ...WAITING, params: { [key]: LONGEST_WINDOW } });
  }
  const here = `this is ${process.version}`;
  throw unsupported(`zstd needs Node 22.15 or later, ${here}; decompress it first: zstd -d`);
}
