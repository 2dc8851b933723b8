/** The charts of the report, in the order of its questions. */
import { accuracyChart } from './accuracy-chart.ts';
import type { Chart } from './chart.ts';
import { growthChart } from './growth-chart.ts';
import { sCurveChart } from './s-curve-chart.ts';
import { speedChart } from './speed-chart.ts';

export const CHARTS: readonly Chart[] = [speedChart, accuracyChart, sCurveChart, growthChart];
