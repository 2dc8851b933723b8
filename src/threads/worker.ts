/**
 * What runs in a worker: dist/worker.js, which thread.ts starts. Takes every message in turn. Not for import.
 */
import { builtIn } from './built-in.ts';
import { work } from './tasks/tasks.ts';

declare const Worker: unknown;

const port = builtIn('worker_threads')?.parentPort;
// Where the web's `Worker` is there as well (Bun, Deno), that is what this was started with.
if (port && typeof Worker !== 'function') {
  port.on('message', (message) => {
    const done = work(message);
    if (done) port.postMessage(done.answer, done.transfer);
  });
} else {
  const scope = globalThis as unknown as {
    onmessage(event: { readonly data: unknown }): void;
    postMessage(answer: unknown, transfer: ArrayBuffer[]): void;
  };
  scope.onmessage = ({ data }) => {
    const done = work(data);
    if (done) scope.postMessage(done.answer, done.transfer);
  };
}
