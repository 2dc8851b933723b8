/**
 * Reads the documents of all inputs, one after the other, in the order given. Costs the memory of the documents
 * themselves and of what a format's reader holds. What is broken is an error or, if wanted, left out and told.
 */
import { DejaluError, type Document } from '../../index.ts';
import { ownText, withOwnText } from '../title.ts';
import { type Bytes, chunksOf, rangesOf } from './bytes.ts';
import { readCaptions } from './captions.ts';
import { type Columns, NamedColumns, type ReadDocument } from './columns.ts';
import { readCsv, readTsv } from './csv.ts';
import { dateFormat, isoOf } from './date-format.ts';
import { readDocx } from './docx.ts';
import { filesOf, type InputFile, STDIN } from './files.ts';
import { checkedBegin } from './first-bytes.ts';
import type { Format } from './formats.ts';
import { readHtml } from './html.ts';
import { readJson, readJsonLines } from './json.ts';
import { readMail, readMbox, readMhtml } from './mail.ts';
import { type HtmlToText, htmlToText, isHtml, type TextFormat } from './markup.ts';
import { readParquet } from './parquet.ts';
import type { Entry, Reader, Source } from './reader.ts';
import type { RecordText } from './record.ts';
import { readText } from './text.ts';
import { brokenCompression, endsTheRun, reasonOf, unreadable } from './unreadable.ts';
import { readWarc } from './warc.ts';
import { readXml } from './xml.ts';

const READERS: Readonly<Record<Format, Reader>> = {
  text: readText,
  html: readHtml,
  jsonl: readJsonLines,
  json: readJson,
  csv: readCsv,
  tsv: readTsv,
  parquet: readParquet,
  xml: readXml,
  warc: readWarc,
  captions: readCaptions,
  mail: readMail,
  mbox: readMbox,
  mhtml: readMhtml,
  docx: readDocx,
};

/** What a command can be told about its inputs. */
export interface InputOptions {
  /** Of all inputs, whatever their names say. */
  readonly format?: Format | undefined;
  /** Which fields of tables and JSON are what. */
  readonly columns?: Columns | undefined;
  /** How dates are written, where they don't say it themselves: a pattern of date-format.ts. */
  readonly dateFormat?: string | undefined;
  /** What the texts of records are: by evidence each, HTML, or as they stand. */
  readonly textFormat?: TextFormat | undefined;
  /** Of texts without a byte order mark, and of pages whatever they declare. A label of TextDecoder. */
  readonly encoding?: string | undefined;
  /** Between the fields of CSV. */
  readonly delimiter?: string | undefined;
  /** The field that says with which documents one is compared. */
  readonly groupBy?: string | undefined;
  /** The field that is a document's headline, and becomes the first paragraph of its text. */
  readonly title?: string | undefined;
  /**
   * Instead of ending at the first: leave out broken lines and rows, what follows a break in compressed data, files and
   * folders that cannot be read at all and second documents of an id, and read bytes that are in no encoding as U+FFFD.
   */
  readonly skipBad?: boolean | undefined;
}

export interface ReadOptions extends InputOptions {
  readonly stdin: Bytes;
  /** Whether the documents' records are wanted, too. They take as much memory again. */
  readonly records?: boolean | undefined;
  /** Called after each document. */
  readonly onRead?: (documents: number) => void;
}

export interface Reading {
  readonly documents: readonly Document[];
  /** What each was made of, where that was asked for. */
  readonly records: readonly RecordText[];
  /** What was left out, each with place and cause. */
  readonly leftOut: readonly string[];
  /** Places whose bytes were not in their encoding and read as U+FFFD. */
  readonly damaged: readonly string[];
  /** What stands in the folders and was not read, each with the cause. */
  readonly passedOver: readonly string[];
  /** What was read otherwise than one may expect, each with its file. */
  readonly notices: readonly string[];
  /** How many texts of records were HTML, and where the first of them stands. */
  readonly asHtml: { readonly count: number; readonly first: string };
}

/** Rejects with a DejaluError `bad-input`, `duplicate-id` or `unsupported` that names file, place and cause. */
export async function readDocuments(inputs: readonly string[], options: ReadOptions): Promise<Reading> {
  const {
    format,
    dateFormat: pattern,
    skipBad = false,
    records: wanted = false,
    stdin,
    onRead,
    groupBy,
    title,
    encoding,
    delimiter,
    textFormat = 'auto',
  } = options;
  checkDelimiter(delimiter);
  const columns = withAsked(options.columns ?? {}, groupBy, title);
  const documents: Document[] = [];
  const records: RecordText[] = [];
  const named = new NamedColumns(columns);
  const leftOut: string[] = [];
  const damaged: string[] = [];
  const notices: string[] = [];
  const asHtml = { count: 0, first: '' };
  let toText: HtmlToText | undefined;
  const places = new Map<string, string | readonly [name: string, entry: Place]>();

  const readDate = pattern === undefined ? undefined : dateFormat(pattern);
  const accept = (given: Document, name: string, entry: Entry): void => {
    let document = given;
    if (readDate && given.date !== undefined) {
      const instant = readDate(given.date);
      if (instant === undefined) {
        const wrong = `its date ${JSON.stringify(given.date)} is not written as --date-format ${pattern} says`;
        refuse(new Error(wrong), name, entry);
        return;
      }
      document = { ...given, date: isoOf(instant) };
    }
    const known = places.get(document.id);
    if (known === undefined) {
      const { unit, number, to } = entry;
      places.set(document.id, unit === undefined ? name : [name, { unit, number, to }]);
      documents.push(groupBy === undefined ? document : grouped(document, groupBy));
      if (wanted) records.push(entry.record);
      onRead?.(documents.length);
      return;
    }
    const first = typeof known === 'string' ? known : placeOf(...known);
    const wrong = `two documents have the id ${JSON.stringify(document.id)}: ${first} and ${placeOf(name, entry)}`;
    if (!skipBad) throw new DejaluError('duplicate-id', `${wrong}; --skip-bad keeps the first of them`);
    leftOut.push(wrong);
  };

  const refuse = (cause: Error, name: string, entry: Place & Pick<Entry, 'last'>): void => {
    const wrong = `${placeOf(name, entry)}: ${cause.message}`;
    if (!skipBad) {
      const without = entry.last ? 'the rest of it' : entry.unit === undefined ? 'it' : `such ${entry.unit}s`;
      const fix = without === 'it' && alone ? '' : `; --skip-bad goes on without ${without}`;
      throw new DejaluError('bad-input', wrong + fix, { cause });
    }
    leftOut.push(entry.last ? `${wrong}; with all after it` : wrong);
  };

  const damage = (place: string, what: string): void => {
    if (!skipBad) throw new DejaluError('bad-input', `${place} ${what}; --skip-bad reads such bytes as U+FFFD`);
    damaged.push(place);
  };

  const isMarkup = (document: Document): boolean =>
    textFormat === 'html' || (textFormat === 'auto' && isHtml(ownText(document)));

  // Without the only file there would be nothing to go on with.
  let alone = false;
  const unread = (path: string, error: unknown): void => refuse(new Error(reasonOf(path, error)), path, {});
  const { files, passedOver } = await filesOf(inputs, format, unread);
  alone = files.length === 1;
  for (const file of files) {
    const name = nameOf(file.path);
    const source: Source = {
      id: file.stem,
      name: file.name,
      columns,
      named,
      records: wanted,
      encoding,
      delimiter,
      chunks: () => checkedBegin(chunksOf(file, stdin), file.format, file.stated),
      ranges: () => rangesOf(file, stdin),
      onDamage: (at, byte, encoding) => damage(`${name} byte ${at}`, notIn(encoding, byte, file)),
      notice: (what) => notices.push(what),
      onDamagedRow: (row, column) => damage(`${name} row ${row}`, `has bytes in "${column}" that are no UTF-8`),
    };
    const before = documents.length;
    try {
      for await (const entry of READERS[file.format](source)) {
        if (entry.document instanceof Error) refuse(entry.document, name, entry);
        else if (entry.markup && isMarkup(entry.document)) {
          toText ??= await htmlToText('HTML in a field', '; --text-format text takes its tags as words');
          if (asHtml.count++ === 0) asHtml.first = placeOf(name, entry);
          accept(withOwnText(entry.document, toText(ownText(entry.document))), name, entry);
        } else accept(entry.document, name, entry);
      }
    } catch (error) {
      if (endsTheRun(error)) throw unreadable(name, error);
      // What came before the break is good.
      const last = brokenCompression(error) !== undefined || documents.length > before;
      refuse(new Error(reasonOf(file.path, error), { cause: error }), name, { last });
    }
  }
  named.check();
  if (documents.length === 0) throw nothingRead(inputs, leftOut, passedOver);
  checkAsked(documents, { groupBy, title });
  return { documents, records, leftOut, damaged, passedOver, notices, asHtml };
}

/** Where an entry stands in its input. */
interface Place {
  readonly unit?: Entry['unit'];
  readonly number?: number | undefined;
  readonly to?: number | undefined;
}

function checkDelimiter(delimiter: string | undefined): void {
  if (delimiter === undefined || (/^[^"\r\n]$/u.test(delimiter) && delimiter !== ' ')) return;
  const fix = 'it must be one character, and no quotation mark, line end or blank; for a tab say --format tsv';
  throw new DejaluError('bad-option', `option "delimiter" is ${JSON.stringify(delimiter)}: ${fix}`);
}

/** The columns with those of --group-by and --title. */
function withAsked(columns: Columns, groupBy: string | undefined, title: string | undefined): Columns {
  return {
    ...columns,
    ...(groupBy === undefined ? {} : { group: groupBy }),
    ...(title === undefined ? {} : { title }),
  };
}

/** Dates and sources are also known of what has no fields, such as a saved page. */
function grouped(document: ReadDocument, groupBy: string): ReadDocument {
  if (document.group !== undefined || (groupBy !== 'source' && groupBy !== 'date')) return document;
  const group = document[groupBy];
  return group === undefined ? document : { ...document, group };
}

/** @throws DejaluError `bad-option` for a field that no document has */
function checkAsked(
  documents: readonly ReadDocument[],
  { groupBy, title }: Pick<InputOptions, 'groupBy' | 'title'>,
): void {
  const missing = (option: string, name: string): DejaluError =>
    new DejaluError('bad-option', `option "${option}": no document has a field ${JSON.stringify(name)}`);
  if (groupBy !== undefined && !documents.some(({ group }) => group !== undefined)) throw missing('groupBy', groupBy);
  if (title !== undefined && !documents.some(({ titled }) => titled !== undefined)) throw missing('title', title);
}

function notIn(encoding: string, byte: number, { format, compression }: InputFile): string {
  const what = `0x${byte.toString(16).padStart(2, '0')}`;
  const where = compression ? ' (counted after decompression)' : '';
  const fix =
    format === 'html'
      ? 'declare its charset, or save it as UTF-8'
      : 'say which it is by --encoding, or save it as UTF-8';
  return `is ${what}${where}, which is no ${encoding.toUpperCase()} there: ${fix}`;
}

function placeOf(name: string, { unit, number, to }: Place): string {
  if (unit === undefined) return name;
  return to === undefined || to === number ? `${name} ${unit} ${number}` : `${name} ${unit}s ${number} to ${to}`;
}

function nameOf(path: string): string {
  return path === STDIN ? 'standard input' : path;
}

function nothingRead(
  inputs: readonly string[],
  leftOut: readonly string[],
  passedOver: readonly string[],
): DejaluError {
  const where = inputs.map(nameOf).join(', ');
  const first = leftOut[0] ?? passedOver[0];
  const why = first === undefined ? '' : `; all of it was left out, beginning with ${first}`;
  return new DejaluError('bad-input', `no documents in ${where}${why}`);
}
