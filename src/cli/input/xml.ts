/**
 * A file of XML is read by its root element: feeds, agency formats, scanned pages, XHTML. Read whole, through htmlparser2
 * in its XML mode. O(length).
 */
import { readAlto } from './alto.ts';
import { wholeOf } from './bytes.ts';
import { pageText } from './decode.ts';
import { type Dom, type Element, isElement, localName, visit, type Xml } from './elements.ts';
import { readFeed } from './feed.ts';
import { readNewsItems, readNitf } from './news.ts';
import { PageReader } from './page.ts';
import { peer } from './peer.ts';
import type { Entry, Source } from './reader.ts';

type XmlReader = (xml: Xml, source: Source) => AsyncIterable<Entry> | Iterable<Entry>;

const BY_ROOT: Readonly<Record<string, XmlReader>> = {
  rss: readFeed,
  feed: readFeed,
  RDF: readFeed,
  nitf: readNitf,
  newsItem: readNewsItems,
  newsMessage: readNewsItems,
  packageItem: readNewsItems,
  alto: readAlto,
  html: function* ({ root }, { id }) {
    const page = new PageReader();
    visit(root.children, page);
    yield { document: page.document(id) };
  },
};

export async function* readXml(source: Source): AsyncGenerator<Entry> {
  const { parseDocument } = await peer(() => import('htmlparser2'), 'htmlparser2', 'XML');
  const text = pageText(await wholeOf(source.chunks()), source.onDamage, source.encoding);
  const root = rootOf(parseDocument(text, { xmlMode: true }));
  if (root === undefined) throw new Error('no XML: it has no element');
  const read = BY_ROOT[localName(root)];
  if (read === undefined) {
    const roots = Object.keys(BY_ROOT).join(', ');
    const fix = '--format html reads the text between all tags';
    throw new Error(`its root element is <${root.name}>, and what is read begins with one of ${roots}; ${fix}`);
  }
  if (!new RegExp(`</${root.name.replace(/[.\\-]/g, '\\$&')}\\s*>(?:\\s|<!--[\\s\\S]*?-->|<\\?[^>]*>)*$`).test(text)) {
    throw new Error(`it ends too early: </${root.name}> is missing`);
  }
  yield* read({ root, text }, source);
}

function rootOf(document: Dom): Element | undefined {
  return document.children.find(isElement);
}
