/**
 * How often must something stand to be a cluster? In so many documents, of so many sources, over so many days.
 * O(members) per cluster; 8 bytes per document for dates that are looked at.
 */
import { readDate } from '../dates.ts';
import type { DedupeSettings } from './options.ts';
import type { Units } from './units.ts';

/** Are these units, the members of a cluster, enough? */
export type Rule = (members: Uint32Array) => boolean;

type RuleSettings = Pick<DedupeSettings, 'minDocuments' | 'minSources' | 'minDays'>;

/** @throws DejaluError `bad-document` for a date that can't be read, where days are asked for */
export function ruleOf({ documents, document }: Units, { minDocuments, minSources, minDays }: RuleSettings): Rule {
  const times =
    minDays > 0 ? documents.moments((date) => readDate(date)?.at ?? Number.NaN, 'option "minDays"') : undefined;
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
