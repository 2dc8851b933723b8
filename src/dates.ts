/**
 * Dates of documents as instants. The one place where they are read: ISO 8601 with or without a time and a zone, the
 * same with hyphens all through (2031-09-22-00-19-40), and the epoch in seconds or milliseconds. Without a zone a time
 * is taken as UTC.
 */

/** A point in time, as well as it is known. */
export interface Instant {
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly at: number;
  /** Without a time of day it is the day's first moment, and says nothing of hours. */
  readonly timed: boolean;
}

const DAY = /^(\d{4})-?(\d{2})-?(\d{2})/;
const TIME = /^(?:[T ]|-(?=\d{2}-\d{2}))(\d{2})(?:[:-]?(\d{2})(?:[:-]?(\d{2})(?:[.,](\d{1,9}))?)?)?/;
const ZONE = /^ ?(?:Z|UTC|GMT|([+-])(\d{2}):?(\d{2})?)$/i;
const EPOCH = /^(\d{9,10}|\d{12,13})(?:\.\d+)?$/;

/** @returns undefined for what is no date in one of these forms, or none of the calendar */
export function readDate(date: string | undefined): Instant | undefined {
  if (date === undefined) return undefined;
  const text = date.trim();
  const epoch = EPOCH.exec(text);
  if (epoch) return { at: Number(epoch[1]) * (epoch[1].length <= 10 ? 1000 : 1), timed: true };
  const day = DAY.exec(text);
  if (!day) return undefined;
  const [year, month, date_] = [Number(day[1]), Number(day[2]), Number(day[3])];
  let rest = text.slice(day[0].length);
  if (rest === '') return instant(year, month, date_, 0, 0, 0, 0, 0, false);
  const time = TIME.exec(rest);
  if (!time) return undefined;
  rest = rest.slice(time[0].length);
  let offset = 0;
  if (rest !== '') {
    const zone = ZONE.exec(rest);
    if (!zone) return undefined;
    if (zone[1]) offset = (zone[1] === '-' ? -1 : 1) * (Number(zone[2]) * 60 + Number(zone[3] ?? 0));
  }
  const milliseconds = Math.floor(Number(`0.${time[4] ?? '0'}`) * 1000);
  const [hour, minute, second] = [Number(time[1]), Number(time[2] ?? 0), Number(time[3] ?? 0)];
  return instant(year, month, date_, hour, minute, second, milliseconds, offset, true);
}

/** Minutes that any clock is ahead of UTC, or behind it, at most. */
const MOST_AHEAD = 15 * 60;

/** @param offset minutes that the clock is ahead of UTC */
function instant(
  year: number,
  month: number,
  day: number,
  hour: number,
  minute: number,
  second: number,
  milliseconds: number,
  offset: number,
  timed: boolean,
): Instant | undefined {
  // 24:00 is the end of a day, and 60 a leap second.
  if (hour > 24 || minute > 59 || second > 60 || (hour === 24 && minute + second + milliseconds > 0)) return undefined;
  if (Math.abs(offset) > MOST_AHEAD) return undefined;
  const midnight = Date.UTC(year, month - 1, day);
  if (month < 1 || month > 12 || new Date(midnight).getUTCDate() !== day) return undefined;
  return { at: midnight + ((hour * 60 + minute - offset) * 60 + second) * 1000 + milliseconds, timed };
}
