/**
 * The text of a page from its tags, as they come: blocks, list items, line breaks. O(length). Knows tags, not the
 * styles of the page: what a class hides is taken for text.
 */
import type { Document } from '../../index.ts';
import { type Attributes, PageFacts } from './page-facts.ts';

/** What is no text to be seen. */
const UNSEEN = words(
  'title script style template noscript noframes noembed iframe object svg canvas audio video select datalist textarea',
);
/** What stands apart from what is around it, with a blank line between. */
const BLOCKS = words(
  'address article aside blockquote body button caption center details dialog dir div dl fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html legend main menu nav ol p pre section summary table ul',
);
/** What has a line of its own. */
const LINES = words('dd dt li tr');
const CELLS = words('td th');
const HIDING = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

const JSON_LD = /^\s*application\/ld\+json\s*(?:;|$)/i;

/** A line of a scanned page in hOCR. */
const OCR_LINE = /^ocrx?_(?:line|header|caption|textfloat)\b/;

const LINE = 1;
const BLANK_LINE = 2;

/** Takes the events of htmlparser2's Parser. */
export class PageReader {
  readonly #facts = new PageFacts();
  /** The text so far. */
  readonly #written: string[] = [];
  /** The block that is being read. */
  #block = '';
  /** Line ends to write before it. */
  #gap = 0;
  /** It is the beginning of a list item. */
  #item = false;
  /** How many elements are open: of those unseen the outermost and all in it. */
  #unseen = 0;
  #preformatted = 0;
  #menus = 0;
  #articles = 0;
  #inTitle = false;
  /** The JSON-LD that is being read. */
  #json: string | undefined;
  #title = '';
  /** What was written before the heading that is open. */
  #beforeHeading = 0;
  #hasHeading = false;

  document(id: string): Document {
    this.#end(BLANK_LINE);
    const text = this.#written.join('');
    // A page without a heading says in its title what it is about.
    const title = this.#hasHeading ? '' : lineOf(this.#title);
    const { date, source } = this.#facts;
    return {
      id,
      text: title === '' ? text : `${title}\n\n${text}`.trimEnd(),
      ...(date === undefined ? undefined : { date }),
      ...(source === undefined ? undefined : { source }),
    };
  }

  onopentag(name: string, attributes: Attributes): void {
    this.#facts.take(name, attributes, this.#articles > 0);
    if (name === 'script' && JSON_LD.test(attributes['type'] ?? '')) this.#json = '';
    if (this.#unseen > 0 || UNSEEN.has(name) || isHidden(name, attributes)) {
      this.#inTitle ||= name === 'title' && this.#unseen === 0 && this.#title === '';
      this.#unseen++;
      return;
    }
    this.#border(name);
    if (OCR_LINE.test(attributes['class'] ?? '')) this.#end(LINE);
    if (name === 'br') this.#block += '\n';
    else if (name === 'li') this.#item = true;
    else if (name === 'pre') this.#preformatted++;
    else if (name === 'nav') this.#menus++;
    else if (name === 'article') this.#articles++;
    else if (name === 'h1') this.#beforeHeading = this.#written.length;
  }

  onclosetag(name: string): void {
    if (name === 'script' && this.#json !== undefined) {
      this.#facts.takeJson(this.#json);
      this.#json = undefined;
    }
    if (this.#unseen > 0) {
      this.#unseen--;
      this.#inTitle &&= this.#unseen > 0;
      return;
    }
    this.#border(name);
    if (name === 'li') this.#item = false;
    else if (name === 'pre') this.#preformatted--;
    else if (name === 'nav') this.#menus--;
    else if (name === 'article') this.#articles--;
    else if (name === 'h1') this.#hasHeading ||= this.#written.length > this.#beforeHeading;
  }

  ontext(text: string): void {
    if (this.#inTitle) this.#title += text;
    if (this.#json !== undefined) this.#json += text;
    if (this.#unseen > 0) return;
    if (this.#preformatted > 0) {
      this.#block += text;
      return;
    }
    const flat = text.replace(/[ \t\n\f\r]+/g, ' ');
    this.#block += flat.startsWith(' ') && /[\s]$/.test(this.#block.slice(-1)) ? flat.slice(1) : flat;
  }

  /** The begin or the end of an element. */
  #border(name: string): void {
    if (BLOCKS.has(name)) this.#end(BLANK_LINE);
    // The links of a menu are entries of it, list or not.
    else if (LINES.has(name) || (name === 'a' && this.#menus > 0)) this.#end(LINE);
    // A cell with line breaks in it is no figure of a table, but a column of the page.
    else if (CELLS.has(name) && this.#block.includes('\n')) this.#end(BLANK_LINE);
    else if (CELLS.has(name)) this.ontext(' ');
  }

  /** What was read is a block; `gap` line ends at least are to follow it. */
  #end(gap: number): void {
    const text = tidy(this.#block);
    if (text !== '') {
      if (this.#written.length > 0) this.#written.push('\n'.repeat(this.#gap));
      this.#written.push(this.#item ? `- ${text}` : text);
      this.#item = false;
      this.#gap = 0;
    }
    this.#block = '';
    this.#gap = Math.max(this.#gap, gap);
  }
}

/** Not with aria-hidden: what that keeps from being read aloud is seen. */
function isHidden(name: string, { hidden, style, open }: Attributes): boolean {
  // What hides a page as a whole is there until a script has run, and none does here.
  if (name === 'html' || name === 'body') return false;
  // `until-found` is a text that is folded up, as in <details>.
  if (hidden !== undefined && hidden.toLowerCase() !== 'until-found') return true;
  return (style !== undefined && HIDING.test(style)) || (name === 'dialog' && open === undefined);
}

/** Its lines without blanks around them, at most one empty line between two. */
function tidy(block: string): string {
  if (!block.includes('\n')) return block.trim();
  const lines = block.split(/\r\n|[\r\n]/).map((line) => line.trim());
  return lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function lineOf(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}
