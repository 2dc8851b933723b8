/** The command as it is shipped, where none of its optional packages is installed, and beside them. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { folderOf } from '../fake-io.ts';

const root = resolve(import.meta.dirname, '../../..');
const dejalu = (folder: string, ...argv: string[]) =>
  spawnSync('node', [join(folder, 'dist/cli.js'), ...argv], { encoding: 'utf8' });

const parquet = (name: string): string => join(import.meta.dirname, `parquet/${name}.parquet`);

it.each([
  ['a page', 'page.html', 'HTML', 'htmlparser2'],
  ['Parquet', parquet('snappy'), 'Parquet', 'hyparquet'],
])('%s needs a package, which is named with the line that installs it', (_, input, what, name) => {
  const at = folderOf({ 'page.html': '<p>Snow.' });
  cpSync(join(root, 'dist'), at('dist'), { recursive: true });
  const path = input === 'page.html' ? at(input) : input;
  expect(dejalu(at(), 'scan', path)).toMatchObject({
    status: 1,
    stdout: '',
    stderr: `dejalu: ${path}: ${what} is read with the npm package ${name}; install it beside dejalu: npm install ${name}, or npx -p dejalu -p ${name} dejalu\n`,
  });
});

it('Parquet of some compressions needs another one', () => {
  const at = folderOf({});
  cpSync(join(root, 'dist'), at('dist'), { recursive: true });
  mkdirSync(at('node_modules'));
  cpSync(join(root, 'node_modules/hyparquet'), at('node_modules/hyparquet'), { recursive: true });
  expect(dejalu(at(), 'scan', parquet('snappy')).status).toBe(0);
  expect(dejalu(at(), 'scan', parquet('zstd')).stderr).toContain(
    'Parquet with ZSTD compression is read with the npm package hyparquet-compressors; install it beside dejalu: npm install hyparquet-compressors',
  );
});

it('reads all formats at once, of a folder', () => {
  const at = folderOf({
    'in/a.html': '<h1>Gate</h1><p>The gate of the old mill was repaired.',
    'in/b.csv': 'id,text\nb,The gate of the old mill was shut.\n',
    'in/c.json': '[{"id":"c","text":"Snow."}]',
    'in/logo.png': 'PNG',
  });
  cpSync(parquet('zstd'), at('in/d.parquet'));
  writeFileSync(at('in/e.tsv'), 'text\tid\nRain.\te\n');
  const { status, stdout, stderr } = dejalu(root, 'scan', at('in'), '--json');
  expect(status).toBe(0);
  expect(JSON.parse(stdout).documents.map(({ id }: { id: string }) => id)).toEqual([
    'a',
    'b',
    'c',
    ...Array.from({ length: 7 }, (_, i) => `story-${i}`),
    'e',
  ]);
  expect(stderr).toContain(
    `dejalu: not read in the folders: ${at('in/logo.png')} (unknown ending); --format reads them\n`,
  );
});
