/**
 * A stream of bytes as lines, one in memory at a time: a file of gigabytes costs no more than its longest line.
 * Breaks at LF only. Not node:readline, which also breaks at U+2028, and that may stand inside a JSON string.
 */
import { checkLength } from './unreadable.ts';

/**
 * One line without its end; empty lines too. The bytes may be a view into the chunk they came in. Rejects as soon as one
 * is too long to be a text.
 */
export async function* linesOf(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let number = 1;
  let begun: Buffer[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    let from = 0;
    for (let end = chunk.indexOf(0x0a); end >= 0; end = chunk.indexOf(0x0a, from)) {
      const piece = chunk.subarray(from, end);
      from = end + 1;
      number++;
      yield begun.length === 0 ? piece : Buffer.concat([...begun, piece]);
      begun = [];
      length = 0;
    }
    if (from === chunk.length) continue;
    begun.push(chunk.subarray(from));
    length += chunk.length - from;
    checkLength(length, `line ${number}`);
  }
  if (begun.length > 0) yield Buffer.concat(begun);
}
