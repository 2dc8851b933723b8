import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import ts from 'typescript';
import { afterEach, describe, expect, inject, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const modules = join(root, 'node_modules');
const tarball = inject('tarball');
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A fresh project in a temporary folder, with the tarball installed as a user would, but without a network. */
async function project(files: Record<string, string>): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'dejalu-user-'));
  folders.push(folder);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  await run(folder, 'npm', 'install', tarball, '--offline', '--no-audit', '--no-fund', '--ignore-scripts');
  return folder;
}

/** Runs a program and answers its standard output; a failure shows both streams. */
async function run(cwd: string, program: string, ...args: string[]): Promise<string> {
  try {
    return (await promisify(execFile)(program, args, { cwd, encoding: 'utf8' })).stdout;
  } catch (error) {
    const { stdout = '', stderr = '', message } = error as Error & { stdout?: string; stderr?: string };
    throw new Error(`${message}\n${stdout}${stderr}`, { cause: error });
  }
}

/** The first example of the README: what a newcomer pastes. */
function firstExample(): string {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  const blocks = [...readme.matchAll(/^```ts\n(.*?)^```/gms)].map(([, code]) => code as string);
  const example = blocks.find((code) => /from 'dejalu'/.test(code));
  if (!example) throw new Error("README.md has no ```ts block that imports from 'dejalu'");
  return example;
}

interface Setting {
  readonly manifest: string;
  readonly module: string;
  readonly moduleResolution: string;
}

/** Runs tsc over one file in a fresh project; what tsc finds is the failure's message. */
async function typeCheck(
  { manifest, module, moduleResolution }: Setting,
  code: string,
  types: string[],
): Promise<void> {
  const compilerOptions = {
    module,
    moduleResolution,
    target: 'es2022',
    lib: ['es2022'],
    types,
    typeRoots: [join(modules, '@types')],
    strict: true,
    exactOptionalPropertyTypes: true,
    // The published declarations are checked too.
    skipLibCheck: false,
    noEmit: true,
  };
  const folder = await project({
    'package.json': manifest,
    'main.ts': code,
    'tsconfig.json': JSON.stringify({ compilerOptions, files: ['main.ts'] }),
  });
  await run(folder, process.execPath, join(modules, 'typescript/bin/tsc'));
}

const esm = JSON.stringify({ name: 'user', private: true, type: 'module' });
const cjs = JSON.stringify({ name: 'user', private: true, type: 'commonjs' });

describe('the tarball', () => {
  it('passes publint --strict', async () => {
    const data = readFileSync(tarball);
    const buffer = data.buffer.slice(data.byteOffset, data.byteOffset + data.byteLength) as ArrayBuffer;
    const { messages } = await publint({ pack: { tarball: buffer }, strict: true });
    expect(messages.map((message) => formatMessage(message, manifest))).toEqual([]);
  });

  it.each([
    ['.', 'strict'],
    // Where require() knows no ES modules there are none of these.
    ['./threads', 'esm-only'],
    ['./natural', 'esm-only'],
    ['./minhash', 'esm-only'],
    ['./report', 'esm-only'],
  ])('gives every module resolution the right types of %s (attw)', async (entry, profile) => {
    const attw = join(modules, '@arethetypeswrong/cli/dist/index.js');
    await run(root, process.execPath, attw, tarball, '--no-color', '--entrypoints', entry, '--profile', profile);
  });
});

describe('a fresh project', () => {
  it('gets one package and no other', async () => {
    const folder = await project({ 'package.json': esm });
    const listed = JSON.parse(await run(folder, 'npm', 'ls', '--all', '--json'));
    expect(Object.keys(listed.dependencies)).toEqual(['dejalu']);
    // Optional peers that are not there are listed as empty.
    expect(Object.values<object>(listed.dependencies.dejalu.dependencies).filter((peer) => 'version' in peer)).toEqual(
      [],
    );
    expect(readdirSync(join(folder, 'node_modules')).filter((entry) => !entry.startsWith('.'))).toEqual(['dejalu']);
  });

  it('runs the first example of the README as an ES module', async () => {
    const { outputText } = ts.transpileModule(firstExample(), {
      compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 },
    });
    const folder = await project({ 'package.json': esm, 'main.js': outputText });
    expect((await run(folder, process.execPath, 'main.js')).trim()).not.toBe('');
  });

  it('gets from require() what it gets from import', async () => {
    const list = `names = Object.entries(lib).map(([name, value]) => name + ' ' + typeof value).sort().join('\\n')`;
    const folder = await project({
      'package.json': cjs,
      'main.cjs': `const lib = require('dejalu'); let names; console.log(${list});`,
      // What bundlers and test runners take whose require() knows no ES modules.
      'bundled.cjs': `const lib = require('./node_modules/dejalu/dist/index.cjs'); let names; console.log(${list});`,
      'main.mjs': `import * as lib from 'dejalu'; let names; console.log(${list});`,
    });
    const [required, bundled, imported] = await Promise.all(
      ['main.cjs', 'bundled.cjs', 'main.mjs'].map((file) => run(folder, process.execPath, file)),
    );
    expect(required).toBe(imported);
    expect(bundled).toBe(imported);
    expect(required).toMatch(/^findBackground function$/m);
    expect(required).not.toMatch(/ undefined$/m);
  });

  it('is there once in a process, however it is loaded: a signature of one subpath is one to all others', async () => {
    const folder = await project({
      'package.json': cjs,
      'main.cjs': `
const { LshIndex, MinHasher, DejaluError } = require('dejalu');
const { Minhash } = require('dejalu/minhash');
const { Pool } = require('dejalu/threads');
(async () => {
  const old = new Minhash();
  old.update('word');
  const index = new LshIndex();
  index.add('old', old.signature);
  const pool = new Pool({ threads: 1 });
  const [signature] = await pool.signAll(['three words here']);
  const other = new LshIndex();
  other.add('pooled', signature);
  const refused = await pool.signAll([7]).catch((error) => error);
  await pool.close();
  const imported = await import('dejalu');
  other.add('imported', new imported.MinHasher().sign('three words here'));
  console.log(index.size, other.size, refused instanceof DejaluError, imported.LshIndex === LshIndex);
})();`,
    });
    expect(await run(folder, process.execPath, 'main.cjs')).toBe('1 2 true true\n');
  });

  const asModule = { name: 'NodeNext, ES modules', manifest: esm, module: 'nodenext', moduleResolution: 'nodenext' };
  const asCommonJs = { ...asModule, name: 'NodeNext, CommonJS', manifest: cjs };
  const asBundled = { ...asModule, name: 'Bundler', module: 'esnext', moduleResolution: 'bundler' };

  it.each([asModule, asCommonJs, asBundled])('type-checks the first example of the README: $name', async (setting) => {
    await typeCheck(setting, firstExample(), ['node']);
  });

  it.each([asModule, asCommonJs])("gets types that need neither Node's nor a browser's: $name", async (setting) => {
    await typeCheck(setting, `import * as dejalu from 'dejalu';\nexport const { findBackground } = dejalu;\n`, []);
  });

  it('may give undefined for every option, and every field of a document, that may be left out', async () => {
    const lines = ['type Left<T> = { readonly [K in keyof T as {} extends Pick<T, K> ? K : never]: undefined };'];
    for (const entry of ['index', 'threads', 'natural', 'minhash', 'report']) {
      const exported =
        readFileSync(join(root, `dist/${entry}.d.ts`), 'utf8')
          .match(/^export \{.*\}/gm)
          ?.join() ?? '';
      const types = exported.match(/\b(?:\w+(?:Options|Config)|ShingleShape|Document)\b/g) ?? [];
      expect(types, entry).not.toEqual([]);
      lines.push(`import * as ${entry} from 'dejalu${entry === 'index' ? '' : `/${entry}`}';`);
      for (const name of types) {
        const type = `${entry}.${name}`;
        lines.push(`export const ${entry}${name} = (given: Left<${type}>): Partial<${type}> => given;`);
      }
    }
    await typeCheck(asModule, lines.join('\n'), []);
  });

  it("gets types of the adapters that need neither Node's nor the packages that they are about", async () => {
    const code = `import { LshIndex, Minhash } from 'dejalu/minhash';
import { naturalSentences, naturalTokenizer } from 'dejalu/natural';
import { dedupe, type Signature } from 'dejalu';
export const signature: Signature = new Minhash({ numPerm: 64 }).signature;
export const keys: (string | number)[] = new LshIndex().query(Minhash.from({ hashvalues: [1], seed: 1 }));
export const answer = dedupe([], { tokenizer: naturalTokenizer({ language: 'de' }) });
export const sentences = dedupe([], { unit: 'paragraph', split: naturalSentences() });
`;
    await typeCheck(asModule, code, []);
  });

  it('is told what to install where natural is missing; dejalu/minhash needs no package', async () => {
    const code = `import { Minhash } from 'dejalu/minhash';
import { naturalTokenizer } from 'dejalu/natural';
try { naturalTokenizer(); } catch ({ code, message }) { console.log(code, message); }
console.log(new Minhash({ numPerm: 2 }).numPerm);
`;
    const folder = await project({ 'package.json': esm, 'main.js': code });
    expect(await run(folder, process.execPath, 'main.js')).toMatch(/^unsupported .*npm install natural@8\n2\n$/);
  });

  it('runs the command', async () => {
    const folder = await project({ 'package.json': esm });
    const command = join(folder, 'node_modules/.bin/dejalu');
    expect((await run(folder, command, '--version')).trim()).toBe(manifest.version);
    expect(await run(folder, command, '--help')).toMatch(/\bscan\b.*\bdedupe\b/s);
  });
});
