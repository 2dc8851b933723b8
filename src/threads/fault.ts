/**
 * An error on its way from a worker to the caller: what is left of it when it crosses, and the DejaluError that is made
 * of it there, which names the document. Errors can't cross as they are: their class would be lost.
 */
import { DejaluError, type DejaluErrorCode } from '../errors.ts';

/** What crosses. */
export interface FaultDetails {
  readonly name: string;
  readonly message: string;
  readonly stack: string | undefined;
  /** Of a DejaluError. */
  readonly code: DejaluErrorCode | undefined;
  /** Which text of the input it was about, counted from 0; undefined if that is not known. */
  readonly text: number | undefined;
}

export function faultDetails(error: unknown, text: number | undefined): FaultDetails {
  const code = error instanceof DejaluError ? error.code : undefined;
  const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
  return { name, message, stack, code, text };
}

export class Fault extends Error {
  readonly details: FaultDetails;

  constructor(details: FaultDetails) {
    super(details.message);
    this.details = details;
  }

  /** Of a worker that is gone. */
  static ofEnd(why: unknown): Fault {
    const details = faultDetails(why, undefined);
    return new Fault({ ...details, message: `the worker is gone: ${details.message}` });
  }

  /** @param what the text or texts that it is about, such as `document "a"` */
  toError(what: string): DejaluError {
    const { name, message, stack, code = 'worker-failed' } = this.details;
    const cause = Object.assign(new Error(message), { name, stack });
    return new DejaluError(code, `${what}: ${message.replace(/^dejalu: /, '')}`, { cause });
  }
}
