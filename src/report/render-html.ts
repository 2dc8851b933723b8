/**
 * A report as a page to look at: one HTML file with everything in it, for a browser, a mail or a build's artefacts.
 *
 * It asks for nothing: no network, no file, no storage; a content-security policy lets run its own program and no other,
 * whatever the documents contain. Without scripts it lists the passages. The program is client/, built into built.ts.
 * The same report, documents and options give the same bytes.
 *
 * 1,000 news stories (4.9 MB, 2,376 passages): made in 0.35 s, 7.8 MB, which is 3.0 kB a story beside its text; in
 * Chromium it can be used after 1.1 s, and a filter takes 0.1 s. For tens of thousands of stories, report a part.
 *
 * @module dejalu/report
 */
import { checkDocuments } from '../documents.ts';
import { DejaluError, describe } from '../errors.ts';
import { functionOr, type OptionTable, type Resolved, resolveOptions, text } from '../options.ts';
import type { Tokenizer } from '../text/tokenize.ts';
import type { Document, Report } from '../types.ts';
import { SCRIPT, SCRIPT_SHA256, STYLE, STYLE_SHA256 } from './built.ts';
import { escapeHtml, inertJson } from './escape.ts';
import { type PageParts, pageParts } from './page-data.ts';

/** What a page can be told. */
export interface RenderOptions {
  /** The heading of the page, and its title in the browser. @defaultValue 'What these stories keep repeating' */
  readonly title?: string | undefined;
  /** The rule by which findBackground found words, so that differences are marked by it too. @defaultValue the built-in rule */
  readonly tokenizer?: Tokenizer | undefined;
}

const OPTIONS: OptionTable<Resolved<RenderOptions, 'tokenizer'>> = {
  title: { default: 'What these stories keep repeating', check: text() },
  tokenizer: { default: undefined, check: functionOr<Tokenizer>() },
};

/**
 * One self-contained page that shows a report: passages with their wordings, documents with what in them is fresh,
 * stories with their versions side by side, carriers and follow-ups with what they took.
 * @param report what findBackground answered; read back from JSON it will do as well
 * @param documents those it was asked about, in any order; others are left aside
 * @returns the text of an HTML file, to be written as UTF-8
 * @throws DejaluError `bad-document` (also where documents and report don't fit), `duplicate-id`, `unknown-option`,
 * `bad-option`, `unsupported` for a page that is longer than a string can be, in V8 512 MB
 */
export function renderHtml(report: Report, documents: readonly Document[], options?: RenderOptions): string {
  let page = '';
  const pieces = renderHtmlPieces(report, documents, options);
  try {
    for (const piece of pieces) page += piece;
    return page;
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    const what = `a page of ${report.documents.length} documents is longer than a string can be`;
    throw new DejaluError('unsupported', `${what}; write renderHtmlPieces piece by piece, or report a part`, { cause });
  }
}

/**
 * The same page in pieces, each made when it is asked for, to be written one after the other: a page of tens of thousands
 * of documents is never held as a whole.
 * @throws DejaluError as `renderHtml`, at once
 */
export function renderHtmlPieces(
  report: Report,
  documents: readonly Document[],
  options?: RenderOptions,
): Iterable<string> {
  const { title, tokenizer } = resolveOptions(options, OPTIONS);
  checkDocuments(documents);
  return pageOf(pageParts(report, documentsOf(report, documents), title, tokenizer), report, title);
}

function* pageOf(data: PageParts, report: Report, title: string): Generator<string> {
  const policy = [
    "default-src 'none'",
    `style-src 'sha256-${STYLE_SHA256}'`,
    `script-src 'sha256-${SCRIPT_SHA256}'`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  yield `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(title)}</title>
<link rel="icon" href="data:,">
<style>${STYLE}</style>
</head>
<body>
<noscript>
`;
  yield* withoutScripts(report, title);
  yield '\n</noscript>\n<script type="application/json" id="data">';
  yield* inertParts(data);
  yield `</script>
<script>${SCRIPT}</script>
</body>
</html>
`;
}

/** What `inertJson` makes of all of it, entry by entry. */
function* inertParts(data: PageParts): Generator<string> {
  yield `{"title":${inertJson(data.title)}`;
  for (const list of ['documents', 'passages', 'stories', 'takers'] as const) {
    yield `,"${list}":[`;
    let comma = '';
    for (const entry of data[list]) {
      yield comma + inertJson(entry);
      comma = ',';
    }
    yield ']';
  }
  yield `,"warnings":${inertJson(data.warnings)}}`;
}

/** The documents of the report, in its order, when it fits them. */
function documentsOf(report: Report, documents: readonly Document[]): Document[] {
  const { documents: reported, passages, stories, carriers, followUps, warnings } = report ?? {};
  const parts = [reported, passages, stories, carriers, followUps, warnings];
  if (!parts.every((part) => Array.isArray(part))) {
    throw new DejaluError('bad-document', `report must be what findBackground answers, not ${describe(report)}`);
  }
  const given = new Map(documents.map((document) => [document.id, document]));
  const shown = report.documents.map(({ id, paragraphs }) => {
    const document = given.get(id);
    if (!document) throw unfit(`the report is about a document ${describe(id)}, which is not among those given`);
    if ((paragraphs.at(-1)?.end ?? 0) > document.text.length) {
      throw unfit(`the report is about another "text" of document ${describe(id)}`);
    }
    return document;
  });
  const known = new Set(shown.map(({ id }) => id));
  const named = [
    ...report.passages.flatMap(({ occurrences }) => occurrences.map(({ document }) => document)),
    ...report.stories.flatMap(({ versions }) => versions.map(({ document }) => document)),
    ...[...report.carriers, ...report.followUps].flatMap(({ document, took }) => [
      document,
      ...took.map((t) => t.from),
    ]),
  ];
  const missing = named.find((id) => !known.has(id));
  if (missing !== undefined)
    throw unfit(`the report has a place in document ${describe(missing)}, but not the document`);
  return shown;
}

function unfit(what: string): DejaluError {
  return new DejaluError('bad-document', `${what}; give renderHtml what findBackground was given and what it answered`);
}

/** What a mail preview or a sandboxed frame shows: the passages as a list. */
function* withoutScripts({ passages, documents, warnings }: Report, title: string): Generator<string> {
  yield `<main class="plain">
<h1>${escapeHtml(title)}</h1>
<p class="facts">${documents.length} documents; ${passages.length} passages that recur in them, the most repeated first. Scripts don’t run here: opened in a browser, this page also shows the documents, the wordings, and the versions of each story.</p>
${warnings.map(({ message }) => `<p class="warning">${escapeHtml(message)}</p>\n`).join('')}<ol>
`;
  for (const [i, { text, role, stories, firstSeen, lastSeen }] of passages.entries()) {
    const seen = firstSeen === undefined ? '' : `, ${firstSeen} to ${lastSeen}`;
    const what = role === 'chrome' ? 'site furniture' : role;
    const note = `${what}, in ${stories} stories${escapeHtml(seen)}`;
    yield `${i === 0 ? '' : '\n'}<li><p class="text" dir="auto">${escapeHtml(text)}</p><p class="note">${note}</p></li>`;
  }
  yield '\n</ol>\n</main>';
}
