import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { TestProject } from 'vitest/node';

/** A file of the tarball, as `npm pack --json` lists it. */
export interface PackedFile {
  readonly path: string;
  /** Bytes, unpacked. */
  readonly size: number;
}

declare module 'vitest' {
  interface ProvidedContext {
    readonly tarball: string;
    readonly packedFiles: readonly PackedFile[];
  }
}

const root = resolve(import.meta.dirname, '../..');

/** Builds and packs once for all tests of what is shipped, so that they never see an old dist/. */
export default function setup({ provide }: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'dejalu-pack-'));
  const run = (command: string, args: string[]): string => execFileSync(command, args, { cwd: root, encoding: 'utf8' });

  run('npm', ['run', '--silent', 'build']);
  // --ignore-scripts: prepack would build a second time.
  const [packed] = JSON.parse(run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder]));
  provide('tarball', join(folder, packed.filename));
  provide(
    'packedFiles',
    packed.files.map(({ path, size }: PackedFile) => ({ path, size })),
  );

  return () => rmSync(folder, { recursive: true, force: true });
}
