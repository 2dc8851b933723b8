/**
 * From a record of a table or a JSON object to a document: which of its fields is what, and whether they can be that.
 * O(fields). Nothing is guessed: a field goes by its own name unless --columns gives another, or a path to one inside.
 */
import { DejaluError, type Document, readDate } from '../../index.ts';
import { suggestion } from '../nearest.ts';
import { withTitle } from '../title.ts';

const PARTS = ['id', 'text', 'date', 'source'] as const;
/** Parts that only --title and --group-by ask for. */
const ASKED = ['title', 'group'] as const;
type Part = (typeof PARTS)[number] | (typeof ASKED)[number];

/** A document with what it is compared by, and how many code units of its text are its title and the break behind it. */
export interface ReadDocument extends Document {
  readonly group?: string;
  readonly titled?: number;
}

/** The group of a document that was read. */
export function groupOf(document: ReadDocument): string | undefined {
  return document.group;
}

/** The names of the fields that become parts of a document, where they are not the parts' own. */
export type Columns = Readonly<Partial<Record<Part, string>>>;

/** Reads `id=url,text=body`. @throws DejaluError `bad-option` */
export function parseColumns(list: string): Columns {
  const columns: Partial<Record<Part, string>> = {};
  for (const entry of list.split(',')) {
    const [, part, name] = /^\s*(\w+)\s*=\s*(.*\S)\s*$/.exec(entry) ?? [];
    const known = PARTS.find((each) => each === part);
    if (!known || name === undefined) {
      throw badColumns(` must be like id=url,text=body with any of ${PARTS.join(', ')}, not ${JSON.stringify(entry)}`);
    }
    if (columns[known] !== undefined) throw badColumns(` names ${known} twice`);
    columns[known] = name;
  }
  return columns;
}

function badColumns(what: string): DejaluError {
  return new DejaluError('bad-option', `option "columns"${what}`);
}

export function nameOf(part: Part, columns: Columns): string {
  return columns[part] ?? part;
}

/** `bodies.0.value` as keys and places; `items[].content` has `[]` for every item. */
export function pathOf(name: string): string[] {
  return name
    .replaceAll('[]', '.[]')
    .split('.')
    .filter((key) => key !== '');
}

/** Whether the text is put together of the values of several items. */
export function isJoined(columns: Columns): boolean {
  return pathOf(nameOf('text', columns)).includes('[]');
}

/** Between the texts of several items, which are paragraphs of their own. */
const BETWEEN = '\n\n';

/** The field of that name or, where there is none, what its path leads to. The strings of several items are joined. */
function fieldOf(fields: Fields, name: string): unknown {
  if (Object.hasOwn(fields, name)) return fields[name];
  const found = reached(fields, pathOf(name));
  if (!name.includes('[]')) return found[0];
  const texts = found.filter((value) => value !== null && value !== undefined);
  if (texts.length === 0) return undefined;
  return texts.find((value) => typeof value !== 'string') ?? texts.join(BETWEEN);
}

function reached(value: unknown, path: readonly string[]): unknown[] {
  const [key, ...rest] = path;
  if (key === undefined) return [value];
  if (typeof value !== 'object' || value === null) return [];
  if (key === '[]') return Array.isArray(value) ? value.flatMap((item) => reached(item, rest)) : [];
  return Object.hasOwn(value, key) ? reached((value as Fields)[key], rest) : [];
}

type Fields = Readonly<Record<string, unknown>>;

/** Names that --columns gives, and which of them a record of any input has. */
export class NamedColumns {
  readonly #missing: Map<Part, string>;
  readonly #known = new Set<string>();

  constructor(columns: Columns) {
    this.#missing = new Map(PARTS.flatMap((part) => (columns[part] === undefined ? [] : [[part, columns[part]]])));
  }

  see(fields: Fields): void {
    for (const [part, name] of this.#missing) {
      if (fieldOf(fields, name) !== undefined) this.#missing.delete(part);
      else if (this.#known.size < MOST_NAMES) addNames(fields, '', this.#known);
    }
  }

  /** @throws DejaluError `bad-option` for one that no record has */
  check(): void {
    if (this.#known.size === 0) return;
    for (const [part, name] of this.#missing) throw badColumns(`: no record has ${missing(part, name, this.#known)}`);
  }
}

const MOST_NAMES = 200;

/** `a`, `a.b`, `a[].b`. */
function addNames(value: unknown, before: string, names: Set<string>): void {
  if (typeof value !== 'object' || value === null || names.size >= MOST_NAMES) return;
  if (Array.isArray(value)) {
    addNames(value[0], `${before}[]`, names);
    return;
  }
  for (const [key, inner] of Object.entries(value)) {
    const name = before === '' ? key : `${before}.${key}`;
    names.add(name);
    addNames(inner, name, names);
  }
}

function missing(part: Part, name: string, known: Iterable<string>): string {
  return `${JSON.stringify(name)} for the ${part}${suggestion(name, known) || `; ${namesOf([...known])}`}`;
}

/**
 * The columns to read of a table that has `present`, each once.
 * @throws Error if the text's or one that --columns names is not there, or there twice
 */
export function wantedColumns(present: readonly string[], columns: Columns): string[] {
  const has = `its columns are ${present.map((name) => JSON.stringify(name)).join(', ') || 'none'}`;
  const wanted = new Set<string>();
  for (const part of [...PARTS, ...ASKED.filter((part) => columns[part] !== undefined)]) {
    const whole = nameOf(part, columns);
    // What is reached into is read whole.
    const name = present.includes(whole) ? whole : (pathOf(whole)[0] ?? whole);
    const times = present.filter((each) => each === name).length;
    if (times > 1) throw new Error(`two columns are called ${JSON.stringify(name)}`);
    if (times === 1) wanted.add(name);
    else if (part === 'text' || columns[part] !== undefined) {
      const fix =
        part === 'group'
          ? '--group-by names one of them'
          : part === 'title'
            ? '--title names one of them'
            : `--columns ${part}=NAME says which is the ${part}`;
      throw new Error(`no column ${JSON.stringify(name)}, ${has}${suggestion(name, present)}; ${fix}`);
    }
  }
  return [...wanted];
}

/** Makes a document of a record, or an Error that says what is wrong with it. */
export type RecordReader = (record: unknown, number: number) => Document | Error;

/**
 * For the records of one file. Those without ids are called `file#number`.
 * @param present the columns, where they are known; else the first record tells whether there are ids
 * @param named is shown every record, where columns are not known
 */
export function recordReader(
  columns: Columns,
  file: string,
  present?: readonly string[],
  named?: NamedColumns,
): RecordReader {
  const names = { id: nameOf('id', columns), text: nameOf('text', columns) };
  const more = (['date', 'source'] as const).map((part) => [part, nameOf(part, columns)] as const);
  let numbered = columns.id === undefined ? present && !present.includes(names.id) : false;
  return (record, number) => {
    if (typeof record !== 'object' || record === null || Array.isArray(record)) {
      return new Error(`must be an object with "${names.id}" and "${names.text}", not ${kindOf(record)}`);
    }
    const fields = record as Fields;
    named?.see(fields);
    const field = (name: string) => fieldOf(fields, name);
    numbered ??= field(names.id) === undefined;
    const id = numbered ? (field(names.id) ?? `${file}#${number}`) : idOf(field(names.id));
    if (numbered && field(names.id) !== undefined) {
      return new Error(`"${names.id}" stands here, but not in the first; all must have it or none`);
    }
    if (id === undefined || field(names.text) === undefined) {
      return new Error(`"${id === undefined ? names.id : names.text}" is missing; ${namesOf(Object.keys(fields))}`);
    }
    if (typeof id === 'number') return new Error(`"${names.id}" must be a string or a whole number below 2^53`);
    if (typeof id !== 'string') return new Error(`"${names.id}" must be a string, not ${kindOf(id)}`);
    if (id === '') return new Error(`"${names.id}" is empty`);
    const text = field(names.text);
    if (typeof text !== 'string') return new Error(`"${names.text}" must be a string, not ${kindOf(text)}`);
    const document: { -readonly [K in keyof ReadDocument]: ReadDocument[K] } = { id, text };
    for (const [part, name] of more) {
      const given = field(name) ?? '';
      // Seconds or milliseconds since 1970.
      const value = part === 'date' && isEpoch(given) ? String(given) : given;
      if (typeof value !== 'string') return new Error(`"${name}" must be a string or null, not ${kindOf(value)}`);
      // An empty string is how a table without a value is often exported; it is neither a time nor a publisher.
      if (value !== '') document[part] = value;
    }
    if (columns.group !== undefined) {
      const group = fields[columns.group] ?? '';
      if (typeof group === 'object')
        return new Error(`"${columns.group}" must be a string or a number, not ${kindOf(group)}`);
      if (group !== '') document.group = String(group);
    }
    if (columns.title !== undefined) {
      const title = fields[columns.title] ?? '';
      if (typeof title !== 'string')
        return new Error(`"${columns.title}" must be a string or null, not ${kindOf(title)}`);
      if (title.trim() !== '') Object.assign(document, withTitle(title, text));
    }
    return document;
  };
}

function isEpoch(value: unknown): value is number | bigint {
  return (typeof value === 'number' || typeof value === 'bigint') && readDate(String(value)) !== undefined;
}

/** Whole numbers are ids too, as long as JSON.parse has read all their digits. */
function idOf(value: unknown): unknown {
  return typeof value === 'bigint' || Number.isSafeInteger(value) ? String(value) : value;
}

function namesOf(names: readonly string[]): string {
  const quoted = names.slice(0, 20).map((name) => JSON.stringify(name));
  return quoted.length === 0 ? 'it is empty' : `what it has is ${quoted.join(', ')}`;
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'an array';
  if (typeof value === 'bigint') return 'a number';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}
