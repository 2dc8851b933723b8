/**
 * Captions, VTT and SRT, through @plussub/srt-vtt-parser: one text, a line a line. Tags go, entities are decoded. Live
 * captions roll up, and a cue begins with the lines that the one before ended with: they are read once.
 */
import { wholeOf } from './bytes.ts';
import { textOf, utf8Of } from './decode.ts';
import { htmlToText } from './markup.ts';
import { peer } from './peer.ts';
import type { Entry, Source } from './reader.ts';

const NO_CAPTIONS = 'no captions (VTT or SRT), or broken ones';
const TIMES = /^\s*(?:\d+:)?\d\d?:\d\d[.,]\d{1,3}[ \t]+-->/m;
/** A cue without words, over which the parser stumbles; a tag is a word to it. */
const EMPTY_CUE = /(-->[^\n]*)\n(?=[ \t]*(?:\n|$))/g;
const TAG = /<\/?(?:[a-z][^<>\n]*|\d[\d:.]*)>/gi;
/** Places and fonts that SubStation leaves in SRT. */
const OVERRIDE = /\{\\[a-z][^{}\n]*\}/gi;

export async function* readCaptions({ id, chunks, onDamage, encoding }: Source): AsyncGenerator<Entry> {
  const { parse } = await peer(
    () => import('@plussub/srt-vtt-parser'),
    '@plussub/srt-vtt-parser',
    'A file of captions',
  );
  const decoded = await htmlToText('A file of captions');
  const raw = textOf(await wholeOf(utf8Of(chunks(), onDamage, encoding))).replace(/\r\n?/g, '\n');
  if (!TIMES.test(raw)) throw new Error(`${NO_CAPTIONS}: no line has times, such as 00:01.000 --> 00:02.000`);
  let cues: readonly { readonly text: string }[];
  try {
    cues = parse(raw.replace(EMPTY_CUE, '$1\n<c></c>\n')).entries;
  } catch (cause) {
    throw new Error(`${NO_CAPTIONS}: ${(cause as Error).message}`, { cause });
  }
  const lines: string[] = [];
  let before: readonly string[] = [];
  for (const { text } of cues) {
    const shown = linesOf(text, decoded);
    if (shown.length === 0) continue;
    lines.push(...shown.slice(overlap(before, shown)));
    before = shown;
  }
  yield { document: { id, text: lines.join('\n') } };
}

function linesOf(cue: string, decoded: (html: string) => string): string[] {
  const bare = cue.replace(TAG, '').replace(OVERRIDE, '');
  return bare
    .split('\n')
    .map((line) => (line.includes('&') ? decoded(line.replace(/</g, '&lt;')) : line).replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '');
}

/** How many lines `before` ends with that `now` begins with. */
function overlap(before: readonly string[], now: readonly string[]): number {
  for (let count = Math.min(before.length, now.length); count > 0; count--) {
    const end = before.slice(before.length - count);
    if (end.every((line, i) => line === now[i])) return count;
  }
  return 0;
}
