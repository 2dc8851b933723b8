/**
 * HTML in the text of a record, as feeds, agencies and scraped tables have it: whether a text is HTML, by evidence in
 * this text alone, and the text of it. O(length).
 * A `<` or `&` of plain text is no evidence. One matched pair of tags of HTML around words is, and so are an address in
 * a link, a line break that stands close to words, and entities where no bare `&` stands.
 */
import { PageReader } from './page.ts';
import { peer } from './peer.ts';

/** How the texts of records are read. */
export const TEXT_FORMATS = ['auto', 'html', 'text'] as const;
export type TextFormat = (typeof TEXT_FORMATS)[number];

const BLOCKS =
  'p|div|h[1-6]|ul|ol|li|table|tr|td|th|blockquote|section|article|header|footer|figure|figcaption|pre|body|html';
const INLINE = 'a|abbr|b|cite|code|em|font|i|mark|q|s|small|span|strike|strong|sub|sup|u';

const ATTRIBUTES = String.raw`(?:\s+[a-z][\w:-]*(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'<>=]+))?)*\s*`;
/** Words stand right behind the tag, or other tags, or the end of a line: «the <b> and </b> tags» has blanks there. */
const PAIR = new RegExp(
  String.raw`<(${BLOCKS}|${INLINE})(?:${ATTRIBUTES})>(?! (?:and|or)? ?</)(?=\S|\s*[\r\n<])`,
  'gi',
);
const ADDRESS = /<(?:a\s[^<>]*?href|img\s[^<>]*?src)\s*=\s*["']?[^\s"'<>]/i;
const BREAK = /\S<br\s*\/?>|<br\s*\/?>\S|<br\s*\/?>[ \t]*[\r\n]/i;
const ENTITY =
  /&(?:amp|lt|gt|quot|apos|nbsp|[lr]squo|[lr]dquo|[nm]dash|hellip|bull|copy|eacute|[aou]uml|shy|#\d{1,7}|#x[\da-f]{1,6});/i;
const BARE = /&(?![a-z][a-z\d]{1,30};|#\d{1,7};|#x[\da-f]{1,6};)/i;
/** What is quoted as code is talk about HTML. */
const QUOTED = /```[\s\S]*?(?:```|$)|`[^`\n]*`/g;
const BLOCK = new RegExp(String.raw`<(?:${BLOCKS}|br)(?:\s[^<>]*)?/?>`, 'i');
const EMPTY_LINE = /\n[ \t]*\r?\n/;
const PARAGRAPH = /<p(?:\s[^<>]*)?>/i;

/** Whether the text is HTML. */
export function isHtml(text: string): boolean {
  return hasTags(text) || hasEntities(text);
}

function hasTags(text: string): boolean {
  if (!text.includes('<')) return false;
  const said = text.includes('`') ? text.replace(QUOTED, ' ') : text;
  if (ADDRESS.test(said) || BREAK.test(said)) return true;
  const lower = said.toLowerCase();
  for (const { 0: tag, 1: name = '', index } of said.matchAll(PAIR)) {
    const begin = index + tag.length;
    const end = lower.indexOf(`</${name.toLowerCase()}>`, begin);
    if (end > begin && said.slice(begin, end).trim() !== '') return true;
  }
  return false;
}

function hasEntities(text: string): boolean {
  return text.includes('&') && ENTITY.test(text) && !BARE.test(text);
}

/** Makes plain text of HTML. */
export type HtmlToText = (html: string) => string;

/** @throws if htmlparser2 is not installed: the error says how to do so, or without */
export async function htmlToText(what: string, otherwise?: string): Promise<HtmlToText> {
  const { Parser } = await peer(() => import('htmlparser2'), 'htmlparser2', what, { otherwise });
  const read = (html: string): string => {
    const page = new PageReader();
    const parser = new Parser(page);
    // Without blocks, or with empty lines between paragraphs that no tag marks, the line ends are the text's own.
    const keeps = !BLOCK.test(html) || (EMPTY_LINE.test(html) && !PARAGRAPH.test(html));
    if (keeps) parser.write('<pre>');
    parser.end(html);
    return page.document('').text;
  };
  return (html) => {
    const text = read(html);
    // Escaped twice on the way: all its tags were entities.
    return !hasTags(html) && hasTags(text) && /^\s*</.test(text) ? read(text) : text;
  };
}
