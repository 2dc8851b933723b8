/**
 * Stories as agencies send them in XML: NITF 3 and NewsML-G2, with XHTML, NITF or plain text in it. The headline is a
 * field. Dates stay as they are written.
 */
import { recordReader } from './columns.ts';
import { contentOf, type Element, elementsIn, lineIn, visit, type Xml } from './elements.ts';
import { PageReader } from './page.ts';
import type { Entry, Source } from './reader.ts';

const STORY = ['id', 'text', 'date', 'source', 'title', 'author'];

/** Elements of NITF that stand apart as those of a page do. */
const AS_IN_PAGES: ReadonlyMap<string, string> = new Map([
  // The headline is a field; what else a head says is no text.
  ['head', 'script'],
  ['hl1', 'h1'],
  ['hl2', 'h2'],
  ['body.head', 'div'],
  ['body.content', 'div'],
  ['body.end', 'div'],
  ['block', 'div'],
  ['byline', 'p'],
  ['dateline', 'p'],
  ['abstract', 'div'],
  ['media', 'figure'],
  ['media-caption', 'p'],
  ['media-producer', 'p'],
  ['media-metadata', 'script'],
  ['note', 'div'],
  ['tagline', 'p'],
  ['bq', 'blockquote'],
]);

export function* readNitf({ root }: Xml, { id, name, columns }: Source): Generator<Entry> {
  const documentOf = recordReader(columns, name, STORY);
  const [docId] = elementsIn(root.children, 'doc-id');
  const [issued] = elementsIn(root.children, 'date.issue');
  const [pub] = elementsIn(root.children, 'pubdata');
  const contents = elementsIn(root.children, 'body.content', 'body.end');
  if (contents.length === 0) throw new Error('NITF without <body.content>');
  const record = {
    id: docId?.attribs['id-string'] || id,
    text: shown(contents),
    date: issued?.attribs['norm'] || pub?.attribs['date.publication'],
    source: docId?.attribs['regsrc'] || pub?.attribs['name'] || lineIn(root.children, 'distributor'),
    title: lineIn(root.children, 'hl1', 'hedline', 'title'),
    author: lineIn(root.children, 'byttl') === undefined ? lineIn(root.children, 'byline') : personIn(root),
  };
  yield { document: documentOf(record, 1) };
}

function personIn(root: Element): string | undefined {
  const [byline] = elementsIn(root.children, 'byline');
  return byline && (lineIn(byline.children, 'person') ?? lineIn([byline], 'byline'));
}

/** Of a newsMessage every item that has text; pictures and packages have none. */
export function* readNewsItems({ root }: Xml, { id, name, columns, notice }: Source): Generator<Entry> {
  const documentOf = recordReader(columns, name, STORY);
  const items = elementsIn([root], 'newsItem');
  const only = items.length === 1;
  let silent = elementsIn([root], 'packageItem', 'conceptItem', 'knowledgeItem', 'planningItem').length;
  for (const [i, item] of items.entries()) {
    const contents = elementsIn(item.children, 'inlineXML', 'inlineData');
    if (contents.length === 0) {
      silent++;
      continue;
    }
    const [provider] = elementsIn(item.children, 'provider', 'infoSource');
    const record = {
      id: item.attribs['guid'] || (only ? id : `${name}#${i + 1}`),
      text: contents.map(textOfContent).join('\n\n'),
      date: lineIn(item.children, 'contentCreated', 'versionCreated', 'firstCreated'),
      source:
        (provider && lineIn(provider.children, 'name')) ?? provider?.attribs['literal'] ?? provider?.attribs['qcode'],
      title: lineIn(item.children, 'headline', 'title'),
      author: lineIn(item.children, 'by'),
    };
    const document = documentOf(record, i + 1);
    yield only ? { document } : { unit: 'item', number: i + 1, document };
  }
  if (silent > 0) notice(`${name}: ${silent} of its items have no text and were not read`);
}

function textOfContent(content: Element): string {
  const bodies = elementsIn(content.children, 'body.content');
  if (bodies.length > 0) return shown(bodies);
  // Plain text in inlineData keeps its lines.
  return elementsIn([content], 'inlineData').length > 0 ? contentOf(content.children).trim() : shown([content]);
}

function shown(elements: readonly Element[]): string {
  const page = new PageReader();
  for (const element of elements) {
    page.onopentag('div', {});
    visit(element.children, page, AS_IN_PAGES);
    page.onclosetag('div');
  }
  return page.document('').text;
}
