/**
 * Timing by tinybench: one task in a process, warmed up, then called until it has used its time and given its samples.
 * What the task computes goes into a sum that is reported, so that no engine may leave the work out.
 * Time is CPU time of the process, garbage collection and its helper threads included: on a machine that does other
 * things besides, a wall clock doubles a sample of 30 ms and leaves one of 1 ms alone, and so no ratio holds. Where the
 * system's CPU clock is too coarse (Windows: 16 ms), it is the wall clock all the same.
 */
import { Bench, type Task } from 'tinybench';

type TaskResult = Task['result'];

/** How long to measure; times in milliseconds. */
export interface Effort {
  readonly time: number;
  readonly warmupTime: number;
  /** Samples at least, however long they take. */
  readonly iterations: number;
  readonly warmupIterations: number;
}

/** Milliseconds per sample. */
export interface Timing {
  readonly samples: number;
  readonly median: number;
  readonly mean: number;
  readonly min: number;
  readonly p75: number;
  readonly p99: number;
  /** Median absolute deviation from the median: the spread, unmoved by a few outliers. */
  readonly mad: number;
  /** Half the 95 % confidence interval of the mean, in per cent of the mean. */
  readonly marginPercent: number;
  readonly clock: 'cpu' | 'wall';
  /** CPU time over wall-clock time; far below 1 on a busy machine, where caches are shared, too. */
  readonly cpuShare: number;
  /** Of what the task returned; says only that it was computed. */
  readonly checksum: number;
}

/** @param run does the work of one sample and returns a number that depends on all of it */
export function measure(run: () => number, effort: Effort): Timing {
  let checksum = 0;
  const clock = cpuTick() < COARSE ? 'cpu' : 'wall';
  const bench = new Bench({ ...effort, now: clock === 'cpu' ? cpuTime : wallTime, throws: true });
  bench.add('task', () => {
    checksum = (checksum + run()) | 0;
  });
  const start = [cpuTime(), wallTime()] as const;
  const [{ result }] = bench.runSync();
  const cpuShare = (cpuTime() - start[0]) / (wallTime() - start[1]);
  return timingOf(result, { clock, cpuShare, checksum });
}

/** The same for work that several threads do: by the wall clock, which alone can tell that they share it. */
export async function measureThreads(run: () => Promise<number>, effort: Effort): Promise<Timing> {
  let checksum = 0;
  const bench = new Bench({ ...effort, now: wallTime, throws: true });
  bench.add('task', async () => {
    checksum = (checksum + (await run())) | 0;
  });
  const start = [cpuTime(), wallTime()] as const;
  const [{ result }] = await bench.run();
  const cpuShare = (cpuTime() - start[0]) / (wallTime() - start[1]);
  return timingOf(result, { clock: 'wall', cpuShare, checksum });
}

function timingOf(result: TaskResult, rest: Pick<Timing, 'clock' | 'cpuShare' | 'checksum'>): Timing {
  if (result.state !== 'completed') throw new Error(`the measurement is ${result.state}`);
  const { samplesCount, p50, mean, min, p75, p99, mad, rme } = result.latency;
  return { samples: samplesCount, median: p50, mean, min, p75, p99, mad, marginPercent: rme, ...rest };
}

/** The longest tick of a CPU clock, in milliseconds, that is good enough for samples of 100 µs and more. */
const COARSE = 0.02;

/** CPU time of this process in milliseconds, all its threads together. */
function cpuTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function wallTime(): number {
  return performance.now();
}

/** By how much the CPU clock goes on at a time: the median of a few ticks. */
function cpuTick(): number {
  const ticks = Array.from({ length: 9 }, () => {
    const before = cpuTime();
    let after = before;
    while (after === before) after = cpuTime();
    return after - before;
  });
  return ticks.sort((a, b) => a - b)[4];
}
