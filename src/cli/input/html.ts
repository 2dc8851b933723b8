/**
 * A saved web page, through htmlparser2: its blocks as paragraphs with a blank line between, menus and lists as list
 * items, so that the library can tell furniture from story. All visible text is kept: what is the story among it is
 * not for a reader to say. O(length).
 */
import { wholeOf } from './bytes.ts';
import { pageText } from './decode.ts';
import { PageReader } from './page.ts';
import { peer } from './peer.ts';
import type { Entry, Source } from './reader.ts';

export async function* readHtml({ id, chunks, onDamage, encoding }: Source): AsyncGenerator<Entry> {
  const { Parser } = await peer(() => import('htmlparser2'), 'htmlparser2', 'HTML');
  const html = pageText(await wholeOf(chunks()), onDamage, encoding);
  const page = new PageReader();
  // As HTML <title/> and <script/> would be open to the end of the page; in a file of XML they are not.
  new Parser(page, { recognizeSelfClosing: /^\s*<\?xml\s/.test(html) }).end(html);
  yield { document: page.document(id) };
}
