/** Stories, carriers and follow-ups on the page, in a real Chromium. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBackground } from '../../src/background.ts';
import { renderHtml } from '../../src/report/render-html.ts';
import { launchChromium, missing } from '../browser/chromium.ts';
import { news } from '../cli/news.ts';
import { go, type Opened, openPage } from './open-page.ts';

describe.skipIf(missing)(`stories on the page${missing ? ` (skipped: ${missing})` : ''}`, { timeout: 120_000 }, () => {
  let browser: Browser;
  let opened: Opened;
  beforeAll(async () => {
    browser = await launchChromium();
    opened = await openPage(browser, renderHtml(findBackground(news), news));
  }, 120_000);
  afterAll(async () => {
    await opened?.close();
    await browser?.close();
  });

  it('have their versions in order of time, with what each changed, figures first', async () => {
    const { page } = opened;
    await go(page, '#s-1');
    const versions = await page.locator('#s-1 .versions li').allTextContents();
    expect(versions.map((text) => /^.*?, 11 Feb 2031, \d\d:\d\d/.exec(text)?.[0])).toEqual([
      'first telling: wire-9, 11 Feb 2031, 09:00',
      'update: wire-10, 11 Feb 2031, 10:00',
      'cut copy: post-1, 11 Feb 2031, 12:00',
    ]);
    expect(versions[1]).toMatch(/\d\d % of it is in wire-9, 100 % of that is here, figures apart3 → 13$/);
    expect(await page.locator('#s-1 .margin p').allTextContents()).toEqual(['3 versions', '1 update', '1 cut copy']);
    await page.getByLabel('Version').selectOption('post-1');
    expect(await page.locator('#s-1 thead th').allTextContents()).toEqual(['wire-9', 'post-1']);
  });

  it('say of carriers and follow-ups what they took from where', async () => {
    const { page } = opened;
    await go(page, '#takers');
    const kinds = page.locator('#takers .margin p:nth-child(2)');
    expect(await kinds.allTextContents()).toEqual(['carrier', 'follow-up']);
    expect(await page.locator('#t-1 .took .note').allTextContents()).toEqual([
      '4 paragraphs from wire-9',
      '3 paragraphs from fish',
      '3 paragraphs from court',
    ]);
    expect(await page.locator('#t-2 .took .note').allTextContents()).toEqual(['4 paragraphs from wire-9']);
  });

  it('show what was new as fresh where it was told first, and who told it again', async () => {
    const { page } = opened;
    const at = news.findIndex(({ id }) => id === 'wire-9') + 1;
    await go(page, `#d-${at}`);
    await expect.poll(() => page.locator(`#d-${at} .place.fresh`).count()).toBe(4);
    expect(await page.locator(`#d-${at} .paragraph`).evaluateAll((all) => all.map((p) => p.className))).toEqual(
      Array(4).fill('paragraph fresh'),
    );
    const summaries = await page.locator(`#d-${at} summary`).allTextContents();
    expect(summaries).toContain('told again in 4 later documents');
    expect(await page.locator(`#d-${at} .retold .note`).first().textContent()).toBe(
      'again in wire-10, post-1, post-evening, wire-later',
    );
    const place = page.locator(`#d-${at} .place`).first();
    await place.hover();
    await expect.poll(() => page.locator('#card').textContent()).toContain('Fresh here: told for the first time');
    expect(opened.complaints).toEqual([]);
  });
});
