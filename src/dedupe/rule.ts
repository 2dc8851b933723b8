/**
 * How often must something stand to be a cluster? In so many documents, of so many sources, over so many days.
 * O(members) per cluster; 8 bytes per document for dates that are looked at.
 */
import { DejaluError, describe } from '../errors.ts';
import type { DedupeSettings } from './options.ts';
import type { Sources, Units } from './units.ts';

/** Are these units, the members of a cluster, enough? */
export type Rule = (members: Uint32Array) => boolean;

type RuleSettings = Pick<DedupeSettings, 'minDocuments' | 'minSources' | 'minDays'>;

/** @throws DejaluError `bad-document` for a date that can't be read, where days are asked for */
export function ruleOf({ documents, document }: Units, { minDocuments, minSources, minDays }: RuleSettings): Rule {
  const times = minDays > 0 ? timesOf(documents) : undefined;
  return (members) => {
    if (minDocuments > 1 && new Set(members.map((unit) => document.data[unit])).size < minDocuments) return false;
    if (minSources > 0) {
      const sources = new Set(Array.from(members, (unit) => documents.source(document.data[unit])));
      sources.delete(undefined);
      if (sources.size < minSources) return false;
    }
    if (times === undefined) return true;
    let first = Infinity;
    let last = -Infinity;
    for (const unit of members) {
      const time = times[document.data[unit]];
      if (Number.isNaN(time)) continue;
      first = Math.min(first, time);
      last = Math.max(last, time);
    }
    return last - first >= minDays * DAY;
  };
}

const DAY = 24 * 60 * 60 * 1000;

/** Milliseconds since 1970 for every document, NaN for one without a date. */
function timesOf(documents: Sources): Float64Array {
  return Float64Array.from({ length: documents.count }, (_, i) => {
    const date = documents.date(i);
    if (date === undefined) return Number.NaN;
    const time = timeOf(date);
    if (time !== undefined) return time;
    const wanted = 'a date of ISO 8601, such as "2020-11-09" or "2020-11-09T08:30Z", for option "minDays"';
    throw new DejaluError(
      'bad-document',
      `document ${i} (${describe(documents.id(i))}): "date" must be ${wanted}, not ${describe(date)}`,
    );
  });
}

const ISO = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,]\d+)?)?(?:Z|([+-])(\d\d):?(\d\d))?)?$/;

/** Without a zone it is taken as UTC: the answer must not depend on where it is asked for. */
function timeOf(date: string): number | undefined {
  const [, year, month, day, hour = '0', minute = '0', second = '0', sign, ahead, minutesAhead] = ISO.exec(date) ?? [];
  if (year === undefined) return undefined;
  const midnight = Date.UTC(Number(year), Number(month) - 1, Number(day));
  const fields = new Date(midnight);
  if (fields.getUTCMonth() + 1 !== Number(month) || fields.getUTCDate() !== Number(day)) return undefined;
  if (Number(hour) > 24 || Number(minute) > 59 || Number(second) > 60) return undefined;
  const zone = sign === undefined ? 0 : Number(`${sign}1`) * (60 * Number(ahead) + Number(minutesAhead));
  return midnight + 1000 * (60 * (60 * Number(hour) + Number(minute) - zone) + Number(second));
}
