/** The README's tables of options and formats have what the command's help has, and nothing else. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { FORMATS, namedAs } from '../../src/cli/input/formats.ts';
import { dejalu } from '../cli/fake-io.ts';

const readme = readFileSync(join(resolve(import.meta.dirname, '../..'), 'README.md'), 'utf8');
const flat = (text: string): string => text.replace(/\s+/g, ' ');

/** The cells of the rows of the table that begins with this heading. */
function rowsOf(heading: string): string[][] {
  const [, rows = ''] = readme.split(`| ${heading} |`)[1]?.match(/^[^\n]*\n\|[-|: ]+\|\n((?:\|.*\n)+)/) ?? [];
  const lines = rows.trim().split('\n');
  return lines.map((row) => row.split('|').map((cell) => cell.trim())).map((cells) => cells.slice(1, -1));
}

/** What is in back quotes, up to a blank: an option without its value. */
const codesIn = (cell: string): string[] => [...cell.matchAll(/`([^` ]+)[^`]*`/g)].map(([, code]) => code ?? '');

it.each(['scan', 'dedupe'])('the options of %s and their defaults', async (command) => {
  const { stdout } = await dejalu([command, '--help']);
  const there = stdout.split(/^ {2}(?:-\w, )?(?=--)/m).slice(1);
  expect(there.length).toBeGreaterThan(15);
  const expected = there.map((entry) => [
    /^--[\w-]+/.exec(entry)?.[0],
    /\(default: "?([^")]*)"?\)/.exec(flat(entry.split('\n\n')[0] ?? ''))?.[1] ?? '',
  ]);

  const rows = [...rowsOf(`option of \`${command}\``), ...rowsOf('option of both')];
  const told = rows.flatMap(([options = '', , value = '']) =>
    codesIn(options).map((option) => [option, value.replaceAll('`', '')]),
  );
  expect([...told, ['--help', '']].sort()).toEqual(expected.sort());
});

it('the formats, each by the endings that it has', () => {
  const rows = rowsOf('file').map(([endings = '', formats = '']) => [codesIn(endings), codesIn(formats)]);
  expect(rows.flatMap(([, formats = []]) => formats).sort()).toEqual([...FORMATS].sort());
  for (const [endings = [], formats = []] of rows) {
    for (const ending of endings) expect(formats).toContain(namedAs(`story${ending}`).format);
  }
});

it('the stories of the shipped documents, as the command prints them', async () => {
  const { stdout } = await dejalu(['scan', join(import.meta.dirname, '../../examples/stories.jsonl')]);
  const [, shown = ''] = /^```text\n(STORIES.*?)^```$/ms.exec(readme) ?? [];
  expect(shown).toContain('version');
  expect(stdout.endsWith(`\n${shown}\n`)).toBe(true);
});

it('the exit codes', async () => {
  const { stdout } = await dejalu(['scan', '--help']);
  const codes = [...(/^Exit code: .*$/m.exec(stdout)?.[0].matchAll(/(\d+) \w+/g) ?? [])].map(([, code]) => code);
  expect(codes.length).toBeGreaterThan(3);
  for (const code of codes) expect(flat(readme)).toMatch(new RegExp(`Exit codes:[^.]*\\b${code} `));
});
