/**
 * Bundles client/ and writes it to built.ts: `npm run build:report`, after every change there or in what it imports.
 * No part of the package. test/report/built.test.ts bundles it once more and compares.
 */
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = import.meta.dirname;

/** The page's program and its style sheet. The same sources give the same text with the same version of esbuild. */
export async function compileClient(): Promise<{ script: string; style: string }> {
  const { outputFiles } = await build({
    absWorkingDir: join(here, 'client'),
    entryPoints: { script: 'main.ts', style: 'page.css' },
    bundle: true,
    minify: true,
    charset: 'utf8',
    format: 'iife',
    target: ['es2022', 'chrome111', 'firefox113', 'safari16.4'],
    outdir: 'built',
    write: false,
    logLevel: 'silent',
  });
  const named = (ending: string) => outputFiles.find(({ path }) => path.endsWith(ending))?.text.trim() ?? '';
  return { script: named('.js'), style: named('.css') };
}

/** The text of built.ts. */
export function builtSource({ script, style }: { script: string; style: string }): string {
  return [
    '/** The page that client/ is, and the hashes its policy names. Written by `npm run build:report`; not for reading. */',
    constant('SCRIPT', script),
    constant('SCRIPT_SHA256', sha256(script)),
    constant('STYLE', style),
    constant('STYLE_SHA256', sha256(style)),
    '',
  ].join('\n');
}

function constant(name: string, value: string): string {
  const parts = value.match(/.{1,110}/gsu) ?? [];
  return `export const ${name} =\n${parts.map((part) => `  ${JSON.stringify(part)}`).join(' +\n')};`;
}

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('base64');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { script, style } = await compileClient();
  writeFileSync(join(here, 'built.ts'), builtSource({ script, style }));
  process.stdout.write(`src/report/built.ts: ${script.length} of script, ${style.length} of style\n`);
}
