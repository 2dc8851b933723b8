/** Places of families to clauses, as an editor would mark them. */
import { EXPLAINED_CLAUSE, GIST, LONG_END, NEAR, RECURS, SLACK } from '../../../src/passages/measured.ts';
import type { Place } from './families.ts';
import { type Sentence, weigh } from './links.ts';
import { lengthOf } from './text.ts';

interface Clause {
  from: number;
  to: number;
  family: number;
}

/** The live places of a sentence in text order, one for a family, none mostly explained by longer ones. */
export function partsOf(places: readonly Place[], live: ReadonlySet<number>): Clause[] {
  const parts: Clause[] = [];
  for (const family of new Set(places.map((place) => place.family))) {
    if (!live.has(family)) continue;
    const own = places.filter((place) => place.family === family);
    const from = Math.min(...own.map((place) => place.from));
    parts.push({ from, to: Math.max(...own.map((place) => place.to)), family });
  }
  if (parts.length < 2) return parts;
  parts.sort((a, b) => b.to - b.from - (a.to - a.from) || a.family - b.family);
  const kept: Clause[] = [];
  for (const part of parts) {
    let { from, to } = part;
    for (const other of kept) {
      if (other.from <= from && from < other.to) from = other.to;
      if (other.from < to && to <= other.to) to = other.from;
    }
    if ((to - from) * 2 > part.to - part.from) kept.push({ ...part, from, to });
  }
  return kept.sort((a, b) => a.from - b.from);
}

export function cut(
  { tokens, copies }: Sentence,
  parts: readonly Clause[],
  reach: readonly [number, number],
  minTokens: number,
  cutOff: number,
): Clause[] {
  if (parts.length === 0) return [];
  const { length } = tokens;
  const before = (at: number): number => {
    let i = at;
    while (i > 0 && i < length && !tokens[i].beginsClause) i--;
    return i;
  };
  const behind = (at: number): number => {
    let i = at;
    while (i > 0 && i < length && !tokens[i].beginsClause) i++;
    return i;
  };
  const words = (from: number, to: number) => lengthOf(tokens, from, to);
  // Between characters of scripts without blanks only a clause ends for certain where no word stands.
  const edge = (at: number, most: number, side: (at: number) => number): number => {
    const nearest = at - before(at) <= behind(at) - at ? before(at) : behind(at);
    if (words(Math.min(nearest, at), Math.max(nearest, at)) <= most) return nearest;
    return tokens[at - 1].part < 1 && tokens[at].part < 1 ? side(at) : at;
  };
  let explained = 0;
  for (const { from, to } of parts) explained += weigh(tokens, from, to);
  if (explained < (copies > 1 ? GIST : RECURS) * weigh(tokens)) {
    return parts.flatMap(({ from, to, family }) => {
      const most = Math.max(NEAR, (1 - EXPLAINED_CLAUSE) * words(from, to));
      const clause = { from: edge(from, most, behind) + cutOff, to: edge(to, most, before), family };
      return clause.from < clause.to && words(clause.from, clause.to) >= minTokens ? [clause] : [];
    });
  }
  const clauses: Clause[] = [{ from: 0, to: length, family: parts[0].family }];
  let left = parts[0];
  for (const right of parts.slice(1)) {
    const last = clauses[clauses.length - 1];
    let at = -1;
    if (before(right.from) > 0 && words(before(right.from), left.to) <= SLACK) at = before(right.from);
    else if (behind(left.to) < length && words(right.from, behind(left.to)) <= SLACK) at = behind(left.to);
    if (at > last.from) {
      last.to = at;
      clauses.push({ from: at, to: length, family: right.family });
      left = right;
    } else {
      if (right.to - right.from > left.to - left.from) left = right;
      last.family = left.family;
    }
  }
  if (copies > 1) return clauses;
  const from = edge(Math.min(reach[0], parts[0].from), NEAR, before);
  const to = edge(Math.max(reach[1], parts[parts.length - 1].to), NEAR, behind);
  const first = clauses[0];
  const last = clauses[clauses.length - 1];
  if (words(0, from) >= LONG_END && from < first.to) first.from = from;
  if (words(to, length) >= LONG_END && to > last.from) last.to = to;
  return clauses;
}
