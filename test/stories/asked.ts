/** What tests ask of a report. */
import type { DocumentReport, ParagraphVerdict, Passage, Report, Story, Verdict } from '../../src/types.ts';

export function documentOf(report: Report, id: string): DocumentReport {
  const found = report.documents.find((document) => document.id === id);
  if (!found) throw new Error(`no document ${id}`);
  return found;
}

/** What each paragraph of a document is. */
export function verdictsOf(report: Report, id: string): ParagraphVerdict[] {
  return documentOf(report, id).paragraphs.map(({ verdict }) => verdict);
}

/** The stories as lists of their documents, each sorted. */
export function groupsOf(report: Report): string[][] {
  return report.stories.map(({ versions }) => versions.map(({ document }) => document).sort());
}

export function storyWith(report: Report, id: string): Story {
  const found = report.stories.find(({ versions }) => versions.some(({ document }) => document === id));
  if (!found) throw new Error(`${id} is in no story of two versions`);
  return found;
}

export function versionOf(report: Report, id: string): Story['versions'][number] {
  const found = storyWith(report, id).versions.find(({ document }) => document === id);
  if (!found) throw new Error(`${id} is no version`);
  return found;
}

/** Role and text of the passages with these words in their typical wording. */
export function passagesWith(report: Report, words: string): Passage[] {
  return report.passages.filter(({ text }) => text.includes(words));
}

export function textsOf(report: Report, role: Passage['role']): string[] {
  return report.passages.filter((passage) => passage.role === role).map(({ text }) => text);
}

/** What a stretch of a document is called, by passages and paragraphs; `mixed` where it is not one thing. */
export function verdictOn(report: Report, id: string, text: string, stretch: string): ParagraphVerdict {
  const from = text.indexOf(stretch);
  if (from < 0) throw new Error(`${id} does not have «${stretch}»`);
  const called = new Array<Verdict | undefined>(text.length);
  const document = documentOf(report, id);
  for (const { start, end, verdict } of document.paragraphs) if (verdict !== 'mixed') called.fill(verdict, start, end);
  for (const { occurrences } of report.passages) {
    for (const o of occurrences) if (o.document === id) called.fill(o.verdict, o.start, o.end);
  }
  for (const { start, end } of document.freshSpans()) called.fill('fresh', start, end);
  const found = new Set<Verdict>();
  for (const word of stretch.matchAll(/[\p{L}\p{N}]+/gu)) found.add(called[from + word.index] ?? 'copy');
  return found.size === 1 ? ([...found][0] as Verdict) : 'mixed';
}
