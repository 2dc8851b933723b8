/**
 * Compiles assembly/ and writes the bytes to module.ts as Base64: `npm run build:kernel`, after every change there or in
 * layout.ts. No part of the package.
 * test/kernel/module.test.ts compiles it once more and compares.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { main } from 'assemblyscript/asc';
import { FREE } from './layout.ts';

const MEMORY_PAGE = 1 << 16;
/** Room for the fold pages of English and most of Europe; more is added when it is needed. */
const FOLD_ROOM = 64 << 10;

const here = import.meta.dirname;

/** The bytes of the module. The same sources give the same bytes with the same version of the compiler. */
export async function compileKernel(): Promise<Uint8Array> {
  let binary: Uint8Array | undefined;
  const { error, stderr } = await main(
    [
      'assembly/index.ts',
      '-O3',
      '--noAssert',
      '--runtime=stub',
      '--enable=simd,bulk-memory',
      `--initialMemory=${Math.ceil((FREE + FOLD_ROOM) / MEMORY_PAGE)}`,
      `--baseDir=${here}`,
      '--outFile=kernel.wasm',
    ],
    {
      writeFile(_, contents) {
        binary = contents as Uint8Array;
      },
    },
  );
  if (error || !binary) throw new Error(`the kernel does not compile: ${error?.message}\n${stderr}`);
  return binary;
}

/** The text of module.ts. */
export function moduleSource(binary: Uint8Array): string {
  const base64 = Buffer.from(binary).toString('base64').replace(/=+$/, '');
  const lines = base64.match(/.{1,112}/g) ?? [];
  return [
    '/** The module that assembly/ compiles to, in Base64 without padding. Written by `npm run build:kernel`; not for reading. */',
    `export const MODULE =`,
    `${lines.map((line) => `  '${line}'`).join(' +\n')};`,
    '',
  ].join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const binary = await compileKernel();
  writeFileSync(join(here, 'module.ts'), moduleSource(binary));
  process.stdout.write(`src/kernel/module.ts: ${binary.length} bytes\n`);
}
