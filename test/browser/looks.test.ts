/** The page at every width, light and dark, empty, filled and with an error: nothing sideways, nothing axe calls serious. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { missing } from './chromium.ts';
import { openSite, type Site } from './site.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly { readonly target: readonly string[] }[];
}

/** What stands on the page around the report; the report has tests of its own. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const found = await page.evaluate<Violation[]>('axe.run({ iframes: false }).then(({ violations }) => violations)');
  return found.map(({ id, impact, nodes }) => `${impact}: ${id} at ${nodes.map(({ target }) => target).join(', ')}`);
}

const states: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  empty: async (page) => page.getByText('Give it two stories or more').waitFor(),
  filled: async (page) => {
    await page.getByText('Settings').click();
    await page.getByRole('button', { name: 'Try it with the sample stories' }).click();
    await page.getByRole('status').filter({ hasText: '12 stories' }).waitFor();
  },
  'with an error': async (page) => {
    await page.getByLabel('Paste some').fill(`{"id": ${'very'.repeat(100)}`);
    await page.getByRole('alert').filter({ hasText: 'is not JSON' }).waitFor();
  },
};

describe.skipIf(missing)('the page', () => {
  let site: Site;

  beforeAll(async () => {
    site = await openSite();
  });
  afterAll(() => site?.close());

  for (const colorScheme of ['light', 'dark'] as const) {
    it.each(Object.keys(states))(`%s and ${colorScheme}`, async (state) => {
      const { page, faults } = await site.open({ colorScheme });
      await states[state](page);
      for (const width of [360, 768, 1280, 2000]) {
        await page.setViewportSize({ width, height: 900 });
        const sideways = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
        expect(sideways, `${width} px`).toBeLessThanOrEqual(0);
        if (width === 360 || width === 1280) expect(await violations(page), `${width} px`).toEqual([]);
      }
      expect(faults).toEqual([]);
      await page.context().close();
    });
  }
});

if (missing) console.warn(`test/browser/looks.test.ts is skipped: ${missing}`);
