/** The page in a real Chromium, as a reader uses it. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderHtml } from '../../src/report/render-html.ts';
import { tokenize } from '../../src/text/tokenize.ts';
import { launchChromium, missing } from '../browser/chromium.ts';
import { shipped } from './corpus.ts';
import { focused, go, type Opened, openPage } from './open-page.ts';

const { documents, report } = shipped;
const html = renderHtml(report, documents);

describe.skipIf(missing)(`the page${missing ? ` (skipped: ${missing})` : ''}`, { timeout: 120_000 }, () => {
  let browser: Browser;
  let opened: Opened;
  beforeAll(async () => {
    browser = await launchChromium();
    opened = await openPage(browser, html);
  }, 120_000);
  afterAll(async () => {
    await opened?.close();
    await browser?.close();
  });

  /** From a fresh page, so that tests don't depend on each other. */
  const fresh = async () => {
    await opened.page.evaluate("document.querySelector('form').reset()");
    await opened.page.evaluate("for (const details of document.querySelectorAll('details')) details.open = false");
    await go(opened.page, '#passages');
    return opened.page;
  };

  it('shows every passage with its exact text, most repeated first', async () => {
    const page = await fresh();
    expect(await page.locator('#passages article > .main > .text').allTextContents()).toEqual(
      report.passages.map(({ text }) => text),
    );
    const counts = await page.locator('#passages .figure b').allTextContents();
    expect(counts.map(Number)).toEqual(report.passages.map(({ stories }) => stories));
    expect(counts.map(Number)).toEqual(counts.map(Number).sort((a, b) => b - a));
    const margins = await page.locator('#passages .margin').allTextContents();
    expect(margins.map((margin) => /in (\d+) documents/.exec(margin)?.[1])).toEqual(
      report.passages.map(({ documents, stories }) => (stories < documents ? String(documents) : undefined)),
    );
  });

  it('calls documents by their headlines, also where the menu of another page has them', async () => {
    const page = await fresh();
    await go(page, '#documents');
    const headlines = await page.locator('#documents .headline').allTextContents();
    const sources = new Set(documents.map(({ source }) => source));
    // The first line of six words that is not what all pages of the source begin with.
    const furniture = [...sources].flatMap((source) => {
      const [first, ...others] = documents.filter((d) => d.source === source).map(({ text }) => text.split('\n'));
      return (first ?? []).filter((line) => others.every((lines) => lines.includes(line)));
    });
    const expected = documents.map(({ text }) =>
      text.split('\n').find((line) => line.split(' ').length >= 6 && !/^[-•]/.test(line) && !furniture.includes(line)),
    );
    expect(headlines).toEqual(expected);
  });

  it('tells the places of a passage in one document apart', async () => {
    const page = await fresh();
    const twice = report.passages.findIndex(({ occurrences, documents: n }) => occurrences.length > n);
    await go(page, `#p-${twice + 1}`);
    const rows = page.locator(`#p-${twice + 1} .places tbody th`);
    await rows.first().waitFor();
    const names = await rows.allTextContents();
    expect(new Set(names).size).toBe(names.length);
  });

  it('says how much of all words is fresh, and of each document', async () => {
    const page = await fresh();
    const words = documents.map(({ text }) => tokenize(text).count);
    const all = words.reduce((sum, n) => sum + n, 0);
    const isFresh = report.documents.reduce((sum, { fresh }, i) => sum + fresh * (words[i] ?? 0), 0);
    expect(await page.locator('.shares .fresh').textContent()).toBe(`${Math.round((100 * isFresh) / all)} % fresh`);
    await go(page, '#documents');
    expect(await page.locator('#documents .figure b').allTextContents()).toEqual(
      report.documents.map(({ fresh }) => `${Math.round(100 * fresh)} %`),
    );
    // The bar is 1000 long, but for the gaps between paragraphs.
    const drawn = await page.locator('#documents .bar').evaluateAll((all) =>
      all.map((bar) => {
        const path = bar.querySelector('.fresh').getAttribute('d');
        return [...path.matchAll(/M([\d.]+) 0H([\d.]+)/g)].reduce(
          (sum, [, from, to]) => sum + Number(to) - Number(from),
          0,
        );
      }),
    );
    for (const [i, { fresh }] of report.documents.entries()) expect(Math.abs(drawn[i] - 1000 * fresh)).toBeLessThan(60);
  });

  it('puts the documents in the order that is chosen', async () => {
    const page = await fresh();
    await go(page, '#documents');
    const ids = () => page.locator('#documents .main > .id').allTextContents();
    const given = report.documents.map(({ id }) => id);
    expect(await ids()).toEqual(given);
    const rising = [...report.documents].sort((a, b) => a.fresh - b.fresh).map(({ id }) => id);
    await page.getByLabel('Order').selectOption('least fresh first');
    expect(await ids()).toEqual(rising);
    await page.getByLabel('Order').selectOption('most fresh first');
    expect(await ids()).toEqual(rising.reverse());
    await page.getByLabel('Order').selectOption('as given');
    expect(await ids()).toEqual(given);
  });

  it('shows every wording with what was dropped and inserted, as the report has it', async () => {
    const page = await fresh();
    for (const [i, { variants }] of report.passages.entries()) {
      if (variants.length < 2) continue;
      await go(page, `#p-${i + 1}`);
      const texts = await page.locator(`#p-${i + 1} .wordings .text`).evaluateAll((all) =>
        all.map((text) => {
          const copy = text.cloneNode(true);
          const apart = [...copy.querySelectorAll('.was')].every((was) => /^ | $/.test(was.textContent));
          for (const part of copy.querySelectorAll('.was')) part.remove();
          const marks = [...text.querySelectorAll('del, ins')].map((mark) => mark.textContent.trim());
          return { wording: copy.textContent, marks, apart };
        }),
      );
      expect(texts.map(({ wording }) => wording)).toEqual(variants.map(({ text }) => text));
      expect(texts.filter(({ apart }) => !apart)).toEqual([]);
      expect(texts.map(({ marks }) => marks)).toEqual(
        variants.map(({ changes }) => changes.flatMap(({ from, to }) => [from, to].filter((words) => words !== ''))),
      );
    }
  });

  it('shows every document with its own text, and each place of a passage where it stands', async () => {
    const page = await fresh();
    for (const [i, { id, text }] of documents.entries()) {
      await go(page, `#d-${i + 1}`);
      const paragraphs = report.documents[i]?.paragraphs ?? [];
      const shown = page.locator(`#d-${i + 1} .paragraph`);
      await expect.poll(() => shown.count()).toBe(paragraphs.length);
      expect(await shown.locator('> p:last-child').allTextContents()).toEqual(
        paragraphs.map(({ start, end }) => text.slice(start, end)),
      );
      expect(await shown.evaluateAll((all) => all.map((p) => p.className.split(' ')[1]))).toEqual(
        paragraphs.map(({ verdict }) => verdict),
      );
      const marked = await shown
        .locator('.place')
        .evaluateAll((all) => all.map((a) => [a.getAttribute('href'), a.className.split(' ')[1], a.textContent]));
      const expected = report.passages
        .flatMap(({ occurrences }, p) => occurrences.map((o) => ({ ...o, href: `#p-${p + 1}` })))
        .filter(({ document }) => document === id)
        .flatMap(({ start, end, verdict, href }) =>
          paragraphs
            .filter((p) => p.start < end && start < p.end)
            .map((p) => ({ at: Math.max(start, p.start), to: Math.min(end, p.end), verdict, href })),
        )
        .sort((a, b) => a.at - b.at)
        .map(({ at, to, verdict, href }) => [href, verdict, text.slice(at, to)]);
      expect(marked).toEqual(expected);
    }
  });

  it('has no link that leads nowhere, and each shows and focuses what it leads to', async () => {
    const page = await fresh();
    await page.evaluate("for (const details of document.querySelectorAll('details')) details.open = true");
    await expect.poll(() => page.locator('.reading').count()).toBe(documents.length);
    const hrefs = await page.locator('a').evaluateAll((all) => all.map((a) => a.getAttribute('href') ?? ''));
    expect(hrefs.length).toBeGreaterThan(100);
    for (const href of new Set(hrefs)) {
      expect(href).toMatch(/^#[a-z]+(-\d+)*$/);
      expect(await page.locator(`[id="${href.slice(1)}"]`).count(), href).toBe(1);
    }
    const ids = await page.locator('[id]').evaluateAll((all) => all.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
    const places = report.passages.flatMap((p, i) => p.occurrences.map((_, k) => `o-${i + 1}-${k + 1}`));
    for (const id of [
      ...places,
      ...documents.map((_, i) => `d-${i + 1}`),
      ...report.stories.map((_, i) => `s-${i + 1}`),
      ...[...report.carriers, ...report.followUps].map((_, i) => `t-${i + 1}`),
    ]) {
      await go(page, `#${id}`);
      await expect.poll(() => focused(page)).toBe(id);
      expect(await page.locator(`[id="${id}"]`).isVisible()).toBe(true);
    }
  });

  it('goes back and forward', async () => {
    const page = await fresh();
    const heading = () => page.locator('h2:visible').textContent();
    await page.getByRole('link', { name: /^Documents/ }).click();
    await expect.poll(heading).toBe('Documents');
    await page.locator('#d-2 h3 a').click();
    await page.locator('#d-2 .place').first().click();
    await expect.poll(heading).toBe('Passages');
    await page.goBack();
    await expect.poll(heading).toBe('Documents');
    const visible = () => page.locator('#d-2 .place').first().isVisible();
    await expect.poll(visible).toBe(true);
    await page.goForward();
    await expect.poll(heading).toBe('Passages');
  });

  it('is after Back where it was left', async () => {
    const page = await fresh();
    await page.locator('#p-9 summary').click();
    const link = page.locator('#p-9 .places a').first();
    await link.scrollIntoViewIfNeeded();
    const left = await page.evaluate('scrollY');
    expect(left).toBeGreaterThan(0);
    await link.click();
    await expect.poll(() => focused(page)).toBe('o-9-1');
    await page.goBack();
    await expect.poll(() => link.evaluate((a) => a === a.ownerDocument.activeElement)).toBe(true);
    expect(await page.evaluate('scrollY')).toBe(left);
  });

  it('says on hover which passage stands there and where else; Escape puts it away, a click goes there', async () => {
    const page = await fresh();
    await page.getByRole('link', { name: /^Documents/ }).click();
    await page.locator('#d-1 h3 a').click();
    const place = page.locator('#d-1 .place').first();
    const number = Number((await place.getAttribute('href'))?.slice(3));
    const passage = report.passages[number - 1];
    await place.hover();
    const card = page.locator('#card');
    await expect.poll(() => card.isVisible()).toBe(true);
    const said = await card.textContent();
    expect(said).toContain(`Passage ${number}`);
    const elsewhere = passage?.occurrences.find(({ document }) => document !== documents[0]?.id);
    expect(said).toContain(elsewhere?.document);
    await page.keyboard.press('Escape');
    expect(await card.isVisible()).toBe(false);
    await place.click();
    await expect.poll(() => focused(page)).toBe(`p-${number}`);
  });

  it('puts the versions of a story side by side, whole', async () => {
    const page = await fresh();
    expect(report.stories.length).toBeGreaterThan(0);
    for (const [i, { versions }] of report.stories.entries()) {
      const ids = versions.map(({ document }) => document);
      await go(page, `#s-${i + 1}`);
      const table = page.locator(`#s-${i + 1} table`);
      await expect.poll(() => table.isVisible()).toBe(true);
      expect(await table.locator('th').allTextContents()).toEqual(ids.slice(0, 2));
      for (const column of [1, 2]) {
        const text = documents.find(({ id }) => id === ids[column - 1])?.text ?? '';
        const shown = (await table.locator(`td:nth-child(${column}) p`).allTextContents()).join(' ');
        expect(shown.replace(/\s+/g, ' ')).toBe(text.trim().replace(/\s+/g, ' '));
      }
    }
  });

  it('complains about nothing and asks for nothing', () => {
    expect(opened.complaints).toEqual([]);
    expect(opened.requests).toEqual([]);
  });
});
