/** Records that are read, and written again with another text: nothing else of them changes. */
import { linkSync, readFileSync, symlinkSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { parquetReadObjects } from 'hyparquet';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { describe, expect, it } from 'vitest';
import { dejalu, folderOf, jsonLines, linesOf } from './fake-io.ts';

const LOCK = 'The lock at the river mouth was shut for repairs on Monday and opens again in the second week of May.';
const SNOW = 'Snow closed both passes above the valley, and the post was carried down on skis by two volunteers.';
const WRITTEN = `{"10":1,"deep":{"b":12345678901234567890,"a":[1,2.50]},"id":"a","text":"${LOCK}","2":null,"ok":true}`;

const kept = (input: string, output: string, ...more: string[]) =>
  dejalu(['dedupe', input, '--kept', output, '--quiet', ...more]);

describe('records', () => {
  it('of JSON lines are written as they were', async () => {
    const at = folderOf({ 'in.jsonl': `${WRITTEN}\n{"id": 7, "text": "${SNOW}", "n": 1.0}\n` });
    expect((await kept(at('in.jsonl'), at('out.jsonl'))).code).toBe(0);
    expect(readFileSync(at('out.jsonl'), 'utf8')).toBe(readFileSync(at('in.jsonl'), 'utf8'));
    await kept(at('in.jsonl'), at('out.json'));
    await kept(at('out.json'), at('again.jsonl'));
    expect(readFileSync(at('again.jsonl'), 'utf8')).toBe(readFileSync(at('in.jsonl'), 'utf8'));
    await kept(at('in.jsonl'), at('out.jsonl.gz'));
    expect(gunzipSync(readFileSync(at('out.jsonl.gz'))).toString()).toBe(readFileSync(at('in.jsonl'), 'utf8'));
  });

  it('keep all but the text where paragraphs go, also one that is inside', async () => {
    const pages = [LOCK, `${LOCK}\n\n${SNOW}`].map((value, i) => ({ key: `k${i}`, body: [{ value, more: { x: i } }] }));
    const at = folderOf({ 'in.jsonl': linesOf(pages) });
    const columns = ['--columns', 'id=key,text=body.0.value', '--unit', 'paragraph'];
    await kept(at('in.jsonl'), at('out.jsonl'), ...columns);
    expect(jsonLines(readFileSync(at('out.jsonl'), 'utf8'))).toEqual([
      pages[0],
      { key: 'k1', body: [{ value: SNOW, more: { x: 1 } }] },
    ]);
    const { stdout } = await dejalu(['scan', at('in.jsonl'), '--columns', 'id=key,text=body.0.value', '--fresh', '-']);
    expect(jsonLines(stdout).map(({ body }) => (body as { more: object }[])[0]?.more)).toEqual([{ x: 0 }, { x: 1 }]);
  });

  it('of CSV and TSV come back, whatever is in them', async () => {
    const cell = fc.string({
      unit: fc.constantFrom('a', ' ', '"', ',', '\t', '\n', '\r', ';', 'é', "'"),
      maxLength: 6,
    });
    const rows = fc.sample(fc.array(cell, { minLength: 3, maxLength: 3 }), { numRuns: 60, seed: 7 });
    const records = rows.map(([x, y, z], i) => ({ x, id: `r${i}`, y, text: `Number ${i} is of its own.`, z }));
    const at = folderOf({ 'in.jsonl': linesOf(records) });
    for (const [ending, delimiter] of [
      ['csv', ','],
      ['tsv', '\t'],
    ] as const) {
      await kept(at('in.jsonl'), at(`one.${ending}`));
      await kept(at(`one.${ending}`), at(`two.${ending}`));
      expect(readFileSync(at(`two.${ending}`), 'utf8')).toBe(readFileSync(at(`one.${ending}`), 'utf8'));
      const options = { columns: true, delimiter, record_delimiter: ['\r\n', '\n', '\r'] };
      expect(parse(readFileSync(at(`one.${ending}`)), options)).toEqual(records);
    }
  });

  it('of Parquet keep their types', async () => {
    const columnData = [
      { name: 'id', data: ['a', 'b'], type: 'STRING' as const },
      { name: 'small', data: [1, -2], type: 'INT32' as const },
      { name: 'big', data: [9007199254740993n, -1n], type: 'INT64' as const },
      { name: 'whole', data: [1, 2], type: 'DOUBLE' as const },
      { name: 'ok', data: [true, null], type: 'BOOLEAN' as const },
      { name: 'at', data: [new Date(1e12), new Date(0)], type: 'TIMESTAMP' as const },
      { name: 'raw', data: [new Uint8Array([255, 0]), new Uint8Array([65])], type: 'BYTE_ARRAY' as const },
      { name: 'tags', data: [{ a: [1] }, { a: [] }], type: 'JSON' as const },
      { name: 'text', data: [LOCK, SNOW], type: 'STRING' as const },
    ];
    const file = parquetWriteBuffer({ columnData });
    const at = folderOf({ 'in.parquet': new Uint8Array(file) });
    expect(await kept(at('in.parquet'), at('out.parquet'))).toMatchObject({ code: 0 });
    const bytes = readFileSync(at('out.parquet'));
    const out = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer;
    const rows = (file: ArrayBuffer) => parquetReadObjects({ file, utf8: false });
    expect(await rows(out)).toEqual(await rows(file));
  });

  it('--ids writes ids alone', async () => {
    const stdin = linesOf([LOCK, LOCK, SNOW].map((text, i) => ({ id: `d${i}`, text })));
    expect((await dejalu(['dedupe', '-', '--ids', '-'], { stdin })).stdout).toBe('d0\nd2\n');
  });
});

describe('an output', () => {
  const at = () => folderOf({ 'in.jsonl': linesOf([{ id: 'a', text: SNOW }]), 'sub/x.jsonl': linesOf([]) });

  it.each(['out.txt', 'out.xml', 'out.jsonl.bz2'])('%s is refused before anything is read', async (name) => {
    const path = at();
    const { code, stderr } = await kept(path('none.jsonl'), path(name));
    expect([code, stderr]).toEqual([2, expect.stringContaining('name it .jsonl, .json, .csv, .tsv, .parquet')]);
  });

  it('is no input, by any name', async () => {
    const path = at();
    symlinkSync(path('in.jsonl'), path('link.jsonl'));
    linkSync(path('in.jsonl'), path('hard.jsonl'));
    const before = readFileSync(path('in.jsonl'), 'utf8');
    for (const name of ['in.jsonl', 'link.jsonl', 'hard.jsonl', 'sub/../in.jsonl']) {
      for (const input of ['in.jsonl', '', '*.jsonl']) {
        const { code, stderr } = await kept(path(input), path(name));
        expect([code, stderr]).toEqual([2, expect.stringContaining('name another file')]);
      }
    }
    expect(readFileSync(path('in.jsonl'), 'utf8')).toBe(before);
  });

  it('is for one answer', async () => {
    const path = at();
    const argv = ['scan', path('in.jsonl'), '--fresh', path('x.jsonl'), '--spans', path('sub/../x.jsonl')];
    const { code, stderr } = await dejalu(argv);
    expect([code, stderr]).toEqual([2, expect.stringContaining('name one file')]);
  });
});

describe('--columns', () => {
  const stdin = linesOf([{ id: 'a', site: { name: 'post' }, items: [{ content: LOCK }, { content: SNOW }] }]);

  it('joins what several items have', async () => {
    const { stdout } = await dejalu(['scan', '-', '--columns', 'text=items[].content', '--json'], { stdin });
    const { paragraphs } = JSON.parse(stdout).documents[0];
    expect(paragraphs.map(({ start, end }: { start: number; end: number }) => [start, end])).toEqual([
      [0, LOCK.length],
      [LOCK.length + 2, LOCK.length + 2 + SNOW.length],
    ]);
  });

  it('that no record has are an error that knows the near ones', async () => {
    const columns = 'text=items[].content,source=site.nam';
    const { code, stderr } = await dejalu(['scan', '-', '--columns', columns], { stdin });
    expect([code, stderr]).toEqual([
      2,
      'dejalu: option --columns: no record has "site.nam" for the source; did you mean "site.name"?\n',
    ]);
  });
});

describe('dates', () => {
  const texts = (dates: readonly string[]) => linesOf(dates.map((date, i) => ({ id: `d${i}`, date, text: LOCK })));
  const first = async (dates: readonly string[], ...more: string[]) =>
    (await dejalu(['dedupe', '-', '--keep', 'earliest', '--ids', '-', ...more], { stdin: texts(dates) })).stdout;

  it('of feeds and zones are in order of time', async () => {
    expect(await first(['Fri, 03 Jan 2031 10:00:00 GMT', 'Wed, 01 Jan 2031 10:00:00 GMT'])).toBe('d1\n');
    expect(await first(['2031-01-01T23:30:00-08:00', '2031-01-02T01:00:00+09:00'])).toBe('d1\n');
  });

  it('of other forms are refused, or read as --date-format says', async () => {
    const dates = ['04/03/2031', '03/04/2031'];
    expect(await first(dates)).toBe('');
    expect(await first(dates, '--date-format', '%d/%m/%Y')).toBe('d0\n');
    expect(await first(dates, '--date-format', '%m/%d/%Y')).toBe('d1\n');
    const { stderr } = await dejalu(['scan', '-'], { stdin: texts(dates) });
    expect(stderr).toContain('dejalu: 2 dates cannot be read, such as "04/03/2031" of "d0"');
    expect((await dejalu(['scan', '-', '--date-format', '%q'], { stdin: texts(dates) })).code).toBe(2);
  });

  it('may be numbers', async () => {
    const stdin = linesOf([1948060780, 1948060779000].map((date, i) => ({ id: `d${i}`, date, text: LOCK })));
    const { stdout } = await dejalu(['dedupe', '-', '--keep', 'earliest', '--kept', '-'], { stdin });
    expect(jsonLines(stdout)).toEqual([{ id: 'd1', date: 1948060779000, text: LOCK }]);
  });
});
