/**
 * What all pieces of a round have in common, on its way to the workers: each gets it once and keeps it until the call
 * ends. Large arrays stand in memory that all share, where the engine has such (a page in the browser has to be isolated
 * for it); elsewhere every worker has a copy.
 */

/** Something that workers keep under a number. */
export interface Common {
  readonly number: number;
  readonly value: object;
}

/** Arrays below this many bytes are copied anyway. */
const FEW_BYTES = 1 << 10;

/** The same with its large arrays in shared memory: one copy, whose caller does not write to them any more. */
export function shareable(value: object): object {
  if (typeof SharedArrayBuffer === 'undefined') return value;
  return Object.fromEntries(Object.entries(value).map(([key, own]) => [key, isLarge(own) ? shared(own) : own]));
}

type Numbers = Uint8Array | Uint32Array;

function isLarge(value: unknown): value is Numbers {
  return ArrayBuffer.isView(value) && value.byteLength >= FEW_BYTES;
}

function shared(array: Numbers): Numbers {
  const copy = new (array.constructor as Uint8ArrayConstructor)(
    new SharedArrayBuffer(array.byteLength) as unknown as ArrayBuffer,
  );
  copy.set(array);
  return copy;
}
