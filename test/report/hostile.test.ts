/** Stories that try to break out of the page, in a real Chromium; and the page where scripts don't run. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderHtml } from '../../src/report/render-html.ts';
import { launchChromium, missing } from '../browser/chromium.ts';
import { hostile, shipped } from './corpus.ts';
import { go, openPage } from './open-page.ts';

describe.skipIf(missing)(`hostile stories${missing ? ` (skipped: ${missing})` : ''}`, { timeout: 180_000 }, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  }, 120_000);
  afterAll(() => browser?.close());

  it('are shown as they are, and do nothing', async () => {
    const { documents, report } = hostile;
    const opened = await openPage(browser, renderHtml(report, documents, { title: 'A <b>title</b> \u202e' }));
    const { page } = opened;
    await page.evaluate("for (const details of document.querySelectorAll('details')) details.open = true");
    await expect.poll(() => page.locator('.reading').count(), { timeout: 60_000 }).toBe(documents.length);
    expect(await page.title()).toBe('A <b>title</b> [RLO]');
    expect(await page.locator('h1 .control').getAttribute('data-name')).toBe('RLO');
    const wellFormed = (text: string) => text.replace(/\p{Surrogate}/gu, '\ufffd');
    expect(report.passages.length).toBeGreaterThan(1);
    const passages = await page.locator('#passages article > .main > .text').allTextContents();
    expect(passages.map(wellFormed)).toEqual(report.passages.map(({ text }) => wellFormed(text)));
    for (const [i, { text }] of documents.entries()) {
      const paragraphs = report.documents[i]?.paragraphs ?? [];
      const shown = await page.locator(`#d-${i + 1} .paragraph > p:last-child`).allTextContents();
      expect(shown.map(wellFormed)).toEqual(paragraphs.map(({ start, end }) => wellFormed(text.slice(start, end))));
    }
    expect(await page.locator('script').count()).toBe(2);
    expect(await page.locator('style').count()).toBe(1);
    expect(await page.locator('img, iframe, object, embed, link:not([rel=icon])').count()).toBe(0);
    expect(opened.complaints).toEqual([]);
    expect(opened.requests).toEqual([]);
    await opened.close();
  });

  it('show controls by name, keep the direction of the page, and stay within it', async () => {
    const { documents, report } = hostile;
    const opened = await openPage(browser, renderHtml(report, documents));
    const { page } = opened;
    for (const view of ['#passages', '#d-1', '#d-5']) {
      await go(page, view);
      await expect.poll(() => page.locator('article:visible').count()).toBeGreaterThan(0);
      expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth'), view).toBe(true);
    }
    const named = await page.locator('#passages .control').evaluateAll((all) => all.map((c) => c.dataset.name));
    expect(named).toEqual(expect.arrayContaining(['RLO', 'PDF', 'NUL', 'U+0007']));
    const obeyed = await page
      .locator('.control s')
      .evaluateAll((all) => all.filter((control) => control.getClientRects().length > 0).length);
    expect(obeyed).toBe(0);
    await opened.close();
  });

  it.each([
    ['shipped', shipped],
    ['hostile', hostile],
  ])('without scripts the passages are a list, in a sandboxed frame too: %s', async (_, { documents, report }) => {
    const html = renderHtml(report, documents);
    const opened = await openPage(browser, html, { javaScriptEnabled: false });
    const first = await opened.page.locator('li p:first-child').allTextContents();
    const shown = (text: string) => text.replace(/\[(?:[A-Z]{3}|U\+[0-9A-F]{4})\]/g, '').replace(/\s+/g, ' ');
    const bare = (text: string) => text.replace(/(?![\t\n\r])[\p{Cc}\p{Bidi_Control}]/gu, '').replace(/\s+/g, ' ');
    expect(first.map(shown)).toEqual(
      report.passages.map(({ text }) => bare(text).replace(/\p{Surrogate}/gu, '\ufffd')),
    );
    await opened.close();

    const outer = await openPage(
      browser,
      '<!doctype html><title>outer</title><iframe sandbox width=900 height=600></iframe>',
    );
    await outer.page.locator('iframe').evaluate((frame, source) => {
      frame.srcdoc = source;
    }, html);
    const frame = outer.page.frameLocator('iframe');
    await expect.poll(() => frame.locator('ol li').count()).toBe(report.passages.length);
    expect(await frame.locator('h1').isVisible()).toBe(true);
    expect(outer.requests.filter((url) => url !== 'about:srcdoc')).toEqual([]);
    await outer.close();
  });

  it('links work in a frame with srcdoc that may run scripts', async () => {
    const { documents, report } = shipped;
    const outer = await openPage(
      browser,
      '<!doctype html><title>outer</title><iframe sandbox=allow-scripts width=900 height=600></iframe>',
    );
    await outer.page.locator('iframe').evaluate(
      (frame, source) => {
        frame.srcdoc = source;
      },
      renderHtml(report, documents),
    );
    const frame = outer.page.frameLocator('iframe');
    await frame.getByRole('link', { name: /^Documents/ }).click();
    await expect.poll(() => frame.locator('#d-1').isVisible()).toBe(true);
    await frame.locator('#d-1 h3 a').click();
    await frame.locator('#d-1 .place').first().click();
    await expect.poll(() => frame.locator('#passages').isVisible()).toBe(true);
    expect(outer.complaints).toEqual([]);
    await outer.close();
  });
});
