/**
 * How far a long run is, on standard error, and only where that is a terminal. A run of less than a second shows
 * nothing. Costs a comparison a call; the bar itself is drawn at most ten times a second.
 */
import { Presets, SingleBar } from 'cli-progress';
import type { Io } from './io.ts';

export interface Progress {
  /** `total` 0: not known. */
  update(done: number, total: number): void;
  /** Takes the bar away again. */
  stop(): void;
}

const PATIENCE_SECONDS = 1;

/** A long piece of work that tells how far it is. The bar is gone when it returns or throws. */
export async function withProgress<T>(
  io: Io,
  label: string,
  work: (onProgress: Progress['update']) => T | Promise<T>,
): Promise<T> {
  const progress = startProgress(io, label);
  try {
    return await work(progress.update);
  } finally {
    progress.stop();
  }
}

export function startProgress(io: Io, label: string): Progress {
  if (!io.stderr.isTTY) return { update() {}, stop() {} };
  const begin = io.seconds();
  let bar: SingleBar | undefined;
  return {
    update(done, total) {
      if (!bar) {
        if (io.seconds() - begin < PATIENCE_SECONDS) return;
        const format = total > 0 ? '{bar} {percentage}%, {value} of {total}, {eta_formatted} left' : '{value}';
        const options = { format: `${label} ${format}`, stream: io.stderr, clearOnComplete: true, barsize: 24 };
        bar = new SingleBar(options, Presets.rect);
        bar.start(total, done);
      }
      bar.update(done);
    },
    stop() {
      bar?.stop();
    },
  };
}

/** A long piece of work that cannot tell how far it is: only what it is, taken away when it ends. */
export async function withNotice<T>(io: Io, notice: string, work: () => T | Promise<T>): Promise<T> {
  if (!io.stderr.isTTY) return work();
  io.stderr.write(notice);
  try {
    return await work();
  } finally {
    io.stderr.write(ERASE_LINE);
  }
}

const ERASE_LINE = '\r\u001b[K';
