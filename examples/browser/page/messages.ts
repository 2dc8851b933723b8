/** What the page and its worker say to each other. */
import type { FindBackgroundOptions } from 'dejalu';

export interface Question {
  /** Counts the questions; every answer carries the number of its own. */
  readonly run: number;
  /** The text of the input field. */
  readonly pasted: string;
  readonly files: readonly File[];
  readonly options: FindBackgroundOptions;
}

export type Answer = Progress | Result | Fault;

export interface Progress {
  readonly kind: 'progress';
  readonly run: number;
  /** Stories read, of how many. */
  readonly done: number;
  readonly total: number;
}

export interface Result {
  readonly kind: 'result';
  readonly run: number;
  /** The report as a page. */
  readonly html: string;
  readonly stories: number;
  readonly passages: number;
  /** For finding the passages and making the page. */
  readonly milliseconds: number;
  /** Which build of the hot loop did the work. */
  readonly kernel: 'wasm' | 'js';
}

export interface Fault {
  readonly kind: 'fault';
  readonly run: number;
  readonly message: string;
}
