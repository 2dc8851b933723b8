/**
 * RSS, Atom and RDF feeds, through feedsmith: a document an entry. What an entry is called is the text of its guid or
 * id, else its link. The whole of an entry is read before its summary; its title is a field, and the text where there
 * is nothing else. Whether texts are HTML is found out as in any record: feeds often say it wrongly.
 */
import { recordReader } from './columns.ts';
import type { Xml } from './elements.ts';
import { peer } from './peer.ts';
import type { Entry, Source } from './reader.ts';

type Text = string | { readonly value?: string | undefined } | undefined;

/** What the formats call these, side by side. */
interface FeedEntry {
  readonly id?: string;
  readonly guid?: Text;
  readonly title?: Text;
  readonly link?: string;
  readonly links?: readonly { readonly href?: string; readonly rel?: string }[];
  readonly description?: Text;
  readonly summary?: Text;
  readonly content?: { readonly value?: string; readonly encoded?: string };
  readonly pubDate?: string;
  readonly published?: string;
  readonly updated?: string;
  readonly authors?: readonly (string | { readonly name?: string })[];
  readonly dc?: { readonly dates?: readonly string[]; readonly creators?: readonly string[] };
}

interface Feed {
  readonly title?: Text;
  readonly link?: string;
  readonly links?: FeedEntry['links'];
  readonly items?: readonly FeedEntry[];
  readonly entries?: readonly FeedEntry[];
}

export async function* readFeed({ text }: Xml, { name, columns }: Source): AsyncGenerator<Entry> {
  const { parseFeed } = await peer(() => import('feedsmith'), 'feedsmith', 'A feed');
  let feed: Feed;
  try {
    feed = parseFeed(text).feed as Feed;
  } catch (cause) {
    throw new Error(`broken feed: ${(cause as Error).message}`, { cause });
  }
  const source = plainOf(feed.title)?.trim() || hostOf(feed.link ?? linkOf(feed.links));
  const documentOf = recordReader(columns, name, ENTRY);
  const entries = feed.items ?? feed.entries ?? [];
  for (const [i, entry] of entries.entries()) {
    const number = i + 1;
    const record = { ...fieldsOf(entry, `${name}#${number}`), source };
    yield { unit: 'item', number, document: documentOf(record, number), markup: true };
  }
}

const ENTRY = ['id', 'text', 'date', 'source', 'title', 'link', 'author'];

function fieldsOf(entry: FeedEntry, nameless: string): Record<string, string | undefined> {
  const { content, description, summary, dc, pubDate, published, updated, authors, link = linkOf(entry.links) } = entry;
  const title = plainOf(entry.title);
  const [author = dc?.creators?.[0]] = authors ?? [];
  return {
    id: entry.id || plainOf(entry.guid) || link || nameless,
    text: content?.encoded || content?.value || plainOf(description) || plainOf(summary) || title || '',
    date: pubDate ?? published ?? dc?.dates?.[0] ?? updated,
    title,
    link,
    author: typeof author === 'string' ? author : author?.name,
  };
}

function plainOf(text: Text): string | undefined {
  return typeof text === 'string' ? text : text?.value;
}

function linkOf(links: FeedEntry['links'] = []): string | undefined {
  return (links.find(({ rel }) => rel === undefined || rel === 'alternate') ?? links[0])?.href;
}

/** The host of an address, without www. */
export function hostOf(address = ''): string | undefined {
  return URL.canParse(address) ? new URL(address).hostname.replace(/^www\./, '') || undefined : undefined;
}
