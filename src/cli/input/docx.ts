/**
 * DOCX, through mammoth, as the HTML that it makes of it: its plain text glues words. What mammoth does not know of the
 * document is said in a notice. O(length).
 */
import { wholeOf } from './bytes.ts';
import { htmlToText } from './markup.ts';
import { peer } from './peer.ts';
import type { Entry, Source } from './reader.ts';

export async function* readDocx({ id, name, chunks, notice }: Source): AsyncGenerator<Entry> {
  const mammoth = await peer(() => import('mammoth'), 'mammoth', 'DOCX');
  const toText = await htmlToText('DOCX');
  const buffer = await wholeOf(chunks());
  const { value, messages } = await mammoth.default.convertToHtml({ buffer }).catch((cause: Error) => {
    throw new Error(`no DOCX, or a broken one: ${cause.message}`, { cause });
  });
  // Styles that it has no tag for are no loss of text.
  const lost = new Set(messages.map(({ message }) => message).filter((message) => /element/i.test(message)));
  for (const message of lost) notice(`${name}: ${message}`);
  yield { document: { id, text: toText(value) } };
}
