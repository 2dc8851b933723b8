/** A pool in processes of their own: when they end, and what a pool does where there are web workers and no Node. */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, expect, it } from 'vitest';
import { madeUpStories } from './stories.ts';

const dist = (file: string): string => pathToFileURL(resolve(import.meta.dirname, '../../dist', file)).href;
const folder = mkdtempSync(join(tmpdir(), 'dejalu-processes-'));
const stories = join(folder, 'stories.json');
writeFileSync(stories, JSON.stringify(madeUpStories(3, 200)));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs a script to its end, or to the end of the test's time. */
async function output(...args: string[]): Promise<string> {
  return (await promisify(execFile)(process.execPath, args, { encoding: 'utf8', cwd: folder })).stdout;
}

const IDLE = `
import { Pool } from '${dist('threads.js')}';
const pool = new Pool({ threads: 2 });
const signatures = await pool.signAll(Array.from({ length: 3000 }, (_, i) => \`word \${i} \`.repeat(200)));
console.log(signatures.length);
`;

it('an idle pool keeps no process alive', async () => {
  writeFileSync(join(folder, 'idle.mjs'), IDLE);
  expect(await output('idle.mjs')).toBe('3000\n');
});

it('works in code that stands on the command line, with options that a worker would refuse', async () => {
  expect(await output('--input-type=module', '--eval', IDLE)).toBe('3000\n');
});

it('can be required', async () => {
  writeFileSync(
    join(folder, 'required.cjs'),
    `const { Pool } = require(${JSON.stringify(resolve(import.meta.dirname, '../../dist/threads.js'))});
    new Pool({ threads: 1 }).dedupe(['one two three', 'one two three']).then(({ kept }) => console.log(kept.length));`,
  );
  expect(await output('required.cjs')).toBe('1\n');
});

it('a pool that is closed in the middle of its work lets the process end', async () => {
  writeFileSync(
    join(folder, 'closed.mjs'),
    `${IDLE.split('const signatures')[0]}
    const call = pool.findBackground(${JSON.stringify(madeUpStories(4, 50))}).catch(({ code }) => code);
    await pool.close();
    console.log(await call);`,
  );
  expect(await output('closed.mjs')).toBe('pool-closed\n');
});

/** What a browser has, made of what Node has: no shared memory, no Node in the worker, no ref() and unref(). */
const BROWSER = `
import workers from 'node:worker_threads';
import { readFileSync } from 'node:fs';
delete globalThis.SharedArrayBuffer;
process.getBuiltinModule = undefined;
globalThis.Worker = class {
  #worker;
  constructor(url, { type }) {
    if (type !== 'module') throw new Error('a worker of the web has to be told that it is a module');
    this.#worker = new workers.Worker(new URL('scope.mjs', import.meta.url), { workerData: url.href });
    this.#worker.on('message', (data) => this.onmessage({ data }));
    this.#worker.on('error', ({ message }) => this.onerror({ message, preventDefault() {} }));
  }
  postMessage(message, transfer) {
    this.#worker.postMessage(message, transfer);
  }
  terminate() {
    this.#worker.terminate();
  }
};
const { dedupe, findBackground, MinHasher } = await import('${dist('index.js')}');
const { Pool } = await import('${dist('threads.js')}');
const stories = JSON.parse(readFileSync('stories.json', 'utf8'));
const texts = stories.map(({ text }) => text);
const pool = new Pool({ threads: 2 });
const same = (a, b) => console.log(JSON.stringify(a) === JSON.stringify(b));
same((await pool.signAll(texts)).map(({ slots }) => [...slots]), texts.map((text) => [...new MinHasher().sign(text).slots]));
same(await pool.dedupe(stories, { unit: 'paragraph' }), dedupe(stories, { unit: 'paragraph' }));
same(await pool.findBackground(stories), findBackground(stories));
await pool.close();
`;
const SCOPE = `
import { parentPort, workerData } from 'node:worker_threads';
const early = [];
parentPort.on('message', (data) => (globalThis.onmessage ? globalThis.onmessage({ data }) : early.push(data)));
globalThis.postMessage = (message, transfer) => parentPort.postMessage(message, transfer);
process.getBuiltinModule = undefined;
await import(workerData);
for (const data of early) globalThis.onmessage({ data });
`;

it('gives the same answers in workers of the web', async () => {
  writeFileSync(join(folder, 'browser.mjs'), BROWSER);
  writeFileSync(join(folder, 'scope.mjs'), SCOPE);
  expect(await output('browser.mjs')).toBe('true\n'.repeat(3));
});

it('says so where there are no workers at all', async () => {
  writeFileSync(
    join(folder, 'without.mjs'),
    `process.getBuiltinModule = undefined;
    const { Pool } = await import('${dist('threads.js')}');
    const pool = new Pool();
    console.log(pool.threads > 0);
    await pool.signAll(['text']).catch(({ code, message }) => console.log(code, message));`,
  );
  expect(await output('without.mjs')).toBe(
    'true\nunsupported dejalu: a pool needs workers, and there are none here; call the functions without one\n',
  );
});
