/**
 * From what stands on the command line to the files behind it: a folder gives the files below it, a glob those that
 * match. One `stat` an argument, one `readdir` a folder. Links to files are followed, links to folders are not, so no
 * loop is possible. What a folder has and is not read is told.
 */
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import picomatch from 'picomatch';
import { DejaluError } from '../../index.ts';
import { type Compression, type Format, namedAs } from './formats.ts';
import { unreadable } from './unreadable.ts';

/** The name that stands for standard input. */
export const STDIN = '-';

export interface InputFile {
  readonly path: string;
  readonly format: Format;
  /** Somebody said so, and not only its name. */
  readonly stated: boolean;
  readonly compression: Compression | undefined;
  /** Its name, with the folders below the one that was named. */
  readonly name: string;
  /** The same without the endings: the id of a text. */
  readonly stem: string;
}

export interface Files {
  /** In the order of the arguments, in folders by name (as code units, on every machine the same). */
  readonly files: readonly InputFile[];
  /** What stands in the folders and is not read, each with the reason. */
  readonly passedOver: readonly string[];
}

/**
 * @param format of all files, whatever their names say
 * @param onUnread is told what below a folder cannot be looked at; it may throw
 */
export async function filesOf(
  inputs: readonly string[],
  format?: Format,
  onUnread: OnUnread = (path, error) => {
    throw unreadable(path, error);
  },
): Promise<Files> {
  const files: InputFile[] = [];
  const passedOver: string[] = [];
  const add = (path: string, name: string): void => {
    const { format: named, ending, compression, stem } = namedAs(name);
    const read = format ?? named;
    if (read !== undefined) files.push({ path, format: read, stated: format !== undefined, compression, name, stem });
    else onUnread(path, new Error(`.${ending} is no format that dejalu reads; ${fixOf(ending as string)}`));
  };
  /** Of what nobody named by itself, other endings are no fault. */
  const take = (path: string, name: string): void => {
    if (format === undefined && namedAs(name).format === undefined) passedOver.push(`${path} (unknown ending)`);
    else add(path, name);
  };
  for (const input of inputs) {
    if (input === STDIN) {
      files.push({
        path: STDIN,
        format: format ?? 'jsonl',
        stated: format !== undefined,
        compression: undefined,
        name: STDIN,
        stem: STDIN,
      });
      continue;
    }
    const kind = await kindOf(input);
    if (kind === 'folder') {
      for await (const { path, name } of below(input, { passedOver, onUnread })) {
        take(path, name);
      }
    } else if (kind === 'none') {
      let found = false;
      for await (const { path, name } of matching(input, onUnread)) {
        found = true;
        take(path, name);
      }
      if (!found) throw new DejaluError('bad-input', `${input}: no file has a name that matches this`);
    } else add(input, /[^/\\]*$/.exec(input)?.[0] ?? input);
  }
  return { files, passedOver };
}

/** What to do with a file of another ending. */
const FIXES: Readonly<Record<string, string>> = {
  pdf: 'turn it into text first: pdftotext -layout FILE FILE.txt',
  zip: 'unpack it and give the folder',
  doc: 'save it as .docx or text',
  odt: 'save it as .docx or text',
  rtf: 'save it as .docx or text',
  epub: 'unpack it as a zip and give the folder',
  bz2: 'decompress it first: bzip2 -d',
  xz: 'decompress it first: xz -d',
};

function fixOf(ending: string): string {
  return FIXES[ending.toLowerCase()] ?? '--format text reads it as plain text';
}

/** `none`: there is no such file, but the name is a glob. */
async function kindOf(path: string): Promise<'folder' | 'file' | 'none'> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file';
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (['ENOENT', 'ENOTDIR'].includes(code) && picomatch.scan(path).isGlob) return 'none';
    throw unreadable(path, error);
  }
}

interface Found {
  readonly path: string;
  /** With the folders between. */
  readonly name: string;
}

/** The files that match a glob, by name. The folder it begins with is where the names of the files begin. */
async function* matching(pattern: string, onUnread: OnUnread): AsyncGenerator<Found> {
  const { base, glob } = picomatch.scan(pattern, { nonegate: true });
  const matches = picomatch(glob, { nonegate: true });
  const folder = base === '' ? '.' : base;
  if ((await kindOf(folder)) !== 'folder') return;
  const hidden = /(?:^|[/{(,|])\./.test(glob);
  const depth = glob.includes('**') ? Number.POSITIVE_INFINITY : glob.split('/').length;
  for await (const found of below(folder, { hidden, depth, onUnread })) {
    if (matches(found.name)) yield found;
  }
}

export type OnUnread = (path: string, error: unknown) => void;

interface Walk {
  readonly hidden?: boolean;
  /** How many folders deep to look. */
  readonly depth?: number;
  readonly passedOver?: string[];
  readonly onUnread: OnUnread;
}

async function* below(folder: string, walk: Walk, between = ''): AsyncGenerator<Found> {
  const { hidden = false, depth = Number.POSITIVE_INFINITY, passedOver, onUnread } = walk;
  const entries = await readdir(folder, { withFileTypes: true }).catch((error) => {
    onUnread(folder, error);
    return [];
  });
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  const names = new Set(entries.map(({ name }) => name));
  for (const entry of entries) {
    if (!hidden && entry.name.startsWith('.')) continue;
    const path = join(folder, entry.name);
    const name = between + entry.name;
    if (entry.isDirectory()) {
      const page = pageOf(entry.name, names);
      if (page !== undefined && walk.passedOver) passedOver?.push(`${path} (belongs to ${page})`);
      else if (depth > 1) yield* below(path, { ...walk, depth: depth - 1 }, `${name}/`);
      continue;
    }
    // A link to nothing is found out by whoever opens it.
    const target = entry.isSymbolicLink() ? await stat(path).catch(() => undefined) : entry;
    if (target === undefined || target.isFile()) yield { path, name };
    else passedOver?.push(`${path} (${target.isDirectory() ? 'a link to a folder' : 'no plain file'})`);
  }
}

/** The saved page whose pictures, styles and frames a browser has put into this folder. */
function pageOf(folder: string, names: ReadonlySet<string>): string | undefined {
  const [, page] = /^(.+)(?:_files|\.files|-Dateien|_fichiers|_archivos)$/.exec(folder) ?? [];
  if (page === undefined) return undefined;
  return ['.html', '.htm', '.xhtml'].map((ending) => page + ending).find((name) => names.has(name));
}
