/**
 * Where is a text hard-wrapped? A program that fills lines breaks one where the next word would not have fitted. So of
 * a wrapped block there is a column at which hardly a line is too long, and hardly one had room for the next line's
 * first word. Of menus, verse and lists there is none: their lines end where they end. Linear in lines.
 *
 * A few lines may be full by chance. So besides their lines have to go on: in lower case where the text has capitals,
 * and else up to an end mark, in more lines.
 */
import { type Block, blocksOf, type Pair } from './blocks.ts';
import type { Line, Span } from './lines.ts';
import { ENDS, isBlank, markOf, SEPARATES, SPACE, spacelessEnd } from './marks.ts';

/** Hard wraps stand between these columns; beyond them a line is a paragraph. Half of it in Chinese and Japanese. */
const NARROWEST_WRAP = 20;
const WIDEST_WRAP = 132;
/** A line may be this much longer than most that were wrapped at the same column, in shares of it. */
const RAGGED = 1 / 9;
/** Most of a block: so many of the lines that end no sentence are full. */
const FULL = 0.7;
/** So many lines that plainly go on tell the column at which a text is wrapped; so many of those that go on at all. */
const TELLING_LINES = 2;
const TELLING_SHARE = 0.4;
/** So many lines that each begin in a capital are a list, or verse if a mark stands at the end of the last. */
const LIST_LINES = 3;
const VERSE_LINES = 5;
/** Without capitals nearly all lines have to be full, and so many: where sentences end inside lines, at last, never. */
const FULL_LINES_OF_SENTENCES = 2;
const FULL_LINES = 3;
const FULL_LINES_UNMARKED = 8;
const NEARLY_ALL = 0.9;
/** A text may be set in so many columns. */
const MOST_COLUMNS = 4;
/** In verse more than this share of the lines end in a comma or such; of words of prose one in eight does. */
const VERSE = 0.3;
/** A line of this share of the column may go on in a capital, and one of half of it in lower case. */
const NEARLY_FULL = 0.85;
const HALF = 0.5;
/** Lines that are indented begin paragraphs where fewer than this share of them plainly go on. */
const GO_ON = 0.25;
/** A line as long as this may be cut in mid-sentence whatever its column is. */
const PROSE_LINE = 40;

/** Of every line: does the next one belong to the same paragraph? */
export function wrapsOf(text: string, lines: readonly Line[]): Uint8Array {
  const wraps = new Uint8Array(lines.length);
  const blocks = blocksOf(text, lines);
  if (blocks.length === 0) return wraps;
  findColumns(text, blocks);
  for (const block of blocks) {
    if (block.column === 0 && isVerse(text, [block])) continue;
    const margin = marginOf(lines, block);
    for (const pair of block.pairs) if (isWrap(text, lines, block, margin, pair)) wraps[pair.line] = 1;
  }
  return wraps;
}

/** Finds the column of most blocks, then of those that are left. */
function findColumns(text: string, blocks: readonly Block[]): void {
  let left = blocks;
  for (let i = 0; i < MOST_COLUMNS && left.length > 0; i++) {
    const column = commonColumn(left);
    if (column === 0) return;
    const like = left.filter(({ pairs }) => pairs.some((pair) => isLike(pair, column)));
    const cased = isCased(like);
    const fitting = left.filter(
      (block) => isFilled(text, [block], column, FULL) && !(cased && isList(text, block, column)),
    );
    if (2 * fitting.length < like.length || isVerse(text, like) || !isWrapped(text, fitting, column)) return;
    for (const block of fitting) block.column = column;
    left = left.filter((block) => block.column === 0);
  }
}

/** The column at which most lines are full, of those that end no sentence; 0 if there is none. */
function commonColumn(blocks: readonly Block[]): number {
  const change = new Int32Array(WIDEST_WRAP + 2);
  for (const { pairs } of blocks) {
    for (const { open, lower, glued, from, to } of pairs) {
      const least = Math.max(from, glued ? NARROWEST_WRAP / 2 : NARROWEST_WRAP);
      const most = Math.min(to, WIDEST_WRAP);
      if (!open || least > most) continue;
      const weight = lower ? 2 : 1;
      change[least] += weight;
      change[most + 1] -= weight;
    }
  }
  let best = 0;
  let most = 0;
  let votes = 0;
  for (let column = NARROWEST_WRAP / 2; column <= WIDEST_WRAP; column++) {
    votes += change[column];
    if (votes > most) {
      most = votes;
      best = column;
    }
  }
  return best;
}

/**
 * Of the lines that end no sentence, are so many full at this column? Where each ends one,
 * is any, and does a sentence end inside one? The first line of a block may have lost its dateline.
 */
function isFilled(text: string, blocks: readonly Block[], column: number, share: number): boolean {
  let open = 0;
  let full = 0;
  let closed = 0;
  let lines = 0;
  for (const { pairs } of blocks) {
    lines += pairs.length;
    for (let i = 0; i < pairs.length; i++) {
      const pair = pairs[i];
      const fills = isFull(pair, column);
      if (!pair.open) {
        if (fills) closed++;
      } else if (fills || i > 0 || pairs.length === 1) {
        open++;
        if (fills) full++;
      }
    }
  }
  if (open > 0) return full > 0 && full >= share * open;
  return closed > 0 && (lines === 1 || blocks.some((block) => hasEnd(text, block)));
}

/** Do more lines begin in capitals and small letters than in letters without case, and some in capitals? */
function isCased(blocks: readonly Block[]): boolean {
  let cased = 0;
  let caseless = 0;
  for (const { pairs } of blocks) {
    for (const { lower, upper, caseless: without } of pairs) {
      if (lower || upper) cased++;
      else if (without) caseless++;
    }
  }
  return cased > caseless && blocks.some(({ hasCapitals }) => hasCapitals);
}

/** In a text with capitals, has the block none and no end either, or one at the head of each line? */
function isList(text: string, block: Block, column: number): boolean {
  const { pairs, hasCapitals, closed } = block;
  if (pairs.length < LIST_LINES) return pairs.length > 1 && !hasCapitals && !closed;
  if (!hasCapitals && !closed) return true;
  let full = 0;
  for (const pair of pairs) {
    if (!pair.open || !isFull(pair, column)) continue;
    if (!pair.upper) return false;
    full++;
  }
  return full >= (closed ? VERSE_LINES : LIST_LINES) && !hasEnd(text, block);
}

/** Is the line about as long as those of this column? */
function isLike({ from }: Pair, column: number): boolean {
  return from >= HALF * column && from <= column + RAGGED * column;
}

function isFull({ from, to }: Pair, column: number): boolean {
  return to >= column && from <= column + RAGGED * column;
}

/** Do the lines of these blocks, which are full, go on in the next? */
function isWrapped(text: string, blocks: readonly Block[], column: number): boolean {
  let lower = 0;
  let upper = 0;
  let caseless = 0;
  let full = 0;
  let closed = 0;
  let hasCapitals = false;
  for (const block of blocks) {
    hasCapitals ||= block.hasCapitals;
    if (block.closed) closed++;
    for (const pair of block.pairs) {
      if (!pair.open || !isFull(pair, column)) continue;
      full++;
      if (pair.lower) lower++;
      else if (pair.upper) upper++;
      else if (pair.caseless) caseless++;
    }
  }
  if (lower + upper > caseless && (hasCapitals || lower === 0)) {
    return lower >= TELLING_LINES && lower >= TELLING_SHARE * (lower + upper);
  }
  if (!isFilled(text, blocks, column, NEARLY_ALL)) return false;
  if (2 * closed < blocks.length) return full >= FULL_LINES_UNMARKED;
  return full >= (blocks.some((block) => hasEnd(text, block)) ? FULL_LINES_OF_SENTENCES : FULL_LINES);
}

/** Do commas stand at the ends of lines rather than inside? In prose a line end is as likely to have one as any blank. */
function isVerse(text: string, blocks: readonly Block[]): boolean {
  let lines = 0;
  let atEnds = 0;
  let inside = 0;
  for (const { pairs, start, end } of blocks) {
    lines += pairs.length;
    for (let at = start; at + 1 < end; at++) {
      const unit = text.charCodeAt(at);
      // Most are.
      if (unit === SPACE || isAsciiLetter(unit) || !(markOf(unit) & SEPARATES)) continue;
      const next = text.charCodeAt(at + 1);
      if (next < SPACE) atEnds++;
      else inside++;
    }
  }
  return atEnds > inside + 1 && atEnds > VERSE * lines;
}

function isAsciiLetter(unit: number): boolean {
  return (unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a;
}

/** Does a sentence end inside a line? */
function hasEnd(text: string, { start, end }: Span): boolean {
  for (let at = start; at + 1 < end; at++) {
    const unit = text.charCodeAt(at);
    const spaceless = spacelessEnd(text, at);
    if (spaceless > at && spaceless < end && !isBlank(text.charCodeAt(spaceless))) return true;
    if (markOf(unit) & ENDS && text.charCodeAt(at + 1) === SPACE && !isBlank(text.charCodeAt(at + 2))) return true;
  }
  return false;
}

/** What is indented by more begins a paragraph; infinite where indented lines go on with the line above. */
function marginOf(lines: readonly Line[], { pairs, column }: Block): number {
  if (column === 0) return Number.POSITIVE_INFINITY;
  let least = lines[pairs[0].line].indent;
  for (const { line } of pairs) least = Math.min(least, lines[line + 1].indent);
  let begin = 0;
  let goOn = 0;
  for (const pair of pairs) {
    if (lines[pair.line + 1].indent === least) continue;
    if (pair.open && !pair.upper && isFull(pair, column)) goOn++;
    else begin++;
  }
  return goOn >= GO_ON * begin ? Number.POSITIVE_INFINITY : least;
}

/** Is the end of the line a wrap, so that the next belongs to the same paragraph? */
function isWrap(
  text: string,
  lines: readonly Line[],
  { column, hasCapitals }: Block,
  margin: number,
  pair: Pair,
): boolean {
  const line = lines[pair.line];
  const next = lines[pair.line + 1];
  const { open, lower, from } = pair;
  const goesOn = open && lower && !next.item;
  if (goesOn && hasCapitals && from >= PROSE_LINE && from <= WIDEST_WRAP) return true;
  // Under the words of an item, not under its mark.
  if (goesOn && line.item && next.indent > line.indent) return true;
  if (column === 0) return false;
  // «October / 27. The council»: what looks like an item after a full line that ends no sentence is none.
  if (next.item && (line.item || !open)) return false;
  if (next.indent > margin) return false;
  if (isRow(text, line) && isRow(text, next)) return false;
  if (isFull(pair, column)) return true;
  return open && !next.item && from <= column && from >= (lower ? HALF : NEARLY_FULL) * column;
}

/** Has it cells? */
function isRow(text: string, { start, end }: Line): boolean {
  return CELLS.test(text.slice(start, end));
}

const CELLS = /\t| {4,}/;
