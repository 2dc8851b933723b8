/**
 * A file of XML is read by its root element: feeds, agency formats, scanned pages, XHTML. Read whole, through htmlparser2
 * in its XML mode. O(length). Names of elements without their prefix: feeds and agencies choose prefixes as they like.
 */
import { readAlto } from './alto.ts';
import { wholeOf } from './bytes.ts';
import { pageText } from './decode.ts';
import { readFeed } from './feed.ts';
import { readNewsItems, readNitf } from './news.ts';
import { PageReader } from './page.ts';
import { peer } from './peer.ts';
import type { Entry, Source } from './reader.ts';

type Dom = ReturnType<typeof import('htmlparser2').parseDocument>;
export type ChildNode = Dom['children'][number];
export type Element = Extract<ChildNode, { attribs: unknown }>;

/** The root and the whole text of a file of XML. */
export interface Xml {
  readonly root: Element;
  readonly text: string;
}

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

export function isElement(node: ChildNode): node is Element {
  return node.type === 'tag' || node.type === 'script' || node.type === 'style';
}

export function localName({ name }: Element): string {
  return name.slice(name.indexOf(':') + 1);
}

/** All elements of these local names, in the order of the document; not those inside of another that is given. */
export function elementsIn(nodes: readonly ChildNode[], ...names: readonly string[]): Element[] {
  return nodes.filter(isElement).flatMap((element) => {
    return names.includes(localName(element)) ? [element] : elementsIn(element.children, ...names);
  });
}

/** The text inside the first element of this name, on one line; undefined if there is none. */
export function lineIn(nodes: readonly ChildNode[], ...names: readonly string[]): string | undefined {
  const [first] = elementsIn(nodes, ...names);
  return first === undefined ? undefined : contentOf(first.children).replace(/\s+/g, ' ').trim() || undefined;
}

export function contentOf(nodes: readonly ChildNode[]): string {
  return nodes
    .map((node) => ('children' in node ? contentOf(node.children) : node.type === 'text' ? node.data : ''))
    .join('');
}

/**
 * Shows the nodes to a reader of pages.
 * @param renamed elements that pages have under another name
 */
export function visit(
  nodes: readonly ChildNode[],
  page: PageReader,
  renamed: ReadonlyMap<string, string> = NONE,
): void {
  for (const node of nodes) {
    if (node.type === 'text') page.ontext(node.data);
    else if (node.type === 'cdata') visit(node.children, page, renamed);
    else if (isElement(node)) {
      const name = renamed.get(localName(node)) ?? localName(node).toLowerCase();
      page.onopentag(name, node.attribs);
      visit(node.children, page, renamed);
      page.onclosetag(name);
    }
  }
}

const NONE: ReadonlyMap<string, string> = new Map();
