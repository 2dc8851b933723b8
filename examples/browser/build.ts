/**
 * Puts the page together in a folder that any static host can serve: the package's own modules as they were built, in
 * dejalu/, and beside them the page and its worker. Those two are TypeScript and import 'dejalu' by name, so esbuild
 * takes the types out and writes the name as a path; browsers read the rest as it is.
 */
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findBackground } from 'dejalu';
import { renderHtml } from 'dejalu/report';
import { build } from 'esbuild';

const page = join(import.meta.dirname, 'page');
const dist = join(import.meta.dirname, '../../dist');

/** @param folder is emptied first */
export async function buildSite(folder: string): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'dejalu'), { recursive: true });
  for (const file of readdirSync(dist)) {
    // The command is for Node.
    if (file.endsWith('.js') && file !== 'cli.js') copyFileSync(join(dist, file), join(folder, 'dejalu', file));
  }
  for (const file of ['page.css', 'icon.svg']) copyFileSync(join(page, file), join(folder, file));
  copyFileSync(join(import.meta.dirname, '../stories.jsonl'), join(folder, 'stories.jsonl'));
  writeFileSync(join(folder, 'index.html'), allowReport(readFileSync(join(page, 'index.html'), 'utf8')));

  await build({
    entryPoints: ['page', 'worker'].map((name) => join(page, `${name}.ts`)),
    outdir: folder,
    bundle: true,
    format: 'esm',
    target: 'es2022',
    logLevel: 'warning',
    plugins: [
      {
        name: 'the-package-beside-it',
        setup(build) {
          build.onResolve({ filter: /^dejalu(\/|$)/ }, ({ path }) => ({
            path: path === 'dejalu' ? './dejalu/index.js' : `./${path}.js`,
            external: true,
          }));
        },
      },
    ],
  });
}

/** Fills in the hashes by which a report allows its own script and style, the same ones in every report. */
function allowReport(html: string): string {
  const report = renderHtml(findBackground([]), []);
  const policy = policyOf(report);
  return html.replace(/\{report-(script|style)\}/g, (_, kind: string) => {
    const sources = new RegExp(`(?:^|; *)${kind}-src ([^;]*)`).exec(policy)?.[1];
    if (!sources) throw new Error(`the report's content-security policy has no ${kind}-src: ${policy}`);
    return sources.trim();
  });
}

/** The content-security policy that a page states in itself. */
export function policyOf(html: string): string {
  const policy = /http-equiv="Content-Security-Policy"\s+content="([^"]*)"/i.exec(html)?.[1];
  if (policy === undefined) throw new Error('the page states no content-security policy');
  return policy.replaceAll('&#39;', "'");
}
