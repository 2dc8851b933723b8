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
  const code = codeOf(error) === UNSUPPORTED ? UNSUPPORTED : 'bad-input';
  return new DejaluError(code, `${name}: ${reasonOf(name, error)}`, { cause: error });
}

/** Why it cannot be read, without its name. */
export function reasonOf(path: string, error: unknown): string {
  const code = codeOf(error);
  // Node gives such names as text, with which nothing can be opened.
  if (code === 'ENOENT' && path.includes('\ufffd')) return 'the bytes of its name are no UTF-8; rename it';
  return undecodable(code) ?? brokenCompression(error) ?? REASONS[code] ?? (error as Error).message;
}

/** Whether it is not the input that is wrong, or nobody knows what was read of it: then nothing can be left out. */
export function endsTheRun(error: unknown): boolean {
  return error instanceof DejaluError || [UNSUPPORTED, CHANGED].includes(codeOf(error));
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? '';
}

/** Compressed data that may be good, but not for what is here. */
const UNDECODABLE: Readonly<Record<string, string>> = {
  ZSTD_error_frameParameter_windowTooLarge: 'its window is too long; decompress it first: zstd -d --long=31',
  ZSTD_error_memory_allocation: 'there is not the memory for its window; decompress it first: zstd -d --long=31',
  ZSTD_error_dictionary_wrong:
    'it needs the dictionary that it was made with; decompress it first: zstd -d -D DICTIONARY',
  ZSTD_error_version_unsupported: 'it is of an old version of zstd; decompress it first: zstd -d',
  ZSTD_error_frameParameter_unsupported: 'it is of another version of zstd; decompress it first: zstd -d',
  Z_NEED_DICT: 'it needs the dictionary that it was made with; decompress it first',
  Z_MEM_ERROR: 'there is not the memory for it; decompress it first',
};

function undecodable(code: string): string | undefined {
  const why = UNDECODABLE[code];
  return why && `can't be decoded here: ${why}`;
}

/** What is wrong with compressed data, if that is what is wrong. */
export function brokenCompression(error: unknown): string | undefined {
  const { code = '', message } = error as NodeJS.ErrnoException;
  if (code.startsWith('ZSTD_')) return `broken zstd data: ${message}`;
  if (code === 'Z_BUF_ERROR') return 'broken gzip data: it ends too early';
  return code.startsWith('Z_') ? `broken gzip data: ${message}` : undefined;
}

const UNSUPPORTED = 'unsupported';
const CHANGED = 'changed';

/** What this Node, or what is installed beside it, cannot read. */
export function unsupported(message: string, cause?: unknown): Error {
  return Object.assign(new Error(message, { cause }), { code: UNSUPPORTED });
}

export function changed(): Error {
  return Object.assign(new Error('it was written to while it was read; read a copy'), { code: CHANGED });
}

/**
 * What one string can hold, and so one text. TextDecoder refuses more too, but says that the encoding is wrong.
 * @param what is so long, if it is not the whole input
 */
export function checkLength(bytes: number, what?: string): void {
  if (bytes <= constants.MAX_STRING_LENGTH) return;
  const where = what === undefined ? '' : `${what} has `;
  throw new Error(`${where}more than ${constants.MAX_STRING_LENGTH} bytes, too many for one text; cut it up`);
}
