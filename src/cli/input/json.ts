/**
 * JSON: a document a line, or an array of documents. Lines cost the memory of the longest; an array is read whole,
 * since JSON.parse takes no less.
 */
import type { Document } from '../../index.ts';
import { wholeOf } from './bytes.ts';
import { type RecordReader, recordReader } from './columns.ts';
import { textOf, utf8Of } from './decode.ts';
import { linesOf } from './lines.ts';
import type { Entry, Source } from './reader.ts';

export async function* readJsonLines({ name, columns, chunks, onDamage }: Source): AsyncGenerator<Entry> {
  const documentOf = recordReader(columns, name);
  let number = 0;
  for await (const bytes of linesOf(utf8Of(chunks(), onDamage))) {
    number++;
    const line = textOf(bytes);
    if (line.trim() === '') continue;
    yield { unit: 'line', number, document: documentIn(line, number, documentOf) };
  }
}

function documentIn(line: string, number: number, documentOf: RecordReader): Document | Error {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    return notJson(error);
  }
  return documentOf(value, number);
}

export async function* readJson({ name, columns, chunks, onDamage }: Source): AsyncGenerator<Entry> {
  const documentOf = recordReader(columns, name);
  const text = textOf(await wholeOf(utf8Of(chunks(), onDamage)));
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    yield { document: notJson(error) };
    return;
  }
  if (!Array.isArray(value)) {
    yield { document: documentOf(value, 1) };
    return;
  }
  for (const [i, item] of value.entries()) yield { unit: 'item', number: i + 1, document: documentOf(item, i + 1) };
}

function notJson(cause: unknown): Error {
  return new Error(`not JSON: ${(cause as Error).message}`, { cause });
}
