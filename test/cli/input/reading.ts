/** Inputs read as the commands read them. */
import { Readable } from 'node:stream';
import { type InputOptions, type Reading, readDocuments } from '../../../src/cli/input/read.ts';

export function read(
  inputs: readonly string[],
  options: InputOptions = {},
  stdin: string | Uint8Array = '',
): Promise<Reading> {
  return readDocuments(inputs, { ...options, stdin: Readable.from([Buffer.from(stdin)]) });
}

export const ids = ({ documents }: Reading): string[] => documents.map(({ id }) => id);

export const texts = ({ documents }: Reading): string[] => documents.map(({ text }) => text);

/** The message of the error that reading ends with, whose class and code are checked. */
export async function refusal(reading: Promise<Reading>, code = 'bad-input'): Promise<string> {
  const error = await reading.then(
    () => undefined,
    (reason) => reason,
  );
  if (error?.name !== 'DejaluError' || error.code !== code) throw error ?? new Error('it was read without an error');
  return error.message;
}
