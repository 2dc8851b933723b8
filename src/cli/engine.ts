/**
 * Who does the work: the library's functions on this thread, or a pool with workers. The answer is the same.
 */
import {
  type DedupeOptions,
  type DedupeResult,
  type Document,
  dedupe,
  type FindBackgroundOptions,
  findBackground,
  type Report,
} from '../index.ts';
import { Pool } from '../threads/pool.ts';

export interface Engine {
  dedupe(documents: readonly Document[], options: DedupeOptions): DedupeResult | Promise<DedupeResult>;
  findBackground(documents: readonly Document[], options: FindBackgroundOptions): Report | Promise<Report>;
  close(): Promise<void>;
}

/** @throws DejaluError `bad-option` unless `threads` is a whole number from 1 to 64 */
export function engineOf(threads: number): Engine {
  return threads === 1 ? { dedupe, findBackground, close: async () => {} } : new Pool({ threads });
}
