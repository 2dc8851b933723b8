/**
 * Reads the documents: files, folders, JSON lines, standard input. One after the other, in the order given.
 * Costs the memory of the documents themselves and of one line; a broken line is an error or, if wanted, counted.
 */
import { createReadStream } from 'node:fs';
import { pipeline, type Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { createGunzip } from 'node:zlib';
import { DejaluError, type Document } from '../../index.ts';
import { decodeFile, decodeUtf8, documentOf } from './decode.ts';
import { filesOf, type InputFile, STDIN, unreadable } from './files.ts';
import { linesOf } from './lines.ts';

/** What a command can be told about its inputs. */
export interface InputOptions {
  /** Leave out broken lines and second documents of an id, instead of ending at the first. */
  readonly skipBad?: boolean | undefined;
}

export interface ReadOptions extends InputOptions {
  readonly stdin: AsyncIterable<Uint8Array>;
  /** Called after each document. */
  readonly onRead?: (documents: number) => void;
}

export interface Reading {
  readonly documents: readonly Document[];
  /** What was left out, each with place and cause. */
  readonly leftOut: readonly string[];
  /** Places whose bytes were no valid text and read as U+FFFD. */
  readonly damaged: readonly string[];
}

/** Rejects with a DejaluError `bad-input` or `duplicate-id` that names file, line and cause. */
export async function readDocuments(inputs: readonly string[], options: ReadOptions): Promise<Reading> {
  const documents: Document[] = [];
  const leftOut: string[] = [];
  const damaged: string[] = [];
  const places = new Map<string, { readonly path: string; readonly line: number }>();

  const accept = (document: Document, path: string, line: number): void => {
    const known = places.get(document.id);
    if (known) {
      const both = `${placeOf(known.path, known.line)} and ${placeOf(path, line)}`;
      const wrong = `two documents have the id ${JSON.stringify(document.id)}: ${both}`;
      if (!options.skipBad) throw new DejaluError('duplicate-id', `${wrong}; --skip-bad keeps the first of them`);
      leftOut.push(wrong);
      return;
    }
    places.set(document.id, { path, line });
    documents.push(document);
    options.onRead?.(documents.length);
  };

  const readText = async (file: InputFile): Promise<void> => {
    const decoded = decodeFile(await buffer(bytesOf(file)));
    if (decoded.damaged) damaged.push(file.path);
    accept({ id: file.id, text: decoded.text }, file.path, 0);
  };

  const readLines = async (file: InputFile): Promise<void> => {
    let line = 0;
    for await (const bytes of linesOf(file.path === STDIN ? options.stdin : bytesOf(file))) {
      line++;
      const decoded = decodeUtf8(bytes);
      if (decoded.text.trim() === '') continue;
      const place = placeOf(file.path, line);
      const document = documentOf(decoded.text);
      if (document instanceof Error) {
        const wrong = `${place}: ${document.message}`;
        if (!options.skipBad) {
          throw new DejaluError('bad-input', `${wrong}; --skip-bad goes on without such lines`, { cause: document });
        }
        leftOut.push(wrong);
        continue;
      }
      if (decoded.damaged) damaged.push(place);
      accept(document, file.path, line);
    }
  };

  for (const file of await filesOf(inputs)) {
    try {
      await (file.kind === 'lines' ? readLines(file) : readText(file));
    } catch (error) {
      throw error instanceof DejaluError ? error : unreadable(nameOf(file.path), error);
    }
  }
  if (documents.length === 0) throw nothingRead(inputs, leftOut);
  return { documents, leftOut, damaged };
}

function bytesOf(file: InputFile): Readable {
  const bytes = createReadStream(file.path);
  // The callback is there so that a failure of the file is passed on to whoever reads the result.
  return file.gzip ? pipeline(bytes, createGunzip(), () => {}) : bytes;
}

function placeOf(path: string, line: number): string {
  return line === 0 ? nameOf(path) : `${nameOf(path)} line ${line}`;
}

function nameOf(path: string): string {
  return path === STDIN ? 'standard input' : path;
}

function nothingRead(inputs: readonly string[], leftOut: readonly string[]): DejaluError {
  const where = inputs.map(nameOf).join(', ');
  const why = leftOut.length > 0 ? `; all of it was left out, beginning with ${leftOut[0]}` : '';
  return new DejaluError('bad-input', `no documents in ${where}${why}`);
}
