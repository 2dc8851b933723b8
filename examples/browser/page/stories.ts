/**
 * What was pasted, chosen or dropped, as documents. Checks what only the place of a mistake can tell, such as a line
 * that is no JSON; missing fields and ids that come twice are for findBackground to refuse.
 */
import { DejaluError, type Document } from 'dejalu';

/** JSON lines where the text begins like an object; else stories with lines of three hyphens or more between them. */
export function readPasted(text: string): Document[] {
  if (/^\s*\{\s*"/.test(text)) return readLines('the pasted text', text);
  return text
    .split(/^[ \t]*-{3,}[ \t]*$/m)
    .map((story) => story.trim())
    .filter((story) => story !== '')
    .map((story, i) => ({ id: `${i + 1}. ${headline(story)}`, text: story }));
}

/** A story a line for .jsonl, else one story whose id is the file's name. */
export function readFile(name: string, bytes: ArrayBuffer): Document[] {
  if (/\.(jsonl|ndjson)$/i.test(name)) return readLines(name, decode(name, bytes));
  if (/\.(txt|text|md|markdown)$/i.test(name)) return [{ id: name, text: decode(name, bytes) }];
  throw new DejaluError('bad-input', `${name} is none of the files that are read here: .txt, .md and .jsonl`);
}

/** UTF-8, or UTF-16 where the byte order mark says so. */
function decode(name: string, bytes: ArrayBuffer): string {
  const [first, second] = new Uint8Array(bytes);
  const mark =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(mark, { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new DejaluError('bad-input', `${name} is no ${mark.toUpperCase()} text; save it as UTF-8`, { cause });
  }
}

function readLines(where: string, text: string): Document[] {
  const documents: Document[] = [];
  for (const [i, line] of text.split('\n').entries()) {
    if (line.trim() !== '') documents.push(documentOf(line, `line ${i + 1} of ${where}`));
  }
  return documents;
}

function documentOf(line: string, place: string): Document {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (cause) {
    // Some engines add where in the text it is, and the text is one line.
    const why = (cause as Error).message.replace(/ \(line 1 column \d+\)$/, '');
    throw new DejaluError('bad-input', `${place} is not JSON: ${why}`, { cause });
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new DejaluError('bad-input', `${place} must be an object with "id" and "text"`);
  }
  const { id, text, date, source } = value as Document;
  // Exports write null or an empty string for a date or source that there isn't.
  return { id, text, ...(date ? { date } : {}), ...(source ? { source } : {}) };
}

/** The first line, short enough for a name. */
function headline(story: string): string {
  const line = story.slice(0, 200).split('\n', 1)[0].trim();
  const characters = [...line];
  return characters.length <= 60 ? line : `${characters.slice(0, 59).join('').trimEnd()}…`;
}
