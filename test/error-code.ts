/** The code of the DejaluError that `work` throws, or undefined where it throws none. */
import { DejaluError } from '../src/errors.ts';

export function codeOf(work: () => unknown): string | undefined {
  try {
    work();
  } catch (error) {
    if (error instanceof DejaluError) return error.code;
    throw error;
  }
  return undefined;
}
