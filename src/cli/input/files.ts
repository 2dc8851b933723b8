/**
 * From what stands on the command line to the files behind it: a folder gives all files below it. One `stat` an
 * argument, one `readdir` a folder. Links to files are followed, links to folders are not, so no loop is possible.
 */
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { DejaluError } from '../../index.ts';

/** The name that stands for standard input. */
export const STDIN = '-';

export interface InputFile {
  readonly path: string;
  /** `lines`: a document a line, as JSON. `text`: the whole file is one document. */
  readonly kind: 'lines' | 'text';
  readonly gzip: boolean;
  /** Of a text: its file name, with the folders below the one that was named, without the extension. */
  readonly id: string;
}

/** In the order of the arguments, in folders by name (as code units, on every machine the same). */
export async function filesOf(inputs: readonly string[]): Promise<InputFile[]> {
  const files: InputFile[] = [];
  for (const input of inputs) {
    if (input === STDIN) files.push({ path: STDIN, kind: 'lines', gzip: false, id: STDIN });
    else if (await isFolder(input)) await collect(input, '', files);
    else files.push(inputFile(input, /[^/\\]*$/.exec(input)?.[0] ?? input));
  }
  return files;
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch (error) {
    throw unreadable(path, error);
  }
}

async function collect(folder: string, below: string, files: InputFile[]): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error) => {
    throw unreadable(folder, error);
  });
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    if (entry.name.startsWith('.')) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await collect(path, `${below}${entry.name}/`, files);
    else if (entry.isFile() || (entry.isSymbolicLink() && !(await isFolder(path)))) {
      files.push(inputFile(path, below + entry.name));
    }
  }
}

function inputFile(path: string, name: string): InputFile {
  const gzip = /\.gz$/i.test(name);
  const plain = gzip ? name.slice(0, -3) : name;
  const kind = /\.(?:jsonl|ndjson)$/i.test(plain) ? 'lines' : 'text';
  // An extension begins with a letter: `daily.2020-10-15` has none. A name that is nothing else keeps it.
  const id = plain.replace(/(?<=[^/])\.[a-z][a-z0-9]*$/i, '');
  return { path, kind, gzip, id };
}

/** The operating system's refusal in words that name the path. */
export function unreadable(path: string, error: unknown): DejaluError {
  const { code, message } = error as NodeJS.ErrnoException;
  const reasons: Readonly<Record<string, string>> = {
    ENOENT: 'no such file or folder',
    EACCES: 'no permission to read it',
    EPERM: 'no permission to read it',
    EISDIR: 'it is a folder',
    Z_BUF_ERROR: 'broken gzip data: it ends too early',
    Z_DATA_ERROR: `broken gzip data: ${message}`,
  };
  return new DejaluError('bad-input', `${path}: ${reasons[code ?? ''] ?? message}`, { cause: error });
}
