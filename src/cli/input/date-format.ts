/**
 * --date-format: dates of a form that says nothing of itself, such as 03/04/2031, by a pattern of strptime's letters, of
 * which there are so few here that they stand below. Names of months and days are the English ones. O(length).
 */

import { DejaluError, type Instant, readDate } from '../../index.ts';

/** What a letter stands for: its digits or words, and the field that they are. */
const LETTERS: Readonly<Record<string, readonly [field: string, pattern: string]>> = {
  Y: ['year', String.raw`\d{4}`],
  y: ['year', String.raw`\d{2}`],
  m: ['month', String.raw`\d{1,2}`],
  b: ['month', '[A-Za-z]{3,9}'],
  B: ['month', '[A-Za-z]{3,9}'],
  d: ['day', String.raw`\d{1,2}`],
  e: ['day', String.raw`\d{1,2}`],
  a: ['weekday', String.raw`\p{L}+`],
  A: ['weekday', String.raw`\p{L}+`],
  H: ['hour', String.raw`\d{1,2}`],
  I: ['hour', String.raw`\d{1,2}`],
  M: ['minute', String.raw`\d{2}`],
  S: ['second', String.raw`\d{2}`],
  f: ['fraction', String.raw`\d{1,9}`],
  p: ['half', '[AaPp][.]?[Mm][.]?'],
  z: ['zone', String.raw`Z|[+-]\d{2}:?\d{2}`],
};

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Reads a date by the pattern; undefined where it is none of that form, or of no calendar. */
export type DateFormat = (date: string) => Instant | undefined;

/** @throws DejaluError `bad-option` for a pattern with other letters, or without year, month and day */
export function dateFormat(pattern: string): DateFormat {
  const fields: string[] = [];
  let source = '';
  for (const [part, letter] of pattern.matchAll(/%(.?)|[^%]+/gsu)) {
    if (letter === undefined) source += part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');
    else if (letter === '%') source += '%';
    else {
      const [field, digits] = LETTERS[letter] ?? [];
      if (field === undefined) throw refused(pattern, `has ${JSON.stringify(part)}; it takes ${letters()} and %%`);
      if (fields.includes(field)) throw refused(pattern, `has the ${field} twice`);
      fields.push(field);
      source += `(${digits})`;
    }
  }
  for (const field of ['year', 'month', 'day']) {
    if (!fields.includes(field)) throw refused(pattern, `has no ${field}; it takes ${letters()}`);
  }
  if (pattern.includes('%I') !== fields.includes('half')) throw refused(pattern, 'needs %I and %p together, or %H');
  const form = new RegExp(`^\\s*${source}\\s*$`, 'u');
  return (date) => {
    const found = form.exec(date);
    if (!found) return undefined;
    return instantOf(new Map(fields.map((field, i) => [field, found[i + 1] as string])));
  };
}

function instantOf(fields: ReadonlyMap<string, string>): Instant | undefined {
  const of = (field: string) => fields.get(field) ?? '00';
  const year = of('year').length === 2 ? `${Number(of('year')) < 50 ? 20 : 19}${of('year')}` : of('year');
  const named = MONTHS.indexOf(of('month').slice(0, 3).toLowerCase());
  const month = /\d/.test(of('month')) ? of('month') : String(named + 1);
  const day = `${year}-${month.padStart(2, '0')}-${of('day').padStart(2, '0')}`;
  if (!fields.has('hour')) return readDate(day);
  let hour = Number(of('hour'));
  if (fields.has('half')) {
    if (hour < 1 || hour > 12) return undefined;
    hour = (hour % 12) + (/^p/i.test(of('half')) ? 12 : 0);
  }
  const time = `${String(hour).padStart(2, '0')}:${of('minute')}:${of('second')}.${fields.get('fraction') ?? '0'}`;
  return readDate(`${day}T${time}${fields.get('zone') ?? 'Z'}`);
}

/** As ISO 8601, in UTC: a day where there is no time. */
export function isoOf({ at, timed }: Instant): string {
  const iso = new Date(at).toISOString();
  return timed ? iso.replace('.000Z', 'Z') : iso.slice(0, 10);
}

function letters(): string {
  return Object.keys(LETTERS)
    .map((letter) => `%${letter}`)
    .join(' ');
}

function refused(pattern: string, what: string): DejaluError {
  return new DejaluError('bad-option', `option "dateFormat" ${JSON.stringify(pattern)} ${what}`);
}
