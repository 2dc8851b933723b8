/**
 * JSON: a document a line, or an array of documents. Lines cost the memory of the longest; an array is read whole,
 * since JSON.parse takes no less. Records may be ninjs, and a JSON Feed is its entries.
 */
import { wholeOf } from './bytes.ts';
import { type RecordReader, recordReader } from './columns.ts';
import { textOf, utf8Of } from './decode.ts';
import { partsOf } from './json-text.ts';
import { linesOf } from './lines.ts';
import { fromJsonFeed, fromNinjs } from './ninjs.ts';
import type { Entry, Source } from './reader.ts';

export async function* readJsonLines(source: Source): AsyncGenerator<Entry> {
  const { name, columns, named, chunks, onDamage, encoding } = source;
  const entryOf = entries(recordReader(columns, name, undefined, named), source);
  let number = 0;
  for await (const bytes of linesOf(utf8Of(chunks(), onDamage, encoding))) {
    number++;
    const line = textOf(bytes);
    if (line.trim() !== '') yield { unit: 'line', number, ...entryOf(valueIn(line), number, line) };
  }
}

export async function* readJson(source: Source): AsyncGenerator<Entry> {
  const { name, columns, named, records, chunks, onDamage, encoding } = source;
  const entryOf = entries(recordReader(columns, name, undefined, named), source);
  const text = textOf(await wholeOf(utf8Of(chunks(), onDamage, encoding)));
  const value = valueIn(text);
  if (value instanceof Error) {
    const begin = text.trimStart();
    const isLines = begin.startsWith('{') && !(valueIn(begin.slice(0, begin.indexOf('\n'))) instanceof Error);
    yield {
      document: isLines ? new Error('an object a line are JSON lines: say --format jsonl', { cause: value }) : value,
    };
    return;
  }
  const feed = fromJsonFeed(value);
  const items = feed ?? value;
  if (!Array.isArray(items)) {
    yield entryOf(items, 1, text);
    return;
  }
  const written = records && !feed ? partsOf(text) : undefined;
  for (const [i, item] of items.entries()) {
    const part = written?.next().value;
    yield { unit: 'item', number: i + 1, ...entryOf(item, i + 1, part && text.slice(part.start, part.end)) };
  }
}

/** Makes entries of values, with how they are written. What ninjs has is under other names, so it is written anew. */
function entries(documentOf: RecordReader, { records }: Source) {
  return (
    value: unknown,
    number: number,
    written: string | undefined,
  ): Pick<Entry, 'document' | 'record' | 'markup'> => {
    if (value instanceof Error) return { document: value };
    const news = fromNinjs(value);
    const record = records && !news ? written : undefined;
    return { document: documentOf(news ?? value, number), record, markup: true };
  };
}

/** What the text says, or an Error if it is no JSON. */
function valueIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    return new Error(`not JSON: ${(cause as Error).message}`, { cause });
  }
}
