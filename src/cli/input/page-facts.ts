/**
 * What a page says of itself in its tags and in JSON-LD: when it was published and by whom. The first that says so in
 * a form that can be read counts; nothing is looked for in the text. O(length).
 */

export type Attributes = Readonly<Record<string, string>>;

/** As `name`, `property` or `itemprop` of <meta>, in lower case. */
const PUBLISHED = new Set([
  'article:published_time',
  'og:article:published_time',
  'og:published_time',
  'datepublished',
  'date',
  'dc.date',
  'dc.date.issued',
  'dcterms.created',
  'dcterms.date',
  'dcterms.issued',
  'parsely-pub-date',
  'pubdate',
  'publication_date',
  'publish-date',
  'publish_date',
  'publishdate',
  'sailthru.date',
]);

interface JsonLd {
  readonly datePublished?: unknown;
  readonly '@graph'?: unknown;
  readonly mainEntity?: unknown;
  readonly mainEntityOfPage?: unknown;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\s\u0000-\u001f]+/g;
/** The comment of HTML or the section of XML that hides a script from old readers. */
const WRAPPER_BEGIN = /^(?:<!--|(?:\/\/|\/\*)? ?<!\[CDATA\[(?: ?\*\/)?)/;
const WRAPPER_END = /(?:-->|(?:\/\/|\/\*)? ?\]\]>(?: ?\*\/)?)$/;

export class PageFacts {
  #stated: string | undefined;
  #inArticle: string | undefined;
  #anywhere: string | undefined;
  #site: string | undefined;
  #host: string | undefined;

  /** By a <meta>, JSON-LD, or the first <time>, one of the article before others. ISO 8601; UTC where a zone is given. */
  get date(): string | undefined {
    return this.#stated ?? this.#inArticle ?? this.#anywhere;
  }

  /** The name of the site, or else the host of the page's own address. */
  get source(): string | undefined {
    return this.#site ?? this.#host;
  }

  take(tag: string, attributes: Attributes, inArticle: boolean): void {
    if (tag === 'meta') this.#meta(attributes);
    else if (tag === 'link') {
      if (/(?:^|\s)canonical(?:\s|$)/i.test(attributes['rel'] ?? '')) this.#host ??= hostOf(attributes['href']);
    } else if (attributes['itemprop']?.toLowerCase() === 'datepublished') {
      this.#stated ??= dateOf(attributes['datetime'] ?? attributes['content'] ?? '');
    } else if (tag === 'time') {
      const date = dateOf(attributes['datetime'] ?? '');
      if (inArticle) this.#inArticle ??= date;
      this.#anywhere ??= date;
    }
  }

  /** @param text of a script of the type application/ld+json; what is no JSON says nothing */
  takeJson(text: string): void {
    // Line ends stand in strings as well, where JSON must not have them.
    const bare = text.replace(CONTROL, ' ').trim().replace(WRAPPER_BEGIN, '').replace(WRAPPER_END, '');
    let level: unknown[];
    try {
      level = [JSON.parse(bare)];
    } catch {
      return;
    }
    // What the page is about, not the stories that it links to or the comments on it.
    while (level.length > 0) {
      const objects = level.filter((each): each is JsonLd => typeof each === 'object' && each !== null);
      for (const { datePublished } of objects) {
        if (typeof datePublished === 'string') this.#stated ??= dateOf(datePublished);
      }
      level = objects.flatMap((each) =>
        Array.isArray(each) ? each : [each['@graph'], each.mainEntity, each.mainEntityOfPage],
      );
    }
  }

  #meta(attributes: Attributes): void {
    const { content = '' } = attributes;
    for (const kind of ['property', 'name', 'itemprop']) {
      const key = (attributes[kind] ?? '').toLowerCase();
      if (PUBLISHED.has(key)) this.#stated ??= dateOf(content);
      else if (key === 'og:site_name') this.#site ??= content.replace(/\s+/g, ' ').trim() || undefined;
      else if (key === 'og:url') this.#host ??= hostOf(content);
    }
  }
}

function hostOf(address = ''): string | undefined {
  return URL.canParse(address) ? new URL(address).hostname.replace(/^www\./, '') || undefined : undefined;
}

const DAY = String.raw`\d{4}-\d\d-\d\d`;
const ISO = new RegExp(String.raw`^(${DAY})(?:[T ](\d\d:\d\d)(:\d\d)?(?:[.,]\d+)?\s*(Z|[+-]\d\d(?::?\d\d)?)?)?$`, 'i');

/**
 * A date as it is. A time to the second, in UTC where it has a zone, so that pages of different zones stand in order.
 * Undefined if it is neither.
 */
export function dateOf(text: string): string | undefined {
  const [, day, time, seconds = ':00', zone] = ISO.exec(text.trim()) ?? [];
  if (day === undefined) return undefined;
  const local = time === undefined ? day : `${day}T${time}${seconds}`;
  const date = new Date(time === undefined ? local : `${local}${offsetOf(zone)}`);
  if (Number.isNaN(date.getTime())) return undefined;
  return zone === undefined ? local : date.toISOString().replace('.000Z', 'Z');
}

/** `Z` or `+03:00`; a time without a zone is checked as if it were UTC. */
function offsetOf(zone = 'Z'): string {
  const [, sign, hours, minutes = '00'] = /^([+-])(\d\d):?(\d\d)?$/.exec(zone) ?? [];
  return sign === undefined ? 'Z' : `${sign}${hours}:${minutes}`;
}
