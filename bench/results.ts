/** What `npm run bench -- --json FILE` writes, and the report is made of. */
import type { Verdict } from './bars.ts';
import type { Answer, Measured } from './question.ts';

export interface Machine {
  readonly node: string;
  readonly v8: string;
  readonly platform: string;
  readonly arch: string;
  readonly cpu: string;
  readonly cpus: number;
  readonly memoryGB: number;
}

/** A question's figures, not rounded, and its table and notes as they were printed. */
export interface Answered<Figures extends Measured = Measured> extends Answer {
  readonly question: string;
  readonly title: string;
  readonly figures: readonly Figures[];
}

export interface Results {
  readonly dejalu: string;
  /** Year, month and day. */
  readonly date: string;
  /** What gives these results; without the name of a file of one's own stories. */
  readonly command: string;
  readonly quick: boolean;
  /** Whether the stories are generated or one's own, and how many one's own are. */
  readonly stories: string;
  readonly machine: Machine;
  /** Of the npm packages that are measured, and of the one that measures. */
  readonly versions: Readonly<Record<string, string>>;
  readonly answers: readonly Answered[];
  readonly bars: readonly Verdict[];
}

/** The line that says what was run where. */
export function settingOf(results: Pick<Results, 'dejalu' | 'machine' | 'stories' | 'quick'>): string {
  const { dejalu, machine, stories, quick } = results;
  const { node, cpu, cpus } = machine;
  return `dejalu ${dejalu}, Node ${node}, ${cpus} x ${cpu}, ${stories}${quick ? ', quick' : ''}`;
}

export const HOW_TO_READ = 'CPU time, medians. spread: median absolute deviation. margin: 95 % interval of the mean.';
