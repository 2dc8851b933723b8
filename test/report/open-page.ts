/** A report opened in Chromium as a user would, from a file, with everything noted that it complains about or asks for. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

export interface Opened {
  readonly page: Page;
  /** Errors and warnings of the console, exceptions, violations of the policy. */
  readonly complaints: string[];
  /** Every address asked for but the page's own. */
  readonly requests: string[];
  close(): Promise<void>;
}

export async function openPage(
  browser: Browser,
  html: string,
  { hash = '', ...context }: BrowserContextOptions & { hash?: string } = {},
): Promise<Opened> {
  const folder = mkdtempSync(join(tmpdir(), 'dejalu-report-'));
  const file = join(folder, 'report.html');
  writeFileSync(file, html);
  const opened = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...context });
  const page = await opened.newPage();
  const complaints: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  const address = pathToFileURL(file).href;
  page.on('request', (request) => {
    if (!request.url().startsWith(address) && request.url() !== 'data:,') requests.push(request.url());
  });
  await page.goto(address + hash, { timeout: 60_000 });
  const close = async () => {
    await opened.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { page, complaints, requests, close };
}

/** Follows a link within the page. */
export async function go(page: Page, hash: string): Promise<void> {
  await page.evaluate(`location.hash = ${JSON.stringify(hash)}`);
}

/** The id of what has the focus. */
export function focused(page: Page): Promise<string> {
  return page.evaluate('document.activeElement.id');
}
