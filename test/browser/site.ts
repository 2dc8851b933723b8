/** The page of examples/browser, built and served for a test file, and opened in Chromium with an eye on its console. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { buildSite, policyOf } from '../../examples/browser/build.ts';
import { type Server, serve } from '../../examples/browser/serve.ts';
import { launchChromium } from './chromium.ts';

export interface Site {
  /** Where index.html stands. */
  readonly url: string;
  /** What index.html states, and the server sends. */
  readonly policy: string;
  /** The same site again, with other headers. @param policy undefined sends none */
  serveWith(policy: string | undefined): Promise<Server>;
  open(options?: BrowserContextOptions & { readonly url?: string }): Promise<Opened>;
  close(): Promise<void>;
}

export interface Opened {
  readonly page: Page;
  /** Errors that the page or its frame threw or wrote, violations of the policy among them. */
  readonly faults: readonly string[];
  /** Every address that was asked for. */
  readonly requests: readonly string[];
}

/** Only where there is a Chromium. @param more files of the test's own, by name, to stand beside the page */
export async function openSite(more: Readonly<Record<string, string>> = {}): Promise<Site> {
  const above = mkdtempSync(join(tmpdir(), 'dejalu-site-'));
  // Not at the root of the host, where relative addresses would be the same as absolute ones.
  const folder = join(above, 'some/where');
  await buildSite(folder);
  for (const [name, text] of Object.entries(more)) writeFileSync(join(folder, name), text);
  const policy = policyOf(readFileSync(join(folder, 'index.html'), 'utf8'));
  const servers: Server[] = [];
  const serveWith = async (sent: string | undefined): Promise<Server> => {
    const server = await serve(above, sent);
    servers.push(server);
    return { ...server, url: `${server.url}some/where/` };
  };
  const { url } = await serveWith(policy);
  const browser = await launchChromium();
  return {
    url,
    policy,
    serveWith,
    open: ({ url: other, ...options } = {}) => open(browser, other ?? url, options),
    async close() {
      await browser.close();
      await Promise.all(servers.map((server) => server.close()));
      rmSync(above, { recursive: true });
    },
  };
}

async function open(browser: Browser, url: string, options: BrowserContextOptions): Promise<Opened> {
  const context = await browser.newContext(options);
  // For machines that have other things to do as well.
  context.setDefaultTimeout(60_000);
  const page = await context.newPage();
  const faults: string[] = [];
  const requests: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') faults.push(message.text());
  });
  context.on('request', (request) => requests.push(request.url()));
  await page.goto(url);
  return { page, faults, requests };
}
