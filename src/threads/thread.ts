/**
 * Starts a worker: a `Worker` of the web where there is one (browsers, Deno, Bun), else one of Node's worker_threads.
 * That takes some 30 ms. The worker's own end is in worker.ts, what is said between them in tasks.ts.
 */
import { DejaluError } from '../errors.ts';
import { builtIn } from './built-in.ts';

/** A worker, as the thread that started it sees it. */
export interface Thread {
  /** The buffers change hands: here they are empty afterwards. */
  post(message: unknown, transfer: ArrayBuffer[]): void;
  /** Whether the process has to live until the worker answers. Browsers don't ask. */
  hold(busy: boolean): void;
  terminate(): Promise<void>;
}

export interface Listener {
  answer(message: unknown): void;
  /** It ended, or could not be started. */
  end(why: unknown): void;
}

/** What is used of a web worker; the types of the web are not those of Node. */
interface WebWorker {
  onmessage: ((event: { readonly data: unknown }) => void) | null;
  onmessageerror: ((event: unknown) => void) | null;
  onerror: ((event: { readonly message?: string; preventDefault?(): void }) => void) | null;
  postMessage(message: unknown, transfer: ArrayBuffer[]): void;
  terminate(): void;
  ref?(): void;
  unref?(): void;
}
declare const Worker: (new (url: URL, options: { readonly type: 'module' }) => WebWorker) | undefined;

export function startThread(listener: Listener): Thread {
  if (typeof Worker === 'function') {
    // In these very words: bundlers look for them.
    return webThread(new Worker(new URL('./worker.js', import.meta.url), { type: 'module' }), listener);
  }
  const workers = builtIn('worker_threads');
  if (workers) return nodeThread(workers, listener);
  throw new DejaluError('unsupported', 'a pool needs workers, and there are none here; call the functions without one');
}

function webThread(worker: WebWorker, { answer, end }: Listener): Thread {
  worker.onmessage = ({ data }) => answer(data);
  worker.onmessageerror = () => end(new Error('a message could not be read'));
  worker.onerror = (event) => {
    event.preventDefault?.();
    end(new Error(event.message || 'its script could not be loaded'));
  };
  return {
    post: (message, transfer) => worker.postMessage(message, transfer),
    hold: (busy) => (busy ? worker.ref?.() : worker.unref?.()),
    terminate: async () => worker.terminate(),
  };
}

function nodeThread({ Worker }: typeof import('node:worker_threads'), { answer, end }: Listener): Thread {
  const here = import.meta.url;
  // Without the options of this process: a loader has nothing to load there, and `--input-type` would be refused.
  const worker = new Worker(new URL('worker.js', here), { name: 'dejalu', execArgv: [] });
  worker.on('message', answer);
  worker.on('messageerror', end);
  worker.on('error', end);
  worker.on('exit', (code) => end(new Error(`it ended with code ${code}`)));
  return {
    post: (message, transfer) => worker.postMessage(message, transfer),
    hold: (busy) => (busy ? worker.ref() : worker.unref()),
    terminate: async () => void (await worker.terminate()),
  };
}

/** How many threads the machine runs at once, as far as it says. */
export function machineThreads(): number {
  const { navigator } = globalThis as { navigator?: { readonly hardwareConcurrency?: number } };
  return navigator?.hardwareConcurrency ?? builtIn('os')?.availableParallelism() ?? 1;
}
