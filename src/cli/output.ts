/**
 * Where answers go: standard output, as fast as its reader takes it, or a file; and the line that says what it took.
 */
import { createWriteStream } from 'node:fs';
import { access, constants, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { DejaluError } from '../index.ts';
import type { Io, Output } from './io.ts';

/** As the name of a file: standard output. */
export const STDOUT = '-';

const CHUNK = 65_536;

/** Writes the pieces one after the other, no faster than the reader takes them. Rejects with EPIPE when it is gone. */
export async function writeAll(stream: Output, pieces: Iterable<string>): Promise<void> {
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
function* chunked(pieces: Iterable<string>): Generator<string> {
  let chunk = '';
  for (const piece of pieces) {
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
  throw new DejaluError('bad-option', `${both} cannot share standard output; name a file for one of them`);
}

/** A long run should not end with the news that there is no such folder. */
export async function checkTarget(file: string): Promise<void> {
  if (file === STDOUT) return;
  try {
    await access(dirname(file), constants.W_OK);
  } catch (error) {
    throw unwritable(file, error);
  }
  const known = await stat(file).catch(() => undefined);
  if (known?.isDirectory()) throw new DejaluError('bad-input', `${file}: cannot be written: it is a folder`);
}

/** Writes a file, or on standard output. */
export async function writeTo(file: string, lines: Iterable<string>, io: Io): Promise<void> {
  if (file === STDOUT) return writeAll(io.stdout, lines);
  try {
    await pipeline(Readable.from(chunked(lines)), createWriteStream(file));
  } catch (error) {
    throw unwritable(file, error);
  }
}

function unwritable(name: string, error: unknown): DejaluError {
  const { code, message } = error as NodeJS.ErrnoException;
  const reason = code === 'ENOENT' ? 'no such folder' : message;
  return new DejaluError('bad-input', `${name}: cannot be written: ${reason}`, { cause: error });
}

/** What was done, and what it took. */
export function printSummary(parts: readonly string[], io: Io): void {
  const took = [`${io.seconds().toFixed(1)} s`, `${Math.round(io.peakMemory() / 1e6)} MB at the peak`];
  io.stderr.write(`dejalu: ${[...parts, ...took].join(', ')}\n`);
}
