/**
 * Which formats inputs can have and how a file's name tells its format: one table, and the help of the commands about
 * it. What a file begins with is looked at in first-bytes.ts.
 */
import { Option } from 'commander';
import { oneOf } from '../nearest.ts';
import { parseColumns } from './columns.ts';
import { dateFormat } from './date-format.ts';
import { encodingOf } from './encodings.ts';
import { TEXT_FORMATS } from './markup.ts';

/** As --format names them. */
export const FORMATS = [
  'text',
  'html',
  'jsonl',
  'json',
  'csv',
  'tsv',
  'parquet',
  'xml',
  'warc',
  'captions',
  'mail',
  'mbox',
  'mhtml',
  'docx',
] as const;
export type Format = (typeof FORMATS)[number];

export type Compression = 'gzip' | 'zstd';

const ENDINGS: ReadonlyMap<string, Format> = new Map([
  ['txt', 'text'],
  ['text', 'text'],
  ['md', 'text'],
  ['markdown', 'text'],
  ['html', 'html'],
  ['htm', 'html'],
  ['xhtml', 'html'],
  ['jsonl', 'jsonl'],
  ['ndjson', 'jsonl'],
  ['json', 'json'],
  ['csv', 'csv'],
  ['tsv', 'tsv'],
  ['parquet', 'parquet'],
  ['xml', 'xml'],
  ['rss', 'xml'],
  ['atom', 'xml'],
  ['rdf', 'xml'],
  ['nitf', 'xml'],
  ['alto', 'xml'],
  ['hocr', 'html'],
  ['warc', 'warc'],
  ['wet', 'warc'],
  ['vtt', 'captions'],
  ['srt', 'captions'],
  ['eml', 'mail'],
  ['mbox', 'mbox'],
  ['mht', 'mhtml'],
  ['mhtml', 'mhtml'],
  ['docx', 'docx'],
]);

const COMPRESSIONS: ReadonlyMap<string, Compression> = new Map([
  ['gz', 'gzip'],
  ['zst', 'zstd'],
]);

/** An ending begins with a letter: `daily.2020-10-15` has none. A name that is nothing else keeps it. */
const ENDING = /(?<=[^/])\.([a-z][a-z0-9]*)$/i;

export interface NamedAs {
  /** Undefined where the ending is one of none of the formats. */
  readonly format: Format | undefined;
  /** The ending that is one of none, without compression. */
  readonly ending: string | undefined;
  readonly compression: Compression | undefined;
  /** The name without the endings that say these two. */
  readonly stem: string;
}

/** What a file's name says about it. A name without an ending is a text's. */
export function namedAs(name: string): NamedAs {
  const outer = ENDING.exec(name);
  const compression = COMPRESSIONS.get(outer?.[1]?.toLowerCase() ?? '');
  const plain = outer && compression ? name.slice(0, outer.index) : name;
  const inner = ENDING.exec(plain);
  return {
    format: inner ? ENDINGS.get((inner[1] as string).toLowerCase()) : 'text',
    ending: inner?.[1],
    compression,
    stem: inner ? plain.slice(0, inner.index) : plain,
  };
}

/** The options that every command with inputs has; their values make InputOptions. */
export const FORMAT_OPTION = oneOf('--format <name>', 'what all inputs are, whatever their names end with:', FORMATS);
export const COLUMNS_OPTION = new Option(
  '--columns <list>',
  'which fields of tables and JSON to take, as id=url,text=body,date=day,source=site',
).argParser(parseColumns);
export const DATE_FORMAT_OPTION = new Option(
  '--date-format <pattern>',
  'how dates are written that are not ISO 8601, RFC 5322 or the epoch, as %d/%m/%Y %H:%M',
).argParser((pattern) => {
  dateFormat(pattern);
  return pattern;
});
export const TEXT_FORMAT_OPTION = oneOf(
  '--text-format <name>',
  'what the texts in tables, JSON and feeds are; auto: as each looks:',
  TEXT_FORMATS,
);
export const ENCODING_OPTION = new Option(
  '--encoding <name>',
  'of texts and pages without a byte order mark, as windows-1252 or gbk',
).argParser(encodingOf);
export const DELIMITER_OPTION = new Option('--delimiter <char>', 'between the fields of CSV, as ";"');
export const SKIP_BAD_OPTION = new Option(
  '--skip-bad',
  'go on without what is broken and repeated ids, and with bytes that are no text, and say so',
);

/** Lines of at most 80 columns, for the end of a command's help. */
export const INPUT_HELP = `
INPUT is any number of
  files     read as what their names end with:
              .jsonl .ndjson  {"id", "text", "date"?, "source"?} a line
              .json           an array of such objects, or one
              .csv .tsv       a row each, the names of the columns in the first
              .parquet        a row each; needs the npm package hyparquet
              .html .htm      a saved page, or hOCR
              .mhtml .mht     a page saved as one file
              .xml .rss .atom by its root: a feed (a document an entry), NITF,
                              NewsML-G2 (a document an item), ALTO
              .warc .wet      a document a record with a page or plain text
              .eml .mbox      a document a message
              .vtt .srt       captions, as one text
              .docx           a document of a word processor
              .txt .md none   a text; its id is the name without the ending
            and each of these with .gz or .zst. JSON may be ninjs or JSON Feed.
            Some need npm packages, and say so: htmlparser2 (all with tags),
            feedsmith (feeds), warcio, postal-mime (mail, .mhtml), mammoth
            (.docx), @plussub/srt-vtt-parser (captions)
  folders   all such files in them and below, by name, with the path below the
            folder in the id; not: other endings, hidden files, links to
            folders, the folder X_files of a saved page X.html
  globs     'stories/**/*.html', in quotation marks or not
  -         standard input, as .jsonl unless --format says otherwise
--columns takes names, and paths into records: text=bodies.0.value; several
items are joined as paragraphs: text=items[].content
Tables and JSON without ids: their rows are called file#1, file#2 and so on.
Texts are UTF-8, or UTF-16 with a byte order mark, or as --encoding says; pages
and XML what they declare. Texts in tables, JSON and feeds that have HTML are
read as pages; --text-format text takes them as they stand.`;
