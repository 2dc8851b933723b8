/**
 * From a record of a table or a JSON object to a document: which of its fields is what, and whether they can be that.
 * O(fields). Nothing is guessed: a field goes by its own name unless --columns gives another.
 */
import { DejaluError, type Document } from '../../index.ts';

const PARTS = ['id', 'text', 'date', 'source'] as const;
type Part = (typeof PARTS)[number];

/** The names of the fields that become parts of a document, where they are not the parts' own. */
export type Columns = Readonly<Partial<Record<Part, string>>>;

/** Reads `id=url,text=body`. @throws DejaluError `bad-option` */
export function parseColumns(list: string): Columns {
  const columns: Partial<Record<Part, string>> = {};
  for (const entry of list.split(',')) {
    const [, part, name] = /^\s*(\w+)\s*=\s*(.*\S)\s*$/.exec(entry) ?? [];
    const known = PARTS.find((each) => each === part);
    if (!known || name === undefined) {
      throw badColumns(`must be like id=url,text=body with any of ${PARTS.join(', ')}, not ${JSON.stringify(entry)}`);
    }
    if (columns[known] !== undefined) throw badColumns(`names ${known} twice`);
    columns[known] = name;
  }
  return columns;
}

function badColumns(what: string): DejaluError {
  return new DejaluError('bad-option', `option "columns" ${what}`);
}

export function nameOf(part: Part, columns: Columns): string {
  return columns[part] ?? part;
}

/**
 * The columns to read of a table that has `present`, each once.
 * @throws Error if the text's or one that --columns names is not there, or there twice
 */
export function wantedColumns(present: readonly string[], columns: Columns): string[] {
  const has = `its columns are ${present.map((name) => JSON.stringify(name)).join(', ') || 'none'}`;
  const wanted = new Set<string>();
  for (const part of PARTS) {
    const name = nameOf(part, columns);
    const times = present.filter((each) => each === name).length;
    if (times > 1) throw new Error(`two columns are called ${JSON.stringify(name)}`);
    if (times === 1) wanted.add(name);
    else if (part === 'text' || columns[part] !== undefined) {
      const fix = `--columns ${part}=NAME says which is the ${part}`;
      throw new Error(`no column ${JSON.stringify(name)}, ${has}; ${fix}`);
    }
  }
  return [...wanted];
}

/** Makes a document of a record, or an Error that says what is wrong with it. */
export type RecordReader = (record: unknown, number: number) => Document | Error;

/**
 * For the records of one file. Those without ids are called `file#number`.
 * @param present the columns, where they are known; else the first record tells whether there are ids
 */
export function recordReader(columns: Columns, file: string, present?: readonly string[]): RecordReader {
  const names = { id: nameOf('id', columns), text: nameOf('text', columns) };
  const more = (['date', 'source'] as const).map((part) => [part, nameOf(part, columns)] as const);
  let numbered = columns.id === undefined ? present && !present.includes(names.id) : false;
  return (record, number) => {
    if (typeof record !== 'object' || record === null || Array.isArray(record)) {
      return new Error(`must be an object with "${names.id}" and "${names.text}", not ${kindOf(record)}`);
    }
    const fields = record as Readonly<Record<string, unknown>>;
    numbered ??= fields[names.id] === undefined;
    const id = numbered ? (fields[names.id] ?? `${file}#${number}`) : idOf(fields[names.id]);
    if (numbered && fields[names.id] !== undefined) {
      return new Error(`"${names.id}" stands here, but not in the first; all must have it or none`);
    }
    if (id === undefined || fields[names.text] === undefined) {
      return new Error(`"${id === undefined ? names.id : names.text}" is missing; ${fieldsOf(fields)}`);
    }
    if (typeof id === 'number') return new Error(`"${names.id}" must be a string or a whole number below 2^53`);
    if (typeof id !== 'string') return new Error(`"${names.id}" must be a string, not ${kindOf(id)}`);
    if (id === '') return new Error(`"${names.id}" is empty`);
    const text = fields[names.text];
    if (typeof text !== 'string') return new Error(`"${names.text}" must be a string, not ${kindOf(text)}`);
    const document: { id: string; text: string; date?: string; source?: string } = { id, text };
    for (const [part, name] of more) {
      const value = fields[name] ?? '';
      if (typeof value !== 'string') return new Error(`"${name}" must be a string or null, not ${kindOf(value)}`);
      // An empty string is how a table without a value is often exported; it is neither a time nor a publisher.
      if (value !== '') document[part] = value;
    }
    return document;
  };
}

/** Whole numbers are ids too, as long as JSON.parse has read all their digits. */
function idOf(value: unknown): unknown {
  return typeof value === 'bigint' || Number.isSafeInteger(value) ? String(value) : value;
}

function fieldsOf(fields: object): string {
  const names = Object.keys(fields).map((name) => JSON.stringify(name));
  return names.length === 0 ? 'it is empty' : `what it has is ${names.slice(0, 20).join(', ')}`;
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'an array';
  if (typeof value === 'bigint') return 'a number';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}
