#!/usr/bin/env node
/**
 * The command `dejalu`, as the operating system starts it: the real streams, signals, and an exit code at the end.
 * What it does is in command.ts and runs in a worker (worker.ts), which costs 60 ms and 11 MB: a computation of
 * minutes leaves this thread free, so that Ctrl-C is answered at once, unfinished files are removed and the terminal
 * is left as it was.
 */
import { rmSync } from 'node:fs';
import { constants } from 'node:os';
import { Worker } from 'node:worker_threads';
import pc from 'picocolors';
import type { Failure, FromWorker, Surroundings, Terminal, ToWorker } from './messages.ts';

/** How long a worker may take to stop, in milliseconds; one that waits for a named pipe that nobody writes never does. */
const PATIENCE = 1000;
const ERASE_LINE = '\r\u001b[K';
/** How what is written ends when nothing stands on the line: this, or what cli-progress clears a line with. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: it is what is looked for
const LINE_IS_EMPTY = /(?:\n|\u001b\[2?K)$/;

const { env, stdout, stderr } = process;
const surroundings: Surroundings = {
  argv: process.argv.slice(2),
  stdout: terminalOf(stdout),
  stderr: terminalOf(stderr),
  colors: wantsColors(),
  began: Date.now() - process.uptime() * 1000,
};
// A file of the build: this one is never run from its source.
const worker = new Worker(new URL('./cli-worker.js', import.meta.url), { workerData: surroundings });

/** Files and folders that the worker is about to write. */
const unfinished = new Set<string>();
/** Whether something stands on the terminal's last line of standard error: a progress bar. */
let lineIsOpen = false;
let input: AsyncIterator<Uint8Array> | undefined;
let code = 1;

// A reader that goes away (`dejalu scan … | head`) is reported to whoever writes; here it must only not crash.
stdout.on('error', () => {});
stderr.on('error', () => {});

worker.on('message', (message: FromWorker) => {
  if ('stdout' in message) {
    stdout.write(message.stdout, (error) => answer({ written: error ? failureOf(error) : undefined }));
  } else if ('stderr' in message) {
    lineIsOpen = !LINE_IS_EMPTY.test(message.stderr);
    stderr.write(message.stderr);
  } else if ('wants' in message) {
    input ??= process.stdin[Symbol.asyncIterator]();
    input.next().then(
      ({ done, value }) => answer({ read: done ? undefined : value }),
      (error) => answer({ read: undefined, failure: failureOf(error) }),
    );
  } else if ('unfinished' in message) unfinished.add(message.unfinished);
  else if ('finished' in message) unfinished.delete(message.finished);
  else code = message.done;
});

worker.on('error', (error: NodeJS.ErrnoException) => {
  cleanUp();
  stderr.write(
    error.code === 'ERR_WORKER_OUT_OF_MEMORY'
      ? 'dejalu: out of memory; NODE_OPTIONS=--max-old-space-size=8192 lets Node use 8 GB\n'
      : `dejalu: this is a fault of dejalu itself, please report it\n${error.stack ?? error}\n`,
  );
});

worker.on('exit', () => {
  // Not process.exit(): what is still on its way into a pipe would be lost.
  process.exitCode = code;
  for (const signal of SIGNALS) process.removeAllListeners(signal);
  if (input) process.stdin.destroy();
});

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
for (const signal of SIGNALS) process.once(signal, () => interrupted(signal));

/** A second signal of the kind ends the process as if this function were not there. */
async function interrupted(signal: (typeof SIGNALS)[number]): Promise<void> {
  worker.removeAllListeners('exit');
  const enough = new Promise((resolve) => setTimeout(resolve, PATIENCE));
  // Afterwards all that it said has been heard.
  await Promise.race([worker.terminate(), enough]);
  cleanUp();
  // Dying of the signal itself, shells see 128 and its number, and a loop of a script ends instead of going on.
  process.removeAllListeners(signal);
  process.kill(process.pid, signal);
  process.exit(128 + constants.signals[signal]);
}

function cleanUp(): void {
  for (const path of unfinished) {
    try {
      // Tried again while a worker that did not stop in time still writes there.
      rmSync(path, { recursive: true, force: true, maxRetries: 5 });
    } catch {
      stderr.write(`dejalu: ${path} could not be removed\n`);
    }
  }
  if (surroundings.stderr.isTTY && lineIsOpen) stderr.write(ERASE_LINE);
}

function answer(message: ToWorker): void {
  worker.postMessage(message);
}

function failureOf({ code, message }: NodeJS.ErrnoException): Failure {
  return { code, message };
}

function terminalOf({ isTTY, columns }: NodeJS.WriteStream): Terminal {
  return isTTY ? { isTTY, columns } : { isTTY: false };
}

/** NO_COLOR and FORCE_COLOR as picocolors reads them, but FORCE_COLOR=0 for none, and in CI no colours in a file. */
function wantsColors(): boolean {
  if (env['NO_COLOR'] || env['FORCE_COLOR'] === '0') return false;
  return env['FORCE_COLOR'] ? true : stdout.isTTY === true && pc.isColorSupported;
}
