/** The command as it is shipped, started as the operating system starts it. The build is made once before the tests. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, watch } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderOf } from './fake-io.ts';

const root = resolve(import.meta.dirname, '../..');
const cli = resolve(root, 'dist/cli.js');
let words = 0;
/** Twelve words that no other story has. */
const news = (): string =>
  Array.from({ length: 12 }, () => {
    const number = Math.imul(++words, 0x9e3779b1) >>> 0;
    return Array.from({ length: 7 }, (_, i) => String.fromCharCode(97 + ((number >>> (4 * i)) & 15))).join('');
  }).join(' ');
const fact = 'The lock at the river mouth has been shut to all ships since the spring of 1911.';
const story = (id: string): string => `${JSON.stringify({ id, text: `Story ${news()}.\n\n${fact}` })}\n`;

it('begins with a line that names its interpreter', () => {
  expect(readFileSync(cli, 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/);
});

it('knows its version', () => {
  const { version } = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8'));
  expect(spawnSync('node', [cli, '--version'], { encoding: 'utf8' })).toMatchObject({
    status: 0,
    stdout: `${version}\n`,
    stderr: '',
  });
});

it('reads from a pipe and tells failure from wrong use by its exit code', () => {
  const answer = spawnSync('node', [cli, 'scan', '-', '--json'], { input: story('a') + story('b'), encoding: 'utf8' });
  expect(answer.status).toBe(0);
  expect(JSON.parse(answer.stdout).documents).toHaveLength(2);
  expect(answer.stderr).toMatch(/^dejalu: 2 documents, \d+ passages?, \d+\.\d s, \d+ MB at the peak\n$/);
  expect(spawnSync('node', [cli, 'scan', '-'], { input: 'nonsense' }).status).toBe(1);
  expect(spawnSync('node', [cli, 'scan', '--nonsense']).status).toBe(2);
});

it.each([['scan'], ['dedupe', '--threshold', '0.3']])('%s says the same with two threads', (command, ...options) => {
  const stories = Array.from({ length: 300 }, (_, i) => story(`lock-${i % 100}-${i}`)).join('');
  const [alone, shared] = ['1', '2'].map((threads) =>
    spawnSync('node', [cli, command, '-', ...options, '--threads', threads, '--json'], {
      input: stories,
      encoding: 'utf8',
    }),
  );
  expect(alone.status).toBe(0);
  expect(alone.stdout.length).toBeGreaterThan(1000);
  expect([shared.status, shared.stdout]).toEqual([0, alone.stdout]);
  expect(shared.stderr).toMatch(/^dejalu: 300 documents, .* MB at the peak\n$/);
});

it('ends quietly when its reader goes away', async () => {
  const command = spawn('node', [cli, 'scan', '-', '--json']);
  const ended = new Promise<number | null>((done) => command.on('close', done));
  let stderr = '';
  command.stderr.on('data', (data) => {
    stderr += data;
  });
  // More than a pipe holds, so that the command is still writing when the other end is closed.
  command.stdout.once('data', () => command.stdout.destroy());
  command.stdin.end(Array.from({ length: 5000 }, (_, i) => story(`lock-${i}`)).join(''));
  expect(await ended).toBe(0);
  expect(stderr).not.toMatch(/EPIPE|Error|fault/);
});

describe('colours', () => {
  const stories = story('a') + story('b');
  const answer = (env: NodeJS.ProcessEnv): string => {
    const { stdout, stderr } = spawnSync('node', [cli, 'scan', '-'], {
      input: stories,
      encoding: 'utf8',
      env: { ...process.env, NO_COLOR: '', FORCE_COLOR: '', ...env },
    });
    expect(stderr).not.toContain('\u001b');
    return stdout;
  };

  it('are not for files and pipes, not even in CI', () => {
    expect(answer({ CI: 'true' })).not.toContain('\u001b');
  });

  it('can be forced', () => expect(answer({ FORCE_COLOR: '1' })).toContain('\u001b[1mBACKGROUND'));

  it.each([{ FORCE_COLOR: '1', NO_COLOR: '1' }, { FORCE_COLOR: '0' }])('can be forbidden: %j', (env) => {
    expect(answer(env)).not.toContain('\u001b');
  });
});

it.skipIf(!existsSync('/dev/full'))('says that the disk is full', () => {
  const { status, stderr } = spawnSync('sh', ['-c', `node ${cli} scan - > /dev/full`], {
    input: story('a'),
    encoding: 'utf8',
  });
  expect([status, stderr]).toEqual([1, 'dejalu: standard output: cannot be written: the disk is full\n']);
});

describe('a signal', () => {
  /** Work for seconds. */
  const longStories = (): string => {
    const words = Array.from({ length: 400 }, (_, i) => `w${i}`).join(' ');
    return Array.from(
      { length: 15_000 },
      (_, i) => `${JSON.stringify({ id: `d${i}`, text: `${i} ${words}.` })}\n`,
    ).join('');
  };
  const end = async (command: ChildProcess): Promise<unknown[]> => (await once(command, 'close')) as unknown[];

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    '%s leaves no half-written file',
    async (signal) => {
      const at = folderOf({});
      mkdirSync(at('fresh'));
      const command = spawn('node', [cli, 'scan', '-', '--strip', at('fresh')]);
      const ended = end(command);
      // Stopped as soon as the first file is begun, with thousands to come.
      const watcher = watch(at('fresh'), () => command.kill(signal));
      command.stdin.end(Array.from({ length: 20_000 }, (_, i) => story(`lock-${i}`)).join(''));
      expect(await ended).toEqual([null, signal]);
      watcher.close();
      expect(readdirSync(at('fresh'))).toEqual([]);
    },
    120_000,
  );

  it('is answered in the midst of a computation', async () => {
    const at = folderOf({});
    const command = spawn('node', [cli, 'dedupe', '-', '--kept', at('kept.jsonl')]);
    const ended = end(command);
    let answer = '';
    command.stdout.on('data', (data) => {
      answer += data;
    });
    // The last piece has been taken out of the pipe: from here on it computes for seconds.
    command.stdin.end(longStories(), () => command.kill('SIGINT'));
    expect(await ended).toEqual([null, 'SIGINT']);
    expect([answer, readdirSync(at())]).toEqual(['', []]);
  }, 120_000);

  it.skipIf(!existsSync('/usr/bin/script') || !existsSync('/bin/bash'))(
    'leaves the terminal as it was',
    async () => {
      // Stories without end, so that the bar stands until somebody ends it.
      const endless = `seq 1 1000000000 | sed 's/.*/{"id":"&","text":"A story."}/'`;
      const inner = `exec bash -c ${JSON.stringify(`exec node ${cli} scan - < <(${endless})`)}`;
      const command = spawn('script', ['-qefc', inner, '/dev/null'], { stdio: ['pipe', 'pipe', 'ignore'] });
      const ended = end(command);
      let screen = '';
      let pressed = false;
      command.stdout.on('data', (data) => {
        screen += data;
        if (pressed || !screen.includes('documents read')) return;
        pressed = true;
        // Ctrl-C, while a bar stands on the screen.
        command.stdin.write('\u0003');
      });
      expect((await ended)[0]).toBe(130);
      expect(screen.endsWith('\r\u001b[K')).toBe(true);
      expect(screen).not.toContain('\u001b[?');
    },
    120_000,
  );
});
