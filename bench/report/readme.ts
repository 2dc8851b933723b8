/**
 * The figures in the README: the block between `<!-- bench -->` and `<!-- /bench -->`, written by machine from the
 * results of a full run on the generated stories. What stands around it says what is compared; the block holds numbers.
 */
import type { Figures as AccuracyFigures } from '../accuracy.ts';
import { type Figures as BackgroundFigures, growthOf } from '../background.ts';
import type { TextFigures } from '../contest.ts';
import type { Results } from '../results.ts';
import { rounded } from '../table.ts';
import { figuresOf } from './chart.ts';
import { markdownTable } from './markdown.ts';

const START = '<!-- bench -->';
const END = '<!-- /bench -->';

/** @returns the README with the block of these results, or why it stays as it is */
export function withBlock(readme: string, results: Results): { readme: string } | { kept: string } {
  const from = readme.indexOf(START);
  const to = readme.indexOf(END);
  if (from < 0 || to < from) return { kept: `it has no ${START} and ${END}` };
  if (results.quick) return { kept: 'a quick run gives no figures for it' };
  if (results.stories !== 'generated stories')
    return { kept: 'figures of stories of your own can be reproduced by nobody else' };
  const needed = [signing(results), background(results), accuracy(results)];
  if (needed.includes(undefined)) return { kept: 'it needs the questions sign, background and accuracy' };
  const [signed, ...others] = needed;
  const block = [START, origin(results), signed, ...python(results), ...others, END].join('\n\n');
  return { readme: readme.slice(0, from) + block + readme.slice(to + END.length) };
}

function origin({ date, dejalu, machine: { node, cpus, cpu } }: Results): string {
  return wrapped(
    `dejalu ${dejalu} and Node ${node} on ${cpus} x ${cpu}, one thread, medians of CPU time, ${date}, by ` +
      '`npm run bench:report`; all of it in [bench/RESULTS.md](bench/RESULTS.md).',
  );
}

const MINHASH = 'minhash + dejalu tokens';
const FLOOR = 'encodeInto alone';
/** What signs, as the suite calls it and as the README does. */
const OWN = { dejalu: '`sign`', 'dejalu, signAll': '`signAll`' };

function signing(results: Results): string | undefined {
  const figures = figuresOf<TextFigures>(results, 'sign');
  const rows = ['paragraphs', 'stories'].flatMap((texts) => {
    const of = (by: string) => figures.find((one) => one.texts === texts && one.by === by);
    const [minhash, floor] = [of(MINHASH), of(FLOOR)];
    if (!minhash || !floor) return [];
    return Object.entries(OWN).flatMap(([name, by]) => {
      const dejalu = of(name);
      if (!dejalu) return [];
      const time = dejalu.microsecondsPerText;
      return [
        [
          `${texts} of ${Math.round(dejalu.wordsPerText)} words, ${by}`,
          `${rounded(time)} µs`,
          rounded(dejalu.megabytesPerSecond),
          `${rounded(minhash.microsecondsPerText)} µs`,
          rounded(minhash.microsecondsPerText / time),
          `${rounded(floor.microsecondsPerText)} µs`,
          rounded(time / floor.microsecondsPerText),
        ],
      ];
    });
  });
  if (rows.length === 0) return undefined;
  return markdownTable({
    head: [
      'raw text to signature',
      'dejalu',
      'MB/s',
      'npm `minhash`, same tokens',
      '`minhash` / dejalu',
      '`encodeInto` alone',
      'dejalu / `encodeInto`',
    ],
    rows,
  });
}

/** Where Python was there. */
function python(results: Results): string[] {
  const figures = figuresOf<Partial<TextFigures>>(results, 'peers').filter(({ texts }) => texts === 'paragraphs');
  const own = figures.find(({ by }) => by === 'dejalu')?.microsecondsPerText;
  const times = figures.flatMap(({ by, microsecondsPerText }) =>
    own === undefined || microsecondsPerText === undefined || by === 'dejalu'
      ? []
      : [`${by} ${rounded(microsecondsPerText / own)}`],
  );
  if (times.length === 0) return [];
  return [
    wrapped(`Packages for Python, given the words of the paragraphs, take so many times as long: ${times.join(', ')}.`),
  ];
}

function background(results: Results): string | undefined {
  const figures = figuresOf<BackgroundFigures>(results, 'background');
  if (figures.length < 2) return undefined;
  const rows = [figures[0], figures[figures.length - 1]].map((f) => [
    `${f.stories.toLocaleString('en-US')} stories, ${rounded(f.tokens / 1e6)} million tokens`,
    `${rounded(f.timing.median / 1000)} s`,
    `${rounded(f.microsecondsPerToken)} µs`,
    `${rounded(f.memory.kept / f.tokens)} bytes`,
    `${rounded(f.memory.peak / f.tokens)} bytes`,
  ]);
  const head = ['`findBackground`', 'time', 'per token', 'memory kept per token, beyond the text', 'at the peak'];
  return `${markdownTable({ head, rows })}\n\nTime grows as tokens ^ ${growthOf(figures).toFixed(2)}.`;
}

function accuracy(results: Results): string | undefined {
  const own = figuresOf<AccuracyFigures>(results, 'accuracy').filter(({ bounds }) => bounds.length > 0);
  if (own.length === 0) return undefined;
  const schemes = [...new Set(own.map(({ scheme }) => scheme))].map((scheme) => {
    const ratios = own.filter((one) => one.scheme === scheme).flatMap(({ cells }) => cells.map(({ ratio }) => ratio));
    return `${scheme}, ${Math.min(...ratios).toFixed(2)} to ${Math.max(...ratios).toFixed(2)}`;
  });
  const sizes = own.flatMap(({ cells }) => cells.map(({ n }) => n));
  const range = [Math.min(...sizes), Math.max(...sizes)].map((n) => n.toLocaleString('en-US')).join(' to ');
  return wrapped(
    `Error of the estimated similarity, divided by the error of theory, for sets of ${range} elements, random and ` +
      `consecutive: ${schemes.join('; ')}.`,
  );
}

/** Into lines as long as the README's. */
function wrapped(text: string): string {
  return text.replace(/(.{1,120})( |$)/g, '$1\n').trimEnd();
}
