import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import * as zlib from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readDocuments } from '../../../src/cli/input/read.ts';
import { zstdDecompressed } from '../../../src/cli/input/zstd.ts';
import { folderOf } from '../fake-io.ts';
import { ids, read, refusal, texts } from './reading.ts';

const line = `${JSON.stringify({ id: 'x', text: 'some words, and more of them than a few' })}\n`;

describe('gzip', () => {
  const whole = zlib.gzipSync(line);
  it.each([
    ['half of it', whole.subarray(0, 24), 'broken gzip data: it ends too early'],
    ['none of it', Buffer.from(line), 'broken gzip data: incorrect header check'],
    ['nothing', Buffer.alloc(0), 'broken gzip data: it ends too early'],
    [
      'a changed byte',
      Buffer.concat([whole.subarray(0, -6), Buffer.alloc(6)]),
      'broken gzip data: incorrect data check',
    ],
  ])('with %s there is an error that names the file', async (_, content, message) => {
    const at = folderOf({ 'half.jsonl.gz': content });
    expect(await refusal(read([at('half.jsonl.gz')]))).toBe(
      `dejalu: ${at('half.jsonl.gz')}: ${message}; --skip-bad goes on without the rest of it`,
    );
  });

  it('that is cut has what stands before the cut, if that is wanted, and what stands in other files', async () => {
    const words = Array.from({ length: 40_000 }, (_, i) => `${(i * 0x9e3779b1) >>> 0}`).join(' ');
    const lines = ['a', 'b', 'c'].map((id) => `${JSON.stringify({ id, text: words })}\n`).join('');
    const cut = zlib.gzipSync(lines).subarray(0, -2000);
    const at = folderOf({ '1.jsonl.gz': cut, '2.txt': 'Snow.', '3.txt.gz': whole.subarray(0, 24), '4.json': '[{' });
    const reading = await read([at()], { skipBad: true });
    expect(ids(reading)).toEqual(['a', 'b', '2']);
    expect(reading.leftOut).toEqual([
      `${at('1.jsonl.gz')}: broken gzip data: it ends too early; with all after it`,
      `${at('3.txt.gz')}: broken gzip data: it ends too early; with all after it`,
      expect.stringContaining(`${at('4.json')}: not JSON: `),
    ]);
  });
});

describe('zstd', () => {
  const hasZstd = 'createZstdDecompress' in zlib;
  // Written by the command that everybody writes such files with.
  const compress = (content: string, ...options: string[]): Buffer =>
    execFileSync('zstd', ['-q', '-c', ...options], { input: content });
  let written = false;
  try {
    written = compress(line).length > 0;
  } catch {
    // No such command here.
  }

  it.skipIf(hasZstd)('that this Node cannot read is an error that says which can', async () => {
    const at = folderOf({ 'a.jsonl.zst': Buffer.from([0x28, 0xb5, 0x2f, 0xfd]) });
    expect(await refusal(read([at('a.jsonl.zst')]), 'unsupported')).toBe(
      `dejalu: ${at('a.jsonl.zst')}: zstd needs Node 22.15 or later, this is ${process.version}; decompress it first: zstd -d`,
    );
    expect(await refusal(read(['-'], {}, Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0])), 'unsupported')).toMatch(
      /^dejalu: standard input: zstd needs Node 22\.15/,
    );
  });

  it.skipIf(!hasZstd || !written)('is read, in one frame or several, from a file or standard input', async () => {
    const skippable = Buffer.from([0x50, 0x2a, 0x4d, 0x18, 3, 0, 0, 0, 1, 2, 3]);
    const frames = [compress('one '), skippable, compress(''), compress('two '.repeat(100_000)), compress('three')];
    const at = folderOf({ 'a.jsonl.zst': compress(line), 'b.txt.zst': Buffer.concat(frames) });
    const several = `one ${'two '.repeat(100_000)}three`;
    expect(texts(await read([at()]))).toEqual([JSON.parse(line).text, several]);
    expect(texts(await read(['-'], {}, compress(line)))).toEqual([JSON.parse(line).text]);
    for (const size of [1, 7, 64]) {
      const bytes = Buffer.concat([compress(line), compress(line.replace('"x"', '"y"'))]);
      const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) =>
        bytes.subarray(i * size, (i + 1) * size),
      );
      expect(ids(await readDocuments(['-'], { stdin: Readable.from(chunks) }))).toEqual(['x', 'y']);
    }
  });

  it.skipIf(!hasZstd || !written)('of a few bytes that stand for gigabytes is not held as such', async () => {
    const bomb = execFileSync('sh', ['-c', 'head -c 200000000 /dev/zero | zstd -q -c']);
    const before = process.memoryUsage().arrayBuffers;
    const pieces = zstdDecompressed(Readable.from([bomb]));
    await pieces.next();
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(50_000_000);
    await pieces.return(undefined);
  });

  it.skipIf(!hasZstd || !written)('that is cut off anywhere is an error that names the file', async () => {
    for (const whole of [compress(line), compress(line, '--no-check')]) {
      for (let length = 0; length < whole.length; length++) {
        const at = folderOf({ 'a.jsonl.zst': whole.subarray(0, length) });
        expect(await refusal(read([at()]))).toBe(
          `dejalu: ${at('a.jsonl.zst')}: broken zstd data: it ends too early; --skip-bad goes on without the rest of it`,
        );
      }
    }
  });

  it.skipIf(!hasZstd || !written)('that is broken is an error that names the file', async () => {
    const whole = compress(line);
    const changed = Buffer.from(whole);
    changed[20] = (changed[20] as number) ^ 1;
    const at = folderOf({
      'a.jsonl.zst': line,
      'b.jsonl.zst': Buffer.concat([whole, Buffer.from('and more')]),
      'c.jsonl.zst': changed,
    });
    for (const name of ['a.jsonl.zst', 'b.jsonl.zst', 'c.jsonl.zst']) {
      expect(await refusal(read([at(name)]))).toMatch(`${at(name)}: broken zstd data: `);
    }
  });
});

it('a pipe is read like a file', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'dejalu-'));
  try {
    const pipe = join(folder, 'pipe.jsonl');
    execFileSync('mkfifo', [pipe]);
    const writer = spawn('sh', ['-c', `printf '%s' "$1" > "$2"`, 'sh', line, pipe]);
    const [reading] = await Promise.all([read([pipe]), once(writer, 'close')]);
    expect(texts(reading)).toEqual([JSON.parse(line).text]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

it.skipIf(process.platform !== 'linux')(
  'a file that is made up as it is read, without a length, is read to its end',
  async () => {
    expect(texts(await read(['/proc/self/status']))[0]).toMatch(/^Name:[\s\S]+\n$/);
  },
);
