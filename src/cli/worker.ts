/**
 * The thread of the command that works: makes of its port what command.ts sees as the process. Standard output waits
 * for its reader, piece by piece; standard error does not wait. What stands at the other end is main.ts.
 */
import { Writable } from 'node:stream';
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { run } from './command.ts';
import type { Failure, FromWorker, Surroundings, ToWorker } from './messages.ts';

const port = parentPort as MessagePort;
const surroundings = workerData as Surroundings;

let written: (error?: Error | null) => void = () => {};
let read: (answer: Extract<ToWorker, { read: unknown }>) => void = () => {};
port.on('message', (message: ToWorker) => {
  if ('written' in message) written(message.written && errorOf(message.written));
  else read(message);
});

const stdout = new Writable({
  decodeStrings: false,
  write(text: string, _encoding, done) {
    written = done;
    say({ stdout: text });
  },
});
const stderr = new Writable({
  decodeStrings: false,
  write(text: string, _encoding, done) {
    say({ stderr: text });
    done();
  },
});
// Whoever writes is told.
stdout.on('error', () => {});

const code = await run(surroundings.argv, {
  stdin: stdin(),
  stdout: Object.assign(stdout, surroundings.stdout),
  stderr: Object.assign(stderr, surroundings.stderr),
  colors: surroundings.colors,
  unfinished: {
    add: (path: string) => say({ unfinished: path }),
    delete: (path: string) => say({ finished: path }),
  },
  seconds: () => (Date.now() - surroundings.began) / 1000,
  peakMemory: () => process.resourceUsage().maxRSS * 1024,
});
await new Promise<void>((resolve) => {
  if (stdout.destroyed) resolve();
  else stdout.once('close', resolve).end();
});
say({ done: code });
port.close();

async function* stdin(): AsyncGenerator<Uint8Array> {
  for (;;) {
    const { read: bytes, failure } = await new Promise<Parameters<typeof read>[0]>((resolve) => {
      read = resolve;
      say({ wants: 'stdin' });
    });
    if (failure) throw errorOf(failure);
    if (!bytes) return;
    yield bytes;
  }
}

function say(message: FromWorker): void {
  port.postMessage(message);
}

function errorOf({ code, message }: Failure): Error {
  return Object.assign(new Error(message), { code });
}
