/**
 * When was it seen? Dates of documents on one line: by the calendar where all of them are of the form 2031-02-11 (with or
 * without a time), else by their order alone, which is all that Document.date promises.
 */

import { named } from '../controls.ts';
import type { DocumentData } from '../page.ts';
import { svg } from './element.ts';

const ISO = /^(\d{4})-(\d{2})-(\d{2})(?!\d)/;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'June', 'July', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec'];
const DAY = 86_400_000;
/** Bars of a timeline at most; with more they would be thinner than 3 pixels. */
const BARS = 44;
const WIDTH = 220;
const HEIGHT = 30;
/** A bar is no wider, however few there are. */
const WIDEST = 9;

/** A date for reading: 11 Feb 2031; as it is given where it is not of that form. */
export function dateText(date: string): string {
  const [, year, month, day] = ISO.exec(date) ?? [];
  const monthName = MONTHS[Number(month) - 1];
  return year === undefined || monthName === undefined ? named(date) : `${Number(day)} ${monthName} ${year}`;
}

/** The same with the time of day, where it has one. */
export function timeText(date: string): string {
  const time = /^\d{4}-\d{2}-\d{2}[T ](\d{2}:\d{2})/.exec(date)?.[1];
  return time === undefined ? dateText(date) : `${dateText(date)}, ${time}`;
}

/** From when to when; years and months are said once where they are the same. */
export function spanText(first: string, last: string): string {
  const [from, to] = [dateText(first), dateText(last)];
  if (from === to) return from;
  const [a, b] = [from.split(' '), to.split(' ')];
  if (a.length !== 3 || b.length !== 3 || a[2] !== b[2]) return `${from} – ${to}`;
  return a[1] === b[1] ? `${a[0]}–${to}` : `${a[0]} ${a[1]} – ${to}`;
}

export class Calendar {
  /** Whether dates can be asked for by a calendar. */
  readonly iso: boolean;
  readonly first: string | undefined;
  readonly last: string | undefined;
  /** For every document the bar it belongs to, or -1. */
  readonly #barOf: Int32Array;
  readonly #bars: number;
  /** Documents per bar. */
  readonly #all: number[];

  constructor(documents: readonly DocumentData[]) {
    const dates = [...new Set(documents.flatMap(({ date }) => date ?? []))].sort();
    this.first = dates[0];
    this.last = dates.at(-1);
    const days = dates.map(dayOf);
    this.iso = days.every((day) => !Number.isNaN(day));
    const position = new Map(dates.map((date, i) => [date, this.iso ? days[i] - days[0] : i]));
    const length = (this.last === undefined ? 0 : (position.get(this.last) as number)) + 1;
    this.#bars = Math.min(BARS, length);
    this.#barOf = Int32Array.from(documents, ({ date }) =>
      date === undefined ? -1 : Math.floor(((position.get(date) as number) * this.#bars) / length),
    );
    this.#all = this.#count(documents.map((_, i) => i));
  }

  /** A bar per day (or more) for these documents, before the grey ones of all. Undefined without two dates. */
  timeline(documents: Iterable<number>): SVGSVGElement | undefined {
    if (this.#bars < 2) return undefined;
    const mine = this.#count(documents);
    const step = WIDTH / this.#bars;
    const wide = Math.min(WIDEST, step * 0.76);
    const path = (counts: readonly number[], most: number) =>
      counts
        .map((n, i) => {
          if (n === 0) return '';
          const height = 3 + ((HEIGHT - 5) * n) / most;
          return `M${round(i * step + (step - wide) / 2)} ${HEIGHT - 1}v${round(-height)}h${round(wide)}V${HEIGHT - 1}z`;
        })
        .join('');
    const most = Math.max(...this.#all);
    return svg(
      'svg',
      { class: 'timeline', viewBox: `0 0 ${WIDTH} ${HEIGHT}`, preserveAspectRatio: 'none', 'aria-hidden': 'true' },
      svg('path', { class: 'all', d: path(this.#all, most) }),
      svg('path', { class: 'mine', d: path(mine, most) }),
      svg('path', { class: 'base', d: `M0 ${HEIGHT - 0.5}H${WIDTH}` }),
    );
  }

  #count(documents: Iterable<number>): number[] {
    const counts = new Array<number>(this.#bars).fill(0);
    for (const document of new Set(documents)) if (this.#barOf[document] >= 0) counts[this.#barOf[document]]++;
    return counts;
  }
}

/** Days since 1970, or NaN. */
function dayOf(date: string): number {
  const [, year, month, day] = ISO.exec(date) ?? [];
  return year === undefined ? Number.NaN : Date.UTC(Number(year), Number(month) - 1, Number(day)) / DAY;
}

function round(x: number): number {
  return Math.round(100 * x) / 100;
}
