import { appendFileSync, mkdirSync, symlinkSync } from 'node:fs';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readDocuments } from '../../../src/cli/input/read.ts';
import { folderOf } from '../fake-io.ts';
import { ids, read, refusal } from './reading.ts';

describe('text files', () => {
  it('are a document each, named by the file without its extension', async () => {
    const at = folderOf({
      'ferry.txt': 'The ferry sank.',
      'ferry.v2.md': 'It was raised.',
      'daily.2031-02-11': 'Dry.',
      plain: '',
    });
    const files = ['ferry.txt', 'ferry.v2.md', 'daily.2031-02-11', 'plain'];
    expect((await read(files.map(at))).documents).toEqual([
      { id: 'ferry', text: 'The ferry sank.' },
      { id: 'ferry.v2', text: 'It was raised.' },
      { id: 'daily.2031-02-11', text: 'Dry.' },
      { id: 'plain', text: '' },
    ]);
  });

  it('may be compressed', async () => {
    const at = folderOf({ 'ferry.txt.gz': gzipSync('The ferry sank.') });
    expect((await read([at()])).documents).toEqual([{ id: 'ferry', text: 'The ferry sank.' }]);
  });

  it('are what has no ending, or one that says nothing where somebody says that it is text', async () => {
    const at = folderOf({ ferry: 'The ferry sank.', 'lock.story': 'The lock was shut.' });
    expect((await read([at('ferry')])).documents).toEqual([{ id: 'ferry', text: 'The ferry sank.' }]);
    const { documents } = await read([at('lock.story')], { format: 'text' });
    expect(documents).toEqual([{ id: 'lock', text: 'The lock was shut.' }]);
    const message = '.story is no format that dejalu reads; --format text reads it as plain text';
    expect(await refusal(read([at('lock.story')]))).toContain(message);
  });
});

describe('--format', () => {
  it('says more than the ending', async () => {
    const at = folderOf({ 'feed.txt': '{"id":"x","text":"Snow."}\n', 'page.csv': 'just text' });
    expect((await read([at('feed.txt')], { format: 'jsonl' })).documents).toEqual([{ id: 'x', text: 'Snow.' }]);
    expect((await read([at('page.csv')], { format: 'text' })).documents).toEqual([{ id: 'page', text: 'just text' }]);
  });

  it('leaves the compression to the ending', async () => {
    const at = folderOf({ 'feed.log.gz': gzipSync('{"id":"x","text":"Snow."}\n') });
    expect(ids(await read([at('feed.log.gz')], { format: 'jsonl' }))).toEqual(['x']);
  });

  it.each([
    ['text', 'Snow.', [{ id: '-', text: 'Snow.' }]],
    [
      'jsonl',
      '{"text":"Snow."}\n\n{"text":"Rain."}',
      [
        { id: '-#1', text: 'Snow.' },
        { id: '-#3', text: 'Rain.' },
      ],
    ],
    ['json', '[{"id":"x","text":"Snow."}]', [{ id: 'x', text: 'Snow.' }]],
    ['csv', 'text,id\nSnow.,x\n', [{ id: 'x', text: 'Snow.' }]],
    ['tsv', 'text\tid\nSnow.\tx\n', [{ id: 'x', text: 'Snow.' }]],
    ['html', '<p>Snow.', [{ id: '-', text: 'Snow.' }]],
  ] as const)('%s of standard input', async (format, stdin, documents) => {
    expect((await read(['-'], { format }, stdin)).documents).toEqual(documents);
  });
});

describe('an id that comes twice', () => {
  it('is an error that names both places', async () => {
    const at = folderOf({ 'a/ferry.txt': '', 'b.jsonl': '{"id":"x","text":""}\n{"id":"ferry","text":""}' });
    expect(await refusal(read([at('a'), at('b.jsonl')]), 'duplicate-id')).toBe(
      `dejalu: two documents have the id "ferry": ${at('a/ferry.txt')} and ${at('b.jsonl')} line 2; --skip-bad keeps the first of them`,
    );
    await refusal(read([at('a'), at('a')]), 'duplicate-id');
  });

  it('is left out and counted if wanted', async () => {
    const reading = await read(['-'], { skipBad: true }, '{"id":"x","text":"first"}\n{"id":"x","text":"second"}\n');
    expect(reading.documents).toEqual([{ id: 'x', text: 'first' }]);
    expect(reading.leftOut).toEqual(['two documents have the id "x": standard input line 1 and standard input line 2']);
  });
});

describe('an input that cannot be read is named', () => {
  it('when it is not there', async () => {
    const at = folderOf({});
    expect(await refusal(read([at('gone.txt')]))).toBe(`dejalu: ${at('gone.txt')}: no such file or folder`);
  });

  it('when it is a link to itself', async () => {
    const at = folderOf({});
    symlinkSync(at('b.txt'), at('a.txt'));
    symlinkSync(at('a.txt'), at('b.txt'));
    expect(await refusal(read([at('a.txt')]))).toBe(`dejalu: ${at('a.txt')}: links that lead round in a circle`);
    expect(await refusal(read([at()]))).toBe(
      `dejalu: ${at('a.txt')}: links that lead round in a circle; --skip-bad goes on without it`,
    );
  });

  it('when it changes meanwhile', async () => {
    const at = folderOf({ 'feed.jsonl': '{"id":"x","text":""}\n{"id":"y","text":""}\n' });
    const onRead = (): void => appendFileSync(at('feed.jsonl'), '{"id":"z","text":""}\n');
    expect(await refusal(readDocuments([at('feed.jsonl')], { stdin: Readable.from([]), onRead }))).toBe(
      `dejalu: ${at('feed.jsonl')}: it was written to while it was read; read a copy`,
    );
  });

  it('when nothing is in it', async () => {
    const at = folderOf({ '.hidden': '', 'photo.jpg': '', 'empty.jsonl': '' });
    mkdirSync(at('below'));
    expect(await refusal(read([at('below')]))).toBe(`dejalu: no documents in ${at('below')}`);
    expect(await refusal(read(['-', at('empty.jsonl')]))).toBe(
      `dejalu: no documents in standard input, ${at('empty.jsonl')}`,
    );
    expect(await refusal(read([at()]))).toBe(
      `dejalu: no documents in ${at()}; all of it was left out, beginning with ${at('photo.jpg')} (unknown ending)`,
    );
  });
});
