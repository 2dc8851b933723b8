/**
 * Dates of documents as instants. The one place where they are read: ISO 8601 with or without a time and a zone, the
 * same with hyphens all through (2031-09-22-00-19-40) or with the year first in another way (2031-9-22, 2031/09/22,
 * 20310922001940), RFC 5322 with its obsolete forms, as feeds and mails have it (Mon, 22 Sep 2031 02:19:40 +0200), and
 * the epoch in seconds or milliseconds. Without a zone a time is taken as UTC. What can mean two days, such as
 * 03/04/2031, is not read. O(length), to the millisecond.
 */

/** A point in time, as well as it is known. */
export interface Instant {
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly at: number;
  /** Without a time of day it is the day's first moment, and says nothing of hours. */
  readonly timed: boolean;
}

const DAY = /^(\d{4})(?:-(\d{1,2})-(\d{1,2})|\/(\d{1,2})\/(\d{1,2})|(\d{2})-?(\d{2}))(?=\D|$)/;
const TIME = /^(?:[T ]|-(?=\d{2}-\d{2}))(\d{2})(?:[:-]?(\d{2})(?:[:-]?(\d{2})(?:[.,](\d{1,9}))?)?)?/;
const ZONE = /^ ?(?:Z|UTC|GMT|([+-])(\d{2}):?(\d{2})?)$/i;
/** Year to second without a mark between, as web archives write it. */
const DIGITS = /^(\d{8})(\d{6})$/;
const EPOCH = /^(-?)(\d{9,10}|\d{12,13})(?:\.(\d+))?$/;
/** A year or a month. */
const PERIOD = /^(\d{4})(?:-(\d{2}))?$/;

/**
 * The instant that a date means: `2031-02-11`, `2031-02-11T08:30+01:00`, `Tue, 11 Feb 2031 08:30:00 +0100`, `1928563800`.
 * @returns undefined for what is no date in one of these forms, or none of the calendar
 * @example
 * readDate('Tue, 11 Feb 2031 08:30:00 +0100'); // { at: Date.UTC(2031, 1, 11, 7, 30), timed: true }
 */
export function readDate(date: string | undefined): Instant | undefined {
  if (date === undefined) return undefined;
  const text = date.trim();
  return epochOf(text) ?? isoOf(text.replace(DIGITS, '$1T$2')) ?? mailDateOf(text);
}

/**
 * Where a date stands in the order of time, in milliseconds since 1970: a year or a month where it begins. NaN for none,
 * and for what can't be read.
 */
export function momentOf(date: string | undefined): number {
  return readDate(date)?.at ?? beginOf(date);
}

/** What is known of a document's date. */
export interface Dated {
  readonly instant: Instant | undefined;
  /** What dates are compared by: the moment or, where it can't be read, its letters. Undefined without one. */
  readonly order: number | string | undefined;
}

export function dated(date: string | undefined): Dated {
  const instant = readDate(date);
  const moment = instant?.at ?? beginOf(date);
  return { instant, order: Number.isNaN(moment) ? date : moment };
}

/** The first moment of a year or a month; NaN for anything else. */
function beginOf(date: string | undefined): number {
  const [, year, month = '1'] = PERIOD.exec(date?.trim() ?? '') ?? [];
  return year === undefined ? Number.NaN : (midnightOf(Number(year), Number(month), 1) ?? Number.NaN);
}

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
/** No clock is further from UTC. */
const MOST_AHEAD = 15 * HOUR;

function epochOf(text: string): Instant | undefined {
  const [, sign, whole, fraction = ''] = EPOCH.exec(text) ?? [];
  if (whole === undefined) return undefined;
  const at = whole.length <= 10 ? Number(whole) * SECOND + milliseconds(fraction) : Number(whole);
  return { at: sign === '-' ? 0 - at : at, timed: true };
}

function isoOf(text: string): Instant | undefined {
  const day = DAY.exec(text);
  if (!day) return undefined;
  const [whole, year, ...fields] = day;
  const [month, dayOfMonth] = fields.filter((field) => field !== undefined);
  const midnight = midnightOf(Number(year), Number(month), Number(dayOfMonth));
  if (midnight === undefined) return undefined;
  const rest = text.slice(whole.length);
  if (rest === '') return { at: midnight, timed: false };
  const time = TIME.exec(rest);
  const clock = time ? clockOf(time) : undefined;
  const ahead = time ? aheadIn(rest.slice(time[0].length)) : undefined;
  if (clock === undefined || ahead === undefined) return undefined;
  return { at: midnight + clock - ahead, timed: true };
}

/** The first moment of a day of the calendar, which is the Gregorian one at all times. */
export function midnightOf(year: number, month: number, day: number): number | undefined {
  // Date.UTC takes the years 0 to 99 as those of the last century.
  const midnight = new Date(0).setUTCFullYear(year, month - 1, day);
  return month >= 1 && month <= 12 && new Date(midnight).getUTCDate() === day ? midnight : undefined;
}

/** Milliseconds since midnight. 24:00 is the end of a day, and 60 a leap second, the same moment as the next. */
function clockOf([, hour, minute = '0', second = '0', fraction = '']: readonly (string | undefined)[]):
  | number
  | undefined {
  if (Number(minute) > 59 || Number(second) > 60) return undefined;
  const clock = Number(hour) * HOUR + Number(minute) * MINUTE + Number(second) * SECOND + milliseconds(fraction);
  return Number(hour) < 24 || clock === 24 * HOUR ? clock : undefined;
}

/** Of the digits behind a second. In whole numbers: 0.57 * 100 is 56.99. */
function milliseconds(fraction: string): number {
  return Number(fraction.slice(0, 3).padEnd(3, '0'));
}

/** Milliseconds that the clock of a zone is ahead of UTC; 0 without one. */
function aheadIn(zone: string): number | undefined {
  if (zone === '') return 0;
  const [found, sign, hours = '0', minutes = '0'] = ZONE.exec(zone) ?? [];
  return found === undefined ? undefined : aheadOf(sign, hours, minutes);
}

function aheadOf(sign: string | undefined, hours: string, minutes: string): number | undefined {
  const ahead = Number(hours) * HOUR + Number(minutes) * MINUTE;
  if (Number(minutes) > 59 || ahead > MOST_AHEAD) return undefined;
  return sign === '-' ? 0 - ahead : ahead;
}

const WEEKDAYS =
  /^(?:Sun(?:day)?|Mon(?:day)?|Tue(?:s|sday)?|Wed(?:nesday)?|Thu(?:rs?|rsday)?|Fri(?:day)?|Sat(?:urday)?)$/i;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH_NAMES =
  /^(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)$/i;
/** A day, its name before it or not; a time; a zone, by its distance or by letters. RFC 5322, 3.3 and 4.3. */
const MAIL =
  /^(?:([a-z]+) ?, ?|([a-z]+) )?(\d{1,2}) ([a-z]+) (\d{2,4})(?: (\d{1,2}) ?: ?(\d{2})(?: ?: ?(\d{2}))?(?: ?([+-])(\d{2}):?(\d{2})| ?([a-z]{1,5}))?)?$/i;
/** Hours ahead of UTC. All other letters, the military ones too, say nothing: RFC 822 had them the wrong way round. */
const LETTERS: Readonly<Record<string, number>> = {
  EST: -5,
  EDT: -4,
  CST: -6,
  CDT: -5,
  MST: -7,
  MDT: -6,
  PST: -8,
  PDT: -7,
};

/** RFC 5322, with full names of days and months, and without a zone or a time as feeds have it. */
function mailDateOf(date: string): Instant | undefined {
  const text = withoutComments(date)?.replace(/\s+/g, ' ').trim() ?? '';
  const [found, named, named2, day, month = '', year = '', hour, minute, second, sign, hours = '', minutes = '', zone] =
    MAIL.exec(text) ?? [];
  const weekday = named ?? named2;
  if (found === undefined || (weekday !== undefined && !WEEKDAYS.test(weekday)) || !MONTH_NAMES.test(month)) {
    return undefined;
  }
  const midnight = midnightOf(yearOf(year), MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1, Number(day));
  if (midnight === undefined) return undefined;
  if (hour === undefined) return { at: midnight, timed: false };
  const clock = clockOf(['', hour, minute, second]);
  const ahead = sign === undefined ? (LETTERS[zone?.toUpperCase() ?? ''] ?? 0) * HOUR : aheadOf(sign, hours, minutes);
  return clock === undefined || ahead === undefined ? undefined : { at: midnight + clock - ahead, timed: true };
}

/** RFC 5322, 4.3: of two digits 00 to 49 are of this century, and three count from 1900. */
function yearOf(digits: string): number {
  const year = Number(digits);
  if (digits.length === 4) return year;
  return digits.length === 2 && year < 50 ? 2000 + year : 1900 + year;
}

/** Comments stand in parentheses, also in each other. Undefined where one does not end. */
function withoutComments(text: string): string | undefined {
  if (!text.includes('(')) return text;
  let depth = 0;
  let plain = '';
  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    if (c === '\\' && depth > 0) i++;
    else if (c === '(') depth++;
    else if (c === ')') {
      if (--depth < 0) return undefined;
      plain += ' ';
    } else if (depth === 0) plain += c;
  }
  return depth === 0 ? plain : undefined;
}
