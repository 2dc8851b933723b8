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
  if (epoch) return { at: Number(epoch[1]) * (epoch[1].length <= 10 ? SECOND : 1), timed: true };
  const day = DAY.exec(text);
  const midnight = day ? midnightOf(Number(day[1]), Number(day[2]), Number(day[3])) : undefined;
  if (!day || midnight === undefined) return undefined;
  const rest = text.slice(day[0].length);
  if (rest === '') return { at: midnight, timed: false };
  const time = TIME.exec(rest);
  const clock = time ? clockOf(time) : undefined;
  const ahead = time ? aheadIn(rest.slice(time[0].length)) : undefined;
  if (clock === undefined || ahead === undefined) return undefined;
  return { at: midnight + clock - ahead, timed: true };
}

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
/** No clock is further from UTC. */
const MOST_AHEAD = 15 * HOUR;

/** The first moment of a day of the calendar. */
function midnightOf(year: number, month: number, day: number): number | undefined {
  const midnight = Date.UTC(year, month - 1, day);
  return month >= 1 && month <= 12 && new Date(midnight).getUTCDate() === day ? midnight : undefined;
}

/** Milliseconds since midnight. 24:00 is the end of a day, and 60 a leap second. */
function clockOf([, hour, minute = '0', second = '0', fraction = '0']: readonly (string | undefined)[]):
  | number
  | undefined {
  if (Number(minute) > 59 || Number(second) > 60) return undefined;
  const milliseconds = Math.floor(Number(`0.${fraction}`) * SECOND);
  const clock = Number(hour) * HOUR + Number(minute) * MINUTE + Number(second) * SECOND + milliseconds;
  return Number(hour) < 24 || clock === 24 * HOUR ? clock : undefined;
}

/** Milliseconds that the clock of a zone is ahead of UTC; 0 without one. */
function aheadIn(zone: string): number | undefined {
  if (zone === '') return 0;
  const [found, sign, hours = '0', minutes = '0'] = ZONE.exec(zone) ?? [];
  const ahead = (sign === '-' ? -1 : 1) * (Number(hours) * HOUR + Number(minutes) * MINUTE);
  return found !== undefined && Math.abs(ahead) <= MOST_AHEAD ? ahead : undefined;
}
