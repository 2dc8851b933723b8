/** The filter of the page against a plain filter over the report. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBackground } from '../../src/background.ts';
import { renderHtml } from '../../src/report/render-html.ts';
import type { Document, Passage, Role } from '../../src/types.ts';
import { launchChromium, missing } from '../browser/chromium.ts';
import { shipped } from './corpus.ts';
import { type Opened, openPage } from './open-page.ts';

const { documents, report } = shipped;

interface Asked {
  readonly text?: string;
  readonly role?: Role;
  readonly source?: string;
  readonly from?: string;
  readonly to?: string;
}

const byId = new Map(documents.map((document) => [document.id, document]));
const plain = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .split(/\s+/)
    .join(' ');

/** What the page must show, told from the report alone. */
function wanted({ text = '', role, source, from = '', to = '9' }: Asked) {
  const published = ({ date = '', source: own }: Document) =>
    (source === undefined || own === source) && date >= from && date.slice(0, to.length) <= to;
  const stands = ({ occurrences }: Passage, test: (document: Document) => boolean) =>
    occurrences.some(({ document }) => test(byId.get(document) as Document));
  const says = (...texts: string[]) => texts.some((own) => plain(own).includes(plain(text)));
  const found = documents.filter(
    (document) =>
      published(document) &&
      says(document.text, document.id) &&
      (role === undefined || report.passages.some((p) => p.role === role && stands(p, ({ id }) => id === document.id))),
  );
  const passages = report.passages.filter(
    (passage) =>
      (role === undefined || passage.role === role) &&
      stands(passage, published) &&
      says(...passage.variants.map((variant) => variant.text)),
  );
  const ids = new Set(found.map(({ id }) => id));
  return {
    passages: passages.map((passage) => `p-${report.passages.indexOf(passage) + 1}`),
    documents: found.map((document) => `d-${documents.indexOf(document) + 1}`),
    stories: report.stories.flatMap(({ versions }, i) =>
      versions.some(({ document }) => ids.has(document)) ? [`s-${i + 1}`] : [],
    ),
    takers: [...report.carriers, ...report.followUps].flatMap(({ document }, i) =>
      ids.has(document) ? [`t-${i + 1}`] : [],
    ),
  };
}

describe.skipIf(missing)(`the filter${missing ? ` (skipped: ${missing})` : ''}`, { timeout: 120_000 }, () => {
  let browser: Browser;
  let opened: Opened;
  beforeAll(async () => {
    browser = await launchChromium();
    opened = await openPage(browser, renderHtml(report, documents));
  }, 120_000);
  afterAll(async () => {
    await opened?.close();
    await browser?.close();
  });

  const shown = async () => {
    const ids = (view: string) =>
      opened.page.locator(`#${view} article:not([hidden])`).evaluateAll((all) => all.map(({ id }) => id));
    return {
      passages: await ids('passages'),
      documents: await ids('documents'),
      stories: await ids('stories'),
      takers: await ids('takers'),
    };
  };

  const source = documents[1]?.source ?? '';
  const dates = documents.map(({ date = '' }) => date).sort();
  it.each<Asked>([
    { role: 'chrome' },
    { role: 'background' },
    { role: 'formula' },
    { source },
    { source, role: 'chrome' },
    { text: 'DAM' },
    { text: 'kelte' },
    { text: 'treaty of łumna' },
    { text: 'no such words' },
    { from: dates[4] as string },
    { to: dates[4] as string },
    { from: dates[2] as string, to: dates[6] as string, role: 'background' },
    { text: 'river', from: dates[3] as string, role: 'background' },
  ])('shows what is asked for: %o', async (asked) => {
    const { page } = opened;
    await page.getByRole('button', { name: 'Clear' }).click();
    await page.getByLabel('Text', { exact: true }).fill(asked.text ?? '');
    await page.getByLabel('Role').selectOption(asked.role ?? '');
    await page.getByLabel('Source').selectOption(asked.source ?? '');
    await page.getByLabel('From').fill(asked.from ?? '');
    await page.getByLabel('To', { exact: true }).fill(asked.to ?? '');
    await page.keyboard.press('Enter');
    const expected = wanted(asked);
    await expect.poll(shown).toEqual(expected);
    const said = await page.locator('[aria-live=polite]').textContent();
    expect(said).toContain(`${expected.passages.length} of ${report.passages.length} passages`);
    expect(said).toContain(`${expected.documents.length} of ${documents.length} documents`);
  });

  it('takes dates of any form, and documents without one', async () => {
    const dates = ['week 07', 'week 12', undefined, 'week 31'];
    const odd = documents.slice(0, 4).map((document, i) => ({ ...document, date: dates[i] }));
    const other = await openPage(browser, renderHtml(findBackground(odd), odd));
    await other.page.getByLabel('From').fill('week 08');
    await other.page.getByLabel('To', { exact: true }).fill('week 3');
    await other.page.keyboard.press('Enter');
    const left = other.page.locator('#documents article:not([hidden])');
    await expect.poll(() => left.evaluateAll((all) => all.map(({ id }) => id))).toEqual(['d-2', 'd-4']);
    expect(await other.page.locator('.timeline').count()).toBeGreaterThan(0);
    expect(other.complaints).toEqual([]);
    await other.close();

    const undated = odd.map(({ id, text }) => ({ id, text }));
    const bare = await openPage(browser, renderHtml(findBackground(undated), undated));
    expect(await bare.page.locator('.timeline, .when:not(:empty)').count()).toBe(0);
    expect(await bare.page.getByLabel(/From|To|Source/).count()).toBe(0);
    expect(bare.complaints).toEqual([]);
    await bare.close();
  });

  it('is cleared by a link that leads to what it hides', async () => {
    const { page } = opened;
    await page.getByRole('button', { name: 'Clear' }).click();
    await page.getByLabel('Text', { exact: true }).fill('no such words');
    await expect.poll(async () => (await shown()).passages).toEqual([]);
    await page.evaluate("location.hash = '#p-2'");
    await expect.poll(() => page.locator('#p-2').isVisible()).toBe(true);
    expect(await page.getByLabel('Text', { exact: true }).inputValue()).toBe('');
    expect(await page.locator('[aria-live=polite]').textContent()).toContain('Filter cleared');
  });
});
