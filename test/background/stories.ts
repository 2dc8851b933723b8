/** The shipped stories, their labels, and how two answers about them are compared. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tokenize } from '../../src/text/tokenize.ts';
import type { Document, Report } from '../../src/types.ts';

const examples = join(import.meta.dirname, '../../examples');

function jsonLines<T>(name: string): T[] {
  return readFileSync(join(examples, name), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);
}

/** A labelled stretch of a shipped story. */
export interface Label {
  readonly doc: string;
  readonly start: number;
  readonly end: number;
  readonly kind: 'background' | 'background-single' | 'chrome' | 'title' | 'version';
  readonly family: string | null;
  readonly layout: string;
}

export const stories = jsonLines<Document>('stories.jsonl');
export const labels = jsonLines<Label>('stories.labels.jsonl');

/** For every document, its words: which passage each belongs to, named by its first word in (document, word) order. */
export type Families = Map<string, string[]>;

/**
 * What a report says of every word, free of offsets, passage ids and wording, so that answers about differently laid
 * out copies of the same words can be compared.
 */
export function familiesOf(documents: readonly Document[], report: Report): Families {
  const families: Families = new Map();
  const tokens = new Map(documents.map(({ id, text }) => [id, tokenize(text)]));
  for (const { id } of documents) families.set(id, new Array<string>(tokens.get(id)?.count ?? 0).fill(''));
  for (const passage of report.passages) {
    const words = passage.occurrences.flatMap(({ document, start, end }) => {
      const { starts, ends, count } = tokens.get(document) as ReturnType<typeof tokenize>;
      return Array.from({ length: count }, (_, i) => i)
        .filter((i) => (starts[i] as number) >= start && (ends[i] as number) <= end)
        .map((word) => ({ document, word }));
    });
    const names = words.map(({ document, word }) => `${document}#${String(word).padStart(4, '0')}`).sort();
    const name = `${passage.role} ${names[0]}`;
    for (const { document, word } of words) (families.get(document) as string[])[word] = name;
  }
  return families;
}

/** Share of the words on which two answers agree: fresh in both, or in passages that mostly are the same words. */
export function agreement(a: Families, b: Families): number {
  const pairs = new Map<string, number>();
  const inA = new Map<string, number>();
  const inB = new Map<string, number>();
  let words = 0;
  for (const [id, left] of a) {
    const right = b.get(id) ?? [];
    for (const [i, name] of left.entries()) {
      const other = right[i] ?? '';
      pairs.set(`${name}\n${other}`, (pairs.get(`${name}\n${other}`) ?? 0) + 1);
      inA.set(name, (inA.get(name) ?? 0) + 1);
      inB.set(other, (inB.get(other) ?? 0) + 1);
      words++;
    }
  }
  let agreed = 0;
  for (const [pair, count] of pairs) {
    const [name, other] = pair.split('\n') as [string, string];
    const both = name === '' && other === '';
    const same =
      name !== '' && other !== '' && count * 2 > (inA.get(name) as number) && count * 2 > (inB.get(other) as number);
    if (both || same) agreed += count;
  }
  return agreed / words;
}
