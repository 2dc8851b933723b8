/** findBackground: time and memory by the size of the corpus, with the lines of the fitted exponents. */
import type { TopLevelSpec } from 'vega-lite';
import type { Figures } from '../background.ts';
import { powerLaw } from '../fit.ts';
import { type Chart, COLOURS, figuresOf, logTicks } from './chart.ts';

export const growthChart: Chart = {
  file: 'growth.svg',
  question: 'background',
  alt: 'Time and memory of findBackground by the tokens of the corpus, both scales logarithmic, with the fitted exponents',

  draw(results) {
    const figures = figuresOf<Figures>(results, 'background');
    if (figures.length < 2) return undefined;
    const line = (label: string, colour: string, of: (one: Figures) => number): Line => ({
      label,
      colour,
      points: figures.map((one) => [one.tokens, of(one)]),
    });
    return {
      title: {
        text: `findBackground on ${figures.map(({ stories }) => stories.toLocaleString('en-US')).join(' / ')} stories`,
        subtitle: 'all scales are logarithmic: a straight line is a power of the tokens, fitted by least squares',
      },
      hconcat: [
        panel('seconds, one thread', [line('time', COLOURS.blue, ({ timing }) => timing.median / 1000)]),
        panel('MB beyond the texts', [
          line('memory at the peak', COLOURS.orange, ({ memory }) => memory.peak / 1e6),
          line('memory kept', COLOURS.green, ({ memory }) => memory.kept / 1e6),
        ]),
      ],
      // Each panel has colours and a legend of its own.
      resolve: { scale: { color: 'independent' } },
      spacing: 40,
    };
  },
};

interface Line {
  readonly label: string;
  readonly colour: string;
  readonly points: readonly (readonly [tokens: number, value: number])[];
}

type Panel = Extract<TopLevelSpec, { hconcat: unknown }>['hconcat'][number];

function panel(title: string, lines: readonly Line[]): Panel {
  const drawn = lines.map(({ label, colour, points }) => {
    const { factor, exponent } = powerLaw(points);
    const name = `${label}: tokens ^ ${exponent.toFixed(2)}`;
    const ends = [points[0], points[points.length - 1]];
    return {
      name,
      colour,
      measured: points.map(([tokens, value]) => ({ name, tokens, value })),
      fitted: ends.map(([tokens]) => ({ name, tokens, value: factor * tokens ** exponent })),
    };
  });
  const measured = drawn.flatMap((line) => line.measured);
  const values = measured.map(({ value }) => value);
  const tokens = measured.map((point) => point.tokens);
  return {
    width: 285,
    height: 230,
    encoding: {
      x: {
        field: 'tokens',
        type: 'quantitative',
        scale: { type: 'log', nice: false, padding: 12 },
        axis: { title: 'tokens', format: '~s', values: ticks(tokens), grid: false },
      },
      y: {
        field: 'value',
        type: 'quantitative',
        scale: { type: 'log', nice: false, padding: 12 },
        axis: { title, format: ',~g', values: ticks(values) },
      },
      color: {
        field: 'name',
        type: 'nominal',
        scale: { domain: drawn.map(({ name }) => name), range: drawn.map(({ colour }) => colour) },
        legend: { orient: 'bottom', title: null, direction: 'vertical' },
      },
    },
    layer: [
      { data: { values: drawn.flatMap(({ fitted }) => fitted) }, mark: { type: 'line', strokeWidth: 2 } },
      {
        data: { values: measured },
        mark: { type: 'point', filled: true, size: 60, opacity: 1 },
      },
    ],
  };
}

/** About as far as the points reach. */
function ticks(values: readonly number[]): number[] {
  return logTicks(Math.min(...values) / 1.2, Math.max(...values) * 1.2, [1, 2, 5]);
}
