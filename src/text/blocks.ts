/**
 * Blocks of lines, and what each line says of the one below: whether the sentence ends with it, how the next begins, and
 * at which columns a program that fills lines may have broken it. Linear in lines.
 */
import { firstWordLength, type Line, type Span, widthOf } from './lines.ts';
import { endsAsSentence, isIdeograph, isLowerCase } from './marks.ts';

/** Two lines one below the other, the upper by its number. */
export interface Pair {
  readonly line: number;
  /** The line ends no sentence. */
  readonly open: boolean;
  /** The next line begins in lower case, or in a capital. */
  readonly lower: boolean;
  readonly upper: boolean;
  /** In a letter of a script without case. */
  readonly caseless: boolean;
  /** No blank is lost with the line end. */
  readonly glued: boolean;
  /** The columns at which it may have been wrapped: from its own end to where the next word would have ended. */
  readonly from: number;
  readonly to: number;
}

/** Lines without a blank line between them. */
export interface Block extends Span {
  readonly pairs: readonly Pair[];
  readonly hasCapitals: boolean;
  /** Its last line ends a sentence. */
  readonly closed: boolean;
  column: number;
}

/** Blocks of one line are left out. */
export function blocksOf(text: string, lines: readonly Line[]): Block[] {
  const blocks: Block[] = [];
  for (let from = 0; from < lines.length; ) {
    let to = from + 1;
    while (to < lines.length && !lines[to].afterBlank && lines[to].quote === lines[to - 1].quote) to++;
    if (to - from > 1) {
      const pairs: Pair[] = [];
      for (let i = from; i + 1 < to; i++) pairs.push(pairOf(text, lines, i));
      const [{ start }, last] = [lines[from], lines[to - 1]];
      const hasCapitals = CAPITAL.test(text.slice(start, last.end));
      blocks.push({ start, end: last.end, pairs, hasCapitals, closed: endsAsSentence(text, last), column: 0 });
    }
    from = to;
  }
  return blocks;
}

const LETTER = /\p{L}/u;
const CAPITAL = /\p{Lu}/u;

function pairOf(text: string, lines: readonly Line[], line: number): Pair {
  const width = widthOf(text, lines[line]);
  const next = lines[line + 1];
  const first = text[next.start];
  const lower = isLowerCase(first);
  const upper = !lower && first !== first.toLowerCase();
  const glued = isIdeograph(text.charCodeAt(next.start)) && isIdeograph(text.charCodeAt(lines[line].end - 1));
  return {
    line,
    open: !endsAsSentence(text, lines[line]),
    lower,
    glued,
    upper,
    caseless: !lower && !upper && LETTER.test(first),
    from: width,
    to: width + firstWordLength(text, next) - (glued ? 1 : 0),
  };
}
