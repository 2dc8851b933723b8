/**
 * The subpath dejalu/threads: a pool of workers for batches, with the answers of the functions of the same names.
 *
 * Texts cross as UTF-8 in batches of 256 kB, a few at a time, so that memory stays bounded; arrays change hands, none is
 * copied. Answers are in input order and the same bytes, with any number of threads. Workers start when there is work,
 * which takes some 30 ms once: no gain for less than some megabytes of text. findBackground and long texts gain most,
 * dedupe of paragraphs next to nothing: its join is one after the other. Not a queue for single texts.
 * The worker is a file of the package: a program for Node that is bundled leaves dejalu out of its bundle (esbuild:
 * `--external:dejalu`, or `external: ['dejalu']`); bundlers for the web find the worker by themselves.
 * @module dejalu/threads
 */
import type { FindBackgroundOptions } from '../background.ts';
import type { DedupeOptions } from '../dedupe/options.ts';
import type { DedupeResult } from '../dedupe/result.ts';
import type { Text } from '../kernel/kernel.ts';
import { integer, type OptionTable, type Resolved, resolveOptions } from '../options.ts';
import type { MinHashOptions } from '../sketch/minhash.ts';
import type { Signature } from '../sketch/signature.ts';
import type { AbortSignalLike, Document, Report } from '../types.ts';
import { Call } from './call.ts';
import { Crew } from './crew.ts';
import { dedupe, findBackground } from './jobs.ts';
import { signAll } from './sign.ts';
import { machineThreads } from './thread.ts';

export type { AbortSignalLike } from '../types.ts';

/** What a pool can be told. */
export interface PoolOptions {
  /** Workers, 1 to 64; each takes some 15 MB. @defaultValue as many as the machine runs at once, 64 at most */
  readonly threads?: number | undefined;
}

/** What every call takes beside its own options. */
export interface CallOptions {
  /** Ends the call: it rejects with the signal's reason, and the pool can be used again. @defaultValue none */
  readonly signal?: AbortSignalLike | undefined;
}

/** Options without the functions, which can't cross to a worker. */
export type PoolSignAllOptions = Omit<MinHashOptions, 'tokenizer'> & CallOptions;
/** What dedupe can be told, but for functions, which can not cross to a worker. */
export type PoolDedupeOptions = Omit<DedupeOptions, 'tokenizer' | 'split'> & CallOptions;
/** What findBackground can be told, but for functions, which can not cross to a worker. */
export type PoolFindBackgroundOptions = Omit<FindBackgroundOptions, 'tokenizer'> & CallOptions;

/** So that `await using` closes a pool, where the types know `Symbol.asyncDispose`: they must not ask for it. */
type ClosedInTheEnd = SymbolConstructor extends { readonly asyncDispose: infer S extends symbol }
  ? { [K in S]: () => Promise<void> }
  : object;

export interface Pool extends ClosedInTheEnd {}

const MOST_THREADS = 64;

/**
 * A pool of workers. An idle one keeps no process alive. Calls may overlap.
 *
 * Every method rejects with what the function of its name throws, and with a DejaluError `worker-failed` that names
 * the document if a worker fails (the pool goes on with a new one), `pool-closed` after `close()`, `unsupported` where
 * there are no workers, and `bad-option` for a `tokenizer` or `split`: functions can't cross.
 */
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: it has the method, which its own type must not name
export class Pool {
  /** Workers at most. */
  readonly threads: number;
  readonly #crew: Crew;

  /** Starts nothing yet. @throws DejaluError `unknown-option`, `bad-option` */
  constructor(options?: PoolOptions) {
    const table: OptionTable<Resolved<PoolOptions>> = {
      threads: { default: Math.min(machineThreads(), MOST_THREADS), check: integer(1, MOST_THREADS) },
    };
    this.threads = resolveOptions(options, table).threads;
    this.#crew = new Crew(this.threads);
  }

  /**
   * What `new MinHasher(options).signAll(texts)` gives, bit for bit. The signatures of a batch share one buffer, so
   * one that is kept keeps those of up to 256 kB of text.
   */
  async signAll(texts: readonly Text[], options?: PoolSignAllOptions): Promise<Signature[]> {
    return this.#run(options, (call, rest) => signAll(call, texts, rest));
  }

  /** What `dedupe(units, options)` gives. */
  async dedupe(units: readonly Document[] | readonly string[], options?: PoolDedupeOptions): Promise<DedupeResult> {
    return this.#run(options, (call, rest) => dedupe(call, units, rest));
  }

  /** What `findBackground(documents, options)` gives. `onProgress` is called on this thread. */
  async findBackground(documents: readonly Document[], options?: PoolFindBackgroundOptions): Promise<Report> {
    return this.#run(options, (call, rest) => findBackground(call, documents, rest));
  }

  /** Ends the workers; calls under way reject with `pool-closed`. May be called again. */
  close(): Promise<void> {
    return this.#crew.close();
  }

  static {
    // Old browsers don't know the symbol.
    const { asyncDispose } = Symbol;
    if (asyncDispose) Object.defineProperty(Pool.prototype, asyncDispose, { value: Pool.prototype.close });
  }

  /** Makes a call, with its options without the signal. What is no object is left for the function to refuse. */
  async #run<T extends CallOptions, Result>(
    options: T | undefined,
    work: (call: Call, rest: Omit<T, 'signal'> | undefined) => Promise<Result>,
  ): Promise<Result> {
    const given = typeof options === 'object' && options !== null;
    const { signal, ...rest } = given ? options : ({} as T);
    const call = new Call(this.#crew, signal);
    try {
      return await work(call, given ? rest : options);
    } finally {
      call.end();
    }
  }
}
