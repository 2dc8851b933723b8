/** Stories and feeds in JSON: ninjs 1 to 3 of the IPTC, JSON Feed 1 and 1.1. What they had under other names stays. */

type Fields = Readonly<Record<string, unknown>>;

/**
 * A record of ninjs (1 to 3) with its text as `text`, its uri as `id`, and all else as it was.
 * Undefined if it is no ninjs, or already has such a text.
 */
export function fromNinjs(record: unknown): Fields | undefined {
  if (typeof record !== 'object' || record === null) return undefined;
  const value = record as Fields;
  if (value['text'] !== undefined || typeof value['uri'] !== 'string') return undefined;
  const bodies = Array.isArray(value['bodies']) ? (value['bodies'] as Fields[]) : [];
  const [body] = ['text/plain', 'text/html', 'application/xhtml+xml', undefined].flatMap((type) => {
    return bodies.filter(({ contentType, contenttype = contentType }) => type === undefined || contenttype === type);
  });
  const text = body?.['value'] ?? value['body_text'] ?? value['body_xhtml'] ?? value['body_html'];
  if (typeof text !== 'string') return undefined;
  const { id = value['uri'], date } = value;
  const created =
    value['versioncreated'] ?? value['versionCreated'] ?? value['contentCreated'] ?? value['firstCreated'];
  const headlines = Array.isArray(value['headlines']) ? (value['headlines'] as Fields[]) : [];
  const title = value['title'] ?? value['headline'] ?? headlines[0]?.['value'];
  return { ...value, id, text, date: date ?? created, source: sourceOf(value), title };
}

function sourceOf({ source, copyrightHolder, copyrightholder, infosources, infoSources }: Fields): unknown {
  const [first] = ((infoSources ?? infosources) as Fields[] | undefined) ?? [];
  return source ?? first?.['name'] ?? copyrightHolder ?? copyrightholder;
}

/** The entries of a JSON Feed, each with `text`, `date`, `source` and all that it had; undefined if it is none. */
export function fromJsonFeed(value: unknown): Fields[] | undefined {
  const { version, items, title } = (value ?? {}) as Fields;
  if (typeof version !== 'string' || !/^https?:\/\/jsonfeed\.org\/version\//.test(version)) return undefined;
  if (!Array.isArray(items)) return undefined;
  return (items as Fields[]).map((item) => {
    const text = item['content_html'] ?? item['content_text'] ?? item['summary'] ?? item['title'];
    const { id = item['url'] } = item;
    return { ...item, id, text, date: item['date_published'] ?? item['date_modified'], source: title };
  });
}
