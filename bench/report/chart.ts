/**
 * A chart: a Vega-Lite specification made of the results, and its SVG. The same results give the same bytes.
 *
 * On a ground of its own, so that it can be read on light and dark pages; 720 pixels wide, as a README shows it. Set in
 * the reader's sans-serif font, whose widths are estimated here, for there is no font in this process.
 */
import { parse, textMetrics, View } from 'vega';
import { type Config, compile, type TopLevelSpec } from 'vega-lite';
import type { Measured } from '../question.ts';
import type { Results } from '../results.ts';

/** What Vega exports, and its types leave out. */
declare module 'vega' {
  const textMetrics: { width: (item: { readonly fontSize?: number }, text: string) => number };
}

/** Vega's own estimate, .8, is for the widest text that may be, and leaves a margin of a third. */
const WIDTH_OF_LETTER = 0.58;

export interface Chart {
  /** In bench/charts/. */
  readonly file: string;
  /** The question whose table it stands under. */
  readonly question: string;
  /** What one would be told who can't see it. */
  readonly alt: string;
  /** Undefined where the results don't have what it shows. */
  readonly draw: (results: Results) => TopLevelSpec | undefined;
}

/** By Okabe and Ito, told apart by the colour-blind, too. */
export const COLOURS = { blue: '#0072b2', orange: '#d55e00', green: '#009e73', grey: '#767676', purple: '#aa4499' };

const INK = '#333333';
const FAINT = '#e3e3e3';

const CONFIG: Config = {
  background: '#ffffff',
  padding: 16,
  font: 'sans-serif',
  title: {
    color: INK,
    fontSize: 14,
    fontWeight: 600,
    anchor: 'start',
    subtitleColor: INK,
    subtitleFontSize: 12,
    offset: 12,
  },
  axis: {
    labelColor: INK,
    titleColor: INK,
    labelFontSize: 12,
    titleFontSize: 12,
    titleFontWeight: 'normal',
    titlePadding: 8,
    gridColor: FAINT,
    domainColor: '#999999',
    tickColor: '#999999',
  },
  header: { labelColor: INK, labelFontSize: 12, labelFontWeight: 600, title: null },
  legend: {
    labelColor: INK,
    labelFontSize: 12,
    titleColor: INK,
    labelLimit: 400,
    symbolType: 'circle',
    symbolOpacity: 1,
    symbolStrokeWidth: 2,
  },
  text: { color: INK, fontSize: 12 },
  view: { stroke: null },
};

/** @param title what one hears who can't see the chart, for all of its marks at once */
export async function svgOf(spec: TopLevelSpec, title: string): Promise<string> {
  textMetrics.width = ({ fontSize = 12 }, text) => Math.ceil(WIDTH_OF_LETTER * fontSize * String(text ?? '').length);
  const view = new View(parse(compile(spec, { config: CONFIG }).spec), { renderer: 'none' });
  const svg = await view.toSVG();
  // Vega describes every mark, in half of the file.
  return svg.replaceAll(/ (?:role|aria-[a-z]+)="[^"]*"/g, '').replace(/(?<=<svg [^>]*>)/, `<title>${title}</title>`);
}

/** The figures of a question; none where it wasn't asked. */
export function figuresOf<Figures extends Measured>({ answers }: Results, question: string): readonly Figures[] {
  // The name of a question is what tells whose figures they are.
  return (answers.find((answer) => answer.question === question)?.figures ?? []) as readonly Figures[];
}

/** Where a logarithmic axis has its labels: at the steps of each decade between two values. */
export function logTicks(from: number, to: number, steps: readonly number[]): number[] {
  const ticks: number[] = [];
  for (let decade = Math.floor(Math.log10(from)); decade <= Math.log10(to); decade++) {
    ticks.push(...steps.map((step) => Number(`${step}e${decade}`)).filter((tick) => tick >= from && tick <= to));
  }
  return ticks;
}
