/**
 * --group-by of `scan`: each group is asked about by itself, and the answers are put together. Costs the sum of the
 * groups, one after the other; ids of passages get the group's number, for two groups may have the same sentence.
 */
import type { Document, DocumentReport, Passage, Report } from '../index.ts';

/** Documents by group, in order of first members. */
export function groupsOf<T extends Document>(
  documents: readonly T[],
  groupOf: (document: T) => string | undefined,
): T[][] {
  const groups = new Map<string | undefined, T[]>();
  for (const document of documents) {
    const group = groupOf(document);
    const members = groups.get(group);
    if (members) members.push(document);
    else groups.set(group, [document]);
  }
  return [...groups.values()];
}

/** One report of all groups: what it lists is ordered as that of one group is, and ids of passages are `id-1`, `id-2`. */
export function joined(reports: readonly Report[], documents: readonly Document[]): Report {
  const places = new Map(documents.map(({ id }, i) => [id, i]));
  const date = (id: string): string | undefined => documents[places.get(id) as number]?.date;
  const byDate = (a: string, b: string): number => {
    const [left, right] = [date(a), date(b)];
    if (left === undefined || right === undefined)
      return Number(left === undefined) - Number(right === undefined) || byText(a, b);
    return byText(left, right) || byText(a, b);
  };
  const place = ({ id }: { readonly id: string }): number => places.get(id) as number;
  const firstOf = ({ occurrences }: Passage): string => occurrences[0]?.document ?? '';
  const byFrequency = (a: Passage, b: Passage): number =>
    b.stories - a.stories ||
    b.documents - a.documents ||
    b.occurrences.length - a.occurrences.length ||
    byDate(firstOf(a), firstOf(b)) ||
    (a.occurrences[0]?.start ?? 0) - (b.occurrences[0]?.start ?? 0);
  const inGroup = (id: string, group: number): string => `${id}-${group + 1}`;
  return {
    passages: reports
      .flatMap(({ passages }, group) => passages.map((passage) => ({ ...passage, id: inGroup(passage.id, group) })))
      .sort(byFrequency),
    documents: reports
      .flatMap((report, group) => report.documents.map((d) => renamed(d, (id) => inGroup(id, group))))
      .sort((a, b) => place(a) - place(b)),
    stories: reports.flatMap(({ stories }) => stories).sort((a, b) => byDate(a.id, b.id)),
    carriers: reports.flatMap(({ carriers }) => carriers).sort((a, b) => byDate(a.document, b.document)),
    warnings: reports.flatMap(({ warnings }) => warnings),
    followUps: reports.flatMap(({ followUps }) => followUps).sort((a, b) => byDate(a.document, b.document)),
  };
}

/** A document's report with other names of passages; its paragraphs are still made when they are asked for. */
function renamed(report: DocumentReport, name: (id: string) => string): DocumentReport {
  return {
    ...{ id: report.id, fresh: report.fresh, story: report.story, kind: report.kind, retoldBy: report.retoldBy },
    get paragraphs() {
      return report.paragraphs.map((paragraph) => ({ ...paragraph, passages: paragraph.passages.map(name) }));
    },
    freshSpans: () => report.freshSpans(),
    freshText: () => report.freshText(),
  };
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
