/** The S-curve: which share of the pairs of a similarity becomes candidates, as predicted and as measured. */
import type { Figures } from '../s-curve.ts';
import { type Chart, COLOURS, figuresOf } from './chart.ts';

/** Points of a drawn curve. */
const STEPS = 200;

export const sCurveChart: Chart = {
  file: 's-curve.svg',
  question: 's-curve',
  alt: 'The share of pairs that become candidates of LshIndex by their Jaccard similarity, predicted and measured',

  draw(results) {
    const figures = figuresOf<Figures>(results, 's-curve');
    if (figures.length === 0) return undefined;
    // Theory is the same for all schemes.
    const theories = figures.filter((one) => one.scheme === figures[0].scheme);
    const curves = theories.map(curveOf);
    const schemes = [...new Set(figures.map(({ scheme }) => scheme))];
    return {
      title: {
        text: 'Which pairs become candidates of LshIndex',
        subtitle: 'lines: theory, 1 - (1 - J ^ rows) ^ bands; points: measured; dashed: the threshold (99 %)',
      },
      width: 620,
      height: 260,
      encoding: {
        x: {
          field: 'jaccard',
          type: 'quantitative',
          scale: { domain: [0, 1] },
          axis: { title: 'Jaccard similarity J of the pair', format: '.1f', tickCount: 11 },
        },
        y: {
          field: 'share',
          type: 'quantitative',
          scale: { domain: [0, 1] },
          axis: { title: 'share of pairs found', format: '.0%', tickCount: 6 },
        },
        color: {
          field: 'curve',
          type: 'nominal',
          scale: { domain: curves, range: Object.values(COLOURS).slice(0, curves.length) },
          legend: { orient: 'bottom', title: null },
        },
      },
      layer: [
        {
          data: { values: theories.map((one) => ({ curve: curveOf(one), jaccard: one.threshold })) },
          mark: { type: 'rule', strokeDash: [4, 3] },
          encoding: { y: { value: 0 }, y2: { value: 'height' } },
        },
        { data: { values: theories.flatMap(predicted) }, mark: { type: 'line', strokeWidth: 2 } },
        {
          data: { values: figures.flatMap(measured) },
          mark: { type: 'point', size: 45, strokeWidth: 1.5, opacity: 1 },
          encoding:
            schemes.length > 1
              ? { shape: { field: 'scheme', type: 'nominal', legend: { orient: 'bottom', title: null } } }
              : {},
        },
      ],
    };
  },
};

function curveOf({ threshold, bands, rows }: Figures): string {
  return `threshold ${threshold}: ${bands} bands of ${rows} rows`;
}

function predicted(figures: Figures) {
  const { bands, rows } = figures;
  return Array.from({ length: STEPS + 1 }, (_, i) => ({
    curve: curveOf(figures),
    jaccard: i / STEPS,
    share: 1 - (1 - (i / STEPS) ** rows) ** bands,
  }));
}

function measured(figures: Figures) {
  const { scheme, points } = figures;
  return points.map(({ jaccard, found }) => ({ curve: curveOf(figures), scheme, jaccard, share: found }));
}
