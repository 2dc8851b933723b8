/**
 * Words that are divided at a line end, made whole without moving a character: the hyphen, the line end and what stands
 * before the rest of the word become soft hyphens, which words ignore (kernel/fold.ts). Linear; a text of which no line ends in
 * a hyphen costs a look at each line end.
 *
 * A hyphen that ends a line may as well belong to a compound. It does where the text has that compound inside a line,
 * where the word has another hyphen, and where the text has more hyphens inside its lines than at their ends: a program
 * that does not divide words breaks lines behind some hyphens of compounds, but behind fewer than it leaves whole.
 */
import type { Text } from '../kernel/kernel.ts';

/** Hyphens that divide words and nothing else: ¬, ⸗ and the soft hyphen; and two that join words too. */
const DIVIDING = new Set([0xac, 0x2e17, 0xad]);
const HYPHENS = new Set([0x2d, 0x2010]);
const SOFT_HYPHEN = '\u00ad';

/** The last letters before a hyphen: a letter by itself is joined with its hyphen, as in «e-mail». */
const HEAD = /([-‐]?)(\p{L}[\p{L}\p{M}\u00ad]*[\p{L}\p{M}])$/u;
/** What stands before the rest of the word: blanks, and marks that quote each line; and the rest. */
const REST = /(?:[ \t]*(?:>|\|[ \t]|\/{2,}[ \t]|[#*;%][ \t]))*[ \t]*((?:\p{Ll}|\p{Lo})[\p{L}\p{M}]*)([-‐]?)/uy;
const COMPOUND = /(?<=\p{L})[-‐](?=\p{Ll}|\p{Lo})/gu;
/** The last bytes of all of these in UTF-8. */
const LAST_BYTES = new Set([0x2d, 0xac, 0xad, 0x90, 0x97]);
/** Code units of a word that are looked at. */
const LONGEST = 64;

interface Division {
  /** From the hyphen to the rest of the word. */
  readonly start: number;
  readonly end: number;
  /** The word with a hyphen, in lower case. */
  readonly compound: string;
  /** The mark may belong to a compound. */
  readonly unsure: boolean;
}

/** A text of the same length, with its divided words in one piece; the text itself if it has none. */
export function undivided(text: string): string {
  const found = divisionsOf(text);
  if (found.length === 0) return text;
  const unsure = found.filter((division) => division.unsure).length;
  const kept = unsure > 0 ? compoundsOf(text) : { count: 0, words: new Set<string>() };
  let whole = '';
  let from = 0;
  for (const { start, end, compound, unsure: asked } of found) {
    if (asked && (unsure <= kept.count || kept.words.has(compound))) continue;
    whole += text.slice(from, start) + SOFT_HYPHEN.repeat(end - start);
    from = end;
  }
  return whole + text.slice(from);
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** The same for a text that may be UTF-8. */
export function undividedText(text: Text): Text {
  if (typeof text === 'string') return undivided(text);
  if (!mayDivide(text)) return text;
  const decoded = decoder.decode(text);
  const whole = undivided(decoded);
  return whole === decoded ? text : whole;
}

/** Does a line end in the last byte of a hyphen? */
function mayDivide(bytes: Uint8Array): boolean {
  const lineEnd = bytes.includes(0x0a) ? 0x0a : 0x0d;
  for (let at = bytes.indexOf(lineEnd); at >= 0; at = bytes.indexOf(lineEnd, at + 1)) {
    let end = at;
    while (end > 0 && bytes[end - 1] !== lineEnd && isBlank(bytes[end - 1])) end--;
    if (LAST_BYTES.has(bytes[end - 1])) return true;
  }
  return false;
}

function divisionsOf(text: string): Division[] {
  const found: Division[] = [];
  const lineEnd = text.includes('\n') ? '\n' : '\r';
  for (let at = text.indexOf(lineEnd); at >= 0; at = text.indexOf(lineEnd, at + 1)) {
    let start = at;
    while (start > 0 && text[start - 1] !== lineEnd && isBlank(text.charCodeAt(start - 1))) start--;
    const mark = text.charCodeAt(start - 1);
    const unsure = HYPHENS.has(mark);
    if (!unsure && !DIVIDING.has(mark)) continue;
    start--;
    const head = HEAD.exec(text.slice(Math.max(0, start - LONGEST), start));
    REST.lastIndex = at + 1;
    const rest = head && REST.exec(text);
    if (!rest || (unsure && (head[1] !== '' || rest[2] !== ''))) continue;
    const end = REST.lastIndex - rest[1].length - rest[2].length;
    found.push({ start, end, compound: `${head[2]}-${rest[1]}`.toLowerCase(), unsure });
  }
  return found;
}

function isBlank(unit: number): boolean {
  return unit === 0x20 || unit === 0x09 || unit === 0x0d;
}

/** The hyphens inside lines, and the words that have them. */
function compoundsOf(text: string): { count: number; words: Set<string> } {
  const words = new Set<string>();
  let count = 0;
  for (const { index } of text.matchAll(COMPOUND)) {
    count++;
    const before = HEAD.exec(text.slice(Math.max(0, index - LONGEST), index));
    REST.lastIndex = index + 1;
    const after = REST.exec(text);
    if (before && after) words.add(`${before[2]}-${after[1]}`.toLowerCase());
  }
  return { count, words };
}
