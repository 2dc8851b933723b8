/**
 * Where something stands, as text for a reader: document by document, each with its places there. Pure.
 * Long ids lose their middle, unless others of the list look the same then; all of them stand in the JSON answers.
 */
import { clipMiddle, printable, shortened } from './terminal.ts';

export interface Place {
  /** Id of the document. */
  readonly document: string;
  /** Where in it; empty where the document as a whole is meant. */
  readonly at: string;
}

const ID_COLUMNS = 40;
const PER_DOCUMENT = 2;
const NO_BREAK_SPACE = '\u00a0';

/** `a ¶2 10–20, b ¶4 0–30 + ¶9 50–80 and 3 more`. A place is not broken over lines: see `spaced`. */
export function placesOf(places: Iterable<Place>, shown: number): string {
  const byDocument = new Map<string, string[]>();
  for (const { document, at } of places) {
    const known = byDocument.get(document);
    if (known) known.push(at);
    else byDocument.set(document, [at]);
  }
  const names = [...byDocument.keys()].map(printable);
  const short = names.map((name) => clipMiddle(name, ID_COLUMNS));
  const times = new Map<string, number>();
  for (const name of short) times.set(name, (times.get(name) ?? 0) + 1);
  const entries = [...byDocument.values()].map((all, i) => {
    const name = (times.get(short[i] as string) === 1 ? short[i] : names[i]) as string;
    const left = all.length - PER_DOCUMENT;
    // One more costs no more room than saying that it was left out.
    const shown = left > 1 ? [...all.slice(0, PER_DOCUMENT), `${left} more`] : all;
    const [first = '', ...others] = shown.map((at) => at.replaceAll(' ', NO_BREAK_SPACE));
    const entry = `${name} ${first}`.trimEnd().replaceAll(' ', NO_BREAK_SPACE);
    return [entry, ...others].join(` +${NO_BREAK_SPACE}`);
  });
  return shortened(entries, shown);
}

/** A wrapped line of places, with common spaces again. */
export function spaced(line: string): string {
  return line.replaceAll(NO_BREAK_SPACE, ' ');
}
