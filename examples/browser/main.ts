/**
 * What do the stories that I paste here repeat? Builds the page into examples/browser/site and serves it until Ctrl-C,
 * at the port that PORT names, else at 8080 or, where that is taken, at any that is free.
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
const port = process.env['PORT'];
const server = await serve(folder, policy, check ? 0 : Number(port ?? 8080)).catch((error: NodeJS.ErrnoException) => {
  if (port !== undefined || error.code !== 'EADDRINUSE') throw error;
  return serve(folder, policy);
});
console.log(`The page is at ${server.url}${check ? '' : ' until Ctrl-C'}`);

if (check) {
  // Only here: who serves the page needs no playwright.
  const { checkPage } = await import('./check.ts');
  try {
    console.log(await checkPage(server.url));
  } finally {
    await server.close();
  }
}
