/**
 * What of an answer is reported: --since, --min-sources, --role and --explain. All documents are compared in any
 * case; these only leave out what was not asked about. O(report).
 */
import { type Cluster, DejaluError, type Document, momentOf, type Report, type Role } from '../index.ts';
import type { Io } from './io.ts';
import { suggestion } from './nearest.ts';
import { count, printable } from './terminal.ts';

export interface Restriction {
  /** Passages last seen and documents published on this day or later. */
  readonly since?: string | undefined;
  /** Passages that so many sources have. */
  readonly minSources: number;
  readonly role?: Role | undefined;
}

/**
 * The same report without what is not asked about: passages, documents, stories, takers. What is left is unchanged.
 * @param fresh those that were not known before, if some were: passages in one of them, and they themselves
 */
export function restricted(
  report: Report,
  documents: readonly Document[],
  restriction: Restriction,
  fresh?: readonly Document[],
): Report {
  const { since, minSources, role } = restriction;
  const isNew = fresh && new Set(fresh.map(({ id }) => id));
  const passages = report.passages.filter((passage) => {
    if (role !== undefined && passage.role !== role) return false;
    if (isNew && !passage.occurrences.some(({ document }) => isNew.has(document))) return false;
    return passage.sources.length >= minSources && isSince(passage.lastSeen, since);
  });
  if (since === undefined && !isNew) return { ...report, passages };
  const asked = publishedSince(fresh ?? documents, since);
  return {
    ...report,
    passages,
    documents: report.documents.filter(({ id }) => asked.has(id)),
    stories: report.stories.filter(({ versions }) => versions.some(({ document }) => asked.has(document))),
    carriers: report.carriers.filter(({ document }) => asked.has(document)),
    followUps: report.followUps.filter(({ document }) => asked.has(document)),
  };
}

/** A restricted report with all documents that it names, so that every place in it can be looked at. */
export function withAllNamed(report: Report, whole: Report): Report {
  const named = new Set(report.documents.map(({ id }) => id));
  for (const { occurrences } of report.passages) {
    for (const { document, from } of occurrences) for (const id of [document, from ?? document]) named.add(id);
  }
  for (const { versions } of report.stories) for (const { document } of versions) named.add(document);
  for (const { document, took } of [...report.carriers, ...report.followUps]) {
    for (const id of [document, ...took.map(({ from }) => from)]) named.add(id);
  }
  return { ...report, documents: whole.documents.filter(({ id }) => named.has(id)) };
}

/** Clusters with a member that was published since. */
export function clustersSince(
  clusters: readonly Cluster[],
  documents: readonly Document[],
  since: string | undefined,
): readonly Cluster[] {
  if (since === undefined) return clusters;
  const asked = publishedSince(documents, since);
  return clusters.filter(({ members }) => members.some(({ document }) => asked.has(document)));
}

/** Ids of the documents that were published since; of all where that is not asked. */
export function publishedSince(documents: readonly Document[], since: string | undefined): ReadonlySet<string> {
  return new Set(documents.filter(({ date }) => isSince(date, since)).map(({ id }) => id));
}

/** The one that --explain asks about. @throws DejaluError `bad-option` where none has that id */
export function documentOf(id: string, documents: readonly Document[]): Document {
  const document = documents.find((d) => d.id === id);
  if (document) return document;
  const near = suggestion(
    id,
    documents.map((d) => d.id),
  );
  throw new DejaluError('bad-option', `option "explain": no document has the id ${JSON.stringify(id)}${near}`);
}

/** Dates are compared as moments; one that can't be read is none. */
function isSince(date: string | undefined, since: string | undefined): boolean {
  return since === undefined || momentOf(date) >= momentOf(since);
}

/** @throws DejaluError `bad-option` */
export function checkRestriction({ since, minSources }: Pick<Restriction, 'since' | 'minSources'>): void {
  if (since !== undefined && Number.isNaN(momentOf(since))) {
    const what = `option "since" must be a date such as 2031-02-11, or 2031-02 or 2031`;
    throw new DejaluError('bad-option', `${what}, not ${JSON.stringify(since)}`);
  }
  if (!Number.isInteger(minSources) || minSources < 0) {
    throw new DejaluError('bad-option', `option "minSources" must be a whole number from 0, not ${minSources}`);
  }
}

const HOW_TO_DATE = 'write dates as 2031-02-11, or say with --date-format how they are written';

/** Dates that can't be read say nothing of which version was first. */
export function warnOfDates(documents: readonly Document[], io: Io): void {
  const unread = documents.filter(({ date }) => date !== undefined && Number.isNaN(momentOf(date)));
  const [first] = unread;
  if (first === undefined) return;
  const such = `such as ${JSON.stringify(first.date)} of ${JSON.stringify(first.id)}`;
  const what = `${count(unread.length, 'date')} cannot be read, ${such}, and ${unread.length === 1 ? 'comes' : 'come'} after all others`;
  io.stderr.write(`dejalu: ${printable(what)}; ${HOW_TO_DATE}\n`);
}

/** --since means nothing without dates, and something else where they have another form. */
export function checkDates(documents: readonly Document[], since: string | undefined, io: Io): void {
  if (since === undefined) return;
  const dates = documents.flatMap(({ date }) => (date === undefined ? [] : [date]));
  if (dates.length === 0) {
    throw new DejaluError(
      'bad-input',
      `option "since" needs documents with a "date"; none of ${documents.length} has one`,
    );
  }
  const other = dates.find((date) => Number.isNaN(momentOf(date)));
  if (other !== undefined) {
    const what = `option "since" cannot be compared with dates such as ${JSON.stringify(other)}`;
    throw new DejaluError('bad-input', `${what}; ${HOW_TO_DATE}`);
  }
  const undated = documents.length - dates.length;
  if (undated > 0) io.stderr.write(`dejalu: --since leaves out ${count(undated, 'document')} without a date\n`);
}
