/**
 * How far a long run is, on standard error, and only where that is a terminal. A run of less than a second shows
 * nothing. Costs a comparison a call; the bar itself is drawn at most ten times a second. The terminal's modes are left
 * alone, so that not even a killed process leaves it without a cursor.
 */
import { Format, type Options, type Params, Presets, SingleBar } from 'cli-progress';
import type { Io } from './io.ts';
import { columnsOf, thousands } from './terminal.ts';

export interface Progress {
  /** `total` 0: not known. */
  update(done: number, total: number): void;
  /** Takes the bar away again. */
  stop(): void;
}

const PATIENCE_SECONDS = 1;
const BAR_COLUMNS = 24;
const NARROWEST_BAR = 8;
/** Kept free, for the ^C that a terminal shows: on a line of its own it would leave the bar behind. */
const MARGIN = 3;
const ERASE_LINE = '\r\u001b[K';

/**
 * A long piece of work that tells how far it is. The bar is gone when it returns or throws.
 * @param afterwards what is done when all have been counted, which can't tell how far it is
 */
export async function withProgress<T>(
  io: Io,
  label: string,
  afterwards: string,
  work: (onProgress: (done: number, total: number | undefined) => void) => T | Promise<T>,
): Promise<T> {
  const progress = startProgress(io, label, afterwards);
  try {
    return await work((done, total) => progress.update(done, total ?? 0));
  } finally {
    progress.stop();
  }
}

export function startProgress(io: Io, label: string, afterwards = ''): Progress {
  if (!io.stderr.isTTY) return { update() {}, stop() {} };
  const begin = io.seconds();
  let bar: SingleBar | undefined;
  let noticed = false;
  const stop = (): void => {
    bar?.stop();
    bar = undefined;
    if (noticed) io.stderr.write(ERASE_LINE);
    noticed = false;
  };
  return {
    update(done, total) {
      if (!bar) {
        if (noticed || io.seconds() - begin < PATIENCE_SECONDS) return;
        const format = (options: Options, params: Params): string => {
          return lineOf(label, params, io.seconds() - begin, {
            ...options,
            columns: (io.stderr.columns ?? 80) - MARGIN,
          });
        };
        // Without line wrapping of its own cli-progress would switch off the terminal's.
        bar = new SingleBar(
          { format, stream: io.stderr, clearOnComplete: true, linewrap: true },
          Presets.shades_classic,
        );
        bar.start(total, done);
      }
      bar.update(done);
      if (done < total || total === 0 || afterwards === '') return;
      stop();
      io.stderr.write(afterwards);
      noticed = true;
    },
    stop,
  };
}

/** Its parts, as many as there is room for. */
function lineOf(
  label: string,
  { value, total, progress }: Params,
  seconds: number,
  { columns, ...options }: Options & { readonly columns: number },
): string {
  const perSecond = value / seconds;
  const rate = `${thousands(Math.round(perSecond))}/s`;
  if (total === 0) return `${label} ${thousands(value)}, ${rate}`;
  const left = Format.TimeFormat(Math.ceil((total - value) / perSecond), options, 1);
  const rest = `${Math.floor(progress * 100)}%, ${thousands(value)} of ${thousands(total)}, ${rate}, ${left} left`;
  const barsize = Math.min(BAR_COLUMNS, columns - columnsOf(label) - rest.length - 2);
  const bar = barsize < NARROWEST_BAR ? '' : `${Format.BarFormat(progress, { ...options, barsize })} `;
  return `${label} ${bar}${rest}`.slice(0, columns);
}
