import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');

/** Where the build has what a subpath stands for. */
function builtPath(_: string, subpath = 'index'): string {
  return `'${pathToFileURL(join(root, `dist/${subpath}.js`)).href}'`;
}

describe('the README', () => {
  const examples = [...readme.matchAll(/^```ts\n(.*?)^```\n+```\n(.*?)^```/gms)].map(([, code, output]) => ({
    of: /from '(dejalu[^']*)';\n\n/.exec(code)?.[1],
    code,
    output,
  }));

  it('has an example of the main job and of each adapter, with its output', () => {
    expect(examples.map((example) => example.of)).toEqual(['dejalu', 'dejalu/natural', 'dejalu/minhash']);
  });

  it.each(examples)('shows what its example of $of prints', ({ code, output }) => {
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
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: object };
    const named = [...readme.matchAll(/npm run ([a-z:-]+)/g)].map(([, name]) => name as string);
    expect(named.length).toBeGreaterThan(3);
    expect(named.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
  });

  it('names every public function and class', () => {
    const surface = readFileSync(join(root, 'src/index.ts'), 'utf8');
    for (const name of [
      'findBackground',
      'dedupe',
      'tokenize',
      'paragraphs',
      'sentences',
      'shingles',
      'MinHasher',
      'LshIndex',
    ]) {
      expect(surface).toContain(name);
      expect(readme).toContain(`${name}`);
    }
    for (const name of ['estimateJaccard', 'jaccard', 'containment', 'lshParameters', 'DejaluError', 'Signature']) {
      expect(surface).toContain(name);
      expect(readme).toContain(name);
    }
  });
});
