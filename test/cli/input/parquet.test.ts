/** The files were written by pyarrow: parquet/make.py. */
import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readDocuments } from '../../../src/cli/input/read.ts';
import { folderOf } from '../fake-io.ts';
import { ids, read, refusal, texts } from './reading.ts';

const file = (name: string): string => join(import.meta.dirname, 'parquet', `${name}.parquet`);
const dates = async (name: string) => (await read([file(name)])).documents.map(({ date }) => date);

/** As make.py has them. */
const rows = Array.from({ length: 7 }, (_, i) => ({
  id: `story-${i}`,
  text: `Şehir ${i}: the lock was shut.`,
  ...(i % 3 === 0 ? { date: '2031-02-11' } : undefined),
  ...(i % 3 < 2 ? { source: i % 3 === 0 ? 'post' : 'ledger' } : undefined),
}));

/** The file of seven rows, in which it says that it has another number. */
function withRows(count: number): Buffer {
  const bytes = Buffer.from(readFileSync(file('none')));
  // num_rows, the third field of FileMetaData, stands between the schema and the list of three row groups: an i64 as zigzag varint.
  const at = bytes.lastIndexOf(Buffer.from([0x16, 7 * 2, 0x19, 0x3c]));
  bytes[at + 1] = count * 2;
  return bytes;
}

describe('Parquet', () => {
  it.each(['none', 'snappy', 'gzip', 'brotli', 'zstd', 'lz4', 'pages'])('%s', async (name) => {
    expect((await read([file(name)])).documents).toEqual(rows);
  });

  it('from standard input, and compressed once more', async () => {
    const bytes = readFileSync(file('snappy'));
    expect((await read(['-'], { format: 'parquet' }, bytes)).documents).toEqual(rows);
    const at = folderOf({ 'a.parquet.gz': gzipSync(bytes) });
    expect((await read([at()])).documents).toEqual(rows);
  });

  it('has whole numbers as ids, and dates and times as ISO 8601', async () => {
    expect(ids(await read([file('date32')]))).toEqual(['9007199254740992', '2', '3']);
    expect(await dates('date32')).toEqual(['2031-02-11', undefined, '1969-12-31']);
    const times = ['2031-02-11T08:30:15.250Z', undefined, '1969-12-31T23:59:00.000Z'];
    expect(await dates('timestamp-ms')).toEqual(times);
    expect(await dates('timestamp-ns')).toEqual(times);
    expect(await dates('timestamp-us')).toEqual(['2031-02-11T05:30:15.250Z', undefined, '1969-12-31T20:59:00.000Z']);
  });

  it('without ids has its rows counted, and may have its texts as bytes', async () => {
    expect(await refusal(read([file('binary')]))).toBe(
      `dejalu: ${file('binary')} row 2 has bytes in "text" that are no UTF-8; --skip-bad reads such bytes as U+FFFD`,
    );
    const reading = await read([file('binary')], { skipBad: true });
    expect(ids(reading)).toEqual(['binary.parquet#1', 'binary.parquet#2', 'binary.parquet#3']);
    expect(texts(reading)).toEqual(['café', 'caf\ufffd', 'Ş🚢']);
    expect(reading.damaged).toEqual([`${file('binary')} row 2`]);
  });

  it('has the columns that --columns names', async () => {
    const reading = await read([file('none')], { columns: { text: 'id', id: 'text' } });
    expect(reading.documents[0]).toMatchObject({ id: rows[0]?.text, text: 'story-0' });
    expect(await refusal(read([file('none')], { columns: { text: 'body' } }))).toBe(
      `dejalu: ${file('none')}: no column "body", its columns are "likes", "id", "text", "date", "source"; --columns text=NAME says which is the text`,
    );
  });

  it('names the rows that are broken', async () => {
    expect(await refusal(read([file('nulls')]))).toBe(
      `dejalu: ${file('nulls')} row 2: "id" must be a string, not null; --skip-bad goes on without such rows`,
    );
    const reading = await read([file('nulls')], { skipBad: true });
    expect(ids(reading)).toEqual(['x', 'w']);
    expect(reading.leftOut).toHaveLength(2);
    expect(await refusal(read([file('list')]))).toContain('row 1: "text" must be a string, not an array;');
  });

  it('that has no rows has no documents', async () => {
    expect(await refusal(read([file('empty')]))).toBe(`dejalu: no documents in ${file('empty')}`);
  });

  it.each([
    ['nothing', Buffer.alloc(0), 'it has 0 bytes'],
    ['its end cut off', readFileSync(file('none')).subarray(0, -50), ''],
    ['its begin cut off', readFileSync(file('none')).subarray(-8), 'it has 8 bytes'],
    ['text', Buffer.from('id,text\n'), 'it has 8 bytes'],
    ['another number of rows', withRows(8), 'its row groups have not the 8 rows that it says it has'],
  ])('of which there is %s is an error that names the file, or leaves the others', async (_, content, why) => {
    const at = folderOf({ 'a.parquet': content, 'b.jsonl': '{"id":"x","text":"Snow."}' });
    const broken = `${at('a.parquet')}: no Parquet file, or a broken one: ${why}`;
    expect(await refusal(read([at('a.parquet')]))).toMatch(`dejalu: ${broken}`);
    const reading = await read([at()], { skipBad: true });
    expect(ids(reading)).toEqual(['x']);
    expect(reading.leftOut).toEqual([expect.stringContaining(broken)]);
  });

  it('of which a row group is broken is an error that names its rows, or leaves the others', async () => {
    const bytes = readFileSync(file('zstd'));
    const at = folderOf({ 'a.parquet': Buffer.concat([bytes.subarray(0, 4), bytes.subarray(4).fill(7, 0, 200)]) });
    const place = `${at('a.parquet')} rows 1 to 3: broken Parquet data: `;
    expect(await refusal(read([at()]))).toMatch(
      /a\.parquet rows 1 to 3: broken .+; --skip-bad goes on without such rows$/,
    );
    const reading = await read([at()], { skipBad: true });
    expect(reading.documents).toEqual(rows.slice(3));
    expect(reading.leftOut).toEqual([expect.stringContaining(place)]);
  });

  it('that changes meanwhile is an error', async () => {
    const at = folderOf({ 'a.parquet': readFileSync(file('none')) });
    const onRead = (): void => appendFileSync(at('a.parquet'), 'more');
    const reading = readDocuments([at('a.parquet')], { stdin: Readable.from([]), onRead });
    expect(await refusal(reading)).toBe(`dejalu: ${at('a.parquet')}: it was written to while it was read; read a copy`);
  });
});
