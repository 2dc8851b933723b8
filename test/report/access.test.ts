/** For everyone: what axe finds, the keyboard, narrow windows, print. In a real Chromium. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderHtml } from '../../src/report/render-html.ts';
import { launchChromium, missing } from '../browser/chromium.ts';
import { hostile, shipped } from './corpus.ts';
import { focused, go, openPage } from './open-page.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const { documents, report } = shipped;
const html = renderHtml(report, documents);

describe.skipIf(missing)(
  `the page for everyone${missing ? ` (skipped: ${missing})` : ''}`,
  { timeout: 180_000 },
  () => {
    let browser: Browser;
    beforeAll(async () => {
      browser = await launchChromium();
    }, 120_000);
    afterAll(() => browser?.close());

    it.each((['light', 'dark'] as const).flatMap((scheme) => [360, 1280].map((width) => [scheme, width] as const)))(
      'has nothing that axe finds wrong: %s, %i pixels',
      async (scheme, width) => {
        const opened = await openPage(browser, html, { colorScheme: scheme, viewport: { width, height: 900 } });
        const { page } = opened;
        for (const hash of ['#passages', '#p-1', '#documents', '#d-1', '#o-1-2', '#d-12', '#stories', '#s-1']) {
          await go(page, hash);
          await page.evaluate(axe);
          const found = await page.evaluate<{ id: string; impact: string; nodes: { html: string }[] }[]>(
            'axe.run(document).then(({ violations }) => violations)',
          );
          expect(found.map(({ id, nodes }) => `${hash}: ${id}: ${nodes[0]?.html}`)).toEqual([]);
        }
        await opened.close();
      },
    );

    it('can be used by keyboard alone', async () => {
      const opened = await openPage(browser, html);
      const { page } = opened;
      const role = () => page.evaluate('document.activeElement.textContent');
      await page.keyboard.press('Tab');
      expect(await role()).toBe('Skip to the content');
      expect(await page.locator('.skip').evaluate((link) => link.getBoundingClientRect().top)).toBeGreaterThanOrEqual(
        0,
      );
      await page.keyboard.press('Enter');
      expect(await focused(page)).toBe('content');
      // The first passage: its link, then what opens its details.
      await page.keyboard.press('Tab');
      expect(await role()).toBe('Passage 1');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await expect.poll(() => page.locator('#p-1 .places').isVisible()).toBe(true);
      await page.keyboard.press('Tab');
      const href = await page.evaluate<string>("document.activeElement.getAttribute('href')");
      expect(href).toMatch(/^#o-1-1$/);
      await page.keyboard.press('Enter');
      await expect.poll(() => focused(page)).toBe('o-1-1');
      await expect.poll(() => page.locator('#card').isVisible()).toBe(true);
      expect(await page.locator('#o-1-1').getAttribute('aria-describedby')).toBe('card');
      await page.keyboard.press('Escape');
      expect(await page.locator('#card').isVisible()).toBe(false);
      await page.keyboard.press('Enter');
      await expect.poll(() => focused(page)).toBe('p-1');
      await opened.close();
    });

    it.each([320, 360, 1280, 2000])('never scrolls sideways: %i pixels', async (width) => {
      for (const shown of [shipped, hostile]) {
        const opened = await openPage(browser, renderHtml(shown.report, shown.documents), {
          viewport: { width, height: 900 },
        });
        const hashes = ['#passages', '#documents', '#stories', '#p-1', '#d-1', '#d-5', '#s-1'];
        for (const hash of hashes) {
          await go(opened.page, hash);
          expect(await opened.page.evaluate('document.documentElement.scrollWidth'), hash).toBeLessThanOrEqual(width);
        }
        await opened.close();
      }
    });

    it('prints everything, whatever is open, and no controls', async () => {
      const opened = await openPage(browser, html);
      const { page } = opened;
      await go(page, '#documents');
      await page.emulateMedia({ media: 'print' });
      await expect.poll(() => page.locator('.reading:visible').count()).toBe(documents.length);
      const passages = page.locator('#passages article > .main > .text');
      for (const [i, { text }] of report.passages.entries()) {
        expect(await passages.nth(i).isVisible()).toBe(true);
        expect(await passages.nth(i).textContent()).toBe(text);
      }
      expect(await page.locator('.wordings:visible').count()).toBe(
        report.passages.filter((p) => p.variants.length > 1).length,
      );
      expect(await page.locator('form, nav, button, summary, .skip').filter({ visible: true }).count()).toBe(0);
      await page.emulateMedia({ media: 'screen' });
      await expect.poll(() => page.locator('details[open]').count()).toBe(0);
      await opened.close();
    });
  },
);
