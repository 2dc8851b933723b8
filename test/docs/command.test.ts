/** The README's tables of options and formats have what the command's help has, and nothing else. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { FORMATS, namedAs } from '../../src/cli/input/formats.ts';
import { dejalu } from '../cli/fake-io.ts';

const readme = readFileSync(join(resolve(import.meta.dirname, '../..'), 'README.md'), 'utf8');

/** First cells of the table with this heading, all that is in back quotes. */
function firstCells(heading: string): string[] {
  const [, rows = ''] = readme.split(`| ${heading} |`)[1]?.match(/^[^\n]*\n\|[-|: ]+\|\n((?:\|.*\n)+)/) ?? [];
  return rows
    .split('\n')
    .flatMap((row) => [...(row.split('|')[1] ?? '').matchAll(/`([^` ]+)[^`]*`/g)].map(([, name]) => name ?? ''));
}

it.each(['scan', 'dedupe'])('the options of %s', async (command) => {
  const { stdout } = await dejalu([command, '--help']);
  const there = [...stdout.matchAll(/^ {2}(?:-\w, )?(--[\w-]+)/gm)].map(([, name]) => name ?? '');
  expect(there.length).toBeGreaterThan(15);
  const told = [...firstCells(`option of \`${command}\``), ...firstCells('option of both')];
  expect([...told, '--help'].sort()).toEqual(there.sort());
});

it('exit codes', async () => {
  const { stdout } = await dejalu(['scan', '--help']);
  for (const [, code] of stdout.match(/^Exit code: .*$/m)?.[0].matchAll(/(\d+) \w+/g) ?? []) {
    expect(readme.replace(/\s+/g, ' ')).toMatch(new RegExp(`Exit codes:[^.]*\\b${code} `));
  }
});

it('the formats, each by the endings that it has', () => {
  const [, rows = ''] = readme.match(/^\| file \| format \|.*\n\|[-|]+\|\n((?:\|.*\n)+)/m) ?? [];
  const cells = rows
    .trim()
    .split('\n')
    .map((row) =>
      row
        .split('|')
        .slice(1, 3)
        .map((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name ?? '')),
    );
  expect(cells.flatMap(([, formats]) => formats ?? []).sort()).toEqual([...FORMATS].sort());
  for (const [endings = [], formats = []] of cells) {
    for (const ending of endings) expect(formats).toContain(namedAs(`story${ending}`).format);
  }
});
