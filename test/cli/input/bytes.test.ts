import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as zlib from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { folderOf } from '../fake-io.ts';
import { read, refusal, texts } from './reading.ts';

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
    expect(await refusal(read([at('half.jsonl.gz')], { skipBad: true }))).toBe(
      `dejalu: ${at('half.jsonl.gz')}: ${message}`,
    );
  });
});

describe('zstd', () => {
  const hasZstd = 'createZstdDecompress' in zlib;
  // Written by the command that everybody writes such files with.
  const compress = (content: string): Buffer => execFileSync('zstd', ['-q', '-c'], { input: content });
  let written: Buffer | undefined;
  try {
    written = compress(line);
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
    const bytes = written as Buffer;
    const at = folderOf({
      'a.jsonl.zst': bytes,
      'b.txt.zst': Buffer.concat([compress('one '), compress('two')]),
    });
    expect(texts(await read([at()]))).toEqual([JSON.parse(line).text, 'one two']);
    expect(texts(await read(['-'], {}, bytes))).toEqual([JSON.parse(line).text]);
  });

  it.skipIf(!hasZstd || !written)('that is cut off is an error that names the file', async () => {
    const at = folderOf({ 'a.jsonl.zst': (written as Buffer).subarray(0, -9), 'b.jsonl.zst': '', 'c.jsonl.zst': line });
    for (const name of ['a.jsonl.zst', 'b.jsonl.zst', 'c.jsonl.zst']) {
      expect(await refusal(read([at(name)], { skipBad: true }))).toMatch(`${at(name)}: broken zstd data: `);
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
