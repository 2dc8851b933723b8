import { constants } from 'node:buffer';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { linesOf } from '../../../src/cli/input/lines.ts';
import { folderOf } from '../fake-io.ts';
import { ids, read, refusal } from './reading.ts';

describe('JSON lines', () => {
  const lines = [
    '\ufeff{"id":"one","text":"The dam holds.\u2028Still.","date":"2031-02-11","source":"post","likes":3}\r',
    '',
    '{"id":"two","text":"","date":null,"source":""}',
    '  ',
    '{"text":"Snow.","id":"three"}',
    '{"text":"Rain.","id":4}',
  ].join('\n');
  const documents = [
    { id: 'one', text: 'The dam holds.\u2028Still.', date: '2031-02-11', source: 'post' },
    { id: 'two', text: '' },
    { id: 'three', text: 'Snow.' },
    { id: '4', text: 'Rain.' },
  ];

  it.each([
    ['a.jsonl', Buffer.from(lines)],
    ['a.ndjson', Buffer.from(lines)],
    ['A.JSONL', Buffer.from(lines)],
    ['a.jsonl.gz', gzipSync(lines)],
    ['a.jsonl.gz', Buffer.concat([gzipSync(lines.slice(0, 40)), gzipSync(lines.slice(40))])],
    ['a.jsonl', Buffer.from(lines, 'utf16le')],
  ])('%s', async (name, content) => {
    const at = folderOf({ [name]: content });
    expect((await read([at(name)])).documents).toEqual(documents);
  });

  it('from standard input, among files and in their order', async () => {
    const at = folderOf({ 'first.txt': '', 'last.txt': '' });
    const reading = await read([at('first.txt'), '-', at('last.txt')], {}, lines);
    expect(ids(reading)).toEqual(['first', 'one', 'two', 'three', '4', 'last']);
  });

  it('from standard input that is compressed', async () => {
    expect((await read(['-'], {}, gzipSync(lines))).documents).toEqual(documents);
  });

  it.each([
    ['{"id":"x","text"', /line 2: not JSON: .+; --skip-bad goes on without such lines$/],
    ['["x"]', /line 2: must be an object with "id" and "text", not an array;/],
    ['null', /line 2: must be an object with "id" and "text", not null;/],
    ['{"text":"x"}', /line 2: "id" is missing; what it has is "text";/],
    ['{"id":"","text":"x"}', /line 2: "id" is empty;/],
    ['{"id":7.5,"text":"x"}', /line 2: "id" must be a string or a whole number below 2\^53;/],
    ['{"id":12345678901234567890,"text":"x"}', /line 2: "id" must be a string or a whole number below 2\^53;/],
    ['{"id":"x"}', /line 2: "text" is missing; what it has is "id";/],
    ['{"id":"x","text":null}', /line 2: "text" must be a string, not null;/],
    ['{"id":"x","text":"x","date":2031}', /line 2: "date" must be a string or null, not a number;/],
    ['{"id":"x","text":"x","source":{}}', /line 2: "source" must be a string or null, not an object;/],
  ])('that are broken are named: %s', async (broken, message) => {
    const at = folderOf({ 'a.jsonl': `{"id":"good","text":""}\n${broken}\n{"id":"after","text":""}` });
    expect(await refusal(read([at('a.jsonl')]))).toMatch(message);
    const reading = await read([at('a.jsonl')], { skipBad: true });
    expect(ids(reading)).toEqual(['good', 'after']);
    expect(reading.leftOut).toHaveLength(1);
    expect(reading.leftOut[0]).toContain(`${at('a.jsonl')} line 2: `);
  });

  it('say so when nothing but broken lines was there', async () => {
    expect(await refusal(read(['-'], { skipBad: true }, 'x\ny\n'))).toMatch(
      /no documents in standard input; all of it was left out, beginning with standard input line 1: not JSON/,
    );
  });

  it('without ids are called by their lines, all of them or none', async () => {
    const at = folderOf({ 'in/a.jsonl.gz': gzipSync('{"text":"Snow."}\n\n{"text":"Rain."}\n') });
    expect(ids(await read([at()]))).toEqual(['in/a.jsonl.gz#1', 'in/a.jsonl.gz#3']);
    expect(await refusal(read(['-'], {}, '{"text":"Snow."}\n{"id":"x","text":"Rain."}\n'))).toBe(
      'dejalu: standard input line 2: "id" stands here, but not in the first; all must have it or none; --skip-bad goes on without such lines',
    );
  });

  it('have the fields that --columns names', async () => {
    const line = '{"url":"x","body":"Snow.","day":"2031-02-11","site":"post","id":7,"text":8,"date":9}';
    const columns = { id: 'url', text: 'body', date: 'day', source: 'site' };
    expect((await read(['-'], { columns }, line)).documents).toEqual([
      { id: 'x', text: 'Snow.', date: '2031-02-11', source: 'post' },
    ]);
    expect(await refusal(read(['-'], { columns: { id: 'url' } }, '{"id":"x","text":"Snow."}'))).toContain(
      'line 1: "url" is missing; what it has is "id", "text"',
    );
  });
});

describe('a JSON file', () => {
  it('is an array of documents, or one', async () => {
    const at = folderOf({
      'many.json': '\ufeff [{"id":"x","text":"Snow."},\n {"id":"y","text":"Rain."}]\n',
      'one.json': '{\n "id": "z",\n "text": "Fog."\n}',
      'nameless.json': '[{"text":"Hail."},{"text":"Frost."}]',
    });
    expect((await read([at()])).documents).toEqual([
      { id: 'x', text: 'Snow.' },
      { id: 'y', text: 'Rain.' },
      { id: 'nameless.json#1', text: 'Hail.' },
      { id: 'nameless.json#2', text: 'Frost.' },
      { id: 'z', text: 'Fog.' },
    ]);
  });

  it('with a broken item is named with its place in the array', async () => {
    const at = folderOf({ 'a.json': '[{"id":"x","text":"Snow."},3]' });
    expect(await refusal(read([at('a.json')]))).toBe(
      `dejalu: ${at('a.json')} item 2: must be an object with "id" and "text", not a number; --skip-bad goes on without such items`,
    );
    expect(ids(await read([at('a.json')], { skipBad: true }))).toEqual(['x']);
  });

  it.each([
    ['', /: not JSON: Unexpected end of JSON input$/],
    ['[{"id":', /: not JSON: /],
    ['{"id":"x","text":""}\n{"id":"y","text":""}\n', /a\.json: an object a line are JSON lines: say --format jsonl$/],
    ['3', /: must be an object with "id" and "text", not a number$/],
    ['{"stories":[]}', /: "text" is missing; what it has is "stories"$/],
  ])('that is none is named: %s', async (content, message) => {
    const at = folderOf({ 'a.json': content });
    expect(await refusal(read([at('a.json')]))).toMatch(message);
  });
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

  it('ends at a line that no string can hold, wherever it would have ended', async () => {
    const chunk = Buffer.alloc(16_777_216, ' ');
    let asked = 0;
    const endless = async function* (): AsyncGenerator<Buffer> {
      yield Buffer.from('one\ntwo');
      for (;;) {
        asked++;
        yield chunk;
      }
    };
    const lines: string[] = [];
    const reading = (async () => {
      for await (const line of linesOf(endless())) lines.push(line.toString());
    })();
    await expect(reading).rejects.toThrow(`line 2 has more than ${constants.MAX_STRING_LENGTH} bytes`);
    expect(lines).toEqual(['one']);
    expect(asked * chunk.length).toBeLessThan(constants.MAX_STRING_LENGTH + 2 * chunk.length);
  });
});
