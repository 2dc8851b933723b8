/**
 * JSON: a document a line, or an array of documents. Lines cost the memory of the longest; an array is read whole,
 * since JSON.parse takes no less.
 */
import type { Document } from '../../index.ts';
import { wholeOf } from './bytes.ts';
import { type RecordReader, recordReader } from './columns.ts';
import { textOf, utf8Of } from './decode.ts';
import { partsOf } from './json-text.ts';
import { linesOf } from './lines.ts';
import type { Entry, Source } from './reader.ts';

export async function* readJsonLines(source: Source): AsyncGenerator<Entry> {
  const { name, columns, named, records, chunks, onDamage } = source;
  const documentOf = recordReader(columns, name, undefined, named);
  let number = 0;
  for await (const bytes of linesOf(utf8Of(chunks(), onDamage))) {
    number++;
    const line = textOf(bytes);
    if (line.trim() === '') continue;
    yield { unit: 'line', number, document: documentIn(line, number, documentOf), record: records ? line : undefined };
  }
}

function documentIn(line: string, number: number, documentOf: RecordReader): Document | Error {
  const value = valueIn(line);
  return value instanceof Error ? value : documentOf(value, number);
}

export async function* readJson(source: Source): AsyncGenerator<Entry> {
  const { name, columns, named, records, chunks, onDamage } = source;
  const documentOf = recordReader(columns, name, undefined, named);
  const text = textOf(await wholeOf(utf8Of(chunks(), onDamage)));
  const value = valueIn(text);
  if (value instanceof Error) {
    const begin = text.trimStart();
    const isLines = begin.startsWith('{') && !(valueIn(begin.slice(0, begin.indexOf('\n'))) instanceof Error);
    yield {
      document: isLines ? new Error('an object a line are JSON lines: say --format jsonl', { cause: value }) : value,
    };
    return;
  }
  if (!Array.isArray(value)) {
    yield { document: documentOf(value, 1), record: records ? text : undefined };
    return;
  }
  const written = records ? partsOf(text) : undefined;
  for (const [i, item] of value.entries()) {
    const part = written?.next().value;
    const record = part ? text.slice(part.start, part.end) : undefined;
    yield { unit: 'item', number: i + 1, document: documentOf(item, i + 1), record };
  }
}

/** What the text says, or an Error if it is no JSON. */
function valueIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    return new Error(`not JSON: ${(cause as Error).message}`, { cause });
  }
}
