/**
 * What a page says of itself in its tags: when it was published and by whom. The first that says so in a form that
 * can be read counts; nothing is looked for in the text.
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

export class PageFacts {
  #stated: string | undefined;
  #inArticle: string | undefined;
  #anywhere: string | undefined;
  #site: string | undefined;
  #host: string | undefined;

  /** By a <meta>, or by the first <time>, one of the article before others. ISO 8601; UTC where a zone is given. */
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
    } else if (attributes['datetime'] !== undefined) {
      const date = dateOf(attributes['datetime']);
      if (attributes['itemprop']?.toLowerCase() === 'datepublished') this.#stated ??= date;
      if (inArticle) this.#inArticle ??= date;
      this.#anywhere ??= date;
    }
  }

  #meta({ name, property, itemprop, content = '' }: Attributes): void {
    const key = (property ?? name ?? itemprop ?? '').toLowerCase();
    if (PUBLISHED.has(key)) this.#stated ??= dateOf(content);
    else if (key === 'og:site_name') this.#site ??= content.replace(/\s+/g, ' ').trim() || undefined;
    else if (key === 'og:url') this.#host ??= hostOf(content);
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
