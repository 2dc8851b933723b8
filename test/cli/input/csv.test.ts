import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { folderOf } from '../fake-io.ts';
import { ids, read, refusal, texts } from './reading.ts';

const csv = (content: string | Uint8Array, options = {}) => read(['-'], { format: 'csv', ...options }, content);

describe('a table', () => {
  it('has its columns named in the first row, in any order, with others between', async () => {
    const at = folderOf({
      'a.csv': 'likes,text,id,source,date\n3,Snow.,x,post,2031-02-11\n,Rain.,y,,\n',
      'b.tsv': 'id\ttext\nz\tFog, at last.\n',
    });
    expect((await read([at()])).documents).toEqual([
      { id: 'x', text: 'Snow.', source: 'post', date: '2031-02-11' },
      { id: 'y', text: 'Rain.' },
      { id: 'z', text: 'Fog, at last.' },
    ]);
  });

  it('without ids has its rows counted', async () => {
    const at = folderOf({ 'in/a.csv': 'text\nSnow.\n\nRain.\n' });
    expect(ids(await read([at()]))).toEqual(['in/a.csv#1', 'in/a.csv#2']);
  });

  it('has the columns that --columns names', async () => {
    const columns = { id: 'url', text: 'body', date: 'day' };
    expect((await csv('url,id,body,day\nx,1,Snow.,2031-02-11\n', { columns })).documents).toEqual([
      { id: 'x', text: 'Snow.', date: '2031-02-11' },
    ]);
  });

  it.each([
    ['quotation marks, doubled', 'id,text\nx,"""Snow,"" he said."\n', '"Snow," he said.'],
    [
      'line ends in quotation marks, as they are',
      'id,text\r\nx,"one\r\ntwo\nthree\rfour"\r\n',
      'one\r\ntwo\nthree\rfour',
    ],
    ['no line end at its end', 'id,text\nx,Snow.', 'Snow.'],
    ['a byte order mark', '\ufeffid,text\nx,Snow.\n', 'Snow.'],
    ['a byte order mark and quotation marks', '\ufeff"id","text"\n"x","Snow."\n', 'Snow.'],
    ['old Mac line ends', 'id,text\rx,Snow.\r', 'Snow.'],
    ['line ends of two kinds', 'id,text\r\nx,Snow.\n', 'Snow.'],
    ['blanks around a field', 'id,text\nx, Snow. \n', ' Snow. '],
    ['an empty text', 'id,text\nx,""\n', ''],
    ['a byte of zero', 'id,text\nx,a\0b\n', 'a\0b'],
  ])('may have %s', async (_, content, text) => {
    expect((await csv(content)).documents).toEqual([{ id: 'x', text }]);
  });

  it('may be UTF-16', async () => {
    expect(texts(await csv(Buffer.from('\ufeffid,text\nx,Şehir\n', 'utf16le')))).toEqual(['Şehir']);
  });

  it('loses no row where its lines end in several ways', async () => {
    expect(ids(await csv('id,text\nx,a\r\ny,b\rz,c\n\r\nw,d\r\r\nv,e'))).toEqual(['x', 'y', 'z', 'w', 'v']);
  });
});

describe('a table that cannot be read as one is an error', () => {
  it.each([
    ['', 'it is empty; a table begins with the names of its columns'],
    ['\n\n', 'it is empty; a table begins with the names of its columns'],
    [
      'id,body\nx,Snow.\n',
      'no column "text", its columns are "id", "body"; --columns text=NAME says which is the text',
    ],
    [
      'id;text\nx;Snow.\n',
      'its first row, "id;text", is one field; the fields of CSV have commas between them, those of TSV tabs; --delimiter names another',
    ],
    [
      'id\ttext\nx\tSnow.\n',
      'its first row, "id\\ttext", is one field; the fields of CSV have commas between them, those of TSV tabs; --delimiter names another',
    ],
    ['text,id,text\nx,1,y\n', 'two columns are called "text"'],
    ['"id"x,text\n', /^a field goes on after the quotation mark that closes it; /],
  ])('%j', async (content, message) => {
    const said = (await refusal(csv(content))).replace('dejalu: standard input: ', '');
    if (typeof message === 'string') expect(said).toBe(message);
    else expect(said).toMatch(message);
  });

  it('that leaves the other files, if that is wanted', async () => {
    const at = folderOf({ 'a.csv': '', 'b.csv': 'id,text\nx,Snow.\n', 'c.csv': 'id;text\ny;Rain.\n' });
    const empty = `${at('a.csv')}: it is empty; a table begins with the names of its columns`;
    expect(await refusal(read([at()]))).toBe(`dejalu: ${empty}; --skip-bad goes on without it`);
    const reading = await read([at()], { skipBad: true });
    expect(ids(reading)).toEqual(['x']);
    expect(reading.leftOut).toEqual([
      empty,
      expect.stringContaining(`${at('c.csv')}: its first row, "id;text", is one`),
    ]);
  });

  it('with a column that --columns names and it has not', async () => {
    expect(await refusal(csv('id,text\nx,Snow.\n', { columns: { id: 'url' } }))).toBe(
      'dejalu: standard input: no column "url", its columns are "id", "text"; --columns id=NAME says which is the id',
    );
  });
});

describe('a broken row', () => {
  it.each([
    ['y,Rain.,more', 'it has 3 fields, the header 2'],
    ['y', 'it has 1 field, the header 2'],
    [' ', 'it has 1 field, the header 2'],
    [',Rain.', '"id" is empty'],
  ])('is named and may be left out: %j', async (row, message) => {
    const content = `id,text\n"x","a\nb"\n\n${row}\nz,Fog.\n`;
    expect(await refusal(csv(content))).toBe(
      `dejalu: standard input row 2: ${message}; --skip-bad goes on without such rows`,
    );
    const reading = await csv(content, { skipBad: true });
    expect(ids(reading)).toEqual(['x', 'z']);
    expect(reading.leftOut).toEqual([`standard input row 2: ${message}`]);
  });

  it('with a quotation mark in the middle of a field is left out alone', async () => {
    const content = 'id,text\nx,Snow.\ny,5" of snow, or 7"\nw,5" more\nz,"Fog\nat last."\nv,1",\nu,"Hail"';
    const what = 'a quotation mark stands in the middle of a field';
    expect(await refusal(csv(content))).toMatch(
      new RegExp(`^dejalu: standard input row 2: ${what}; .+; --skip-bad goes on without such rows$`),
    );
    const reading = await csv(content, { skipBad: true });
    expect(reading.documents).toEqual([
      { id: 'x', text: 'Snow.' },
      { id: 'z', text: 'Fog\nat last.' },
      { id: 'u', text: 'Hail' },
    ]);
    expect(reading.leftOut.map((wrong) => wrong.split(':')[0])).toEqual([
      'standard input row 2',
      'standard input row 3',
      'standard input row 5',
    ]);
  });

  it.each([
    ['y,"Snow" fell', 'a field goes on after the quotation mark that closes it'],
    ['y,"Snow fell', 'a quotation mark is opened and never closed'],
  ])('with a quotation mark out of place ends the table: %j', async (row, message) => {
    const content = `id,text\nx,Snow.\n${row}\nz,Fog.\n`;
    const rule = 'a field with quotation marks stands in quotation marks, with those in it doubled: "say ""so"""';
    expect(await refusal(csv(content))).toBe(
      `dejalu: standard input row 2: ${message}; ${rule}; --skip-bad goes on without the rest of it`,
    );
    // The rows before it are kept, though they came in the same piece.
    const reading = await csv(content, { skipBad: true });
    expect(ids(reading)).toEqual(['x']);
    expect(reading.leftOut).toEqual([`standard input row 2: ${message}; ${rule}; with all after it`]);
  });

  it('names the place of bytes that are no UTF-8', async () => {
    const content = Buffer.from('id,text\nx,caf\xe9\n', 'latin1');
    expect(await refusal(csv(content))).toMatch(/^dejalu: standard input byte 13 is 0xe9, /);
    expect(texts(await csv(content, { skipBad: true }))).toEqual(['caf\ufffd']);
  });
});

describe('what a writer of CSV writes', () => {
  // RFC 4180, as another writes it: fields in quotation marks where they must be, or at will.
  const written = (rows: readonly (readonly string[])[], delimiter: string, end: string, always: boolean): string =>
    rows
      .map((row) =>
        row
          .map((field) =>
            always || field === '' || /["\r\n,\t]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field,
          )
          .join(delimiter),
      )
      .join(end);
  const field = fc.string({
    unit: fc.constantFrom('a', 'ş', '🚢', '"', ',', '\t', '\n', '\r', ' ', '\u2028'),
    maxLength: 12,
  });

  it('is read as it was', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(field, { minLength: 1, maxLength: 6 }),
        fc.constantFrom('csv', 'tsv'),
        fc.constantFrom('\n', '\r\n', '\r'),
        fc.boolean(),
        async (fields, format, end, always) => {
          const rows = [['id', 'text', 'note'], ...fields.map((text, i) => [`${i}`, text, text])];
          const content = written(rows, format === 'csv' ? ',' : '\t', end, always);
          const { documents } = await read(['-'], { format }, content);
          expect(documents).toEqual(fields.map((text, i) => ({ id: `${i}`, text })));
        },
      ),
      { seed: 13, numRuns: 500 },
    );
  });

  it('is read the same however it is cut', async () => {
    const { readDocuments } = await import('../../../src/cli/input/read.ts');
    const { Readable } = await import('node:stream');
    await fc.assert(
      fc.asyncProperty(
        fc.array(field, { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 1, max: 5 }),
        fc.boolean(),
        async (fields, size, always) => {
          const rows = [['id', 'text'], ...fields.map((text, i) => [`${i}`, text])];
          const bytes = Buffer.from(written(rows, ',', '\r\n', always));
          const chunks = [];
          for (let at = 0; at < bytes.length; at += size) chunks.push(bytes.subarray(at, at + size));
          const reading = await readDocuments(['-'], { format: 'csv', stdin: Readable.from(chunks) });
          expect(texts(reading)).toEqual(fields);
        },
      ),
      { seed: 14, numRuns: 200 },
    );
  });
});
