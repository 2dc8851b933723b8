/**
 * --title: the headline of a document, which is compared as the first paragraph of its text. Offsets are those of the
 * two with a blank line between; what is written as a document again (--fresh, --kept) has its own text alone.
 */
import { type DedupedDocument, type Document, type DocumentReport, keptText } from '../index.ts';

const BREAK = '\n\n';

/** A text below its title, and how much of it that takes. */
export function withTitle(title: string, text: string): { text: string; titled: number } {
  const line = title.trim().replace(/\s+/g, ' ');
  return { text: `${line}${BREAK}${text}`, titled: line.length + BREAK.length };
}

function titledOf(document: Document): number {
  return (document as { readonly titled?: number }).titled ?? 0;
}

/** The text without the title. */
export function ownText(document: Document): string {
  return document.text.slice(titledOf(document));
}

/** The document with another text below its title. */
export function withOwnText<T extends Document>(document: T, text: string): T {
  return { ...document, text: document.text.slice(0, titledOf(document)) + text };
}

/** What stays of a document's own text. */
export function keptBody(document: Document, { kept, removed }: DedupedDocument): string {
  const titled = titledOf(document);
  if (titled === 0) return keptText(document.text, { kept, removed });
  const inBody = <T extends { readonly start: number; readonly end: number }>(spans: readonly T[]): T[] =>
    spans
      .filter(({ end }) => end > titled)
      .map((span) => ({ ...span, start: Math.max(0, span.start - titled), end: span.end - titled }));
  return keptText(document.text.slice(titled), { kept: inBody(kept), removed: inBody(removed) });
}

/** What is fresh of a document's own text. */
export function freshBody(document: Document, report: DocumentReport): string {
  const fresh = report.freshText();
  const titled = titledOf(document);
  if (titled === 0) return fresh;
  const own = report.freshSpans().find(({ end }) => end > titled);
  if (!own) return '';
  // Pieces of the title stand before the first blank line: its paragraph is its own.
  if (!report.freshSpans().some(({ end }) => end <= titled)) return fresh;
  const end = fresh.indexOf(BREAK);
  return end < 0 ? fresh : fresh.slice(end + BREAK.length);
}
