/**
 * Where answers go: standard output, as fast as its reader takes it, or a file, which is there whole or not at all;
 * and the line that says what it took.
 */
import { randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { access, chmod, constants, realpath, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { DejaluError } from '../index.ts';
import type { Compression } from './input/formats.ts';
import type { Io, Output } from './io.ts';
import { zstdCompress } from './zstd-output.ts';

/** As the name of a file: standard output. */
export const STDOUT = '-';

const CHUNK = 65_536;

/** Writes the pieces one after the other, no faster than the reader takes them. Rejects with EPIPE when it is gone. */
export async function writeAll(stream: Output, pieces: Iterable<string | Uint8Array>): Promise<void> {
  for (const chunk of chunked(pieces)) {
    await new Promise<void>((resolve, reject) => {
      stream.write(chunk, (error) => {
        if (!error) resolve();
        else reject((error as NodeJS.ErrnoException).code === 'EPIPE' ? error : unwritable('standard output', error));
      });
    });
  }
}

/** The same pieces, joined to few long ones: a system call a line is slow. */
function* chunked(pieces: Iterable<string | Uint8Array>): Generator<string | Uint8Array> {
  let chunk = '';
  for (const piece of pieces) {
    if (typeof piece !== 'string') {
      yield piece;
      continue;
    }
    chunk += piece;
    if (chunk.length < CHUNK) continue;
    yield chunk;
    chunk = '';
  }
  if (chunk !== '') yield chunk;
}

export function* withLineEnds(lines: Iterable<string>): Generator<string> {
  for (const line of lines) yield `${line}\n`;
}

/** Refuses more than one answer on standard output. `wanted`: the options that ask for it, false for those that don't. */
export function checkStdout(wanted: readonly (string | false)[]): void {
  const rivals = wanted.filter((option) => option !== false);
  if (rivals.length < 2) return;
  const both = rivals.join(' and ');
  // What writes to a file as well is there as `--name -`.
  const fix = rivals.some((rival) => rival.endsWith(` ${STDOUT}`))
    ? 'name a file for one of them'
    : 'leave one of them out';
  throw new DejaluError('bad-option', `${both} cannot share standard output; ${fix}`);
}

/** A long run should not end with the news that there is no such folder. */
export async function checkTarget(file: string): Promise<void> {
  if (file === STDOUT) return;
  const known = await stat(file).catch(() => undefined);
  if (known?.isDirectory()) throw new DejaluError('bad-input', `${file}: cannot be written: it is a folder`);
  try {
    await access(dirname(file), constants.W_OK);
    if (known) await access(file, constants.W_OK);
  } catch (error) {
    throw unwritable(file, error);
  }
}

/**
 * Writes a file, or on standard output. The file is written beside its place first and then put there, so that nobody
 * finds half of it, whatever happens; what was there before stays until then.
 */
export async function writeTo(
  file: string,
  pieces: Iterable<string | Uint8Array>,
  io: Io,
  compression?: Compression,
): Promise<void> {
  if (file === STDOUT) return writeAll(io.stdout, pieces);
  const write = (path: string): Promise<void> => {
    const chunks = Readable.from(chunked(pieces));
    const compressed = compression === 'gzip' ? createGzip() : compression && zstdCompress()?.();
    return compressed
      ? pipeline(chunks, compressed, createWriteStream(path))
      : pipeline(chunks, createWriteStream(path));
  };
  try {
    const known = await stat(file).catch(() => undefined);
    // A device or a named pipe must not be replaced by a file.
    if (known && !known.isFile()) return await write(file);
    const target = known ? await realpath(file) : file;
    const beside = join(dirname(target), unfinishedName());
    await finishing(io, beside, async () => {
      await write(beside);
      if (known) await chmod(beside, known.mode);
      await rename(beside, target);
    });
  } catch (error) {
    throw unwritable(file, error);
  }
}

/** A name that nothing has, and that reading a folder leaves out. */
export function unfinishedName(): string {
  return `.dejalu-${randomBytes(6).toString('hex')}`;
}

/** Work that makes a file or folder of that path and has moved all of it to its place when it is done. */
export async function finishing(io: Io, path: string, work: () => Promise<void>): Promise<void> {
  io.unfinished.add(path);
  try {
    await work();
  } finally {
    await rm(path, { recursive: true, force: true });
    io.unfinished.delete(path);
  }
}

export function unwritable(name: string, error: unknown): DejaluError {
  const { code, message } = error as NodeJS.ErrnoException;
  const reasons: Readonly<Record<string, string>> = {
    ENOENT: 'no such folder',
    EACCES: 'no permission to write there',
    ENOSPC: 'the disk is full',
  };
  return new DejaluError('bad-input', `${name}: cannot be written: ${reasons[code ?? ''] ?? message}`, {
    cause: error,
  });
}

/** What was done, and what it took. */
export function printSummary(parts: readonly string[], io: Io): void {
  const took = [`${io.seconds().toFixed(1)} s`, `${Math.round(io.peakMemory() / 1e6)} MB at the peak`];
  io.stderr.write(`dejalu: ${[...parts, ...took].join(', ')}\n`);
}
