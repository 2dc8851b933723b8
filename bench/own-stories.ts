/** Stories of one's own, read as the command reads them; broken lines are left out and told. */
import { type Reading, readDocuments } from '../src/cli/input/read.ts';

/** Rejects if the file can't be read or has no story in it. */
export function readOwn(file: string): Promise<Reading> {
  return readDocuments([file], { stdin: process.stdin, skipBad: true });
}
