/** Raw text to signature, in MB/s: a row per contestant, the fastest first. */
import type { TextFigures } from '../contest.ts';
import type { Measured } from '../question.ts';
import type { Results } from '../results.ts';
import { SHINGLE, SLOTS } from '../rivals/rival.ts';
import { rounded } from '../table.ts';
import { type Chart, COLOURS, figuresOf, logTicks } from './chart.ts';

const FLOOR = 'the floor: writing the text as UTF-8';
const NPM = 'npm packages';
const PYTHON = 'Python packages, given the words';
const KINDS = ['dejalu', NPM, PYTHON, FLOOR];

/** Estimates that err more than this, in units of theory's error, are told beside the speed that they buy. */
const WORTH_TELLING = 1.3;

const TEXTS = ['paragraphs', 'stories'];

export const speedChart: Chart = {
  file: 'speed.svg',
  question: 'sign',
  alt: 'Raw text to signature in MB/s, on a logarithmic scale: dejalu, packages of npm and PyPI, and encodeInto alone',

  draw(results) {
    const rows = rowsOf(results);
    if (rows.length === 0) return undefined;
    const speeds = rows.map(({ speed }) => speed);
    // Room for the figures on the right.
    const domain = [Math.min(...speeds) / 1.5, Math.max(...speeds) * 6];
    const order = [...new Set(rows.map(({ by }) => by))].sort((a, b) => fastest(rows, b) - fastest(rows, a));
    const kinds = KINDS.filter((kind) => rows.some((row) => row.kind === kind));
    return {
      title: {
        text: `Raw text to a ${SLOTS}-slot signature of word ${SHINGLE}-shingles`,
        subtitle: `error: of estimates that err more than ${WORTH_TELLING} times as much as MinHash does in theory`,
      },
      data: { values: rows },
      facet: { column: { field: 'texts', type: 'nominal', sort: null } },
      spec: {
        width: 225,
        height: { step: 24 },
        encoding: {
          y: {
            field: 'by',
            type: 'nominal',
            sort: order,
            axis: { title: null, labelLimit: 260, ticks: false, domain: false, grid: true },
          },
          x: {
            field: 'speed',
            type: 'quantitative',
            scale: { type: 'log', domain, nice: false },
            axis: { title: 'MB/s, one thread', format: ',~g', values: logTicks(domain[0], domain[1], [1]) },
          },
        },
        layer: [
          {
            mark: { type: 'point', filled: true, size: 90, opacity: 1 },
            encoding: {
              color: {
                field: 'kind',
                type: 'nominal',
                scale: { domain: kinds, range: kinds.map((kind) => colourOf(kind)) },
                legend: { orient: 'bottom', title: null, columns: 2 },
              },
            },
          },
          { mark: { type: 'text', align: 'left', dx: 9 }, encoding: { text: { field: 'label' } } },
        ],
      },
    };
  },
};

interface Row {
  readonly texts: string;
  readonly by: string;
  readonly kind: string;
  readonly speed: number;
  readonly label: string;
}

function rowsOf(results: Results): Row[] {
  const signed = figuresOf<TextFigures>(results, 'sign').map((f) => ({ f, python: false }));
  const peers = figuresOf<Measured & Partial<TextFigures>>(results, 'peers').flatMap((f) =>
    isMeasured(f) && f.by !== 'dejalu' ? [{ f, python: true }] : [],
  );
  return [...signed, ...peers]
    .filter(({ f }) => TEXTS.includes(f.texts))
    .map(({ f, python }) => ({
      texts: `${f.texts} of ${Math.round(f.wordsPerText)} words`,
      by: f.by,
      kind: python ? PYTHON : kindOf(f.by),
      speed: f.megabytesPerSecond,
      label: `${rounded(f.megabytesPerSecond)}${f.error !== undefined && f.error > WORTH_TELLING ? `, error ${f.error.toFixed(1)}` : ''}`,
    }));
}

/** A rival that could not be had has no figures. */
function isMeasured(figures: Measured & Partial<TextFigures>): figures is TextFigures {
  return figures.megabytesPerSecond !== undefined;
}

function kindOf(by: string): string {
  if (by.startsWith('encodeInto')) return FLOOR;
  return by.startsWith('dejalu') ? 'dejalu' : NPM;
}

function colourOf(kind: string): string {
  if (kind === FLOOR) return COLOURS.grey;
  if (kind === NPM) return COLOURS.orange;
  return kind === PYTHON ? COLOURS.green : COLOURS.blue;
}

function fastest(rows: readonly Row[], by: string): number {
  return Math.max(...rows.filter((row) => row.by === by).map(({ speed }) => speed));
}
