/**
 * How an answer is laid out: the options and the terminal that all renderers are told about.
 */
import pc from 'picocolors';
import { DejaluError } from '../index.ts';
import type { Io } from './io.ts';

export interface View {
  /** Columns of a line. */
  readonly width: number;
  /** Passages, documents or clusters to print of each kind; 0: all. */
  readonly limit: number;
  readonly paint: ReturnType<typeof pc.createColors>;
}

/** Narrower than this the columns of a table no longer fit. */
const NARROWEST = 60;
const WITHOUT_TERMINAL = 100;

export function viewOf(io: Io, limit: number): View {
  if (!Number.isInteger(limit) || limit < 0) {
    throw new DejaluError('bad-option', `option "limit" must be a whole number from 0, not ${limit}`);
  }
  // In `dejalu scan … | less` standard error is still the terminal that it will be read on.
  const width = Math.max(NARROWEST, io.stdout.columns ?? io.stderr.columns ?? WITHOUT_TERMINAL);
  return { width, limit, paint: pc.createColors(io.colors) };
}
