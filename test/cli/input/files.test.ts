import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesOf } from '../../../src/cli/input/files.ts';
import { folderOf } from '../fake-io.ts';
import { ids, read, refusal } from './reading.ts';

describe('folders', () => {
  it('give their files by name, the folders below with their path, hidden ones not', async () => {
    const at = folderOf({
      'b.txt': '',
      'B.txt': '',
      'a/z.txt': '',
      'a/.hidden': '',
      '.git/x.txt': '',
      'c.jsonl': '{"id":"line","text":""}',
    });
    expect(ids(await read([at()]))).toEqual(['B', 'a/z', 'b', 'line']);
  });

  it('follow links to files, not to folders, which may lead round in a circle, and say so', async () => {
    const at = folderOf({ 'in/a.txt': '', 'out/b.txt': '' });
    symlinkSync(at('out/b.txt'), at('in/link.txt'));
    symlinkSync(at('in'), at('in/circle'));
    const reading = await read([at('in')]);
    expect(ids(reading)).toEqual(['a', 'link']);
    expect(reading.passedOver).toEqual([`${at('in/circle')} (a link to a folder)`]);
  });

  it('give no files whose ending is of no format, and say so', async () => {
    const at = folderOf({ 'a.txt': '', 'logo.png': '', 'in/site.css': '', README: '', 'b.md.gz': '', 'c.2031': '' });
    const { files, passedOver } = await filesOf([at()]);
    expect(files.map(({ name, format }) => `${name} ${format}`)).toEqual([
      'README text',
      'a.txt text',
      'b.md.gz text',
      'c.2031 text',
    ]);
    expect(passedOver).toEqual([`${at('in/site.css')} (unknown ending)`, `${at('logo.png')} (unknown ending)`]);
    const all = await filesOf([at()], 'text');
    expect(all.files.map(({ name }) => name)).toContain('in/site.css');
    expect(all.passedOver).toEqual([]);
  });

  it('that are links themselves are read', async () => {
    const at = folderOf({ 'in/a.txt': '' });
    symlinkSync(at('in'), at('link'));
    expect(ids(await read([at('link')]))).toEqual(['a']);
  });

  it('with a link to nothing are an error that names it, or leave it out', async () => {
    const at = folderOf({ 'a.txt': '' });
    symlinkSync(at('gone.txt'), at('link.txt'));
    const broken = `${at('link.txt')}: no such file or folder`;
    expect(await refusal(read([at()]))).toBe(`dejalu: ${broken}; --skip-bad goes on without it`);
    const reading = await read([at()], { skipBad: true });
    expect(ids(reading)).toEqual(['a']);
    expect(reading.leftOut).toEqual([broken]);
  });

  it('do not wait for a pipe, linked or not', async () => {
    const at = folderOf({ 'a.txt': '', 'in/b.txt': '' });
    execFileSync('mkfifo', [at('pipe.txt')]);
    symlinkSync(at('pipe.txt'), at('link.txt'));
    const reading = await read([at()]);
    expect(ids(reading)).toEqual(['a', 'in/b']);
    expect(reading.passedOver).toEqual([`${at('link.txt')} (no plain file)`, `${at('pipe.txt')} (no plain file)`]);
  });

  it.skipIf(process.platform !== 'linux')('with a name in another encoding are an error that says so', async () => {
    const at = folderOf({ 'a.txt': '' });
    writeFileSync(Buffer.concat([Buffer.from(at('caf')), Buffer.from([0xe9]), Buffer.from('.txt')]), 'Snow.');
    expect(await refusal(read([at()]))).toContain(
      'caf\ufffd.txt: the bytes of its name are no UTF-8; rename it; --skip',
    );
    expect(ids(await read([at()], { skipBad: true }))).toEqual(['a']);
  });
});

// Root may read everything.
describe.skipIf(process.getuid?.() === 0)('a folder without permission', () => {
  it('is an error that names it', async () => {
    const at = folderOf({ 'in/a.txt': '', 'b.txt': '' });
    chmodSync(at('in'), 0);
    try {
      const message = `dejalu: ${at('in')}: no permission to read it`;
      expect(await refusal(read([at()]))).toBe(message);
      expect(await refusal(read([at('*/*.txt')]))).toBe(message);
    } finally {
      chmodSync(at('in'), 0o700);
    }
  });
});

describe('globs', () => {
  const tree = {
    'a.txt': '',
    'b.md': '',
    'in/c.txt': '',
    'in/deep/d.txt': '',
    'in/deep/e.html': '',
    'in/.f.txt': '',
    '.g/h.txt': '',
    'odd[1].txt': '',
    'odd1.txt': '',
  };
  const found = async (pattern: string): Promise<string[]> => {
    const at = folderOf(tree);
    const { files } = await filesOf([join(at(), pattern)]);
    return files.map(({ path }) => relative(at(), path));
  };

  it.each([
    ['*.txt', ['a.txt', 'odd1.txt', 'odd[1].txt']],
    ['**/*.txt', ['a.txt', 'in/c.txt', 'in/deep/d.txt', 'odd1.txt', 'odd[1].txt']],
    ['in/**/*.{txt,html}', ['in/c.txt', 'in/deep/d.txt', 'in/deep/e.html']],
    ['*/*.txt', ['in/c.txt']],
    ['in/*/*', ['in/deep/d.txt', 'in/deep/e.html']],
    ['?.[mt]*', ['a.txt', 'b.md']],
    ['in/.*', ['in/.f.txt']],
    ['.g/*', ['.g/h.txt']],
    ['{a,b}.*', ['a.txt', 'b.md']],
  ])('%s', async (pattern, expected) => {
    expect(await found(pattern)).toEqual(expected);
  });

  it('are names first, where there is such a file', async () => {
    expect(await found('odd[1].txt')).toEqual(['odd[1].txt']);
  });

  it('call a file by its path below the folder that they begin with', async () => {
    const at = folderOf(tree);
    expect(ids(await read([at('in/**/*.txt')]))).toEqual(['c', 'deep/d']);
  });

  it('read files of any ending where somebody says what they are', async () => {
    const at = folderOf({ 'a.story': 'The ferry sank.' });
    expect(ids(await read([join(at(), '*.story')], { format: 'text' }))).toEqual(['a']);
    expect(await refusal(read([join(at(), '*.story')]))).toContain(`beginning with ${at('a.story')} (unknown ending)`);
  });

  it('that match nothing are an error', async () => {
    const at = folderOf({ 'a.txt': '' });
    mkdirSync(at('b.html'));
    for (const pattern of ['*.html', 'a.txt/*', '*/a.txt']) {
      const glob = join(at(), pattern);
      expect(await refusal(read([glob]))).toBe(`dejalu: ${glob}: no file has a name that matches this`);
    }
    expect(await refusal(read([at('gone/*.txt')]))).toBe(`dejalu: ${at('gone')}: no such file or folder`);
  });
});
