/** A file that is one text: plain, or Markdown, which is read as it stands. */
import { wholeOf } from './bytes.ts';
import { textOf, utf8Of } from './decode.ts';
import type { Entry, Source } from './reader.ts';

export async function* readText({ id, chunks, onDamage, encoding }: Source): AsyncGenerator<Entry> {
  yield { document: { id, text: textOf(await wholeOf(utf8Of(chunks(), onDamage, encoding))) } };
}
