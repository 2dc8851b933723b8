import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const readme = read('README.md');

/** Where the build has what a subpath stands for. */
function builtPath(_: string, subpath = 'index'): string {
  return `'${pathToFileURL(join(root, `dist/${subpath}.js`)).href}'`;
}

/** Every code block of a document that has its output under it. */
const examplesOf = (path: string) =>
  [...read(path).matchAll(/^```ts\n(.*?)^```\n+```\n(.*?)^```/gms)].map(([, code, output]) => ({
    of: /from '(dejalu[^']*)';\n\n/.exec(code)?.[1],
    code,
    output,
  }));

describe('the documents', () => {
  const examples = [...examplesOf('README.md'), ...examplesOf('docs/adapters.md')];

  it('have an example of the main job and of each adapter, with its output', () => {
    expect(examples.map((example) => example.of)).toEqual(['dejalu', 'dejalu/natural', 'dejalu/minhash']);
  });

  it.each(examples)('show what their example of $of prints', ({ code, output }) => {
    const { outputText } = ts.transpileModule(code, {
      compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 },
    });
    const folder = mkdtempSync(join(tmpdir(), 'dejalu-readme-'));
    try {
      writeFileSync(join(folder, 'example.mjs'), outputText.replace(/'dejalu(?:\/(\w+))?'/g, builtPath));
      expect(execFileSync(process.execPath, [join(folder, 'example.mjs')], { encoding: 'utf8' })).toBe(output);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('the README', () => {
  it('has the first code by line 25', () => {
    expect(readme.split('\n').findIndex((line) => line.startsWith('```'))).toBeLessThan(25);
  });

  it('draws the tree as it is', () => {
    const tree = /^src\/\n(.*?)^bench\//ms.exec(readme)?.[1] ?? '';
    const drawn = [...tree.matchAll(/(?:^ {2}|\s{2,})([a-z]+(?:\/|\.ts)) /gm)].map(([, name]) => name);
    const entries = readdirSync(join(root, 'src'), { withFileTypes: true });
    expect(drawn.sort()).toEqual(entries.map((entry) => entry.name + (entry.isDirectory() ? '/' : '')).sort());
  });

  it('names only scripts that exist', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: object };
    const named = [...readme.matchAll(/npm run ([a-z:-]+)/g)].map(([, name]) => name as string);
    expect(named.length).toBeGreaterThan(3);
    expect(named.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
  });

  it('names all that each subpath exports', async () => {
    const { exports } = JSON.parse(read('package.json')) as { exports: Record<string, unknown> };
    const subpaths = Object.keys(exports).filter((path) => !path.endsWith('.json'));
    expect(subpaths.length).toBeGreaterThan(3);
    for (const subpath of subpaths) {
      const library: object = await import(
        pathToFileURL(join(root, 'dist', subpath === '.' ? 'index.js' : `${subpath}.js`)).href
      );
      const names = Object.keys(library);
      expect(
        names.filter((name) => !new RegExp(`\\b${name}\\b`).test(readme)),
        subpath,
      ).toEqual([]);
    }
  });
});
