/** The error of the estimated similarity over theory's, by the size of the sets, with what is asked of it. */
import type { Cell, Figures } from '../accuracy.ts';
import { SLOTS } from '../rivals/rival.ts';
import { type Chart, COLOURS, figuresOf } from './chart.ts';

export const accuracyChart: Chart = {
  file: 'accuracy.svg',
  question: 'accuracy',
  alt: "Error of the estimated Jaccard similarity over theory's, by the number of elements, for random elements and for consecutive integers",

  draw(results) {
    const figures = figuresOf<Figures>(results, 'accuracy');
    if (figures.length === 0) return undefined;
    const inputs = [...new Set(figures.map(({ input }) => input))];
    const schemes = [...new Set(figures.map(({ scheme }) => scheme))];
    const sizes = [...new Set(figures.flatMap(({ cells }) => cells.map(({ n }) => n)))].sort((a, b) => a - b);
    const ratios = figures.flatMap(({ cells }) => cells.map(({ ratio }) => ratio));
    return {
      title: {
        text: 'Error of the estimated Jaccard similarity over that of plain MinHash in theory',
        subtitle: `RMSE / sqrt(J (1 - J) / ${SLOTS}): lines over all J, points for J = .1, .3, .5, .7 and .9; shaded what is asked`,
      },
      data: {
        values: [
          ...inputs.map((input) => ({ kind: 'theory', input, ratio: 1 })),
          ...figures.flatMap((one) => [...bands(one, sizes[0]), ...points(one)]),
        ],
      },
      facet: { column: { field: 'input', type: 'nominal', sort: inputs } },
      spec: {
        width: 310,
        height: 240,
        encoding: {
          x: {
            field: 'n',
            type: 'quantitative',
            scale: { type: 'log', domain: [sizes[0] / 1.2, sizes[sizes.length - 1] * 1.2], nice: false },
            axis: { title: 'elements per set', values: sizes, format: ',', labelOverlap: true, grid: false },
          },
          y: {
            field: 'ratio',
            type: 'quantitative',
            scale: { domain: [Math.min(0.6, ...ratios), Math.max(1.2, ...ratios)], nice: true },
            axis: { title: "error, theory's = 1", format: '.1f', tickCount: 6 },
          },
          color: {
            field: 'scheme',
            type: 'nominal',
            scale: { domain: schemes, range: schemes.map((scheme, i) => colourOf(scheme, i)) },
            legend: { orient: 'bottom', title: null },
          },
        },
        layer: [
          {
            transform: [{ filter: "datum.kind === 'band'" }],
            mark: { type: 'rect', opacity: 0.15 },
            encoding: { x2: { field: 'to' }, y2: { field: 'most' } },
          },
          {
            transform: [{ filter: "datum.kind === 'theory'" }],
            mark: { type: 'rule', strokeDash: [4, 3] },
            encoding: { x: { value: 0 }, x2: { value: 'width' }, color: { value: COLOURS.grey } },
          },
          {
            transform: [{ filter: "datum.kind === 'point'" }],
            mark: { type: 'point', filled: true, size: 18, opacity: 0.45 },
          },
          { transform: [{ filter: "datum.kind === 'all'" }], mark: { type: 'line', strokeWidth: 2 } },
        ],
      },
    };
  },
};

function bands({ scheme, input, bounds }: Figures, smallest: number) {
  return bounds.map(({ upTo, least, most }, i) => ({
    kind: 'band',
    scheme,
    input,
    n: i === 0 ? smallest : bounds[i - 1].upTo,
    to: upTo,
    ratio: least,
    most,
  }));
}

/** Each cell, and for each size all of its cells together. */
function points({ scheme, input, cells }: Figures) {
  const sizes = [...new Set(cells.map(({ n }) => n))];
  const together = sizes.map((n) => ({
    kind: 'all',
    scheme,
    input,
    n,
    ratio: pooled(cells.filter((cell) => cell.n === n)),
  }));
  return [...cells.map(({ n, ratio }) => ({ kind: 'point', scheme, input, n, ratio })), ...together];
}

function pooled(cells: readonly Cell[]): number {
  return Math.sqrt(cells.reduce((sum, { ratio }) => sum + ratio ** 2, 0) / cells.length);
}

function colourOf(scheme: string, i: number): string {
  return scheme.startsWith('dejalu') ? ([COLOURS.blue, COLOURS.green][i] ?? COLOURS.purple) : COLOURS.orange;
}
