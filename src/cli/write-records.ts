/**
 * Records as JSON lines, JSON, CSV (RFC 4180, by csv-stringify), TSV or Parquet (by hyparquet-writer), with the text
 * that is left of them. What all records have is a column, in the order in which names come up. JSON goes out piece by
 * piece; Parquet is put together whole. Linear in the records.
 */

import { stringify } from 'csv-stringify/sync';
import type { SchemaElement } from 'hyparquet';
import type { ColumnSource, ParquetWriteOptions } from 'hyparquet-writer';
import { DejaluError } from '../index.ts';
import { JsonText } from './input/json-text.ts';
import { peer } from './input/peer.ts';
import { fieldsOf, jsonOf, jsonText, textOfBytes, type Written } from './input/record.ts';
import type { Io } from './io.ts';
import { terminalSafe } from './json.ts';
import { writeTo } from './output.ts';
import { formOf, type OutputForm, type Target } from './output-form.ts';

/** @param column the name of the field with the text */
export async function writeRecords(
  target: Target,
  records: () => Iterable<Written>,
  column: string,
  io: Io,
): Promise<void> {
  const form = formOf(target);
  await writeTo(target.file, await piecesOf(form, records, column), io, form.compression);
}

async function piecesOf(
  { format }: OutputForm,
  records: () => Iterable<Written>,
  column: string,
): Promise<Iterable<string | Uint8Array>> {
  switch (format) {
    case 'json':
      return jsonArray(records(), column);
    case 'csv':
      return tableLines(records, column, ',');
    case 'tsv':
      return tableLines(records, column, '\t');
    case 'parquet':
      return [await parquetOf(records, column)];
    default:
      return jsonLines(records(), column);
  }
}

/** An id a line, or a JSON string a line. @throws DejaluError `bad-input` for an id that is no line */
export function* idLines(target: Target, records: Iterable<Written>): Generator<string> {
  const isJson = formOf(target).format === 'jsonl';
  for (const { document } of records) {
    if (!isJson && /[\n\r]/.test(document.id)) {
      const fix = 'name the file .jsonl to have ids as JSON strings';
      throw new DejaluError(
        'bad-input',
        `option "ids": the id ${JSON.stringify(document.id)} has a line end in it; ${fix}`,
      );
    }
    yield `${isJson ? terminalSafe(JSON.stringify(document.id)) : document.id}\n`;
  }
}

function* jsonLines(records: Iterable<Written>, column: string): Generator<string> {
  for (const record of records) yield `${terminalSafe(jsonOf(record, column))}\n`;
}

function* jsonArray(records: Iterable<Written>, column: string): Generator<string> {
  let before = '[\n';
  for (const record of records) {
    yield before + terminalSafe(jsonOf(record, column));
    before = ',\n';
  }
  yield before === '[\n' ? '[]\n' : '\n]\n';
}

/** Every name that a record has, in the order of the first that has it. */
function namesIn(records: Iterable<Written>, column: string): string[] {
  const names = new Set<string>();
  let last: readonly string[] | undefined;
  for (const record of records) {
    const row = typeof record.record === 'object' ? record.record.names : undefined;
    if (row !== undefined && row === last) continue;
    for (const name of row ?? fieldsOf(record, column).keys()) names.add(name);
    last = row;
  }
  return [...names];
}

function* tableLines(records: () => Iterable<Written>, column: string, delimiter: string): Generator<string> {
  // A carriage return ends a row for many readers, and so does a line that is empty.
  const options = { delimiter, quoted_empty: true, quoted_match: /[\r\n]|^\ufeff/ } as const;
  const names = namesIn(records(), column);
  yield stringify([names], options);
  for (const record of records()) {
    const fields = fieldsOf(record, column);
    yield stringify([names.map((name) => cellOf(fields.get(name)))], options);
  }
}

/** A value as the text of a field. */
function cellOf(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'string') return value;
  if (value instanceof JsonText) return value.text;
  if (value instanceof Date) return value.toISOString();
  if (value instanceof Uint8Array) return textOfBytes(value);
  return typeof value === 'object' ? jsonText(value) : String(value);
}

async function parquetOf(records: () => Iterable<Written>, column: string): Promise<Uint8Array> {
  const load = () => import('hyparquet-writer');
  const { parquetWriteBuffer } = await peer(load, 'hyparquet-writer', 'Parquet', { done: 'written' });
  const all = [...records()];
  const schema = commonSchema(all);
  const names = namesIn(all, column);
  const columns = new Map(names.map((name) => [name, [] as unknown[]]));
  for (const record of all) {
    const fields = fieldsOf(record, column);
    for (const [name, data] of columns) data.push(fields.get(name) ?? null);
  }
  const columnData: ColumnSource[] = [...columns].map(([name, data]) => {
    return schema ? { name, data } : { name, ...typed(data) };
  });
  if (columnData.length === 0) throw new DejaluError('bad-input', 'no record is left, and Parquet needs their columns');
  return new Uint8Array(
    parquetWriteBuffer(
      schema ? { columnData, schema: schema as ParquetWriteOptions['schema'] & object } : { columnData },
    ),
  );
}

/** What all records were read by, if it is one. */
function commonSchema(records: readonly Written[]): readonly SchemaElement[] | undefined {
  const [first] = records;
  const schema = typeof first?.record === 'object' ? first.record.schema : undefined;
  const isCommon = records.every(({ record }) => typeof record === 'object' && record.schema === schema);
  return isCommon ? schema : undefined;
}

const WHOLE = /^-?\d+$/;
const IN_INT64 = (n: bigint): boolean => BigInt.asIntN(64, n) === n;

/** The narrowest type that has all values as they are, else JSON. */
function typed(data: readonly unknown[]): {
  type: 'STRING' | 'BOOLEAN' | 'INT64' | 'DOUBLE' | 'JSON';
  data: unknown[];
} {
  const values = data.filter((value) => value !== null);
  const numbers = values.map((value) => (value instanceof JsonText ? value.text : String(value)));
  if (values.every((value) => typeof value === 'string')) return { type: 'STRING', data: [...data] };
  if (values.every((value) => typeof value === 'boolean')) return { type: 'BOOLEAN', data: [...data] };
  if (numbers.every((text) => WHOLE.test(text) && text !== '-0' && IN_INT64(BigInt(text)))) {
    return { type: 'INT64', data: data.map((value) => (value === null ? null : BigInt(cellOf(value)))) };
  }
  const areDoubles = values.every((value, i) => {
    if (typeof value === 'number') return true;
    const text = numbers[i] as string;
    // A number that a double does not have is written as JSON.
    return value instanceof JsonText && /^-?\d/.test(text) && (!WHOLE.test(text) || Number.isSafeInteger(Number(text)));
  });
  if (areDoubles) return { type: 'DOUBLE', data: data.map((value) => (value === null ? null : Number(cellOf(value)))) };
  // JSON in Parquet is read by JSON.parse, which has no more than doubles.
  if (numbers.some((text) => /\d{16}/.test(text))) {
    return { type: 'STRING', data: data.map((value) => (value === null ? null : cellOf(value))) };
  }
  return { type: 'JSON', data: data.map((value) => (value === null ? null : JSON.parse(jsonText(value)))) };
}
