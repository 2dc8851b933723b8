/**
 * `--strip DIR`: a text file per document with what is fresh of it, and DIR/.offsets.jsonl, which tells for every piece
 * where it stands in the file and where in the document. Costs the fresh texts, one after the other.
 *
 * All is written into a folder inside DIR that is moved to its place file by file at the end. Deletes nothing, and
 * replaces only what an earlier run has put there: .offsets.jsonl knows what that was. The name begins with a dot so
 * that DIR can be scanned like any folder of stories.
 */
import { mkdir, readdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DejaluError, type DocumentReport } from '../index.ts';
import { fileNames } from './file-names.ts';
import type { Io } from './io.ts';
import { jsonLine } from './json.ts';
import { finishing, unfinishedName, unwritable } from './output.ts';

const OFFSETS_FILE = '.offsets.jsonl';
const WHITE = /\s/;

/** Where a piece stands: from `start` to `end` in the document's text, from `at` on in the file. UTF-16 code units. */
interface Piece {
  readonly start: number;
  readonly end: number;
  readonly at: number;
}

/** What will be written, and what of it is there. */
interface StripPlan {
  readonly folder: string;
  /** By document id. */
  readonly names: ReadonlyMap<string, string>;
  /** Lines of .offsets.jsonl for files that are not written anew. */
  readonly earlier: readonly string[];
}

/** Before the work: can something be a folder here? */
export async function checkFolder(folder: string): Promise<void> {
  const known = await stat(folder).catch(() => undefined);
  if (known && !known.isDirectory()) {
    throw new DejaluError('bad-input', `${folder}: cannot be written: it is a file, and --strip needs a folder`);
  }
}

/**
 * Rejects with a DejaluError where a file of that name is somebody else's.
 * @param ids of all documents  @param asked those that are to be written
 */
export async function planStrip(
  folder: string,
  ids: readonly string[],
  asked: ReadonlySet<string>,
): Promise<StripPlan> {
  const all = fileNames(ids, '.txt');
  const names = new Map(ids.map((id, i) => [id, all[i] as string] as const).filter(([id]) => asked.has(id)));
  const there = new Set(await readdir(folder).catch(() => []));
  const lines = there.has(OFFSETS_FILE) ? (await readFile(join(folder, OFFSETS_FILE), 'utf8')).split('\n') : [];
  const own = new Map(lines.filter((line) => line !== '').map((line) => [fileOf(line, folder), line]));
  for (const name of names.values()) {
    if (!there.has(name) || own.has(name)) continue;
    const why = 'is there already, and not from an earlier --strip; name another folder, or move it away';
    throw new DejaluError('bad-input', `${join(folder, name)}: ${why}`);
  }
  for (const name of names.values()) own.delete(name);
  return { folder, names, earlier: [...own.values()] };
}

export async function strip(
  { folder, names, earlier }: StripPlan,
  reports: readonly DocumentReport[],
  io: Io,
): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    const beside = join(folder, unfinishedName());
    await finishing(io, beside, async () => {
      await mkdir(beside);
      const files: string[] = [];
      const lines = [...earlier];
      for (const report of reports) {
        const file = names.get(report.id) as string;
        const text = report.freshText();
        await writeFile(join(beside, file), text === '' ? '' : `${text}\n`);
        files.push(file);
        lines.push(jsonLine({ id: report.id, file, pieces: piecesOf(report, text) }));
      }
      await writeFile(join(beside, OFFSETS_FILE), lines.map((line) => `${line}\n`).join(''));
      // First, so that what is moved after it is known as ours even if the rest does not come to be.
      for (const file of [OFFSETS_FILE, ...files]) await rename(join(beside, file), join(folder, file));
    });
  } catch (error) {
    throw unwritable(folder, error);
  }
}

/** Pieces stand in the fresh text as they are in the document, with nothing but white space between them. */
function piecesOf(report: DocumentReport, text: string): Piece[] {
  let at = 0;
  return report.freshSpans().map(({ start, end }) => {
    while (at < text.length && WHITE.test(text[at])) at++;
    const piece = { start, end, at };
    at += end - start;
    return piece;
  });
}

function fileOf(line: string, folder: string): string {
  try {
    const { file } = JSON.parse(line) as { file?: unknown };
    if (typeof file === 'string') return file;
  } catch {
    // Not ours, as below.
  }
  const place = join(folder, OFFSETS_FILE);
  throw new DejaluError('bad-input', `${place}: is not from an earlier --strip; name another folder, or move it away`);
}
