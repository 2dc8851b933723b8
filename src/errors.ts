/**
 * The one error class. Every message says what is wrong, in which option or document and field, what the limit is
 * and how to mend it; `code` is for machines, `cause` keeps what was caught.
 */

/** What went wrong, for a program to branch on. */
export type DejaluErrorCode =
  /** An option of that name does not exist. */
  | 'unknown-option'
  /** An option's value has the wrong type or is out of range. */
  | 'bad-option'
  /** A document, or a field of it, is missing or has the wrong type. */
  | 'bad-document'
  /** Two documents (or two entries of an index) have the same id. */
  | 'duplicate-id'
  /** Two signatures, or a signature and an index, were made by unlike recipes. */
  | 'recipe-mismatch'
  /** What was asked for is not to be had on this engine, or is too large for any. */
  | 'unsupported'
  /** Bytes that are no signature or index of a version this release reads. */
  | 'bad-bytes'
  /** A worker of a pool failed or ended; `cause` has its error. */
  | 'worker-failed'
  /** A pool was used after it had been closed, or closed while it was used. */
  | 'pool-closed'
  /** A file could not be read, or a line of it or something stored is not what it must be. */
  | 'bad-input';

/** Thrown for every input that dejalu refuses. Nothing is changed by a call that throws it. */
export class DejaluError extends Error {
  /** Always `DejaluError`. */
  override readonly name = 'DejaluError';
  /** What kind of refusal it is, for programs. */
  readonly code: DejaluErrorCode;

  constructor(code: DejaluErrorCode, message: string, options?: { cause?: unknown }) {
    super(`dejalu: ${message}`, options);
    this.code = code;
  }
}

/** How a value is named in an error message: short, with its type, never the whole of a long text. */
export function describe(value: unknown): string {
  if (value === null || value === undefined) return String(value);
  if (Array.isArray(value)) return `an array of ${value.length}`;
  if (typeof value === 'string') return JSON.stringify(value.length > 40 ? `${value.slice(0, 40)}…` : value);
  if (typeof value === 'object') return describeObject(value);
  if (typeof value === 'function') return 'a function';
  return `${String(value)} (${typeof value})`;
}

/** By its class, since a Set is not seen to be one in "an object". */
function describeObject(value: object): string {
  const name: unknown = Object.getPrototypeOf(value)?.constructor?.name;
  if (typeof name !== 'string' || name === '' || name === 'Object') return 'an object';
  const { length } = value as { length?: unknown };
  const size = ArrayBuffer.isView(value) && typeof length === 'number' ? ` of ${length}` : '';
  return `${/^[AEIO]/.test(name) ? 'an' : 'a'} ${name}${size}`;
}
