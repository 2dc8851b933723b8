/**
 * What do the stories that I paste here repeat? Builds the page into examples/browser/site and serves it until Ctrl-C.
 * With --check, or CI in the environment, it looks once at the page in Chromium and ends.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSite, policyOf } from './build.ts';
import { serve } from './serve.ts';

const check = process.argv.includes('--check') || Boolean(process.env['CI']);
const folder = join(import.meta.dirname, 'site');

await buildSite(folder);
const policy = policyOf(readFileSync(join(folder, 'index.html'), 'utf8'));
const server = await serve(folder, policy, check ? 0 : Number(process.env['PORT'] ?? 8080));
console.log(`The page is at ${server.url}${check ? '' : ' until Ctrl-C; PORT sets another port'}`);

if (check) {
  // Only here: who serves the page needs no playwright.
  const { checkPage } = await import('./check.ts');
  try {
    console.log(await checkPage(server.url));
  } finally {
    await server.close();
  }
}
