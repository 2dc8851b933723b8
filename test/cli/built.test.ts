/** The command as it is shipped, started as the operating system starts it. The build is made once before the tests. */
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const cli = resolve(root, 'dist/cli.js');
const story = (id: string): string =>
  `${JSON.stringify({ id, text: `Story ${id}: the lock at the river mouth was shut.` })}\n`;

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
