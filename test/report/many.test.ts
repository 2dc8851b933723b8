/** A report of 1,000 stories, and of many copies, in a real Chromium. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBackground } from '../../src/background.ts';
import { renderHtml } from '../../src/report/render-html.ts';
import { stories } from '../background/stories.ts';
import { launchChromium, missing } from '../browser/chromium.ts';
import { manyStories } from './corpus.ts';
import { focused, go, openPage } from './open-page.ts';

describe.skipIf(missing)(`many${missing ? ` (skipped: ${missing})` : ''}`, { timeout: 180_000 }, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  }, 120_000);
  afterAll(() => browser?.close());

  it('1,000 stories: only what is opened is built, the rest of a long list when it is asked for', async () => {
    const { documents, report } = manyStories();
    expect(report.passages.map((passage) => [passage.stories, passage.variants.length])).toEqual([[1000, 1000]]);
    const opened = await openPage(browser, renderHtml(report, documents));
    const { page } = opened;
    expect(await page.locator('article').count()).toBe(1001);
    expect(await page.locator('.reading, .inside').count()).toBe(0);
    expect(await page.locator('*').count()).toBeLessThan(40 * 1001);

    await page.locator('#p-1 summary').click();
    await expect.poll(() => page.locator('#p-1 tbody tr').count()).toBe(25);
    expect(await page.locator('#p-1 .wordings li').count()).toBe(12);
    await page.locator('#p-1 .places .more').click();
    expect(await page.locator('#p-1 tbody tr').count()).toBe(1000);
    expect(
      await page
        .locator('#p-1 tbody tr')
        .nth(25)
        .evaluate((row) => row === row.ownerDocument.activeElement),
    ).toBe(true);

    await go(page, '#o-1-777');
    await expect.poll(() => focused(page)).toBe('o-1-777');
    expect(await page.locator('.reading').count()).toBe(1);
    const there = await page.locator('#o-1-777').evaluate((place) => place.getBoundingClientRect().top);
    expect(there).toBeGreaterThan(0);
    expect(there).toBeLessThan(800);
    expect(opened.complaints).toEqual([]);

    // More than a browser can print: the beginning.
    await page.emulateMedia({ media: 'print' });
    const note = 'The first 100 of 1,000 are printed; filter the page for others.';
    await expect.poll(() => page.locator('.cut').allTextContents()).toEqual([note]);
    expect(await page.locator('#documents article').count()).toBe(100);
    expect(await page.locator('.reading:visible').count()).toBe(100);
    await page.emulateMedia({ media: 'screen' });
    await expect.poll(() => page.locator('.cut').count()).toBe(0);
    expect(await page.locator('#documents article').evaluateAll((all) => all.map(({ id }) => id))).toEqual(
      documents.map((_, i) => `d-${i + 1}`),
    );
    expect(await focused(page)).toBe('o-1-777');
    await opened.close();
  });

  it('three versions: the one that is chosen beside an earlier one', async () => {
    const [first] = stories;
    const text = first?.text ?? '';
    const documents = ['a', 'b', 'c'].map((id, i) => ({
      id,
      date: `2031-03-0${i + 1}`,
      text: `${text}\nOnly in ${id}.`,
    }));
    const report = findBackground(documents);
    expect(report.stories.map(({ versions }) => versions.map(({ document }) => document))).toEqual([['a', 'b', 'c']]);
    const opened = await openPage(browser, renderHtml(report, documents), { hash: '#s-1' });
    const { page } = opened;
    const columns = () => page.locator('#s-1 thead th').allTextContents();
    await expect.poll(columns).toEqual(['a', 'b']);
    await page.getByLabel('Version').selectOption('c');
    expect(await columns()).toEqual(['a', 'c']);
    expect(await page.locator('#s-1 del').allTextContents()).toEqual(['a']);
    expect(await page.locator('#s-1 ins').allTextContents()).toEqual(['c']);
    expect(opened.complaints).toEqual([]);
    await opened.close();
  });
});
