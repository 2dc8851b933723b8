/**
 * The refusals of the operating system, of zlib and of the readers here in words that name the input.
 */
import { constants } from 'node:buffer';
import { DejaluError } from '../../index.ts';

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file or folder',
  ENOTDIR: 'no such file or folder',
  EACCES: 'no permission to read it',
  EPERM: 'no permission to read it',
  EISDIR: 'it is a folder',
  ELOOP: 'links that lead round in a circle',
  ENAMETOOLONG: 'the name is too long for this file system',
};

/** The error as a DejaluError that names the input. */
export function unreadable(name: string, error: unknown): DejaluError {
  if (error instanceof DejaluError) return error;
  const { code = '', message } = error as NodeJS.ErrnoException;
  if (code === UNSUPPORTED) return new DejaluError(UNSUPPORTED, `${name}: ${message}`, { cause: error });
  const reason = brokenCompression(error) ?? REASONS[code] ?? message;
  return new DejaluError('bad-input', `${name}: ${reason}`, { cause: error });
}

/** What is wrong with compressed data, if that is what is wrong. */
export function brokenCompression(error: unknown): string | undefined {
  const { code = '', message } = error as NodeJS.ErrnoException;
  if (code.startsWith('ZSTD_')) return `broken zstd data: ${message}`;
  if (code === 'Z_BUF_ERROR') return 'broken gzip data: it ends too early';
  return code.startsWith('Z_') ? `broken gzip data: ${message}` : undefined;
}

const UNSUPPORTED = 'unsupported';

/** What this Node, or what is installed beside it, cannot read. */
export function unsupported(message: string, cause?: unknown): Error {
  return Object.assign(new Error(message, { cause }), { code: UNSUPPORTED });
}

/** What one string can hold, and so one text. TextDecoder refuses more too, but says that the encoding is wrong. */
export function checkLength(bytes: number): void {
  if (bytes <= constants.MAX_STRING_LENGTH) return;
  throw new Error(`more than ${constants.MAX_STRING_LENGTH} bytes are too many for one text; cut it up`);
}
