/**
 * The refusals of the operating system, of zlib and of the readers here in words that name the input.
 */
import { constants } from 'node:buffer';
import { DejaluError } from '../../index.ts';

const REASONS: Readonly<Record<string, (message: string) => string>> = {
  ENOENT: () => 'no such file or folder',
  ENOTDIR: () => 'no such file or folder',
  EACCES: () => 'no permission to read it',
  EPERM: () => 'no permission to read it',
  EISDIR: () => 'it is a folder',
  ELOOP: () => 'links that lead round in a circle',
  ENAMETOOLONG: () => 'the name is too long for this file system',
  Z_BUF_ERROR: () => 'broken gzip data: it ends too early',
  Z_DATA_ERROR: (message) => `broken gzip data: ${message}`,
};

/** The error as a DejaluError that names the input. */
export function unreadable(name: string, error: unknown): DejaluError {
  if (error instanceof DejaluError) return error;
  const { code = '', message } = error as NodeJS.ErrnoException;
  if (code === UNSUPPORTED) return new DejaluError(UNSUPPORTED, `${name}: ${message}`, { cause: error });
  const zstd = /^ZSTD_/.test(code) ? `broken zstd data: ${message}` : undefined;
  const reason = zstd ?? REASONS[code]?.(message) ?? message;
  return new DejaluError('bad-input', `${name}: ${reason}`, { cause: error });
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
