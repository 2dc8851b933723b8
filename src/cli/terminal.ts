/**
 * Text on a terminal: made harmless, measured in columns (by string-width), wrapped and cut. O(length).
 * Not a layout: lines are put together in the render-*.ts files.
 */
import columnsOf from 'string-width';

/** Columns that a line takes, colours not counted. */
export { columnsOf };

/**
 * One line that can be printed whatever it came from. White space becomes one space; control characters, which could
 * move the cursor or recolour the screen, show as their pictures (ESC as ␛); what could reverse the direction of the
 * rest of the line, and halves of surrogate pairs, show as �.
 */
export function printable(text: string): string {
  return (
    text
      .replace(/[\s\u0085]+/gu, ' ')
      .trim()
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
      .replace(/[\u0000-\u001f]/gu, (control) => String.fromCharCode(0x2400 + control.charCodeAt(0)))
      .replace(/\u007f/gu, '\u2421')
      .replace(/[\u0080-\u009f\u202a-\u202e\u2066-\u2069]|\p{Surrogate}/gu, '\ufffd')
  );
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const PLAIN = /^[\x20-\x7e]*$/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: as picocolors writes it
const COLOURED = /^(?<before>(?:\u001b\[\d+m)+)(?<bare>[^\u001b]*)(?<after>(?:\u001b\[\d+m)+)$/;

/** The line, cut at `columns` with an ellipsis as its last character if it is longer. Takes no colours. */
export function clip(line: string, columns: number): string {
  if (line.length <= columns && PLAIN.test(line)) return line;
  let used = 0;
  let kept = 0;
  for (const { segment, index } of graphemes.segment(line)) {
    used += columnsOf(segment);
    if (used > columns) return `${line.slice(0, kept).trimEnd()}…`;
    if (used < columns) kept = index + segment.length;
  }
  return line;
}

/** The line, with an ellipsis for its middle if it is longer than `columns`: names often differ at their end. */
export function clipMiddle(line: string, columns: number): string {
  if (columnsOf(line) <= columns) return line;
  const segments = [...graphemes.segment(line)].map(({ segment }) => segment);
  const head = Math.ceil((columns - 1) / 2);
  const start = clip(line, head + 1).slice(0, -1);
  let used = columnsOf(start) + 1;
  let at = segments.length;
  while (at > 0 && used + columnsOf(segments[at - 1] as string) <= columns) {
    at--;
    used += columnsOf(segments[at] as string);
  }
  return `${start}…${segments.slice(at).join('')}`;
}

/**
 * Lines of at most `columns`, broken at spaces, or inside a word that is longer than a line. Words may be coloured
 * one by one.
 */
export function wrap(text: string, columns: number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const word of text.split(' ')) {
    const width = columnsOf(word);
    if (line !== '' && used + 1 + width <= columns) {
      line += ` ${word}`;
      used += 1 + width;
      continue;
    }
    if (line !== '') lines.push(line);
    const parts = width > columns ? broken(word, columns) : [word];
    line = parts.pop() as string;
    used = parts.length > 0 ? columnsOf(line) : width;
    lines.push(...parts);
  }
  if (line !== '') lines.push(line);
  return lines;
}

/** A word in pieces of at most so many columns, each in the word's colour. */
function broken(word: string, columns: number): string[] {
  const { before = '', bare = word, after = '' } = COLOURED.exec(word)?.groups ?? {};
  const parts: string[] = [];
  let from = 0;
  let used = 0;
  for (const { segment, index } of graphemes.segment(bare)) {
    const width = columnsOf(segment);
    if (used + width > columns && index > from) {
      parts.push(bare.slice(from, index));
      from = index;
      used = 0;
    }
    used += width;
  }
  parts.push(bare.slice(from));
  return parts.map((part) => before + part + after);
}

/** The lines after a mark, all but the first indented by as much as the mark is wide. */
export function* hanging(mark: string, lines: readonly string[]): Generator<string> {
  const indent = ' '.repeat(columnsOf(mark));
  for (const [i, line] of lines.entries()) yield (i === 0 ? mark : indent) + line;
}

/** `1,234 documents`, `1 document`. */
export function count(n: number, noun: string, nouns = `${noun}s`): string {
  return `${thousands(n)} ${n === 1 ? noun : nouns}`;
}

export function thousands(n: number): string {
  return n.toLocaleString('en-US');
}

/** The first `shown` of a list, and how many are not shown. */
export function shortened(items: readonly string[], shown: number, separator = ', '): string {
  // One more costs no more room than saying that it was left out.
  if (items.length <= shown + 1) return items.join(separator);
  return `${items.slice(0, shown).join(separator)} and ${thousands(items.length - shown)} more`;
}
