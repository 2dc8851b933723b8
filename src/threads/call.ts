/**
 * One call of a pool's method: its pieces go to the workers, a bounded number at a time, and the answers come back in
 * the order of the pieces, whichever is ready first. Ends early when the caller's signal says so; what the workers
 * still answer is dropped then.
 */
import { DejaluError } from '../errors.ts';
import { abortSignal } from '../options.ts';
import type { AbortSignalLike } from '../types.ts';
import type { Common } from './common.ts';
import type { Crew } from './crew.ts';
import { Fault } from './fault.ts';
import type { Answer, Input, Shared, TaskName } from './tasks/tasks.ts';

/** A part of a call's work. Its maker may add what it needs beside the answer. */
export interface Piece<T extends TaskName> {
  readonly input: Input<T>;
  /** What it is about, for error messages: text i of its texts, or all of them. */
  readonly name: (text: number | undefined) => string;
}

/** Pieces per worker that wait, are worked on, or are answered and not asked for yet. Fewer let workers run idle. */
const IN_FLIGHT = 4;

export class Call {
  readonly #crew: Crew;
  readonly #signal: AbortSignalLike | undefined;
  readonly #commons = new Map<object, Common>();

  /** @throws DejaluError `pool-closed`, `bad-option`; the signal's reason, if it has been given */
  constructor(crew: Crew, signal: AbortSignalLike | undefined) {
    if (signal !== undefined) abortSignal()(signal, 'signal');
    crew.requireOpen();
    this.#crew = crew;
    this.#signal = signal;
    this.check();
  }

  get threads(): number {
    return this.#crew.threads;
  }

  /** Throws the signal's reason if it has been given. */
  check(): void {
    if (this.#signal?.aborted) throw this.#signal.reason;
  }

  /** Ends the call: the workers let go of what they keep for it. */
  end(): void {
    for (const common of this.#commons.values()) this.#crew.drop(common);
    this.#commons.clear();
  }

  /** What several rounds have in common crosses once. */
  #share(value: object): Common {
    const common = this.#commons.get(value) ?? this.#crew.share(value);
    this.#commons.set(value, common);
    return common;
  }

  /** The answers, in order, with their pieces. Throws the signal's reason, or a DejaluError that names what failed. */
  async *answers<T extends TaskName, P extends Piece<T>>(
    task: T,
    common: Shared<T>,
    pieces: Iterable<P>,
  ): AsyncGenerator<{ answer: Answer<T>; piece: P }> {
    const signal = this.#signal;
    const kept = this.#share(common);
    let abort = () => {};
    const aborted = new Promise<never>((_, reject) => {
      abort = () => reject(signal?.reason);
    });
    aborted.catch(() => {});
    signal?.addEventListener('abort', abort);
    try {
      const waiting: Promise<{ answer: Answer<T>; piece: P }>[] = [];
      const inFlight = IN_FLIGHT * this.threads;
      for (const piece of pieces) {
        waiting.push(this.#run(task, piece, kept));
        if (waiting.length < inFlight) continue;
        yield await Promise.race([waiting.shift() as (typeof waiting)[number], aborted]);
        this.check();
      }
      for (const answer of waiting) {
        yield await Promise.race([answer, aborted]);
        this.check();
      }
    } finally {
      signal?.removeEventListener('abort', abort);
    }
  }

  #run<T extends TaskName, P extends Piece<T>>(
    task: T,
    piece: P,
    common: Common,
  ): Promise<{ answer: Answer<T>; piece: P }> {
    const answered = this.#crew.run(task, piece.input, common).then(
      (answer) => ({ answer, piece }),
      (error) => {
        throw error instanceof Fault ? error.toError(piece.name(error.details.text)) : error;
      },
    );
    // Nobody may be waiting for it any more when it fails.
    answered.catch(() => {});
    return answered;
  }
}

/** Functions can't cross to a worker. @throws DejaluError `bad-option` if one of these options is given */
export function refuseFunctions(options: object | undefined, names: readonly string[], method: string): void {
  if (typeof options !== 'object' || options === null) return;
  for (const name of names) {
    if ((options as Readonly<Record<string, unknown>>)[name] === undefined) continue;
    const why = `option "${name}" is a function, which can't cross to a worker`;
    throw new DejaluError('bad-option', `${why}; call ${method} without a pool to use it`);
  }
}
