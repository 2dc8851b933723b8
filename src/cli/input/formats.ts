/**
 * Which formats inputs can have and how a file's name tells its format: one table, and the help of the commands about
 * it. What is in the files is not looked at.
 */
import { Option } from 'commander';
import { oneOf } from '../nearest.ts';
import { parseColumns } from './columns.ts';
import { dateFormat } from './date-format.ts';

/** As --format names them. */
export const FORMATS = ['text', 'html', 'jsonl', 'json', 'csv', 'tsv', 'parquet'] as const;
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
              .html .htm      a saved page; needs the npm package htmlparser2
              .txt .md other  a text; its id is the name without the ending
            and each of these with .gz or .zst
  folders   all such files in them and below, by name, with the path below the
            folder in the id; not: other endings, hidden files, links to folders
  globs     'stories/**/*.html', in quotation marks or not
  -         standard input, as .jsonl unless --format says otherwise
--columns takes names, and paths into records: text=bodies.0.value; several
items are joined as paragraphs: text=items[].content
Tables and JSON without ids: their rows are called file#1, file#2 and so on.
Texts are UTF-8, or UTF-16 with a byte order mark; pages what they declare.`;
