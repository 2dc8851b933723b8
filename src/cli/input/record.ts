/**
 * What stood in a record of an input, so that it can be written again with another text and nothing else changed.
 * O(length of the record).
 */
import { isUtf8 } from 'node:buffer';
import type { SchemaElement } from 'hyparquet';
import type { Document } from '../../index.ts';
import { ownText } from '../title.ts';
import { pathOf } from './columns.ts';
import { JsonText, partAt, partsOf } from './json-text.ts';

/** A row of a table. `schema` is that of a Parquet file. */
export interface Row {
  readonly names: readonly string[];
  readonly values: readonly unknown[];
  readonly schema?: readonly SchemaElement[];
}

/** JSON as it was written, or a row; undefined of what has no fields, such as a page. */
export type RecordText = string | Row | undefined;

export interface Written {
  readonly document: Document;
  readonly record: RecordText;
  /** What becomes of its text. */
  readonly text: string;
}

/** The record as JSON, on one line. `column`: where its text stands. */
export function jsonOf({ document, record, text }: Written, column: string): string {
  if (record === undefined) {
    const { id, date, source } = document;
    return JSON.stringify({ id, text, date, source });
  }
  if (typeof record === 'string') return onOneLine(withText(record, document, text, column));
  const members = [...valuesOf(record, document, text, column)].map(([name, value]) => {
    return `${JSON.stringify(name)}:${jsonText(value)}`;
  });
  return `{${members.join(',')}}`;
}

/** The fields of the record by name. Of JSON what is no string, boolean or null is a JsonText. */
export function fieldsOf({ document, record, text }: Written, column: string): Map<string, unknown> {
  if (record === undefined) {
    const { id, date, source } = document;
    return new Map(Object.entries({ id, text, date, source }).filter(([, value]) => value !== undefined));
  }
  if (typeof record !== 'string') return valuesOf(record, document, text, column);
  const json = withText(record, document, text, column);
  const fields = new Map<string, unknown>();
  for (const { key, start, end } of partsOf(json)) {
    const value = json.slice(start, end);
    fields.set(key, /^["tfn]/.test(value) ? JSON.parse(value) : new JsonText(onOneLine(value)));
  }
  return fields;
}

/** What was read as HTML stays as it was unless something goes. */
function valuesOf({ names, values }: Row, document: Document, text: string, column: string): Map<string, unknown> {
  return new Map(names.map((name, i) => [name, name === column && text !== ownText(document) ? text : values[i]]));
}

function withText(json: string, document: Document, text: string, column: string): string {
  // As it was written, with its own escapes.
  if (text === ownText(document)) return json;
  const place = partAt(json, [column]) ?? partAt(json, pathOf(column));
  return place ? json.slice(0, place.start) + JSON.stringify(text) + json.slice(place.end) : json;
}

/** Line ends stand between values only: in a string they are escapes. */
function onOneLine(json: string): string {
  return json.trim().replace(/[\r\n\t]+ */g, ' ');
}

/** JSON of a value of a table: whole numbers of any length, times as ISO 8601, bytes as below. */
export function jsonText(value: unknown): string {
  if (value instanceof JsonText) return value.text;
  if (typeof value === 'bigint') return String(value);
  if (value === undefined) return 'null';
  if (value instanceof Uint8Array) return JSON.stringify(textOfBytes(value));
  if (Array.isArray(value)) return `[${value.map(jsonText).join(',')}]`;
  if (typeof value !== 'object' || value === null || value instanceof Date) return JSON.stringify(value);
  const members = Object.entries(value).map(([name, each]) => `${JSON.stringify(name)}:${jsonText(each)}`);
  return `{${members.join(',')}}`;
}

/** Bytes as UTF-8 if they are that, else as base64. */
export function textOfBytes(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString(isUtf8(bytes) ? 'utf8' : 'base64');
}
