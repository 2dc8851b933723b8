/** Versions of the npm packages that take part: what the rivals' files and the measuring import, as installed here. */
import { readdirSync, readFileSync } from 'node:fs';
import manifest from '../package.json' with { type: 'json' };

export function versionsOfPackages(): Record<string, string> {
  const files = ['measure.ts', ...readdirSync(new URL('rivals/', import.meta.url)).map((name) => `rivals/${name}`)];
  const code = files.map((file) => readFileSync(new URL(file, import.meta.url), 'utf8')).join('\n');
  const imported = Object.keys(manifest.devDependencies).filter((name) =>
    new RegExp(`(from |import\\()'${name}['/]`).test(code),
  );
  return Object.fromEntries(imported.map((name) => [name, versionOf(name)]));
}

/** Read from its manifest, which not every package lets one import. */
function versionOf(name: string): string {
  return JSON.parse(readFileSync(new URL(`../node_modules/${name}/package.json`, import.meta.url), 'utf8')).version;
}
