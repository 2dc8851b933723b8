/** The examples, the scripts that run them and the README's table of them name each other. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
/** Files, and folders that are an example as a whole. */
const examples = readdirSync(join(root, 'examples'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() || entry.name.endsWith('.ts'))
  .map(({ name }) => name.replace(/\.ts$/, ''))
  .sort();

it('every example has a script, and every script an example', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  const run = Object.entries(scripts).filter(([name]) => name.startsWith('example:'));
  expect(run.map(([name]) => name.replace('example:', '')).sort()).toEqual(examples);
  for (const [name, command] of run) expect(command).toContain(`examples/${name.replace('example:', '')}`);
});

it('every example stands in a row of the README, and every row is of an example', () => {
  const rows = [...read('README.md').matchAll(/^\| .* \| \[([\w-]+)\]\((examples\/[\w./-]+)\) \|/gm)];
  expect(rows.map(([, name]) => name).sort()).toEqual(examples);
  for (const [, name = '', path = ''] of rows) {
    expect([`examples/${name}.ts`, `examples/${name}/main.ts`]).toContain(path);
  }
});

it.each(readdirSync(join(root, 'examples')).filter((name) => name.endsWith('.ts')))(
  '%s says first which question it answers',
  (name) => {
    const [, comment = ''] = /^\/\*\*(.*?)\*\//s.exec(read(`examples/${name}`)) ?? [];
    expect(comment).toMatch(/\?/);
  },
);
