import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import ts from 'typescript';
import { describe, expect, inject, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const manifest = JSON.parse(read('package.json'));
const packed = inject('packedFiles');

/** Every path that package.json points users to. */
function targetsOf(entry: unknown): string[] {
  return typeof entry === 'string' ? [entry] : Object.values(entry as object).flatMap(targetsOf);
}

describe('package.json', () => {
  it('points only to files that the tarball contains', () => {
    const targets = [manifest.main, manifest.types, manifest.exports, manifest.bin].flatMap(targetsOf);
    const paths = packed.map(({ path }) => path);
    expect(targets.length).toBeGreaterThan(6);
    expect(targets.filter((target) => !paths.includes(target.replace(/^\.\//, '')))).toEqual([]);
  });

  it('brings no other package along', () => {
    expect(manifest).not.toHaveProperty('dependencies');
    expect(manifest).not.toHaveProperty('bundleDependencies');
    for (const peer of Object.keys(manifest.peerDependencies ?? {})) {
      expect(manifest.peerDependenciesMeta?.[peer]?.optional, `peer ${peer} is optional`).toBe(true);
    }
  });

  it('runs nothing on install', () => {
    for (const script of ['preinstall', 'install', 'postinstall', 'prepare']) {
      expect(manifest.scripts).not.toHaveProperty(script);
    }
  });
});

describe('package-lock.json', () => {
  it('says nowhere where packages come from', () => {
    // Each package keeps the address where its authors ask for funding; no other address is in the file.
    const unfunded = JSON.stringify(JSON.parse(read('package-lock.json')), (key, value) =>
      key === 'funding' ? undefined : value,
    );
    expect(unfunded).not.toMatch(/https?:/);
    expect(unfunded).not.toContain('"resolved"');
  });

  it('locks the packages of every platform', () => {
    // npm leaves out, without a word, what a registry could not deliver that day, and `npm ci` then fails.
    const { packages } = JSON.parse(read('package-lock.json'));
    const missing = Object.entries<{ optionalDependencies?: Record<string, string> }>(packages).flatMap(
      ([path, entry]) =>
        Object.keys(entry.optionalDependencies ?? {}).filter(
          (name) => !packages[`${path}/node_modules/${name}`] && !packages[`node_modules/${name}`],
        ),
    );
    expect(missing).toEqual([]);
  });
});

describe('the tarball', () => {
  it('contains the build, its papers and nothing else', () => {
    const expected = [
      /^dist\/[\w-]+\.(js|cjs)$/,
      /^dist\/[\w-]+\.d\.(ts|cts)$/,
      /^schema\/[\w-]+\.json$/,
      /^dist\/THIRD-PARTY-NOTICES\.txt$/,
      /^(package\.json|README\.md|LICENSE|CHANGELOG\.md)$/,
    ];
    const paths = packed.map(({ path }) => path);
    expect(paths.filter((path) => !expected.some((pattern) => pattern.test(path)))).toEqual([]);
    for (const entry of manifest.files) {
      expect(existsSync(join(root, entry)), `package.json "files" names ${entry}`).toBe(true);
      expect(
        paths.some((path) => path === entry || path.startsWith(`${entry}/`)),
        `${entry} is packed`,
      ).toBe(true);
    }
  });

  it('stays under 1.75 MB unpacked', () => {
    expect(packed.reduce((sum, { size }) => sum + size, 0)).toBeLessThan(1_750_000);
  });
});

describe('dist', () => {
  /** Every module that a file imports, statically or not. Parsed, since a quick scan is led astray by minified code. */
  const importsOf = (file: string): string[] => {
    const names: string[] = [];
    const visit = (node: ts.Node): void => {
      const imported = ts.isImportDeclaration(node) || ts.isExportDeclaration(node) ? node.moduleSpecifier : undefined;
      const called = ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword;
      const name = imported ?? (called ? node.arguments[0] : undefined);
      if (name && ts.isStringLiteralLike(name)) names.push(name.text);
      ts.forEachChild(node, visit);
    };
    visit(ts.createSourceFile(file, read(file), ts.ScriptTarget.ES2022));
    return names;
  };

  const subpaths = ['index', 'threads', 'worker', 'natural', 'minhash', 'report'].map((name) => `dist/${name}.js`);

  it.each(subpaths)('%s imports nothing but parts of dist/', (file) => {
    const seen = new Set([file]);
    for (const part of seen) {
      expect(read(part)).not.toMatch(/\brequire\(|['"]node:\w+['"]/);
      for (const name of importsOf(part)) {
        expect(name).toMatch(/^\.\/chunk-\w+\.js$/);
        seen.add(name.replace('.', 'dist'));
      }
    }
  });

  it('dist/index.cjs imports nothing', () => {
    expect(importsOf('dist/index.cjs')).toEqual([]);
    expect(read('dist/index.cjs')).not.toMatch(/\bimport\(|['"]node:/);
  });

  it.each(['DejaluError', 'Signature', 'MinHasher', 'Kernel', 'SentenceCollector', 'Pool'])(
    'has %s once, whichever subpath it is imported from',
    (name) => {
      const paths = packed.map(({ path }) => path);
      const modules = paths.filter((path) => /^dist\/.*\.js$/.test(path) && !path.startsWith('dist/cli'));
      const definition = new RegExp(`^var ${name} = class\\b`, 'gm');
      expect(modules.flatMap((path) => read(path).match(definition) ?? [])).toHaveLength(1);
    },
  );

  it('THIRD-PARTY-NOTICES names every package whose code the command contains', () => {
    const notices = read('dist/THIRD-PARTY-NOTICES.txt');
    const sources = readdirSync(join(root, 'src/cli'), { recursive: true, encoding: 'utf8' });
    const imported = sources.filter((file) => file.endsWith('.ts')).flatMap((file) => importsOf(`src/cli/${file}`));
    const packages = imported.map((name) => /^(?:@[^/]+\/)?[^/]+/.exec(name)?.[0] ?? name);
    const names = new Set(packages.filter((name) => !/^(\.|node:)/.test(name) && !(name in manifest.peerDependencies)));
    const folders = new Set([...names].map((name) => `node_modules/${name}`));
    for (const folder of folders) {
      const { dependencies, optionalDependencies } = JSON.parse(read(`${folder}/package.json`));
      for (const name of Object.keys({ ...dependencies, ...optionalDependencies })) {
        names.add(name);
        const own = `${folder}/node_modules/${name}`;
        folders.add(existsSync(join(root, own)) ? own : `node_modules/${name}`);
      }
    }
    expect([...names]).toEqual(expect.arrayContaining(['commander', 'string-width']));
    for (const name of names) expect(notices).toMatch(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+ \\(`, 'm'));
    expect(notices).toContain('Permission is hereby granted');
  });

  it('the command starts with a hashbang and takes the library from the files beside it', () => {
    expect(read('dist/cli.js').split('\n', 1)).toEqual(['#!/usr/bin/env node']);
    expect(importsOf('dist/cli-worker.js')).toEqual(expect.arrayContaining(['./index.js', './threads.js']));
    expect(importsOf('dist/cli.js').filter((name) => !name.startsWith('node:'))).toEqual([]);
  });
});
