/**
 * Reading as the user sees it: a progress bar meanwhile, and afterwards a word on standard error about everything
 * that was left out, passed over or damaged. The reading itself is in read.ts.
 */
import type { Io } from '../io.ts';
import { startProgress } from '../progress.ts';
import { count, printable, shortened } from '../terminal.ts';
import { type InputOptions, type Reading, type ReadOptions, readDocuments } from './read.ts';

const SHOWN = 5;

/** The documents of the inputs; what was left out or read with damage is said on standard error. */
export async function readInputs(
  inputs: readonly string[],
  options: InputOptions & Pick<ReadOptions, 'records'>,
  io: Io,
): Promise<Pick<Reading, 'documents' | 'records'>> {
  const progress = startProgress(io, 'documents read:');
  try {
    const onRead = (documents: number): void => progress.update(documents, 0);
    const { documents, records, leftOut, damaged, passedOver, notices, asHtml } = await readDocuments(inputs, {
      ...options,
      stdin: io.stdin,
      onRead,
    });
    progress.stop();
    if (leftOut.length > 0) {
      const shown = leftOut.slice(0, SHOWN).map((wrong) => `  ${printable(wrong)}\n`);
      const rest = leftOut.length > shown.length ? `  and ${leftOut.length - shown.length} more\n` : '';
      io.stderr.write(
        `dejalu: left out ${count(leftOut.length, 'broken or repeated entry', 'broken or repeated entries')}:\n${shown.join('')}${rest}`,
      );
    }
    if (damaged.length > 0) {
      const where = shortened(damaged.map(printable), SHOWN);
      io.stderr.write(`dejalu: not in the encoding, read with U+FFFD in place of such bytes: from ${where} on\n`);
    }
    if (passedOver.length > 0) {
      const what = shortened(passedOver.map(printable), SHOWN);
      io.stderr.write(`dejalu: not read in the folders: ${what}; --format reads them\n`);
    }
    for (const notice of notices.slice(0, SHOWN)) io.stderr.write(`dejalu: ${printable(notice)}\n`);
    if (notices.length > SHOWN) io.stderr.write(`dejalu: and ${notices.length - SHOWN} more such notices\n`);
    if (asHtml.count > 0) {
      const texts = count(asHtml.count, 'text has', 'texts have');
      const where = `the first is ${printable(asHtml.first)}`;
      io.stderr.write(`dejalu: ${texts} HTML and were read as pages, ${where}; --text-format text keeps the tags\n`);
    }
    return { documents, records };
  } finally {
    progress.stop();
  }
}
