import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

/** The flow, in order. Stages on one line don't know each other. A stage imports itself, earlier lines and the nouns. */
const stages = [
  ['tables'],
  ['kernel'],
  ['text'],
  ['shingle', 'sentences'],
  ['similarity'],
  ['sketch'],
  ['lsh', 'search'],
  ['cluster'],
  ['dedupe', 'passages'],
  ['stories'],
  ['verdict'],
  ['flow'],
  // These compose the stages: the jobs on a page each, the main one incremental, and what stands at the edges.
  ['background.ts', 'dedupe.ts'],
  ['archive'],
  ['stores', 'adapters', 'report', 'threads'],
];
const nouns = ['types.ts', 'printed.ts', 'options.ts', 'errors.ts', 'documents.ts', 'dates.ts'];

/** Subpaths of their own, for those who have the package, the server or the engine they are about. */
const edges = ['stores', 'adapters', 'threads'];

/** What a user can import. */
const surface = ['index.ts', 'threads/pool.ts', 'report/render-html.ts'];

const root = resolve(import.meta.dirname, '..');
const src = join(root, 'src');

const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  // What the kernel's WASM build is compiled of is no TypeScript, what runs in the report's page has a page around it,
  // and what compiles either is no part of the package.
  .filter((file) => file.endsWith('.ts') && !/^(kernel\/assembly|report\/client)\/|\/compile\.ts$|\.d\.ts$/.test(file))
  .sort();
/** What a browser can run. */
const core = files.filter((file) => layerOf(file) !== 'cli' && !edges.includes(layerOf(file)));

/** The folder under src/, or the file that stands there by itself. */
function layerOf(file: string): string {
  return file.split('/')[0] as string;
}

interface Import {
  /** As written. */
  readonly name: string;
  /** What it points to, relative to src/; undefined for a package. */
  readonly target: string | undefined;
}

/** Every import, export-from, dynamic import and import type of one file. */
function importsOf(file: string): Import[] {
  const { importedFiles } = ts.preProcessFile(readFileSync(join(src, file), 'utf8'), true, true);
  return importedFiles.map(({ fileName: name }) => ({
    name,
    target: name.startsWith('.') ? relative(src, join(src, dirname(file), name)).replaceAll('\\', '/') : undefined,
  }));
}

/** Why a file may not import what it imports, or undefined when it may. */
function objection(file: string, { target }: Import): string | undefined {
  const from = layerOf(file);
  if (target === undefined) {
    if (from === 'cli' || edges.includes(from)) return undefined;
    return 'the core imports no package and no node: module';
  }
  if (target.startsWith('..')) {
    if (from === 'cli' && target === '../package.json') return undefined;
    return 'it is outside src/';
  }
  const to = layerOf(target);
  if (from === to) return undefined;
  if (from === 'cli')
    return surface.includes(target) ? undefined : 'the command uses the library through its subpaths, as anyone does';
  if (to === 'cli') return 'only the command knows the command';
  if (to === 'index.ts') return 'index.ts is for users; import the file that has it';
  if (from === 'index.ts' || nouns.includes(to)) return undefined;
  if (nouns.includes(from)) return 'the nouns import only nouns';
  const [rankFrom, rankTo] = [rankOf(from), rankOf(to)];
  if (rankTo < rankFrom) return undefined;
  return rankTo === rankFrom ? `${from} and ${to} don't know each other` : `${to} comes after ${from}`;
}

function rankOf(layer: string): number {
  return stages.findIndex((line) => line.includes(layer));
}

describe('layers', () => {
  it('gives every folder and file of src/ a place', () => {
    const known = [...stages.flat(), ...nouns, 'index.ts', 'cli'];
    expect([...new Set(files.map(layerOf))].filter((layer) => !known.includes(layer))).toEqual([]);
  });

  it('lets a stage import itself, earlier stages and the nouns', () => {
    const faults = files.flatMap((file) =>
      importsOf(file).flatMap((imported) => {
        const why = objection(file, imported);
        return why ? [`src/${file} imports '${imported.name}': ${why}`] : [];
      }),
    );
    expect(faults).toEqual([]);
  });

  it('names in every relative import a file that exists', () => {
    const known = new Set([...files, '../package.json']);
    const faults = files.flatMap((file) =>
      importsOf(file)
        .filter(({ target }) => target !== undefined && !known.has(target))
        .map(({ name }) => `src/${file} imports '${name}': no such file`),
    );
    expect(faults).toEqual([]);
  });

  it('has in index.ts nothing but exports', () => {
    const source = ts.createSourceFile('index.ts', readFileSync(join(src, 'index.ts'), 'utf8'), ts.ScriptTarget.ES2022);
    const others = source.statements.filter(
      (statement) => !(ts.isExportDeclaration(statement) && statement.moduleSpecifier),
    );
    expect(others.map((statement) => statement.getText(source))).toEqual([]);
  });

  it('has no import cycle', () => {
    const done = new Set<string>();
    const cycles: string[] = [];
    const visit = (file: string, path: readonly string[]): void => {
      if (path.includes(file)) cycles.push([...path.slice(path.indexOf(file)), file].join(' -> '));
      if (done.has(file) || path.includes(file)) return;
      for (const { target } of importsOf(file)) {
        if (target !== undefined && files.includes(target)) visit(target, [...path, file]);
      }
      done.add(file);
    };
    for (const file of files) visit(file, []);
    expect(cycles).toEqual([]);
  });
});

describe('the core', () => {
  it('knows no globals but those that every runtime has', () => {
    // Checked as for a web worker, without Node's types: Buffer, process, require or setImmediate don't compile there.
    const inside = core.map((file) => join(src, file));
    const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile);
    const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, root);
    const program = ts.createProgram(inside, { ...options, types: [], lib: ['lib.es2022.d.ts', 'lib.webworker.d.ts'] });
    // Only unknown names count here; all else that tsc may find is for `npm run check`.
    const unknown = /^Cannot find name|'typeof globalThis' has no index signature/;
    const faults = program.getSemanticDiagnostics().flatMap(({ file, start, messageText }) => {
      const message = ts.flattenDiagnosticMessageText(messageText, ' ');
      if (!file || start === undefined || !unknown.test(message)) return [];
      const line = file.getLineAndCharacterOfPosition(start).line + 1;
      return [`${relative(root, file.fileName)}:${line} ${message}`];
    });
    expect(faults).toEqual([]);
  }, 60_000);

  it('reads no clock and no random source: the same input gives the same bytes', () => {
    const faults = core.flatMap((file) => {
      const source = ts.createSourceFile(file, readFileSync(join(src, file), 'utf8'), ts.ScriptTarget.ES2022);
      const found: string[] = [];
      const visit = (node: ts.Node): void => {
        const name = impureCall(node, source);
        if (name) {
          const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
          found.push(`src/${file}:${line + 1} uses ${name}`);
        }
        ts.forEachChild(node, visit);
      };
      visit(source);
      return found;
    });
    expect(faults).toEqual([]);
  });
});

function impureCall(node: ts.Node, source: ts.SourceFile): string | undefined {
  if (ts.isPropertyAccessExpression(node)) {
    const name = node.getText(source);
    return /^(Math\.random|Date\.now|performance\.now|crypto\.\w+)$/.test(name) ? name : undefined;
  }
  // `new Date(text)` reads a date from the caller's data; without an argument it reads the clock.
  if (ts.isNewExpression(node) && node.expression.getText(source) === 'Date' && !node.arguments?.length)
    return 'new Date()';
  return undefined;
}
