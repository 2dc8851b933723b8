/**
 * CSV and TSV by RFC 4180, through csv-parse: the first row names the columns, each other one is a document. Holds a
 * chunk and its rows. Rows are counted from 1 without the header, and as a table's, not as lines: a field may have
 * many. A row that does not fit the header is an error; so is a quotation mark out of place. After one in a field that is
 * in quotation marks nobody can tell where the row ends, and nothing behind it is read.
 */
import { constants } from 'node:buffer';
import { type CsvError, parse } from 'csv-parse';
import type { Document } from '../../index.ts';
import { recordReader, wantedColumns } from './columns.ts';
import { utf8Of } from './decode.ts';
import type { Entry, Reader, Source } from './reader.ts';

export const readCsv: Reader = (source) => readTable(source, source.delimiter ?? ',');
export const readTsv: Reader = (source) => readTable(source, '\t');

async function* readTable(source: Source, delimiter: string): AsyncGenerator<Entry> {
  let documentOf: ((row: string[], number: number) => Document | Error) | undefined;
  let names: readonly string[] = [];
  let number = 0;
  for await (const row of rowsOf(utf8Of(source.chunks(), source.onDamage, source.encoding), delimiter)) {
    if (documentOf === undefined) {
      if ('error' in row) throw row.error;
      documentOf = rowReader(row, source);
      names = row;
      continue;
    }
    number++;
    if ('error' in row) yield { unit: 'row', number, document: row.error, last: row.last };
    else {
      const record = source.records ? { names, values: row } : undefined;
      yield { unit: 'row', number, document: documentOf(row, number), record, markup: true };
    }
  }
  if (documentOf === undefined) throw new Error('it is empty; a table begins with the names of its columns');
}

function rowReader(header: readonly string[], { columns, name }: Source) {
  const [only = ''] = header;
  if (header.length === 1 && /[,;|\t]/.test(only)) {
    const rule = 'the fields of CSV have commas between them, those of TSV tabs; --delimiter names another';
    throw new Error(`its first row, ${JSON.stringify(only)}, is one field; ${rule}`);
  }
  const wanted = wantedColumns(header, columns).map((column) => [column, header.indexOf(column)] as const);
  const documentOf = recordReader(columns, name, header);
  return (row: readonly string[], number: number): Document | Error => {
    if (row.length !== header.length) return new Error(`it has ${fields(row.length)}, the header ${header.length}`);
    return documentOf(Object.fromEntries(wanted.map(([column, at]) => [column, row[at]])), number);
  };
}

function fields(count: number): string {
  return count === 1 ? '1 field' : `${count} fields`;
}

interface BrokenRow {
  readonly error: Error;
  /** After this no row can be found. */
  readonly last: boolean;
}

async function* rowsOf(chunks: AsyncIterable<Buffer>, delimiter: string): AsyncGenerator<string[] | BrokenRow> {
  let rows: (string[] | BrokenRow)[] = [];
  /** Of the last row with a quotation mark in the middle of a field. */
  let line = 0;
  const parser = parse({
    delimiter,
    // Not found out from the first line: a table whose lines end in two ways would lose the ends of some.
    record_delimiter: ['\r\n', '\n', '\r'],
    skip_empty_lines: true,
    // The header is compared with every row here, where the row has a number.
    relax_column_count: true,
    max_record_size: constants.MAX_STRING_LENGTH,
    // Takes the rows out as they are found: a stream that fails forgets those that nobody has read yet.
    on_record(row: string[]) {
      rows.push(row);
      return null;
    },
    // Told of every failure. If it does not throw, the parser goes on behind the row.
    skip_records_with_error: true,
    on_skip(error) {
      if (error?.code !== IN_A_FIELD) throw error;
      const at = error['lines'] as number;
      if (at === line) return;
      line = at;
      rows.push({ error: reworded(error), last: false });
    },
  });
  // Every failure is handed to the callback of a write as well.
  parser.on('error', () => {});
  const fed = (feed: (done: (error?: Error | null) => void) => void): Promise<Error | undefined> =>
    new Promise((resolve) => feed((error) => resolve(error ?? undefined)));

  const taken = function* (error: Error | undefined): Generator<string[] | BrokenRow> {
    const found = rows;
    rows = [];
    yield* found;
    if (error) yield { error: reworded(error), last: true };
  };
  for await (const chunk of chunks) {
    const error = await fed((done) => parser.write(chunk, done));
    yield* taken(error);
    if (error) return;
  }
  yield* taken(await fed((done) => parser.end(done)));
}

const IN_A_FIELD = 'INVALID_OPENING_QUOTE';
const MISPLACED: Readonly<Record<string, string>> = {
  [IN_A_FIELD]: 'a quotation mark stands in the middle of a field',
  CSV_INVALID_CLOSING_QUOTE: 'a field goes on after the quotation mark that closes it',
  CSV_QUOTE_NOT_CLOSED: 'a quotation mark is opened and never closed',
};

function reworded(error: Error): Error {
  if ((error as CsvError).code === 'CSV_MAX_RECORD_SIZE') {
    const long = `it has more than ${constants.MAX_STRING_LENGTH} bytes, too many for one text`;
    return new Error(`${long}; is there a quotation mark that is never closed?`, { cause: error });
  }
  const what = MISPLACED[(error as CsvError).code];
  if (what === undefined) return error;
  const rule = 'a field with quotation marks stands in quotation marks, with those in it doubled';
  return new Error(`${what}; ${rule}: "say ""so"""`, { cause: error });
}
