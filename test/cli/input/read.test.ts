import { mkdirSync, symlinkSync } from 'node:fs';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { linesOf } from '../../../src/cli/input/lines.ts';
import { type Reading, readDocuments } from '../../../src/cli/input/read.ts';
import { folderOf } from '../fake-io.ts';

const read = (inputs: readonly string[], skipBad = false, stdin: string | Uint8Array = ''): Promise<Reading> =>
  readDocuments(inputs, { stdin: Readable.from([Buffer.from(stdin)]), skipBad });

const ids = ({ documents }: Reading): string[] => documents.map(({ id }) => id);

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

  it('lose a byte order mark, which for UTF-16 is heeded', async () => {
    const little = Buffer.from('\ufeffŞehir', 'utf16le');
    const big = Buffer.from(little).swap16();
    const at = folderOf({ 'a.txt': '\ufeffŞehir', 'b.txt': little, 'c.txt': big });
    const reading = await read([at()]);
    expect(reading.documents.map(({ text }) => text)).toEqual(['Şehir', 'Şehir', 'Şehir']);
    expect(reading.damaged).toEqual([]);
  });

  it('that are no UTF-8 are read with replacement characters, and named', async () => {
    const at = folderOf({ 'good.txt': 'fine', 'latin1.txt': Buffer.from('caf\xe9', 'latin1') });
    const reading = await read([at()]);
    expect(reading.documents.map(({ text }) => text)).toEqual(['fine', 'caf\ufffd']);
    expect(reading.damaged).toEqual([at('latin1.txt')]);
  });

  it('may be compressed', async () => {
    const at = folderOf({ 'ferry.txt.gz': gzipSync('The ferry sank.') });
    expect((await read([at()])).documents).toEqual([{ id: 'ferry', text: 'The ferry sank.' }]);
  });
});

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

  it('follow links to files, not to folders, which may lead round in a circle', async () => {
    const at = folderOf({ 'in/a.txt': '', 'out/b.txt': '' });
    symlinkSync(at('out/b.txt'), at('in/link.txt'));
    symlinkSync(at('in'), at('in/circle'));
    expect(ids(await read([at('in')]))).toEqual(['a', 'link']);
  });

  it('without a document are an error', async () => {
    const at = folderOf({ '.hidden': '' });
    mkdirSync(at('below'));
    await expect(read([at()])).rejects.toThrow(`dejalu: no documents in ${at()}`);
  });
});

describe('JSON lines', () => {
  const lines = [
    '\ufeff{"id":"one","text":"The dam holds.\u2028Still.","date":"2031-02-11","source":"post","likes":3}\r',
    '',
    '{"id":"two","text":"","date":null,"source":""}',
    '  ',
    '{"text":"Snow.","id":"three"}',
  ].join('\n');
  const documents = [
    { id: 'one', text: 'The dam holds.\u2028Still.', date: '2031-02-11', source: 'post' },
    { id: 'two', text: '' },
    { id: 'three', text: 'Snow.' },
  ];

  it.each([
    ['a.jsonl', Buffer.from(lines)],
    ['a.ndjson', Buffer.from(lines)],
    ['A.JSONL', Buffer.from(lines)],
    ['a.jsonl.gz', gzipSync(lines)],
    ['a.jsonl.gz', Buffer.concat([gzipSync(lines.slice(0, 40)), gzipSync(lines.slice(40))])],
  ])('%s', async (name, content) => {
    const at = folderOf({ [name]: content });
    expect((await read([at(name)])).documents).toEqual(documents);
  });

  it('from standard input, among files and in their order', async () => {
    const at = folderOf({ 'first.txt': '', 'last.txt': '' });
    expect(ids(await read([at('first.txt'), '-', at('last.txt')], false, lines))).toEqual([
      'first',
      'one',
      'two',
      'three',
      'last',
    ]);
  });

  it.each([
    ['{"id":"x","text"', /line 2: not JSON: .+; --skip-bad goes on without such lines$/],
    ['["x"]', /line 2: must be an object with "id" and "text", not an array;/],
    ['null', /line 2: must be an object with "id" and "text", not null;/],
    ['{"text":"x"}', /line 2: "id" is missing;/],
    ['{"id":"","text":"x"}', /line 2: "id" is empty;/],
    ['{"id":7,"text":"x"}', /line 2: "id" must be a string, not a number;/],
    ['{"id":"x"}', /line 2: "text" is missing;/],
    ['{"id":"x","text":null}', /line 2: "text" must be a string, not null;/],
    ['{"id":"x","text":"x","date":2031}', /line 2: "date" must be a string or null, not a number;/],
    ['{"id":"x","text":"x","source":{}}', /line 2: "source" must be a string or null, not an object;/],
  ])('that are broken are named: %s', async (broken, message) => {
    const at = folderOf({ 'a.jsonl': `{"id":"good","text":""}\n${broken}\n{"id":"after","text":""}` });
    await expect(read([at('a.jsonl')])).rejects.toThrow(message);
    await expect(read([at('a.jsonl')])).rejects.toMatchObject({ name: 'DejaluError', code: 'bad-input' });
    const reading = await read([at('a.jsonl')], true);
    expect(ids(reading)).toEqual(['good', 'after']);
    expect(reading.leftOut).toHaveLength(1);
    expect(reading.leftOut[0]).toContain(`${at('a.jsonl')} line 2: `);
  });

  it('say so when nothing but broken lines was there', async () => {
    await expect(read(['-'], true, 'x\ny\n')).rejects.toThrow(
      /no documents in standard input; all of it was left out, beginning with standard input line 1: not JSON/,
    );
  });

  it('that are no UTF-8 are read and named', async () => {
    const reading = await read(['-'], false, Buffer.from('{"id":"x","text":"caf\xe9"}', 'latin1'));
    expect(reading.documents).toEqual([{ id: 'x', text: 'caf\ufffd' }]);
    expect(reading.damaged).toEqual(['standard input line 1']);
  });

  it.each([
    [
      'half of it',
      gzipSync('{"id":"x","text":"some words"}\n').subarray(0, 24),
      /half\.jsonl\.gz: broken gzip data: it ends too early/,
    ],
    ['none of it', Buffer.from('{"id":"x","text":""}'), /half\.jsonl\.gz: broken gzip data: incorrect header check/],
  ])('compressed, with %s there, are an error that names the file', async (_, content, message) => {
    const at = folderOf({ 'half.jsonl.gz': content });
    await expect(read([at('half.jsonl.gz')], true)).rejects.toThrow(message);
  });
});

describe('an id that comes twice', () => {
  it('is an error that names both places', async () => {
    const at = folderOf({ 'a/ferry.txt': '', 'b.jsonl': '{"id":"x","text":""}\n{"id":"ferry","text":""}' });
    await expect(read([at('a'), at('b.jsonl')])).rejects.toThrow(
      `dejalu: two documents have the id "ferry": ${at('a/ferry.txt')} and ${at('b.jsonl')} line 2; --skip-bad keeps the first of them`,
    );
    await expect(read([at('a'), at('a')])).rejects.toMatchObject({ code: 'duplicate-id' });
  });

  it('is left out and counted if wanted', async () => {
    const reading = await read(['-'], true, '{"id":"x","text":"first"}\n{"id":"x","text":"second"}\n');
    expect(reading.documents).toEqual([{ id: 'x', text: 'first' }]);
    expect(reading.leftOut).toEqual(['two documents have the id "x": standard input line 1 and standard input line 2']);
  });
});

it('a file that is not there is named', async () => {
  const at = folderOf({});
  await expect(read([at('gone.txt')])).rejects.toThrow(`dejalu: ${at('gone.txt')}: no such file or folder`);
});

describe('linesOf', () => {
  const split = async (chunks: readonly string[]): Promise<string[]> => {
    const lines: string[] = [];
    for await (const line of linesOf(Readable.from(chunks.map((c) => Buffer.from(c))))) lines.push(line.toString());
    return lines;
  };

  it('does not mind where the chunks end', async () => {
    const text = 'one\n\nthree ş\nfour';
    const expected = ['one', '', 'three ş', 'four'];
    expect(await split([text])).toEqual(expected);
    expect(await split([...text])).toEqual(expected);
    expect(await split([`${text}\n`, '', '\n'])).toEqual([...expected, '']);
    expect(await split([])).toEqual([]);
  });
});
