/** Runs an example as its script does, on the build, and says what it printed. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');

export function run(name: string, ...args: string[]): string {
  const command = ['--import', 'tsx', `examples/${name}.ts`, ...args];
  return execFileSync(process.execPath, command, { cwd: root, encoding: 'utf8', stdio: 'pipe' });
}

export interface Story {
  readonly id: string;
  readonly text: string;
  readonly date: string;
}

/** What a person said of the shipped stories: what of which is background, furniture or a copy. */
export interface Label {
  readonly doc: string;
  readonly start: number;
  readonly end: number;
  readonly kind: string;
  readonly family: string | null;
  readonly layout: string;
}

export const stories = lines<Story>('stories.jsonl');
export const labels = lines<Label>('stories.labels.jsonl');

function lines<T>(name: string): T[] {
  return readFileSync(join(root, 'examples', name), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as T);
}

/** On one line. */
export const flat = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Word 3-shingles by a rule of a line, to count similarities with that the library did not count. */
function shinglesOf(text: string): Set<string> {
  const words = text
    .normalize('NFKD')
    .replace(/\p{M}|[’']|(?<=\d)[,.](?=\d)|(?<=\b\p{L})\.(?=\p{L}\b)/gu, '') // U.N. and 1,592 are a word each
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu);
  return new Set((words ?? []).slice(2).map((word, i) => `${words?.[i]} ${words?.[i + 1]} ${word}`));
}

export function jaccard(a: string, b: string): number {
  const [inA, inB] = [shinglesOf(a), shinglesOf(b)];
  const shared = [...inA].filter((shingle) => inB.has(shingle)).length;
  return shared / (inA.size + inB.size - shared);
}

/** Shared shingles over those of `part`. */
export function containment(part: string, whole: string): number {
  const [inPart, inWhole] = [shinglesOf(part), shinglesOf(whole)];
  return [...inPart].filter((shingle) => inWhole.has(shingle)).length / inPart.size;
}
