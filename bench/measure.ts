/**
 * Timing by tinybench: one task in a process, warmed up, then called until it has used its time and given its samples.
 * What the task computes goes into a sum that is reported, so that no engine may leave the work out.
 * Wall-clock time, garbage collection included where it falls. What else runs on the machine is in it too; `cpuShare`
 * tells when that was much.
 */
import { Bench } from 'tinybench';

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
  /** CPU time over wall-clock time. One thread that never waits has 1, garbage collection beside it more. */
  readonly cpuShare: number;
  /** Of what the task returned; says only that it was computed. */
  readonly checksum: number;
}

/** @param run does the work of one sample and returns a number that depends on all of it */
export function measure(run: () => number, effort: Effort): Timing {
  let checksum = 0;
  const bench = new Bench({ ...effort, throws: true });
  bench.add('task', () => {
    checksum = (checksum + run()) | 0;
  });
  const start = performance.now();
  const before = process.cpuUsage();
  const [{ result }] = bench.runSync();
  const { user, system } = process.cpuUsage(before);
  const cpuShare = (user + system) / 1000 / (performance.now() - start);
  if (result.state !== 'completed') throw new Error(`the measurement is ${result.state}`);
  const { samplesCount, p50, mean, min, p75, p99, mad, rme } = result.latency;
  return { samples: samplesCount, median: p50, mean, min, p75, p99, mad, marginPercent: rme, cpuShare, checksum };
}
