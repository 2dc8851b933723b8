/**
 * What the ending of an output's name says of its form, and whether it can be written where it is asked for: before any
 * work is done. An output that is an input, or two of one name, would lose one of the two.
 */
import { realpath, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { DejaluError } from '../index.ts';
import { type Columns, isJoined, nameOf } from './input/columns.ts';
import { filesOf } from './input/files.ts';
import type { Compression, Format } from './input/formats.ts';
import { namedAs } from './input/formats.ts';
import { peer } from './input/peer.ts';
import { checkTarget, STDOUT } from './output.ts';
import { zstdCompress } from './zstd-output.ts';

/** Forms in which records are written. */
export const RECORD_FORMS = ['jsonl', 'json', 'csv', 'tsv', 'parquet'] as const;
export type RecordForm = (typeof RECORD_FORMS)[number];

/** An option with the file that it names. */
export interface Target {
  readonly option: string;
  readonly file: string;
  /** What its ending may say; the first is that of a name without one. */
  readonly forms: readonly Format[];
}

export interface OutputForm {
  readonly format: Format;
  readonly compression: Compression | undefined;
}

/** @throws DejaluError `bad-option` for an ending that isn't one of `forms` */
export function formOf({ option, file, forms }: Target): OutputForm {
  const preset = forms[0] as Format;
  if (file === STDOUT) return { format: preset, compression: undefined };
  const { format, compression, stem } = namedAs(basename(file));
  const hasEnding = stem !== basename(file) && !(compression && !/\.[a-z][a-z0-9]*\.\w+$/i.test(basename(file)));
  const asked = hasEnding ? format : preset;
  if (asked === undefined || !forms.includes(asked)) {
    const fix = `name it .${forms.join(', .')}, each with .gz or .zst or not`;
    throw new DejaluError(
      'bad-option',
      `option "${option}" can't be written as ${JSON.stringify(basename(file))}: ${fix}`,
    );
  }
  if (compression === 'zstd' && zstdCompress() === undefined) {
    const fix = 'take Node 22.15 or later, or name it .gz';
    throw new DejaluError('bad-option', `option "${option}": this Node can't write .zst; ${fix}`);
  }
  return { format: asked, compression };
}

/** @throws DejaluError `bad-option` or `bad-input` for what can't be written, or would be written over something */
export async function checkTargets(
  targets: readonly Target[],
  inputs: readonly string[],
  format?: Format,
): Promise<void> {
  const names = new Map<string, string>();
  const files = targets.filter(({ file }) => file !== STDOUT);
  for (const target of files) {
    const { option, file } = target;
    const form = formOf(target);
    await checkTarget(file);
    if (form.format === 'parquet')
      await peer(() => import('hyparquet-writer'), 'hyparquet-writer', 'Parquet', { done: 'written' });
    const name = await placeOf(file);
    const other = names.get(name);
    if (other !== undefined && (await isPlain(file))) {
      throw new DejaluError(
        'bad-option',
        `options "${other}" and "${option}" name one file, ${file}; name another for one`,
      );
    }
    names.set(name, option);
  }
  const there: { readonly target: Target; readonly is: string }[] = [];
  for (const target of files) {
    const is = await identityOf(target.file);
    if (is !== undefined) there.push({ target, is });
  }
  if (there.length === 0) return;
  const { files: read } = await filesOf(inputs, format, () => {});
  for (const { path } of read) {
    const is = path === STDOUT ? undefined : await identityOf(path);
    const found = there.find((each) => each.is === is);
    if (is === undefined || !found) continue;
    const { option, file } = found.target;
    const what = path === file ? 'is an input as well' : `is the input ${path} as well`;
    throw new DejaluError('bad-option', `option "${option}": ${file} ${what}; name another file`);
  }
}

/** A text that was put together of several values can't be put back. @throws DejaluError `bad-option` */
export function checkWritable(option: string, columns: Columns | undefined): void {
  if (columns === undefined || !isJoined(columns)) return;
  const what = `option "${option}" can't put the text back into ${JSON.stringify(nameOf('text', columns))}`;
  throw new DejaluError('bad-option', `${what}, which is of several values; name one of them, as items.0.content`);
}

/** One name for one place, also through links, and for what isn't there yet. */
async function placeOf(file: string): Promise<string> {
  const identity = await identityOf(file);
  if (identity !== undefined) return identity;
  const folder = await realpath(dirname(file)).catch(() => dirname(file));
  return join(folder, basename(file));
}

/** Of a plain file that is there: the same for all its names. */
async function identityOf(file: string): Promise<string | undefined> {
  const known = await stat(file, { bigint: true }).catch(() => undefined);
  return known?.isFile() ? `${known.dev}:${known.ino}` : undefined;
}

/** A device such as /dev/null may be named twice. */
async function isPlain(file: string): Promise<boolean> {
  const known = await stat(file).catch(() => undefined);
  return known === undefined || known.isFile();
}
